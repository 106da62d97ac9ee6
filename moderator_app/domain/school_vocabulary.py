"""What schools talk about: the field's recurring subjects, with the words that point to them in both languages.

A thesaurus for grouping answers and for naming groups, in the words of international and bilingual schools. A word
may point to several subjects. English entries are words or phrases in small letters (inflected forms are found by
their stems), Chinese ones are simplified and found anywhere in a text. Nothing here is shown except the titles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from moderator_app.domain.chinese import has_chinese


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject: its titles and the words that point to it."""

    key: str
    title_en: str
    title_zh: str
    english: tuple[str, ...]
    chinese: tuple[str, ...]


@cache
def school_subjects() -> tuple[Subject, ...]:
    """All subjects, in their order; their number changes only with a version."""
    subjects: list[Subject] = []
    for line in _SUBJECTS.strip().splitlines():
        if not line.startswith(" "):
            key, title_en, title_zh = (part.strip() for part in line.split("|"))
            subjects.append(Subject(key, title_en, title_zh, (), ()))
        elif has_chinese(line):
            subjects[-1] = replace(subjects[-1], chinese=(*subjects[-1].chinese, *line.split()))
        else:
            phrases = tuple(phrase.strip() for phrase in line.split(",") if phrase.strip())
            subjects[-1] = replace(subjects[-1], english=(*subjects[-1].english, *phrases))
    return tuple(subjects)


# key | English title | Chinese title, then indented: English words and phrases, Chinese words
_SUBJECTS = """
assessment | Assessment and feedback | 评价与反馈
    assessment, assess, evaluation, feedback, grading, grades, marking, rubric, exam, test, report card, reporting, formative,
    summative, standards-based, moderation, portfolio
    评价 评估 反馈 评分 打分 成绩 考试 测试 测验 量规 报告单 形成性 过程性 终结性 评语 学业水平
wellbeing | Student wellbeing | 学生身心健康
    wellbeing, well-being, wellness, mental health, pastoral, counselling, counsellor, counselor, anxiety, anxious, stress,
    emotional, emotion, mood, social and emotional, sel, resilience, lonely, belonging, bullying, mindfulness, sleep, advisory,
    homeroom, safeguarding, happiness, burnout
    心理 情绪 焦虑 压力 幸福感 社会情感 班主任 导师制 归属感 欺凌 霸凌 抑郁 身心 睡眠 关爱 辅导员 孤独 正念 心态
safeguarding | Safeguarding and child protection | 儿童保护与安全
    safeguarding, child protection, child safety, abuse, safe recruitment
    儿童保护 安全防护 虐待 性教育 未成年人保护
technology | Technology and AI | 教育技术与人工智能
    technology, ai, artificial intelligence, chatgpt, chatbot, generative, digital, device, laptop, tablet, ipad, app,
    software, coding, online, edtech, screen time, privacy, cyber, robotics
    人工智能 技术 数字 平板 电脑 软件 信息化 网络 编程 机器人 智能 大模型 在线 线上 电子设备 隐私
integrity | Academic integrity | 学术诚信
    academic integrity, plagiarism, cheating, honesty, citation
    诚信 抄袭 作弊 引用规范
reading | Reading and libraries | 阅读与图书馆
    reading, read, reader, library, librarian, book, literature, novel, picture book, author, storytelling, collection
    阅读 读书 图书 图书馆 书籍 书单 绘本 看书 作家 文学 藏书 馆藏 读者
writing | Writing | 写作
    writing, writer, essay, composition, spelling, handwriting, drafting
    写作 作文 写字 书写 文章
families | Families and community | 家校与社区
    parent, family, home-school, guardian, pta, parent association, community, volunteer, newsletter, charity,
    communication with home
    家长 家校 家庭 父母 家委会 家长会 社区 志愿者 监护人
professional_growth | Teacher growth and coaching | 教师专业成长
    professional development, pd, coaching, coach, mentoring, mentor, observation, appraisal, teacher training, induction,
    new teacher, new staff, staff development, peer observation, professional learning, plc, lesson study
    教师发展 专业成长 专业发展 教研 听课 评课 师徒 教练 新教师 入职 培训 磨课 备课组 师资
staffing | Recruiting and keeping staff | 教师招聘与留任
    recruitment, recruiting, hiring, retention, turnover, keep teachers, leave, salary, contract, workload
    招聘 留任 流失 离职 薪酬 聘用 留住 工作量
leadership | Leadership and change | 领导力与变革
    leadership, leader, principal, head of department, middle leader, leading change, strategy, strategic, vision, board,
    governance, owner, delegate, initiative, team meeting, management
    领导 校长 中层 管理 变革 战略 规划 董事会 团队 治理 授权 改革 干部
budget | Budget and enrolment | 经费与招生
    budget, enrolment, enrollment, admissions, funding, fees, marketing
    预算 经费 招生 资金 学费 宣传
language | Language learners | 语言学习者
    english language learner, ell, eal, esl, language learner, mother tongue, translanguaging, bilingual, multilingual,
    vocabulary, heritage, home language, mandarin, beginner, language support, fluency, language acquisition
    语言 双语 英语 母语 词汇 中文 汉语 多语 口语 外语 普通话 二语 口头表达
inclusion | Inclusion and learning support | 融合教育与学习支持
    inclusion, inclusive, special needs, sen, learning support, dyslexia, autism, adhd, individual education plan, iep, gifted,
    differentiation, differentiated, mixed ability, disability, learning assistant, intervention
    融合 特殊需要 特殊教育 自闭 阅读障碍 学习障碍 学习支持 个别化 资优 差异化 分层 多动 因材施教 随班就读
behaviour | Behaviour and discipline | 行为与纪律
    behaviour, behavior, discipline, rules, restorative, classroom management, attendance, punctuality, phones in class
    行为 纪律 课堂管理 规则 违纪 奖惩 出勤 常规
inquiry | Inquiry and project learning | 探究与项目式学习
    inquiry, project-based, project based, pbl, problem-based, transdisciplinary, interdisciplinary, design thinking,
    provocations, exhibition, personal project
    探究 项目式 项目化 跨学科 超学科 设计思维 问题导向 研究性学习
agency | Student voice and agency | 学生主体性
    agency, student voice, student-led, choice, independence, self-directed, motivation, engagement, engaged, self-regulated,
    student council, ownership
    自主 主动 学生会 主体性 动机 兴趣 参与度 内驱力 自律 投入
thinking | Thinking and creativity | 思维与创造力
    critical thinking, creativity, creative, thinking skills, metacognition, questioning, higher-order
    思维 创造力 创新 批判性 思考 元认知 提问
curriculum | Curriculum and planning | 课程与备课
    curriculum, unit planning, unit plan, planner, mapping, scope and sequence, standards, syllabus, timetable, schedule,
    lesson planning, alignment, ib, pyp, myp, dp, ap, igcse, a-level
    课程 大纲 备课 单元 课标 教案 衔接 课表 课时 国家课程 教材
stem | Mathematics and science | 数学与科学
    mathematics, maths, math, science, stem, steam, physics, chemistry, biology, laboratory, numeracy, experiment
    数学 科学 物理 化学 生物 实验 理科 计算
arts | The arts | 艺术
    arts, art, music, drama, theatre, performance, musical, rehearsal, instrument, dance, choir, orchestra, gallery, painting,
    design and technology, festival
    艺术 美术 音乐 戏剧 音乐剧 舞蹈 乐器 合唱 排练 演出 绘画 审美 艺术节
sport | Sport and physical education | 体育与运动
    sport, sports, physical education, pe, fitness, swimming, football, athletics, tournament
    体育 运动 体能 游泳 足球 比赛 锻炼
outdoors | Outdoor learning and environment | 户外学习与环境
    outdoor, outside, field trip, camp, expedition, garden, nature, climate, environment, sustainability, sustainable,
    recycling, plastic, waste, eco, green
    户外 研学 自然 环保 气候 环境 可持续 垃圾 塑料 种植 低碳 生态 营地
service | Service and citizenship | 服务与公民素养
    service learning, service, citizenship, global citizen, social action, ethics, values, character education, sdg
    服务学习 公益 公民 德育 价值观 品格 社会责任 义工
culture | Culture and identity | 文化与身份认同
    culture, intercultural, identity, diversity, equity, dei, racism, tradition, host country, third culture,
    international mindedness, antiracism
    文化 多元 身份认同 传统 跨文化 公平 国际情怀 国际理解 节日
early_years | Early years and play | 幼儿与游戏
    early years, kindergarten, preschool, play-based, play, nursery, toddler, reggio
    幼儿 幼儿园 游戏 学前 早期教育 低龄 区角
transition | Transitions | 升学与衔接
    transition, transitions, moving up, new students, leavers, settling in, mobility, orientation
    衔接 转学 插班 过渡 幼小 小升初 新生
university | University and careers | 升学与生涯
    university, college counselling, careers, career, applications, admissions essay, higher education, internship, alumni,
    gap year
    升学 大学 生涯 职业 申请 留学 实习 校友
collaboration | Teachers working together | 教师协作
    collaboration, collaborate, co-teaching, co-planning, team teaching, teamwork, local and foreign teachers, common planning
    合作 协作 中外教师 共同备课 协同 外教 合作教学 集体备课
data | Using evidence and data | 数据与证据
    data, evidence, research, tracking, dashboard, analytics, map testing, benchmark
    数据 证据 研究 追踪 统计 调查
homework | Homework and workload of students | 作业与学业负担
    homework, assignments, independent study, tutoring, cram
    作业 负担 补习 双减 练习题 刷题 课后
time | Time and workload | 时间与工作负担
    time, workload, paperwork, busy, meetings, emails, work-life balance
    时间 忙 负担 减负 会议 行政事务 文书
health | Health and food | 健康与饮食
    health, nurse, nutrition, food, canteen, lunch, medical, first aid, hygiene
    卫生 营养 食堂 午餐 医疗 校医 饮食
boarding | Boarding | 寄宿生活
    boarding, boarder, dormitory, houseparent, weekend programme
    寄宿 宿舍 住校 住宿 生活老师
spaces | Learning spaces and facilities | 学习空间与设施
    space, classroom design, furniture, building, makerspace, playground, facilities
    空间 教室 设施 操场 创客 场地 校舍
accreditation | Accreditation and school improvement | 认证与学校改进
    accreditation, self-study, school improvement, inspection, cis, wasc, quality assurance
    认证 督导 改进 质量 验收 自评报告
secretary | Office and operations | 行政与运营
    operations, office, admin, administration, procedures, hr, finance, transport, bus, security
    行政 运营 后勤 财务 校车 安保 采购 人事
"""
