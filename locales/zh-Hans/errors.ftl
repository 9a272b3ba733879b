## 回答

err-not-yours = 这件事由别人负责。您的待办：/my
err-other-seat = 这不是您的任务：{ $theirs }。您负责的是：{ $mine }。您的待办：/my
err-request-unknown = 这个问题已经没有了。还要做什么，看 /my
err-own-answer = 自己的回答由别人核对。负责人看得到它在等待核对。
err-not-yet-asked = 现在还不用回答：先等另一个回答。
err-number-expected = 请用数字回答。例如：{ $example }
err-number-range = 请填 { $min } 到 { $max } 之间的数字，再写一次。
err-number-whole =
    { $step ->
        [1] 请填整数，不要小数，再写一次。
       *[other] 请填 { $step } 的倍数，再写一次。
    }
err-text-short = 太短了：现在 { $given } 字，至少要 { $length } 字。请再写一次。
err-text-long = 太长了：现在 { $given } 字，最多 { $length } 字。请缩短一些。
err-link-expected = 请发链接。例如：{ $example }
err-file-expected = 请发文件，不要发文字。
err-value-unknown = 没有这个选项，请按下面的按钮回答。

## 日期

err-day-unreadable = 没看懂日期。请这样写：{ $example }
err-day-outside = 日期要在 { $first } 到 { $last } 之间，请另选一天。
err-day-past = 这一天已经过去，请另选一天。
err-day-fixed = 这项任务没有统一的日期，这里没有可改的。
err-day-ahead = 这一天还没结束，请看现在的情况。
err-day-before-start = 计划从 { $first } 开始，请选这天或以后。
err-event-unknown = 计划里已经没有这项任务。
err-activity-unknown = 计划里已经没有这项任务。
err-indicator-unknown = 计划里已经没有这个指标。

## 为什么不行

err-invite-unknown = 这个链接我不认识。请向负责人要一个新的，或者在名单里找自己。
err-invite-used = 已经有人用这个链接加入：{ $role }，{ $place }。如果不是您，请打电话说明。新链接由{ $superior }提供。
err-invite-expired = 链接已过期。新链接由{ $superior }提供。
err-invite-revoked = 这个链接已换成新的。新链接由{ $superior }提供。
err-invite-foreign = 这个链接是在另一部手机上打开的。请在自己的手机上再打开一次。
err-invite-yours = 您已经用这个链接加入，一切正常。
err-not-joined = 您还没有加入。请打开邀请链接，或者在名单里找自己。
err-role-unknown = 这里没有这个角色，请重新从列表里选。
err-unit-unknown = 计划里没有这个单位，请重新从列表里选。
err-too-many-applications = 您已有 { $limit } 份申请，请先等答复。
err-no-superior = 现在还没有人能处理这份申请。请向计划的组织者要链接。
err-already-yours = 这个角色已经是您的。
err-application-unknown = 没有这份申请。
err-seat-unknown = 名单里已经没有这个岗位。
err-seat-vacant = 这个岗位现在没有人，没有可看的内容。
err-programme-unknown = 我没有这个计划。
err-failure =
    没有成功，您的回答可能没有保存。
    请过几分钟再按一次。还不行，请把编号 { $number } 告诉值班人员。
err-other = 不能这样做。请打开待办再试一次：/my

## 服务器

err-database-busy = 没能保存：服务器正忙，什么都没有写入。请过一分钟再按一次。
err-disk-full = 没能保存：服务器空间满了，什么都没有写入。值班人员会看到，请过几分钟再按一次。
err-database-shut = 没有成功：服务器打不开记录，什么都没有改动。值班人员会看到，请过几分钟再按一次。

## 人员

err-not-manager = 名单只有负责人能看。您的待办：/my

## 留言

err-letter-nobody = 对方已不是您的负责人，或者停用了机器人。请再写一次，我来找现在的负责人。
err-letter-lost = 对方已不在原岗位，或者停用了机器人。现在是谁：/people
err-letter-unknown = 您没有这条留言。请写下来，我会问您发给谁。
err-letter-gone = 您那条消息我看不到了，请再写一次。
err-letter-album = 那组图片我已经不记得了，请再发一次。

## 设置

err-zone-unknown = 没找到这个城市。请写附近的大城市，或者写时差，例如 UTC+8。
err-language-unknown = 这种语言我不会。
err-quiet-half = 请写两个时间：从几点到几点。
err-person-unknown = 您已经退出。想回来，请按 /start。
err-quiet-unknown = 没有这个时段，请从列表里选。

## 名单（CSV 表格）：某一行哪里不对

err-roster-empty = 表里一个人也没有。
err-roster-quotes = 引号没有配对：从这一行起读不下去。
err-roster-column-unknown = 没有这一列。可以用：{ $allowed }。
err-roster-column-twice = 这一列写了两次。
err-roster-column-missing = 缺这一列。可以用：{ $allowed }。
err-roster-cells = 有 { $given } 格，应该是 { $expected } 格。名称里有分隔符时，请加引号。
err-roster-role-unknown = 没有“{ $value }”这个角色。可以用：{ $allowed }。
err-roster-unit-missing = 角色 { $role } 要填这一格。
err-roster-unit-superfluous = 角色 { $role } 这一格应该空着，现在写的是“{ $value }”。
err-roster-too-long = 现在 { $given } 字，最多 { $longest } 字。
err-roster-covers-not-here = 角色 { $role } 不分管别人，这一格请空着。
err-roster-covers-unknown = 表里和计划里都没有“{ $value }”。
err-roster-covers-unclear = “{ $value }”不止一个。请写全，选其一：{ $allowed }。
err-roster-code-wrong = 代码“{ $value }”不行：只能用英文字母、数字、- 和 _，最多 64 个。
err-roster-code-not-here = 角色 { $role } 属于整个计划，没有代码，这一格请空着。
err-roster-code-taken = 代码“{ $value }”已被占用：{ $other }。
err-roster-code-differs = 这里已有代码 { $other }，现在写的是“{ $value }”。
err-roster-line-twice = 第 { $first } 行已经写过同样的内容。

## 公告

err-not-announcer = 公告由负责人发。给您的负责人留言，直接写在这里就行。
err-announcement-unknown = 没有这条公告。您的公告：/announce
err-announcement-over = 这条公告已经不能这样处理。现在的情况：/announce
err-announcement-empty = 请先把公告发来：文字、图片或文件。
err-announcement-nobody = 没有收件人：没选人，或者都联系不上。
err-announcement-past = 这个时间已经过去，请另选。
err-approval-nobody = 发给这么多人，要另一位负责人同意，现在还没有第二位。请先邀请：/people
err-recall-too-late = 已经不能撤回：Telegram 只允许在 48 小时内删除。
err-announcement-uncopyable = 这种消息转发不了。请发文字、图片、视频、语音或文件。
err-announcement-hour = 请把时间也写上。例如：{ $example }
err-revision-lost = 修改没有保存，请再改一次您的消息。
err-original-gone = 这条消息已经没有了，没有可看的。

## 还差谁：打电话、提醒、导入名单

err-proxy-own = 这是您自己的事，请自己回答：/my
err-proxy-file = 文件没法电话里说，要由对方自己发来。
err-proxy-anonymous = 这是匿名调查，只能由本人回答。
err-anonymous-given = 您已经回答过。回答是匿名的，找不出来，也就不能更正。
err-nudge-unknown = 没有这条提醒。还差谁，看统计：/report
err-nudge-sent = 这条提醒已经发出。谁回答了，看统计：/report
err-nudge-nobody = 没有人要提醒：都回答了，或者今天已经提醒过。
err-nudge-words-none = 请用普通文字写几句。
err-nudge-words-long = 太长了：现在 { $given } 字，最多 { $longest } 字。请缩短一些。
err-import-empty = 名单里一行也没有，请再发一次。
err-import-unasked = 这里还没有提过问题，没有地方可记。
err-import-too-big = 文件太大。请只留下名称和回答。
err-import-unreadable = 文件读不了。请把表格另存为 CSV 再发一次。
err-import-gone = 这份名单我已经不记得了，请再发一次。

## 为什么没有、哪些不计

err-reason-unknown = 这里不用说原因。您要做的：/my
err-waiver-unknown = 这个问题已经没有了，不用定夺。
err-own-waiver = 这是为您自己岗位提的请求，要由另一位负责人同意。
err-already-exempt = { $place } 在这里已经不计。
err-exemption-unknown = 这条例外已经没有了。
err-exemption-forgotten = 原因我已经不记得了。请重新开始：“哪些不计”。

## 稍后、请假、来不来

err-later-needless = 这里已经没有要您回答的。全部待办：/my
err-later-unfit = 这个时间不能再提醒，请另选。
err-away-order = 请假的结束不能早于开始，请再写一次。
err-away-past = 这些日子已经过去，请另写。
err-away-long = 不能停这么久：最多 { $days } 天。要离开，请退出计划：/settings
err-daily-unknown = 不能选这么多条，请从列表里选。
err-event-over = 已经开始了。结束后我会问情况。
err-intend-unknown = 不能这样回答，请按按钮。

## 计划有变

err-day-taken = 这一天已经安排了，请另选一天。
err-doubt-unknown = 这个日期问题已经没有了。要定夺的，看 /plan
err-doubt-closed = 已经按这个日期提问，不能再改读法。日期本身可以改期：/plan

## 代理人

err-deputy-unknown = 没有这位代理人。现在谁代理，看岗位卡片。
err-term-backwards = 最后一天早于第一天，请再写一次。
err-term-past = 第一天已经过去，请从今天或以后开始。
err-term-long = 最长 { $days } 天。更久的，请把岗位交接给别人。
err-term-unreadable = 没看懂日期。请这样写：{ $example }

## 文件

err-proof-unwanted = 这个回答不用附材料。
err-proof-expected = 请发文件、图片或链接，不能附视频和语音。不想附了：/cancel
err-file-too-big = 文件超过 { $limit } MB，我打不开。请放到网盘，把链接发来。
err-not-drawn = 文件没做出来，数字都在。请过一分钟再按一次。
err-file-too-large = 文件太大，Telegram 发不了。请管理服务器的人在服务器上导出。
err-calendar-unserved = 现在没有日历链接：机器人没有自己的网址。请取文件：/plan → “加入日历”。
