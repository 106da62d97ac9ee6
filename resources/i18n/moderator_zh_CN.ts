<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>moderator</name>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>     {line}</source>
        <translation>     {line}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>  and {count} more; --json tells them all</source>
        <translation>  另有 {count} 条；用 --json 查看全部</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>  row {row}: {message}</source>
        <translation>  第 {row} 行：{message}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>  {clash}</source>
        <translation>  {clash}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>  {line}</source>
        <translation>  {line}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>  {message}</source>
        <translation>  {message}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>  {name}: {value}</source>
        <translation>  {name}：{value}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>  {reason}</source>
        <translation>  {reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>  {seconds} s  {words}</source>
        <translation>  {seconds} 秒  {words}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source> (planned)</source>
        <translation>（计划中）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>+{points}</source>
        <translation>+{points}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>+{points} worse</source>
        <translation>差 {points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/present_people.py"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>--cap, --limit, --automatic and --first go with “files set”, and it with one of them.</source>
        <translation>--cap、--limit、--automatic 和 --first 与“files set”一起用，“files set”也要带其中之一。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>--out belongs to “agenda run-sheet” and “agenda calendar”.</source>
        <translation>“--out” 属于 “agenda run-sheet” 和 “agenda calendar”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>1 answer</source>
        <translation>1 条回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>1 change was refused</source>
        <translation>有 1 项更改被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>1 comes in</source>
        <translation>1 人进来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>1 country</source>
        <translation>1 个国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>1 edit needs your choice</source>
        <translation>有 1 处编辑需要你选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>1 insight</source>
        <translation>1 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>1 insight goes out</source>
        <translation>1 条收获可外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>1 insight marked as published</source>
        <translation>已将 1 条收获标为已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>1 insight stays behind until its reason is settled.</source>
        <translation>1 条收获暂不外发，等原因解决。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>1 insight waits for a translation review</source>
        <translation>1 条收获等待译文审校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>1 leaves</source>
        <translation>1 人离开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>1 meeting</source>
        <translation>1 场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>1 more planned</source>
        <translation>另有 1 人已安排</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <source>1 needs Mandarin</source>
        <translation>1 人需要中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>1 note</source>
        <translation>1 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>1 note is not curated yet</source>
        <translation>1 条笔记尚未整理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>1 of {pairs} pairs has met before:</source>
        <translation>{pairs} 对中有 1 对见过面：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>1 other moves</source>
        <translation>另有 1 人移动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>1 permission was asked for and not answered</source>
        <translation>1 项许可已询问，尚无答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>1 person is coming</source>
        <translation>1 人会来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>1 person is coming, and no room is open.</source>
        <translation>有 1 人要来，但没有开放的房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>1 person moves, {staying} stay where they are.</source>
        <translation>1 人换房间，{staying} 人不动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>1 person needs English</source>
        <translation>1 人需要英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>1 person needs Mandarin</source>
        <translation>1 人需要中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>1 person pinned by you</source>
        <translation>你固定了 1 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <source>1 person seated</source>
        <translation>1 人已入座</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>1 person sits elsewhere</source>
        <translation>1 人换了位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>1 person who is here has no seat in it</source>
        <translation>1 位已到的人在其中没有座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>1 person without a room</source>
        <translation>1 人没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>1 repeat can’t be avoided: {people} people are kept together</source>
        <translation>有 1 次重逢无法避免：{people} 人须同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>1 repeat can’t be avoided: {people} people share {rooms} English rooms</source>
        <translation>有 1 次重逢无法避免：{people} 人共用 {rooms} 个英文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>1 repeat can’t be avoided: {people} people share {rooms} 中文 rooms</source>
        <translation>有 1 次重逢无法避免：{people} 人共用 {rooms} 个中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>1 room</source>
        <translation>1 个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>1 rule is broken</source>
        <translation>有 1 条规则被打破</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>1 school</source>
        <translation>1 所学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <source>1 seat free</source>
        <translation>空 1 个座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>1 sits elsewhere</source>
        <translation>1 人坐在别处</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>1 stays behind</source>
        <translation>1 条暂不外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>1 strand</source>
        <translation>1 个社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>1 survey answer belongs to nobody yet</source>
        <translation>1 份问卷回答还没有对应的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>1 theme made</source>
        <translation>已建立 1 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>1st wish</source>
        <translation>第一志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>2nd wish</source>
        <translation>第二志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>@Name does what by Friday</source>
        <translation>@姓名 周五前做什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>A bilingual host in each Mandarin room</source>
        <translation>每个中文房间有一位双语主持</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>A caption goes out with its recording, where all who speak in it agreed.</source>
        <translation>字幕随录像一起发布，前提是其中所有发言人都已同意。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>A cell of {count} characters is too long; its row was left out.</source>
        <translation>有一格长达 {count} 个字符，所在行已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>A certificate goes with its key.</source>
        <translation>证书要和它的密钥一起给出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/reception.py"/>
        <source>A change</source>
        <translation>一项更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>A chapter begins here</source>
        <translation>新章节从此处开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>A chapter begins within a week of its meeting.</source>
        <translation>章节应在会议前后一周之内开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>A chapter needs a title.</source>
        <translation>章节需要标题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>A chapter says where something begins. They come from the run of show, or by hand.</source>
        <translation>章节标出某部分从哪里开始。可由会议进程生成，也可手动添加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/chat.py"/>
        <source>A chat line begins with a time such as 08:59:02 and a name. Look whether it is the right file.</source>
        <translation>聊天记录每行以 08:59:02 这样的时间和姓名开头。请确认文件是否正确。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>A clip list can't be written as “{suffix}”.</source>
        <translation>片段列表不能写成“{suffix}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>A commitment is done</source>
        <translation>完成一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>A commitment says what will be done.</source>
        <translation>承诺要写明做什么。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>A disagreement is settled by “take”, “keep” or “write”.</source>
        <translation>分歧用 “take”、“keep” 或 “write” 解决。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/reader_language.py"/>
        <source>A document can't be written in “{language}”.</source>
        <translation>文档不能用“{language}”书写。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>A draft stays behind until somebody has read it.</source>
        <translation>草稿要有人看过才会外发。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>A dry run shows the rows that wait for a decision.</source>
        <translation>试运行会列出等待决定的行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>A file of the answer</source>
        <translation>答复的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>A file of the answer is kept.</source>
        <translation>已保存答复的文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>A file's name stands with its resource or slides.</source>
        <translation>文件名写在它的资源或幻灯片旁边。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>A folder of Zoom or Tencent…</source>
        <translation>Zoom 或腾讯会议的文件夹…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/topics.py"/>
        <source>A group needs two answers or more to be split.</source>
        <translation>一组至少要有两条回答才能拆分。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>A length can't be negative.</source>
        <translation>时长不能为负。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>A line can't end before it begins.</source>
        <translation>一行的结束不能早于开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>A line needs words.</source>
        <translation>一行里要有文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>A list of cuts can't be written as “{suffix}”.</source>
        <translation>剪辑表不能写成“{suffix}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>A list of some 60 school terms comes along. Bring it in once; then it is yours to change.</source>
        <translation>程序附带约 60 条学校术语，导入一次后即可自行修改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>A meeting has 1 to 20 breakouts.</source>
        <translation>一场会议可有 1 到 20 轮分组讨论。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>A meeting is on.</source>
        <translation>会议进行中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>A meeting lasts 1 to 1440 minutes.</source>
        <translation>会议时长为 1 到 1440 分钟。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>A meeting lasts at least a minute.</source>
        <translation>会议至少一分钟。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>A meeting's time needs its time zone.</source>
        <translation>会议时间需要时区。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>A member</source>
        <translation>一位成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>A member needs a name.</source>
        <translation>成员需要姓名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>A member, another voice, or a new name</source>
        <translation>成员、另一位发言人或新名字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>A minute less for this segment</source>
        <translation>本环节减一分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>A minute more for the rooms</source>
        <translation>分组多一分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>A minute more for this segment</source>
        <translation>本环节加一分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>A minute more for this turn</source>
        <translation>这一组多一分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>A month is a number from 1 to 12.</source>
        <translation>月份是 1 到 12 的数字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>A name and Enter: is here. A name and Shift+Enter: absent. Ctrl+Enter seats them all.</source>
        <translation>姓名加回车：已到。姓名加 Shift+回车：缺席。Ctrl+回车：全部安排座位。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>A new commitment</source>
        <translation>新的承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>A new strand is not made after another one.</source>
        <translation>新社群不能依照另一个社群来建。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>A note of kind question comes up here. Type q: before it.</source>
        <translation>类型为问题的笔记会出现在这里。输入时在前面加 q:。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/tablet_dialog.py"/>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>A page for a tablet</source>
        <translation>平板页面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>A page for each room’s door (PDF)</source>
        <translation>每个房间门口一页（PDF）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>A page of clips</source>
        <translation>片段页</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>A pair has two people, or three where the number is odd.</source>
        <translation>一组为两人，人数为单数时可为三人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>A plan needs a name.</source>
        <translation>方案需要一个名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/evidence.py"/>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>A private chat message can't become an insight.</source>
        <translation>私聊消息不能做成收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_view.py"/>
        <source>A private rule keeps {name} and {other} apart.</source>
        <translation>有一条私密规则把 {name} 和 {other} 分开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>A question is answered</source>
        <translation>回答一个问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>A quotation mark is opened here and never closed; the row was read as it stands.</source>
        <translation>这里的引号没有闭合；该行按原样读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>A recording begins within a week of its meeting.</source>
        <translation>录像应在会议前后一周之内开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>A reel of clips</source>
        <translation>片段合辑</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>A rehearsal: planned times count from its own start.</source>
        <translation>这是彩排：计划时间从彩排开始时算起。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>A room or the moderator wrote this: nobody has to be asked.</source>
        <translation>这是房间或主持人写的，无需征求许可。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>A roster brings in everybody at once, from any table.</source>
        <translation>名单可以是任何表格，一次带入所有人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>A rule needs two different people.</source>
        <translation>一条规则需要两个不同的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>A season</source>
        <translation>一个学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>A season has 1 to {most} meetings.</source>
        <translation>一个学年有 1 到 {most} 场会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>A setting can’t be: {reason}</source>
        <translation>设置不成立：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>A sound when the clock warns, or none</source>
        <translation>计时提醒时发声或静音</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <source>A strand is a community of people with the same job. One of the two names is enough.</source>
        <translation>社群是从事同一职务的人。两个名称填一个即可。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>A strand is a community of people with the same job: its members, meetings and insights. Make your first, or fill this workspace with a made-up season to look around.</source>
        <translation>社群是从事同一职务的人：有成员、会议和收获。建立第一个社群，或用虚构的示例学年填充此工作区先看看。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>A strand needs a name in English or Chinese.</source>
        <translation>社群需要英文或中文名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>A stranger</source>
        <translation>名单外的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>A stranger's answers count, without a member.</source>
        <translation>名单外的人的回答照样计入，只是没有对应成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>A survey tells what members want to talk about. Bring in the file that your form gives out.</source>
        <translation>问卷说明成员想谈什么。带入表单导出的文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>A term needs its English and its Chinese.</source>
        <translation>术语需要英文和中文。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>A text is longer than a cell of a spreadsheet holds.</source>
        <translation>有一段文字超出了表格单元格的容量。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>A theme needs a title in English or Chinese.</source>
        <translation>主题需要英文或中文标题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>A time zone is not known: look at it before you tell them</source>
        <translation>有一个时区未知：告知对方之前先核对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>A transcript can't be written as “{suffix}”.</source>
        <translation>文字记录不能写成“{suffix}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>A transcript is here, and no recording.</source>
        <translation>有文字记录，没有录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>A weekday is a number from 0 (Monday) to 6 (Sunday).</source>
        <translation>星期是 0（星期一）到 6（星期日）的数字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>A weight is zero or more.</source>
        <translation>权重为零或更大。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>A word of the vocabulary needs a name in English or Chinese.</source>
        <translation>词汇需要英文或中文名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>A working day in {country}, in exchange for a holiday</source>
        <translation>{country}的调休工作日</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/operations/letters.py"/>
        <source>A yes needs its evidence.</source>
        <translation>同意需要有依据。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Abroad</source>
        <translation>在国外</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Add a chapter</source>
        <translation>添加章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Add a chapter here (C)</source>
        <translation>在此添加章节（C）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Add a check-in</source>
        <translation>添加一次检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/materials_editor.py"/>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Add a file of it</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Add a file to the resources</source>
        <translation>为资源添加文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <location filename="../../moderator_app/desktop/widgets/materials_editor.py"/>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>Add a link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Add a link to the resources</source>
        <translation>为资源添加链接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Add a material</source>
        <translation>添加材料</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Add a meeting</source>
        <translation>添加会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Add a presentation</source>
        <translation>添加分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Add a segment</source>
        <translation>添加环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_papers.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Add a segment or start from a template.</source>
        <translation>添加环节，或从模板开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Add a survey</source>
        <translation>添加问卷</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/theme_panel.py"/>
        <source>Add a theme</source>
        <translation>添加主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Add a 中文 room for up to {number}</source>
        <translation>加开一间最多 {number} 人的中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Add an English room for up to {number}</source>
        <translation>加开一间最多 {number} 人的英文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Add an inquiry</source>
        <translation>添加探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Add details</source>
        <translation>添加详情</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/evidence.py"/>
        <source>Add evidence</source>
        <translation>添加依据</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/calendar.py"/>
        <source>Add members with their addresses, or save the meeting as a calendar file to hand out.</source>
        <translation>添加有邮箱的成员，或将会议存为日历文件分发。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Add members, or let some take part again.</source>
        <translation>添加成员，或让一些人重新参加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Add one or start from a template.</source>
        <translation>添加一个，或从模板开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Add somebody who is heard</source>
        <translation>添加一位发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>Add the file {name}</source>
        <translation>添加文件 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Add the survey {title}</source>
        <translation>添加问卷 {title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>Add the theme {title}</source>
        <translation>添加主题 {title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Add {count} terms to the glossary</source>
        <translation>向术语表添加 {count} 条术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Add “{label}” to the glossary</source>
        <translation>把“{label}”加入术语表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>Add “{label}” to the vocabulary</source>
        <translation>将“{label}”加入词汇表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Address may be shared</source>
        <translation>可以共享地址</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>After a meeting, open it and import its Zoom or Tencent folder: the recording, its transcript and the chat.</source>
        <translation>会后打开会议，导入它的 Zoom 或腾讯会议文件夹：录像、文字记录和聊天记录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>After the end of the school year</source>
        <translation>学年结束之后</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/desktop/places.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Agenda fits {minutes} minutes</source>
        <translation>议程正好 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Agenda laid out from {template}</source>
        <translation>已按 {template} 安排议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Agenda template</source>
        <translation>议程模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Agenda, recording, transcript, chat, polls and notes of a meeting meet here on one axis, each at its second.</source>
        <translation>一场会议的议程、录像、文字记录、聊天、投票和笔记在这里汇于同一时间轴，各在其时刻。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>All answers</source>
        <translation>所有回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>All lanes</source>
        <translation>所有轨道</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>All languages</source>
        <translation>所有语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>All made</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>All meet for the first time.</source>
        <translation>所有人都是第一次见面。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>All meetings</source>
        <translation>全部会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>All notes</source>
        <translation>所有笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>All of it was here already</source>
        <translation>全部早已在此</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>All questions</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>All roles</source>
        <translation>所有职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>All rooms</source>
        <translation>所有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>All rules can hold.</source>
        <translation>所有规则都能满足。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>All rules hold</source>
        <translation>所有规则都满足</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>All school years</source>
        <translation>所有学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>All strands</source>
        <translation>所有社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <source>All themes</source>
        <translation>所有主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>All were asked</source>
        <translation>都已询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>Allow writing in this folder, or choose another one. Nothing was changed.</source>
        <translation>请允许写入此文件夹，或另选一个。没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/present_people.py"/>
        <source>Also here: {names}</source>
        <translation>也在这里：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>An agenda without segments makes no template.</source>
        <translation>没有环节的议程不能成为模板。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>An empty note was not kept.</source>
        <translation>空笔记没有保存。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>An inquiry needs words in English or Chinese.</source>
        <translation>探究问题需要英文或中文文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Another family</source>
        <translation>另一个类别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <source>Another name, e-mail or school</source>
        <translation>另一个姓名、邮箱或学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Another role</source>
        <translation>另一个职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Another wording waits for review here.</source>
        <translation>这里有另一版译文待审。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>Answer noted for {count} insights</source>
        <translation>已记录 {count} 条收获的答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Answer to the invitation</source>
        <translation>对邀请的回复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Answered again in</source>
        <translation>再次回答于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Answered on</source>
        <translation>回答于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Answered on {day}</source>
        <translation>{day} 答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Answers behind it</source>
        <translation>支持它的回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Answers behind it · {people}</source>
        <translation>支持它的回答 · {people}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Answers in words are grouped into inquiries, on this computer. Nothing is sent anywhere.</source>
        <translation>文字回答在本机归纳成探究问题，不会发送到任何地方。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Answers that fit no member by name or e-mail wait here.</source>
        <translation>无法凭姓名或邮箱对应到成员的回答在这里等待。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>Answers: yes, no, maybe.</source>
        <translation>可用的答复：yes、no、maybe。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Approve</source>
        <translation>审定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Approve and go on</source>
        <translation>审定并继续</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Approve and go on (Ctrl+Shift+A)</source>
        <translation>审定并继续（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Approve the translation</source>
        <translation>审定译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Approve {count} translations</source>
        <translation>审定 {count} 条译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/domain/translation.py"/>
        <source>Approved</source>
        <translation>已审定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Approved. Open it again to change it, so that nobody’s review is lost.</source>
        <translation>已审定。如需修改，先重新打开，以免他人的审阅白费。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>As fits the window</source>
        <translation>随窗口大小</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>As it was.</source>
        <translation>保持原样。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <source>As it went</source>
        <translation>实际进程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>As many rooms as the people need are made, 中文 rooms among them; then they are grouped by what they wish.</source>
        <translation>按人数建立房间，其中有中文房间；再按意愿分组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>As one note</source>
        <translation>作为一条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <source>As planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/settings_dialog.py"/>
        <source>As the system is</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Ask a coordinator for the right to a strand. Your work is kept on this laptop.</source>
        <translation>向协调人申请该社群的权限。你的工作保留在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Ask by letter</source>
        <translation>写信询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Ask for</source>
        <translation>询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/signing.py"/>
        <source>Ask for a new one.</source>
        <translation>再申请一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Ask for permission</source>
        <translation>征求许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Ask for permission by letter</source>
        <translation>写信征求许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Ask its owner by letter first.</source>
        <translation>先写信询问其所有者。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>Ask its owner, then note the answer.</source>
        <translation>先询问所有者，再记下答复。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Ask the last one again</source>
        <translation>重复上一个问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Ask their owners, then note the answer.</source>
        <translation>请先询问所有者，再记下答复。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Ask them, and note their answers under “Who may hear it”.</source>
        <translation>请征求他们的意见，并在“谁可以听”中记下答复。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>Ask them, or take it back until they have.</source>
        <translation>请询问他们，或在同意之前先收回。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Asked</source>
        <translation>已询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Asked on</source>
        <translation>询问于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Asked on {day}</source>
        <translation>{day} 询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Assign {name}</source>
        <translation>安排 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>At least (minutes)</source>
        <translation>至少（分钟）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>At least (people)</source>
        <translation>至少（人）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/topics.py"/>
        <source>At least one group is needed.</source>
        <translation>至少需要一组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>At most (people)</source>
        <translation>至多（人）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>At the same time: {event}</source>
        <translation>同一时间：{event}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Attendance</source>
        <translation>出席情况</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Back to the segment before</source>
        <translation>回到上一环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Backed up to {file}</source>
        <translation>已备份到 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Bangkok</source>
        <translation>曼谷</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Be content with {number} in {rooms}</source>
        <translation>在 {rooms} 中满足于 {number} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Before: {field}</source>
        <translation>之前：{field}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Before: {figures}</source>
        <translation>之前：{figures}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Began a round of peer coaching</source>
        <translation>开始了一轮同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Began at (time of the meeting’s zone)</source>
        <translation>开始时刻（会议所在时区）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Begin a chapter here</source>
        <translation>从此处开始新章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Begin a round</source>
        <translation>开始一轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Begin a round of coaching</source>
        <translation>开始一轮辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Begin a round of peer coaching</source>
        <translation>开始一轮同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Begin one with “pairs new”.</source>
        <translation>用 “pairs new” 开始一轮。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Begin with a term of our own</source>
        <translation>从自己的术语开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Begin with both</source>
        <translation>以两者为起点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Begin with mine</source>
        <translation>以我的为起点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <source>Begin with the rooms of Breakout {number}</source>
        <translation>从第 {number} 轮的房间开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Begin with the rooms of the breakout before</source>
        <translation>从上一轮的房间开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Begin with the rooms of the round before</source>
        <translation>从上一轮的房间开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Begin with {name}’s</source>
        <translation>以 {name} 的为起点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/running.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Begins</source>
        <translation>开始于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Begins at (seconds)</source>
        <translation>开始于（秒）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Berlin</source>
        <translation>柏林</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>Best name of {count}</source>
        <translation>{count} 人中姓名最接近</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/search_strip.py"/>
        <source>Best so far: {points} points</source>
        <translation>目前最好：{points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/search_strip.py"/>
        <source>Best so far: {points} points · {count} better found</source>
        <translation>目前最好：{points} 分 · 已找到 {count} 个更好的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>Best-practice case</source>
        <translation>优秀案例</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Bilingual: {names}</source>
        <translation>双语：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recommended.py"/>
        <source>Both are interested in {interests}</source>
        <translation>都对 {interests} 感兴趣</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Both at {school}</source>
        <translation>都在 {school}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Both in one: what they share stands once, what differs one after the other.</source>
        <translation>合二为一：相同的写一次，不同的依次写出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Both parts of a line need words.</source>
        <translation>拆开的两部分都要有文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Both texts, to be made one</source>
        <translation>两份文字，合为一份</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Both ways together they take at most</source>
        <translation>收发合计最多</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Both were edited into one</source>
        <translation>两者已合成一份</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Breakout</source>
        <translation>分组讨论</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Breakout 2</source>
        <translation>第二轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>Breakout 2: {moves} people change rooms, {staying} stay</source>
        <translation>第二轮分组：{moves} 人换房间，{staying} 人不动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <location filename="../../moderator_app/exchange/room_sheets.py"/>
        <source>Breakout rooms</source>
        <translation>分组房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Breakout {number}</source>
        <translation>第 {number} 轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>Breakout {number}: {people} people in {rooms} rooms, {mandarin} of them 中文; every rule holds: {sound}</source>
        <translation>第 {number} 轮分组：{people} 人，{rooms} 个房间，其中 {mandarin} 个中文房间；规则全部满足：{sound}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Breakout {round}, room {room}</source>
        <translation>第 {round} 轮分组，{room} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/desktop/places.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Breakouts</source>
        <translation>分组讨论</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Breaks</source>
        <translation>违反</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/forgotten.py"/>
        <source>Bring back what the server had forgotten</source>
        <translation>恢复服务器已清除的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Bring in a Zoom folder</source>
        <translation>带入 Zoom 文件夹</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Bring in a transcript or chat, or name people in your notes; then it shows whose voices carry the meetings.</source>
        <translation>导入文字记录或聊天记录，或在笔记里写上人名；这里就会显示会议里谁在发言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Bring in files</source>
        <translation>带入文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Bring in its notes and files</source>
        <translation>带入笔记和文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Bring in the chat</source>
        <translation>带入聊天记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Bring in the files of the meeting</source>
        <translation>带入会议的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Bring in the files of the meeting: lines of them can be made into insights, with who said them and when.</source>
        <translation>带入会议的文件：其中的语句可以做成收获，并保留发言人和时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Bring in the list of members as CSV or XLSX, with any column names in English or Chinese. A file can be dropped here too.</source>
        <translation>带入成员名单（CSV 或 XLSX），列名中英文均可。也可以把文件拖到这里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Bring in the list of who came</source>
        <translation>带入参会名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Bring in the polls</source>
        <translation>导入投票结果</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Bring in the starting list</source>
        <translation>导入初始术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Bring in the transcript</source>
        <translation>带入文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Bring in translations</source>
        <translation>导入译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <source>Bring in {name}</source>
        <translation>请来 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Bring in “{name}” as a guest who speaks</source>
        <translation>请 “{name}” 作为嘉宾来分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Bring it here</source>
        <translation>取到本机</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/reception.py"/>
        <source>Bring together what several people wrote</source>
        <translation>把几个人写的合在一起</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>By country</source>
        <translation>按国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>By mail</source>
        <translation>通过邮件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>By person</source>
        <translation>按人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>By question</source>
        <translation>按问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>By school</source>
        <translation>按学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/agenda_papers.py"/>
        <source>Calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Call the rooms back</source>
        <translation>请各房间回来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Came</source>
        <translation>来了</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Can’t be avoided</source>
        <translation>无法避免</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Captions in the picture, or none</source>
        <translation>显示或隐藏画面中的字幕</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Capture</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>Capture a note</source>
        <translation>记笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <source>Captured</source>
        <translation>现场笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Captured at</source>
        <translation>记录于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_zoom.py"/>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>Carry a question to next time</source>
        <translation>把一个问题留到下次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>Carry the open ones</source>
        <translation>未解决的留到下次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>Carry the open questions to next time</source>
        <translation>把未解决的问题留到下次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Change a chapter</source>
        <translation>修改章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Change a check-in</source>
        <translation>更改一次检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Change a clock</source>
        <translation>调整计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Change a coaching pair</source>
        <translation>更改一对辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>Change a commitment</source>
        <translation>修改一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Change a line</source>
        <translation>修改一行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>Change a member</source>
        <translation>修改成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Change a note</source>
        <translation>修改笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>Change a resource</source>
        <translation>修改资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Change a room</source>
        <translation>修改房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Change a round of peer coaching</source>
        <translation>更改一轮同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Change a segment</source>
        <translation>修改环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>Change a theme</source>
        <translation>修改主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Change a title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Change an insight</source>
        <translation>修改收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Change insights</source>
        <translation>更改收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Change seats</source>
        <translation>交换座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Change that entry, or add a form to it.</source>
        <translation>修改那一条，或为它添加其他说法。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Change the glossary</source>
        <translation>修改术语表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Change the length to {minutes} min</source>
        <translation>将时长改为 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Change the meeting</source>
        <translation>修改会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Change the presentations</source>
        <translation>修改分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Change the rooms or the addresses, or assign people in the meeting.</source>
        <translation>请修改房间或邮箱，或在会议中分配。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Change the rules of a round</source>
        <translation>修改一轮分组的规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/operations/agenda_details.py"/>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Change the state of a translation</source>
        <translation>修改译文状态</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Change the strand</source>
        <translation>修改社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>Change the vocabulary</source>
        <translation>修改词汇表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/survey_reading.py"/>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Change what a question is for</source>
        <translation>修改问题的用途</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>Change {count} notes</source>
        <translation>修改 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <source>Changed here meanwhile</source>
        <translation>这里已有改动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Changed the strand {name}</source>
        <translation>更改了社群 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Changed {count}</source>
        <translation>已更改 {count} 项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Chapter removed</source>
        <translation>章节已删除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/chapter_list.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Chapters (WebVTT)…</source>
        <translation>章节（WebVTT）…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/source_inspector.py"/>
        <source>Chat</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Chat and transcript</source>
        <translation>聊天与文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Chat and transcript  {count}</source>
        <translation>聊天与文字记录  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Chat, notes and agenda are placed anew</source>
        <translation>聊天记录、笔记和议程已重新对齐</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Chat…</source>
        <translation>聊天记录…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Check-ins</source>
        <translation>检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Check-ins are planned 1 to 52 weeks apart, at most 52 of them.</source>
        <translation>检视每 1 到 52 周一次，最多 52 次。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/swollen.py"/>
        <source>Checking the workbook</source>
        <translation>正在检查工作簿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Chinese text</source>
        <translation>中文文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Choice in Review</source>
        <translation>“审阅”中的选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Choice of a theme</source>
        <translation>主题的选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Choices offered</source>
        <translation>提供的选项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Choose .csv or .xlsx.</source>
        <translation>请选 .csv 或 .xlsx。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/chapters_vtt.py"/>
        <source>Choose a .vtt file with chapters.</source>
        <translation>请选择含章节的 .vtt 文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Choose a cell to see when and in which room two people met.</source>
        <translation>选一格，查看两人何时、在哪个房间见过面。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>Choose a file inside it.</source>
        <translation>选择其中的一个文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>Choose a file that was exported from the translation desk; its columns may be moved, not renamed.</source>
        <translation>选择从译文页导出的文件；列可以移动，但不能改名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/next_meeting.py"/>
        <source>Choose a meeting to see how ready it is.</source>
        <translation>选择一场会议，查看准备情况。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Choose a member to read and change what is known of them.</source>
        <translation>选择一位成员，查看和修改信息。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/consents.py"/>
        <source>Choose a member, or type the name.</source>
        <translation>请选择一位成员，或输入姓名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Choose a pair to see why they are together, and their talks.</source>
        <translation>选一对，查看他们为何结对，以及他们的谈话。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>Choose a passphrase to keep it in an encrypted file, or sign in each time the program starts.</source>
        <translation>选一个口令，把它保存在加密文件中；或每次启动程序时登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Choose a resource to see whose it is and what they allow.</source>
        <translation>选择一个资源，查看所有者及其许可。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Choose a roster</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Choose a strand</source>
        <translation>选择社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/theme_texts.py"/>
        <source>Choose a theme: write its number in the chat, first choice first.</source>
        <translation>请选择主题：在聊天中写下编号，第一选择写在前面。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>Choose an MP4, M4A, WebM or MOV file.</source>
        <translation>请选择 MP4、M4A、WebM 或 MOV 文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <location filename="../../moderator_app/store/backups.py"/>
        <source>Choose another backup. Nothing was changed.</source>
        <translation>另选一个备份。没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/schema.py"/>
        <source>Choose another folder for the workspace. Nothing was changed.</source>
        <translation>为工作区另选一个文件夹。没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>Choose another folder, or run “moderator doctor” to look into it.</source>
        <translation>另选一个文件夹，或运行“moderator doctor”查看原因。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/typesetting.py"/>
        <source>Choose another format, and send us the report of this error.</source>
        <translation>换一种格式，并把这个错误的报告发给我们。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>Choose another name for the file.</source>
        <translation>换一个文件名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>Choose another name or another folder.</source>
        <translation>换一个名称或文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/calendar.py"/>
        <source>Choose another, such as Asia/Shanghai.</source>
        <translation>换一个，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/topics.py"/>
        <source>Choose at least one group to merge.</source>
        <translation>至少选择一组来合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Choose at least one kind of file at the left</source>
        <translation>请在左侧至少选择一种文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Choose at least one kind of file at the left.</source>
        <translation>请在左侧至少选择一种文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Choose at least one line to make an insight of.</source>
        <translation>至少选择一行来做成收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Choose at least one note to make an insight of.</source>
        <translation>至少选择一条笔记来做成收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/reader_language.py"/>
        <source>Choose en, zh or both.</source>
        <translation>选择 en、zh 或 both。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Choose lines of the transcript and press I: they become an insight.</source>
        <translation>选中文字记录的几行，按 I，便成为一条收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Choose lines that follow each other.</source>
        <translation>请选择前后相接的行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Choose more themes or kinds at the left, or see below why.</source>
        <translation>请在左侧多选一些主题或类型，或在下面查看原因。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Choose notes of one meeting to make an insight of them.</source>
        <translation>请选择同一场会议的笔记来做成收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>Choose one from the list, for example Asia/Shanghai.</source>
        <translation>从列表中选择，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>Choose one of {known}.</source>
        <translation>请选择：{known}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Choose one or more, then make an inquiry of them.</source>
        <translation>选择一个或多个，再建立探究问题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Choose plan {name}</source>
        <translation>选用方案 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Choose something on the timeline to read it whole; a click plays from there.</source>
        <translation>在时间轴上选中一项可读全文；点击即从那里播放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>Choose something to see it here, with where it comes from.</source>
        <translation>选中一项，在这里查看内容和出处。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>Choose the .vtt or .srt file of the recording.</source>
        <translation>选择录像的 .vtt 或 .srt 文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>Choose the .xlf file that came back from the translator, or an XLSX.</source>
        <translation>选择译者交回的 .xlf 文件，或 XLSX。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Choose the answers that the new inquiry is made of.</source>
        <translation>选择组成新探究问题的回答。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>Choose the folder that Zoom made for the recording.</source>
        <translation>选择 Zoom 为录像建立的文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <source>Choose the folder that Zoom or 腾讯会议 made for the recording, or an MP4, M4A, WebM or MOV file.</source>
        <translation>请选择 Zoom 或腾讯会议为录像建立的文件夹，或一个 MP4、M4A、WebM、MOV 文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Choose the notes that say the same thing, and make one insight of them.</source>
        <translation>选择说同一件事的笔记，做成一条收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <source>Choose the other entry of the same person; what moves is told here.</source>
        <translation>选择同一个人的另一条记录；这里会说明将合并什么。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Choose two lines or more to join.</source>
        <translation>请选择两行或更多行来合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/operations/voices.py"/>
        <source>Choose two speakers or more to merge.</source>
        <translation>请选择两位或更多发言人来合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/debrief.py"/>
        <source>Choose two themes or more to merge.</source>
        <translation>请选两个或更多主题来合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>Choose which column holds the names, or name it “Name” in the file.</source>
        <translation>选择哪一列是姓名，或在文件中将它命名为“姓名”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Choose yes or no for at least one of the three.</source>
        <translation>三项中至少为一项选择同意或不同意。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Choose your room</source>
        <translation>选择你的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <source>Choose {name}: {why}</source>
        <translation>选择 {name}：{why}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Chose the theme of the room</source>
        <translation>选择了房间的主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Chosen</source>
        <translation>选中的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>Chosen as a topic</source>
        <translation>被选为话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_form.py"/>
        <source>Chosen when grouping</source>
        <translation>分组时选定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Clear the meeting’s clock</source>
        <translation>清除会议计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Clone</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Clone a strand</source>
        <translation>复制一个社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Clone a strand as {name}</source>
        <translation>复制社群为 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Clone strand</source>
        <translation>复制社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>Clone the strand</source>
        <translation>复制社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>Cloned as {name}</source>
        <translation>已复制为 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Cloned from</source>
        <translation>复制自</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Cloned {old} as {name}</source>
        <translation>已将 {old} 复制为 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <location filename="../../moderator_app/desktop/widgets/clash_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <location filename="../../moderator_app/desktop/widgets/surroundings.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Close a room</source>
        <translation>关闭房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>Close it in other programs, or choose a folder of your own.</source>
        <translation>请在其他程序中关闭它，或选择自己的文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>Close it in other programs, or copy it to a folder of your own.</source>
        <translation>请在其他程序中关闭它，或复制到自己的文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>Close that program, or choose another workspace, and try again.</source>
        <translation>请关闭那个程序，或另选工作区，然后重试。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/app.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Close {rooms}</source>
        <translation>关闭 {rooms}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Closes on</source>
        <translation>截止于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Closing</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Co-moderator</source>
        <translation>协同主持人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Co-moderators who sign in to the same server work on the same strands, each on their own laptop.</source>
        <translation>登录同一服务器的协同主持人，各自在自己的电脑上做同样的社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Coaching pair</source>
        <translation>辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Coaching pair, round {number}</source>
        <translation>第 {number} 轮的辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Coaching pairs</source>
        <translation>辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Coaching pairs {number}</source>
        <translation>辅导同伴（第 {number} 轮）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Coaching talk</source>
        <translation>辅导谈话</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Code, from an invitation or a mail</source>
        <translation>验证码，来自邀请或邮件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>Column {column} has no name.</source>
        <translation>第 {column} 列没有名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>Column {heading} is read as</source>
        <translation>将 {heading} 列读作</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>Columns {first} and {second} are both named “{name}”.</source>
        <translation>第 {first} 列和第 {second} 列都叫“{name}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Columns: {columns}</source>
        <translation>列：{columns}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>Coming: {count}</source>
        <translation>会来：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>Commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>Commitments from last time</source>
        <translation>上次留下的承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/text_vectors.py"/>
        <source>Comparing the answers</source>
        <translation>正在比较回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>Comparing {name}</source>
        <translation>正在比对 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Compose the debrief</source>
        <translation>整理汇总</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/choices_live.py"/>
        <source>Compose the debrief and offer its themes as choices.</source>
        <translation>先整理汇总，再把其中的主题作为选项提供。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Compose the debrief of the notes</source>
        <translation>把笔记整理成汇总</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Conference</source>
        <translation>研讨会</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Consent to be shared</source>
        <translation>分享同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Contact: {contact}</source>
        <translation>联系：{contact}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Copies that went out</source>
        <translation>已发出的副本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Copy a text for the chat by which people choose their room</source>
        <translation>复制一段文字到聊天，让大家自选房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Copy for the chat</source>
        <translation>复制到聊天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Copy it</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Copy that went out</source>
        <translation>发出的副本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>Copy the folder to one of your own.</source>
        <translation>请把文件夹复制到自己的文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>Copy the moves for the chat</source>
        <translation>复制移动清单，贴到聊天里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Copy the names for the chat</source>
        <translation>复制名单，贴到聊天里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Copy the themes with their numbers, for the chat</source>
        <translation>复制带编号的主题，用于聊天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Copy who changes rooms</source>
        <translation>复制换房间的名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Copy who is left</source>
        <translation>复制还没安排的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Copy whom to assign by hand in Zoom</source>
        <translation>复制要在 Zoom 中手动分配的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Copy “Choose your room”</source>
        <translation>复制“选择你的房间”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Correct the line</source>
        <translation>更正这一行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>Correct: @name, what, day</source>
        <translation>更正：@姓名、内容、日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/speakers.py"/>
        <source>Could share</source>
        <translation>可以分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <source>Could share: “{words}”</source>
        <translation>可以分享：“{words}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_inspector.py"/>
        <source>Counted anew</source>
        <translation>已重新计算</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Counted by</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Curate</source>
        <translation>整理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Curate insights</source>
        <translation>整理收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Curated</source>
        <translation>已整理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Curated insights are written to files from here: as a document, a table or a page, in both languages.</source>
        <translation>整理好的收获从这里写成双语的文档、表格或网页。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/settings_dialog.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>Database: {fault}</source>
        <translation>数据库：{fault}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>Date of meeting {number}</source>
        <translation>第 {number} 场会议的日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <source>Dates are doubtful.</source>
        <translation>日期不确定。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/moments.py"/>
        <source>Dates such as 3/4 could be March or April; they were read with the day first.</source>
        <translation>3/4 这样的日期可能是三月或四月；已按日在前读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <location filename="../../moderator_app/exchange/moments.py"/>
        <source>Dates such as 3/4 could be March or April; they were read with the month first.</source>
        <translation>3/4 这样的日期可能是三月或四月；已按月在前读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Day of the check-in</source>
        <translation>检视的日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Debrief</source>
        <translation>汇总</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Delete it</source>
        <translation>删除它</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>Delete it and sign in once more. Nothing else is lost by it.</source>
        <translation>删除它，再登录一次。除此之外不会丢失任何东西。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>Delete the columns that are not needed, or save as CSV.</source>
        <translation>删去不需要的列，或另存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Details (English)</source>
        <translation>详情（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Details (中文)</source>
        <translation>详情（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <source>Different countries</source>
        <translation>不同国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Different person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <source>Different schools</source>
        <translation>不同学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Do without bilingual hosts</source>
        <translation>不要双语主持</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/resource_inspector.py"/>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/desk.py"/>
        <source>Done again: {action}</source>
        <translation>已重做：{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Done again: {label}</source>
        <translation>已重做：{label}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>Done in {seconds} s; the exports are in {folder}</source>
        <translation>用时 {seconds} 秒；导出的文件在 {folder}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>Done: {email}.</source>
        <translation>完成：{email}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Door list: all rooms (PDF)</source>
        <translation>门口名单：所有房间（PDF）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>Download or export it again. If it opens in a spreadsheet program, save it there as a new XLSX.</source>
        <translation>请重新下载或导出。如果表格程序能打开它，请在其中另存为新的 XLSX。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <source>Download the attendance report from the meeting in Teams again.</source>
        <translation>请从 Teams 会议重新下载参会报告。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/polls.py"/>
        <source>Download the poll report from Zoom's Reports page again, as CSV.</source>
        <translation>请从 Zoom 的报告页面重新下载投票报告（CSV）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <source>Download the report from Zoom's Reports page again, as CSV.</source>
        <translation>请从 Zoom 的报告页面重新下载报告（CSV）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/attendance.py"/>
        <source>Download the report of the meeting again, as CSV or XLSX.</source>
        <translation>请重新下载会议报告（CSV 或 XLSX）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/domain/translation.py"/>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Draft translation</source>
        <translation>译文草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <source>Drafts too, marked as drafts</source>
        <translation>包括草稿，并标明为草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>Drop a commitment</source>
        <translation>放弃一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Drop a private rule</source>
        <translation>去掉一条私密规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>Drop a roster here: CSV or XLSX.</source>
        <translation>把名单拖到这里：CSV 或 XLSX。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Drop a rule</source>
        <translation>取消一条规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Drop an inquiry</source>
        <translation>放弃一个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Drop some of the rules that keep people together or apart, or allow larger rooms.</source>
        <translation>取消一些“同组”或“分开”的规则，或允许更大的房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Drop the export of Google Forms, Microsoft Forms or 问卷星</source>
        <translation>把 Google Forms、Microsoft Forms 或问卷星的导出文件拖到这里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>Drop the folder of Zoom or Tencent here. What is in it is kept on this laptop and plays offline.</source>
        <translation>把 Zoom 或腾讯会议的文件夹拖到这里。其中的内容保存在本机，可离线播放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Drop the inquiries</source>
        <translation>放弃这些探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>Drop the rule</source>
        <translation>去掉这条规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>Drop the rule: {rule}</source>
        <translation>取消规则：{rule}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Drop {count} inquiries</source>
        <translation>放弃 {count} 个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Dubai</source>
        <translation>迪拜</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/serving.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>E-mail as given</source>
        <translation>填写的邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>E-mail of the contact</source>
        <translation>联系人的邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>E-mail, to have a code mailed</source>
        <translation>邮箱，用来接收验证码</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>E-mails or names</source>
        <translation>邮箱或姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>E-mails or names, as they were sent</source>
        <translation>收到的邮箱或姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/tablet_dialog.py"/>
        <source>Each code lets one browser in. Looking now: {count}</source>
        <translation>每个验证码只供一个浏览器使用。正在查看：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clash_panel.py"/>
        <source>Each of these ends this clash, but another stays:</source>
        <translation>下面每一项都能消除这个冲突，但还会剩下另一个：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clash_panel.py"/>
        <source>Each of these was tried and works; undo takes it back:</source>
        <translation>下面每一项都试过、可行；可以撤销：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Edit both</source>
        <translation>编辑两者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_commands.py"/>
        <source>Edit both, or let it go</source>
        <translation>两者都编辑，或放弃</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>Edit list for film programs</source>
        <translation>剪辑软件用的剪辑表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Either</source>
        <translation>均可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Either language</source>
        <translation>两种语言均可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Empty the rooms</source>
        <translation>清空房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Encounters</source>
        <translation>见面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>End the meeting</source>
        <translation>结束会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>End the round</source>
        <translation>结束这一轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>End the turns</source>
        <translation>结束轮流</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Ended at {time}; {offset}</source>
        <translation>{time}结束；{offset}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Ended {time}</source>
        <translation>已于 {time} 结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Ends</source>
        <translation>结束于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Ends at {time}; {offset}</source>
        <translation>{time} 结束；{offset}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Ends on {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Ends {time}</source>
        <translation>{time} 结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_form.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>English and 中文</source>
        <translation>英文和中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>English draft</source>
        <translation>英文草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>English in review</source>
        <translation>英文待审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>English name</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>English out of date</source>
        <translation>英文已过时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>English reviewed</source>
        <translation>英文已审校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>English room</source>
        <translation>英文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>English text</source>
        <translation>英文文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>English, 中文 or both</source>
        <translation>英文、中文或双语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_reader.py"/>
        <source>Enter picks up, arrows choose a room, Enter puts down</source>
        <translation>回车拿起，方向键选房间，回车放下</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/calendar.py"/>
        <source>Enter the contact and their e-mail in the settings of the strand.</source>
        <translation>请在社群的设置中填写联系人及其邮箱。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>Every (weeks)</source>
        <translation>每隔（周）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Every file is where it belongs</source>
        <translation>所有文件都已到位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>Every pair gets these days; what is planned already stays.</source>
        <translation>每一对都得到这些日期；已经计划的保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>Every person by name as well</source>
        <translation>也列出每个人的姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>Every reference leads somewhere.</source>
        <translation>每处引用都有着落。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Every segment is fixed, and together they take {minutes} of {total} min.</source>
        <translation>所有环节都已固定，合计 {minutes} 分钟，而总时长是 {total} 分钟。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Every voice is a member’s.</source>
        <translation>每位发言人都是成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Every 中文 participant in a 中文 room</source>
        <translation>需要中文的人都在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Everybody by name (PDF)</source>
        <translation>按姓名列出所有人（PDF）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Everybody has a room</source>
        <translation>每个人都有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Everybody has an address: Zoom’s file assigns them all</source>
        <translation>每个人都有邮箱：Zoom 的文件能分配所有人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Everybody is known</source>
        <translation>每个人都已识别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>Everybody was heard at least once.</source>
        <translation>每个人都至少发过一次言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Everybody who came has met somebody from another country.</source>
        <translation>来过的每个人都见过来自其他国家的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Everybody who is here has a seat.</source>
        <translation>在场的人都有座位。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Everybody who suits {name} is in a pair with somebody else.</source>
        <translation>适合 {name} 的人都已和别人结对。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Everybody will have met somebody from another country.</source>
        <translation>每个人都将见到来自其他国家的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>Everybody: {count}</source>
        <translation>全部：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Everything is shared</source>
        <translation>全部已共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Everything that you may see comes to this laptop, so that you can work without the network.</source>
        <translation>你可以看到的内容都会来到这台电脑，没有网络也能工作。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Everything: it is not to be shown at all</source>
        <translation>全部：完全不再展示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/shortcuts.py"/>
        <source>Everywhere</source>
        <translation>所有地方</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Evidence of an insight</source>
        <translation>一条收获的依据</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>Experience</source>
        <translation>从业年限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Experience not known</source>
        <translation>从业年限未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Experienced (6 to 10 years)</source>
        <translation>有经验（6 至 10 年）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Export 1 insight</source>
        <translation>导出 1 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Export as XLIFF</source>
        <translation>导出为 XLIFF</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>Export as XLIFF instead.</source>
        <translation>改为导出 XLIFF。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Export as XLSX</source>
        <translation>导出为 XLSX</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Export insights</source>
        <translation>导出收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>Export into a folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/safe_xml.py"/>
        <source>Export it again from the program it comes from.</source>
        <translation>从原来的程序中重新导出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/safe_xml.py"/>
        <source>Export it again without a DOCTYPE.</source>
        <translation>重新导出，不要带 DOCTYPE。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <source>Export or download it again, and look at its size.</source>
        <translation>请重新导出或下载，并看看文件大小。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Export the heard balance</source>
        <translation>导出发言均衡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Export the list as CSV</source>
        <translation>将名单导出为 CSV</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tencent.py"/>
        <source>Export the member list of the meeting again.</source>
        <translation>请重新导出会议的成员列表。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>Export the table as CSV or XLSX and choose that file.</source>
        <translation>请将表格导出为 CSV 或 XLSX，再选择该文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Export {count} insights</source>
        <translation>导出 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <source>Exporting insights</source>
        <translation>正在导出收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/projector.py"/>
        <source>F11: full screen · Esc: close</source>
        <translation>F11 全屏 · Esc 关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_zoom.py"/>
        <source>Faces</source>
        <translation>头像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>Facilitation notes</source>
        <translation>主持备注</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>Fetch the recording first.</source>
        <translation>请先取回录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Fetching what is shared</source>
        <translation>正在获取已共享的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Fewer than two themes to choose from</source>
        <translation>可选的主题少于两个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Fields: {fields}</source>
        <translation>字段：{fields}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/widgets/materials_editor.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>File that shows it</source>
        <translation>能证明的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Files and links of the strand, with their owners and what they allow.</source>
        <translation>社群的文件和链接，及其所有者和许可。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Files come by themselves</source>
        <translation>文件会自动到来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>Files on their way</source>
        <translation>途中的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Files take at most</source>
        <translation>文件最多占</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Files up to {size}</source>
        <translation>不超过 {size} 的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Filling in the demo season</source>
        <translation>正在填入示例学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Film of the clips, takes as long as they last</source>
        <translation>片段影片，制作时间与片段一样长</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Find a member</source>
        <translation>查找成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>Find a name or school</source>
        <translation>查找姓名或学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/shortcuts.py"/>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Find a term</source>
        <translation>查找术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Find another</source>
        <translation>再找一个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Find another plan</source>
        <translation>再找一个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Find in both languages</source>
        <translation>在两种语言中查找</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Find in the answers</source>
        <translation>在回答中查找</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Find in the transcript</source>
        <translation>在文字记录中查找</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>Find people, meetings and insights, or run a command</source>
        <translation>查找成员、会议和收获，或运行命令</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Find somebody on the board</source>
        <translation>在房间板上找人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Find somebody; Enter ticks</source>
        <translation>查找某人；回车即勾选</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Find somebody; Enter: is coming</source>
        <translation>查找一个人；回车：会来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_keys.py"/>
        <source>Find: {letters}</source>
        <translation>查找：{letters}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>Finding another plan</source>
        <translation>正在找另一个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <location filename="../../moderator_app/operations/room_search.py"/>
        <source>Finding better rooms</source>
        <translation>正在寻找更好的分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/reseating.py"/>
        <source>Finding seats</source>
        <translation>正在找座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>First a name, then numbers.</source>
        <translation>先输入姓名，再输入编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <source>First choice</source>
        <translation>第一选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>First month</source>
        <translation>第一个月</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>First one</source>
        <translation>第一个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>First person</source>
        <translation>第一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_segments.py"/>
        <source>First segment · {kind}</source>
        <translation>首个环节 · {kind}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Fit the agenda</source>
        <translation>调整议程时长</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Fit the agenda to the meeting</source>
        <translation>将议程调整到会议时长</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Fit the map</source>
        <translation>让全图可见</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Fit the whole meeting</source>
        <translation>显示整场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>Fit to 90</source>
        <translation>调整到 90 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/length_bar.py"/>
        <source>Fit to {minutes}</source>
        <translation>调整到 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>Fits no member, or more than one: {names}</source>
        <translation>没有对应的成员，或不止一位：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Fits {total} min exactly</source>
        <translation>正好 {total} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Fitted to {minutes} min: {changes}</source>
        <translation>已调整到 {minutes} 分钟：{changes}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Five seconds back</source>
        <translation>后退五秒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Five seconds on</source>
        <translation>前进五秒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Focus</source>
        <translation>焦点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Focus (English)</source>
        <translation>焦点（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Focus (中文)</source>
        <translation>焦点（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Follow what is played</source>
        <translation>跟随播放</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Follow what is played (F)</source>
        <translation>跟随播放（F）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Forget them</source>
        <translation>不保留</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Form the rooms</source>
        <translation>按选择分房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Form the rooms by the choices</source>
        <translation>按选择分房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Formats: {known}.</source>
        <translation>格式：{known}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Forming the rooms …</source>
        <translation>正在分房间……</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Found before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Found in {seconds} s</source>
        <translation>用时 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Found next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>Free some space on the disk, or choose another folder.</source>
        <translation>请腾出一些磁盘空间，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Free {names} from hosting {rooms}</source>
        <translation>让 {names} 不再主持 {rooms}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>From last time</source>
        <translation>上次留下的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>From meeting</source>
        <translation>来自会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>From template</source>
        <translation>从模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/speakers.py"/>
        <source>Gave a resource</source>
        <translation>提供了资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Give a time such as 12:30.</source>
        <translation>请给出时间，例如 12:30。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Give it an end after its beginning.</source>
        <translation>请把结束时间设在开始之后。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Give it at the terminal, or in the variable {variable}.</source>
        <translation>在终端输入，或放在变量 {variable} 中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Give it with --email.</source>
        <translation>用 --email 给出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Give lines to another speaker</source>
        <translation>把几行归给另一位发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Give the seconds from the meeting's start.</source>
        <translation>请给出从会议开始算起的秒数。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Give the segment its groups on the agenda.</source>
        <translation>请在议程中为该环节添加汇报小组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Give the segment more minutes.</source>
        <translation>请给这个环节更多时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>Give the strand another family first.</source>
        <translation>请先给社群换一个类别。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>Give them behind the command, or with --words.</source>
        <translation>写在命令后面，或用 --words 给出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Give them with --words.</source>
        <translation>请用 --words 给出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Give {minutes} min more</source>
        <translation>增加 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Gives way when fitting</source>
        <translation>调整时长时让步</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Go back to a segment to go on.</source>
        <translation>回到某个环节即可继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Go on with all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Go on with it, or clear its clock and start anew.</source>
        <translation>继续进行，或清除计时后重新开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Go to Insights</source>
        <translation>前往收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Go to members</source>
        <translation>前往成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Go to the days of the week</source>
        <translation>前往一周的日程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Go to the live meeting</source>
        <translation>前往会议现场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Go to the meetings</source>
        <translation>前往会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Go to the notes</source>
        <translation>前往笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Go to what needs you</source>
        <translation>前往待办事项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Go to {segment}</source>
        <translation>转到{segment}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Go to {step}</source>
        <translation>前往“{step}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Goes out</source>
        <translation>可外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Goes out  {count}</source>
        <translation>可外发  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Good afternoon, {name}</source>
        <translation>下午好，{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Good evening, {name}</source>
        <translation>晚上好，{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Good morning, {name}</source>
        <translation>早上好，{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_search.py"/>
        <source>Group again: nothing was replaced.</source>
        <translation>重新分组：没有替换任何安排。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Group anew</source>
        <translation>重新归类</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Group it with “group --round {number}”.</source>
        <translation>用 “group --round {number}” 来分组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/theme_panel.py"/>
        <source>Group the notes</source>
        <translation>归纳笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>Group the notes into themes</source>
        <translation>将笔记归入主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Group the participants</source>
        <translation>为参与者分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Group the rest into rooms</source>
        <translation>将其余的人分入房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/operations/room_search.py"/>
        <source>Group the rooms</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/reseating.py"/>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Group the rooms first.</source>
        <translation>请先分组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Group the unsorted notes</source>
        <translation>归纳未归类的笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/theme_panel.py"/>
        <source>Group the unsorted notes into themes, on this computer</source>
        <translation>将未归类的笔记归入主题（在本机进行）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>Grouping the answers</source>
        <translation>正在归纳回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Grouping the answers …</source>
        <translation>正在归纳回答…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Grouping the notes</source>
        <translation>正在归纳笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Grouping the notes …</source>
        <translation>正在归类笔记……</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Grouping the rooms</source>
        <translation>正在分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Growing (3 to 5 years)</source>
        <translation>成长中（3 至 5 年）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Guest</source>
        <translation>嘉宾</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Hand out</source>
        <translation>分发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Has no room yet.</source>
        <translation>还没有房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Has said yes</source>
        <translation>已答应</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Has the same open</source>
        <translation>打开的是同一个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Header</source>
        <translation>列名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Heard</source>
        <translation>有发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Heard balance</source>
        <translation>发言均衡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Heard balance by languages</source>
        <translation>按语言看发言均衡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Heard balance by people</source>
        <translation>按人看发言均衡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Heard balance by schools</source>
        <translation>按学校看发言均衡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/clips.py"/>
        <source>Heard in these clips without their consent: {names}</source>
        <translation>以下人员在片段中发言，但还没有同意：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Held</source>
        <translation>已举行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Held on</source>
        <translation>举行于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Here</source>
        <translation>在场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Here already · {likeness}</source>
        <translation>已有记录 · {likeness}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Here now</source>
        <translation>此刻在场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Ho Chi Minh City</source>
        <translation>胡志明市</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>Holidays are not known for: {countries}</source>
        <translation>不了解这些国家的节假日：{countries}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/room_sheets.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Host</source>
        <translation>主持</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>Hosts this room.</source>
        <translation>主持这个房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>How fast it plays</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>How good are these rooms?</source>
        <translation>这些房间分得怎样？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>How it is shown</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>How many</source>
        <translation>多少</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <source>How sharing stands</source>
        <translation>共享的状况</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>How the columns are read</source>
        <translation>各列的读法</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>How the network says school terms. A translation that lacks one is marked; so are missing numbers and names.</source>
        <translation>网络对学校术语的统一说法。译文缺少术语、数字或姓名时会标出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>How the question ended</source>
        <translation>问题的结果</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>How to sign in</source>
        <translation>怎样登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>How we know</source>
        <translation>我们怎么知道</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>I have sent it</source>
        <translation>我已发出</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>I insight · Q question · D idea · R resource · C case · W who does what</source>
        <translation>I 收获 · Q 问题 · D 点子 · R 资源 · C 案例 · W 承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>Idea</source>
        <translation>点子</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>If it holds answers all the same, say --any-table.</source>
        <translation>如果其中确实是问卷回答，请加上 --any-table。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>If it is on another drive or in the cloud, copy it to this computer first.</source>
        <translation>如果它在其他磁盘或云端，请先复制到本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>If the address is known, a code is on its way to it. Sign in with --code.</source>
        <translation>如果该地址已知，代码正在发送。请用 --code 登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>If the server knows {email}, a code is on its way there.</source>
        <translation>如果服务器认识 {email}，验证码正在发送。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>If they are the same person, choose “Make one” instead.</source>
        <translation>如果是同一个人，请改用“合为一人”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>If you trust it, open it in a spreadsheet program and save the sheet you need as CSV.</source>
        <translation>如果信任它，请用表格程序打开，将需要的工作表另存为 CSV。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Import 1 person</source>
        <translation>导入 1 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Import answers</source>
        <translation>导入回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>Import as answers</source>
        <translation>作为答卷导入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Import chapters</source>
        <translation>导入章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_lists.py"/>
        <source>Import earlier rooms</source>
        <translation>导入以往的分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Import it here again: it is known by its content.</source>
        <translation>请在这里重新导入：程序按内容辨认。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Import it with “import survey {file}”. If its rows are members all the same, say --any-table.</source>
        <translation>用 “import survey {file}” 导入。如果它的各行确实是成员，请加 --any-table。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/clips.py"/>
        <source>Import its transcript and say who each speaker is, or note at the recording who agreed.</source>
        <translation>导入它的文字记录并指明每位发言人，或在录像处记下谁已同意。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/consents.py"/>
        <source>Import its transcript or the list of who came, or note by hand who agreed.</source>
        <translation>请导入其文字记录或到会名单，或手动记下谁已同意。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>Import members</source>
        <translation>导入成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>Import recordings</source>
        <translation>导入录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Import roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Import survey answers</source>
        <translation>导入问卷回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>Import the folder of a meeting</source>
        <translation>导入会议文件夹</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>Import the recording {name}</source>
        <translation>导入录像 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>Import the roster {name}</source>
        <translation>导入名单 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_search.py"/>
        <source>Import the roster, or note who said yes.</source>
        <translation>请导入名单，或记下谁答应参加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Import the survey {name}</source>
        <translation>导入问卷 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>Import the {kind}</source>
        <translation>导入{kind}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Import translated subtitles</source>
        <translation>导入译文字幕</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>Import who came</source>
        <translation>导入参会者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Import {count} people</source>
        <translation>导入 {count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Imported file</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Imported for</source>
        <translation>导入的用途</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>In English and Chinese, the reader’s language first. Send it from your own mail, then note that you did.</source>
        <translation>中英双语，收信人的语言在前。用自己的邮箱发出，然后记录已发出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>In Zoom’s window</source>
        <translation>在 Zoom 窗口中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>In a file, sealed with a passphrase</source>
        <translation>存在文件里，用口令加密</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/desktop/models/debrief_rows.py"/>
        <source>In no theme yet</source>
        <translation>尚未归入主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>In the file, row {row}</source>
        <translation>文件第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>In the list of who came</source>
        <translation>在参会名单中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>In the list of who came; {count} lines said or written</source>
        <translation>在参会名单中；说过或写过 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/tablet_dialog.py"/>
        <source>In the local network</source>
        <translation>在局域网内</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Inquiries</source>
        <translation>探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Inquiries {count}</source>
        <translation>探究问题 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Inquiry</source>
        <translation>探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Inquiry presentations</source>
        <translation>探究成果分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/domain/publication.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Insight</source>
        <translation>收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Insight removed</source>
        <translation>已移除收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <location filename="../../moderator_app/desktop/places.py"/>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Insights</source>
        <translation>收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Insights  {count}</source>
        <translation>收获  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>Insights can't be written as “{suffix}”.</source>
        <translation>收获不能写成“{suffix}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Insights from here</source>
        <translation>由此得到的收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <source>Insights of</source>
        <translation>收获范围</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Insights, themes, agendas, chapters and captions come here by themselves, each beside its translation.</source>
        <translation>收获、主题、议程、章节和字幕会自动出现在这里，旁边就是译文。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/inspector.py"/>
        <source>Inspector</source>
        <translation>详情栏</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/library.py"/>
        <source>Install PeerSphere Moderator again: its media files are not whole.</source>
        <translation>请重新安装 PeerSphere Moderator：它的媒体文件不完整。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/library.py"/>
        <source>Install it, on Debian and Ubuntu by: sudo apt install libpulse0 libxrandr2 libdrm2. Then start again.</source>
        <translation>请安装它；在 Debian 和 Ubuntu 上用：sudo apt install libpulse0 libxrandr2 libdrm2，然后重新启动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>Install the newer version to open it. Nothing was changed.</source>
        <translation>请安装新版本后打开。没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/schema.py"/>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>请安装较新的版本。没有更改任何内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Install the newest version, or ask whoever runs the server to update it. Your work is kept here meanwhile.</source>
        <translation>请安装最新版本，或请服务器管理员更新它。其间你的工作保留在这里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>Instead of {date}.</source>
        <translation>代替 {date}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/speakers.py"/>
        <source>Interest</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Interests</source>
        <translation>关注的话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Into the strand</source>
        <translation>加入社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Is alone in the room.</source>
        <translation>一个人在这个房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Is here</source>
        <translation>已到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Is this the same person?</source>
        <translation>是同一个人吗？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Is this the same person? {number} of {of}</source>
        <translation>是同一个人吗？第 {number} 个，共 {of} 个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>It begins with https://.</source>
        <translation>应以 https:// 开头。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>It belongs to something that the server refused, too.</source>
        <translation>它属于另一项同样被服务器拒绝的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>It can’t be shared yet: a yes is missing from {names}.</source>
        <translation>还不能分享：还没有得到{names}的同意。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>It did not work: {reason}. It goes on by itself.</source>
        <translation>没有成功：{reason}。程序会自动继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>It ends on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>It fits {minutes} min already</source>
        <translation>已经正好 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>It has no title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>It has {count}; add a breakout segment to its agenda.</source>
        <translation>它有 {count} 轮；请在议程中添加分组讨论环节。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>It is a roster all the same</source>
        <translation>它确实是名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>It is an insight now, with words, speaker and second.</source>
        <translation>已成为一条收获，带有原话、发言人和时刻。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>It is approved here in other words. Open it again first to take this.</source>
        <translation>这里已审定了另一版译文。要采用这一版，先重新打开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>It is approved: it goes back to review first.</source>
        <translation>已审定：需先退回待审。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>It is built in a way that the server can't store.</source>
        <translation>它的构成方式使服务器无法保存。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/syncing.py"/>
        <source>It is in {files}, in the folder {folder}.</source>
        <translation>在 {files} 中，文件夹是 {folder}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>It is longer than the server takes.</source>
        <translation>它超过了服务器接受的长度。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>It is not on the server yet. It comes as soon as a laptop that has it sends it.</source>
        <translation>它还不在服务器上。有它的那台电脑发送后就会到。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>It is over already.</source>
        <translation>它已经结束了。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>It is sent once more; if it is refused again, it comes back here</source>
        <translation>会再发送一次；如果再被拒绝，它会回到这里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>It is shared, and {names} have not agreed.</source>
        <translation>已分享，但 {names} 尚未同意。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>It is shown without a name</source>
        <translation>不署名显示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>It is tried again in a moment.</source>
        <translation>稍后会再试。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>It is {name}</source>
        <translation>是 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>It looks like https://sync.example.org; whoever runs the server knows it.</source>
        <translation>形如 https://sync.example.org；服务器管理员知道它。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>It may be a roster: Import roster, under Members, brings members in. Import it here only if it holds answers.</source>
        <translation>也许是名单：“成员”下的“导入名单”会读入成员。只有其中是回答时才在这里导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/library.py"/>
        <source>It may be cut off, or in an unknown format. Download it again, or save it as mp4 (H.264, AAC) and import that.</source>
        <translation>文件可能被截断，或格式不明。请重新下载，或另存为 mp4（H.264、AAC）后再导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>It may have been moved or renamed. Choose another folder.</source>
        <translation>它可能被移动或改名了。请另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>It may have been moved or renamed. Choose it again.</source>
        <translation>它可能被移动或改名了。请重新选择。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>It opens the file in which your sign-in is kept. Your work is here all the same.</source>
        <translation>它会打开保存登录信息的文件。不输入，你的工作也都在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>It stands in the file twice, in different words.</source>
        <translation>它在文件中出现两次，译文不同。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>It was deleted long ago, and the server has it no more.</source>
        <translation>它很久以前已删除，服务器上已不再保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Its Chinese is not approved and stays behind</source>
        <translation>中文尚未审定，暂不外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Its English is not approved and stays behind</source>
        <translation>英文尚未审定，暂不外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>Its key “{key}” is not one of ours.</source>
        <translation>编号“{key}”不是本程序的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/workbooks.py"/>
        <source>Its sheets are: {names}.</source>
        <translation>其中的工作表：{names}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Its source has changed since the file went out.</source>
        <translation>文件发出后原文已改动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Its source has changed since: compare the two first.</source>
        <translation>原文已改动：先对照两者。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>Its translation is not approved</source>
        <translation>译文尚未审定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Its translation was changed here since the file went out.</source>
        <translation>文件发出后这里的译文已改动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Its words, chapters and insights are all here.</source>
        <translation>文字、章节和收获都在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Jakarta</source>
        <translation>雅加达</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Join the lines chosen</source>
        <translation>合并选中的行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Join {count} lines</source>
        <translation>合并 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Joined at</source>
        <translation>加入于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Keep a coaching pair</source>
        <translation>保留一对辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>Keep a commitment</source>
        <translation>记下一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Keep a note</source>
        <translation>记一条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Keep a picture of a recording</source>
        <translation>保存录像的缩略图</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Keep another plan</source>
        <translation>保留另一个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Keep apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Keep apart: {names}</source>
        <translation>分开：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Keep it</source>
        <translation>保留它</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Keep one with “rooms keep”.</source>
        <translation>用 “rooms keep” 保留一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Keep pasted notes</source>
        <translation>保存粘贴的笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Keep the rooms as they stand as a plan</source>
        <translation>把现在的房间保留为一个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Keep the rooms as they stand, look for others, compare, and choose. Undo takes a choice back.</source>
        <translation>保留现在的房间，再找别的，比较后选用。选择可以撤销。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>Keep the shared value in {count} fields</source>
        <translation>在 {count} 个字段中保留已共享的值</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Keep the two apart</source>
        <translation>将两人分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Keep the two together</source>
        <translation>让两人同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Keep these</source>
        <translation>保留这些</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Keep this</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Keep this pair when pairing up again</source>
        <translation>重新结对时保留这一对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Keep this plan</source>
        <translation>保留这个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Keep together</source>
        <translation>同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Keep together: {names}</source>
        <translation>同组：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Keep what is shared</source>
        <translation>保留已共享的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_commands.py"/>
        <source>Keep what is shared in all of this kind</source>
        <translation>这一类全部保留已共享的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_commands.py"/>
        <source>Keep what is shared, or copy</source>
        <translation>保留已共享的，或复制</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Keep {count} notes</source>
        <translation>保存 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Keep {name}’s</source>
        <translation>保留 {name} 的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>Keeping the answer</source>
        <translation>正在保存答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Keeping {count} files</source>
        <translation>正在保存 {count} 个文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Keeping {file}</source>
        <translation>正在保存 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/blobs.py"/>
        <source>Keeping {name}</source>
        <translation>正在保存 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Kept apart</source>
        <translation>须分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Kept apart from now on</source>
        <translation>今后分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>Kept apart from {names}.</source>
        <translation>与 {names} 分开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>Kept beside the others</source>
        <translation>与其他方案并列保留</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Kept files take at most</source>
        <translation>保留的文件最多占</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Kept here: {count} files, {size}</source>
        <translation>保存在本机：{count} 个文件，{size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Kept here: {count} files, {size} of {limit}</source>
        <translation>保存在本机：{count} 个文件，{size} / {limit}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Kept on this laptop</source>
        <translation>保存在本机</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Kept plan of rooms</source>
        <translation>保留的房间方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Kept together</source>
        <translation>须同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Kept together from now on</source>
        <translation>今后同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>Kept together with {names}.</source>
        <translation>与 {names} 同组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Kept when paired anew</source>
        <translation>重新结对时保留</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>Kept {count} notes</source>
        <translation>已保存 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>Kept, not used</source>
        <translation>保留，不使用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Kept: {kind}, room {room}: {words}</source>
        <translation>已保存：{kind}，{room} 号房间：{words}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Kept: {who} – {what}, by {day}</source>
        <translation>已保存：{who}：{what}，截止{day}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Key words</source>
        <translation>关键词</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/shortcuts.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Keynote</source>
        <translation>主旨分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Keynote of Meeting {number}: {missing}</source>
        <translation>第 {number} 场会议的主旨分享：{missing}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Keynote speaker ready</source>
        <translation>主旨讲者已就绪</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Keynote: {missing}</source>
        <translation>主旨分享：{missing}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/live_note_menu.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>Kind: {kind}</source>
        <translation>类型：{kind}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Knows 1 of {all} in the room:</source>
        <translation>认识房间里 {all} 人中的 1 人：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Knows {count} of {all} in the room:</source>
        <translation>认识房间里 {all} 人中的 {count} 人：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Kolkata</source>
        <translation>加尔各答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Kuala Lumpur</source>
        <translation>吉隆坡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Lanes</source>
        <translation>轨道</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Lanes or list</source>
        <translation>轨道或列表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Language of transcript and captions</source>
        <translation>文字记录和字幕的语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Language they need</source>
        <translation>需要的语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Languages of the meetings</source>
        <translation>会议的语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>Laptops</source>
        <translation>笔记本电脑</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Larger cells</source>
        <translation>放大格子</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Late and absent</source>
        <translation>迟到与缺席</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Lay out its year with “season --year 2026-27”.</source>
        <translation>用“season --year 2026-27”安排学年。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>Lay out the demo agenda</source>
        <translation>安排示例议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>Lay out the rooms anew</source>
        <translation>重新设置房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Lay out the school year {year}</source>
        <translation>安排 {year} 学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Lay out the school year: meetings at even distances, with holidays and other meetings looked up.</source>
        <translation>安排学年：会议均匀分布，并核对节假日和其他会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Lay out the year</source>
        <translation>安排全年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>Leave it out</source>
        <translation>留下不做</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>Leave out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>Leave the names out</source>
        <translation>不写姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>Leave the names out.</source>
        <translation>请去掉名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <source>Leave them</source>
        <translation>不采用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Left at</source>
        <translation>离开于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Left out</source>
        <translation>未外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Left out because</source>
        <translation>未外发的原因</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Length (seconds)</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Length is fixed</source>
        <translation>时长固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/length_bar.py"/>
        <source>Length of the agenda</source>
        <translation>议程时长</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Let a coaching pair be paired anew</source>
        <translation>让一对辅导同伴重新结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>Let go</source>
        <translation>放开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Let it go</source>
        <translation>放弃它</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Let the chapter begin here</source>
        <translation>让章节从此处开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Let the line begin here</source>
        <translation>让这一行从此处开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Let the two change seats</source>
        <translation>让两人交换座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Let {number} sit in {rooms}</source>
        <translation>让 {rooms} 坐 {number} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/settings_dialog.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Light or dark as the system is</source>
        <translation>跟随系统的浅色或深色</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Line of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Lines  {count}</source>
        <translation>语句  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/materials_editor.py"/>
        <location filename="../../moderator_app/desktop/widgets/resource_inspector.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Link to join</source>
        <translation>加入链接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/places.py"/>
        <source>Live</source>
        <translation>现场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/surroundings.py"/>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Lock a room</source>
        <translation>锁定房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Lock or unlock all rooms</source>
        <translation>锁定或解锁所有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Lock or unlock the room</source>
        <translation>锁定或解锁房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Lock rooms</source>
        <translation>锁定房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Lock the room</source>
        <translation>锁定房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Lock the rooms</source>
        <translation>锁定房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Locks</source>
        <translation>锁定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>London</source>
        <translation>伦敦</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Look again for who answered</source>
        <translation>重新查找作答者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Look at the demo season</source>
        <translation>查看示例学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/cli.py"/>
        <source>Look at the folder and its rights, or choose another one.</source>
        <translation>请查看文件夹及其权限，或另选一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Look at the insights of the theme.</source>
        <translation>看看这个主题的收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>Look at the new suggestions.</source>
        <translation>看看新的建议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Look at the rooms</source>
        <translation>查看房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>Look below at what each column would be read as. Import it if these are answers; it can be changed afterwards.</source>
        <translation>请看下面每一列会怎样读取。如果确实是答卷就导入；之后还可以更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Look for another good plan and keep it; the rooms stay as they are</source>
        <translation>再找一个好的方案并保留；房间保持不变</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>Look whether it is the right file or sheet.</source>
        <translation>请看看文件或工作表是否正确。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/decoding.py"/>
        <source>Look whether it is the right file: it may be a picture, a program or damaged.</source>
        <translation>请看看文件是否正确：它可能是图片、程序或已损坏。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/tablet.py"/>
        <source>Look whether this computer is in a network, or serve it on this computer only.</source>
        <translation>请检查本机是否联网，或只在本机显示。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/topics.py"/>
        <source>Looking for groups</source>
        <translation>正在寻找分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <source>Looking into {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Loosen one of the rules.</source>
        <translation>请放宽其中一条规则。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Los Angeles</source>
        <translation>洛杉矶</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_inspector.py"/>
        <source>Made an inquiry: {title}</source>
        <translation>已建立探究问题：{title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Made an insight</source>
        <translation>已做成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Made an insight of {count} lines</source>
        <translation>已将 {count} 行做成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Made an insight of {count} notes</source>
        <translation>已将 {count} 条笔记做成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Made the strand {name}</source>
        <translation>已建立社群 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Mail me a code</source>
        <translation>把验证码发到我的邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Mail of 19 November, said in the meeting</source>
        <translation>11 月 19 日的邮件、会上口头同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>Mail without TLS goes to this machine only: codes to sign in are in it.</source>
        <translation>不加密的邮件只能发到本机：其中有登录代码。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Main strand</source>
        <translation>主要社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/swap_list.py"/>
        <source>Make</source>
        <translation>执行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Make a coaching pair</source>
        <translation>结成一对辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Make a strand</source>
        <translation>建立社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Make a strand first; members belong to one.</source>
        <translation>请先建立社群，成员属于社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Make an inquiry</source>
        <translation>建立探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Make an inquiry of a topic</source>
        <translation>由话题建立探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Make an inquiry of the topics</source>
        <translation>由话题建立探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/evidence.py"/>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Make an insight</source>
        <translation>做成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <source>Make an insight of it</source>
        <translation>做成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Make an insight of the lines chosen</source>
        <translation>把选中的行记为收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/cue_list.py"/>
        <source>Make an insight of the lines chosen (I)</source>
        <translation>把选中的行记为收获（I）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Make an insight of these lines first; then it can be sorted.</source>
        <translation>请先把这些语句做成收获，再归类。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>Make as many rooms as these sizes ask for; locked rooms and those with pins stay</source>
        <translation>按这些人数设置房间；锁定的和有固定人员的保留</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Make chapters from the agenda</source>
        <translation>由议程生成章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Make chapters of the agenda</source>
        <translation>按议程生成章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Make fewer and larger rooms.</source>
        <translation>开更少、更大的房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Make from the agenda</source>
        <translation>由议程生成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/desktop/widgets/cue_list.py"/>
        <source>Make insight</source>
        <translation>做成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>Make it a question first, with Q in the list of notes.</source>
        <translation>先在笔记列表中按 Q 把它改为问题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>Make it once more where it belongs; it can't be sent again by itself.</source>
        <translation>请在合适的地方重新做一次；它自己无法再发送。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/swap_list.py"/>
        <source>Make it: {swap}</source>
        <translation>执行：{swap}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <source>Make one insight of {count}</source>
        <translation>将 {count} 条做成一条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>Make one text of two</source>
        <translation>把两份文字合成一份</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Make one with “strand add NAME”.</source>
        <translation>用“strand add 名称”建立。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>Make room on the disk and import again: it goes on where it was. What was kept before is safe.</source>
        <translation>请腾出磁盘空间后再导入：会从中断处继续。之前保存的内容都在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>Make room on the disk and try again. What was kept before is safe.</source>
        <translation>请腾出磁盘空间后重试。之前保存的内容是安全的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>Make room or allow writing there, and sign in again.</source>
        <translation>腾出空间或允许在那里写入，然后重新登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Make the agenda</source>
        <translation>制作议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Make the rooms</source>
        <translation>设置房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Make the segment a minute longer</source>
        <translation>将环节延长一分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Make the segment a minute shorter</source>
        <translation>将环节缩短一分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <source>Make the strand</source>
        <translation>建立社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Make the strand {name}</source>
        <translation>建立社群 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/swap_list.py"/>
        <source>Make them</source>
        <translation>执行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Make them a pair</source>
        <translation>把他们结成一对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <source>Make them one person</source>
        <translation>合为一人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>Make two entries one person</source>
        <translation>将两条记录合为一人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Make {rooms} English rooms</source>
        <translation>把 {rooms} 改为英文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Make {rooms} a 中文 room</source>
        <translation>把 {rooms} 改为中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Make {rooms} an English room</source>
        <translation>把 {rooms} 改为英文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Make {rooms} 中文 rooms</source>
        <translation>把 {rooms} 改为中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Making the film {file}</source>
        <translation>正在制作影片 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Mandarin speakers in a 中文 room</source>
        <translation>需要中文的人在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Mandarin speakers sit in a Mandarin room</source>
        <translation>需要中文的人坐在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Manila</source>
        <translation>马尼拉</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>Many quotation marks are never closed; the rows from here on were read as they stand.</source>
        <translation>许多引号没有闭合；从这里起各行按原样读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Mark all that goes out as published</source>
        <translation>将可外发的全部标为已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Mark as published</source>
        <translation>标为已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>Mark lines of a recording as insights first.</source>
        <translation>请先把录像中的话标为收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Mark of the run of show</source>
        <translation>会议进程标记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Mark one person with Space, then choose the other.</source>
        <translation>用空格选中一人，再选择另一人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Marked as published</source>
        <translation>已标为已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>May be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>May be recorded</source>
        <translation>可以录音录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>Maybe: {count}</source>
        <translation>也许：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Meeting added</source>
        <translation>已添加会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Meeting details</source>
        <translation>会议详情</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>Meeting new peers weighs</source>
        <translation>认识新同伴的权重</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Meeting somebody new</source>
        <translation>遇见新同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/places.py"/>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/meeting_answers.py"/>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>Meeting {number}</source>
        <translation>第 {number} 场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Meeting {number} has no agenda yet</source>
        <translation>第 {number} 场会议还没有议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Meeting {number}, Breakout {round}</source>
        <translation>第 {number} 场会议，第 {round} 轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Meeting {number}: {date}</source>
        <translation>第 {number} 场会议：{date}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Meeting {number}: {title}</source>
        <translation>第 {number} 次会议：{title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Meetings attended or answered for: {count}</source>
        <translation>参加或答复过的会议：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Meetings attended: {count}</source>
        <translation>参加过的会议：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Meetings of the strand</source>
        <translation>社群的会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Meetings of {minutes} minutes, {city} time</source>
        <translation>会议时长 {minutes} 分钟，{city}时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <source>Meetings that are there already keep their own time zone and length.</source>
        <translation>已有的会议保留各自的时区和时长。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>Meetings with recordings</source>
        <translation>有录像的会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>Meetings without a recording</source>
        <translation>没有录像的会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Meets everybody in the room for the first time.</source>
        <translation>与房间里的每个人都是初次同组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>Member of the strand</source>
        <translation>社群成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/desktop/widgets/member_list.py"/>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Members are paired by inquiry, role and shared working hours, nobody twice with the same person.</source>
        <translation>成员按探究问题、职务和共同的工作时间结对，不会两次与同一个人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Members can’t see it any more</source>
        <translation>成员不再能观看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Members may see it now</source>
        <translation>成员现在可以观看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Members may see {file}, and these have not agreed: {names}</source>
        <translation>成员可以观看 {file}，但以下人员尚未同意：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>Members of the strand</source>
        <translation>社群的成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Members or rules were changed while pairs were looked for.</source>
        <translation>在寻找结对时，成员或规则有了变化。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Membership</source>
        <translation>成员身份</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Memberships of strands: {count}</source>
        <translation>所属社群：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Mend the rooms</source>
        <translation>调整房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Merge inquiries</source>
        <translation>合并探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Merge insights</source>
        <translation>合并收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>Merge makes one of them. The keys 1 to 9 sort them into a theme, 0 takes them out.</source>
        <translation>“合并”会把它们做成一条。按 1 到 9 归入主题，按 0 移出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/voices.py"/>
        <source>Merge speakers</source>
        <translation>合并发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Merge the inquiries</source>
        <translation>合并探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Merge the insights chosen</source>
        <translation>合并选中的收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Merge the theme into another</source>
        <translation>将主题并入另一个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>Merge themes</source>
        <translation>合并主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Merged into another</source>
        <translation>已合并到另一个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Merged into {theme}</source>
        <translation>已并入 {theme}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Merged {count} insights</source>
        <translation>已合并 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Met</source>
        <translation>见过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Met nobody from another country</source>
        <translation>没有见过来自其他国家的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Met nobody from another country: {names}</source>
        <translation>没有见过来自其他国家的人：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Met somebody from another country</source>
        <translation>见过来自其他国家的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Met {count} people, {abroad} from other countries, in {rounds} rounds</source>
        <translation>在 {rounds} 轮中见过 {count} 人，其中 {abroad} 人来自其他国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Minutes of a meeting</source>
        <translation>一场会议的分钟数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Minutes of speech</source>
        <translation>发言分钟数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Minutes taken from</source>
        <translation>扣除分钟的环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Missing: {gaps}</source>
        <translation>缺少：{gaps}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Mixed experience</source>
        <translation>混合的经验</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Moderator</source>
        <translation>主持人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>Moderators’ share of speech</source>
        <translation>主持人的发言占比</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Moment in the recording</source>
        <translation>录像中的时刻</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>More for chapters</source>
        <translation>章节的更多操作</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>More for the clock</source>
        <translation>更多计时操作</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>More than one from {schools}</source>
        <translation>{schools} 有不止一人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Move a segment</source>
        <translation>移动环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>Move a theme</source>
        <translation>移动主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <source>Move earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <source>Move later</source>
        <translation>延后</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/debrief.py"/>
        <source>Move single notes to another theme instead.</source>
        <translation>可以改为把单条笔记移到别的主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Move the segment earlier</source>
        <translation>将环节提前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Move the segment later</source>
        <translation>将环节延后</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Move the theme down</source>
        <translation>主题下移</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Move the theme up</source>
        <translation>主题上移</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Move to a room</source>
        <translation>移到某个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Move {count} people</source>
        <translation>移动 {count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Move {name} to Room {number}</source>
        <translation>将 {name} 移到 {number} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Moves</source>
        <translation>换房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>Moving {name}</source>
        <translation>正在传输 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>Must</source>
        <translation>必须</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/sidebar.py"/>
        <source>My strands</source>
        <translation>我的社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/serving.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Name (English)</source>
        <translation>名称（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Name (中文)</source>
        <translation>名称（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/backups.py"/>
        <source>Name a backup file to restore from.</source>
        <translation>请指定要恢复的备份文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Name a backup, or none for the newest. Nothing was changed.</source>
        <translation>请给出一个备份的名称，或不给以使用最新的。没有更改任何内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Name a file to write, such as backup.zip.</source>
        <translation>请给出要写的文件，例如 backup.zip。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Name a recording folder, or MP4, M4A, WebM or MOV files.</source>
        <translation>请写出录像文件夹，或 MP4、M4A、WebM、MOV 文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>Name another one with --out.</source>
        <translation>请用 --out 另指定一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Name as given</source>
        <translation>填写的姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Name both of them, each in quotes.</source>
        <translation>请给出两人的姓名，各加引号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Name in the file</source>
        <translation>文件中的名字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Name it with --server https://…</source>
        <translation>用 --server https://… 指明</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <source>Name members, by name or e-mail, or say --all.</source>
        <translation>请用姓名或邮箱指明成员，或用 --all。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Name of the room</source>
        <translation>房间名称</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/theme_panel.py"/>
        <source>Name of the theme</source>
        <translation>主题名称</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Name one inquiry and its new title.</source>
        <translation>请给出一个探究问题和它的新标题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Name somebody: “rooms {what} NAME”.</source>
        <translation>请指明一个人：“rooms {what} 姓名”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>Name the account by its e-mail address.</source>
        <translation>请用邮箱地址指明账户。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>Name the file to fetch by its name or its SHA-256.</source>
        <translation>请用文件名或 SHA-256 指明要取回的文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Name the people this is about, by name or e-mail.</source>
        <translation>请用姓名或邮箱指明相关的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>Name what is meant by its number: “list” shows them.</source>
        <translation>用编号指明：“list”会列出编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Name what is meant by its number: “moderator review” lists them.</source>
        <translation>请用编号指明：“moderator review” 会列出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Name, pinyin, school or city</source>
        <translation>姓名、拼音、学校或城市</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Name, then numbers: maya 2 1</source>
        <translation>姓名加编号：如 liwei 2 1</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_zoom.py"/>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>Names and how much each of them spoke, {count} people: write that?</source>
        <translation>将写出 {count} 人的姓名和各自的发言量，确定吗？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/topics.py"/>
        <source>Naming the groups</source>
        <translation>正在为各组命名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>Needs Mandarin.</source>
        <translation>需要中文。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Needs you</source>
        <translation>等你处理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>New York</source>
        <translation>纽约</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>New chapter</source>
        <translation>新章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>New meeting</source>
        <translation>新建会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>New password, if you want one</source>
        <translation>新密码（如需要）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>New peers</source>
        <translation>新同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <source>New peers this year</source>
        <translation>今年的新同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>New round</source>
        <translation>新的一轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <location filename="../../moderator_app/desktop/views/sidebar.py"/>
        <source>New strand</source>
        <translation>新建社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>New term</source>
        <translation>新术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>New theme</source>
        <translation>新主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>New to the role (under 3 years)</source>
        <translation>初任（不到 3 年）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>New {count}</source>
        <translation>新增 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <location filename="../../moderator_app/desktop/views/projector.py"/>
        <source>Next at {time}: {segment}</source>
        <translation>{time} 接下来：{segment}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Next best seats, and what they cost</source>
        <translation>次优的座位，以及代价</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Next place found</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>Next segment</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Next text</source>
        <translation>下一条</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Next text (Alt+Down)</source>
        <translation>下一条（Alt+↓）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>Next time</source>
        <translation>留到下次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Next turn</source>
        <translation>下一组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Next: {meeting}</source>
        <translation>下一场：{meeting}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>No account has the address {email}.</source>
        <translation>没有使用 {email} 的账户。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>No agenda yet</source>
        <translation>还没有议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>No answer: {count}</source>
        <translation>未答复：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>No answers</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>No answers behind it yet</source>
        <translation>还没有支持它的回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>No answers yet</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <source>No better rooms were found: these stay</source>
        <translation>没有找到更好的房间：保持现在的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>No breakout comes before this one.</source>
        <translation>在这之前没有分组讨论。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>No breakout of this strand has been held yet.</source>
        <translation>这个社群还没有举行过分组讨论。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>No chat or transcript yet</source>
        <translation>还没有聊天或文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>No clip may go out yet.</source>
        <translation>目前没有可以发出的片段。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>No clip may go out yet: {reason}</source>
        <translation>目前没有可以发出的片段：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>No coaching pairs yet</source>
        <translation>还没有辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>No column of “{file}” was recognised as the members' names.</source>
        <translation>在“{file}”中没有认出姓名列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>No copy has gone out.</source>
        <translation>还没有发出副本。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>No copy went out.</source>
        <translation>没有发出过副本。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>No date clashes with a holiday or another meeting.</source>
        <translation>没有日期与节假日或其他会议冲突。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>No date yet</source>
        <translation>还没有日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>No e-mail address is given.</source>
        <translation>没有给出邮箱地址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <source>No export of Google Forms, Microsoft Forms or 问卷星 was recognised; every column was read as a question.</source>
        <translation>没有认出 Google Forms、Microsoft Forms 或问卷星的导出文件；每一列都按问题读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>No file has to move</source>
        <translation>没有文件需要传输</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>No file is called “{word}”.</source>
        <translation>没有叫“{word}”的文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>No file on its way is called “{word}”.</source>
        <translation>传输中的文件里没有叫“{word}”的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No focus inquiry: choose the question that frames it</source>
        <translation>没有焦点探究问题：请选择它围绕的问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>No free answers to group</source>
        <translation>没有可归纳的文字回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No group presents yet</source>
        <translation>还没有小组分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>No group presents yet. Each gets the same time.</source>
        <translation>还没有小组分享。各组时间相同。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>No groups present in this segment.</source>
        <translation>本环节没有小组汇报。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>No inquiries yet</source>
        <translation>还没有探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>No insight has been curated yet.</source>
        <translation>还没有整理出收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>No insight may go out yet.</source>
        <translation>还没有可以外发的收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>No insight may go out: nothing was written.</source>
        <translation>没有可外发的收获：没有写入任何文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>No insights here yet</source>
        <translation>这里还没有收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>No insights to export yet</source>
        <translation>还没有可导出的收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>No longer keep {names} apart</source>
        <translation>不再把 {names} 分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>No longer keep {names} together</source>
        <translation>不再让 {names} 同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>No meeting first</source>
        <translation>没有优先的会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>No meeting fits “{name}”.</source>
        <translation>没有会议符合“{name}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>No meeting is laid out yet</source>
        <translation>还没有安排会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>No meeting is planned yet.</source>
        <translation>还没有安排会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>No meeting is to come this school year.</source>
        <translation>本学年没有将要举行的会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>No meeting lies ahead.</source>
        <translation>接下来没有会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>No meeting was recorded yet</source>
        <translation>还没有会议录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>No meetings yet</source>
        <translation>还没有会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>No member is called “{name}”.</source>
        <translation>没有叫“{name}”的成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>No members yet</source>
        <translation>还没有成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>No members yet.</source>
        <translation>还没有成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>No name tells when the recording began.</source>
        <translation>没有名称说明录像何时开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>No notes here</source>
        <translation>这里没有笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>No notes yet</source>
        <translation>还没有笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No objective yet: say what members will take away</source>
        <translation>还没有目标：请说明成员会带走什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>No other meeting stands in the way. Holidays are looked up once members' countries are known.</source>
        <translation>与其他会议没有冲突。知道成员所在国家后会核对节假日。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>No other room is open to them.</source>
        <translation>没有其他房间可供选择。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>No pairs in this round yet</source>
        <translation>这一轮还没有配对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>No permission needed</source>
        <translation>无需许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>No plan is called “{name}”.</source>
        <translation>没有名为 “{name}” 的方案。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No prompt for the rooms</source>
        <translation>房间还没有讨论提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>No question is marked as choosing topics. Say in Questions what each question is for.</source>
        <translation>没有问题被标为“选话题”。请在“问题”中说明每个问题的用途。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>No questions were asked.</source>
        <translation>没有人提问。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>No recording came in</source>
        <translation>没有导入录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/clips.py"/>
        <source>No recording holds what it rests on</source>
        <translation>没有录像包含它的依据</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>No recording of this meeting yet</source>
        <translation>这场会议还没有录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>No recording yet</source>
        <translation>还没有录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>No resources yet</source>
        <translation>还没有资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <source>No room left behind</source>
        <translation>不落下任何房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>No rooms yet</source>
        <translation>还没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No rooms yet: group the participants</source>
        <translation>还没有房间：请为参与者分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>No row of the file would be stored.</source>
        <translation>文件中没有可保存的行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>No rule yet. Name two people below who are never to be a pair.</source>
        <translation>还没有规则。请在下面写出绝不结对的两个人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>No screen shows this yet.</source>
        <translation>还没有画面显示它。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>No seating was found that keeps every rule.</source>
        <translation>找不到满足所有规则的座位安排。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>No segment runs.</source>
        <translation>没有正在进行的环节。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No segments yet: add one or start from a template</source>
        <translation>还没有环节：添加一个，或从模板开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>No server is named.</source>
        <translation>没有指明服务器。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>No single recording is called “{name}”.</source>
        <translation>没有唯一一个录像叫“{name}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No slides yet</source>
        <translation>还没有幻灯片</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_playing.py"/>
        <source>No sound here: this part of the recording is damaged. It plays on.</source>
        <translation>此处没有声音：录像的这一段已损坏，播放会继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>No speaker is called “{name}”.</source>
        <translation>没有名为“{name}”的发言人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>No speaker yet</source>
        <translation>还没有讲者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>No strand is called “{name}”.</source>
        <translation>没有叫“{name}”的社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>No survey answered and no meeting attended yet.</source>
        <translation>还没有答过问卷，也没有参加过会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/swap_list.py"/>
        <source>No swap makes these rooms better.</source>
        <translation>没有任何交换能让这些房间更好。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>No term is called “{name}”.</source>
        <translation>没有名为“{name}”的术语。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>No term yet</source>
        <translation>还没有术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>No term, number or name is missing.</source>
        <translation>术语、数字和姓名都不缺。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>No text of this kind stands there.</source>
        <translation>没有符合条件的文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>No theme is called “{name}”.</source>
        <translation>没有名为 “{name}” 的主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/debrief.py"/>
        <source>No theme is offered yet.</source>
        <translation>还没有提供任何主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/choices_live.py"/>
        <source>No themes are offered yet.</source>
        <translation>还没有提供主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>No themes are offered yet. Offer some under Insights.</source>
        <translation>还没有提供主题。请在“收获”中提供。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>No themes are offered yet. The debrief makes them of the notes.</source>
        <translation>还没有提供主题。汇总会由笔记整理出主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>No title yet</source>
        <translation>还没有标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <source>No topic yet</source>
        <translation>还没有话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>No topics</source>
        <translation>没有话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>No transcript yet. Import the .vtt or .srt file, or drop it here, and the words follow what is played.</source>
        <translation>还没有文字记录。导入 .vtt 或 .srt 文件，或拖到这里，文字便会跟随播放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>No turn runs.</source>
        <translation>没有正在进行的轮次。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>No words like these here. Another theme may have them.</source>
        <translation>这里没有这样的文字。别的主题里可能有。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Nobody bilingual sits here.</source>
        <translation>这里没有双语的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Nobody called “{name}” is heard in this recording.</source>
        <translation>这段录像里没有“{name}”的发言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Nobody else takes part.</source>
        <translation>没有其他人参加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Nobody fits what is asked for above.</source>
        <translation>没有人符合上面的条件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Nobody has been asked for permission to publish it</source>
        <translation>还没有询问过能否发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Nobody has been asked for permission to translate it</source>
        <translation>还没有询问过能否翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Nobody has been asked whether the name may be shown</source>
        <translation>还没有询问过能否署名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Nobody has met yet</source>
        <translation>还没有人见过面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>Nobody has promised anything yet.</source>
        <translation>还没有人作出承诺。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Nobody has to move.</source>
        <translation>没有人需要换房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>Nobody here is called {name}.</source>
        <translation>这里没有叫 {name} 的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_form.py"/>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Nobody in the strand is called so.</source>
        <translation>社群里没有这个姓名的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>Nobody is asked yet: the strand has no members.</source>
        <translation>还没有邀请任何人：社群没有成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_keys.py"/>
        <source>Nobody is called {letters}</source>
        <translation>没有人叫 {letters}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Nobody is coming yet</source>
        <translation>还没有人参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_search.py"/>
        <source>Nobody is coming yet.</source>
        <translation>还没有人参加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>Nobody is expected yet: the strand has no members.</source>
        <translation>还没有应到的人：社群没有成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Nobody is known to be heard yet. Import the transcript or the list of participants.</source>
        <translation>还不知道谁在发言。请导入文字记录或参会名单。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Nobody is seated yet.</source>
        <translation>还没有人就座。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/operations/consents.py"/>
        <source>Nobody knows yet who is heard in this recording.</source>
        <translation>还不知道这段录像里有谁发言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Nobody sat in a round before: there are no moves.</source>
        <translation>之前没有分过房间，没有需要调整的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Nobody shares {hours} working hours with {name}.</source>
        <translation>没有人与 {name} 有 {hours} 共同的工作时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Nobody sits here.</source>
        <translation>这里没有人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Nobody speaks in a transcript yet.</source>
        <translation>文字记录中还没有人发言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Nobody takes part in peer coaching yet.</source>
        <translation>还没有人参加同伴辅导。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Nobody we know</source>
        <translation>不认识的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Nobody who takes part speaks a language with {name}.</source>
        <translation>参加的人中没有人与 {name} 有共同语言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/calendar.py"/>
        <source>Nobody with an e-mail address is invited.</source>
        <translation>没有邀请任何有邮箱的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Nobody’s experience is known.</source>
        <translation>没有人的从业年限是已知的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>Not coming: {count}</source>
        <translation>不来：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>Not heard yet</source>
        <translation>还没有发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Not needed</source>
        <translation>无需</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <source>Not now: send and fetch nothing</source>
        <translation>暂不：不收也不发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Not now: send and fetch nothing until I say so</source>
        <translation>暂不：在我说之前不收也不发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>Not on this network</source>
        <translation>在这个网络上不用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Not started yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Not syncing now</source>
        <translation>现在不同步</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Not syncing now; {count} changes wait</source>
        <translation>现在不同步；有 {count} 项更改在等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <source>Not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>Not there, nothing to click: {names}</source>
        <translation>不在场，无需点击：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>Not together</source>
        <translation>不同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/domain/translation.py"/>
        <source>Not translated</source>
        <translation>未翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Not translated yet</source>
        <translation>尚未翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Not with</source>
        <translation>不与</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Not with own school</source>
        <translation>不与本校同事同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Not yet rehearsed: {count}</source>
        <translation>尚未演练：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/widgets/source_inspector.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Note a choice of themes</source>
        <translation>记下主题选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>Note a permission</source>
        <translation>记下许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Note a private rule</source>
        <translation>记下一条私密规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>Note an answer to the invitation</source>
        <translation>记下对邀请的答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>Note answers</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <source>Note choices</source>
        <translation>记下选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Note choices of themes</source>
        <translation>记下主题选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/operations/consents.py"/>
        <source>Note consent to share a recording</source>
        <translation>记录分享录像的同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>Note copies that went out</source>
        <translation>记录已发出的副本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Note it</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Note on the check-in of {day}</source>
        <translation>{day} 检视的笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>Note removed</source>
        <translation>已移除笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/held_rows.py"/>
        <source>Note that I asked</source>
        <translation>记下我已询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/held_rows.py"/>
        <source>Note that I asked for: {insight}</source>
        <translation>记下我已询问：{insight}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Note that a pair talked</source>
        <translation>记下一对已谈过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Note that everybody without an answer was asked now</source>
        <translation>记下：所有未答复的人现在都已询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Note that permission was asked</source>
        <translation>记下已询问许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/letters.py"/>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>Note that permission was asked for {count} insights</source>
        <translation>记下已为 {count} 条收获询问许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>Note that {count} copies were called back</source>
        <translation>记录已收回 {count} 份副本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Note the answer</source>
        <translation>记录答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/letters.py"/>
        <source>Note the answer for {count} insights</source>
        <translation>记录 {count} 条收获的答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Note the answers</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>Note the answers to the invitation</source>
        <translation>记下对邀请的答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>Note the choices of themes</source>
        <translation>记下主题选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/clips.py"/>
        <source>Note their consent at the recording, or leave out the clips they are heard in.</source>
        <translation>在录像处记下他们的同意，或去掉有他们发言的片段。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/consents.py"/>
        <source>Note who was asked for consent</source>
        <translation>记录已征求谁的同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Note {count} answers</source>
        <translation>记下 {count} 个答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>Note {count} answers to the invitation</source>
        <translation>记下对邀请的 {count} 个答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Note, for you alone</source>
        <translation>笔记，只给自己看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Noted that permission was asked</source>
        <translation>已记下询问过许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Noted that {count} copies were called back</source>
        <translation>已记录收回 {count} 份副本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>Noted that {name} was asked</source>
        <translation>已记录询问了{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Noted. It stays private.</source>
        <translation>已记下，保持私密。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Noted: {count} people were asked.</source>
        <translation>已记下：询问了 {count} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <source>Notes  {count}</source>
        <translation>笔记  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <source>Notes and files of the meeting</source>
        <translation>会议的笔记和文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Notes captured in the meeting stand here until they are insights.</source>
        <translation>会议中记下的笔记会在这里，直到做成收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>Notes go to the next segment</source>
        <translation>笔记记入下一环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>Notes go to the segment before</source>
        <translation>笔记记入上一环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_segments.py"/>
        <source>Notes go to · {kind}</source>
        <translation>笔记归入 · {kind}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Notes of the rooms come together here in themes, English and 中文 side by side. Paste what they wrote, above.</source>
        <translation>各房间的笔记会在这里归成主题，英文和中文放在一起。请把他们写的内容粘贴到上方。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Notes typed in the meeting, its chat and its transcript come here, to be made into insights.</source>
        <translation>会议中的笔记、聊天和文字记录会来到这里，再做成收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/note_list.py"/>
        <source>Notes, newest first</source>
        <translation>笔记，最新在前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Nothing captured yet</source>
        <translation>还没有记下什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Nothing chosen yet</source>
        <translation>还没有选择任何内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Nothing fits</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>Nothing found. Try fewer letters, pinyin, or the other language.</source>
        <translation>没有找到。试试少输几个字、用拼音或另一种语言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Nothing goes out</source>
        <translation>没有可外发的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Nothing here fits “{name}”.</source>
        <translation>这里没有适合 “{name}” 的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Nothing is kept: for each sync give the token in {variable}.</source>
        <translation>不保存：每次同步都在 {variable} 中给出令牌。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Nothing is left to ask for.</source>
        <translation>没有需要再询问的了。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Nothing is left to ask: everything was granted, or belongs to nobody.</source>
        <translation>没有需要再询问的：都已同意，或不属于任何人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/search_strip.py"/>
        <source>Nothing is looked for</source>
        <translation>没有在查找</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Nothing is named.</source>
        <translation>没有指明任何内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Nothing is on its way.</source>
        <translation>没有途中的文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Nothing is on the timeline yet</source>
        <translation>时间轴上还没有内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Nothing is sent or fetched until you say so.</source>
        <translation>在你说之前不收也不发。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <source>Nothing may go out any more.</source>
        <translation>已没有可外发的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Nothing needs you just now.</source>
        <translation>现在没有要处理的事。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/recording_playing.py"/>
        <source>Nothing of this was recorded.</source>
        <translation>这部分没有录下来。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Nothing of yours is lost: it is kept here and sent again. If it stays so, tell whoever runs the server.</source>
        <translation>你的内容没有丢失：都保存在这里，会再次发送。如果一直这样，请告诉服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/clips.py"/>
        <source>Nothing tells who is heard in “{recording}”.</source>
        <translation>无法知道“{recording}”里有谁在发言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Nothing to count yet</source>
        <translation>还没有可统计的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Nothing to debrief yet</source>
        <translation>还没有可汇总的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>Nothing to review</source>
        <translation>没有需要审阅的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Nothing to translate yet</source>
        <translation>还没有要翻译的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Nothing waits in Review.</source>
        <translation>“审阅”中没有等待的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Nothing was found for “{words}”.</source>
        <translation>没有找到“{words}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Nothing was left out.</source>
        <translation>没有被留下的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Nothing was new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Nothing was recorded at {time}.</source>
        <translation>{time} 没有录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Nothing written yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Nothing; only what I ask for</source>
        <translation>不自动；只取我要的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_segments.py"/>
        <source>Now · {kind}</source>
        <translation>现在 · {kind}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Now: {segment}</source>
        <translation>现在：{segment}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/running.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Number in calendars</source>
        <translation>日历中的编号</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>Numbers, first choice first: 3 1</source>
        <translation>数字，首选在前：3 1</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Objective (English)</source>
        <translation>目标（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Objective (中文)</source>
        <translation>目标（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Of</source>
        <translation>关于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Of what</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Of which notes?</source>
        <translation>用哪些笔记？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Offer as choices</source>
        <translation>作为选项提供</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Offer {count} themes</source>
        <translation>提供 {count} 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/debrief.py"/>
        <source>Offer {count} themes as choices</source>
        <translation>把 {count} 个主题作为选项提供</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Offered in the second breakout</source>
        <translation>在第二轮分组中提供</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Offline; {count} changes wait</source>
        <translation>离线；有 {count} 项更改在等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Older Zoom accounts take {limit} people; there are {count}.</source>
        <translation>较早的 Zoom 账户最多容纳 {limit} 人；现在有 {count} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/tablet_dialog.py"/>
        <source>On this computer only</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>On this laptop only</source>
        <translation>只在这台电脑上</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Once people sit in breakout rooms or coaching pairs, this map shows who has met whom, and who met nobody.</source>
        <translation>有人坐进分组房间或结成辅导同伴后，这张图会显示谁见过谁，以及谁还没见过任何人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>One date clashes: choose another one beside it, or keep it.</source>
        <translation>有一个日期冲突：请在旁边另选，或保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>One meeting</source>
        <translation>一场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>One meeting, or all of them?</source>
        <translation>一场会议，还是全部会议？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>One thing to know</source>
        <translation>一件需要知道的事</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Only in Chinese so far</source>
        <translation>目前只有中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Only in English so far</source>
        <translation>目前只有英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_view.py"/>
        <source>Only one person is left in this pair.</source>
        <translation>这一对只剩一个人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Only people who both have a room can change seats.</source>
        <translation>只有都有房间的人才能交换座位。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/chapters_vtt.py"/>
        <source>Only the first {most} of {count} chapters in the file were read.</source>
        <translation>文件共有 {count} 个章节，只读取了前 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Only the lines chosen</source>
        <translation>仅限选中的行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Only the running segment and those to come can be skipped.</source>
        <translation>只能跳过正在进行或尚未开始的环节。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Only the running segment and those to come can get another length.</source>
        <translation>只能调整正在进行或尚未开始的环节的时长。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Only until the program is closed</source>
        <translation>只到程序关闭为止</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Only you see this</source>
        <translation>只有你能看到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/held_rows.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>Open a commitment again</source>
        <translation>重新打开一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>Open a question again</source>
        <translation>重新打开一个问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>Open a reviewed translation again</source>
        <translation>重新打开已审定的译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Open a room</source>
        <translation>开一个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Open agenda</source>
        <translation>打开议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Open in mail program</source>
        <translation>在邮件程序中打开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Open in the recording</source>
        <translation>在录像中打开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Open in the translation desk</source>
        <translation>在译文页打开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Open insights</source>
        <translation>打开收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Open it again before changing it, so that nobody’s review is lost.</source>
        <translation>修改前请先重新打开，以免他人的审校被覆盖。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>Open it again with my words</source>
        <translation>用我的文字重新打开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>Open it in a spreadsheet program and save a copy without the password.</source>
        <translation>请用表格程序打开，另存一份没有密码的副本。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>Open it in a spreadsheet program and save it as XLSX, or export it again as CSV.</source>
        <translation>请用表格程序打开并存为 XLSX，或重新导出为 CSV。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Open meetings</source>
        <translation>打开会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Open members</source>
        <translation>打开成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Open one more room</source>
        <translation>再开一个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Open survey</source>
        <translation>打开问卷</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/next_meeting.py"/>
        <source>Open the agenda</source>
        <translation>打开议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance_commands.py"/>
        <source>Open the heard balance</source>
        <translation>打开发言均衡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/resource_inspector.py"/>
        <source>Open the link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/views/next_meeting.py"/>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Open the meeting</source>
        <translation>打开会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>Open the meeting that it belongs to, and drop it there.</source>
        <translation>请打开它所属的会议，再拖到那里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Open the next meeting</source>
        <translation>打开下一场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Open the recording</source>
        <translation>打开录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/hearing.py"/>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Open the recording of the meeting</source>
        <translation>打开会议录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Open the timeline of the meeting</source>
        <translation>打开会议时间轴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Open {rooms}</source>
        <translation>开放 {rooms}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Open “Breakout Rooms” and join the room you choose:</source>
        <translation>打开“分组讨论室”，加入你选择的房间：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/held_rows.py"/>
        <source>Open: {insight}</source>
        <translation>打开：{insight}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Order of the answers</source>
        <translation>回答的排列</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Other e-mail addresses</source>
        <translation>其他邮箱地址</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Other entries: {count}</source>
        <translation>其他记录：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Other forms</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Other names</source>
        <translation>其他姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Other or no school</source>
        <translation>其他或无学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Other or not known</source>
        <translation>其他或未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Other schools</source>
        <translation>其他学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Other ways to say it, in either language</source>
        <translation>其他说法（中英文均可）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Other words for it</source>
        <translation>它的其他说法</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Our server has moved there</source>
        <translation>我们的服务器搬到了那里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Over time</source>
        <translation>已超时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>Overview of the strand</source>
        <translation>社群概览</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Own school: {names}</source>
        <translation>同校：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_papers.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <source>Packing files</source>
        <translation>正在打包文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Pair</source>
        <translation>一对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Pair up</source>
        <translation>结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Pair up again: nothing was replaced.</source>
        <translation>重新结对：没有替换任何安排。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Pair up for peer coaching</source>
        <translation>为同伴辅导结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Pair up the rest</source>
        <translation>为其余的人结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Pairing up</source>
        <translation>正在结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>Pairs</source>
        <translation>结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Pale: met once. Fuller: more often. Corner: coaching pair.</source>
        <translation>浅色：见过一次。越深：次数越多。角标：辅导同伴。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Paris</source>
        <translation>巴黎</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>Park</source>
        <translation>暂搁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>Park a question</source>
        <translation>暂搁一个问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <source>Part of an agenda</source>
        <translation>议程的一部分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Part of the agenda</source>
        <translation>议程的环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Part {number} of {count} is on the clipboard; copy again for the next</source>
        <translation>{count} 部分中的第 {number} 部分已在剪贴板；再次复制得到下一部分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Participants…</source>
        <translation>参会者…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Parts of the agenda</source>
        <translation>议程的环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Parts of the survey</source>
        <translation>问卷的部分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Passphrase for the sign-in file</source>
        <translation>登录文件的口令</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Passphrase of the sign-in file</source>
        <translation>登录文件的口令</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Paste a list</source>
        <translation>粘贴名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Pause or resume the clock</source>
        <translation>暂停或继续计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Pause or resume the rooms’ clock</source>
        <translation>暂停或继续分组计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Pause or resume the turn</source>
        <translation>暂停或继续本组计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Peer coaching</source>
        <translation>同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Peer-to-peer event</source>
        <translation>同伴之间的活动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window.py"/>
        <source>PeerSphere Moderator</source>
        <translation>PeerSphere Moderator</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>PeerSphere serves at {address}; its data are in {folder}.</source>
        <translation>PeerSphere 服务地址是 {address}；数据在 {folder}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>People a room</source>
        <translation>每个房间的人数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>People and voices</source>
        <translation>人员和发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>People in a room, at least</source>
        <translation>一个房间至少几人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>People in a room, at most</source>
        <translation>一个房间至多几人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Perhaps</source>
        <translation>也许</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/serve.py"/>
        <source>Perhaps one is running already. Stop it, or choose another port with --port.</source>
        <translation>也许已有一个在运行。停止它，或用 --port 选另一个端口。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Permission</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Permission ends on</source>
        <translation>许可截止于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Permission granted</source>
        <translation>已获许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Permission was asked for and not yet given</source>
        <translation>已询问许可，尚无答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Permission was refused</source>
        <translation>许可被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/film.py"/>
        <source>Picture of the recording</source>
        <translation>录像画面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Pin a person</source>
        <translation>固定一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Pin or unpin the person</source>
        <translation>固定或取消固定此人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Pin {count} people</source>
        <translation>固定 {count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>Pinned here by you.</source>
        <translation>由你固定在这里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Pinned people stay</source>
        <translation>固定的人不动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Place found before</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Place in the order</source>
        <translation>在顺序中的位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Place in the recording</source>
        <translation>录像中的位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/evidence.py"/>
        <source>Place notes in the recording</source>
        <translation>把笔记对应到录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/sidebar.py"/>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Plan a check-in</source>
        <translation>计划一次检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Plan check-ins</source>
        <translation>计划检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>Plan it again: nothing was replaced.</source>
        <translation>重新计划：没有替换任何安排。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Plan meetings</source>
        <translation>安排会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>Plan the breakouts of the school year</source>
        <translation>计划本学年的分组讨论</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>Plan the rooms</source>
        <translation>安排房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Plan the year’s rooms</source>
        <translation>计划全年的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>Plan thrown away</source>
        <translation>方案已丢弃</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Plan {name}</source>
        <translation>方案 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>Plan {name} chosen: 1 person sits elsewhere</source>
        <translation>已选用方案 {name}：1 人换了位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>Plan {name} chosen: {count} people sit elsewhere</source>
        <translation>已选用方案 {name}：{count} 人换了位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Planned as a whole they could have been: {figures}</source>
        <translation>若整体计划，本可以是：{figures}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Planned for</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Planned to end at {time}</source>
        <translation>计划 {time} 结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Planned: {figures}</source>
        <translation>已计划：{figures}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Planned: {time}</source>
        <translation>计划：{time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>Planning the breakouts of the school year</source>
        <translation>正在计划本学年的分组讨论</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Planning the year’s rooms</source>
        <translation>正在计划全年的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Plans</source>
        <translation>方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Plans of this round</source>
        <translation>本轮的方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <source>Plans side by side</source>
        <translation>并列比较方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Plans: {names}</source>
        <translation>方案：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Play faster</source>
        <translation>加快播放</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/evidence_cards.py"/>
        <source>Play from {time}</source>
        <translation>从 {time} 播放</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Play slower</source>
        <translation>放慢播放</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Play what was said</source>
        <translation>播放原话</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/evidence_cards.py"/>
        <source>Play what was said then</source>
        <translation>播放当时的发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <source>Polls</source>
        <translation>投票</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Polls…</source>
        <translation>投票结果…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Possible pairs who met</source>
        <translation>可能的两人组合中见过面的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Present earlier</source>
        <translation>分享顺序提前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Present later</source>
        <translation>分享顺序延后</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Presentation</source>
        <translation>分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Presentation {number} · {time}</source>
        <translation>第 {number} 组 · {time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Press Enter on a copy when it was called back.</source>
        <translation>副本收回后，选中它按 Enter。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Previous text</source>
        <translation>上一条</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Previous text (Alt+Up)</source>
        <translation>上一条（Alt+↑）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Print the door list</source>
        <translation>打印门口名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Print the run sheet in both languages</source>
        <translation>打印双语流程单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Private rule</source>
        <translation>私密规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Private rules</source>
        <translation>私密规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/projector.py"/>
        <source>Projector view</source>
        <translation>投屏</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Projector view in full screen</source>
        <translation>全屏投屏</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Prompt</source>
        <translation>讨论提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Prompt (English)</source>
        <translation>讨论提示（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Prompt (中文)</source>
        <translation>讨论提示（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/places.py"/>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>Publish an insight</source>
        <translation>发布一条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Publish insights</source>
        <translation>发布收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>Publish {count} insights</source>
        <translation>发布 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>Published to members</source>
        <translation>已发布给成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Put a recording elsewhere</source>
        <translation>移动录像的位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>Put it back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Put the cursor between two words, then split.</source>
        <translation>把光标放在两个词之间，再拆分。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>Put the meetings of the year into the calendar, then set up their rooms.</source>
        <translation>先把本年的会议排进日历，再设置房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Put them into a room first.</source>
        <translation>请先把他们放进房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Put “{words}” in</source>
        <translation>填入“{words}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Questions and commitments</source>
        <translation>问题和承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>Questions and hopes, grouped</source>
        <translation>归纳问题与期望</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Questions asked</source>
        <translation>提问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>Questions from last time</source>
        <translation>上次留下的问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <source>Questions {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Quoted</source>
        <translation>被引用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Re-seat late arrivals</source>
        <translation>为迟到者安排座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>Read by pairing and recommendations. It is in no list, export, search or page for members.</source>
        <translation>用于结对和推荐。不会出现在任何名单、导出、搜索或给成员的页面中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>Reading members</source>
        <translation>正在读取成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/chat.py"/>
        <source>Reading messages</source>
        <translation>正在读取消息</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <source>Reading questions</source>
        <translation>正在读取问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <location filename="../../moderator_app/exchange/workbooks.py"/>
        <source>Reading rows</source>
        <translation>正在读取各行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/text_vectors.py"/>
        <source>Reading the answers</source>
        <translation>正在读取回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>Reading the transcript</source>
        <translation>正在读取文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Ready to publish</source>
        <translation>可以发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>Reason, for you alone</source>
        <translation>原因，只给自己看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Recalled on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/reception.py"/>
        <location filename="../../moderator_app/store/workspace.py"/>
        <source>Receive changes</source>
        <translation>接收更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/joining.py"/>
        <location filename="../../moderator_app/store/snapshots.py"/>
        <location filename="../../moderator_app/sync/client.py"/>
        <location filename="../../moderator_app/sync/rounds.py"/>
        <source>Receiving</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <location filename="../../moderator_app/desktop/views/hearing.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <location filename="../../moderator_app/desktop/widgets/resource_inspector.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Recording begins at</source>
        <translation>录像开始于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Recording removed</source>
        <translation>录像已移除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Recording {time}</source>
        <translation>录像 {time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>Recordings and transcripts</source>
        <translation>录像和文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/library.py"/>
        <source>Recordings can’t be played here: {library} is missing.</source>
        <translation>这里无法播放录像：缺少 {library}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Redo {action}</source>
        <translation>重做：{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Regroup the rest</source>
        <translation>重新分组其余的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <source>Regrouped: 1 person sits elsewhere now</source>
        <translation>已重新分组：1 人换了位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <source>Regrouped: {count} people sit elsewhere now</source>
        <translation>已重新分组：{count} 人换了座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recommended.py"/>
        <source>Related role: {role}</source>
        <translation>相关职务：{role}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Related roles: {role}, {other}</source>
        <translation>相关职务：{role}、{other}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Remarks {count}</source>
        <translation>备注 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <location filename="../../moderator_app/desktop/views/live_note_menu.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Remove a chapter</source>
        <translation>移除章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Remove a check-in</source>
        <translation>移除一次检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>Remove a commitment</source>
        <translation>移除一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Remove a material</source>
        <translation>移除材料</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Remove a meeting</source>
        <translation>移除会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>Remove a member</source>
        <translation>移除成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Remove a note</source>
        <translation>移除笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Remove a recording</source>
        <translation>移除录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>Remove a resource</source>
        <translation>移除资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Remove a room</source>
        <translation>移除房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Remove a round of peer coaching</source>
        <translation>移除一轮同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Remove a segment</source>
        <translation>移除环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Remove a segment, lower a minimum, or make the meeting longer.</source>
        <translation>请移除环节、降低下限，或延长会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/strands.py"/>
        <source>Remove a strand</source>
        <translation>移除社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Remove a survey</source>
        <translation>移除问卷</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_templates.py"/>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Remove a template</source>
        <translation>移除模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Remove a term from the glossary</source>
        <translation>从术语表移除术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/themes.py"/>
        <source>Remove a theme</source>
        <translation>移除主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>Remove a word from the vocabulary</source>
        <translation>从词汇表移除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Remove an insight</source>
        <translation>移除收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Remove from strand</source>
        <translation>从社群移除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Remove the chapter</source>
        <translation>删除章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Remove the check-in</source>
        <translation>移除这次检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Remove the insight</source>
        <translation>移除这条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Remove the lines chosen</source>
        <translation>删除选中的行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>Remove the meeting</source>
        <translation>移除这场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Remove the member from the strand</source>
        <translation>将成员移出社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Remove the notes</source>
        <translation>移除笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Remove the recording</source>
        <translation>移除录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Remove the resource</source>
        <translation>移除资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Remove the room</source>
        <translation>移除这个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <source>Remove the segment</source>
        <translation>移除这个环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>Remove the strand</source>
        <translation>移除这个社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Remove the theme</source>
        <translation>移除主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Remove this presentation</source>
        <translation>移除这组分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Remove what is chosen</source>
        <translation>移除选中的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Remove {count} insights</source>
        <translation>移除 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Remove {count} lines</source>
        <translation>删除 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>Remove {count} notes</source>
        <translation>移除 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/materials_editor.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Removed: {title}</source>
        <translation>已移除：{title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Rename a plan</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Rename a recording</source>
        <translation>重命名录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/voices.py"/>
        <source>Rename a speaker</source>
        <translation>重命名发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Rename an inquiry</source>
        <translation>给探究问题改名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Rename the chapter</source>
        <translation>重命名章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Rename the inquiry</source>
        <translation>给探究问题改名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>Rename the meeting</source>
        <translation>给会议改名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Rename the theme</source>
        <translation>给主题改名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>Reorder the vocabulary</source>
        <translation>调整词汇顺序</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Resource removed</source>
        <translation>已移除资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Resources  {count}</source>
        <translation>资源  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Resources and permissions: {count}</source>
        <translation>资源与许可：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Restored from {file}. What was there before is kept beside it.</source>
        <translation>已从 {file} 恢复。原来的内容保留在旁边。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Resume the clock</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Reviewed by</source>
        <translation>审定人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Reviewed. Open it again before changing it.</source>
        <translation>已审校。修改前请先重新打开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/domain/speakers.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Role families</source>
        <translation>职务类别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Role family</source>
        <translation>职务类别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Role family: {family}</source>
        <translation>职务类别：{family}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Role in their own words</source>
        <translation>自述的职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Roles</source>
        <translation>职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Roles and their families</source>
        <translation>职务及其类别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>Roles in this family</source>
        <translation>此类别的职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_note_menu.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Room name</source>
        <translation>房间名称</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Room sizes</source>
        <translation>房间人数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/views/projector.py"/>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <location filename="../../moderator_app/desktop/widgets/evidence_cards.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_form.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <location filename="../../moderator_app/exchange/room_sheets.py"/>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Room {number}</source>
        <translation>{number} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Room {number} (English)</source>
        <translation>{number} 号房间（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Room {number} ({language}) {topic}</source>
        <translation>{number} 号房间（{language}）{topic}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Room {number} (中文)</source>
        <translation>{number} 号房间（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>Room {number} has another topic than was fixed</source>
        <translation>{number} 号房间的话题与固定的不同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>Room {number} has nobody bilingual</source>
        <translation>{number} 号房间没有双语者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>Room {number} has {missing} too few</source>
        <translation>{number} 号房间少 {missing} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>Room {number} has {more} too many</source>
        <translation>{number} 号房间多 {more} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>Room {number} is closed</source>
        <translation>{number} 号房间已关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>Room {number} is locked</source>
        <translation>{number} 号房间已锁定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Room {number} removed</source>
        <translation>已移除 {number} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>Room {number} 中文</source>
        <translation>{number} 号房间 中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Room {number}, changing with {names}</source>
        <translation>{number} 号房间，与 {names} 交换</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Room {number}: {people} people, {points} points</source>
        <translation>{number} 号房间：{people} 人，{points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Room {room}: assign {name}</source>
        <translation>{room} 号房间：分配 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Room {room}: {name} → Room {to}</source>
        <translation>{room} 号房间：{name} → {to} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Rooms and the people in them</source>
        <translation>房间与其中的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Rooms are made for the people of the meeting. Bring in the roster, or note who said yes.</source>
        <translation>房间为参加会议的人而设。请带入名单，或记下谁答应参加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Rooms are named by their numbers.</source>
        <translation>房间以编号命名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Rooms can't be written as “{suffix}”.</source>
        <translation>房间不能写成 “{suffix}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Rooms formed</source>
        <translation>分好的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <source>Rooms of earlier meetings</source>
        <translation>以往会议的分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Rooms of {smallest} to {largest} people can't be.</source>
        <translation>每个房间 {smallest} 至 {largest} 人不可行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>Rooms set</source>
        <translation>房间已分好</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Rooms {numbers}</source>
        <translation>{numbers} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>Rooms · back at {time}</source>
        <translation>分组 · {time} 回来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Rooms: {phase}, {left} left of {allotted}</source>
        <translation>分组讨论：{phase}，剩余{left}，共{allotted}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_sheets.py"/>
        <source>Rooms: {rooms}. People: {people}.</source>
        <translation>房间：{rooms}。人数：{people}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Rosters</source>
        <translation>名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Round</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Round of coaching</source>
        <translation>一轮辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Round {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Row of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Row of the question</source>
        <translation>问题的行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>Row {row} can’t be “{decision}”: nobody is known by that.</source>
        <translation>第 {row} 行不能是“{decision}”：没有这样的人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Row {row} of this file · {likeness}</source>
        <translation>本文件第 {row} 行 · {likeness}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/file_words.py"/>
        <source>Row {row}: {problem}</source>
        <translation>第 {row} 行：{problem}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_zoom.py"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Rules: {rules}. Weights: high, medium, low, off. Also experience=mixed and bilingual_host=off.</source>
        <translation>规则：{rules}。权重：high、medium、low、off。另有 experience=mixed 和 bilingual_host=off。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/run_of_show.py"/>
        <source>Run of show</source>
        <translation>流程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>Run sheet</source>
        <translation>流程单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Run sheet in English</source>
        <translation>英文流程单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Run sheet in both languages</source>
        <translation>双语流程单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Run sheet in 中文</source>
        <translation>中文流程单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_list.py"/>
        <source>Run the meeting</source>
        <translation>主持会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Run the segment that notes go to</source>
        <translation>进行笔记所在的环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>Run “moderator restore” to go back to the newest backup; the damaged file is kept beside it.</source>
        <translation>运行“moderator restore”可回到最新备份；损坏的文件会保留在旁边。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>SRT subtitles</source>
        <translation>SRT 字幕</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/source_inspector.py"/>
        <source>Said</source>
        <translation>发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Said by</source>
        <translation>发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>Same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Same inquiry or theme</source>
        <translation>相同的探究问题或主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <location filename="../../moderator_app/operations/recommended.py"/>
        <source>Same inquiry: {inquiry}</source>
        <translation>相同的探究问题：{inquiry}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>Same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Same person</source>
        <translation>是同一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Same person as…</source>
        <translation>与……是同一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <source>Same professional inquiry</source>
        <translation>相同的探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <location filename="../../moderator_app/operations/recommended.py"/>
        <source>Same role: {role}</source>
        <translation>相同的职务：{role}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>Same school</source>
        <translation>学校相同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Same theme</source>
        <translation>相同主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Save Zoom's list of rooms</source>
        <translation>保存 Zoom 的房间名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/resource_inspector.py"/>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Save a template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>Save as mail draft</source>
        <translation>存为邮件草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>Save it as XLSX or CSV and choose that file.</source>
        <translation>请存为 XLSX 或 CSV，再选择该文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/theme_inspector.py"/>
        <source>Save its clips…</source>
        <translation>保存片段…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>Save or export it as XLIFF 2.0 or 2.1, or bring the translations in as XLSX.</source>
        <translation>另存或导出为 XLIFF 2.0 或 2.1，或以 XLSX 导入译文。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/error_dialog.py"/>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_papers.py"/>
        <source>Save the calendar file</source>
        <translation>保存日历文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Save the clips of the theme</source>
        <translation>保存主题的片段</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the door list</source>
        <translation>保存门口名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the file for Zoom</source>
        <translation>保存给 Zoom 的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Save the file of the answer</source>
        <translation>保存答复文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Save the list</source>
        <translation>保存名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the list for Teams</source>
        <translation>保存给 Teams 的名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the list of names</source>
        <translation>保存姓名名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Save the list of pairs</source>
        <translation>保存结对名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Save the meeting's calendar file</source>
        <translation>保存会议的日历文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the pages for doors</source>
        <translation>保存贴在门口的页面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the rooms as a table</source>
        <translation>把房间保存为表格</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Save the rooms as slides</source>
        <translation>把房间保存为幻灯片</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_papers.py"/>
        <source>Save the run sheet</source>
        <translation>保存流程单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Save the slides</source>
        <translation>保存幻灯片</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_templates.py"/>
        <source>Save this agenda as a template…</source>
        <translation>将此议程存为模板…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Save transcript, subtitles or chapters</source>
        <translation>保存文字记录、字幕或章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Save transcript, subtitles or chapters as a file</source>
        <translation>把文字记录、字幕或章节存为文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Save whom they met</source>
        <translation>保存他们见过谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/error_dialog.py"/>
        <location filename="../../moderator_app/desktop/views/agenda_papers.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Say --meeting or --all-meetings, not both.</source>
        <translation>请用 --meeting 或 --all-meetings，不要同时用。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Say --recording with its number.</source>
        <translation>请用 --recording 加上编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Say a label and a name, each in quotation marks where it has spaces.</source>
        <translation>请写出标签和姓名，含空格的请加引号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Say a new name, or --name-zh, --languages, --contact or --contact-email.</source>
        <translation>请给出新名称，或 --name-zh、--languages、--contact 或 --contact-email。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/balance.py"/>
        <source>Say a second time that the names shall go out, or leave them out.</source>
        <translation>请再次确认写出姓名，或不写姓名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/letters.py"/>
        <source>Say it for publishing, translating or naming.</source>
        <translation>就发布、翻译或署名说明。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Say it once: “strand change --contact-email ADDRESS”.</source>
        <translation>只需说一次：“strand change --contact-email 地址”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Say it with --text-zh, --theme, --publish granted and so on; --help tells all.</source>
        <translation>可用 --text-zh、--theme、--publish granted 等说明；--help 列出全部。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Say its number: “run go --segment 4”.</source>
        <translation>请给出编号：“run go --segment 4”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Say its path: “transcript import FILE”.</source>
        <translation>请写出路径：“transcript import FILE”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Say seconds, or minutes and seconds: 1:15.</source>
        <translation>请写秒数，或分和秒：1:15。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Say that {count} translations still fit</source>
        <translation>确认 {count} 条译文仍然适用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Say the number of one: “recording list”.</source>
        <translation>请指明编号：“recording list”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Say the whole label.</source>
        <translation>请写出完整的标签。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Say which one with --meeting, by its number for example.</source>
        <translation>请用 --meeting 指明，例如用编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Say which one with --strand, by name or [id]: {names}</source>
        <translation>请用 --strand 指明，按名称或 [编号]：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Say which recording a transcript is of</source>
        <translation>指明文字记录属于哪个录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Say who</source>
        <translation>说明是谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Say who answered</source>
        <translation>说明是谁答的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Say who each of them is; their answers count at once.</source>
        <translation>说明每个人是谁，其回答随即计入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>Say who it was</source>
        <translation>说明是谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Say who speaks</source>
        <translation>指明发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/unknown_names.py"/>
        <location filename="../../moderator_app/operations/voices.py"/>
        <source>Say who {name} is</source>
        <translation>说明 {name} 是谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/voices.py"/>
        <source>Say who {name} is first, then merge.</source>
        <translation>请先指明 {name} 是谁，再合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>School (中文)</source>
        <translation>学校（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>School only</source>
        <translation>只写学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>School year</source>
        <translation>学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Schools</source>
        <translation>学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>Schools and languages, without names</source>
        <translation>学校和语言，不含姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>Script for ffmpeg</source>
        <translation>ffmpeg 脚本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Search all themes</source>
        <translation>搜索所有主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Search in insights, notes and lines</source>
        <translation>在收获、笔记和语句中搜索</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Season</source>
        <translation>学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Seat them</source>
        <translation>安排他们入座</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Seat them, moving as few others as possible</source>
        <translation>安排座位，尽量少动其他人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/reseating.py"/>
        <source>Seat who is here</source>
        <translation>为在场的人安排座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/reseating.py"/>
        <source>Seat who is here again: nothing was changed.</source>
        <translation>安排重新到场的人：没有更改任何内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>Seat who is here, moving as few others as possible</source>
        <translation>安排已到的人入座，尽量少动其他人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <source>Seated; 1 other moved</source>
        <translation>已入座；另有 1 人移动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <source>Seated; nobody else had to move</source>
        <translation>已安排座位；其他人都没有动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <source>Seated; {count} others moved</source>
        <translation>已安排座位；另有 {count} 人换了房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Seats</source>
        <translation>座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Seats and rules of breakouts: {count}</source>
        <translation>分组座位与规则：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <source>Seats for {count} late or absent</source>
        <translation>为 {count} 位迟到或缺席者调座</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <source>Second</source>
        <translation>第二选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>Second person</source>
        <translation>第二个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>See that the disk is connected and has room, then try again. What was kept before is safe.</source>
        <translation>请确认磁盘已连接且有空间，然后重试。之前保存的内容是安全的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>See the notes</source>
        <translation>查看笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <source>See what stays behind, and why.</source>
        <translation>查看哪些暂不外发及原因。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Segment</source>
        <translation>环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Segments of the agenda</source>
        <translation>议程的环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Send and fetch nothing on networks that cost by what is sent</source>
        <translation>在按流量计费的网络上不收也不发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Send and fetch nothing until I say so</source>
        <translation>在我说之前不收也不发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Send the translation to review</source>
        <translation>将译文送审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Send to review</source>
        <translation>送审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Send {count} translations to review</source>
        <translation>将 {count} 条译文送审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Seoul</source>
        <translation>首尔</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Separated by semicolons</source>
        <translation>用分号分隔</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Server and limits</source>
        <translation>服务器和限制</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Set one, or say when the first check-in is.</source>
        <translation>设定一个，或说明第一次检视的时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>Set one, then make its calendar file.</source>
        <translation>请设定日期，再制作日历文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_papers.py"/>
        <source>Set one, then print the run sheet.</source>
        <translation>请设定日期，再打印流程单。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>Set the rules of the demo</source>
        <translation>设定示例的规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Set the wishes of a member</source>
        <translation>设定成员的意愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>Set up the demo season</source>
        <translation>建立示例学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <location filename="../../moderator_app/operations/choices_live.py"/>
        <source>Set up the rooms</source>
        <translation>设置房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>Set up the rooms of the school year</source>
        <translation>设置本学年的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recording_start.py"/>
        <source>Set when the recording began</source>
        <translation>设定录像开始的时刻</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Set where a recording begins</source>
        <translation>设定录像的起点</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Settings of the strand</source>
        <translation>社群设置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>Settle commitments</source>
        <translation>处理承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>Settle questions</source>
        <translation>处理问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Settled at</source>
        <translation>解决于</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Settled by</source>
        <translation>解决人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Several can be chosen to be merged.</source>
        <translation>可以选择多个来合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>Several processes need PostgreSQL: an SQLite file is written by one.</source>
        <translation>多个进程需要 PostgreSQL：SQLite 文件只能由一个进程写。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Share a recording with members</source>
        <translation>与成员分享录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Share an inquiry with the room</source>
        <translation>与房间有共同的探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Share this workspace</source>
        <translation>共享这个工作区</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Share with members</source>
        <translation>分享给成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Share with members, or take it back</source>
        <translation>分享给成员，或收回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>Share with members: everybody heard has agreed</source>
        <translation>分享给成员：所有发言人都已同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>Share with members: not agreed yet: {names}</source>
        <translation>分享给成员：尚未同意：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Shared with nobody yet</source>
        <translation>还没有与任何人共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>Shared working hours are those of its first day. Pairs of earlier rounds are not made again.</source>
        <translation>共同的工作时间按首日计算。前几轮的同伴不会再次结对。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Shared, or why it was refused</source>
        <translation>已共享的内容，或被拒绝的原因</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Sharing {count} changes</source>
        <translation>正在共享 {count} 项更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/corner.py"/>
        <source>Sharing. {state}</source>
        <translation>共享。{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Show all answers</source>
        <translation>显示所有回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Show both languages side by side</source>
        <translation>双语并排显示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Show chat and transcript</source>
        <translation>显示聊天与文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Show everybody</source>
        <translation>显示所有人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Show or hide the inspector</source>
        <translation>显示或隐藏详情栏</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Show the cards larger</source>
        <translation>把卡片显示得更大</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Show the cards smaller</source>
        <translation>把卡片显示得更小</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Show the inquiries</source>
        <translation>显示探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Show the insights</source>
        <translation>显示收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Show the name</source>
        <translation>署名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Show the next breakout</source>
        <translation>显示下一轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <source>Show the notes</source>
        <translation>显示笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Show the notes of all themes</source>
        <translation>显示所有主题的笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Show the questions</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Show the resources</source>
        <translation>显示资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Show the topics</source>
        <translation>显示话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_commands.py"/>
        <source>Show what goes out</source>
        <translation>显示可外发的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>Show who has something missing</source>
        <translation>显示缺少信息的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Show who is unknown</source>
        <translation>显示未识别的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/held_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/need_rows.py"/>
        <source>Show {count} more</source>
        <translation>再显示 {count} 条</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Shown</source>
        <translation>显示为</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>Sign in again to go on.</source>
        <translation>请重新登录以继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Sign in anew</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Sign in there first, with another workspace, or with --moved if your server has moved.</source>
        <translation>请先在那里登录：用另一个工作区；如果服务器搬到了那里，用 --moved。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Sign in to a server of your network, and co-moderators work on the same strands from their own laptops, also while one is offline.</source>
        <translation>登录你们的服务器后，协同主持人可以在各自的电脑上做同样的社群，离线时也可以。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Sign in to move files.</source>
        <translation>登录以收发文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Sign in to set how files move.</source>
        <translation>登录以设置文件的收发方式。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <source>Sign in to share this workspace</source>
        <translation>登录以共享这个工作区</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Sign in to share your work again. What you do meanwhile is kept here.</source>
        <translation>重新登录以继续共享你的工作。其间所做的都保存在这里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Sign in with its https address.</source>
        <translation>请用它的 https 地址登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Signed in as {name}</source>
        <translation>已登录：{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>Signed in as {name}, {email}</source>
        <translation>已登录：{name}，{email}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Signed in to {server} as {name}.</source>
        <translation>已以 {name} 登录 {server}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Signed out of {server}. What is here stays here.</source>
        <translation>已从 {server} 退出登录。这里的内容保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <source>Signed out. Your work stays on this laptop.</source>
        <translation>已退出登录。你的工作保留在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Signed out; {count} changes wait</source>
        <translation>已退出登录；有 {count} 项更改在等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/joining.py"/>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Similar experience</source>
        <translation>相近的从业年限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>Similar experience: {years} and {more} years</source>
        <translation>相近的经验：{years} 年和 {more} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recommended.py"/>
        <source>Similar experience: {years} years</source>
        <translation>相近的经验：{years} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>Similar name: {known}</source>
        <translation>姓名相近：{known}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Since the start (seconds)</source>
        <translation>开始后（秒）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>Size of the cards</source>
        <translation>卡片大小</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>Size of the cards: {size}</source>
        <translation>卡片大小：{size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Skip the segment</source>
        <translation>跳过本环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/decision_card.py"/>
        <source>Skip this row</source>
        <translation>略过此行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Skip {segment}</source>
        <translation>跳过{segment}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Skipped {count}</source>
        <translation>略过 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Skipped: {segment}</source>
        <translation>已跳过：{segment}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/resource_inspector.py"/>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/materials_editor.py"/>
        <source>Slides and handouts that are used here.</source>
        <translation>这里用到的幻灯片和讲义。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Slides to choose a room (PDF)</source>
        <translation>选择房间的幻灯片（PDF）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Slides with names (PDF)</source>
        <translation>带姓名的幻灯片（PDF）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>Slides, resources and recordings go to the server and come from it by themselves. Those on their way stand here.</source>
        <translation>幻灯片、资源和录像会自动上传到服务器、从服务器下载。途中的文件列在这里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>Slides, templates and links that members share: kept here with whose they are, and what they may be used for.</source>
        <translation>成员分享的幻灯片、模板和链接：在这里保存，并注明归谁所有、可作何用。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Slots need at least one presenter.</source>
        <translation>分享至少需要一位讲者。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Small picture</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Smaller cells</source>
        <translation>缩小格子</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Some answers</source>
        <translation>部分回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/moments.py"/>
        <source>Some dates have the day first and some the month.</source>
        <translation>有些日期日在前，有些月在前。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/present_people.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Somebody bilingual in each 中文 room</source>
        <translation>每间中文房间都有一位双语的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Somebody else</source>
        <translation>另一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/clips.py"/>
        <source>Somebody heard in it has not agreed to its being shared</source>
        <translation>其中有发言人还没有同意分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Somebody without a room can't be pinned.</source>
        <translation>没有房间的人不能固定。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>Something between this laptop and the server takes no large files. Tell your administrator.</source>
        <translation>这台电脑和服务器之间有什么不允许大文件通过。请告诉你的管理员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Something is wrong with the server {server}.</source>
        <translation>服务器 {server} 出了问题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Something missing</source>
        <translation>缺少信息</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Soon over</source>
        <translation>即将结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <source>Sort into</source>
        <translation>归入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/curation.py"/>
        <source>Sort {count} into a theme</source>
        <translation>将 {count} 条归入主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Sort {count} notes</source>
        <translation>归类 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Sorted by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Sorted into {theme}</source>
        <translation>已归入 {theme}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>Source changed</source>
        <translation>原文已改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Space changes an answer. 1 coming, 2 maybe, 3 not coming, 0 no answer.</source>
        <translation>空格键更改答复。1 会来，2 也许，3 不来，0 未答复。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/film.py"/>
        <source>Space plays and pauses</source>
        <translation>空格键播放和暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Space: a choice · 1–9: into that theme · 0: into none · N: new · M: merge · S: split · Enter: name</source>
        <translation>空格：作为选项 · 1–9：移入该主题 · 0：移出 · N：新建 · M：合并 · S：拆分 · 回车：命名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Space: here, late, did not come</source>
        <translation>空格：在场、迟到、未到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Speaker</source>
        <translation>讲者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Speaker has said yes</source>
        <translation>分享人已答应</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Speaker of the presentation</source>
        <translation>分享的讲者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>Speaker ready</source>
        <translation>讲者已就绪</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Speaker’s name in files</source>
        <translation>文件中的发言人姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>Speaks both languages, which this room needs.</source>
        <translation>会两种语言，正是这个房间需要的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>Speech and turns come from transcripts, messages from the public chat, questions from both and from the rooms’ notes. Private messages are not counted.</source>
        <translation>发言时长和次数来自文字记录，消息来自公开聊天，提问来自两者以及房间笔记。私信不计。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>Split a line</source>
        <translation>拆分一行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Split an inquiry</source>
        <translation>拆分探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>Split it into several files, or remove columns that are not needed.</source>
        <translation>请拆成几个文件，或删去不需要的列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <source>Split it into several files, or remove sheets and columns that are not needed.</source>
        <translation>请拆成几个文件，或删去不需要的工作表和列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Split off 1 answer</source>
        <translation>拆出 1 条回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Split off {count} answers</source>
        <translation>拆出 {count} 条回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_inspector.py"/>
        <source>Split off: {title}</source>
        <translation>已拆出：{title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/speakers.py"/>
        <source>Spoke before</source>
        <translation>讲过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <source>Spoke before: “{words}”</source>
        <translation>讲过：“{words}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/length_bar.py"/>
        <source>Spread the minutes so that they fill the meeting</source>
        <translation>分配时间，使其填满会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>Stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Start agenda</source>
        <translation>开始制定议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Start it first.</source>
        <translation>请先开始会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Start of the search</source>
        <translation>开始查找</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Start the groups’ turns, or go to the next one</source>
        <translation>开始各组轮流汇报，或转到下一组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Start the meeting</source>
        <translation>开始会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Start the meeting, or go to its next segment</source>
        <translation>开始会议，或进入下一环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Start the rooms’ clock</source>
        <translation>开始分组计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Start the rooms’ clock, or call the rooms back</source>
        <translation>开始分组计时，或请各房间回来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Start the turns</source>
        <translation>开始轮流汇报</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Start the turns first.</source>
        <translation>请先开始轮流汇报。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/files.py"/>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/console/running.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/form_fields.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>State of the translation</source>
        <translation>译文状态</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Stay where they were</source>
        <translation>留在原来的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_facts.py"/>
        <source>Stay where you were</source>
        <translation>留在原来的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Stays behind</source>
        <translation>暂不外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>Stays behind  {count}</source>
        <translation>暂不外发  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Stays behind: {reason}.</source>
        <translation>暂不外发：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>Steps of the meeting</source>
        <translation>会议的步骤</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Still right</source>
        <translation>仍然正确</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Still there</source>
        <translation>还在</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/views/corner.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Stop and keep the best</source>
        <translation>停止并保留最好的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>Stop it with Ctrl+C.</source>
        <translation>用 Ctrl+C 停止。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/tablet_dialog.py"/>
        <source>Stop the page</source>
        <translation>停止页面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Stop with the best so far</source>
        <translation>停止，采用目前最好的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/errors.py"/>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/views/corner.py"/>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <location filename="../../moderator_app/operations/surveys.py"/>
        <source>Storing answers</source>
        <translation>正在保存回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/spoken_lines.py"/>
        <source>Storing lines</source>
        <translation>正在保存语句</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>Storing people</source>
        <translation>正在保存成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>Storing the files of the meeting</source>
        <translation>正在保存会议的文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Strand</source>
        <translation>社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>Strand (not read)</source>
        <translation>社群（不读取）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <source>Strands and meetings</source>
        <translation>社群和会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Subtitles (SubRip)…</source>
        <translation>字幕（SubRip）…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Subtitles (WebVTT)…</source>
        <translation>字幕（WebVTT）…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Such a list can't be written as “{ending}”.</source>
        <translation>这样的名单不能写成 “{ending}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Suggest again</source>
        <translation>重新建议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Suggest inquiries</source>
        <translation>建议探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Suggest inquiries again</source>
        <translation>重新建议探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Support for an inquiry</source>
        <translation>对探究问题的支持</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <location filename="../../moderator_app/desktop/places.py"/>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Survey answer</source>
        <translation>问卷回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <source>Survey answers</source>
        <translation>问卷回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Survey answers and wishes: {count}</source>
        <translation>问卷回答与意愿：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Survey answers of one person</source>
        <translation>一个人的问卷回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>Survey for Meeting {number} has {answered} of {of} answers</source>
        <translation>第 {number} 场会议的问卷已有 {answered}/{of} 份回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Survey question</source>
        <translation>问卷问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Surveys answered: {count}</source>
        <translation>答过的问卷：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Swap two people</source>
        <translation>交换两个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Switch between English and 中文</source>
        <translation>切换英文与中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Sydney</source>
        <translation>悉尼</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Sync has stopped</source>
        <translation>同步已停止</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Sync has stopped; {count} changes wait</source>
        <translation>同步已停止；有 {count} 项更改在等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/engine.py"/>
        <source>Sync met a defect of this program: {reason}</source>
        <translation>同步遇到程序的缺陷：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>Syncing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Table (Excel)</source>
        <translation>表格（Excel）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Taipei</source>
        <translation>台北</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Take a coaching pair apart</source>
        <translation>拆开一对辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/views/translation_commands.py"/>
        <source>Take a permission back</source>
        <translation>收回许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>Take a suggestion</source>
        <translation>采纳一条建议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Take at least 8 characters.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>Take back an answer to the invitation</source>
        <translation>撤回对邀请的一个答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/letters.py"/>
        <source>Take back the permission for {count} insights</source>
        <translation>收回 {count} 条收获的许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Take down theme choices</source>
        <translation>记录主题选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/evidence.py"/>
        <source>Take evidence away</source>
        <translation>去掉依据</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>Take it back from members</source>
        <translation>不再向成员开放</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Take it from</source>
        <translation>从以下环节扣除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Take no part</source>
        <translation>不参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Take no part in peer coaching</source>
        <translation>不参加同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Take out of the room</source>
        <translation>移出房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>Take part in peer coaching</source>
        <translation>参加同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Take the lost time from later segments</source>
        <translation>从后面的环节补回时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <source>Take these too</source>
        <translation>也采用这些</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Take up</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <location filename="../../moderator_app/operations/inquiries.py"/>
        <source>Take up an inquiry</source>
        <translation>采用一个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_commands.py"/>
        <source>Take up the inquiries</source>
        <translation>采用这些探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Take up {count} inquiries</source>
        <translation>采用 {count} 个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>Take {count} suggestions</source>
        <translation>采纳 {count} 条建议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Take {count} translations back to draft</source>
        <translation>将 {count} 条译文退回草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Take {minutes} min away</source>
        <translation>减少 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>Take {minutes} min from later segments</source>
        <translation>从后面的环节扣除 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_end.py"/>
        <source>Take {minutes} min from {segments}</source>
        <translation>从{segments}扣除 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Take {name} out of the rooms</source>
        <translation>将 {name} 移出房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Taken out of its theme</source>
        <translation>已移出主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Taken out of the rooms</source>
        <translation>已移出房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <source>Taken out of the segment</source>
        <translation>已从环节中取出</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Taken up</source>
        <translation>已采用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Takes no part</source>
        <translation>不参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Takes part</source>
        <translation>参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Takes part again</source>
        <translation>重新参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Takes part as</source>
        <translation>参加身份</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>Taking the permission back</source>
        <translation>正在收回许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Talks: {count}</source>
        <translation>讲过：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Teams has breakout rooms in meetings of at most {limit} people; there are {count}.</source>
        <translation>Teams 的分组讨论室只用于最多 {limit} 人的会议；现有 {count} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Teams takes at most {limit} rooms; there are {count}.</source>
        <translation>Teams 最多 {limit} 个房间；现有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Teams: by name, to pick rooms (CSV)</source>
        <translation>Teams：按姓名，用来选房间（CSV）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Tell the pairs</source>
        <translation>通知各对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Tell whoever runs the server. Your work is kept on this laptop and is shared as soon as there is room.</source>
        <translation>请告诉服务器管理员。你的工作保存在本机，一有空间就会共享。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_templates.py"/>
        <source>Template kept: {name}</source>
        <translation>已存模板：{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_templates.py"/>
        <source>Template removed: {name}</source>
        <translation>已移除模板：{name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/glossary_editor.py"/>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Terms, numbers and names</source>
        <translation>术语、数字和姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Text it was translated from</source>
        <translation>译自的原文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>Texts and their translations</source>
        <translation>文字及其译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>That is who</source>
        <translation>就是此人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>That recording isn’t on this laptop.</source>
        <translation>那个录像不在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>The Chinese prompt is missing</source>
        <translation>缺少中文讨论提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>The Chinese title is missing</source>
        <translation>缺少中文标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>The English prompt is missing</source>
        <translation>缺少英文讨论提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>The English title is missing</source>
        <translation>缺少英文标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/typesetting.py"/>
        <source>The PDF could not be set: {reason}</source>
        <translation>无法生成 PDF：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>The address of {name} ({room}) can’t be used: {email}</source>
        <translation>{name}（{room}）的邮箱无法使用：{email}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <source>The agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>The agenda has nothing that isn’t here</source>
        <translation>议程中没有新的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>The agenda has {count} segments.</source>
        <translation>议程共有 {count} 个环节。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>The agenda is empty.</source>
        <translation>议程是空的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>The agenda says who does what, and when. Begin with the network's template and change what you like.</source>
        <translation>议程说明谁在何时做什么。从网络的模板开始，再随意修改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <location filename="../../moderator_app/store/backups.py"/>
        <source>The backup {file} can't be read: {reason}</source>
        <translation>无法读取备份 {file}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <location filename="../../moderator_app/store/backups.py"/>
        <source>The backup {file} is damaged: {reason}</source>
        <translation>备份 {file} 已损坏：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>The balance is yours alone. Schools with fewer than three people stand together, so that nobody is told.</source>
        <translation>发言均衡只归你自己。不足三人的学校合在一起，以免看出是谁。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>The chapter begins here now</source>
        <translation>章节现在从此处开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/chat.py"/>
        <source>The chat gives no times; its messages are kept in their order, without a place in the recording.</source>
        <translation>聊天记录里没有时间；消息按顺序保留，在录像中没有位置。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>The clock is not paused.</source>
        <translation>计时没有暂停。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>The clock is paused already.</source>
        <translation>计时已经暂停。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>The clock makes no sound</source>
        <translation>计时不发声</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>The clock sounds when it warns</source>
        <translation>计时提醒时会发声</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/tablet_dialog.py"/>
        <source>The clock, the prompt and the rooms list, as the projector shows them, in the browser of a tablet. It can only be looked at, and it ends with the meeting or with the program.</source>
        <translation>平板的浏览器里显示时钟、讨论提示和房间列表，与投屏一致。只能查看；会议结束或程序关闭时，页面随之停止。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>The columns and what they would be read as</source>
        <translation>各列及其读取方式</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>The database file is sound.</source>
        <translation>数据库文件完好。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>The database is postgresql+psycopg://… or nothing, which is SQLite.</source>
        <translation>数据库是 postgresql+psycopg://…，或不填，即 SQLite。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>The database {file} is damaged: {reason}</source>
        <translation>数据库 {file} 已损坏：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>The demo season is here. Everyone in it is made up.</source>
        <translation>示例学年已就绪，其中人物均为虚构。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The disk of the server {server} is full.</source>
        <translation>服务器 {server} 的磁盘已满。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The disk of this laptop is full. Free some space, then try again.</source>
        <translation>这台电脑的磁盘已满。请腾出空间后再试。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/signing.py"/>
        <source>The e-mail address or the password is wrong.</source>
        <translation>邮箱地址或密码不对。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>The e-mails differ</source>
        <translation>邮箱不同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>The fewer points, the better the rooms</source>
        <translation>分数越低，分组越好</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>The file does not begin with WEBVTT; its cues were read all the same.</source>
        <translation>文件开头不是 WEBVTT；字幕仍已读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/decoding.py"/>
        <source>The file does not say how its letters are written; they were read as {encoding}. See whether names look right.</source>
        <translation>文件没有说明文字编码；已按 {encoding} 读取。请看看姓名是否正确。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/decoding.py"/>
        <source>The file ends in the middle of a character.</source>
        <translation>文件在一个字符中间结束。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>The file ends in the middle of this row; it was left out.</source>
        <translation>文件在这一行中间结束；该行已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>The file has no column “{name}”.</source>
        <translation>文件没有“{name}”列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>The file has no row of column names; its columns are known by their place.</source>
        <translation>文件没有列名行；各列按位置识别。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>The file has no row {row} to decide about.</source>
        <translation>文件没有要决定的第 {row} 行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The file is larger than the server takes. Tell whoever looks after the server.</source>
        <translation>文件超过了服务器接受的大小。请告诉服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>The file of this recording isn’t on this laptop.</source>
        <translation>这个录像的文件不在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>The file of “{recording}” is not on this computer.</source>
        <translation>“{recording}”的文件不在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The file on this laptop can't be read.</source>
        <translation>这台电脑上的文件无法读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The file on this laptop is damaged. Add it again from where it came from.</source>
        <translation>这台电脑上的文件已损坏。请从来源重新添加。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The file was damaged on the way. It is sent again.</source>
        <translation>文件在途中损坏。会再次发送。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>The file {file} can't be read.</source>
        <translation>文件 {file} 无法读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>The file {file} can't be written: {reason}</source>
        <translation>文件 {file} 无法写入：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/blobs.py"/>
        <source>The file {name}… is not on this laptop.</source>
        <translation>文件 {name}… 不在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>The files name these, without their words, and the reason.</source>
        <translation>文件会列出这些内容和原因，但不含其文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <source>The film could not be made: nothing came any more.</source>
        <translation>影片没有做成：后面没有内容了。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <source>The film could not be made: {reason}</source>
        <translation>影片没有做成：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>The first coordinator signs in with this code (it works once): {code}</source>
        <translation>第一位协调人用这个代码登录（只能用一次）：{code}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>The folder for “{file}” is not there.</source>
        <translation>“{file}”所在的文件夹不存在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>The folder holds {count} files; the first {most} were looked at.</source>
        <translation>文件夹有 {count} 个文件；只查看了前 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>The folder of kept files takes at most</source>
        <translation>保留文件的文件夹最多占</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>The folder {folder} is not empty, and not from an earlier demo.</source>
        <translation>文件夹 {folder} 不是空的，也不是先前的示例留下的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>The glossary is empty. “glossary begin” brings some 60 school terms.</source>
        <translation>术语表是空的。“glossary begin”会导入约 60 条学校术语。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/balance.py"/>
        <source>The heard balance with names is private to you.</source>
        <translation>带姓名的发言均衡只归你自己。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/calendar.py"/>
        <source>The invitation has no organiser’s e-mail address.</source>
        <translation>邀请缺少组织者的邮箱。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>The kept file {name} is damaged: its content is not what it was.</source>
        <translation>保存的文件 {name} 已损坏：内容与原来不同。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>The kept file {name} is not on this laptop.</source>
        <translation>保存的文件 {name} 不在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>The keyring that keeps your sign-in can't be opened: {reason}</source>
        <translation>保存登录信息的钥匙串打不开：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>The keyring that keeps your sign-in is locked.</source>
        <translation>保存登录信息的密钥环已锁定。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>The language of 1 member is not known</source>
        <translation>1 位成员的语言未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>The language of {count} members is not known</source>
        <translation>{count} 位成员的语言未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>The last one named is the one that stays.</source>
        <translation>最后写的那个会保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>The later one was taken</source>
        <translation>采用了较晚的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>The later value stands in {count} fields</source>
        <translation>在 {count} 个字段中采用较晚的值</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>The letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>The letter is on the clipboard.</source>
        <translation>信件已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>The line begins here now</source>
        <translation>这一行现在从此处开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The line is very slow at the moment. It goes on by itself.</source>
        <translation>目前线路很慢。会自动继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/spine_canvas.py"/>
        <source>The list shows the same in rows</source>
        <translation>列表以行显示同样的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>The log level is debug, info, warning or error.</source>
        <translation>日志级别是 debug、info、warning 或 error。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>The map as a whole</source>
        <translation>整张图</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>The meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_segments.py"/>
        <source>The meeting has ended</source>
        <translation>会议已结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>The meeting has no breakout {number} yet.</source>
        <translation>会议还没有第 {number} 轮分组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>The meeting has no breakout {number}.</source>
        <translation>这场会议没有第 {number} 轮分组。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_papers.py"/>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>The meeting has no date yet.</source>
        <translation>会议还没有日期。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>The meeting has started</source>
        <translation>会议已开始</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>The meeting has {count} recordings.</source>
        <translation>这次会议有 {count} 个录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>The meeting’s clock is cleared</source>
        <translation>会议计时已清除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>The moves are on the clipboard</source>
        <translation>换房间名单已复制到剪贴板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <source>The moves are on the clipboard, in English and 中文</source>
        <translation>移动清单已在剪贴板，English 和中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>The name ends in {ending}, but this is an XLS workbook; it was read as one.</source>
        <translation>文件名以 {ending} 结尾，但它是 XLS 工作簿；已按此读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>The name ends in {ending}, but this is an XLSX workbook; it was read as one.</source>
        <translation>文件名以 {ending} 结尾，但它是 XLSX 工作簿；已按此读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>The name ends in {ending}, but this is plain text; it was read as CSV.</source>
        <translation>文件名以 {ending} 结尾，但它是纯文本；已按 CSV 读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>The name only</source>
        <translation>仅署名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>The names are on the clipboard, in English and 中文</source>
        <translation>名单已在剪贴板，English 和中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>The network wrote this itself: nobody has to be asked.</source>
        <translation>这是网络自己写的，无需征求许可。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_templates.py"/>
        <source>The network's template, {minutes} min</source>
        <translation>网络的模板，{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <source>The new database can’t be used: {reason}</source>
        <translation>新数据库无法使用：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <source>The new database holds data already.</source>
        <translation>新数据库里已有数据。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>The new strand has no name.</source>
        <translation>新社群没有名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>The new theme has no title.</source>
        <translation>新主题没有标题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>The next meeting is in {days} days, on {day}.</source>
        <translation>下一场会议在 {days} 天后，{day}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>The next meeting is today at {time}.</source>
        <translation>下一场会议在今天 {time}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>The next meeting is tomorrow at {time}.</source>
        <translation>下一场会议在明天 {time}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>The next note is of the next room</source>
        <translation>下一条笔记来自下一个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>The next note is of the room before</source>
        <translation>下一条笔记来自上一个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>The next note is: {kind}</source>
        <translation>下一条笔记是：{kind}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>The original has changed since this was translated.</source>
        <translation>译文完成后原文有改动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>The other person</source>
        <translation>另一个人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>The owner takes the permission back</source>
        <translation>所有者收回许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/tablet.py"/>
        <source>The page can’t be served here: {reason}.</source>
        <translation>无法在此显示页面：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>The pairs may be told now, and count as encounters.</source>
        <translation>现在可以通知各对，并计入见面。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>The passphrase is forgotten: sign in anew</source>
        <translation>忘了口令：重新登录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>The passphrase is wrong, or the file {file} is damaged.</source>
        <translation>口令不对，或文件 {file} 已损坏。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_search.py"/>
        <source>The people, rooms or rules were changed while better rooms were looked for.</source>
        <translation>寻找更好的房间时，人员、房间或规则有了变化。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/reseating.py"/>
        <source>The people, rooms or rules were changed while seats were looked for.</source>
        <translation>寻找座位时，人员、房间或规则有了变化。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>The people, rooms or rules were changed while the school year was planned.</source>
        <translation>计划学年时，人员、房间或规则有了变化。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/permission.py"/>
        <source>The permission ended on {date}</source>
        <translation>许可已于 {date} 到期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>The permission is taken back</source>
        <translation>许可已收回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>The person found is absent</source>
        <translation>找到的人缺席</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>The person found is here</source>
        <translation>找到的人已到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>The program has no H.264 encoder: cut the film with ffmpeg or an editing program from this list.</source>
        <translation>本程序没有 H.264 编码器：请用 ffmpeg 或剪辑软件按此表剪辑影片。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>The recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>The recording may still be on its way: look at its size, or download it again.</source>
        <translation>录像可能还在传输：请看一下文件大小，或重新下载。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/error_dialog.py"/>
        <source>The report could not be written: {reason}</source>
        <translation>无法写入报告：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <location filename="../../moderator_app/exchange/tencent.py"/>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <source>The report lists nobody.</source>
        <translation>报告中没有人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>The room asks for at least {needed} people, and {coming}.</source>
        <translation>房间至少要 {needed} 人，而{coming}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>The room is locked.</source>
        <translation>房间已锁定。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>The rooms as they stand</source>
        <translation>现在的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>The rooms ask for at least {needed} people, and {coming}.</source>
        <translation>房间至少要 {needed} 人，而{coming}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>The round has ended. Its pairs are not paired again.</source>
        <translation>这一轮已结束，不再重新结对。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>The round has no first day yet.</source>
        <translation>这一轮还没有第一天。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>The same in the other language</source>
        <translation>另一语言的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>The same in 中文</source>
        <translation>中文版本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>The same rooms were found again</source>
        <translation>找到的是同样的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>The school year as a whole</source>
        <translation>整个学年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>The schools differ</source>
        <translation>学校不同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>The search index is {count} texts out of step with itself.</source>
        <translation>搜索索引有 {count} 段文字不一致。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>The season so far</source>
        <translation>本学年至今</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>The segments need at least {least} min, and the meeting has {total}.</source>
        <translation>各环节至少需要 {least} 分钟，而会议只有 {total} 分钟。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The server can't be reached. It goes on by itself.</source>
        <translation>连不上服务器。会自动继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>The server can't store such a value here.</source>
        <translation>服务器不能在这里保存这样的值。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>The server has what {file} holds. Laptops send back what it lacks when they sync next.</source>
        <translation>服务器已有 {file} 的内容。各台电脑下次同步时会补回它缺少的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>The server is backed up to {file}.</source>
        <translation>服务器已备份到 {file}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The server is busy. It goes on by itself.</source>
        <translation>服务器正忙。会自动继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The server is still at work on an earlier try. It goes on by itself.</source>
        <translation>服务器还在处理先前的尝试。会自动继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>The server said: {reason}</source>
        <translation>服务器说：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The server takes no more files from you at the moment. It goes on by itself.</source>
        <translation>服务器目前不再接收你的文件。会自动继续。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The server {server} and this version of the program don't understand each other any more.</source>
        <translation>服务器 {server} 和这个版本的程序不再相互兼容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The server {server} answered: {reason}</source>
        <translation>服务器 {server} 回答：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The server {server} can't be reached: {reason}</source>
        <translation>连不上服务器 {server}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The server {server} has too much to do just now.</source>
        <translation>服务器 {server} 现在太忙。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The server {server} takes secrets over https only.</source>
        <translation>服务器 {server} 只通过 https 接收机密内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>The server {server} was asked too often.</source>
        <translation>对服务器 {server} 的请求过于频繁。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>The server's disk is full. Tell whoever looks after the server.</source>
        <translation>服务器的磁盘已满。请告诉服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/schema.py"/>
        <source>The server’s database was written by a newer version of this program (schema {revision}).</source>
        <translation>服务器的数据库由较新版本的程序写成（schema {revision}）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>The settings {file} can’t be read: {reason}</source>
        <translation>设置 {file} 无法读取：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>The shared one was kept</source>
        <translation>保留了已共享的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>The shared value stays in {count} fields</source>
        <translation>在 {count} 个字段中保持已共享的值</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>The sound is damaged: none of it can be heard.</source>
        <translation>声音已损坏：全部无法播放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>The sound is damaged: {lost} of {whole} can’t be heard. The rest plays.</source>
        <translation>声音已损坏：{whole} 中有 {lost} 无法播放，其余部分正常。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>The source has changed since this was translated. Compare the two; then say that it is still right.</source>
        <translation>翻译之后原文有改动。请对照两者，再确认译文仍然适用。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>The state “{state}” is not known; it was taken for a draft.</source>
        <translation>状态“{state}”无法识别，已当作草稿。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/vocabulary.py"/>
        <source>The strand {name} is in this role family.</source>
        <translation>社群 {name} 属于这个职务类别。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <source>The strand {name} is there.</source>
        <translation>社群 {name} 已建立。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>The strand {name} was removed with its meetings.</source>
        <translation>社群 {name} 及其会议已移除。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>The system says that this network costs by what is sent.</source>
        <translation>系统表示这个网络按流量计费。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>The themes are on the clipboard, in English and 中文</source>
        <translation>主题已复制到剪贴板，含英文和中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>The time zone {zone} is not known.</source>
        <translation>未知时区 {zone}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <source>The time zone “{word}” has more than one meaning or is unknown; the time was kept as written.</source>
        <translation>时区“{word}”含义不唯一或未知；时间按原文保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/calendar.py"/>
        <source>The time zone “{zone}” is not known.</source>
        <translation>未知时区“{zone}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>The translation only</source>
        <translation>仅译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>The unsorted notes have nothing in common yet.</source>
        <translation>未归类的笔记还没有共同点。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>The whole entry</source>
        <translation>整个条目</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/workbooks.py"/>
        <source>The workbook has {count} sheets; “{sheet}” was read.</source>
        <translation>工作簿有 {count} 张工作表；已读取“{sheet}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>The workspace {folder} can't be used: {reason}</source>
        <translation>工作区 {folder} 无法使用：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/backups.py"/>
        <source>The workspace {folder} has no backup.</source>
        <translation>工作区 {folder} 没有备份。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>The workspace {folder} is open in another program ({holder}).</source>
        <translation>工作区 {folder} 已在另一个程序中打开（{holder}）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/errors.py"/>
        <source>The workspace {folder} was written by a newer version of this program (schema {revision}).</source>
        <translation>工作区 {folder} 由更新版本的程序写入（结构 {revision}）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>Their words, and where they were said</source>
        <translation>对方的原话，以及在哪里说的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/live_note_menu.py"/>
        <location filename="../../moderator_app/desktop/widgets/theme_panel.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Theme breakout</source>
        <translation>主题分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>Theme choices</source>
        <translation>主题选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Theme removed: {theme}</source>
        <translation>已移除主题：{theme}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/sample_season.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <location filename="../../moderator_app/desktop/widgets/theme_list.py"/>
        <location filename="../../moderator_app/desktop/widgets/theme_panel.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/debrief_list.py"/>
        <source>Themes and their notes</source>
        <translation>主题及其笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Themes come up here as notes are sorted. Type # and a word in a note.</source>
        <translation>归类笔记时主题会出现在这里。在笔记中输入 # 和一个词。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Themes of two meetings can't be merged.</source>
        <translation>不同会议的主题不能合并。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/theme_tally.py"/>
        <source>Themes so far</source>
        <translation>目前的主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Themes: {names}</source>
        <translation>主题：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>There are column names, but no rows below them.</source>
        <translation>有列名，但下面没有数据行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>There are no breakouts yet. “group --meeting 1” puts the members of a meeting into rooms.</source>
        <translation>还没有分组讨论。“group --meeting 1” 把一场会议的成员分到房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>There are no chapters yet. “recording chapters --make” makes them of the agenda.</source>
        <translation>还没有章节。“recording chapters --make” 会按议程生成。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <source>There are no notes yet.</source>
        <translation>还没有笔记。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <location filename="../../moderator_app/exchange/room_sheets.py"/>
        <location filename="../../moderator_app/operations/reseating.py"/>
        <source>There are no rooms yet.</source>
        <translation>还没有房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>There are no words.</source>
        <translation>没有写内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>There are signs in it that can't be stored.</source>
        <translation>其中有无法保存的字符。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>There are {count} proposals.</source>
        <translation>共有{count}条建议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>There are {count} recordings.</source>
        <translation>共有 {count} 段录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>There are {count} strands.</source>
        <translation>有 {count} 个社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_details.py"/>
        <source>There is no Chinese title yet.</source>
        <translation>还没有中文标题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>There is no Room {number}.</source>
        <translation>没有 {number} 号房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/season_rounds.py"/>
        <source>There is no breakout to come with people and rooms.</source>
        <translation>没有将要举行、且有人和房间的分组讨论。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>There is no clip to cut.</source>
        <translation>没有可剪辑的片段。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>There is no inquiry yet. “import survey FILE” brings answers in and suggests some.</source>
        <translation>还没有探究问题。“import survey 文件” 会读入答卷并给出建议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>There is no insight yet.</source>
        <translation>还没有收获。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>There is no insight yet. “insights make NUMBER…” makes one of notes; “notes” shows their numbers.</source>
        <translation>还没有收获。“insights make 编号…” 用笔记写成一条；“notes” 显示编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>There is no insight yet: nothing was written.</source>
        <translation>还没有收获：没有写出任何内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>There is no line: bring one in with “transcript import FILE”.</source>
        <translation>还没有内容：用“transcript import FILE”导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>There is no meeting yet. Lay out a year with “season --year 2026-27”.</source>
        <translation>还没有会议。用“season --year 2026-27”安排学年。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>There is no member yet. “import roster FILE” brings them in.</source>
        <translation>还没有成员。“import roster 文件” 会读入成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>There is no note yet. “note WORDS” keeps one: note "q 3: How do we weed?"</source>
        <translation>还没有笔记。“note 文字” 会记下一条：note "q 3: 我们怎样剔旧？"</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>There is no open Room {number}.</source>
        <translation>没有开放的 {number} 号房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <source>There is no proposal {number}.</source>
        <translation>没有编号为 {number} 的提议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <source>There is no recording in “{file}”.</source>
        <translation>“{file}”中没有录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>There is no recording yet.</source>
        <translation>还没有录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>There is no recording yet. “recording import FOLDER” brings one in.</source>
        <translation>还没有录像。“recording import FOLDER” 可以导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <source>There is no room for the film.</source>
        <translation>没有空间存放影片。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>There is no room for “{file}”: it takes {size} MB, and the disk has {free} MB left.</source>
        <translation>“{file}”放不下：需要 {size} MB，磁盘还剩 {free} MB。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>There is no room to write “{file}”.</source>
        <translation>没有空间写入“{file}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>There is no round of peer coaching yet. Begin one with “pairs new”.</source>
        <translation>还没有一轮同伴辅导。用 “pairs new” 开始一轮。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>There is no segment before this one.</source>
        <translation>前面没有环节了。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>There is no segment to fit.</source>
        <translation>没有可调整的环节。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>There is no setting {name}.</source>
        <translation>没有名为 {name} 的设置。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>There is no strand yet.</source>
        <translation>还没有社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>There is no strand yet. Make one with “strand add NAME”.</source>
        <translation>还没有社群。用“strand add 名称”建立。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>There is no such round of peer coaching.</source>
        <translation>没有这样一轮同伴辅导。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>There is no suggestion with number {number}.</source>
        <translation>没有编号为 {number} 的建议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>There is no theme number {number}</source>
        <translation>没有第 {number} 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>There is no theme yet.</source>
        <translation>还没有主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>There is no theme yet. “themes add TITLE” makes one, “themes suggest” makes some of the notes.</source>
        <translation>还没有主题。“themes add 标题” 新建一个，“themes suggest” 由笔记得出一些。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>There is no theme {number}.</source>
        <translation>没有第 {number} 个主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>There is no time left to take.</source>
        <translation>没有可减的时间了。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>There is no translation to review yet.</source>
        <translation>还没有可审校的译文。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>There is no translation yet</source>
        <translation>还没有译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>There is no way out with number {number}.</source>
        <translation>没有编号为 {number} 的办法。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>There is no “{word}” in Review.</source>
        <translation>“审阅”中没有 “{word}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>There is no “{word}” in the list.</source>
        <translation>列表中没有“{word}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>There is nothing here to translate.</source>
        <translation>这里没有要翻译的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_papers.py"/>
        <source>There is nothing to print yet.</source>
        <translation>还没有可打印的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/desk.py"/>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>There is nothing to take back.</source>
        <translation>没有需要补回的时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/desktop/desk.py"/>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>There was no list of who came, no chat and no transcript.</source>
        <translation>没有参会名单、聊天记录或文字记录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>There was no recording that can be imported.</source>
        <translation>没有可以导入的录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>These can’t all hold: {rules}.</source>
        <translation>以下规则不能同时满足：{rules}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <source>These data were moved before.</source>
        <translation>这些数据以前已迁移过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>These lines are not of one recording.</source>
        <translation>这些行不属于同一个录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>These notes are of several meetings.</source>
        <translation>这些笔记来自多场会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/debrief.py"/>
        <source>These notes are too alike to be split.</source>
        <translation>这些笔记太相近，无法拆分。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>These people sit elsewhere by now.</source>
        <translation>这些人现在坐在别处了。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>These rooms are kept already</source>
        <translation>这些房间已经保留过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/voices.py"/>
        <source>These speakers are different members.</source>
        <translation>这些发言人是不同的成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>These two have not met yet.</source>
        <translation>这两人还没见过面。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <source>These were changed here since the file went out. Taken now, they are marked where their source is another.</source>
        <translation>文件发出后，这些内容在这里有改动。若采用，原文已变的会标出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>These words stand in lists of roles and help to match the roles of imported rosters.</source>
        <translation>这些词出现在职务列表中，并帮助识别导入名单里的职务。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/swap_list.py"/>
        <source>These {count} gain {points} points</source>
        <translation>这 {count} 项得 {points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>They are listed at the right, with where and when. Mark each when it was called back.</source>
        <translation>右侧列出了位置和时间。每收回一份就标记一份。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>They are one line now</source>
        <translation>已合并为一行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>They are planned together, so that as many people as possible meet over the year. Wishes, languages, pins and sizes hold as in each breakout. One undo takes it all back.</source>
        <translation>它们整体计划，使一年中尽可能多的人见面。志愿、语言、固定和人数如同每一轮分组。一次撤销可全部收回。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>They work on</source>
        <translation>他们在做</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>This can't be checked: {reason}</source>
        <translation>无法检查：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_titles.py"/>
        <source>This chapter</source>
        <translation>本章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/chapters_vtt.py"/>
        <source>This chapter ends before it begins.</source>
        <translation>这个章节的结束早于开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/chapters_vtt.py"/>
        <source>This chapter has no title; it was left out.</source>
        <translation>这个章节没有标题，已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>This clock does not run.</source>
        <translation>该计时没有进行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/signing.py"/>
        <source>This code is wrong, or it was used already, or it is too old.</source>
        <translation>这个验证码不对，或已用过，或已过期。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>This computer has no keyring that could keep it.</source>
        <translation>这台电脑没有可保存它的钥匙串。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>This cue begins before the one above it.</source>
        <translation>这条字幕的开始早于上一条。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>This cue ends before it begins.</source>
        <translation>这条字幕的结束早于开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>This cue holds no words; it was left out.</source>
        <translation>这条字幕没有文字；已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>This cue overlaps the one above it.</source>
        <translation>这条字幕与上一条重叠。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/swap_list.py"/>
        <source>This gains {points} points</source>
        <translation>这得 {points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>This insight can't be published: {reason}</source>
        <translation>这条收获不能发布：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>This is not in Review any more.</source>
        <translation>这已不在“审阅”中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>This is not on this laptop any more.</source>
        <translation>这已不在这台电脑上。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>This is the demo season: today is taken to be {day}.</source>
        <translation>这是示例学年：今天按 {day} 计。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>This laptop is signed in nowhere.</source>
        <translation>这台电脑没有登录任何服务器。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>This laptop is signed out of {server}.</source>
        <translation>这台电脑已从 {server} 退出登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/chat.py"/>
        <source>This line stands before the first message; it was left out.</source>
        <translation>这一行在第一条消息之前；已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>This machine has no keyring that could keep your sign-in.</source>
        <translation>这台机器没有可保存登录信息的钥匙串。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>This may not be empty.</source>
        <translation>这里不能为空。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <source>This meeting</source>
        <translation>本场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>This meeting has ended.</source>
        <translation>会议已经结束。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>This meeting has no agenda yet.</source>
        <translation>会议还没有议程。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>This meeting has not started yet.</source>
        <translation>会议尚未开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>This meeting has started already.</source>
        <translation>会议已经开始。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>This note is not a question.</source>
        <translation>这条笔记不是问题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>This recording</source>
        <translation>这个录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>This report is of {day}, and the meeting is on {meeting}: look whether it is the right one.</source>
        <translation>这份报告是 {day} 的，而会议在 {meeting}：看看是不是对的那份。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>This room works on none of these.</source>
        <translation>这个房间不讨论其中任何一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>This room’s points</source>
        <translation>这个房间的分数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <location filename="../../moderator_app/exchange/tencent.py"/>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <source>This row has no name; it was left out.</source>
        <translation>这一行没有姓名；已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>This row has {count} cells where the header has {named}.</source>
        <translation>这一行有 {count} 格，而列名有 {named} 个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>This row has {count} cells where the header has {named}; it was left out.</source>
        <translation>这一行有 {count} 格，而列名有 {named} 个；已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>This row has {count} columns; it was left out.</source>
        <translation>这一行有 {count} 列；已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/polls.py"/>
        <source>This row holds no answers.</source>
        <translation>这一行没有回答。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <source>This row holds no answers; it was left out.</source>
        <translation>这一行没有回答；已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/run_of_show.py"/>
        <source>This segment is not there any more.</source>
        <translation>该环节已不存在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/serve.py"/>
        <source>This server can’t listen to {host}:{port}: {reason}.</source>
        <translation>这个服务器无法监听 {host}:{port}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_texts.py"/>
        <source>This speaker does not agree to be shared</source>
        <translation>这位发言人不同意公开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>This strand is not there any more.</source>
        <translation>这个社群已不存在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>This text can't be translated: {reason}</source>
        <translation>这段文字不能翻译：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>This text is not there any more.</source>
        <translation>这段文字已不存在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>This theme is not one of the meeting’s.</source>
        <translation>这不是本场会议的主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>This theme is of another meeting.</source>
        <translation>这个主题属于另一场会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>This translation is approved.</source>
        <translation>这份译文已审定。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clash_panel.py"/>
        <source>This was tried and works; undo takes it back:</source>
        <translation>这已试过、可行；可以撤销：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>This workspace is shared by {known}, not by {asked}.</source>
        <translation>这个工作区由 {known} 共享，不是 {asked}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/rows.py"/>
        <source>This {kind} is not there any more.</source>
        <translation>这个{kind}已不存在。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Those to assign by hand are on the clipboard</source>
        <translation>要手动分配的人已在剪贴板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_plans.py"/>
        <source>Throw a plan away</source>
        <translation>丢弃一个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>Throw this plan away</source>
        <translation>丢弃这个方案</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/debrief.py"/>
        <source>Tick those that people may choose, with the space bar.</source>
        <translation>用空格键勾选可供选择的主题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Tick who is here</source>
        <translation>勾选在场的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Timeline as a list</source>
        <translation>列表形式的时间轴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/spine_canvas.py"/>
        <source>Timeline of the meeting</source>
        <translation>会议时间轴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Times joined</source>
        <translation>加入次数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/gallery.py"/>
        <location filename="../../moderator_app/desktop/widgets/segment_list.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_titles.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Title (English)</source>
        <translation>标题（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_titles.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Title (中文)</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/chapter_list.py"/>
        <source>Title of the chapter</source>
        <translation>章节标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_commands.py"/>
        <source>Title of the chapter in both languages</source>
        <translation>章节的中英文标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Title of the inquiry (English)</source>
        <translation>探究问题的标题（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Title of the inquiry (中文)</source>
        <translation>探究问题的标题（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Title of the new inquiry</source>
        <translation>新探究问题的标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Title of the presentation</source>
        <translation>分享标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Title of the presentation (中文)</source>
        <translation>分享标题（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/theme_list.py"/>
        <source>Title of the theme</source>
        <translation>主题标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/debrief_list.py"/>
        <source>Title of the theme: English / 中文</source>
        <translation>主题名称：English / 中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_keys.py"/>
        <source>To Room {number}: press Enter</source>
        <translation>到 {number} 号房间：按回车</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>To a translator (XLIFF)</source>
        <translation>交给译者（XLIFF）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/sent_copies.py"/>
        <source>To a translator (XLSX)</source>
        <translation>交给译者（XLSX）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>To assign by hand in Zoom</source>
        <translation>在 Zoom 中手动分配</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>To bring the answers in, open the step Survey of its meeting and choose Import answers.</source>
        <translation>要读入答卷，请打开该会议的“问卷”步骤，选“导入答卷”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>To copy a strand: “strand clone NAME --strand OLD”.</source>
        <translation>要复制社群：“strand clone 名称 --strand 原社群”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>To decide {count}</source>
        <translation>待定 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>To look at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>To name the person</source>
        <translation>可指明姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>To publish</source>
        <translation>可发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/transcripts.py"/>
        <source>To take it out, remove the line.</source>
        <translation>要去掉它，请删除这一行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>To the agenda</source>
        <translation>前往议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_card.py"/>
        <source>To the insights</source>
        <translation>前往收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>To the questions</source>
        <translation>前往问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>To translate</source>
        <translation>可翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>To {name} &lt;{address}&gt;</source>
        <translation>收信人：{name} &lt;{address}&gt;</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>To {name}, whose address is not known</source>
        <translation>收信人：{name}（邮箱未知）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Together</source>
        <translation>同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Together or apart</source>
        <translation>同组或分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Tokyo</source>
        <translation>东京</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>Took {minutes} min back</source>
        <translation>已补回 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Topic (English)</source>
        <translation>话题（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Topic (中文)</source>
        <translation>话题（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Topic is fixed</source>
        <translation>话题已固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Topics of the rooms</source>
        <translation>房间的话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Topics {count}</source>
        <translation>话题 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>Topics, counted</source>
        <translation>话题计数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Topics, most wanted first</source>
        <translation>话题，最受欢迎的在前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/cue_list.py"/>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>Transcript</source>
        <translation>文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Transcript as text…</source>
        <translation>文字记录（纯文本）…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Transcript for Word…</source>
        <translation>文字记录（Word）…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Transcript…</source>
        <translation>文字记录…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/__init__.py"/>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Translation approved</source>
        <translation>译文已审定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Translation sent to review</source>
        <translation>译文已送审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Translation waiting for review</source>
        <translation>译文待审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <source>Translations brought in</source>
        <translation>译文已导入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>Try a refused change again</source>
        <translation>重试一项被拒绝的更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/app.py"/>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Try again later. If it stays so, tell whoever runs the server. Your work is kept on this laptop.</source>
        <translation>稍后再试。如果一直这样，请告诉服务器管理员。你的工作保存在本机。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/signing.py"/>
        <source>Try again, or have a code mailed to you.</source>
        <translation>再试一次，或让系统发一个验证码到邮箱。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>Try again. If you have forgotten it, delete the file and sign in once more.</source>
        <translation>再试一次。如果忘了，请删除该文件，再登录一次。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <source>Try it once more.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Try now</source>
        <translation>现在就试</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>Turn {number} of {count}</source>
        <translation>第 {number} 组，共 {count} 组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Turn {number} of {count}, {title}: {left} left of {allotted}</source>
        <translation>第{number}组，共{count}组，{title}：剩余{left}，共{allotted}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Turns</source>
        <translation>发言次数</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Two lines now</source>
        <translation>已分成两行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Two rooms are called “{room}”.</source>
        <translation>有两个房间都叫“{room}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/live.py"/>
        <source>Type a few words, then press Enter.</source>
        <translation>输入几个字，然后按回车。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/chapters.py"/>
        <source>Type a few words.</source>
        <translation>请输入几个字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Type a name</source>
        <translation>输入姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Type the address of the server; whoever runs it knows it.</source>
        <translation>请输入服务器的地址；服务器管理员知道它。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Type the code.</source>
        <translation>请输入验证码。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sharing_commands.py"/>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Type the passphrase</source>
        <translation>请输入口令</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Type the server and your e-mail address first.</source>
        <translation>请先输入服务器和邮箱地址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Type what is said into the field above and press Enter. Each note is stored before the field is empty again.</source>
        <translation>在上面输入所说的话，按回车。每条笔记先存盘，输入框才清空。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Type your e-mail address.</source>
        <translation>请输入邮箱地址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>Unchanged {count}</source>
        <translation>未变 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>Undo brings it back.</source>
        <translation>撤销即可恢复。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/views/window_commands.py"/>
        <source>Undo {action}</source>
        <translation>撤销：{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/desk.py"/>
        <source>Undone: {action}</source>
        <translation>已撤销：{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Undone: {label}</source>
        <translation>已撤销：{label}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Unfix a segment, or change the length of the meeting.</source>
        <translation>请取消固定某个环节，或更改会议时长。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>Unit {number} (“{id}”) is not one of ours.</source>
        <translation>第 {number} 个单元（“{id}”）不是本程序的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>Unit {number} holds no segment.</source>
        <translation>第 {number} 个单元没有内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>Unit {number} is translated only in part; it was left out.</source>
        <translation>第 {number} 个单元只译了一部分，已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Unknown</source>
        <translation>未识别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>Unknown {count}</source>
        <translation>未识别 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Unlock a room</source>
        <translation>解锁房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/credentials.py"/>
        <source>Unlock it and try again, or sign in once more.</source>
        <translation>解锁后再试，或重新登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Unlock rooms</source>
        <translation>解锁房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Unlock the room</source>
        <translation>解锁房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Unlock the rooms</source>
        <translation>解锁房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Unlock {rooms}</source>
        <translation>解锁 {rooms}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <source>Unpacking files</source>
        <translation>正在解包文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>Unpin a person</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>Unpin {count} people</source>
        <translation>取消固定 {count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Unpin {names}</source>
        <translation>取消固定 {names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/live_note_menu.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <location filename="../../moderator_app/desktop/widgets/source_inspector.py"/>
        <source>Unsorted</source>
        <translation>未归类</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <location filename="../../moderator_app/desktop/models/spine_rows.py"/>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Urge {seconds} s before the end</source>
        <translation>结束前 {seconds} 秒催促</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Use 0 to 600.</source>
        <translation>请用 0 到 600。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>Use a template</source>
        <translation>使用模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Use another workspace for the other server; or, if your server has moved there, sign in with “moved”.</source>
        <translation>另一个服务器请用另一个工作区；如果服务器搬到了那里，请用 “moved” 登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Use its number.</source>
        <translation>请用它的编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>Use the address that begins with https. Plain http is for a server on this very machine.</source>
        <translation>请用以 https 开头的地址。http 只用于这台机器上的服务器。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>Use the e-mail address.</source>
        <translation>请用邮箱地址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Use the network's template</source>
        <translation>使用网络的模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/settling.py"/>
        <source>Use the other value in {count} fields</source>
        <translation>在 {count} 个字段中用另一个值</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Use today’s date</source>
        <translation>使用今天的日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Use what is typed as the name</source>
        <translation>用输入的文字作名字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_commands.py"/>
        <source>Use what waits in all of this kind</source>
        <translation>这一类全部用等待的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_commands.py"/>
        <source>Use what waits, or try again</source>
        <translation>用等待的，或重试</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Use {name}’s</source>
        <translation>用 {name} 的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Version of the invitation</source>
        <translation>邀请的版本</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/breakout_words.py"/>
        <source>Veteran (over 10 years)</source>
        <translation>资深（10 年以上）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_commands.py"/>
        <source>Vocabulary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Voices</source>
        <translation>发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Wait a little. It is tried again by itself.</source>
        <translation>稍等一下。会自动再试。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/blobs.py"/>
        <source>Wait until the program that writes it is done, then import it again.</source>
        <translation>请等写入该文件的程序完成，再重新导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>Wait until the recording is converted or downloaded, then import it again.</source>
        <translation>请等录像转换或下载完成，再重新导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>Wait until the recording is converted, or download it again. A program that repairs videos may save it.</source>
        <translation>请等录像转换完成，或重新下载。修复视频的程序也许能救回它。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/domain/translation.py"/>
        <source>Waiting for review</source>
        <translation>待审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Waits for somebody who reads it beside the original.</source>
        <translation>等待有人对照原文审读。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock_commands.py"/>
        <source>Warn {minutes} min before the end</source>
        <translation>结束前 {minutes} 分钟提醒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Was corrected here</source>
        <translation>已在此更正</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>Waveform of {file}</source>
        <translation>{file} 的波形</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Way out: {ways}.</source>
        <translation>办法：{ways}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>Ways out: {ways}.</source>
        <translation>办法：{ways}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>WebVTT subtitles</source>
        <translation>WebVTT 字幕</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <source>What came in</source>
        <translation>带入的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>What came was damaged on the way. It is fetched again.</source>
        <translation>收到的内容在途中损坏。会再次获取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/operations/letters.py"/>
        <source>What did they answer?</source>
        <translation>对方怎么答复的？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>What each question is for decides how it is counted.</source>
        <translation>每个问题的用途决定怎样计数。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>What goes out</source>
        <translation>外发内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What is in the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <source>What is in this room</source>
        <translation>这个房间里有什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>What is open</source>
        <translation>有什么待办</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_page.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>What is taken back</source>
        <translation>收回什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>What is to change?</source>
        <translation>要更改什么？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>What is to stand in the file?</source>
        <translation>文件里要写什么？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What is weighed</source>
        <translation>权衡的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>What isn't here comes by itself</source>
        <translation>这里没有的会自动到来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What it is about</source>
        <translation>关于什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>What its columns would be read as</source>
        <translation>各列会怎样读取</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>What stands now</source>
        <translation>现在的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>What the points are made of</source>
        <translation>分数由什么组成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>What the server doesn't have yet is never removed, whatever the limit says.</source>
        <translation>服务器还没有的内容绝不会移除，不论限制是多少。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>What they answered</source>
        <translation>他们的答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>What they could share</source>
        <translation>可以分享什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>What they present</source>
        <translation>他们分享什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_side.py"/>
        <source>What to show</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What was found</source>
        <translation>找到了什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What was found (English)</source>
        <translation>找到了什么（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What was found (中文)</source>
        <translation>找到了什么（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>What was refused is sent “again”, or taken off the list by “drop”.</source>
        <translation>被拒绝的可用 “again” 再发送，或用 “drop” 从列表移除。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>What was said?</source>
        <translation>说了什么？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>What was unsent there is saved in {file}</source>
        <translation>那里没有发送的内容已保存在 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>What will be done</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>What will happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>What you have in this workspace is put together with what the server has, and is seen by whoever may see its strands. A backup is made before.</source>
        <translation>这个工作区里已有的会与服务器上的合在一起，可以看到这些社群的人都能看到。之前会做一次备份。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>What you press is done to all {count} chosen.</source>
        <translation>操作对已选的 {count} 条全部生效。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>What you wrote</source>
        <translation>你写的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>What you wrote is kept here. Everybody, this laptop too, has what stands below it.</source>
        <translation>你写的保存在这里。所有人，包括这台电脑，用的是下面的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>What you wrote is kept in Review</source>
        <translation>你写的保存在“审阅”中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>What {name} answered, and how we know. A yes needs their words or a file of them.</source>
        <translation>{name}的答复，以及依据。同意需要原话或文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>What {name} takes back is withdrawn at once, and every copy that went out is listed at the right.</source>
        <translation>{name}收回的内容会立即撤回，已发出的每份副本都列在右侧。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>When (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>When the question ended</source>
        <translation>问题处理时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>When you and a co-moderator change the same words while one of you is offline, both versions wait here, side by side, until one of you chooses. What the server can't take comes here, too.</source>
        <translation>你和协同主持人在一方离线时改了同样的文字，两个版本会并排在这里等待，直到你们中有人选择。服务器不能接收的也会来到这里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Where does it begin?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Where it comes from</source>
        <translation>来自哪里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>Where shall your sign-in be kept?</source>
        <translation>登录信息保存在哪里？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/waveform_bar.py"/>
        <source>Where the recording is</source>
        <translation>录像的播放位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>Where they met</source>
        <translation>他们在哪里见过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Whether it is still there</source>
        <translation>是否还在</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Which breakout</source>
        <translation>哪一轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>Which breakouts are to be planned?</source>
        <translation>要计划哪些轮的分组？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Which clock</source>
        <translation>哪个计时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Which file?</source>
        <translation>哪个文件？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>Which files?</source>
        <translation>哪些文件？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Which inquiry?</source>
        <translation>哪个探究问题？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Which insight?</source>
        <translation>哪条收获？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>Which lane</source>
        <translation>哪条轨道</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>Which notes</source>
        <translation>哪些笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>Which pairs</source>
        <translation>哪些组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Which plans?</source>
        <translation>哪些方案？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>Which recording</source>
        <translation>哪个录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Which rounds</source>
        <translation>哪些轮次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>Which segment?</source>
        <translation>哪个环节？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Which text, and its translation?</source>
        <translation>哪段文字？译文是什么？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>Which texts?</source>
        <translation>哪些文字？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Which wish</source>
        <translation>第几志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Who answered?</source>
        <translation>谁答的？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Who answers questions</source>
        <translation>谁回答问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>Who chose what</source>
        <translation>谁选了什么</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Who could speak</source>
        <translation>谁可以讲</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Who else would suit</source>
        <translation>还有谁合适</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>Who has met whom</source>
        <translation>谁见过谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <source>Who is coming</source>
        <translation>谁会来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Who is heard</source>
        <translation>谁在发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Who is here</source>
        <translation>谁在场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>Who is meant</source>
        <translation>指的是谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>Who is not to be paired with whom</source>
        <translation>谁不与谁结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <source>Who is {name} as well?</source>
        <translation>还有谁是 {name}？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Who is {name}?</source>
        <translation>{name} 是谁？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Who is “{name}”?</source>
        <translation>“{name}”是谁？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Who it is</source>
        <translation>是谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Who it may be</source>
        <translation>可能是谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>Who may hear it</source>
        <translation>谁可以听</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Who met fewest first</source>
        <translation>见人最少的在前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Who says this?</source>
        <translation>这是谁说的？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Who sits where</source>
        <translation>谁坐在哪里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>Who speaks</source>
        <translation>谁来讲</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>Who wants it</source>
        <translation>谁想谈</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>Who was heard</source>
        <translation>谁发了言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Who would suit {name}</source>
        <translation>谁适合 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Who, by name</source>
        <translation>谁（姓名）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <source>Who?</source>
        <translation>谁？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>Whoever gets the file sees it of everybody. Members have not agreed to that.</source>
        <translation>拿到文件的人会看到所有人的情况。成员并没有同意这样做。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/evidence_cards.py"/>
        <source>Whole group</source>
        <translation>全体</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <source>Whole strand</source>
        <translation>整个社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>Whom they met</source>
        <translation>他们见过谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>Whom to meet</source>
        <translation>可以认识谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_coming.py"/>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>Whom to show</source>
        <translation>显示哪些人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>Whom {name} met</source>
        <translation>{name} 见过谁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Whom?</source>
        <translation>谁？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/consents.py"/>
        <source>Whose answer is it?</source>
        <translation>这是谁的答复？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>Whose voice is it?</source>
        <translation>这是谁的声音？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <source>Why is {name} here?</source>
        <translation>{name} 为什么在这里？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>Why together</source>
        <translation>为什么在一起</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Will have met nobody from another country: {names}</source>
        <translation>将不会见到来自其他国家的人：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Wish for an inquiry</source>
        <translation>对探究问题的志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>Wished nothing in particular.</source>
        <translation>没有特别的意愿。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>With a code</source>
        <translation>用验证码</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>With a password</source>
        <translation>用密码</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>With less than 1.1 KB a second nothing would move.</source>
        <translation>每秒低于 1.1 KB 就什么也传不动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>With planned</source>
        <translation>含计划</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights.py"/>
        <location filename="../../moderator_app/desktop/views/insights_commands.py"/>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_inspector.py"/>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recordings.py"/>
        <source>Withdraw a recording</source>
        <translation>撤回录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/operations/publish.py"/>
        <source>Withdraw an insight</source>
        <translation>撤回一条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Withdraw {count} insights</source>
        <translation>撤回 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>Withdrawn. Files sent out before are not in our hands.</source>
        <translation>已撤回。之前发出的文件不在我们手中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>Within the size limits</source>
        <translation>人数在范围内</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>Without a name</source>
        <translation>不署名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>Without a pair: {name}. {why}</source>
        <translation>未结对：{name}。{why}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>Without a room</source>
        <translation>没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>Without a room: {count}</source>
        <translation>没有房间：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>Without a room: {names}</source>
        <translation>没有房间：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>Without a theme</source>
        <translation>未归主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>Without https this server listens to its own machine only: {host} needs a certificate or a proxy.</source>
        <translation>没有 https 时，这个服务器只监听本机：{host} 需要证书或代理。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <location filename="../../moderator_app/exchange/documents/__init__.py"/>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <location filename="../../moderator_app/domain/translation_units.py"/>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>Words are for one disagreement.</source>
        <translation>文字只用于一处分歧。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Words of the answer</source>
        <translation>回答的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/cue_list.py"/>
        <source>Words of the line</source>
        <translation>这一行的文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/note_list.py"/>
        <source>Words of the note</source>
        <translation>笔记的文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Words said</source>
        <translation>说的话</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/doubles.py"/>
        <source>Words said in meetings: {count}</source>
        <translation>会议中说的话：{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>Workers, port and connections are numbers above 0.</source>
        <translation>进程数、端口和连接数都是大于 0 的数字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_inspector.py"/>
        <source>Works as {words}</source>
        <translation>职务：{words}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recommended.py"/>
        <source>Works in another country: {country}</source>
        <translation>在另一个国家工作：{country}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/speakers.py"/>
        <source>Works on an inquiry</source>
        <translation>参与一个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>Wrap up now</source>
        <translation>请收尾</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_note_menu.py"/>
        <source>Write</source>
        <translation>写</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Write COLUMN=FIELD, such as 3=email, or 3= to leave the column unread.</source>
        <translation>请写 列=字段，例如 3=email；或 3= 表示不读这一列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>Write ROW=new, ROW=skip or ROW=ID.</source>
        <translation>请写 行号=new、行号=skip 或 行号=ID。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>Write ROW=new, ROW=skip, ROW=row:N or ROW=ID; a dry run shows the ids.</source>
        <translation>请写 行号=new、行号=skip、行号=row:N 或 行号=ID；--dry-run 会显示 ID。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Write a commitment</source>
        <translation>写一项承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/reel.py"/>
        <source>Write a list of cuts instead.</source>
        <translation>请改写剪辑表。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Write a note</source>
        <translation>写一条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/translation_desk.py"/>
        <source>Write a translation</source>
        <translation>写译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>Write an answer</source>
        <translation>写下回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Write both; other forms may follow.</source>
        <translation>两者都写上，之后可再加其他说法。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/operations/letters.py"/>
        <source>Write down their words and where they were said, or keep a file of their mail.</source>
        <translation>写下对方的原话和出处，或保存邮件文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_commands.py"/>
        <source>Write in the note</source>
        <translation>写下笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Write it after “strand {what}”, or with --name-zh.</source>
        <translation>请写在 “strand {what}” 之后，或用 --name-zh。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>Write it after “themes add”, or with --name-zh.</source>
        <translation>请写在 “themes add” 之后，或用 --name-zh。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Write it as 09:00 or 09:00:12.</source>
        <translation>请写成 09:00 或 09:00:12。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>Write it as 500KB, 50MB or 5GB, or none.</source>
        <translation>请写成 500KB、50MB 或 5GB，或写 none。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insights.py"/>
        <source>Write it first.</source>
        <translation>请先写译文。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>Write it like 09:00 or 15:30.</source>
        <translation>请写成 09:00 或 15:30 这样。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>Write it like 2026-27.</source>
        <translation>请写成 2026-27 这样。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_details.py"/>
        <source>Write one first.</source>
        <translation>请先写一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>Write the Chinese in its own field.</source>
        <translation>中文请写在中文栏里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Write the first note</source>
        <translation>写下第一条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>Write the letter</source>
        <translation>写信</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/export_balance.py"/>
        <source>Write the names</source>
        <translation>写出姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>Write the segment's title</source>
        <translation>写下环节标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>Write the translation here</source>
        <translation>在这里写译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>Write who does what, and by when.</source>
        <translation>写明谁在什么时候前做什么。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>Writing texts</source>
        <translation>正在写出文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_papers.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <source>Writing {format}</source>
        <translation>正在写入 {format}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Written in</source>
        <translation>书写语言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/exchange/balance_papers.py"/>
        <source>Wrote</source>
        <translation>写消息</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>Wrote {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Wrote {file}: {count} clips</source>
        <translation>已写出 {file}：{count} 个片段</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Wrote {file}: {count} clips, {left} left out</source>
        <translation>已写出 {file}：{count} 个片段，{left} 个未收入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>Wrote {file}: {count} clips. Left out without consent: {names}</source>
        <translation>已写出 {file}：{count} 个片段。因没有同意而未收入：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>XLIFF 2, for translators’ programs</source>
        <translation>XLIFF 2（翻译软件用）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>XLSX, for a spreadsheet</source>
        <translation>XLSX（表格用）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <source>Yangon</source>
        <translation>仰光</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <source>Years</source>
        <translation>年限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>Years of experience</source>
        <translation>从业年限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>You and a co-moderator wrote at the same time</source>
        <translation>你和一位协同主持人同时写了</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/transfers_words.py"/>
        <source>You have no right to send this file.</source>
        <translation>你没有发送这个文件的权限。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/syncing.py"/>
        <source>You have no right to some of this any more. What you had not shared yet is saved.</source>
        <translation>其中一些你已没有权限。还没共享的内容已保存。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>You sign in again each time.</source>
        <translation>每次都重新登录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/sign_in.py"/>
        <source>You type the passphrase each time; the file is of no use without it.</source>
        <translation>每次都要输入口令；没有口令，文件毫无用处。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>Your account may not change this. A coordinator can give you the right to it.</source>
        <translation>你的账户不能更改这个。协调人可以给你权限。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Your account may not sync with {server}.</source>
        <translation>你的账户不能与 {server} 同步。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>Your new password</source>
        <translation>你的新密码</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>Your sign-in is in a file on this laptop, sealed with a passphrase.</source>
        <translation>你的登录信息存在这台电脑的文件里，用口令加密。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>Your text of both stands</source>
        <translation>采用了你把两者合成的文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/this_week.py"/>
        <source>Your week will stand here</source>
        <translation>你的一周会显示在这里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/errors.py"/>
        <source>Your work is kept on this laptop and is shared as soon as the server answers.</source>
        <translation>你的工作保存在本机，服务器一有回应就会共享。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/engine.py"/>
        <source>Your work is kept on this laptop. Sync is tried again by itself; if it stays so, report it.</source>
        <translation>你的工作保存在本机。同步会自动再试；如果一直这样，请报告。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>Zoom CSV</source>
        <translation>Zoom CSV</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>Zoom file, door list, slides and moves written; {count} remarks</source>
        <translation>已写好 Zoom 文件、门口名单、幻灯片和换房间清单；{count} 条提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>Zoom folder…</source>
        <translation>Zoom 文件夹…</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>Zoom has these rooms now</source>
        <translation>Zoom 现在已有这些房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Zoom takes at most {limit} people; there are {count}.</source>
        <translation>Zoom 最多容纳 {limit} 人；现在有 {count} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>Zoom takes at most {limit} rooms; there are {count}.</source>
        <translation>Zoom 最多容纳 {limit} 个房间；现在有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <source>Zoom's list of rooms</source>
        <translation>Zoom 的房间名单</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Zoom: pre-assignment (CSV)</source>
        <translation>Zoom：预先分配（CSV）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_menus.py"/>
        <source>Zoom: whom to assign by hand</source>
        <translation>Zoom：要手动分配的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/debrief_rows.py"/>
        <source>a choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>a further wish met</source>
        <translation>满足了较后的志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>a guess: look at it</source>
        <translation>猜测：请确认</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>a place of its own</source>
        <translation>自己的位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/marked_text.py"/>
        <source>added: {words};</source>
        <translation>增加：{words}；</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>alike</source>
        <translation>相近</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>all of it can’t be avoided</source>
        <translation>全部无法避免</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>all settled</source>
        <translation>都已处理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>an inquiry</source>
        <translation>探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/evidence_cards.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>and {count} more</source>
        <translation>以及另外 {count} 个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>another voice</source>
        <translation>另一位发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>answered again later</source>
        <translation>后来又答了一次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <source>answered {time}</source>
        <translation>{time} 已回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>approved</source>
        <translation>已审定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>as good</source>
        <translation>一样好</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>as now</source>
        <translation>和现在一样</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>ask for permission</source>
        <translation>请询问许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>asked</source>
        <translation>已询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>asked {count}</source>
        <translation>提问 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>at {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>beside them, not imported yet: {names} (“import zoom” reads them)</source>
        <translation>旁边还有尚未导入的：{names}（用“import zoom”读取）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>best practice</source>
        <translation>优秀案例</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>bilingual</source>
        <translation>双语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>breaks a rule</source>
        <translation>违反规则</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>breaks: {rule}</source>
        <translation>违反：{rule}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>by theme and experience</source>
        <translation>按主题和从业年限</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>called back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <source>came</source>
        <translation>来了</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>came late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>came once</source>
        <translation>来过 1 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>came {count} times</source>
        <translation>到场 {count} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>captured in Room {room}</source>
        <translation>记于 {room} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>captured in the whole group</source>
        <translation>记于全体会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>carried to next time</source>
        <translation>留到下次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>chat</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>chose the topic</source>
        <translation>选了话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>chosen by you</source>
        <translation>由你选定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>clash</source>
        <translation>冲突</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>column {column}</source>
        <translation>第 {column} 列</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>coming</source>
        <translation>会来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/capture_field.py"/>
        <source>commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <source>costliest</source>
        <translation>代价最高</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>costliest room: {points} points</source>
        <translation>代价最高的房间：{points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>costliest room: {points} points, most of them for “{rule}”</source>
        <translation>代价最高的房间：{points} 分，多数因为“{rule}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>curated</source>
        <translation>已整理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>docs/server.md describes the settings.</source>
        <translation>docs/server.md 说明了各项设置。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>draft: only you see it</source>
        <translation>草稿：只有你看得到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <source>dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/cue_list.py"/>
        <source>edited</source>
        <translation>已更正</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <source>either</source>
        <translation>均可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>everybody has this</source>
        <translation>所有人都有这个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>experience {years}</source>
        <translation>经验 {years}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>first</source>
        <translation>优先</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>first wish met</source>
        <translation>满足第一志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>first wish {count}</source>
        <translation>第一志愿 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>fitted: {count} segments changed</source>
        <translation>已调整：{count} 个环节有变化</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>fixed topic</source>
        <translation>话题固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>from meeting {number}</source>
        <translation>来自第 {number} 场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>from room {number}</source>
        <translation>来自 {number} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>from the planned agenda</source>
        <translation>取自计划的议程</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>from the server</source>
        <translation>来自服务器</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>from the times at which it really went</source>
        <translation>取自实际进行的时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>full</source>
        <translation>已满</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>further wish</source>
        <translation>其他志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>had no room</source>
        <translation>原先没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>has met {name} {times}×: {days}</source>
        <translation>已见过 {name} {times} 次：{days}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>has not come yet</source>
        <translation>还没有到过场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>have not met</source>
        <translation>还没见过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>heard in {count} meetings, came to {came}</source>
        <translation>在 {count} 次会议中发过言，到场 {came} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>held</source>
        <translation>已举行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>here</source>
        <translation>在场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>hosts a room</source>
        <translation>主持一个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>how it is attributed</source>
        <translation>署名方式</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>idea</source>
        <translation>点子</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>in Mandarin</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/source_inspector.py"/>
        <source>in an insight</source>
        <translation>已用于收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>insight</source>
        <translation>收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>it is tried again by itself</source>
        <translation>会自动再试</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>it took too long</source>
        <translation>用时太久</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>it was broken off</source>
        <translation>中途断开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/client.py"/>
        <location filename="../../moderator_app/sync/rounds.py"/>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>its answer can't be read</source>
        <translation>它的回答无法读取</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>its answer is too long</source>
        <translation>它的回答太长</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>its certificate is not trusted</source>
        <translation>它的证书不受信任</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>joins the strand</source>
        <translation>加入社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>kept apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>kept as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>kept on this laptop</source>
        <translation>保存在本机</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>kept together</source>
        <translation>同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>known heading</source>
        <translation>已知列名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>language not known</source>
        <translation>语言未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>last heard on {day}</source>
        <translation>最近一次发言：{day}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>later {count}</source>
        <translation>之后的 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>leaves Room {number}</source>
        <translation>离开 {number} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>left as it is: {name}: {reason}</source>
        <translation>保持原样：{name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>left of {length}</source>
        <translation>剩余，共 {length}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>left out</source>
        <translation>未外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>left out: {name}: {reason}</source>
        <translation>未外发：{name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>looking for news</source>
        <translation>正在查看新内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/settings.py"/>
        <source>mail_tls is starttls, tls or none.</source>
        <translation>mail_tls 是 starttls、tls 或 none。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>may be {name}</source>
        <translation>可能是 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>may not go out</source>
        <translation>不可外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>maybe</source>
        <translation>也许</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>members may see it</source>
        <translation>成员可以观看</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>met once</source>
        <translation>遇见过一次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>met once, as a coaching pair</source>
        <translation>见过一次，作为辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>met twice</source>
        <translation>遇见过两次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>met {count} others before</source>
        <translation>以前见过 {count} 位其他人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>met {count} times</source>
        <translation>见过 {count} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>met {count} times, also as a coaching pair</source>
        <translation>见过 {count} 次，也作为辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>met {count}×</source>
        <translation>遇见过 {count} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>met {name} once</source>
        <translation>见过 {name} 一次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>met {name} twice</source>
        <translation>见过 {name} 两次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>met {name} {count} times</source>
        <translation>见过 {name} {count} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>moderates</source>
        <translation>主持</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>must</source>
        <translation>必须</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>needs English</source>
        <translation>需要英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>needs Mandarin</source>
        <translation>需要中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>needs a seat</source>
        <translation>需要座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>needs attention</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>needs you</source>
        <translation>需要你处理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>new date</source>
        <translation>新日期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>new theme {theme}</source>
        <translation>新主题 {theme}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>next</source>
        <translation>下一场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>next best: Room {number}, changing with {names}, {points} points</source>
        <translation>次优：{number} 号房间，与 {names} 交换，{points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>next best: Room {number}, {points} points</source>
        <translation>次优：{number} 号房间，{points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <source>next time</source>
        <translation>留到下次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_cards.py"/>
        <source>no Chinese yet</source>
        <translation>还没有中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>no English</source>
        <translation>没有英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <location filename="../../moderator_app/desktop/widgets/insight_cards.py"/>
        <source>no English yet</source>
        <translation>还没有英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>no answer</source>
        <translation>未答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>no day named yet: by Friday, 5 Dec, 周五前</source>
        <translation>还没有日期：如 周五前、12月5日前、by Friday</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>no e-mail</source>
        <translation>没有邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>no name given</source>
        <translation>没有写名字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>no owner yet</source>
        <translation>还没有所有者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>no pairs yet</source>
        <translation>还没有结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>no recording</source>
        <translation>没有录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>no role</source>
        <translation>没有职务</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>no room</source>
        <translation>没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>no rooms yet</source>
        <translation>还没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <location filename="../../moderator_app/operations/rosters.py"/>
        <source>no school</source>
        <translation>没有学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>no wish met</source>
        <translation>意愿未满足</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>no 中文</source>
        <translation>没有中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>nobody answers there</source>
        <translation>那里没有回应</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>nobody bilingual</source>
        <translation>没有双语的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>nobody else moves</source>
        <translation>没有其他人移动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>nobody is tied to this voice yet</source>
        <translation>还不知道这是谁的声音</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>nobody may sit there</source>
        <translation>没有人可以坐在那里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>nobody speaks English</source>
        <translation>没有人会英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>nobody speaks Mandarin</source>
        <translation>没有人会中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>nobody we know</source>
        <translation>不是我们认识的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>none of theirs {count}</source>
        <translation>不是其志愿 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>not coming</source>
        <translation>不来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>not heard yet: {names}</source>
        <translation>还没有发言：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>not in the roster: {names}</source>
        <translation>不在名单中：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>not on this laptop</source>
        <translation>不在本机</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>not read: {columns} (the file itself is kept)</source>
        <translation>未读取：{columns}（文件本身已保存）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>not shared</source>
        <translation>未共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>not there yet</source>
        <translation>还不在</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>not translated</source>
        <translation>未翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>noted by {name}</source>
        <translation>{name} 记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>nothing but the name</source>
        <translation>只凭姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>nothing kept yet</source>
        <translation>还没有保存任何内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>nothing missing</source>
        <translation>没有缺漏</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>nothing waits to be sent</source>
        <translation>没有等待发送的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>on hold</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>on its way</source>
        <translation>传输中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>only 1 may sit there</source>
        <translation>只有 1 人可以坐在那里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>only 1 person speaks English</source>
        <translation>只有 1 人会英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>only 1 person speaks Mandarin</source>
        <translation>只有 1 人会中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>only {people} may sit there</source>
        <translation>只有 {people} 人可以坐在那里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>only {people} people speak English</source>
        <translation>只有 {people} 人会英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>only {people} people speak Mandarin</source>
        <translation>只有 {people} 人会中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/operations/commitments.py"/>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_resources.py"/>
        <source>or drop files anywhere here</source>
        <translation>或把文件拖到这里的任何位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/permission_side.py"/>
        <source>outside</source>
        <translation>在外</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <source>overdue</source>
        <translation>已过期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_clips.py"/>
        <source>page with times, film, reel, cut list</source>
        <translation>带时间的网页、影片、集锦、剪辑表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>pair {number}</source>
        <translation>第 {number} 对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/ledger_rows.py"/>
        <location filename="../../moderator_app/operations/questions.py"/>
        <source>parked</source>
        <translation>已暂搁</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>peer coaching</source>
        <translation>同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission asked</source>
        <translation>已询问许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission ended</source>
        <translation>许可已到期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission granted</source>
        <translation>已获许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission not asked</source>
        <translation>未询问许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission not needed</source>
        <translation>无需许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission of its file missing</source>
        <translation>缺少文件的许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>permission refused</source>
        <translation>许可被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>permission to name: {state}</source>
        <translation>署名许可：{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>permission to publish: {state}</source>
        <translation>发布许可：{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>permission to translate: {state}</source>
        <translation>翻译许可：{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>permission: {state}</source>
        <translation>许可：{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/run_of_show.py"/>
        <source>planned {time}</source>
        <translation>计划 {time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>polls</source>
        <translation>投票结果</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>proved: none are better</source>
        <translation>已证明：没有更好的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>quoted {count}</source>
        <translation>被引用 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>read, look at it</source>
        <translation>已读取，请确认</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/marked_text.py"/>
        <source>removed: {words};</source>
        <translation>删去：{words}；</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <source>reviewed</source>
        <translation>已审校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>row {row} not taken: {name}: {reason}</source>
        <translation>第{row}行未采用：{name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>row {row} waits for your word: {name}: {reason} (--accept takes it)</source>
        <translation>第{row}行等待您确认：{name}：{reason}（用 --accept 采用）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>row {row}: {message}</source>
        <translation>第 {row} 行：{message}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>row {row}: {name} may be {names}: decide with --decide {row}=ID|new|skip</source>
        <translation>第 {row} 行：{name} 可能是 {names}；请用 --decide {row}=ID|new|skip 决定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>run sheets and calendar file written</source>
        <translation>已写好流程单和日历文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <source>said</source>
        <translation>发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>said by {name}</source>
        <translation>{name} 说</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>second wish met</source>
        <translation>满足第二志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>second {count}</source>
        <translation>第二志愿 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <source>segment {number} of {count}</source>
        <translation>第 {number} 个环节，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>shared</source>
        <translation>已分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>shared with members</source>
        <translation>已分享给成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>shared with nobody yet</source>
        <translation>还没有与任何人共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>sits with own school</source>
        <translation>与本校同事同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/client.py"/>
        <source>something on the way answered in its place ({status})</source>
        <translation>途中有别的东西代它回答（{status}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>something that is not on this laptop</source>
        <translation>不在这台电脑上的内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>source changed</source>
        <translation>原文已改动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>stays</source>
        <translation>不动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>taken up</source>
        <translation>已采用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>talk overdue</source>
        <translation>谈话已逾期</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the English</source>
        <translation>英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the details in Chinese</source>
        <translation>中文详情</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/client.py"/>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>the line went dead</source>
        <translation>线路断了</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>the name is like it</source>
        <translation>名字相近</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>the network's template</source>
        <translation>网络的模板</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>the other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>the pairs know</source>
        <translation>各对已知道</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>the proxy on the way refused</source>
        <translation>途中的代理拒绝了</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>the same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>the same {rounds} rounds grouped as a whole: {figures}</source>
        <translation>同样的 {rounds} 轮若整体分组：{figures}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>the theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/debrief_rows.py"/>
        <source>theme {number}</source>
        <translation>主题 {number}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>theme {theme}</source>
        <translation>主题 {theme}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>there is no network, or the address doesn't exist</source>
        <translation>没有网络，或该地址不存在</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>those who need English sit in an English room ({names})</source>
        <translation>需要英文的人坐在英文房间（{names}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>those who need Mandarin sit in a 中文 room ({names})</source>
        <translation>需要中文的人坐在中文房间（{names}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>three</source>
        <translation>三人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>to be decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <location filename="../../moderator_app/desktop/widgets/meeting_inspector.py"/>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>to the server</source>
        <translation>发往服务器</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>too few left</source>
        <translation>剩下的人太少</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/meeting_files.py"/>
        <source>transcript</source>
        <translation>文字记录</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>twice</source>
        <translation>两次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>type your passphrase to share</source>
        <translation>输入口令以共享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>unknown</source>
        <translation>未识别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_words.py"/>
        <source>very alike</source>
        <translation>非常相近</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/column_matches.py"/>
        <source>very likely</source>
        <translation>很可能是</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>waits for permission</source>
        <translation>等待许可</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_list.py"/>
        <source>waits for review</source>
        <translation>待审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>waits here</source>
        <translation>在这里等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>was there</source>
        <translation>在场</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_reader.py"/>
        <source>where it is</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>who is it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>who said it</source>
        <translation>发言人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance_commands.py"/>
        <source>who spoke, wrote, asked, was quoted, not heard yet</source>
        <translation>谁发言、写消息、提问、被引用，谁还没有发言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>wished nothing {count}</source>
        <translation>没有志愿 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>with the moderators</source>
        <translation>仅主持人可见</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>without a name</source>
        <translation>不署名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>without a pair</source>
        <translation>未结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>without a room</source>
        <translation>没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>wrote {count}</source>
        <translation>消息 {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>years not known</source>
        <translation>年限未知</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <location filename="../../moderator_app/desktop/widgets/plan_list.py"/>
        <location filename="../../moderator_app/exchange/peer_lists.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>you</source>
        <translation>你</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review_detail.py"/>
        <source>{action} in all {count}</source>
        <translation>对全部 {count} 项{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>{action}: {what}</source>
        <translation>{action}：{what}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>{added} people added</source>
        <translation>已添加 {added} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>{added} people added, {updated} updated</source>
        <translation>添加 {added} 人，更新 {updated} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{added} people added, {updated} updated, {unchanged} unchanged, {skipped} skipped</source>
        <translation>添加 {added} 人，更新 {updated} 人，未变 {unchanged} 人，略过 {skipped} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>{added} people added, {updated} updated; {left} rows wait for a decision and were not stored</source>
        <translation>添加 {added} 人，更新 {updated} 人；{left} 行等待决定，尚未保存</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>{address} already stands in row {row}.</source>
        <translation>{address} 已出现在第 {row} 行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>{agreed} of {people} agreed that members hear it.</source>
        <translation>{people} 人中有 {agreed} 人同意让成员收听。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/need_rows.py"/>
        <source>{button}: {need}</source>
        <translation>{button}：{need}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts_inspector.py"/>
        <source>{chose} of {people}</source>
        <translation>{people} 人中 {chose} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>{chose} of {people} have chosen</source>
        <translation>{people} 人中已有 {chose} 人选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <source>{city}</source>
        <translation>{city}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/coaching_side.py"/>
        <source>{city} time</source>
        <translation>{city}时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>{confirmed} of {speakers} confirmed</source>
        <translation>{speakers} 位中已确认 {confirmed} 位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>{conflicts} to choose, {refused} refused</source>
        <translation>{conflicts} 项待选择，{refused} 项被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>{content}</source>
        <translation>{content}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{count} answers</source>
        <translation>{count} 条回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meeting_answers.py"/>
        <source>{count} answers noted</source>
        <translation>已记下 {count} 个答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{count} better ones seen on the way</source>
        <translation>途中见到 {count} 个更好的</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} by a further one</source>
        <translation>{count} 人按其他选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} by none of theirs</source>
        <translation>{count} 人未能如愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} by their first choice</source>
        <translation>{count} 人按第一选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} by their second</source>
        <translation>{count} 人按第二选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/swollen.py"/>
        <source>{count} cells hold errors such as #REF! or #N/A; they were read as empty.</source>
        <translation>{count} 格是 #REF!、#N/A 之类的错误；已按空白读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/swollen.py"/>
        <source>{count} cells hold formulas without a result; they were read as empty.</source>
        <translation>{count} 格的公式没有结果；已按空白读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>{count} cells hold invisible marks that turn the direction of writing.</source>
        <translation>{count} 格含有改变书写方向的不可见符号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>{count} changes</source>
        <translation>{count} 项更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>{count} changes kept here</source>
        <translation>这里保存了 {count} 项更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>{count} changes kept here, sent when you are back</source>
        <translation>这里保存了 {count} 项更改，连上网络后发送</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{count} changes shared</source>
        <translation>已共享 {count} 项更改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <location filename="../../moderator_app/sync/states.py"/>
        <source>{count} changes wait</source>
        <translation>{count} 项更改在等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/sharing_words.py"/>
        <source>{count} changes wait for the server</source>
        <translation>有 {count} 项更改等待服务器</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} changes were refused</source>
        <translation>有 {count} 项更改被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{count} changes were refused and stand in Review</source>
        <translation>有 {count} 项更改被拒绝，在“审阅”中</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{count} chapters added or changed</source>
        <translation>添加或修改了 {count} 个章节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>{count} chapters, at the planned times: move them where they are not right</source>
        <translation>{count} 个章节，按计划时间：不准的请移动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>{count} chapters, at the real times</source>
        <translation>{count} 个章节，按实际时间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/decoding.py"/>
        <source>{count} characters are damaged, the first in line {line}; they show as �.</source>
        <translation>{count} 个字符已损坏，首个在第 {line} 行；显示为 �。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/desktop/dialogs/coaching_dialogs.py"/>
        <source>{count} check-ins planned</source>
        <translation>计划了 {count} 次检视</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} chose nothing</source>
        <translation>{count} 人没有选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>{count} chosen</source>
        <translation>已选 {count} 项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/clip_papers.py"/>
        <source>{count} clips, {length}</source>
        <translation>{count} 个片段，{length}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>{count} come in</source>
        <translation>{count} 人进来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>{count} coming</source>
        <translation>{count} 人会来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_letters.py"/>
        <source>{count} copies are still outside</source>
        <translation>还有 {count} 份副本在外</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>{count} copies went out before:</source>
        <translation>此前发出了 {count} 份副本：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{count} countries</source>
        <translation>{count} 个国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>{count} curated</source>
        <translation>已整理 {count} 条</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>{count} curated, {published} published</source>
        <translation>已整理 {count} 条，已发布 {published} 条</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>{count} dates clash: choose other ones beside them, or keep them.</source>
        <translation>{count} 个日期冲突：请在旁边另选，或保留。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>{count} did not come</source>
        <translation>{count} 人未到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{count} disagreements wait in Review</source>
        <translation>有 {count} 处分歧在“审阅”中等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} drafts</source>
        <translation>{count} 条草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} edits need your choice</source>
        <translation>有 {count} 处编辑需要你选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{count} files are kept here, {size}</source>
        <translation>这里保存了 {count} 个文件，共 {size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{count} files are kept here, {size} of {limit}</source>
        <translation>这里保存了 {count} 个文件，{size}，上限 {limit}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>{count} files came in, and no recording</source>
        <translation>导入了 {count} 个文件，其中没有录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{count} files fetched, {size}</source>
        <translation>已取回 {count} 个文件，{size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{count} files made room here; the server has them</source>
        <translation>这里腾出了 {count} 个文件的空间；服务器上有它们</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>{count} files need you</source>
        <translation>有 {count} 个文件需要你处理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/sharing_panel.py"/>
        <source>{count} files on their way, {size} left</source>
        <translation>{count} 个文件在途中，还剩 {size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{count} files sent, {size}</source>
        <translation>已发送 {count} 个文件，{size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{count} files wait, {size}</source>
        <translation>{count} 个文件等待传输，{size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>{count} files, {size} left</source>
        <translation>{count} 个文件，还剩 {size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>{count} files, {size} left, {speed} a second</source>
        <translation>{count} 个文件，还剩 {size}，每秒 {speed}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} first choice</source>
        <translation>{count} 人第一选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>{count} found</source>
        <translation>找到 {count} 个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>{count} had answered so before</source>
        <translation>{count} 人之前已这样答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>{count} in Mandarin</source>
        <translation>{count} 个中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_parts.py"/>
        <source>{count} inquiries merged</source>
        <translation>已合并 {count} 个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>{count} inquiries suggested</source>
        <translation>已建议 {count} 个探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{count} inquiries suggested from free text; most wanted topic: {topic} ({people})</source>
        <translation>由自由回答建议 {count} 个探究问题；最受欢迎的话题：{topic}（{people}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>{count} insights</source>
        <translation>{count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{count} insights curated, resting on {proofs} notes</source>
        <translation>已整理 {count} 条收获，依据 {proofs} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>{count} insights go out</source>
        <translation>{count} 条收获可外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>{count} insights marked as published</source>
        <translation>已将 {count} 条收获标为已发布</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>{count} insights removed</source>
        <translation>已移除 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/documents/arranging.py"/>
        <source>{count} insights stay behind until their reasons are settled.</source>
        <translation>{count} 条收获暂不外发，等原因解决。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} insights wait for a translation review</source>
        <translation>{count} 条收获等待译文审校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>{count} insights went out</source>
        <translation>{count} 条收获已外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>{count} insights withdrawn</source>
        <translation>已撤回 {count} 条收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>{count} insights withdrawn from publication</source>
        <translation>已撤回 {count} 条已发布的收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{count} kept files are whole.</source>
        <translation>{count} 个保存的文件完整。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>{count} late</source>
        <translation>{count} 人迟到</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>{count} later segments</source>
        <translation>后面 {count} 个环节</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>{count} leave</source>
        <translation>{count} 人离开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>{count} lines are now theirs</source>
        <translation>{count} 行已归到此人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>{count} lines are shown as they were said: nobody translated them</source>
        <translation>{count} 行按原话显示：还没有人翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_finding.py"/>
        <source>{count} lines chosen, from {time}</source>
        <translation>已选 {count} 行，从 {time} 起</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>{count} lines have a translation now</source>
        <translation>现在有 {count} 行有了译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>{count} lines have this name. All of them follow.</source>
        <translation>{count} 行用这个名字，将一并更正。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>{count} lines removed</source>
        <translation>已删除 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/who_is_here.py"/>
        <source>{count} lines said or written</source>
        <translation>说过或写过 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>{count} lines were edited here and stay as they are</source>
        <translation>{count} 行在这里改过，保持不变</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>{count} lines were pasted. Keep each as a note?</source>
        <translation>粘贴了 {count} 行。每行存为一条笔记吗？</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <source>{count} lines · follows the recording</source>
        <translation>{count} 行 · 跟随录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>{count} marks in {length}</source>
        <translation>{length} 内共 {count} 项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>{count} maybe</source>
        <translation>{count} 人也许</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <location filename="../../moderator_app/desktop/views/strand.py"/>
        <source>{count} meetings</source>
        <translation>{count} 场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>{count} meetings laid out for {year}</source>
        <translation>{year} 学年已安排 {count} 场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{count} meetings that are over have no recording</source>
        <translation>{count} 场已结束的会议没有录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>{count} members will have met nobody from another country by the end of the year</source>
        <translation>到年底将有 {count} 位成员没有见过来自其他国家的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/balance_side.py"/>
        <source>{count} members: those who came come first.</source>
        <translation>{count} 位成员：到过场的在前。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>{count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>{count} more like this: {field}, {people}.</source>
        <translation>还有 {count} 项类似：{field}，{people}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>{count} more planned</source>
        <translation>另有 {count} 人已安排</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <source>{count} more remarks are not listed.</source>
        <translation>另有 {count} 条提示未列出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_side.py"/>
        <source>{count} names are nobody’s yet. Press Enter on one to say once for all who it is.</source>
        <translation>还有 {count} 个名字不知是谁。在名字上按 Enter，一次指明即可。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <source>{count} need Mandarin</source>
        <translation>{count} 人需要中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>{count} not coming</source>
        <translation>{count} 人不来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>{count} not seen</source>
        <translation>{count} 人未见</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} not translated</source>
        <translation>{count} 条未翻译</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>{count} noted: {answer}</source>
        <translation>已记下 {count} 个：{answer}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>{count} notes</source>
        <translation>{count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} notes are not curated yet</source>
        <translation>{count} 条笔记尚未整理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>{count} notes are not curated yet: “insights make” makes insights of them</source>
        <translation>有 {count} 条笔记还没整理：“insights make” 可写成收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{count} notes captured in {themes} themes</source>
        <translation>已在 {themes} 个主题中记下 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_furniture.py"/>
        <source>{count} notes on {theme}</source>
        <translation>{theme}的 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <location filename="../../moderator_app/desktop/views/live_notes.py"/>
        <source>{count} notes removed</source>
        <translation>已移除 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{count} of them brought together with what others wrote</source>
        <translation>其中 {count} 项与他人所写的合在一起</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>{count} of {count} confirmed</source>
        <translation>{count} 组全部确认</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{count} of {pairs} pairs have met before:</source>
        <translation>{pairs} 对中有 {count} 对见过面：</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>{count} other names</source>
        <translation>{count} 个其他姓名</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>{count} others move</source>
        <translation>另有 {count} 人移动</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{count} pairs found</source>
        <translation>找到 {count} 对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_reader.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} people have no room yet</source>
        <translation>{count} 人还没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>{count} people have this e-mail</source>
        <translation>{count} 人使用这个邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/names.py"/>
        <source>{count} people match equally well</source>
        <translation>{count} 人同样符合</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>{count} people move, {staying} stay where they are.</source>
        <translation>{count} 人换房间，{staying} 人不动。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>{count} people move: {names}</source>
        <translation>{count} 人移动：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>{count} people pinned by you</source>
        <translation>你固定了 {count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_engine.py"/>
        <source>{count} people seated</source>
        <translation>{count} 人已就座</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>{count} people sit as in Breakout {number}</source>
        <translation>{count} 人与第 {number} 轮分组位置相同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>{count} people sit elsewhere</source>
        <translation>{count} 人换了位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>{count} people who are here have no seat in it</source>
        <translation>{count} 位已到的人在其中没有座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} people who need Mandarin sit in no 中文 room</source>
        <translation>{count} 位需要中文的人没有坐在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>{count} people without a room</source>
        <translation>{count} 人没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>{count} people written to {file}</source>
        <translation>已将 {count} 人写入 {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} permissions were asked for and not answered</source>
        <translation>{count} 项许可已询问，尚无答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>{count} pictures of the screens are in {folder}</source>
        <translation>{count} 张画面图片在 {folder}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_questions.py"/>
        <source>{count} questions go to the next meeting</source>
        <translation>{count} 个问题留到下次会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/recording_facts.py"/>
        <source>{count} recordings</source>
        <translation>{count} 个录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>{count} recordings came in</source>
        <translation>导入了 {count} 个录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <source>{count} recordings came in, {repeated} were here already</source>
        <translation>导入了 {count} 个录像，{repeated} 个早已在此</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_library.py"/>
        <source>{count} recordings · {size}</source>
        <translation>{count} 个录像 · {size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>{count} refused</source>
        <translation>{count} 项被拒绝</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>{count} rooms</source>
        <translation>{count} 个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} rooms formed by the choices</source>
        <translation>按选择分好 {count} 个房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{count} rows agree with the journal.</source>
        <translation>{count} 行数据与日志一致。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{count} rows lack something</source>
        <translation>{count} 行缺少信息</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{count} rows left this laptop</source>
        <translation>{count} 行离开了这台电脑</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{count} rows received</source>
        <translation>收到 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>{count} rows were copied. Start the server with the new database; the old one takes no changes now.</source>
        <translation>已复制 {count} 行。请用新数据库启动服务器；旧的现在不再接受更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <source>{count} rules are broken</source>
        <translation>有 {count} 条规则被打破</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <source>{count} schools</source>
        <translation>{count} 所学校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <source>{count} seats free</source>
        <translation>空 {count} 个座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{count} share an inquiry</source>
        <translation>{count} 对有相同的探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/plan_shelf.py"/>
        <source>{count} sit elsewhere</source>
        <translation>{count} 人坐在别处</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish.py"/>
        <source>{count} stay behind</source>
        <translation>{count} 条暂不外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/last_time.py"/>
        <source>{count} still open</source>
        <translation>还有 {count} 项未处理</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/vocabulary_editor.py"/>
        <source>{count} strands</source>
        <translation>{count} 个社群</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>{count} strands are called {name} here.</source>
        <translation>这里有 {count} 个社群叫 {name}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>{count} survey answers belong to nobody yet</source>
        <translation>{count} 份问卷回答还没有对应的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>{count} terms added</source>
        <translation>已添加 {count} 条术语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>{count} texts</source>
        <translation>{count} 条文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{count} texts are in the search index.</source>
        <translation>搜索索引中有 {count} 段文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} texts are left as they are</source>
        <translation>{count} 条保持原样</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{count} texts of {table} are missing from the search index.</source>
        <translation>搜索索引缺少 {table} 的 {count} 段文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{count} texts of {table} are out of date in the search index.</source>
        <translation>搜索索引中 {table} 有 {count} 段文字已过时。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>{count} texts stay behind</source>
        <translation>{count} 条留下未发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>{count} texts went out</source>
        <translation>已发出 {count} 条文字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{count} the same role</source>
        <translation>{count} 对职务相同</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>{count} themes can be chosen now</source>
        <translation>现在可以选择 {count} 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>{count} themes made</source>
        <translation>已建立 {count} 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>{count} themes offered</source>
        <translation>提供 {count} 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>{count} things are left in Review</source>
        <translation>“审阅”中还有 {count} 项</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_acts.py"/>
        <source>{count} things to know</source>
        <translation>{count} 件需要知道的事</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <source>{count} times do not say their time zone; they were kept as written, without a moment.</source>
        <translation>{count} 个时间没有时区；已按原文保留，不换算。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/review.py"/>
        <source>{count} to choose</source>
        <translation>{count} 项待选择</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{count} topics</source>
        <translation>{count} 个话题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} translations approved</source>
        <translation>已审定 {count} 条译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/transcript_papers.py"/>
        <source>{count} translations are drafts: nobody has approved them yet</source>
        <translation>{count} 条译文是草稿：还没有人审定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} translations opened again</source>
        <translation>已重新打开 {count} 条译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} translations sent to review</source>
        <translation>已送审 {count} 条译文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} translations taken back to draft</source>
        <translation>已将 {count} 条译文退回草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <location filename="../../moderator_app/desktop/dialogs/translation_report.py"/>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>{count} translations taken, {same} unchanged</source>
        <translation>采用 {count} 条译文，{same} 条未变</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>{count} turns</source>
        <translation>发言 {count} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>{count} unknown</source>
        <translation>{count} 人未识别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} waiting for review</source>
        <translation>{count} 条待审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{count} were together before</source>
        <translation>{count} 对以前在一起过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{count} with a changed source</source>
        <translation>{count} 条原文已改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <source>{count} with something missing</source>
        <translation>{count} 人缺少信息</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{count} without a pair</source>
        <translation>{count} 人未结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_painting.py"/>
        <source>{count} without a room</source>
        <translation>{count} 人没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>{count} without a second: see the list</source>
        <translation>{count} 项没有时刻：见列表</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/answer_rows.py"/>
        <source>{count} without an answer</source>
        <translation>{count} 人未答复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>{count} years</source>
        <translation>{count} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>{count} yes</source>
        <translation>{count} 人参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>{count} zero bytes were removed, the first in line {line}.</source>
        <translation>已去除 {count} 个零字节，首个在第 {line} 行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{count} {action}</source>
        <translation>{count} {action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <location filename="../../moderator_app/desktop/widgets/card_painting.py"/>
        <source>{count}×</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/season_dialogs.py"/>
        <source>{date} (as it was)</source>
        <translation>{date}（保持不变）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{day}  coaching pair of round {round}</source>
        <translation>{day}  第 {round} 轮的辅导同伴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{day}  {meeting}, breakout {round}, room {room}{planned}</source>
        <translation>{day}  {meeting}，第 {round} 轮分组，{room} 号房间{planned}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/moments.py"/>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>{day}, {time} ({city})</source>
        <translation>{day}，{time}（{city}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <source>{done} of {all} made</source>
        <translation>已完成 {done} / {all}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{done} of {all} talks</source>
        <translation>{done} / {all} 次谈话</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>{done} of {size}</source>
        <translation>{done} / {size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/transfer_rows.py"/>
        <source>{done} of {size}, {speed} a second</source>
        <translation>{done} / {size}，每秒 {speed}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/serving.py"/>
        <source>{email} signs in with this code (it works once): {code}</source>
        <translation>{email} 用这个代码登录（只能用一次）：{code}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>{email} stands in {rooms}.</source>
        <translation>{email} 出现在 {rooms}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{email} · {file}</source>
        <translation>{email} · {file}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{file} ({format}): {responses} responses, {matched} members, {asked} to be decided, {strangers} strangers</source>
        <translation>{file}（{format}）：{responses} 份答卷，{matched} 位成员，{asked} 份待定，{strangers} 份名单外</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/blobs.py"/>
        <source>{file} can't be read: {reason}</source>
        <translation>无法读取 {file}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/server/backup.py"/>
        <source>{file} holds no server’s data.</source>
        <translation>{file} 不是服务器的数据。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/backups.py"/>
        <source>{file} holds no workspace.</source>
        <translation>{file} 中没有工作区。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/schema.py"/>
        <source>{file} is a database, but not one of this program.</source>
        <translation>{file} 是数据库，但不是本程序的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{file} is not on this laptop</source>
        <translation>{file} 不在这台电脑上</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>{file} was left out: {reason}</source>
        <translation>{file} 没有导入：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{file} was removed; undo brings it back</source>
        <translation>{file} 已移除；可以撤销恢复</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{file}, row {row}</source>
        <translation>{file}，第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{file}, row {row}, column {column}</source>
        <translation>{file}，第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>{file}, sheet {sheet}: {rows}</source>
        <translation>{file}，工作表 {sheet}：{rows}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>{file}: 1 row</source>
        <translation>{file}：1 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{file}: imported before, nothing new</source>
        <translation>{file}：以前导入过，没有新内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>{file}: was here already, nothing is new</source>
        <translation>{file}：已经在这里，没有新内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <source>{file}: was imported before, nothing is new</source>
        <translation>{file}：以前导入过，没有新内容</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{file}: {added} people added, {updated} updated, {asked} asked about, {problems} remarks</source>
        <translation>{file}：添加 {added} 人，更新 {updated} 人，询问 {asked} 人，{problems} 条提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{file}: {length}, {state}</source>
        <translation>{file}：{length}，{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{file}: {lines} chat messages by {people} people</source>
        <translation>{file}：{people} 人的 {lines} 条聊天消息</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>{file}: {lines} lines are new, {updated} corrected</source>
        <translation>{file}：新增 {lines} 行，更正 {updated} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{file}: {lines} lines by {people} speakers</source>
        <translation>{file}：{people} 位发言人的 {lines} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>{file}: {lines} lines of {speakers} speakers, {unknown} unknown names</source>
        <translation>{file}：{speakers} 位发言人的 {lines} 行，{unknown} 个未识别的名字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>{file}: {lines} messages of {speakers} people, {private} private, {unknown} unknown names</source>
        <translation>{file}：{speakers} 人的 {lines} 条消息，私聊 {private} 条，{unknown} 个未识别的名字</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <location filename="../../moderator_app/demo/season.py"/>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>{file}: {lines} poll answers by {people} people</source>
        <translation>{file}：{people} 人的 {lines} 个投票回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{file}: {people} people came, {matched} members, {late} late</source>
        <translation>{file}：到场 {people} 人，其中成员 {matched} 人，迟到 {late} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <source>{file}: {people} people, {matched} of them members, {late} late, {unknown} unknown</source>
        <translation>{file}：{people} 人，其中成员 {matched} 人，迟到 {late} 人，未识别 {unknown} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <source>{file}: {responses} answers, {matched} of members, {asked} to decide, {strangers} by strangers, {again} answered again</source>
        <translation>{file}：{responses} 份答卷，成员 {matched} 份，待定 {asked} 份，名单外 {strangers} 份，重复作答 {again} 份</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>{file}: {responses} responses, {matched} members, {asked} to be decided, {strangers} unknown</source>
        <translation>{file}：{responses} 份答卷，{matched} 位成员，{asked} 份待定，{strangers} 份未识别</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>{file}: {rows}</source>
        <translation>{file}：{rows}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>{file}: {rows} rows</source>
        <translation>{file}：{rows} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{file}: {state}</source>
        <translation>{file}：{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{first}; {then}</source>
        <translation>{first}；{then}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>{head}: {names}</source>
        <translation>{head}：{names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>{heard} members were heard, {silent} not yet. Bars show minutes of speech.</source>
        <translation>{heard} 位成员发过言，{silent} 位还没有。横条表示发言分钟数。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>{heard} members were heard, {silent} not yet. Minutes come with a transcript; chat, notes and insights are counted.</source>
        <translation>{heard} 位成员发过言，{silent} 位还没有。有文字记录才有分钟数；聊天、笔记和收获都已计入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>{heard} of {people} heard</source>
        <translation>{people} 人中 {heard} 人发过言</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_acts.py"/>
        <source>{held} of {count} insights stay behind: {reason}</source>
        <translation>{count} 条收获中有 {held} 条暂不外发：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>{held} rounds held</source>
        <translation>已举行 {held} 轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>{held} rounds held, {planned} planned</source>
        <translation>已举行 {held} 轮，计划 {planned} 轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/live_rows.py"/>
        <source>{here} of {expected}</source>
        <translation>{here}/{expected}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <source>{here} of {members} are known to have come</source>
        <translation>{members} 人中已知 {here} 人来了</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>{holiday} in {country}</source>
        <translation>{country}：{holiday}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>{hours} shared working hours</source>
        <translation>共同工作时间 {hours} 小时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/publish_files.py"/>
        <source>{insights} written to {files}</source>
        <translation>{insights}已写入 {files}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>{kept}; {surplus} more than that can't go: not sent yet, or in use</source>
        <translation>{kept}；多出 {surplus}，不能移除：还没发送，或正在使用</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/export_options.py"/>
        <source>{kind}  {count}</source>
        <translation>{kind}  {count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/findings.py"/>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>{kind} · {where}</source>
        <translation>{kind} · {where}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>{kind}, no title yet</source>
        <translation>{kind}，还没有标题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>{kind}, room {room}</source>
        <translation>{kind}，{room} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>{kind}, room {room}, {time}</source>
        <translation>{kind}，{room} 号房间，{time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>{kind}, whole group</source>
        <translation>{kind}，全体</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/publication.py"/>
        <source>{kind}, whole group, {time}</source>
        <translation>{kind}，全体，{time}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_inspector.py"/>
        <source>{kind}: “{words}”</source>
        <translation>{kind}：“{words}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/run.py"/>
        <source>{language}: {count} insights in {formats} formats, {left} left out</source>
        <translation>{language}：{count} 条收获，{formats} 种格式，{left} 条未外发</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>{lines} by {people} people</source>
        <translation>{people} 人的 {lines}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{lines} chat messages, {private} of them private</source>
        <translation>{lines} 条聊天消息，其中私聊 {private} 条</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{lines} lines of transcript by {people} speakers, {matched} of them members</source>
        <translation>{people} 位发言人的 {lines} 行文字记录，其中成员 {matched} 位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/check_lines.py"/>
        <source>{line}, done</source>
        <translation>{line}，已完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/check_lines.py"/>
        <source>{line}, not done</source>
        <translation>{line}，未完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/corner.py"/>
        <source>{line}: {second}</source>
        <translation>{line}：{second}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{low} to {high} years in the role</source>
        <translation>担任该职务 {low} 到 {high} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{made} chapters made, {moved} moved, {kept} edited and left alone; {how}</source>
        <translation>生成 {made} 个章节，移动 {moved} 个，{kept} 个已编辑、保持不变；{how}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>{mark} {message}</source>
        <translation>{mark} {message}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <source>{meetings} meetings</source>
        <translation>{meetings} 次会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>{meeting} first</source>
        <translation>{meeting} 优先</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/transfers.py"/>
        <source>{meeting} goes first: stop that</source>
        <translation>{meeting} 已优先：取消</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{meeting}, Breakout {round}</source>
        <translation>{meeting}，第 {round} 轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>{meeting}, breakout {number}: set, stays as it is</source>
        <translation>{meeting}，第 {number} 轮分组：已设定，保持不变</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>{meeting}, breakout {number}: {people} people expected</source>
        <translation>{meeting}，第 {number} 轮分组：预计 {people} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>{meeting}, breakout {number}: {people} people have rooms</source>
        <translation>{meeting}，第 {number} 轮分组：{people} 人有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{meeting}, breakout {number}: {people} people, {standing}</source>
        <translation>{meeting}，第 {number} 轮分组：{people} 人，{standing}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording.py"/>
        <source>{meeting}, recordings</source>
        <translation>{meeting}，录像</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/timeline.py"/>
        <source>{meeting}, timeline</source>
        <translation>{meeting}，时间轴</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/plan_year.py"/>
        <source>{meeting}: rooms are made for everybody</source>
        <translation>{meeting}：已为所有人设好房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>{meeting}: {added} recordings imported, {repeated} were there already</source>
        <translation>{meeting}：导入 {added} 段录像，{repeated} 段原已存在</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>{meeting}: {title}</source>
        <translation>{meeting}：{title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>{members} members</source>
        <translation>{members} 位成员</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda.py"/>
        <source>{members} members, {yes} said yes</source>
        <translation>{members} 位成员，{yes} 人答应参加</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/strand_dialog.py"/>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>{message} {remedy}</source>
        <translation>{message} {remedy}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_side.py"/>
        <source>{met} of {possible}</source>
        <translation>{met} / {possible}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/balance.py"/>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>{minutes} min can't be shared by {count} presenters.</source>
        <translation>{minutes} 分钟无法分给 {count} 位讲者。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>{minutes} min early</source>
        <translation>提前 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>{minutes} min is under its minimum of {minimum}</source>
        <translation>{minutes} 分钟少于下限 {minimum} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/run_words.py"/>
        <source>{minutes} min late</source>
        <translation>晚 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>{minutes} min over: shorten a segment or press Fit</source>
        <translation>超出 {minutes} 分钟：请缩短环节，或按“调整”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_clock.py"/>
        <source>{minutes} min planned</source>
        <translation>计划 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/agenda.py"/>
        <source>{minutes} min to spare: lengthen a segment or press Fit</source>
        <translation>还有 {minutes} 分钟：请延长环节，或按“调整”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda.py"/>
        <source>{minutes} minutes can't be the length of a segment.</source>
        <translation>环节时长不能是 {minutes} 分钟。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/recording.py"/>
        <source>{minutes} minutes of recording; {heard} people are heard, {missing} are still to agree to its being shared</source>
        <translation>录像 {minutes} 分钟；听到 {heard} 人发言，{missing} 人还没有同意分享</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{month}, Breakout {round}</source>
        <translation>{month}，第 {round} 轮分组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{month}, peer coaching</source>
        <translation>{month}，同伴辅导</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{names} and {count} more</source>
        <translation>{names} 以及另外 {count} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{names} are kept apart</source>
        <translation>{names} 须分开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{names} are kept together</source>
        <translation>{names} 须同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{names} are not a pair any more.</source>
        <translation>{names} 不再是一对。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} does not host their room</source>
        <translation>{names} 没有主持自己的房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} has no room</source>
        <translation>{names} 没有房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{names} hosts {room}</source>
        <translation>{names} 主持 {room}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} is not where the pin says</source>
        <translation>{names} 不在固定的位置</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{names} is pinned to {room}</source>
        <translation>{names} 固定在 {room}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} need English and sit in a 中文 room</source>
        <translation>{names} 需要英文，却坐在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} need Mandarin and sit in no 中文 room</source>
        <translation>{names} 需要中文，却没有坐在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{names} needs English</source>
        <translation>{names} 需要英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} needs English and sits in a 中文 room</source>
        <translation>{names} 需要英文，却坐在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{names} needs Mandarin</source>
        <translation>{names} 需要中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} needs Mandarin and sits in no 中文 room</source>
        <translation>{names} 需要中文，却没有坐在中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} should not share a room</source>
        <translation>{names} 不应在同一房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_preview.py"/>
        <source>{names} should sit together</source>
        <translation>{names} 应当同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>{name} ({room}) has no e-mail address and can’t be assigned beforehand.</source>
        <translation>{name}（{room}）没有邮箱，无法预先分配。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/private_rules.py"/>
        <source>{name} and {other}</source>
        <translation>{name} 和 {other}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_view.py"/>
        <source>{name} and {other} share no language.</source>
        <translation>{name} 和 {other} 没有共同语言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_view.py"/>
        <source>{name} and {other} share {hours} working hours only.</source>
        <translation>{name} 和 {other} 只有 {hours} 小时共同工作时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>{name} and {other} were a pair before</source>
        <translation>{name} 和 {other} 以前是一对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>{name} and {other} {met}</source>
        <translation>{name} 和 {other} {met}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_facts.py"/>
        <source>{name} and {other}: {hours} shared working hours</source>
        <translation>{name} 和 {other}：共同工作时间 {hours} 小时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/library.py"/>
        <source>{name} can’t be played ({reason}).</source>
        <translation>无法播放 {name}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/media/library.py"/>
        <source>{name} can’t be played.</source>
        <translation>无法播放 {name}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} gets a later wish instead of their first</source>
        <translation>{name} 得到较后的志愿，而不是第一志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} gets another of their wishes</source>
        <translation>{name} 得到另一个志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} gets their first wish</source>
        <translation>{name} 得到第一志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/room_tables.py"/>
        <source>{name} has no e-mail address: invite them, or Teams does not list them beforehand.</source>
        <translation>{name} 没有邮箱：请邀请他们，否则 Teams 不会预先列出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>{name} has no e-mail.</source>
        <translation>{name} 没有邮箱。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{name} has no room: every room that would do is closed or full.</source>
        <translation>{name} 没有房间：合适的房间都已关闭或坐满。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/people.py"/>
        <source>{name} has this e-mail already.</source>
        <translation>{name} 已在用这个邮箱。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>{name} is known now</source>
        <translation>已识别 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/slots_editor.py"/>
        <source>{name} is not a member of this strand. Write the name into the title.</source>
        <translation>{name} 不是本社群成员。请把姓名写进标题。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <source>{name} is there once now.</source>
        <translation>{name} 现在只有一条记录。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live.py"/>
        <source>{name} is {person}</source>
        <translation>{name} 是 {person}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <source>{name} joins twice without leaving.</source>
        <translation>{name} 两次加入而没有离开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>{name} leaves Room {room}</source>
        <translation>{name} 离开 {room} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <source>{name} leaves before joining.</source>
        <translation>{name} 在加入之前就离开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <source>{name} leaves without having joined.</source>
        <translation>{name} 没有加入就离开。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} loses their first wish</source>
        <translation>{name} 失去第一志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} loses their wish</source>
        <translation>{name} 失去志愿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} meets 1 more person again</source>
        <translation>{name} 会再次见到 1 位见过的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} meets fewer people again</source>
        <translation>{name} 再次见到的人更少</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_reasons.py"/>
        <source>{name} meets {count} more people again</source>
        <translation>{name} 会再次见到 {count} 位见过的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>{name} stays a stranger</source>
        <translation>{name} 仍为名单外的人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching_view.py"/>
        <source>{name} takes no part in peer coaching any more.</source>
        <translation>{name} 不再参加同伴辅导。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/coaching.py"/>
        <source>{name} takes no part in peer coaching.</source>
        <translation>{name} 不参加同伴辅导。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>{name} to Room {room}</source>
        <translation>{name} 到 {room} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/add_member.py"/>
        <source>{name} was added.</source>
        <translation>已添加 {name}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>{name} was removed from the strand.</source>
        <translation>已将 {name} 移出社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_form.py"/>
        <source>{name} · bilingual</source>
        <translation>{name} · 双语</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/zoom_moves.py"/>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>{name} → Room {room}</source>
        <translation>{name} → {room} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>{name}, on two laptops</source>
        <translation>{name}，在两台电脑上</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/agenda_templates.py"/>
        <source>{name}, {minutes} min</source>
        <translation>{name}，{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{name}, {school}</source>
        <translation>{name}，{school}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>{name}: Room {before} → Room {after}</source>
        <translation>{name}：{before} 号房间 → {after} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>{name}: Room {number}</source>
        <translation>{name}：{number} 号房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/encounter_grid.py"/>
        <source>{name}: met {count} people, {abroad} of them from other countries</source>
        <translation>{name}：见过 {count} 人，其中 {abroad} 人来自其他国家</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{name}: {reasons}</source>
        <translation>{name}：{reasons}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <location filename="../../moderator_app/desktop/models/value_words.py"/>
        <source>{name}: {title}</source>
        <translation>{name}：{title}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>{new} of {could} possible pairs meet for the first time, {repeats} times two meet again</source>
        <translation>{could} 对可能的组合中 {new} 对首次见面，{repeats} 次重复见面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{new} of {could} possible pairs meet for the first time; {repeats} meetings again</source>
        <translation>{could} 对可能的组合中 {new} 对首次见面；重复见面 {repeats} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_words.py"/>
        <source>{notes} from {rooms}</source>
        <translation>{notes}，来自 {rooms}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_debrief.py"/>
        <source>{notes} notes of {rooms} rooms in {themes} themes</source>
        <translation>{rooms} 个房间的 {notes} 条笔记，{themes} 个主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{number}  {names}</source>
        <translation>{number}  {names}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/choice_entry.py"/>
        <source>{number}  {theme} ({count})</source>
        <translation>{number}  {theme}（{count}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/segment_inspector.py"/>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>{number} · by inquiry</source>
        <translation>{number} · 按探究问题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakouts.py"/>
        <source>{number} · by theme</source>
        <translation>{number} · 按主题</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>{number}: take it from {segments}</source>
        <translation>{number}：从{segments}扣除</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>{number}: “{words}” is missing{expected}</source>
        <translation>{number}：缺少“{words}”{expected}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/agenda_cards.py"/>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/corner.py"/>
        <source>{n} more waiting</source>
        <translation>还有 {n} 个等待</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_swaps.py"/>
        <source>{one} (Room {first}) and {other} (Room {second}) change seats</source>
        <translation>{one}（{first} 号房间）和 {other}（{second} 号房间）交换座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>{one} and {other} have met {times}×</source>
        <translation>{one} 和 {other} 见过 {times} 次</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>{pairs} coaching pairs: {inquiry} share an inquiry, {role} the same role; {without} members without a pair</source>
        <translation>{pairs} 对辅导同伴：{inquiry} 对有相同的探究问题，{role} 对职务相同；{without} 位成员未结对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{pairs} of {possible} possible pairs met in {rounds} rounds</source>
        <translation>{rounds} 轮中 {possible} 对可能的组合里有 {pairs} 对见过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>{pairs} pairs</source>
        <translation>{pairs} 对</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{pairs} pairs, {alone} without one, {repeats} again; {seconds} s</source>
        <translation>{pairs} 对，{alone} 人未结对，{repeats} 对重复；{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{pairs} pairs: {inquiry} share an inquiry, {role} the same role, {repeats} were together before</source>
        <translation>{pairs} 对：{inquiry} 对有相同的探究问题，{role} 对职务相同，{repeats} 对以前在一起过</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>{part} of {whole}</source>
        <translation>{part}/{whole}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>{people} changed “{field}”, neither having seen the other’s change.</source>
        <translation>{people} 改了“{field}”，彼此都没看到对方的更改。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{people} known members, {count} answers</source>
        <translation>{people} 位已识别成员，{count} 条回答</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{people} members in {schools} schools; {mandarin} need Mandarin, {bilingual} are bilingual; {gaps} without e-mail</source>
        <translation>{schools} 所学校的 {people} 位成员；{mandarin} 人需要中文，{bilingual} 人双语；{gaps} 人没有邮箱</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{people} of {largest} seats</source>
        <translation>{largest} 个座位坐了 {people} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>{people} of {seats} seats taken</source>
        <translation>{seats} 个座位已坐 {people} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>{people} people</source>
        <translation>{people} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people are coming</source>
        <translation>{people} 人会来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people are coming, and no room is open.</source>
        <translation>有 {people} 人要来，但没有开放的房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people are coming, and the open rooms hold {seats}.</source>
        <translation>有 {people} 人要来，开放的房间可坐 {seats} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people are coming, and {room} holds {seats}.</source>
        <translation>有 {people} 人要来，{room} 可坐 {seats} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{people} people came, {matched} are members, not in the roster: {unknown}</source>
        <translation>到场 {people} 人，其中成员 {matched} 人；不在名单中：{unknown}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{people} people can't sit in rooms of {size} to {largest}.</source>
        <translation>{people} 人无法坐进 {size} 到 {largest} 人的房间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people must share {rooms}, which hold {seats}.</source>
        <translation>{people} 人须共用{rooms}，而那里只有 {seats} 个座位。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people must share {room}, which holds {seats}.</source>
        <translation>{people} 人必须同在 {room}，而它只坐 {seats} 人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people need English</source>
        <translation>{people} 人需要英文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{people} people need Mandarin</source>
        <translation>{people} 人需要中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>{people} people, {rounds} rounds</source>
        <translation>{people} 人，{rounds} 轮</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>{people} people, {smallest} to {largest} wanted</source>
        <translation>{people} 人，应为 {smallest} 到 {largest} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{people} people; {smallest} to {largest} may sit here</source>
        <translation>{people} 人；这里可坐 {smallest} 到 {largest} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/review_rows.py"/>
        <source>{people}: one deleted it, the other changed it, neither having seen that.</source>
        <translation>{people}：一方删除了它，另一方更改了它，彼此都没看到。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>{phase}: {left} left of {allotted}</source>
        <translation>{phase}：剩余 {left}，共 {allotted}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>{planned} of {available} min</source>
        <translation>{planned}/{available} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>{planned} of {available} min, {over} over</source>
        <translation>{planned}/{available} 分钟，超出 {over} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/runsheet.py"/>
        <source>{planned} of {available} min, {spare} to spare</source>
        <translation>{planned}/{available} 分钟，还有 {spare} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/length_bar.py"/>
        <source>{planned} of {minutes} minutes</source>
        <translation>{planned}/{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{planned} of {minutes} minutes: {verdict}</source>
        <translation>{planned}/{minutes} 分钟：{verdict}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{points} of it can’t be avoided</source>
        <translation>其中 {points} 分无法避免</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_bar.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_plans.py"/>
        <source>{points} points gained</source>
        <translation>得 {points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{rank}. {topic}</source>
        <translation>{rank}. {topic}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>{repeats} repeats can’t be avoided: {people} people are kept together</source>
        <translation>有 {repeats} 次重逢无法避免：{people} 人须同组</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>{repeats} repeats can’t be avoided: {people} people share {rooms} English rooms</source>
        <translation>有 {repeats} 次重逢无法避免：{people} 人共用 {rooms} 个英文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>{repeats} repeats can’t be avoided: {people} people share {rooms} 中文 rooms</source>
        <translation>有 {repeats} 次重逢无法避免：{people} 人共用 {rooms} 个中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{repeats} repeats; {met} of {pairs} pairs meet; {seconds} s</source>
        <translation>{repeats} 次重复；{pairs} 对中 {met} 对见面；{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey.py"/>
        <source>{responses} answers from {answered} of {of} members</source>
        <translation>{of} 位成员中 {answered} 位的 {responses} 份答卷</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} ask for at least {needed} people, and {may}.</source>
        <translation>{rooms} 至少要 {needed} 人，而{may}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} hold {seats}; {who}, and no other room for them is open.</source>
        <translation>{rooms} 可坐 {seats} 人；{who}，而没有其他适合的房间开放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} holds {number}</source>
        <translation>{rooms}可坐 {number} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} is closed</source>
        <translation>{rooms}已关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} is locked</source>
        <translation>{rooms}已锁定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} needs at least 1 person</source>
        <translation>{rooms} 至少要 1 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} needs at least {number} people</source>
        <translation>{rooms} 至少要 {number} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{rooms} needs somebody bilingual</source>
        <translation>{rooms}需要一位双语者</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{room} asks for at least 1 person, and {may}.</source>
        <translation>{room} 至少要 1 人，而{may}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{room} asks for at least {needed} people, and {may}.</source>
        <translation>{room} 至少要 {needed} 人，而{may}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/breakout_lists.py"/>
        <source>{room} has nobody with an address, so Zoom won’t make it: open it in the meeting.</source>
        <translation>{room} 没有人有邮箱，Zoom 不会建立它：请在会议中开启。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{room} holds {seats}; {who}, and no other room for them is open.</source>
        <translation>{room} 可坐 {seats} 人；{who}，而没有其他适合的房间开放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/source_rows.py"/>
        <source>{room} · 中文</source>
        <translation>{room} · 中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>{rounds} rounds as they were held: {figures}</source>
        <translation>{rounds} 轮的实际情况：{figures}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/encounters.py"/>
        <source>{rounds} rounds planned: {new} pairs will meet for the first time</source>
        <translation>计划了 {rounds} 轮：{new} 对将首次见面</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>{rounds} rounds to come planned as a whole: {figures}</source>
        <translation>整体计划将来的 {rounds} 轮：{figures}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{round}: {rooms}</source>
        <translation>{round}：{rooms}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_rules.py"/>
        <location filename="../../moderator_app/operations/breakouts.py"/>
        <source>{rule}: {word}</source>
        <translation>{rule}：{word}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/rooms.py"/>
        <source>{seats} seats of {rounds} earlier rounds brought in</source>
        <translation>已带入 {rounds} 轮以往分组的 {seats} 个座位</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/peers.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>{seconds} s, {moved} people moved</source>
        <translation>{seconds} 秒，{moved} 人换了房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_end.py"/>
        <source>{segments} (still {minutes} min late)</source>
        <translation>{segments}（仍晚 {minutes} 分钟）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>{segment}: {before} to {after} min</source>
        <translation>{segment}：{before} 改为 {after} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/survey_rows.py"/>
        <source>{share}% of answers</source>
        <translation>回答的 {share}%</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/members.py"/>
        <source>{shown} of {whole} shown</source>
        <translation>显示 {shown}/{whole}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/server_settings.py"/>
        <source>{size} a second</source>
        <translation>每秒 {size}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/breakout_board.py"/>
        <source>{smallest} to {largest} people a room</source>
        <translation>每个房间 {smallest} 至 {largest} 人</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>{state}, source changed</source>
        <translation>{state}，原文已改</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>{step} done</source>
        <translation>{step}：已完成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>{step} needs attention</source>
        <translation>{step}：需要留意</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/meetings.py"/>
        <source>{step} to do</source>
        <translation>{step}：待办</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/head.py"/>
        <source>{step}, {state}</source>
        <translation>{step}，{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/demo/season.py"/>
        <source>{strands} strands with {meetings} meetings</source>
        <translation>{strands} 个社群，{meetings} 场会议</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>{strand} has no meetings yet.</source>
        <translation>{strand} 还没有会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>{strand} has {count} meetings.</source>
        <translation>{strand} 有 {count} 场会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/sidebar.py"/>
        <source>{strand}, closed</source>
        <translation>{strand}，已收起</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/sidebar.py"/>
        <source>{strand}, open</source>
        <translation>{strand}，已展开</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>{strand}: {place}</source>
        <translation>{strand}：{place}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{table} {row} differs from the journal: {fields}</source>
        <translation>{table} {row} 与日志不同：{fields}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{table} {row} is in the journal but not there.</source>
        <translation>{table} {row} 在日志中，但已不在表中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{table} {row} is not in the journal.</source>
        <translation>{table} {row} 不在日志中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/doctor.py"/>
        <source>{table}: a row points at a {target} that is not there.</source>
        <translation>{table}：有一行指向不存在的 {target}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation_files.py"/>
        <source>{texts} written to {files}</source>
        <translation>{texts}已写入{files}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clash_panel.py"/>
        <source>{way}. This clash ends, another stays.</source>
        <translation>{way}。这个冲突会消除，还剩另一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <source>{what} (English)</source>
        <translation>{what}（英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/translation.py"/>
        <source>{what} ({count})</source>
        <translation>{what}（{count}）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/fields.py"/>
        <source>{what} (中文)</source>
        <translation>{what}（中文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/syncing.py"/>
        <source>{what} is missing.</source>
        <translation>缺少{what}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>{when} Everything for it is ready.</source>
        <translation>{when}一切就绪。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>{when} One thing for it is not ready yet.</source>
        <translation>{when}还有一件事没有就绪。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/week_words.py"/>
        <source>{when} {count} things for it are not ready yet.</source>
        <translation>{when}还有 {count} 件事没有就绪。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} changed {what}</source>
        <translation>{who}修改了{what}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} did again: {action}</source>
        <translation>{who}重做了：{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} made it of a note</source>
        <translation>{who}用一条笔记做成</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} merged insights into it</source>
        <translation>{who}并入了其他收获</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} merged {count} notes into it</source>
        <translation>{who}合并了 {count} 条笔记</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} published it</source>
        <translation>{who}发布了它</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} set the translation: {state}</source>
        <translation>{who}设定译文：{state}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} took it back to the curated ones</source>
        <translation>{who}退回为“已整理”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} undid: {action}</source>
        <translation>{who}撤销了：{action}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/insight_history.py"/>
        <source>{who} withdrew it</source>
        <translation>{who}撤回了它</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_reader.py"/>
        <source>{who} → {room}. Enter puts down, Esc takes back</source>
        <translation>{who} → {room}。回车放下，Esc 放回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/room_clashes.py"/>
        <source>{who}, and no room for them is open.</source>
        <translation>{who}，而没有适合的房间开放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/room_reader.py"/>
        <source>{who}: arrows choose a room, Enter puts down, Esc takes back</source>
        <translation>{who}：方向键选房间，回车放下，Esc 放回</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/corner.py"/>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>{years} years</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/reason_words.py"/>
        <source>{years} years in the role</source>
        <translation>担任该职务 {years} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>{years}y</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/next_meeting.py"/>
        <source>{yes} yes, {maybe} maybe</source>
        <translation>{yes} 人参加，{maybe} 人待定</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/coming.py"/>
        <source>{yes} yes, {maybe} maybe, {no} no</source>
        <translation>{yes} 人会来，{maybe} 人也许，{no} 人不来</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>±0</source>
        <translation>±0</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/breakout_papers.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/views/live_rooms.py"/>
        <source>“Choose your room” is on the clipboard, in English and 中文</source>
        <translation>“选择你的房间”已复制到剪贴板（中英文）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>“I would rather not”, mail of 3 March</source>
        <translation>“还是不要发布了”，3 月 3 日邮件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>“Make insight” makes one of them.</source>
        <translation>“做成收获”会把它们做成一条。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/insights_side.py"/>
        <source>“Make insight” makes one of them. The keys 1 to 9 sort them into a theme, 0 takes them out.</source>
        <translation>“做成收获”会把它们做成一条。按 1 到 9 归入主题，按 0 移出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/coaching.py"/>
        <source>“Pair up” finds the best ones for everybody who takes part. Only moderators see them until you tell the pairs.</source>
        <translation>“配对”会为每位参加者找到最合适的人。在通知之前，只有主持人能看到。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/permission_dialogs.py"/>
        <source>“Yes, please do”, mail of 20 November</source>
        <translation>“可以，请发布”，11 月 20 日邮件</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <source>“agenda {what}” writes no file.</source>
        <translation>“agenda {what}” 不写文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_debrief.py"/>
        <source>“debrief propose” lists them.</source>
        <translation>“debrief propose”会列出它们。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>“files {what}” is of all files.</source>
        <translation>“files {what}”针对所有文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“glossary add rubric 评分量规”</source>
        <translation>“glossary add rubric 评分量规”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“glossary” shows them all.</source>
        <translation>“glossary”会全部列出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>“inquiries list” shows them with their numbers.</source>
        <translation>“inquiries list” 会列出它们和编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>“inquiries rename 3 --title-en TITLE”</source>
        <translation>“inquiries rename 3 --title-en 标题”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“insights list” shows them with their numbers.</source>
        <translation>“insights list” 会列出它们和编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/live_ledger.py"/>
        <source>“list” shows what there is, with its numbers.</source>
        <translation>“list”会列出现有各项及其编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>“meeting list” shows them all.</source>
        <translation>“meeting list”会列出全部。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>“members --strand NAME” shows one of them.</source>
        <translation>“members --strand 名称” 显示其中一个。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>“moderator files” lists them.</source>
        <translation>“moderator files”会列出它们。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/reviewing.py"/>
        <source>“moderator review” lists what there is, with its numbers.</source>
        <translation>“moderator review” 会列出内容和编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <source>“notes” shows them with their numbers.</source>
        <translation>“notes” 会列出它们和编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>“pairs show --strand NAME” shows who is paired with whom.</source>
        <translation>“pairs show --strand 名称” 显示谁与谁结对。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>“recording consent” lists who is heard; members can be named too.</source>
        <translation>“recording consent”会列出有谁发言；也可以写成员的姓名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>“recording import FOLDER” brings one in.</source>
        <translation>“recording import FOLDER” 可以导入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <source>“recording list” shows their numbers.</source>
        <translation>“recording list” 会列出编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“rooms compare A” (with now) or “rooms compare A B”.</source>
        <translation>“rooms compare A”（与现在比较）或 “rooms compare A B”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“rooms lock 2 5”, or no number for all of them.</source>
        <translation>“rooms lock 2 5”，或不写编号表示全部。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/standing.py"/>
        <source>“rooms show --meeting 2 --round 1” shows who sits where.</source>
        <translation>“rooms show --meeting 2 --round 1” 显示谁坐在哪里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“rooms text --as {kind}” shows it.</source>
        <translation>“rooms text --as {kind}” 会显示它。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“rooms write --as {kind}” writes it.</source>
        <translation>“rooms write --as {kind}” 会写出它。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/running.py"/>
        <source>“run take --segment 6” shortens a segment to come.</source>
        <translation>“run take --segment 6” 可缩短尚未开始的环节。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>“strand list” lists all strands, whatever their name.</source>
        <translation>“strand list” 列出所有社群，不论名称。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>“strand list” shows them all.</source>
        <translation>“strand list”会列出全部。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>“transcript voices” shows them all.</source>
        <translation>“transcript voices”会全部列出。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“translate import FILE” takes an .xlf or .xlsx that came back.</source>
        <translation>“translate import 文件”读取交回的 .xlf 或 .xlsx。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“translate list” shows them with their numbers.</source>
        <translation>“translate list”会列出它们的编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“translate write 3 WORDS”; “translate list” numbers them.</source>
        <translation>“translate write 3 译文”；“translate list”给出编号。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <source>“{action}” is neither joining nor leaving; the row was left out.</source>
        <translation>“{action}”既不是加入也不是离开；该行已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>“{address}” is no address of a server.</source>
        <translation>“{address}” 不是服务器的地址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/sync/wire.py"/>
        <source>“{address}” is not encrypted: everybody on the way could read your work.</source>
        <translation>“{address}” 没有加密：途中任何人都能读到你的工作。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/invitations.py"/>
        <source>“{answer}” is no answer to an invitation.</source>
        <translation>“{answer}”不是对邀请的答复。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/whose_voice.py"/>
        <source>“{before}” is {name} now</source>
        <translation>“{before}”现为 {name}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>“{cell}” does not tell a number of years.</source>
        <translation>“{cell}”看不出年数。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>“{cell}” does not tell the language needed.</source>
        <translation>“{cell}”看不出需要的语言。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/forms/survey.py"/>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <location filename="../../moderator_app/exchange/tencent.py"/>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <location filename="../../moderator_app/exchange/zoom/polls.py"/>
        <source>“{cell}” is not a date that can be read.</source>
        <translation>“{cell}”不是可读取的日期。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <location filename="../../moderator_app/exchange/tencent.py"/>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <source>“{cell}” is not a duration.</source>
        <translation>“{cell}”不是时长。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>“{cell}” is not an e-mail address.</source>
        <translation>“{cell}”不是邮箱地址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/roster.py"/>
        <source>“{cell}” was read as the address {address}.</source>
        <translation>“{cell}”已读作邮箱 {address}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>“{field}” is not a field of a roster.</source>
        <translation>“{field}”不是名单的字段。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/field_words.py"/>
        <source>“{field}”, which a newer version knows</source>
        <translation>“{field}”，较新的版本才认识</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <source>“{file}” can’t be looked into: {reason}.</source>
        <translation>无法查看“{file}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/cli.py"/>
        <source>“{file}” can’t be read or written: {reason}.</source>
        <translation>无法读写“{file}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/store/blobs.py"/>
        <source>“{file}” changed while it was copied: it is still being written.</source>
        <translation>“{file}”在复制时发生了变化：它还在写入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>“{file}” could not be opened: {reason}.</source>
        <translation>无法打开“{file}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>“{file}” could not be written: {reason}.</source>
        <translation>无法写入“{file}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/safe_xml.py"/>
        <source>“{file}” declares a document type of its own, which could pull in other files; it was not read.</source>
        <translation>“{file}”自带文档类型声明，可能引入其他文件，因此没有读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” does not tell how long it is.</source>
        <translation>“{file}”没有写明时长。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/translation_sheets.py"/>
        <source>“{file}” has no columns “Key” and “Translation”.</source>
        <translation>“{file}”没有“Key”和“Translation”列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/workbooks.py"/>
        <source>“{file}” has no sheet “{sheet}”.</source>
        <translation>“{file}”没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>“{file}” has {columns} columns; at most {limit} can be read.</source>
        <translation>“{file}”有 {columns} 列；最多读取 {limit} 列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/delimited.py"/>
        <source>“{file}” holds more than {rows} rows or {cells} cells.</source>
        <translation>“{file}”超过 {rows} 行或 {cells} 格。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” holds neither sound nor picture.</source>
        <translation>“{file}”既没有声音也没有画面。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/chapters_vtt.py"/>
        <source>“{file}” holds no chapters: no time such as 00:01:02.000 --&gt; 00:01:05.000 with a title.</source>
        <translation>“{file}”中没有章节：没有带标题的时间，例如 00:01:02.000 --&gt; 00:01:05.000。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>“{file}” holds no recording, chat, transcript or report.</source>
        <translation>“{file}”中没有录像、聊天、文字记录或报告。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tables.py"/>
        <source>“{file}” holds no rows.</source>
        <translation>“{file}”没有数据行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/decoding.py"/>
        <source>“{file}” holds no text that can be read.</source>
        <translation>“{file}”没有可读取的文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/roster_import.py"/>
        <source>“{file}” holds the answers of a survey ({program}), no roster.</source>
        <translation>“{file}” 是问卷（{program}）的答卷，不是名单。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>“{file}” holds the answers of a survey ({program}), no roster. Nothing was stored of it.</source>
        <translation>“{file}” 是问卷（{program}）的答卷，不是名单。没有保存任何内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>“{file}” is XLIFF 1; here XLIFF 2 is read.</source>
        <translation>“{file}”是 XLIFF 1，这里读取 XLIFF 2。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>“{file}” is a Word document, not a table.</source>
        <translation>“{file}”是 Word 文档，不是表格。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>“{file}” is a folder.</source>
        <translation>“{file}”是文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>“{file}” is a recording that Zoom has not converted yet.</source>
        <translation>“{file}”是 Zoom 尚未转换的录像。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <source>“{file}” is a recording that is not converted yet. Open it once, and it is.</source>
        <translation>“{file}”是尚未转换的录像。打开一次即可转换。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>“{file}” is a web page or XML, not a table, whatever its name says.</source>
        <translation>“{file}”其实是网页或 XML，不是表格。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>“{file}” is a zip archive without a table in it.</source>
        <translation>“{file}”是压缩包，其中没有表格。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/grids.py"/>
        <source>“{file}” is a {kind} file, not a table.</source>
        <translation>“{file}”是 {kind} 文件，不是表格。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>“{file}” is an OpenDocument file, which can't be read here.</source>
        <translation>“{file}”是 OpenDocument 文件，这里无法读取。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is coded as {codec}. If it stays dark or silent here, convert it to MP4 with H.264 and AAC.</source>
        <translation>“{file}”的编码是 {codec}。如果在这里没有画面或声音，请转换为 H.264 和 AAC 的 MP4。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is cut off, or still being written: nothing of it can be played.</source>
        <translation>“{file}”不完整，或还在写入：无法播放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is cut off: it plays as far as it goes. Download it again if you can.</source>
        <translation>“{file}”不完整：可以播放到中断处。如有可能，请重新下载。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <location filename="../../moderator_app/exchange/safe_xml.py"/>
        <source>“{file}” is damaged or cut off ({part}).</source>
        <translation>“{file}”已损坏或不完整（{part}）。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is damaged: nothing of it can be played.</source>
        <translation>“{file}”已损坏：无法播放。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is empty.</source>
        <translation>“{file}”是空的。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/xliff.py"/>
        <source>“{file}” is no XLIFF file.</source>
        <translation>“{file}”不是 XLIFF 文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>“{file}” is no export of Google Forms, Microsoft Forms or 问卷星.</source>
        <translation>“{file}” 不是 Google Forms、Microsoft Forms 或问卷星的导出文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>“{file}” is no export of Google Forms, Microsoft Forms or 问卷星. Nothing was stored of it.</source>
        <translation>“{file}”不是 Google Forms、Microsoft Forms 或问卷星的导出文件。没有保存其中的内容。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/attendance.py"/>
        <source>“{file}” is no participants report of Zoom, Teams or 腾讯会议.</source>
        <translation>“{file}”不是 Zoom、Teams 或腾讯会议的参会报告。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/chat.py"/>
        <source>“{file}” is not a chat that Zoom saved: no line of it is a chat line.</source>
        <translation>“{file}”不是 Zoom 保存的聊天：没有一行是聊天消息。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is not a file.</source>
        <translation>“{file}”不是文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>“{file}” is not a folder.</source>
        <translation>“{file}”不是文件夹。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/participants.py"/>
        <source>“{file}” is not a participants report of Zoom: its column names were not found.</source>
        <translation>“{file}”不是 Zoom 的参会报告：没有找到列名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/zoom/polls.py"/>
        <source>“{file}” is not a poll report of Zoom: the row “#, User Name, …” was not found.</source>
        <translation>“{file}”不是 Zoom 的投票报告：没有找到“#, User Name, …”这一行。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>“{file}” is not a transcript: it holds no time such as 00:01:02.000 --&gt; 00:01:05.000.</source>
        <translation>“{file}”不是文字记录：没有 00:01:02.000 --&gt; 00:01:05.000 这样的时间。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/tencent.py"/>
        <source>“{file}” is not an attendance list of 腾讯会议: its column names were not found.</source>
        <translation>“{file}”不是腾讯会议的参会名单：没有找到列名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/teams.py"/>
        <source>“{file}” is not an attendance report of Teams: its column names were not found.</source>
        <translation>“{file}”不是 Teams 的参会报告：没有找到列名。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <source>“{file}” is not there.</source>
        <translation>找不到“{file}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>“{file}” is protected by a password.</source>
        <translation>“{file}”有密码保护。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media_folders.py"/>
        <source>“{file}” is still being downloaded.</source>
        <translation>“{file}”还在下载。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/media.py"/>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>“{file}” is still being written.</source>
        <translation>“{file}”还在写入。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <source>“{file}” is {size} MB large; at most {limit} MB can be read.</source>
        <translation>“{file}”有 {size} MB；最多读取 {limit} MB。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/files.py"/>
        <location filename="../../moderator_app/exchange/media.py"/>
        <location filename="../../moderator_app/exchange/zoom/folder.py"/>
        <source>“{file}” may not be read by you.</source>
        <translation>你没有读取“{file}”的权限。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/whole_files.py"/>
        <source>“{file}” may not be written there.</source>
        <translation>没有在那里写入“{file}”的权限。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/safe_xml.py"/>
        <source>“{file}” nests its parts more deeply than any such file does.</source>
        <translation>“{file}”的嵌套层级异常地深。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/survey_asking.py"/>
        <source>“{file}” tells who people are, but asks them nothing.</source>
        <translation>“{file}” 说明了人员，但没有提问。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/recording_import.py"/>
        <source>“{file}” was recorded on {day}, and the meeting is on {meeting}: look whether it is the right one.</source>
        <translation>“{file}”录于 {day}，而会议在 {meeting}：请确认是不是这一场。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/refusals.py"/>
        <source>“{file}” would unpack to more than {limit} MB, or far more than a table of its size can hold.</source>
        <translation>“{file}”解压后会超过 {limit} MB，或远超同等大小的表格。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/meetings.py"/>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>“{format}” is not a format.</source>
        <translation>“{format}”不是可用的格式。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/same_person.py"/>
        <source>“{gone}” goes; everything of it comes to “{kept}”.</source>
        <translation>“{gone}”将消失，其全部内容归到“{kept}”。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“{kind}” is a file, not a text.</source>
        <translation>“{kind}” 是文件，不是文字。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“{kind}” is a text, not a file.</source>
        <translation>“{kind}” 是文字，不是文件。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>“{label}” is in the glossary already.</source>
        <translation>“{label}”已在术语表中。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>“{label}” is shown as “{name}” now</source>
        <translation>“{label}”现在显示为“{name}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/glossary.py"/>
        <source>“{label}” stands where the English belongs.</source>
        <translation>“{label}”写在了英文栏里。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/chapters_vtt.py"/>
        <source>“{line}” holds a time that can't be read; its chapter was left out.</source>
        <translation>“{line}”中的时间无法读取；该章节已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/webvtt.py"/>
        <source>“{line}” holds a time that can't be read; its words were left out.</source>
        <translation>“{line}”中的时间无法读取；其文字已略过。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/resources.py"/>
        <source>“{link}” is not a web address.</source>
        <translation>“{link}”不是网址。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/curating.py"/>
        <location filename="../../moderator_app/console/translating.py"/>
        <source>“{name}” fits several.</source>
        <translation>“{name}” 与多个相符。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>“{name}” fits {count} meetings.</source>
        <translation>“{name}”符合 {count} 场会议。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>“{name}” fits {count} members.</source>
        <translation>“{name}”符合 {count} 位成员。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>“{name}” fits {count} speakers.</source>
        <translation>“{name}”符合 {count} 位发言人。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/choosing.py"/>
        <source>“{name}” fits {count} strands.</source>
        <translation>“{name}”符合 {count} 个社群。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/transcripts.py"/>
        <source>“{name}” has {count} lines now</source>
        <translation>“{name}”现在有 {count} 行</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/rooms.py"/>
        <source>“{said}” is no rule with its weight.</source>
        <translation>“{said}” 不是带权重的规则。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/files.py"/>
        <source>“{size}” is no size.</source>
        <translation>“{size}”不是大小。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/agenda_details.py"/>
        <source>“{state}” is no state of a translation.</source>
        <translation>“{state}”不是译文状态。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/keeping.py"/>
        <source>“{time}” is no time of day.</source>
        <translation>“{time}”不是钟点。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/member_inspector.py"/>
        <source>“{typed}” does not tell a number of years.</source>
        <translation>“{typed}”看不出年数。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/recording_acts.py"/>
        <source>“{typed}” is no time of day.</source>
        <translation>“{typed}”不是时刻。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/evidence_cards.py"/>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/translation_editor.py"/>
        <source>“{words}” is missing. Put it in</source>
        <translation>缺少“{words}”，填入</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>“{word}” does not say how to read a column.</source>
        <translation>“{word}” 没有说明怎样读取一列。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/imports.py"/>
        <source>“{word}” is not a decision.</source>
        <translation>“{word}”不是决定。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/domain/season.py"/>
        <source>“{year}” is not a school year.</source>
        <translation>“{year}”不是学年。</translation>
    </message>
    <message>
        <location filename="../../moderator_app/exchange/spreadsheets.py"/>
        <source>… (cut here: a cell holds no more)</source>
        <translation>…（此处截断：一格容纳不下更多）</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/views/live_files.py"/>
        <location filename="../../moderator_app/desktop/views/recording_import.py"/>
        <location filename="../../moderator_app/desktop/views/survey_files.py"/>
        <location filename="../../moderator_app/desktop/widgets/survey_pages.py"/>
        <source>… and {count} more remarks</source>
        <translation>…另有 {count} 条提示</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/dialogs/palette.py"/>
        <source>↑ ↓ to choose · Enter to go · Esc to close</source>
        <translation>↑ ↓ 选择 · 回车前往 · Esc 关闭</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <source>→ {number}</source>
        <translation>→ {number}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>⇄ {effect}</source>
        <translation>⇄ {effect}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/widgets/clock_end.py"/>
        <source>−{minutes} min</source>
        <translation>−{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>−{points}</source>
        <translation>−{points}</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>−{points} better</source>
        <translation>好 {points} 分</translation>
    </message>
    <message>
        <location filename="../../moderator_app/console/recordings.py"/>
        <location filename="../../moderator_app/desktop/models/member_table.py"/>
        <location filename="../../moderator_app/desktop/views/live_choices.py"/>
        <location filename="../../moderator_app/desktop/views/recording_furniture.py"/>
        <location filename="../../moderator_app/desktop/widgets/late_panel.py"/>
        <location filename="../../moderator_app/desktop/widgets/room_form.py"/>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>中文 draft</source>
        <translation>中文草稿</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>中文 in review</source>
        <translation>中文待审</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>中文 out of date</source>
        <translation>中文已过时</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/insight_cards.py"/>
        <source>中文 reviewed</source>
        <translation>中文已审校</translation>
    </message>
    <message>
        <location filename="../../moderator_app/desktop/models/room_cards.py"/>
        <source>中文 room</source>
        <translation>中文房间</translation>
    </message>
    <message>
        <location filename="../../moderator_app/operations/overview.py"/>
        <source>中文 rooms: {rooms} for {people} people</source>
        <translation>中文房间：{people} 人用 {rooms} 个房间</translation>
    </message>
</context>
<context>
    <name>AddLinkForm</name>
    <message>
        <location filename="../../ui/forms/add_link.ui"/>
        <source>Add a link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_link.ui"/>
        <source>Add link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_link.ui"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_link.ui"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_link.ui"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_link.ui"/>
        <source>Title (中文)</source>
        <translation>标题（中文）</translation>
    </message>
</context>
<context>
    <name>AddMemberForm</name>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>Language they need</source>
        <translation>需要的语言</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>Name, as they write it</source>
        <translation>姓名（按本人写法）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>Somebody with the same e-mail who is here already joins the strand and is not made twice.</source>
        <translation>邮箱相同的人如果已在这里，会直接加入社群，不会重复建立。</translation>
    </message>
    <message>
        <location filename="../../ui/forms/add_member.ui"/>
        <source>Strand</source>
        <translation>社群</translation>
    </message>
</context>
<context>
    <name>CloneStrandForm</name>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>Clone</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>Clone strand</source>
        <translation>复制社群</translation>
    </message>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>Name (中文)</source>
        <translation>名称（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>School year</source>
        <translation>学年</translation>
    </message>
    <message>
        <location filename="../../ui/forms/clone_strand.ui"/>
        <source>Settings, meetings without dates and their agendas are taken over; members are not.</source>
        <translation>会带上设置、未定日期的会议及其议程，不带成员。</translation>
    </message>
</context>
<context>
    <name>ErrorForm</name>
    <message>
        <location filename="../../ui/forms/error_dialog.ui"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../ui/forms/error_dialog.ui"/>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <location filename="../../ui/forms/error_dialog.ui"/>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../ui/forms/error_dialog.ui"/>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <location filename="../../ui/forms/error_dialog.ui"/>
        <source>Something went wrong that this program did not expect.</source>
        <translation>出现了程序没有预料到的错误。</translation>
    </message>
    <message>
        <location filename="../../ui/forms/error_dialog.ui"/>
        <source>What you had kept is safe: changes are on disk as soon as they are made. You can go on working. A report helps whoever mends the program; it holds no names and no content of yours.</source>
        <translation>你保存过的内容是安全的：每次修改都会立即写入磁盘，可以继续工作。报告有助于修复程序，其中不含姓名和你的任何内容。</translation>
    </message>
</context>
<context>
    <name>InsightForm</name>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Approve</source>
        <translation>审定</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Details (English)</source>
        <translation>详情（英文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Details (中文)</source>
        <translation>详情（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Ends on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>How we know</source>
        <translation>我们怎么知道</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Insight</source>
        <translation>收获</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>More for this insight</source>
        <translation>这条收获的更多操作</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Note that I asked</source>
        <translation>记下我已询问</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Permission</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Permission ends on</source>
        <translation>许可截止于</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Said by</source>
        <translation>发言人</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Send to review</source>
        <translation>送审</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>State of the Chinese</source>
        <translation>中文状态</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>State of the English</source>
        <translation>英文状态</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Tags, with commas between</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>To name the person</source>
        <translation>可指明姓名</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>To publish</source>
        <translation>可发布</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>To translate</source>
        <translation>可翻译</translation>
    </message>
    <message>
        <location filename="../../ui/forms/insight_inspector.ui"/>
        <source>中文</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>LayOutYearForm</name>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Begins</source>
        <translation>开始于</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>First month</source>
        <translation>第一个月</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Lay out</source>
        <translation>安排</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Lay out the year</source>
        <translation>安排全年</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Meetings at even distances over the school year, with holidays and other meetings looked up.</source>
        <translation>会议在学年内均匀分布，并核对节假日和其他会议。</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Number of meetings</source>
        <translation>会议场数</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>School year</source>
        <translation>学年</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <location filename="../../ui/forms/lay_out_year.ui"/>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Begins</source>
        <translation>开始于</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Focus (中文)</source>
        <translation>焦点（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Focus of the meeting</source>
        <translation>会议焦点</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Link to join</source>
        <translation>加入链接</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Set a date</source>
        <translation>设定日期</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/meeting_form.ui"/>
        <source>Title (中文)</source>
        <translation>标题（中文）</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Chinese name</source>
        <translation>中文姓名</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>English name</source>
        <translation>英文姓名</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Interests</source>
        <translation>关注的话题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Language they need</source>
        <translation>需要的语言</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Name, as they write it</source>
        <translation>姓名（按本人写法）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Role in their own words</source>
        <translation>自述的职务</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <location filename="../../ui/forms/member_form.ui"/>
        <source>Years of experience</source>
        <translation>从业年限</translation>
    </message>
</context>
<context>
    <name>ResourceForm</name>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>How we know</source>
        <translation>我们怎么知道</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Permission</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Title (中文)</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>To publish</source>
        <translation>可发布</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>To translate</source>
        <translation>可翻译</translation>
    </message>
    <message>
        <location filename="../../ui/forms/resource_inspector.ui"/>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
</context>
<context>
    <name>RoomForm</name>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Closed: nobody sits here</source>
        <translation>已关闭：没有人坐在这里</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Host</source>
        <translation>主持</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Locked: grouping leaves it as it is</source>
        <translation>已锁定：分组时保持不变</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Name, if it has one</source>
        <translation>名称（如果有）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Remove the room</source>
        <translation>移除这个房间</translation>
    </message>
    <message>
        <location filename="../../ui/forms/room_form.ui"/>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
</context>
<context>
    <name>SaveTemplateForm</name>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Name (中文)</source>
        <translation>名称（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Offer it in every strand</source>
        <translation>在所有社群中提供</translation>
    </message>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Order, titles, minutes and prompts are kept; speakers and notes are not.</source>
        <translation>保留顺序、标题、时长和讨论提示，不保留讲者和笔记。</translation>
    </message>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../ui/forms/save_template.ui"/>
        <source>Save this agenda as a template</source>
        <translation>将此议程存为模板</translation>
    </message>
</context>
<context>
    <name>SegmentForm</name>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Facilitation notes</source>
        <translation>主持备注</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Fitting leaves its length alone</source>
        <translation>调整时长时保持不变</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Fitting never makes it shorter than this</source>
        <translation>调整时长时不会短于此</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Frames the inquiry</source>
        <translation>围绕的探究问题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Frames the inquiry (中文)</source>
        <translation>围绕的探究问题（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Has said yes</source>
        <translation>已答应</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>More for this segment</source>
        <translation>这个环节的更多操作</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Objective (中文)</source>
        <translation>目标（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Objective: what members take away</source>
        <translation>目标：成员带走什么</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Presentations</source>
        <translation>分享</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Prompt (中文)</source>
        <translation>讨论提示（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Prompt for the rooms</source>
        <translation>房间的讨论提示</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Speaker</source>
        <translation>讲者</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Title (中文)</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/segment_inspector.ui"/>
        <source>Who could speak on this</source>
        <translation>谁可以讲这个</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>As it stands in the history of changes</source>
        <translation>在修改历史中显示的名字</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Nothing slides or fades</source>
        <translation>不用滑动和淡入动画</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <location filename="../../ui/forms/settings_dialog.ui"/>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>Already in</source>
        <translation>已在</translation>
    </message>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>As captured</source>
        <translation>原始记录</translation>
    </message>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>Is this member</source>
        <translation>是这位成员</translation>
    </message>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>Make insight</source>
        <translation>做成收获</translation>
    </message>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>Said by</source>
        <translation>发言人</translation>
    </message>
    <message>
        <location filename="../../ui/forms/source_inspector.ui"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>StrandForm</name>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>2026-27</source>
        <translation>2026-27</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>E-mail of the contact</source>
        <translation>联系人的邮箱</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Edit the families</source>
        <translation>编辑职务类别</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Languages of the meetings</source>
        <translation>会议的语言</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Make the strand</source>
        <translation>建立社群</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Minutes of a meeting</source>
        <translation>一场会议的分钟数</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Name (English)</source>
        <translation>名称（英文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Name (中文)</source>
        <translation>名称（中文）</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Role family</source>
        <translation>职务类别</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>School year</source>
        <translation>学年</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Strand</source>
        <translation>社群</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <location filename="../../ui/forms/strand_dialog.ui"/>
        <source>Who answers questions</source>
        <translation>谁回答问题</translation>
    </message>
</context>
<context>
    <name>ThemeForm</name>
    <message>
        <location filename="../../ui/forms/theme_inspector.ui"/>
        <source>Merge into …</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <location filename="../../ui/forms/theme_inspector.ui"/>
        <source>Offered in the second breakout</source>
        <translation>在第二轮分组中提供</translation>
    </message>
    <message>
        <location filename="../../ui/forms/theme_inspector.ui"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../ui/forms/theme_inspector.ui"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/theme_inspector.ui"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../ui/forms/theme_inspector.ui"/>
        <source>Title (中文)</source>
        <translation>标题（中文）</translation>
    </message>
</context>
</TS>
