"""Words that say nothing about what a text is about, in English and simplified Chinese.

Beside the usual small words these hold what every survey answer and note in this work is full of ("would like",
"希望", "学校"): a theme made of them would be no theme. Matching is on folded words (small letters, simplified).
"""

from __future__ import annotations

_ENGLISH = """
a able about above across actually after again against all almost already also although always am among an and another any
anybody anyone anything everybody nobody somebody are aren't around as ask at away back be became because become been before
being below best better between both bring but by came can can't cannot come could couldn't did didn't different do does
doesn't doing don't done down during each either else enough especially etc even ever every everyone everything example few
find first for from further gave get gets getting give given go goes going good got great had has hasn't have haven't having
he hear help helpful helps her here hers herself hey hi him himself his hope hopes how however i'd i'll i'm i've idea ideas
if important in instead interested into is isn't it it's its itself just keep kind know last least less let like lots made
mainly make makes making many may maybe me mean might mine more most mostly much must my myself near need needs never new
next nice no none nor not nothing now of off often ok okay on once one ones only onto or other others ought our ours
ourselves out over own part particularly people per perhaps please possible practical put quite rather really said same say
see seem seems several shall she should shouldn't show since so some someone something sometimes soon still such sure take
taken tell than thank thanks that that's the their theirs them themselves then there there's these they they're thing things
think this those though through till to together too toward towards try trying two under until up upon us use used using
very via want wants was wasn't way ways we we'd we'll we're we've well went were weren't what what's when where whether
which while who whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've
your yours yourself yourselves question questions topic topics school schools discuss discussion share sharing learn talk
love tips hello
"""

_CHINESE = """
的 了 和 是 在 我 有 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 他 她 它 们 我们 你们 他们 她们
它们 咱们 大家 这个 那个 这些 那些 这样 那样 这里 那里 什么 怎么 怎样 如何 为什么 哪 哪些 哪里 哪个 谁 多少 几 吗 呢 吧 啊
呀 哦 嗯 哈 与 及 以及 或 或者 还是 还 而 而且 并 并且 但 但是 可是 不过 然而 因为 所以 因此 由于 如果 假如 虽然 即使 只要
只有 除了 对 对于 关于 有关 至于 把 被 让 使 给 向 往 从 由 以 用 为 为了 于 之 其 其他 其它 其中 中 内 外 里 下 前 后 时
时候 之间 之前 之后 以后 以前 可以 可 能 能够 能否 可能 应该 应当 需要 必须 想 想要 希望 愿意 觉得 认为 知道 了解 看到 听到
得到 得 地 过 来 起来 出来 下来 上来 做 进行 通过 使用 利用 采用 方面 方式 方法 办法 问题 情况 东西 事情 更 更加 更多 最
最好 非常 十分 比较 特别 尤其 太 真 真的 真正 挺 些 一些 有些 某 某些 每 每个 各 各个 各种 各位 所有 全部 许多 很多 多 少
几个 两 两个 三 一样 一起 一直 一定 一下 一点 一种 已 已经 曾经 正在 将 将要 刚 刚刚 又 再 再次 仍 仍然 常 常常 经常 总是
有时 现在 目前 今天 今年 明年 如 例如 比如 等 等等 像 好像 似乎 即 则 那么 然后 首先 其次 最后 另外 此外 同时 同样 不同 不能
不会 不要 不是 不知道 没 无 非 别 是否 有没有 能不能 可不可以 请 请问 谢谢 你好 感谢 您 老师们 同行 分享 交流 讨论 探讨
学习一下 话题 主题 学校 帮助 有效 有效地 更好 更好地 好的 一般 主要 重要 怎么样 怎么办 作为 成为 当 当中 个 种 次 位 名 所
所谓 来说 而言 方
"""

ENGLISH_STOP_WORDS = frozenset(_ENGLISH.split())
CHINESE_STOP_WORDS = frozenset(_CHINESE.split())
