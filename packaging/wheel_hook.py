"""Puts the grouping engine's compiled inner loop into wheels; where nothing can be compiled, the wheel is pure Python.

hatchling runs this (see pyproject.toml). An editable install has it from run.py instead.
"""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLoop(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles into a folder of its own, which is gone when the wheel is written."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        spec = importlib.util.spec_from_file_location("compiled_loop", Path(self.root, "packaging", "compiled_loop.py"))
        assert spec is not None and spec.loader is not None
        compiling = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(compiling)
        self._folder = tempfile.TemporaryDirectory()
        reason = compiling.compile_into(Path(self._folder.name))
        if reason:
            self.app.display_warning(f"This wheel runs the grouping engine as plain Python: {reason}")
            return
        build_data["pure_python"], build_data["infer_tag"] = False, True
        inside = compiling.COMPILED.relative_to(compiling.ROOT).as_posix()
        for path in Path(self._folder.name).iterdir():
            build_data["force_include"][str(path)] = f"{inside}/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()
