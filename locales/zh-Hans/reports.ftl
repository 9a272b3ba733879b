## 自己的

rep-own = 您的事
rep-own-overdue =
    { $count ->
        [0] ✅ 没有过期的
       *[other] ⚠️ 已过期：{ $count }
    }
rep-own-due = 等您回答：{ $count }
rep-own-done = 已回答：{ $done }，还没问：{ $ahead }

## 任务

rep-list-open =
    { $count ->
        [0] 现在没有进行中的。请按“全部”。
       *[other] 现在进行 { $count } 项任务
    }
rep-list-awaited =
    { $count ->
        [0] ✅ 问过的都回答了。
       *[other] 有 { $count } 项任务等待回答
    }
rep-list-all = 共 { $count } 项任务
rep-list-undated =
    { $count ->
        [0] ✅ 日期都已定好。
       *[other] 有 { $count } 项任务未定日期
    }
rep-heading = <b>№ { $no }</b> · { $title }
rep-summary =
    { $missing ->
        [0] { $bar } { $done } / { $expected } · 都已回答
       *[other] { $bar } { $done } / { $expected } · 还差 { $missing } 个回答
    }
rep-state-ahead = 还没开始：{ $when }
rep-state-open = 进行中：{ $when }
rep-state-over = 已结束：{ $when }
rep-state-answering = 已结束，等待回答：{ $when }
rep-state-window = { $when }，日期未定
rep-state-unscheduled = 计划没有写明日期

## 指标

rep-indicator = <b>{ $title }</b>
rep-kind-share = 完成的比例
rep-kind-full = 全部参加（100%）
rep-kind-done = 已完成
rep-kind-count = 多少完成
rep-kind-sum = 回答合计
rep-kind-minimum = 达到要求的
rep-kind-ratio = 占总数的比例
rep-kind-states = 已确认
rep-nothing-asked = 还没问
rep-share =
    { $other ->
        [0] { $bar } { $met } / { $expected }（{ $percent }%）· 按时 { $on_time } · 晚 { $late } · 没回答 { $missing }
       *[other] { $bar } { $met } / { $expected }（{ $percent }%）· 按时 { $on_time } · 晚 { $late } · 回答“否” { $other } · 没回答 { $missing }
    }
rep-states = { $bar } { $met } / { $expected }（{ $percent }%）· 按时 { $on_time } · 晚 { $late } · 等待核对 { $other } · 没回答 { $missing }
rep-count = { $met } / { $expected }
rep-sum = { $amount } · 已回答 { $answered } / { $expected }
rep-minimum = { $met } / { $expected } · 要求不少于 { $least }
rep-ratio = { $bar } { $amount } / { $base }（{ $percent }%）· 已回答 { $answered } / { $expected }
rep-ratio-unknown = { $amount } · 总数还没填 · 已回答 { $answered } / { $expected }
rep-ratio-one-in = { $amount } : { $base }，1 : { $many }，计划要求不低于 1 : { $needed } · 已回答 { $answered } / { $expected }
rep-ballots =
    { $count ->
        [0] “{ $question }”：匿名，满 { $fewest } 个回答才显示结果
       *[other] “{ $question }”：匿名，整个计划共 { $count } 个回答
    }
rep-ballots-then = “{ $question }”：匿名，不记录各个回答的时间，只有现在的结果
rep-times = 按时 { $on_time } · 晚 { $late } · 没回答 { $missing }
rep-doubts =
    { $count ->
        [1] 对计划的疑问：
       *[other] 对计划的疑问：
    }
rep-doubt = • { $text }

## 还差谁

rep-missing =
    { $count ->
        [0] ✅ 都已回答。
       *[other] 还差 { $count } 个回答
    }
rep-who-many = { $who }（{ $count } 个回答）
rep-absent = { $place } — { $who }

## 是谁、为什么联系不上

rep-who-nobody = { $who }：还没有人加入
rep-who-blocked = { $who }：停用了机器人
rep-who-deleted = { $who }：账号不存在
rep-who-left = { $who }：已退出计划

## 每日汇总

rep-sum-of = { $programme }
rep-sum-awaited =
    { $more ->
        [0] 还差 { $count }：{ $places }
       *[other] 还差 { $count }：{ $places }，另有 { $more }
    }
rep-sum-awaited-several =
    { $more ->
        [0] 还差 { $count } 个回答 · { $places }
       *[other] 还差 { $count } 个回答，来自 { $sources } 处 · { $places }，另有 { $more }
    }
rep-sum-awaited-all = 还差 { $count }
rep-sum-rest = 另有 { $count } 个，涉及 { $activities } 项任务
rep-sum-overdue = 以前到期、没回答的：{ $count }
rep-sum-unchecked = 等待核对的回答：{ $count }
rep-sum-unreachable = 联系不上 { $count } 人
rep-sum-empty = 空缺岗位：{ $count }
rep-sum-undated = 时间到了，日期未定：{ $count }
rep-sum-doubts = 日期待定夺：{ $count }
rep-sum-waivers = 请求不计，等您定夺：{ $count }
rep-sum-said = 一周里说“做不到”的：{ $count }
rep-sum-list-overdue =
    { $count ->
        [0] ✅ 没有过期的回答。
       *[other] 已过期，还差 { $count } 个回答
    }
rep-sum-list-unchecked =
    { $count ->
        [0] ✅ 回答都已核对。
       *[other] 有 { $count } 个回答等待核对
    }
rep-sum-list-unreachable =
    { $count ->
        [0] ✅ 都联系得上。
       *[other] 联系不上 { $count } 人，请打个电话。
    }
rep-sum-list-undated =
    { $count ->
        [0] ✅ 日期都已定好。
       *[other] 时间到了，日期未定：{ $count }
    }
rep-sum-list-doubts =
    { $count ->
        [0] ✅ 日期都清楚。
       *[other] 日期待定夺：{ $count }
    }
rep-sum-list-waivers =
    { $count ->
        [0] ✅ 都已定夺。
       *[other] 请求不计：{ $count }。同意吗？
    }
rep-sum-list-said =
    { $count ->
        [0] 一周里没有人说“做不到”。
       *[other] 一周里说“做不到”的：{ $count }
    }
rep-sum-said-line = { $number }. { $place }：<b>№ { $no }</b> · { $title }

## 哪些不计、哪里不一致

rep-not-counted = 不计：{ $count }
rep-differ = 不一致：{ $count }
rep-left-out =
    { $count ->
        [0] 全部计入。
       *[other] <b>不计：{ $count }</b>
    }
rep-left-out-line =
    { $count ->
        [1] • { $place } — “{ $reason }” · 决定：{ $by }，{ $at }
       *[other] • { $place }（{ $count } 个回答）— “{ $reason }” · 决定：{ $by }，{ $at }
    }
rep-left-out-own =
    { $count ->
        [1] • { $place } — 与他们无关（只问：{ $reason }）· 回答：{ $by }，{ $at }
       *[other] • { $place }（{ $count } 个回答）— 与他们无关（只问：{ $reason }）· 回答：{ $by }，{ $at }
    }
rep-differing =
    { $count ->
        [0] ✅ 回答一致。
       *[other] <b>不一致：{ $count }</b>
    }
rep-differing-line = • { $place }
rep-differing-side = { $role }：“{ $answer }”

## 谁在请假

rep-who-away = { $who }：请假到 { $until }

## 计划有变

rep-state-doubt = 日期可以有不同读法，组织者还没定夺
rep-state-cancelled = 已取消

## 日志

rep-journal = <b>日志：谁做了什么</b>
rep-journal-empty = 日志还是空的。
rep-journal-line = { $at } · { $who } { $deed }
rep-journal-activity = № { $no }，{ $title }
rep-journal-count = { $count } 个回答
audit-proof-seen = 打开了别人的文件
audit-exported = 导出了表格和回答
audit-proxy = 代别人回答
audit-names-seen = 看了还差谁
audit-nudge = 提醒没回答的人
audit-waiver-approved = 同意不计
audit-waiver-declined = 不同意不计
audit-exemption-begun = 从统计中去掉
audit-exemption-ended = 重新计入
audit-import = 导入回答名单
audit-plan-moved = 改期
audit-plan-cancelled = 取消任务
audit-plan-added = 再加一天
audit-doubt-decided = 定夺日期读法
audit-handed-over = 接手了别人的岗位
audit-deputy = 指定代理人
audit-deputy-ended = 解除代理人
audit-data-sent = 领取自己的资料文件
audit-transcript = 领取学时档案
audit-erased = 删除自己的资料
audit-other = 做了一条记录

## 我的资料文件

rep-file = 我的资料
rep-file-title = 机器人保存的关于您的资料：{ $name }
rep-file-made = 生成于 { $at }
rep-file-none = 没有
rep-file-profile = 关于您
rep-file-name = 名字：{ $name }
rep-file-account = Telegram：{ $account }
rep-file-agreed = 同意时间：{ $at }
rep-file-language = 语言：{ $language }
rep-file-zone = 时区：{ $zone }
rep-file-quiet = 免打扰：{ $quiet }
rep-file-daily = 每天提醒消息，最多：{ $daily }
rep-file-away = 请假：{ $days }
rep-file-reports = 定期统计：{ $wish }
rep-file-feed = 日历链接有效：从 { $at }起
rep-file-as-programme = 按计划
rep-file-seats = 岗位
rep-file-seat = { $role }，{ $place }：{ $since } 到 { $until }
rep-file-deputy = { $role }，{ $place }，代理人：{ $since } 到 { $until }
rep-file-still = 今天
rep-file-answers = 您的回答
rep-file-about = № { $no }，{ $title } · { $place } · { $question }
rep-file-answer = { $at } · { $about } — { $value }
rep-file-how-proxy = 代别人
rep-file-how-import = 来自名单
rep-file-how-waived = 负责人决定
rep-file-proofs = 您附的材料
rep-file-proof = { $at } · { $about } — { $name }，第 { $number } 版
rep-file-proof-file = 文件
rep-file-proof-photo = 图片
rep-file-proof-link = 链接
rep-file-excuses = 为什么做不到
rep-file-excuse = { $at } · { $about } — { $reason }
rep-file-earned = 学时和天数
rep-file-earned-row = № { $no }，{ $title } — { $amount }
rep-file-earned-sum = “{ $programme }”合计：{ $hours } 学时，{ $days } 天
rep-file-credits = 学分：{ $credits }
rep-file-credits-unknown = 没有计算学分：计划没有写明多少学时或多少天算一个学分。
rep-transcript-title = 电子档案：{ $name }
rep-transcript-seat = { $role }，{ $place }
rep-file-plans = 您来不来
rep-file-plan-yes = { $at } · { $title } — 会来
rep-file-plan-no = { $at } · { $title } — 来不了
rep-file-plan-move = { $at } · { $title } — 请求改天
rep-file-letters = 通过机器人的留言
rep-file-letter-to = { $at } · 您 → { $name }：{ $text }
rep-file-letter-from = { $at } · { $name } → 您：{ $text }
rep-file-no-text = 没有文字
rep-file-announcements = 您的公告
rep-file-word = { $at } · { $text }
rep-file-nudges = 您提醒别人
rep-file-nudge = { $at } · № { $no }，{ $title }：{ $text }
rep-file-messages = 发给您的消息
rep-file-message = { $at } · { $kind } · { $state }
rep-file-kind-reminder = 提醒
rep-file-kind-notice = 通知
rep-file-kind-letter = 留言
rep-file-kind-announcement = 公告
rep-file-state-sent = 已发送
rep-file-state-planned = 等待发送
rep-file-state-skipped = 不需要发
rep-file-state-failed = 未送达
rep-file-state-unknown = 不知道是否送达
rep-file-state-missed = 晚了，没有发
rep-file-journal = 日志里的记录

## 总计、分开看、为什么

rep-programmes = 要看哪个计划？
rep-whole-nothing = { $programme }：还没问
rep-whole = <b>{ $programme }</b>：{ $bar } 已回答 { $done } / { $expected } · 还差 { $missing }
rep-trend =
    { $up ->
        [1] 一周 +{ $by }
       *[other] 一周 −{ $by }
    }
rep-unreached = 联系不上：{ $count }
rep-as-of = 🕓 { $day } 当天结束时
rep-number = <b>{ $title }：{ $number }</b>
rep-rows-met =
    { $count ->
        [0] 没有计入的回答。
       *[other] 计入：{ $count }
    }
rep-rows-other =
    { $count ->
        [0] 没有别的回答。
       *[other] 回答了，但没有计入：{ $count }
    }
rep-rows-missing =
    { $count ->
        [0] ✅ 都已回答。
       *[other] 没回答：{ $count }
    }
rep-rows-left-out =
    { $count ->
        [0] 全部计入。
       *[other] 不适用，不计：{ $count }
    }
rep-rows-all = 回答和没回答的问题，共 { $count }
rep-row-silent =
    { $state ->
        [overdue] • { $place } — 没回答，已过期
        [waiting] • { $place } — 还没问：先等另一个回答
       *[other] • { $place } — 还没回答
    }
rep-row-said =
    { $how ->
        [proxy] • { $place } — { $said } · { $at }，电话
        [import] • { $place } — { $said } · { $at }，名单
        [waived] • { $place } — { $said } · { $at }，负责人决定
       *[own] • { $place } — { $said } · { $at }
    }{ $state ->
        [late] ，晚于期限
        [overdue] ，还没做完，已过期
        [open] ，还没做完
       *[other] {""}
    }
rep-then-ask = 看哪一天的数字？
rep-then-type = 请写日期，例如 { $example }。会显示那天结束时的情况。
rep-all-of = <b>{ $programme }</b>：全部任务
rep-by = { $parts }，按名称排列
rep-by-role = 由谁回答
rep-part =
    { $missing ->
        [0] { $name }：{ $bar } { $done } / { $expected }
       *[other] { $name }：{ $bar } { $done } / { $expected } · 还差 { $missing }
    }{ $left_out ->
        [0] {""}
       *[other] {" "}· 不计 { $left_out }
    }
rep-part-nothing =
    { $left_out ->
        [0] { $name }：没有问
       *[other] { $name }：不适用
    }

## 文件

rep-files =
    要哪一种？

    <b>图片</b>：谁处于什么状态，按任务、按周，或按月看整个计划。
    <b>Word</b>：供签字的报告。
    <b>Excel</b>：总表、带定义的指标、全部回答和说明。
    <b>CSV 和 JSON</b>：同样的内容，给别的程序用。
rep-paper-heat = 任务地图，截至 { $day }
rep-paper-weeks = 每周地图，截至 { $day }
rep-paper-timeline = 按月的计划，截至 { $day }
rep-paper-curve = 任务 № { $no } 的进展，截至 { $day }
rep-paper-docx = 供签字的报告，截至 { $day }
rep-paper-xlsx = 总表、指标、回答和说明，截至 { $day }
rep-paper-csv = 全部回答，截至 { $day }
rep-paper-json = 指标和回答，截至 { $day }

## 日历

rep-cal-name = 计划
rep-cal-until = { $day }为止：{ $title }
rep-cal-span = 整个期限：{ $days }
rep-cal-session = 第 { $session } 次，共 { $sessions } 次
rep-cal-source = 计划 № { $no } · { $programme }
rep-cal-file = 计划

## 一周和一月的统计

rep-dig-before = 之前同样天数：{ $before }
rep-dig-awaited =
    { $overdue ->
        [0] 等待回答：{ $awaited }，没有过期的
       *[other] 等待回答：{ $awaited }，已过期 { $overdue }
    }
rep-dig-ended = <b>已结束</b>
rep-dig-ended-none = 没有结束的
rep-dig-line = № { $no } · { $title }：{ $done } / { $expected }（{ $percent }%）
rep-dig-unasked = № { $no } · { $title }
rep-dig-coming-weekly = <b>本周到期</b>
rep-dig-coming-monthly = <b>本月到期</b>
rep-dig-coming-line = { $day } · № { $no } · { $title }
rep-dig-more = 另有 { $count } 项
