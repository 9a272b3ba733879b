## 第一行：锁屏上看得到

msg-lead-soon = { $sign } 一小时后（{ $hour }）— { $title }
msg-lead-today = { $sign } 今天 — { $title }
msg-lead-today-at = { $sign } 今天 { $hour } — { $title }
msg-lead-tomorrow = { $sign } 明天 — { $title }
msg-lead-tomorrow-at = { $sign } 明天 { $hour } — { $title }
msg-lead-on = { $sign } { $day } — { $title }
msg-lead-undated = { $sign } 未定日期：{ $title }
msg-lead-held =
    { $days ->
        [0] { $sign } 今天已结束：{ $title }
        [1] { $sign } 昨天已结束：{ $title }
       *[other] { $sign } { $days } 天前已结束：{ $title }
    }
msg-lead-new = { $sign } 新任务：{ $title }
msg-lead-left =
    { $days ->
        [0] { $sign } 今天最后一天：{ $title }
        [1] { $sign } 明天最后一天：{ $title }
       *[other] { $sign } 还剩 { $days } 天：{ $title }
    }
msg-lead-late =
    { $days ->
        [1] { $sign } 昨天到期：{ $title }
       *[other] { $sign } 已过期 { $days } 天：{ $title }
    }
msg-lead-check = { $sign } { $place }报来：{ $title }
msg-lead-check-many = { $sign } 有 { $count } 个回答待核对：{ $title }
msg-lead-all-done = ✅ 都已回答：{ $title }

## 卡片

msg-until = { $day }前
msg-when-unknown = 没有写明日期
msg-session = 第 { $session } 次，共 { $sessions } 次
msg-question = <b>{ $text }</b>
msg-question-item = <b>{ $text }</b>（第 { $item } 个，共 { $items } 个）
msg-fact = { $fact }：{ $number }
msg-at-least = 计划要求不少于 { $number }
msg-about = 计划要求大约 { $number }：略少一些也可以
msg-anonymous = 匿名：谁答了什么，没有人知道。交了就不能改。
msg-shared = 你们当中谁回答都行：一个回答算大家的。
msg-asked-later = 结束后我再问您。
msg-reported = { $at } 报来
msg-reported-by = { $name }，{ $at } 报来

## 回答之后

msg-done = ✅ { $answer } · { $at }
msg-noted = 已记下：“{ $answer }” · { $at }
msg-done-written = ✅ 已记下 · { $at }
msg-anonymous-given = 已匿名回答
msg-anonymous-kept = 您的回答与您分开存放，不能更正。
msg-quote = “{ $text }”
msg-by = 不是用您的手机回答的：{ $name }
msg-to-verify = 由{ $role }核对。
msg-not-yet = 好，我会再提醒：期限 { $day }
msg-not-yet-late = 好，等您回答。过期后也可以回答。
msg-returned = 已记下：暂不确认。对方改好后我再发给您。
msg-guess = { $sign } 这是对“{ $question }”的回答吗？
msg-guess-dropped = 好，没有记录。
msg-stale = 已经回答过：“{ $answer }”，{ $at }
msg-sure = 确定是 { $answer }？
msg-type-number = 请填 { $min } 到 { $max } 之间的数字。例如：{ $example }
msg-type-text = 请把回答写成一条消息。
msg-type-long = 请把回答写成一条消息，不少于 { $length } 字。
msg-type-link = 请发链接。例如：https://example.cn/page
msg-type-file = 请把文件发到这里。

## 一次几件事

msg-group-line = { $number }. { $name }
msg-group-said = { $number }. { $name } — { $answer }
msg-group-done = { $number }. ✅ { $name } — { $answer }
msg-more = 另有 { $count } 项
msg-digest = 今天您有 { $count } 件事
msg-digest-ahead = 📅 接下来有 { $count } 项任务
msg-list-line = { $number }. { $sign } { $title } — { $term }
msg-list-many = { $number }. { $sign } { $title } — { $term } · 要回答 { $count } 次
msg-list-of = { $line } · <i>{ $programme }</i>
msg-list-undated = { $number }. { $sign } 请定日期：{ $count } 项任务
msg-list-set-day = { $number }. { $sign } { $title } — 请定日期：{ $window }

msg-term-late = { $day }已到期
msg-term-late-one = 昨天已到期
msg-term-last = 今天最后一天
msg-term-until-tomorrow = 明天为止
msg-term-until = { $day }为止
msg-term-yesterday = 昨天
msg-term-yesterday-at = 昨天 { $hour }
msg-term-today = 今天
msg-term-today-at = 今天 { $hour }
msg-term-tomorrow = 明天
msg-term-tomorrow-at = 明天 { $hour }
msg-term-undated = { $window }

## 我的待办

msg-my = 您有 { $count } 件待办
msg-my-overdue = <b>已过期</b>
msg-my-today = <b>今天</b>
msg-my-week = <b>本周</b>
msg-my-later = <b>以后</b>
msg-my-nothing = ✅ 现在没有待办。有新的我会发来。
msg-answered = 已回答的，最近的在上面。按编号可以查看或更正。
msg-answered-nothing = 还没有回答。
msg-answered-one = { $number }. { $title } — { $answer }
msg-answered-many = { $number }. { $title } — { $count } 个回答
msg-first = 您最近要做的：
msg-first-nothing = 最近没有要做的。有了我会告诉您。

## 计划

msg-plan = 接下来
msg-plan-nothing = 接下来没有安排。
msg-undated = 有 { $count } 项任务未定日期。按编号来定。
msg-undated-nothing = ✅ 日期都已定好。
msg-source = 计划 № { $no }：“{ $dates }”

## 日期

msg-set-day = { $sign } { $window }：请定日期。{ $title }
msg-set-days = { $sign } 请定日期：{ $count } 项任务
msg-set-day-why = 日期没定之前，不会提醒参加的人。
msg-choose-day = 请选日期：{ $month }
msg-type-day =
    请写日期：{ $first } 到 { $last }
    例如：3月17日、3/17，或 3月17日 10:00
msg-move = 改期：{ $old } → { $new }？
msg-day-set = ✅ 日期已定：{ $when }
msg-day-told = 会通知：{ $roles }
msg-day-remind = 提醒时间：{ $at }
msg-day-ask = 询问结果：{ $at }

## 凭链接加入

msg-invited =
    您好。您受邀加入“{ $programme }”。
    您是<b>{ $role }</b>，{ $place }，对吗？
msg-invited-by = 邀请人：{ $name }。链接有效期到 { $until }。
msg-invited-by-organiser = 链接由计划的组织者发出，有效期到 { $until }。
msg-consent =
    <b>可以保存您的资料吗？</b>
    保存：您在 Telegram 的名字和号码、您的角色、回答、文件和留言。
    用途：按时提醒您，统计计划的指标。
    谁能看：负责人，和核对您回答的人。
    随时可以退出：/settings → “退出计划”。
msg-not-now =
    好，什么都没有保存。
    链接还有效，方便时再来。
msg-welcome =
    ✅ 好了。您是<b>{ $role }</b>，{ $place }
    要做什么、哪天截止，我会提前提醒。
    按一下按钮就能回答，按错了用“更正”。
    我在工作日 { $first } 到 { $last } 发消息。
msg-welcome-manager = 人员和邀请链接：/people

## 没有链接时加入

msg-hello-stranger = 您好。我负责提醒计划的期限、收集回答。
msg-choose-programme =
    您好。我负责提醒期限、收集回答。
    您参加哪个计划？
msg-choose-place =
    <b>{ $place }</b>
    您在哪里工作？
msg-choose-role =
    <b>{ $place }</b>
    您在这里是什么角色？
msg-no-roles-here =
    <b>{ $place }</b>
    这里没有可选的。请退一步，或者向负责人要链接。
msg-apply = 请核对：<b>{ $role }</b>，{ $place }。对吗？
msg-applied =
    ⏳ 等待确认：{ $role }，{ $place }
    申请已交给负责人，一有结果我就告诉您。
msg-no-seat =
    没有待办：您现在没有角色
    在等负责人处理，或者代理还没开始的，我会告诉您。否则请在名单里找自己。

## 负责人处理申请

msg-application =
    👤 申请人：{ $who }
    申请角色：<b>{ $role }</b>，{ $place }
    您认识这个人吗？
msg-application-accepted =
    ✅ 已通过申请：{ $who }
    { $role }，{ $place }
    处理人：{ $by }
msg-application-declined =
    ✖️ 已拒绝申请：{ $who }
    { $role }，{ $place }
    处理人：{ $by }
msg-application-withdrawn =
    申请已撤回：{ $who }
    { $role }，{ $place }

## 通知

notice-application = { msg-application }
notice-accepted =
    ✅ 您已通过：{ $role }，{ $place }
    要做什么、哪天截止，我会提前提醒。按一下按钮就能回答。
notice-declined =
    ✖️ 申请没有通过：{ $role }，{ $place }
    如有误会，请给负责人打电话，或者再在名单里找自己。
notice-handed-over =
    您的角色已交接：{ $role }，{ $place }
    现在由{ $who }负责。如有误会，请给负责人留言。
notice-left-who = ⚠️ { $who }退出了计划
notice-left = 岗位空了，请邀请别人。
notice-unreachable-who = ⚠️ 联系不上：{ $who }
notice-unreachable = 对方收不到提醒，可能停用了机器人。请打个电话。
notice-moved =
    📅 改期：{ $title }
    原来：{ $old }。现在：{ $new }。
notice-other = 有新情况，请打开您的待办。
msg-seat-line = { $role }，{ $place }
msg-seats-more = 另有 { $count } 个岗位

## 缺少信息时的称呼

unknown-event = 任务
unknown-superior = 负责人
unknown-who = 对方
unknown-by = 负责人
unknown-role = 这个角色
unknown-place = 您的单位

## 人员

msg-people =
    { $empty ->
        [0] <b>人员：{ $total } 个岗位，全部有人</b>
       *[other] <b>人员：{ $total } 个岗位，空缺 { $empty } 个</b>
    }
    按编号可以邀请或交接。
msg-people-cared =
    <b>由您核对回答的人员：{ $total }</b>
    按编号可以领取电子档案。
msg-people-of = <b>{ $programme }</b>
msg-people-none = 您没有管理的岗位。
msg-people-none-empty = 没有空缺的岗位。
msg-find =
    <b>您要找谁？</b>
    请输入姓名或地点，写一部分也可以，例如：王、12
msg-found = <b>找到 { $count } 个岗位</b>
msg-found-nobody =
    没有找到“{ $sought }”。
    请只输入姓名的一部分，或只输入编号。
msg-found-more = 只显示前 { $count } 个。多写几个字，结果会更准。
msg-seat-held = { $seat } — { $name }
msg-seat-expected = { $seat } — <b>空缺</b>，等待：{ $name }
msg-seat-empty = { $seat } — <b>空缺</b>
msg-seat-card-held =
    <b>{ $role }</b>，{ $place }
    现任：{ $name }
    可以交接给别人，原来的人会收到通知。
msg-seat-card-cared =
    <b>{ $role }</b>，{ $place }
    现任：{ $name }
msg-seat-card-empty =
    <b>{ $role }</b>，{ $place }
    现在没有人。把链接发过去，对方自己就能加入。
msg-seat-card-expected = 名单上等待：{ $name }
msg-forward =
    链接好了：<b>{ $role }</b>，{ $place }
    请把下面的消息转发给对方。链接只供一人使用，这个岗位以前的链接都已失效。
msg-invite-letter =
    您好。邀请您加入“{ $programme }”：{ $role }，{ $place }。
    机器人会提醒期限，按一下按钮就能回答。请打开链接，按“开始”。
    链接只供您使用，有效期到 { $until }。

## 给负责人的留言和回复

msg-letter-offer =
    { $count ->
        [1] ✉️ 要把这个发给您的负责人吗？
       *[other] ✉️ 要发给哪位负责人？
    }
msg-letter-or-answer = 如果是回答：/my 里有 { $count } 个问题在等，请打开对应的那个再回答。
msg-letter-to = { $name } — { $role }，{ $place }
msg-letter-album = ✉️ 要把这组图片发给{ $name }吗？
msg-letter-prompt =
    ✉️ 请写回复，给{ $name }
    { $role }，{ $place }
    您的下一条消息会发过去：文字、图片、文件或语音都行。
msg-letter-sent = ✉️ 已发给{ $name }，回复会送到这里。
msg-letter-sent-before = ✉️ 之前已发给{ $name }，{ $at }。回复会送到这里。
msg-letter-dropped = 好，没有发。
notice-letter = ✉️ { $who }，{ $role } · { $place }
notice-letter-answer = ✉️ 回复：{ $who }，{ $role } · { $place }
notice-letter-below = 留言内容见下一条消息。

## 设置

msg-settings =
    <b>设置</b>
    语言：{ $language }
    时区：{ $zone }
    免打扰：{ $quiet }
    每天消息：{ $daily }
    请假：{ $away }
msg-quiet-span = { $first } 到 { $last }
msg-quiet-never = 随时都可以发
msg-set-language = <b>语言</b>
msg-set-zone =
    <b>时区</b>
    提醒的钟点按它来算。期限一律按计划所在地的时间。
msg-type-zone =
    请写城市或时差。
    例如：乌鲁木齐、UTC+8。不改了就按 /cancel。
msg-moscow-hours = 莫斯科时间
msg-set-quiet =
    <b>什么时候不打扰您</b>
    这段时间不发消息。快到期时，会赶在它开始之前提醒。
msg-data =
    <b>我保存了您的哪些资料</b>
    名字：{ $name }，Telegram：{ $account }
    同意时间：{ $agreed }。回答：{ $answers } 个
    角色：
msg-data-no-roles = 还没有
msg-data-end = 此外还有：语言、时区、免打扰时段、请假日期、每天消息数、要哪些定期统计、文件、通过机器人的留言，以及发给您的消息清单。
msg-leave =
    <b>要退出计划吗？</b>
    不再提醒，您的岗位会空出来，负责人会知道。
    您的回答会留在统计里。凭新链接可以再加入。
    也可以删除所有个人资料：名字、留言、Telegram 号码。
msg-left =
    您已退出计划，不再提醒您。
    想回来，请向负责人要链接，或者按 /start。
note-saved = 已保存

## 帮助

msg-help-stranger =
    <b>我负责提醒计划的期限</b>
    打开邀请链接，我就认识您了。
    没有链接，请在名单里找自己，由负责人确认。
msg-help-answer =
    <b>怎么用我</b>
    收到提醒，按下面的按钮回答。按错了，用“更正”。
    来不及，用“稍后”或“做不到…”。
    /my — 您的待办。/plan — 接下来。/report — 已回答的。
    要找负责人，直接写在这里。/cancel — 不写了。
    /settings — 语言、时间、请假、代理人、您的资料。
msg-help-report =
    <b>怎么用我</b>
    /report — 谁回答了，还差谁。要找负责人，直接写在这里。
    /my — 要做的和要核对的。/plan — 接下来的、还没定日期的。
    按错了，用回答下面的“更正”。
    /settings — 语言、时间、请假、代理人、您的资料。
    /cancel — 不写回答了。
msg-help-manage =
    <b>怎么用我</b>
    /report — 还差谁：提醒、代为回答、导入名单。
    /plan — 接下来的：定日期、改期、取消、哪些不计。
    /people — 岗位、查找、邀请链接、代理人。
    /my — 您的待办。按错了，用“更正”。
    /settings — 语言、时间、请假、您的资料。/cancel — 不写了。
msg-cancelled = 好，不记了。
msg-nothing-to-cancel = 您现在没有在写什么。全部待办：/my
msg-not-understood = 这句我没看懂。我能看懂消息下面的按钮和命令。
msg-unknown-command = 没有这个命令。能用的是这些。
msg-files-later = 请用您回答下面的“附上文件”来附。现在请按按钮，或者写文字。
note-stale = 这个按钮已经失效，现在是这样的。
cmd-start = 开始
cmd-my = 我的待办
cmd-plan = 接下来
cmd-report = 统计
cmd-people = 人员和邀请
cmd-settings = 设置
cmd-help = 帮助
cmd-cancel = 不写回答了

## 公告：发什么、发给谁

msg-news-ask =
    📣 请把公告发来
    文字、图片、文件或一组图片，对方看到的就是这样。发给谁，稍后再选。
    不发了就按 /cancel。
msg-news-ask-waiting =
    📣 请把公告发来，只发给没回答的
    № { $no } · { $title }
    文字、图片、文件或一组图片。不发了就按 /cancel。
msg-news-ask-correction =
    📣 请把更正发来
    它会作为回复出现在原公告下面：{ $gist }
    不发了就按 /cancel。
msg-news-ask-again =
    📣 请发新的公告，代替原来的
    发给谁不变。不发了就按 /cancel。
msg-news-lost =
    ⚠️ 原来的消息已经没有了
    Telegram 不让复制它。请把公告再发一次。
msg-news-dropped =
    好，不发了
    草稿留在以往公告里。
msg-news-whom = <b>发给谁？</b>
msg-news-whom-correction =
    <b>更正</b>
    会作为回复出现在原公告下面：{ $gist }
msg-news-total =
    { $total ->
        [0] 现在没有人会收到：请选发给谁。
       *[other] { $total } 人会收到
    }
msg-news-total-roles = { $total } 人会收到：{ $roles }
msg-news-role = { $role } { $count }
msg-news-sample = 例如：{ $names }
msg-news-left-out = { $count } 人收不到：{ $reasons }
msg-news-out-empty = 没有加入（{ $count }）
msg-news-out-unreachable = 联系不上（{ $count }）
msg-news-out-left = 已退出（{ $count }）
msg-news-out-other = 其他原因（{ $count }）
msg-news-where = 范围：{ $places }
msg-news-waiting = 只发给没回答的：№ { $no } · { $title }
msg-news-answered = 只发给已回答的：№ { $no } · { $title }
msg-news-picked = 按姓名选定。
msg-news-agree = 公告下面会有“已阅”按钮。
msg-news-places = <b>哪里？</b>请勾选。
msg-news-activities = <b>谁没回答？</b>请选任务。
msg-news-activities-none = 现在都回答了，不差谁。
msg-news-activity = <b>№ { $no }</b> · { $title } — 还差 { $count }
msg-news-people =
    <b>具体是谁？</b>按名字可以取消或恢复勾选。
    { $total ->
        [0] 现在一个都没选。
       *[other] { $total } 人会收到
    }

## 公告：发送

msg-news-as-seen = 对方看到的是：
msg-news-moment = <b>什么时候发？</b>
msg-news-type-moment =
    请写日期和时间
    例如：3月17日 10:00，或 3/17 10:00。不发了就按 /cancel。
msg-news-night =
    🌙 现在是 { $hour }，会半夜吵到人。
    现在发，还是早上发？
msg-news-list =
    { $total ->
        [0] 还没有公告。
       *[other] <b>公告</b>
    }
msg-news-line = { $number }. { $sign } { $gist } · { $day }
msg-news-line-by = { $number }. { $sign } { $gist } · { $day } · { $author }
msg-news-quote = “{ $gist }”
msg-news-plain = 没有文字
msg-news-kind =
    { $kind ->
        [edit] 修改：{ $gist }
        [recall] 撤回：{ $gist }
       *[correction] 更正：{ $gist }
    }
msg-news-soon = 📣 { $seconds } 秒后发出
msg-news-at = ⏰ { $at } 发出
msg-news-approval = ⏳ 等待另一位负责人同意
msg-news-begins = 📣 开始发送
msg-news-going =
    { $kind ->
        [edit] 📣 正在修改：{ $bar } { $done } / { $total }
        [recall] 📣 正在删除：{ $bar } { $done } / { $total }
       *[copy] 📣 正在发送：{ $bar } { $done } / { $total }
    }
msg-news-left-less = 不到一分钟
msg-news-left = 还要大约 { $minutes } 分钟
msg-news-rate = 每秒 { $rate } 条
msg-news-paused = ⏸ 已暂停：{ $bar } { $done } / { $total }
msg-news-reason-late = 到点时机器人没有运行。现在发吗？
msg-news-reason-source-gone = 原消息已删除，没有可复制的。请把公告再发一次。
msg-news-reason-restored = 机器人恢复到了以前的备份。请看看这条公告还要不要发。
msg-news-cancelled =
    { $done ->
        [0] ⛔ 没有发给任何人
       *[other] ⛔ 已停止：发出 { $done } / { $total }
    }
msg-news-done =
    { $kind ->
        [edit] ✅ 已修改：{ $sent } / { $total }
        [recall] ✅ 已删除：{ $sent } / { $total }
       *[copy] ✅ 已发送：{ $sent } / { $total }
    }
msg-news-done-nobody = 没有可发的人：收件人一个都不剩。
msg-news-sent =
    { $kind ->
        [edit] 已修改 { $count }
        [recall] 已删除 { $count }
       *[copy] 已送达 { $count }
    }
msg-news-unreachable = 联系不上 { $count }
msg-news-failed =
    { $kind ->
        [recall] 无法删除 { $count }
        [edit] 未修改 { $count }
       *[copy] 未送达 { $count }
    }
msg-news-unknown = 结果不明 { $count }
msg-news-unsent = 未发送 { $count }
msg-news-agreed = 已阅 { $count } / { $sent }
msg-news-twice = 有 { $count } 人不知道是否收到：再发一次，可能有人收到两遍。
msg-news-by = 发布人：{ $author }

## 公告：另一位同意、修改和撤回

msg-news-approved =
    ✅ 您已同意，公告正在发出
    { $gist }
msg-news-disapproved =
    ✖️ 您没有同意这条公告
    { $gist }
msg-news-how-revise =
    请修改您自己那条消息
    按住它，选“编辑”。我会问您要不要全部改过来。
msg-news-too-old =
    Telegram 只允许在 48 小时内修改
    请另发更正，它会作为回复出现在原公告下面。
msg-news-edit = 要给收到的 { $count } 人都改过来吗？
msg-news-edit-kept = 好，对方那里保持原样。
msg-news-recall = 要给 { $count } 人删除吗？
msg-news-recall-how = 已经看过的就看过了。删除后不能恢复。
msg-news-recall-late =
    已经不能撤回
    Telegram 只允许在 48 小时内删除。请另发更正。

## 公告：“已阅”

msg-agree-below = 看完了吗？请按按钮，负责人就知道您已阅。
msg-agreed = ✅ 已阅 · { $at }
msg-absent =
    { $total ->
        [0] ✅ 都已阅。
       *[other] 还没阅的：{ $total }
    }
note-agreed = 已阅：{ $at }
notice-agree =
    📣 请标记您已看过公告
    { $gist }
notice-agree-missing =
    📣 还有 { $count } 人没阅：{ $gist }
    已经提醒过两次，也许该打个电话。
notice-announcement-approval =
    📣 请您同意：一条发给 { $count } 人的公告
    { $author }：{ $gist }
    您不同意，它不会发出。
notice-announcement-approved =
    ✅ 已获同意，公告正在发出：{ $who }
    { $gist }
notice-announcement-refused =
    ✖️ 公告没有通过：{ $who }
    { $gist }
    可以修改后再发。
notice-announcement-late =
    ⚠️ 公告没有按时发出
    { $gist }
    到点时机器人没有运行。现在发吗？
notice-announcement-stopped =
    ⚠️ 公告已停止
    { $gist }
    原消息已删除，没有可复制的。请把公告再发一次。
unknown-gist = 没有文字
unknown-author = 负责人
msg-help-announce =
    <b>怎么用我</b>
    /report — 还差谁：提醒、代为回答、导入名单。
    /plan — 接下来的：定日期、改期、取消、哪些不计。
    /people — 岗位、查找、邀请链接、代理人。/announce — 给您的人发公告。
    /my — 您的待办。按错了，用“更正”。
    /settings — 语言、时间、请假、您的资料。/cancel — 不写了。
cmd-announce = 发公告

## 还差谁：其中一位

msg-awaited = ⏳ 等待回答：{ $place }
msg-awaited-done = ✅ 已有回答：{ $place }
msg-awaited-said =
    { $how ->
        [proxy] 电话里的回答：“{ $answer }”，{ $at }
        [import] 名单里的回答：“{ $answer }”，{ $at }
       *[own] 回答：“{ $answer }”，{ $at }
    }
msg-awaited-excuse = { $name }：“{ $reason }”，{ $at }
msg-awaited-reminded = 已经问过：{ $moments }
msg-awaited-never = 这个问题还一次都没送到。

## 电话里的回答

msg-proxy = 📞 对方在电话里怎么回答的？
msg-proxy-done = ✅ 已按电话记下：“{ $answer }”
msg-proxy-will-know = 我会告诉对方，不对的话可以更正。
msg-proxy-nobody-knows = 现在还没有人可通知。
notice-proxy =
    📞 有人替您回答了：“{ $answer }”
    由{ $by }打电话后记下。对吗？
notice-proxy-import =
    📥 您的回答已按名单更改：“{ $answer }”
    名单由{ $by }导入。对吗？
notice-proxy-corrected =
    📞 回答已更正：{ $place }
    { $title }
    { $who }：“{ $new }”。您代记的是“{ $old }”。

## 由人发出的提醒

msg-nudge =
    { $count ->
        [0] 🔔 没有人要提醒
       *[other] 🔔 提醒 { $count } 人？
    }
msg-nudge-unmarked = 🔔 一个都没选
msg-nudge-names = { $names }
msg-nudge-resting = 有 { $count } 人不打扰：不到一天前刚提醒过。
msg-nudge-unreachable = 联系不上 { $count } 人，最好打电话。
msg-nudge-yours = 您的话：“{ $words }”
msg-nudge-waits = 现在不是发消息的时候，提醒会在工作时间发出。
msg-nudge-people =
    <b>提醒谁？</b>按名字可以取消或恢复勾选。
    已选：{ $count }
msg-nudge-type =
    请写一两句话，最多 { $longest } 字
    它会放在问题上面，带您的名字。
msg-nudge-sent = ✅ 已提醒 { $count } 人
msg-nudge-sent-later = ✅ 工作时间会提醒 { $count } 人
msg-nudge-result-at = 多少人回答了，我会告诉您：{ $at }
msg-nudge-dropped = 好，不提醒。
msg-nudge-words = { $name }请您：{ $words }
msg-nudge-by = { $name }提醒您
notice-nudge-result =
    🔔 { $answered } / { $total } 已回答：{ $title }
    您提醒之后，还差：
notice-nudge-all =
    { $total ->
        [1] ✅ 已有回答：{ $title }
       *[other] ✅ { $total } 个都已回答：{ $title }
    }
    这是在您提醒之后。

## 外来的名单

msg-import-which = 📥 您的名单是关于什么的？
msg-import-ask = 📥 请把名单发来，文件或消息都行
msg-import-how-yes-no =
    每行一个名称或代码。在名单上就算“是”。
    别的回答写在旁边：名称; 否
    我先把读懂的给您看。不导入了就按 /cancel。
msg-import-how-value =
    每行一个名称，旁边写回答：名称; 12
    我先把读懂的给您看。不导入了就按 /cancel。
msg-import-yes = 是, 有, 参加, 已参加, 对, +, yes, 1
msg-import-no = 否, 无, 没有, 未参加, 没参加, -, –, no, 0
msg-import-read =
    { $count ->
        [0] 📥 没有可记录的
       *[other] 📥 要记录 { $count } 个回答吗？
    }
msg-import-stored = ✅ 已按名单记录 { $count } 个回答
msg-import-same = 原来就是这样：{ $count }
msg-import-overrides = 原来回答不同：{ $count }
msg-import-override = • { $place }：“{ $old }” → “{ $new }”
msg-import-misread = 不记录的行：{ $count }
msg-import-left = 没有记录的行：{ $count }
msg-import-again = 请改好再发一次。
msg-import-why-unknown = • { $number }. “{ $text }” — 没有这个名称
msg-import-why-unclear = • { $number }. “{ $text }” — 有几个同名的，请补充在哪里
msg-import-why-value = • { $number }. “{ $text }” — 没看懂回答
msg-import-why-waiting = • { $number }. “{ $text }” — 还没到问的时候
msg-import-why-unasked = • { $number }. “{ $text }” — 这里没有问过
msg-import-why-twice = • { $number }. “{ $text }” — 前面有过，回答不同
msg-import-dropped = 好，什么都没有记录。

## 每日汇总

notice-summary-fresh =
    { $old ->
        [0] ⚠️ 到期没回答：{ $fresh }
       *[other] ⚠️ 到期没回答：{ $overdue }，其中新增 { $fresh }
    }
notice-summary-unchecked = 📝 等待核对的回答：{ $unchecked }
notice-summary-unreachable = 📵 有 { $unreachable } 人开始联系不上
notice-summary-whole =
    { $fresh ->
        [0] 📋 本周开始时没回答：{ $overdue }
       *[other] 📋 本周开始时没回答：{ $overdue }，其中新增 { $fresh }
    }
notice-summary-calm = 📋 本周开始时：没有过期的
unknown-why = 没有说明原因

## 为什么没有

msg-cannot = 有什么困难？{ $title }
msg-cannot-why = 请选原因，负责人看得到。
msg-cannot-which = 哪一项做不到？{ $title }
msg-cannot-type =
    请写一写有什么困难
    一条消息就够，负责人看得到。
msg-said-cannot = 已记下：“{ $reason }”
msg-said-cannot-then = 负责人会看到。您随时都可以回答。
msg-said-na = ⏳ 由负责人定夺：“{ $reason }”
msg-said-na-then = 同意了，我就不再问。现在也可以回答。
msg-excused-cannot = 您 { $at } 说过：“{ $reason }”
msg-excused-na = “{ $reason }” — 由负责人定夺，{ $at } 已问
msg-waived = 不再等回答 · { $at }
msg-waived-by = 由负责人{ $name }决定
unknown-reason = 没有写原因

## 不适用：由负责人定夺

notice-waiver = ❓ { $place }：“{ $reason }”
notice-waiver-who = { $who }（{ $role }）这样说
notice-waiver-then = 您同意，就不再等这个回答，也不计入。
notice-waiver-approved = ✅ 不再等回答：{ $title }
notice-waiver-declined = 还是要回答：{ $title }
notice-waiver-by = { $place } · 决定：{ $by }
notice-waiver-approved-then = 负责人同意：这与您无关。
notice-waiver-declined-then = 还有疑问，直接写在这里给负责人。
msg-waiver-open = ❓ { $place }：“{ $reason }”
msg-waiver-said = { $place }：“{ $reason }”
msg-waiver-approved = ✅ 不计：{ $place }
msg-waiver-approved-then = 决定：{ $by }，{ $at }。对方会知道。
msg-waiver-declined = 等待回答：{ $place }
msg-waiver-declined-then = 决定：{ $by }，{ $at }。对方会知道。
msg-waiver-withdrawn = 不用定夺了：{ $place } 已经另有回答

## 哪些不计

msg-exempt =
    { $count ->
        [0] <b>全部计入</b>
       *[other] <b>不计：{ $count }</b>
    }
msg-exempt-none = 这项任务和谁无关，可以从统计中去掉，以后不再问。
msg-exempt-line =
    { $number }. { $place } — { $term }
    “{ $reason }” · { $by }
msg-exempt-ever = 一直
msg-exempt-whom =
    <b>哪些不计？</b>
    { $place }
msg-exempt-reason =
    为什么不计：{ $place }
    请用一条消息写原因，它会留在统计里。
msg-exempt-until = 不计到哪一天：{ $place }？
msg-exempt-until-how = 请写日期，例如 5月31日，或者按“一直”。
msg-exempt-added = ✅ 不计：{ $place }
msg-exempt-counted =
    { $count ->
        [0] 那里现在没有等待的回答，以后也不再问。
       *[other] 不再等 { $count } 个回答，以后也不再问。
    }
msg-exempt-ended = 重新计入：{ $place }
msg-exempt-ended-then = 已经去掉的不再恢复，以后和大家一样问。

## 两种意见

notice-opinions = ⚠️ 回答不一致：{ $place }
notice-opinions-then = 请问清实际情况。各人都可以更正自己的回答。

## 稍后

msg-later = ⏳ 什么时候再提醒？
msg-later-never =
    ⏳ 到期之前来不及再提醒
    请现在回答。
msg-later-set = ⏳ 会提醒：{ $when }
msg-later-today = 今天 { $hour }
msg-later-tomorrow = 明天 { $hour }

## 请假和每天几条消息

msg-set-away =
    <b>请假</b>
    这些天我什么都不发。您回来后，用一条消息告诉您还有什么要回答。
msg-away-now =
    <b>请假：{ $days }</b>
    现在什么都不发。您回来的早上，告诉您还有什么要回答。
msg-away-ahead =
    <b>请假：{ $days }</b>
    这些天什么都不发。之后用一条消息告诉您还有什么要回答。
msg-type-away =
    请写请假的第一天和最后一天
    例如：7月4日 到 7月17日，或 7/4–7/17。不请了就按 /cancel。
msg-away-none = 没有
msg-set-daily =
    <b>每天几条消息</b>
    其余的第二天早上合成一条发来。
msg-daily-most = 最多 { $count } 条

msg-news-away = 请假回来后收到 { $count }

## 来不来

msg-intend-yes = ✅ 您会来
msg-intend-no = 您来不了。开始前不再提醒，结束后会问情况。
msg-intend-move = 您请求改天，组织者会知道。
msg-coming = 会来 { $yes } · 来不了 { $no } · 没回答 { $silent }
msg-coming-move = 请求改天：{ $count }
notice-move-asked =
    📅 请求改天：{ $place }
    { $title } · { $day }
    由{ $who }提出

## 计划有变

msg-choose-last-day = 请选新的最后一天：{ $month }
msg-add-day = 再加一天：{ $month }
msg-day-moved = ✅ 已改期：{ $when }
msg-day-added = ✅ 已加一天：{ $when }
msg-move-term = 改期限：{ $old } → { $new }？
msg-move-told =
    { $told ->
        [0] 原来的日期还没有告诉过谁
       *[other] 会把改期告诉 { $told } 人
    }
msg-move-answers = 已有 { $answers } 个回答
msg-cancel = 取消：{ $when }？
msg-cancel-told =
    { $told ->
        [0] 还没有告诉过谁，不用通知取消。
       *[other] 会把取消告诉 { $told } 人。
    }
msg-cancel-answers = 已有 { $answers } 个回答，不再计入统计。
msg-cancel-final = 取消后不能恢复。
msg-called-off = ✖️ 已取消：{ $when }
notice-moved-anew = 之前的回答不算，我会再问一次。
notice-cancelled = ✖️ 已取消：{ $title }
notice-cancelled-day = 原定 { $day }。不用来，也不用回答。

## 日期待定夺

msg-doubts = ❓ 计划里有 { $count } 个日期可以有不同读法
msg-doubts-none = ✅ 计划里的日期都已读定。
msg-doubt-line = № { $no } · { $title } — “{ $words }”
msg-doubt-phase-line = { $title }，{ msg-doubt-phase } — “{ $words }”
msg-doubt-phase = { $count } 项任务
msg-doubt = ❓ “{ $words }”怎么读？
msg-doubt-why = 您定夺之前，这件事谁都不提醒。
msg-doubt-now = 已定读法：“{ $reading }”
msg-doubt-decided = ✅ 已定。{ $reading }
msg-doubts-left =
    { $count ->
        [0] 没有别的日期要定夺了。
       *[other] 还要定夺 { $count } 个日期。
    }
notice-doubts =
    { msg-doubts }
    您定夺之前，这些事谁都不提醒。

## 岗位和代理人

msg-own-seats = <b>您的岗位</b>
msg-no-own-seats = 您现在没有岗位。
msg-seat-card-own =
    您的岗位：<b>{ $role }</b>，{ $place }
    请假或生病时，可以指定代理人。
msg-seat-card-deputy = 您是代理人：<b>{ $role }</b>，{ $place }
msg-deputy-now = 代理人：{ $name }，到 { $until }
msg-deputy-later = 代理人：{ $name }，{ $span }
msg-deputy-ask =
    代理人：<b>{ $role }</b>，{ $place }
    从今天算起，代理多久？
    代理人收到同样的提醒，也能回答。岗位仍是原来的人。
msg-deputy-type =
    请写第一天和最后一天
    { $role }，{ $place }
    例如：3/14–3/25，或 3月14日 到 3月25日。不指定了就按 /cancel。
msg-deputy-forward =
    链接好了：代理人，<b>{ $role }</b>，{ $place }
    日期：{ $span }
    请把下面的消息转发给对方。链接只供一人使用，以前给代理人的链接已失效。
msg-deputy-letter =
    您好。想请您在“{ $programme }”当代理人：{ $role }，{ $place }。
    日期：{ $span }。机器人会提醒期限，按一下按钮就能回答。请打开链接，按“开始”。
    链接只供您使用，有效期到 { $until }。
msg-invited-deputy =
    您好。有人请您在“{ $programme }”当代理人。
    <b>{ $role }</b>，{ $place }
    日期：{ $span }。您同意吗？
msg-welcome-deputy =
    ✅ 好了：您从 { $since }起当代理人
    <b>{ $role }</b>，{ $place }
    最后一天：{ $until }。第一天我会告诉您，现在什么都不用做。
msg-welcome-deputy-now =
    ✅ 好了。您是代理人：<b>{ $role }</b>，{ $place }
    最后一天：{ $until }。您会收到同样的提醒，按一下按钮就能回答。
notice-deputy =
    从今天起您当代理人：{ $role }，{ $place }
    您代替{ $who }回答。最后一天：{ $until }。
notice-deputy-alone =
    从今天起您当代理人：{ $role }，{ $place }
    最后一天：{ $until }。
notice-deputy-came =
    您有代理人了：{ $who }
    { $role }，{ $place }。日期：{ $span }。要提前解除：/settings → “我的岗位”。
notice-deputy-ended =
    您不再当代理人：{ $role }，{ $place }
    谢谢。您的回答都还在。
note-deputy-ended = 已解除代理

## 岗位交接

msg-welcome-taken = ✅ 好了。您是<b>{ $role }</b>，{ $place }
msg-welcome-before = 您的前任：{ $name }。
msg-welcome-legacy =
    { $overdue ->
        [0] 等您回答：{ $open }。前任已回答：{ $done }。
       *[other] 等您回答：{ $open }，其中 { $overdue } 个已过期。前任已回答：{ $done }。
    }
msg-welcome-brief = 我会提前提醒，按一下按钮就能回答。我在工作日 { $first } 到 { $last } 发消息。

## 退出并删除

msg-erase =
    <b>要退出并删除资料吗？</b>
    会删除名字、Telegram 号码、留言和草稿，不能恢复。
    您的回答会不带名字地留在统计里。您再来时，我们重新认识。
msg-erased =
    资料已删除，您已退出计划。
    这个聊天里的消息请自己删除，我够不着。

## 材料

msg-attached = 已附：{ $what }
msg-attached-file = 文件
msg-attached-photo = 图片
msg-attached-pages = { $count } 份文件
msg-attached-version = 第 { $number } 版
msg-attached-alike = <b>这里也交了同样的文件：</b>{ $places }
msg-attached-alike-link = <b>这里也交了同样的链接：</b>{ $places }
msg-attached-alike-more = { $places }，另有 { $more } 处
msg-attached-caption = 第 { $number } 版 · { $at }
msg-attached-caption-by = 第 { $number } 版 · { $name }，{ $at }
msg-size-kb = { $size } KB
msg-size-mb = { $size } MB
msg-attach =
    📎 请发文件、图片或链接
    直接发到这里。文件不超过 { $limit } MB。
msg-attach-now = 现在附的是：{ $what }。以前的会保留。
msg-attach-taken = 📎 已收到：{ $what }
msg-attach-answered = 您的回答：“{ $answer }”。
msg-attach-answer = 再按一下回答就好：
notice-proof =
    📎 有文件待核对：{ $place }
    { $title }
notice-proof-link =
    📎 有链接待核对：{ $place }
    { $title }
note-no-file = 还没有文件。
note-file-gone = Telegram 已经不给这个文件了，请对方再发一次。

## 核对

msg-reported-by-phone = 电话里的回答，由{ $name }记下，{ $at }
msg-check-waits = 现在没有可核对的，等待回答
msg-checks-left = 还要核对：{ $count }
msg-checks-done = ✅ 都已核对
msg-return-why =
    ↩️ 要改什么？请写成一条消息
    您的话会原样给对方看，最多 { $length } 字。不退回了就按“返回”。
msg-return-in-words = 请用文字写意见。不写了就按 /cancel。
msg-said-returned = 已退回
msg-return-done = ↩️ 已退回：{ $place }
msg-return-told = 我会告诉对方，等重新回答后再发给您核对。
msg-lead-returned = { $sign } 被退回：{ $title }
msg-back-no-comment = 没有附意见，请问清要改什么。
msg-back-to-do = 请改好再回答一次。
msg-group-returned = { $number }. ↩️ { $name } — 被退回：{ $why }
note-confirmed = 已确认：{ $place }
note-check-over = 这个回答已经核对过或已撤回。
note-drawing = 正在准备文件

## 日历

msg-cal-file =
    📅 您计划中的 { $count } 件事，按今天的安排。
    打开文件，手机会问您要不要加入日历。
msg-cal-fresh =
    🔗 您的日历地址，按一下就能复制：
    <code>{ $address }</code>
    在日历里用它“按网址订阅”，日期会自动更新。
    谁有这个地址，谁就看得到您的计划。我不会再显示第二次。
msg-cal-standing =
    🔗 日历链接从 { $day }起有效。
    不能再显示一次。丢了或被别人看到，请换新的，旧的随即失效。
msg-cal-off = 链接已停用。日历里已有的不会自己消失，请取消订阅。
note-cal-empty = 接下来没有定了日期的事，没有可加入日历的。

## 定期统计

msg-settings-reports = 定期统计：{ $wish }
msg-set-reports =
    <b>定期统计</b>
    我会主动发来：结束了什么、多少人回答、还差谁、接下来有什么。早上发；遇休息日，下一个工作日发。
msg-reports-weekly = 每周一
msg-reports-monthly = 每月一日
msg-reports-both = 每周一和每月一日
msg-reports-none = 不要

## 一周和一月的统计 · 警报

notice-weekly = 📊 { $days }：{ $answered } 个回答
notice-monthly = 📊 { $month }：{ $answered } 个回答
notice-unsent =
    ⚠️ 今天一条都没发出去，等待发送：{ $count }
    请告诉维护机器人的人：看看和 Telegram 的连接、doctor 怎么说。连接恢复后，仍有效的会自动发出。
notice-unanswered =
    ⚠️ 三个工作日没有人回答
    从 { $since }起一个回答都没有，提醒都发了。等待回答：{ $awaited }；之前十个工作日收到 { $came } 个。
    请给一两个人打电话：消息收得到吗，按钮按得动吗。如果在放假，就没事。等有人回答又停下来，我才会再说。
