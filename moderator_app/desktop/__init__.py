"""Qt, and nothing else in the project imports it: the window, its screens, commands, theme and background work.

How to write a screen
---------------------
Make `views/KIND.py` with a subclass of `views.view.View`, whose name stands in `views.SCREENS`; it is found by its file. Kinds:
``this_week members meetings strand survey agenda breakouts live insights publish``. What stands in the sidebar is `views.PLACES`.

    class AgendaView(View):
        kind = "agenda"                                       # also the scope of its commands
        tables = frozenset({"event", "segment", "slot"})      # hear of changes to these

        def __init__(self, desk):
            super().__init__(desk)
            self.title = PageTitle()
            self.list = RowList("cards", text("Segments"))
            self.column.addWidget(self.title)                 # self.column: the page, 22 px margins
            self.column.addWidget(self.list, 1)

        def refresh(self, committed):                         # `open(place)` sets self.place and calls this with None
            self.desk.read(lambda session: agenda_of(session, self.place.event_id), self.fill, key="agenda")

        def fill(self, agenda):                               # on the window's thread, with plain values
            self.title.say(text("Meeting {n}", n=agenda.number), agenda.when)
            self.list.show_rows([Row(s.id, s.title, icon="mic", trailing=text("{n} min", n=s.minutes)) for s in agenda.segments])

        def inspector(self): ...                              # a widget for the right-hand panel, or None; asked for once
        def buttons(self): ...                                # small buttons at the right of the steps; asked for once

    @command("agenda.fit", text("Fit to 90"), shortcut="Ctrl+Shift+F", icon="scissors", scope="agenda")
    def fit(view: AgendaView) -> None:
        view.desk.do(lambda workspace: operations.agenda.fit(workspace, view.place.event_id))

What the desk (`View.desk`) offers
---------------------------------
- `read(query(session), done, key=...)`: read on another thread, answer here. Newer reads with a key replace older.
- `ask(work(workspace), done)`: the same for operations that read by themselves.
- `do(operation(workspace), done=None)`: write, on the one writing thread. Don't refresh afterwards: the commit tells
  every screen.
- `do_long(operation(workspace, progress), title)`: write with progress and a stop button in the corner; reading
  files and exporting: `background.run(work(progress), done=..., title=text("Reading {file}", file=name))`.
- `go(Place(...))`, `say(text("..."), undo=True)`, `undo()`, `redo()`, `settings`, `tree` (strands and meetings by name).
A `PeerSphereError` from any of these is shown in a banner in the window unless `failed=` is given; anything else in
the error dialog.

Words
-----
Widgets take `Words`: a `Text` (`text("Fit to 90")`, from domain.wording) follows the language by itself; a plain
string is content. For setters of Qt's own widgets: `put(box.setText, text("..."))`. `tr("...", n=1)` renders once:
only where you paint or rebuild anyway (then override `retranslate`). Content in two languages: `in_language(english,
chinese)`. Dates: `translation.locale()`.

Looks
-----
Colours are tokens (`theme.color("mute")`), icons Lucide names (`theme.icon("mic", "mute")`; a new one: copy its SVG to
resources/icons), lengths at 100 % text size `theme.px(12)`, fonts `theme.font(13, 600, tabular=True)`. Icons follow
the theme by themselves; what you paint yourself should listen to
`theme.theme().changed` (connect methods to it and to `language_changed()`, never lambdas: those outlive your
widget). The style sheet is ui/base.qss. Text kinds of `Label`: title, section, strong, body, second, small, caps.
Never name a Qt property ``text`` or ``palette`` for styling: they are Qt's own.

Widgets (`from moderator_app.desktop.widgets import ...`): Button, Card, Pill, Label, ElidedLabel, SectionTitle,
PageTitle, Line, Icon, LineField, TextField, NumberField, ChoiceField, SearchField, BilingualField, Labelled, Segmented,
Row/RowList/RowDelegate, EmptyPlace, Placeholder, Meter, PersonAvatar, Banner, Toast, FlowLayout, DropZone, row_of,
column_of. `python -m moderator_app.desktop.gallery FOLDER` draws them all.

Palette (Ctrl+K): commands come from the registry; for people, meetings and insights append a provider `(workspace, typed) ->
[Found(...)]` to `dialogs.palette.providers`.

Tests: `build_window(workspace, settings)`, then `window.desk.background.wait_idle()`.
"""
