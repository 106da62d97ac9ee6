"""No bytes whatever bring a reader down: it answers with a record, or with an error meant for a person."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.records import Problem
from tests.exchange.twins import READABLE, repacked, saved

quick = settings(
    max_examples=settings().max_examples * 2 // 5,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SIGNS = st.sampled_from(
    [",", ";", "\t", '"', "\n", "\r\n", " ", ":", "-->", "Name", "Email", "00:00:01", "\0", "\u202e", "李", "=", "@"]
)


def read_or_be_told(reader, folder, content):
    """The record, checked for what every record must hold, or None after a proper error."""
    read, name, _ = READABLE[reader]
    path = saved(folder, name, content)
    try:
        record = read(path)
    except PeerSphereError as error:
        assert str(error)
        assert error.code
        return None
    assert record.source.path == path
    for problem in record.problems:
        assert isinstance(problem, Problem)
        assert str(problem.message)
        assert problem.severity in ("error", "warning")
        assert problem.row >= 0
        assert problem.file == path.name
    return record


@pytest.mark.parametrize("reader", READABLE)
def test_a_whole_file_is_read(tmp_path, reader):
    assert read_or_be_told(reader, tmp_path, READABLE[reader][2]) is not None


@pytest.mark.parametrize("reader", READABLE)
@quick
@given(content=st.binary(min_size=1, max_size=400))
@example(content=b"PK\x03\x04")
@example(content=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
@example(content=b"\xff\xfe\x00")
@example(content=b'"')
@example(content=b"\x00" * 50)
def test_any_bytes_are_read_or_refused(tmp_path, reader, content):
    read_or_be_told(reader, tmp_path, content)


@pytest.mark.parametrize("reader", READABLE)
@quick
@given(pieces=st.lists(st.one_of(SIGNS, st.text(max_size=6)), max_size=60))
def test_any_text_is_read_or_refused(tmp_path, reader, pieces):
    read_or_be_told(reader, tmp_path, "".join(pieces).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("reader", READABLE)
@quick
@given(data=st.data())
def test_a_file_cut_anywhere_is_read_or_refused(tmp_path, reader, data):
    content = READABLE[reader][2]
    read_or_be_told(reader, tmp_path, content[: data.draw(st.integers(1, len(content)))])


@pytest.mark.parametrize("reader", READABLE)
@quick
@given(data=st.data())
def test_a_file_with_changed_bytes_is_read_or_refused(tmp_path, reader, data):
    content = bytearray(READABLE[reader][2])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.sampled_from([b"", b"\0", b'"', b"\xff", b",", b"\n", b"\r", b"\xe2\x80\xae", b"9", b"-->"]))
        content[at : at + data.draw(st.integers(0, 3))] = piece
    read_or_be_told(reader, tmp_path, bytes(content) or b"x")


@pytest.mark.parametrize("reader", [name for name, (_, file, _) in READABLE.items() if file.endswith(".xlsx")])
@quick
@given(data=st.data())
def test_a_workbook_with_changed_parts_is_read_or_refused(tmp_path, reader, data):
    content = READABLE[reader][2]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = data.draw(st.sampled_from(archive.namelist()))

    def change(old):
        new = bytearray(old)
        for _ in range(data.draw(st.integers(1, 5))):
            at = data.draw(st.integers(0, len(new) - 1))
            piece = data.draw(
                st.sampled_from([b"", b"<", b">", b'"', b"99999999", b"&#0;", b"/", b"\xff", b"A", b"-1", b'r="ZZ9"'])
            )
            new[at : at + data.draw(st.integers(0, 12))] = piece
            new = new or bytearray(b" ")
        return bytes(new)

    read_or_be_told(reader, tmp_path, repacked(content, part, change))


@pytest.mark.parametrize("reader", [name for name, (_, file, _) in READABLE.items() if file.endswith(".xls")])
@quick
@given(data=st.data())
def test_an_old_workbook_with_changed_numbers_is_read_or_refused(tmp_path, reader, data):
    content = bytearray(READABLE[reader][2])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(8, len(content) - 5))
        width, new = data.draw(
            st.sampled_from([(1, 255), (1, 0), (2, 0xFFFF), (2, 0x7FFF), (4, 0xFFFFFFFF), (4, 0x7FFFFFFF), (4, 3)])
        )
        content[at : at + width] = new.to_bytes(width, "little")
    read_or_be_told(reader, tmp_path, bytes(content))


@pytest.mark.parametrize(
    "reader", [name for name, (_, file, _) in READABLE.items() if file.endswith((".csv", ".tsv", ".txt", ".vtt"))]
)
@quick
@given(encoding=st.sampled_from(["utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "gb18030"]))
def test_a_text_file_means_the_same_in_every_encoding(tmp_path, reader, encoding):
    read, name, content = READABLE[reader]
    letters = next(
        found for code in ("utf-8-sig", "gb18030", "cp1252", "utf-16") if (found := _decoded(content, code)) is not None
    )
    plain = read(saved(tmp_path, name, letters.encode("utf-8")))
    again = read(saved(tmp_path, name, letters.encode(encoding)))
    for record in (plain, again):
        record.source, record.problems = None, []
    assert again == plain


def _decoded(content, encoding):
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") and encoding != "utf-16":
        return None
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
