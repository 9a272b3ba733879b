## 第一行：鎖屏上看得到

msg-lead-soon = { $sign } 一小時後（{ $hour }）— { $title }
msg-lead-today = { $sign } 今天 — { $title }
msg-lead-today-at = { $sign } 今天 { $hour } — { $title }
msg-lead-tomorrow = { $sign } 明天 — { $title }
msg-lead-tomorrow-at = { $sign } 明天 { $hour } — { $title }
msg-lead-on = { $sign } { $day } — { $title }
msg-lead-undated = { $sign } 未定日期：{ $title }
msg-lead-held =
    { $days ->
        [0] { $sign } 今天已結束：{ $title }
        [1] { $sign } 昨天已結束：{ $title }
       *[other] { $sign } { $days } 天前已結束：{ $title }
    }
msg-lead-new = { $sign } 新任務：{ $title }
msg-lead-left =
    { $days ->
        [0] { $sign } 今天最後一天：{ $title }
        [1] { $sign } 明天最後一天：{ $title }
       *[other] { $sign } 還剩 { $days } 天：{ $title }
    }
msg-lead-late =
    { $days ->
        [1] { $sign } 昨天到期：{ $title }
       *[other] { $sign } 已過期 { $days } 天：{ $title }
    }
msg-lead-check = { $sign } { $place }報來：{ $title }
msg-lead-check-many = { $sign } 有 { $count } 個回答待核對：{ $title }
msg-lead-all-done = ✅ 都已回答：{ $title }

## 卡片

msg-until = { $day }前
msg-when-unknown = 沒有寫明日期
msg-session = 第 { $session } 次，共 { $sessions } 次
msg-question = <b>{ $text }</b>
msg-question-item = <b>{ $text }</b>（第 { $item } 個，共 { $items } 個）
msg-fact = { $fact }：{ $number }
msg-at-least = 計劃要求不少於 { $number }
msg-about = 計劃要求大約 { $number }：略少一些也可以
msg-anonymous = 匿名：誰答了什麼，沒有人知道。交了就不能改。
msg-shared = 你們當中誰回答都行：一個回答算大家的。
msg-asked-later = 結束後我再問您。
msg-reported = { $at } 報來
msg-reported-by = { $name }，{ $at } 報來

## 回答之後

msg-done = ✅ { $answer } · { $at }
msg-noted = 已記下：「{ $answer }」 · { $at }
msg-done-written = ✅ 已記下 · { $at }
msg-anonymous-given = 已匿名回答
msg-anonymous-kept = 您的回答與您分開存放，不能更正。
msg-quote = 「{ $text }」
msg-by = 不是用您的手機回答的：{ $name }
msg-to-verify = 由{ $role }核對。
msg-not-yet = 好，我會再提醒：期限 { $day }
msg-not-yet-late = 好，等您回答。過期後也可以回答。
msg-returned = 已記下：暫不確認。對方改好後我再發給您。
msg-guess = { $sign } 這是對「{ $question }」的回答嗎？
msg-guess-dropped = 好，沒有記錄。
msg-stale = 已經回答過：「{ $answer }」，{ $at }
msg-sure = 確定是 { $answer }？
msg-type-number = 請填 { $min } 到 { $max } 之間的數字。例如：{ $example }
msg-type-text = 請把回答寫成一條消息。
msg-type-long = 請把回答寫成一條消息，不少於 { $length } 字。
msg-type-link = 請發鏈接。例如：https://example.cn/page
msg-type-file = 請把文件發到這裡。

## 一次幾件事

msg-group-line = { $number }. { $name }
msg-group-said = { $number }. { $name } — { $answer }
msg-group-done = { $number }. ✅ { $name } — { $answer }
msg-more = 另有 { $count } 項
msg-digest = 今天您有 { $count } 件事
msg-digest-ahead = 📅 接下來有 { $count } 項任務
msg-list-line = { $number }. { $sign } { $title } — { $term }
msg-list-many = { $number }. { $sign } { $title } — { $term } · 要回答 { $count } 次
msg-list-of = { $line } · <i>{ $programme }</i>
msg-list-undated = { $number }. { $sign } 請定日期：{ $count } 項任務
msg-list-set-day = { $number }. { $sign } { $title } — 請定日期：{ $window }

msg-term-late = { $day }已到期
msg-term-late-one = 昨天已到期
msg-term-last = 今天最後一天
msg-term-until-tomorrow = 明天為止
msg-term-until = { $day }為止
msg-term-yesterday = 昨天
msg-term-yesterday-at = 昨天 { $hour }
msg-term-today = 今天
msg-term-today-at = 今天 { $hour }
msg-term-tomorrow = 明天
msg-term-tomorrow-at = 明天 { $hour }
msg-term-undated = { $window }

## 我的待辦

msg-my = 您有 { $count } 件待辦
msg-my-overdue = <b>已過期</b>
msg-my-today = <b>今天</b>
msg-my-week = <b>本週</b>
msg-my-later = <b>以後</b>
msg-my-nothing = ✅ 現在沒有待辦。有新的我會發來。
msg-answered = 已回答的，最近的在上面。按編號可以查看或更正。
msg-answered-nothing = 還沒有回答。
msg-answered-one = { $number }. { $title } — { $answer }
msg-answered-many = { $number }. { $title } — { $count } 個回答
msg-first = 您最近要做的：
msg-first-nothing = 最近沒有要做的。有了我會告訴您。

## 計劃

msg-plan = 接下來
msg-plan-nothing = 接下來沒有安排。
msg-undated = 有 { $count } 項任務未定日期。按編號來定。
msg-undated-nothing = ✅ 日期都已定好。
msg-source = 計劃 № { $no }：「{ $dates }」

## 日期

msg-set-day = { $sign } { $window }：請定日期。{ $title }
msg-set-days = { $sign } 請定日期：{ $count } 項任務
msg-set-day-why = 日期沒定之前，不會提醒參加的人。
msg-choose-day = 請選日期：{ $month }
msg-type-day =
    請寫日期：{ $first } 到 { $last }
    例如：3月17日、3/17，或 3月17日 10:00
msg-move = 改期：{ $old } → { $new }？
msg-day-set = ✅ 日期已定：{ $when }
msg-day-told = 會通知：{ $roles }
msg-day-remind = 提醒時間：{ $at }
msg-day-ask = 詢問結果：{ $at }

## 憑鏈接加入

msg-invited =
    您好。您受邀加入「{ $programme }」。
    您是<b>{ $role }</b>，{ $place }，對嗎？
msg-invited-by = 邀請人：{ $name }。鏈接有效期到 { $until }。
msg-invited-by-organiser = 鏈接由計劃的組織者發出，有效期到 { $until }。
msg-consent =
    <b>可以保存您的資料嗎？</b>
    保存：您在 Telegram 的名字和號碼、您的角色、回答、文件和留言。
    用途：按時提醒您，統計計劃的指標。
    誰能看：負責人，和核對您回答的人。
    隨時可以退出：/settings → 「退出計劃」。
msg-not-now =
    好，什麼都沒有保存。
    鏈接還有效，方便時再來。
msg-welcome =
    ✅ 好了。您是<b>{ $role }</b>，{ $place }
    要做什麼、哪天截止，我會提前提醒。
    按一下按鈕就能回答，按錯了用「更正」。
    我在工作日 { $first } 到 { $last } 發消息。
msg-welcome-manager = 人員和邀請鏈接：/people

## 沒有鏈接時加入

msg-hello-stranger = 您好。我負責提醒計劃的期限、收集回答。
msg-choose-programme =
    您好。我負責提醒期限、收集回答。
    您參加哪個計劃？
msg-choose-place =
    <b>{ $place }</b>
    您在哪裡工作？
msg-choose-role =
    <b>{ $place }</b>
    您在這裡是什麼角色？
msg-no-roles-here =
    <b>{ $place }</b>
    這裡沒有可選的。請退一步，或者向負責人要鏈接。
msg-apply = 請核對：<b>{ $role }</b>，{ $place }。對嗎？
msg-applied =
    ⏳ 等待確認：{ $role }，{ $place }
    申請已交給負責人，一有結果我就告訴您。
msg-no-seat =
    沒有待辦：您現在沒有角色
    在等負責人處理，或者代理還沒開始的，我會告訴您。否則請在名單裡找自己。

## 負責人處理申請

msg-application =
    👤 申請人：{ $who }
    申請角色：<b>{ $role }</b>，{ $place }
    您認識這個人嗎？
msg-application-accepted =
    ✅ 已通過申請：{ $who }
    { $role }，{ $place }
    處理人：{ $by }
msg-application-declined =
    ✖️ 已拒絕申請：{ $who }
    { $role }，{ $place }
    處理人：{ $by }
msg-application-withdrawn =
    申請已撤回：{ $who }
    { $role }，{ $place }

## 通知

notice-application = { msg-application }
notice-accepted =
    ✅ 您已通過：{ $role }，{ $place }
    要做什麼、哪天截止，我會提前提醒。按一下按鈕就能回答。
notice-declined =
    ✖️ 申請沒有通過：{ $role }，{ $place }
    如有誤會，請給負責人打電話，或者再在名單裡找自己。
notice-handed-over =
    您的角色已交接：{ $role }，{ $place }
    現在由{ $who }負責。如有誤會，請給負責人留言。
notice-left-who = ⚠️ { $who }退出了計劃
notice-left = 崗位空了，請邀請別人。
notice-unreachable-who = ⚠️ 聯繫不上：{ $who }
notice-unreachable = 對方收不到提醒，可能停用了機器人。請打個電話。
notice-moved =
    📅 改期：{ $title }
    原來：{ $old }。現在：{ $new }。
notice-other = 有新情況，請打開您的待辦。
msg-seat-line = { $role }，{ $place }
msg-seats-more = 另有 { $count } 個崗位

## 缺少信息時的稱呼

unknown-event = 任務
unknown-superior = 負責人
unknown-who = 對方
unknown-by = 負責人
unknown-role = 這個角色
unknown-place = 您的單位

## 人員

msg-people =
    { $empty ->
        [0] <b>人員：{ $total } 個崗位，全部有人</b>
       *[other] <b>人員：{ $total } 個崗位，空缺 { $empty } 個</b>
    }
    按編號可以邀請或交接。
msg-people-cared =
    <b>由您核對回答的人員：{ $total }</b>
    按編號可以領取電子檔案。
msg-people-of = <b>{ $programme }</b>
msg-people-none = 您沒有管理的崗位。
msg-people-none-empty = 沒有空缺的崗位。
msg-find =
    <b>您要找誰？</b>
    請輸入姓名或地點，寫一部分也可以，例如：王、12
msg-found = <b>找到 { $count } 個崗位</b>
msg-found-nobody =
    沒有找到「{ $sought }」。
    請只輸入姓名的一部分，或只輸入編號。
msg-found-more = 只顯示前 { $count } 個。多寫幾個字，結果會更準。
msg-seat-held = { $seat } — { $name }
msg-seat-expected = { $seat } — <b>空缺</b>，等待：{ $name }
msg-seat-empty = { $seat } — <b>空缺</b>
msg-seat-card-held =
    <b>{ $role }</b>，{ $place }
    現任：{ $name }
    可以交接給別人，原來的人會收到通知。
msg-seat-card-cared =
    <b>{ $role }</b>，{ $place }
    現任：{ $name }
msg-seat-card-empty =
    <b>{ $role }</b>，{ $place }
    現在沒有人。把鏈接發過去，對方自己就能加入。
msg-seat-card-expected = 名單上等待：{ $name }
msg-forward =
    鏈接好了：<b>{ $role }</b>，{ $place }
    請把下面的消息轉發給對方。鏈接只供一人使用，這個崗位以前的鏈接都已失效。
msg-invite-letter =
    您好。邀請您加入「{ $programme }」：{ $role }，{ $place }。
    機器人會提醒期限，按一下按鈕就能回答。請打開鏈接，按「開始」。
    鏈接只供您使用，有效期到 { $until }。

## 給負責人的留言和回覆

msg-letter-offer =
    { $count ->
        [1] ✉️ 要把這個發給您的負責人嗎？
       *[other] ✉️ 要發給哪位負責人？
    }
msg-letter-or-answer = 如果是回答：/my 裡有 { $count } 個問題在等，請打開對應的那個再回答。
msg-letter-to = { $name } — { $role }，{ $place }
msg-letter-album = ✉️ 要把這組圖片發給{ $name }嗎？
msg-letter-prompt =
    ✉️ 請寫回覆，給{ $name }
    { $role }，{ $place }
    您的下一條消息會發過去：文字、圖片、文件或語音都行。
msg-letter-sent = ✉️ 已發給{ $name }，回覆會送到這裡。
msg-letter-sent-before = ✉️ 之前已發給{ $name }，{ $at }。回覆會送到這裡。
msg-letter-dropped = 好，沒有發。
notice-letter = ✉️ { $who }，{ $role } · { $place }
notice-letter-answer = ✉️ 回覆：{ $who }，{ $role } · { $place }
notice-letter-below = 留言內容見下一條消息。

## 設置

msg-settings =
    <b>設置</b>
    語言：{ $language }
    時區：{ $zone }
    免打擾：{ $quiet }
    每天消息：{ $daily }
    請假：{ $away }
msg-quiet-span = { $first } 到 { $last }
msg-quiet-never = 隨時都可以發
msg-set-language = <b>語言</b>
msg-set-zone =
    <b>時區</b>
    提醒的鐘點按它來算。期限一律按計劃所在地的時間。
msg-type-zone =
    請寫城市或時差。
    例如：烏魯木齊、UTC+8。不改了就按 /cancel。
msg-moscow-hours = 莫斯科時間
msg-set-quiet =
    <b>什麼時候不打擾您</b>
    這段時間不發消息。快到期時，會趕在它開始之前提醒。
msg-data =
    <b>我保存了您的哪些資料</b>
    名字：{ $name }，Telegram：{ $account }
    同意時間：{ $agreed }。回答：{ $answers } 個
    角色：
msg-data-no-roles = 還沒有
msg-data-end = 此外還有：語言、時區、免打擾時段、請假日期、每天消息數、要哪些定期統計、文件、通過機器人的留言，以及發給您的消息清單。
msg-leave =
    <b>要退出計劃嗎？</b>
    不再提醒，您的崗位會空出來，負責人會知道。
    您的回答會留在統計裡。憑新鏈接可以再加入。
    也可以刪除所有個人資料：名字、留言、Telegram 號碼。
msg-left =
    您已退出計劃，不再提醒您。
    想回來，請向負責人要鏈接，或者按 /start。
note-saved = 已保存

## 幫助

msg-help-stranger =
    <b>我負責提醒計劃的期限</b>
    打開邀請鏈接，我就認識您了。
    沒有鏈接，請在名單裡找自己，由負責人確認。
msg-help-answer =
    <b>怎麼用我</b>
    收到提醒，按下面的按鈕回答。按錯了，用「更正」。
    來不及，用「稍後」或「做不到…」。
    /my — 您的待辦。/plan — 接下來。/report — 已回答的。
    要找負責人，直接寫在這裡。/cancel — 不寫了。
    /settings — 語言、時間、請假、代理人、您的資料。
msg-help-report =
    <b>怎麼用我</b>
    /report — 誰回答了，還差誰。要找負責人，直接寫在這裡。
    /my — 要做的和要核對的。/plan — 接下來的、還沒定日期的。
    按錯了，用回答下面的「更正」。
    /settings — 語言、時間、請假、代理人、您的資料。
    /cancel — 不寫回答了。
msg-help-manage =
    <b>怎麼用我</b>
    /report — 還差誰：提醒、代為回答、導入名單。
    /plan — 接下來的：定日期、改期、取消、哪些不計。
    /people — 崗位、尋找、邀請鏈接、代理人。
    /my — 您的待辦。按錯了，用「更正」。
    /settings — 語言、時間、請假、您的資料。/cancel — 不寫了。
msg-cancelled = 好，不記了。
msg-nothing-to-cancel = 您現在沒有在寫什麼。全部待辦：/my
msg-not-understood = 這句我沒看懂。我能看懂消息下面的按鈕和命令。
msg-unknown-command = 沒有這個命令。能用的是這些。
msg-files-later = 請用您回答下面的「附上文件」來附。現在請按按鈕，或者寫文字。
note-stale = 這個按鈕已經失效，現在是這樣的。
cmd-start = 開始
cmd-my = 我的待辦
cmd-plan = 接下來
cmd-report = 統計
cmd-people = 人員和邀請
cmd-settings = 設置
cmd-help = 幫助
cmd-cancel = 不寫回答了

## 公告：發什麼、發給誰

msg-news-ask =
    📣 請把公告發來
    文字、圖片、文件或一組圖片，對方看到的就是這樣。發給誰，稍後再選。
    不發了就按 /cancel。
msg-news-ask-waiting =
    📣 請把公告發來，只發給沒回答的
    № { $no } · { $title }
    文字、圖片、文件或一組圖片。不發了就按 /cancel。
msg-news-ask-correction =
    📣 請把更正發來
    它會作為回覆出現在原公告下面：{ $gist }
    不發了就按 /cancel。
msg-news-ask-again =
    📣 請發新的公告，代替原來的
    發給誰不變。不發了就按 /cancel。
msg-news-lost =
    ⚠️ 原來的消息已經沒有了
    Telegram 不讓複製它。請把公告再發一次。
msg-news-dropped =
    好，不發了
    草稿留在以往公告裡。
msg-news-whom = <b>發給誰？</b>
msg-news-whom-correction =
    <b>更正</b>
    會作為回覆出現在原公告下面：{ $gist }
msg-news-total =
    { $total ->
        [0] 現在沒有人會收到：請選發給誰。
       *[other] { $total } 人會收到
    }
msg-news-total-roles = { $total } 人會收到：{ $roles }
msg-news-role = { $role } { $count }
msg-news-sample = 例如：{ $names }
msg-news-left-out = { $count } 人收不到：{ $reasons }
msg-news-out-empty = 沒有加入（{ $count }）
msg-news-out-unreachable = 聯繫不上（{ $count }）
msg-news-out-left = 已退出（{ $count }）
msg-news-out-other = 其他原因（{ $count }）
msg-news-where = 範圍：{ $places }
msg-news-waiting = 只發給沒回答的：№ { $no } · { $title }
msg-news-answered = 只發給已回答的：№ { $no } · { $title }
msg-news-picked = 按姓名選定。
msg-news-agree = 公告下面會有「已閱」按鈕。
msg-news-places = <b>哪裡？</b>請勾選。
msg-news-activities = <b>誰沒回答？</b>請選任務。
msg-news-activities-none = 現在都回答了，不差誰。
msg-news-activity = <b>№ { $no }</b> · { $title } — 還差 { $count }
msg-news-people =
    <b>具體是誰？</b>按名字可以取消或恢復勾選。
    { $total ->
        [0] 現在一個都沒選。
       *[other] { $total } 人會收到
    }

## 公告：發送

msg-news-as-seen = 對方看到的是：
msg-news-moment = <b>什麼時候發？</b>
msg-news-type-moment =
    請寫日期和時間
    例如：3月17日 10:00，或 3/17 10:00。不發了就按 /cancel。
msg-news-night =
    🌙 現在是 { $hour }，會半夜吵到人。
    現在發，還是早上發？
msg-news-list =
    { $total ->
        [0] 還沒有公告。
       *[other] <b>公告</b>
    }
msg-news-line = { $number }. { $sign } { $gist } · { $day }
msg-news-line-by = { $number }. { $sign } { $gist } · { $day } · { $author }
msg-news-quote = 「{ $gist }」
msg-news-plain = 沒有文字
msg-news-kind =
    { $kind ->
        [edit] 修改：{ $gist }
        [recall] 撤回：{ $gist }
       *[correction] 更正：{ $gist }
    }
msg-news-soon = 📣 { $seconds } 秒後發出
msg-news-at = ⏰ { $at } 發出
msg-news-approval = ⏳ 等待另一位負責人同意
msg-news-begins = 📣 開始發送
msg-news-going =
    { $kind ->
        [edit] 📣 正在修改：{ $bar } { $done } / { $total }
        [recall] 📣 正在刪除：{ $bar } { $done } / { $total }
       *[copy] 📣 正在發送：{ $bar } { $done } / { $total }
    }
msg-news-left-less = 不到一分鐘
msg-news-left = 還要大約 { $minutes } 分鐘
msg-news-rate = 每秒 { $rate } 條
msg-news-paused = ⏸ 已暫停：{ $bar } { $done } / { $total }
msg-news-reason-late = 到點時機器人沒有運行。現在發嗎？
msg-news-reason-source-gone = 原消息已刪除，沒有可複製的。請把公告再發一次。
msg-news-reason-restored = 機器人恢復到了以前的備份。請看看這條公告還要不要發。
msg-news-cancelled =
    { $done ->
        [0] ⛔ 沒有發給任何人
       *[other] ⛔ 已停止：發出 { $done } / { $total }
    }
msg-news-done =
    { $kind ->
        [edit] ✅ 已修改：{ $sent } / { $total }
        [recall] ✅ 已刪除：{ $sent } / { $total }
       *[copy] ✅ 已發送：{ $sent } / { $total }
    }
msg-news-done-nobody = 沒有可發的人：收件人一個都不剩。
msg-news-sent =
    { $kind ->
        [edit] 已修改 { $count }
        [recall] 已刪除 { $count }
       *[copy] 已送達 { $count }
    }
msg-news-unreachable = 聯繫不上 { $count }
msg-news-failed =
    { $kind ->
        [recall] 無法刪除 { $count }
        [edit] 未修改 { $count }
       *[copy] 未送達 { $count }
    }
msg-news-unknown = 結果不明 { $count }
msg-news-unsent = 未發送 { $count }
msg-news-agreed = 已閱 { $count } / { $sent }
msg-news-twice = 有 { $count } 人不知道是否收到：再發一次，可能有人收到兩遍。
msg-news-by = 發佈人：{ $author }

## 公告：另一位同意、修改和撤回

msg-news-approved =
    ✅ 您已同意，公告正在發出
    { $gist }
msg-news-disapproved =
    ✖️ 您沒有同意這條公告
    { $gist }
msg-news-how-revise =
    請修改您自己那條消息
    按住它，選「編輯」。我會問您要不要全部改過來。
msg-news-too-old =
    Telegram 只允許在 48 小時內修改
    請另發更正，它會作為回覆出現在原公告下面。
msg-news-edit = 要給收到的 { $count } 人都改過來嗎？
msg-news-edit-kept = 好，對方那裡保持原樣。
msg-news-recall = 要給 { $count } 人刪除嗎？
msg-news-recall-how = 已經看過的就看過了。刪除後不能恢復。
msg-news-recall-late =
    已經不能撤回
    Telegram 只允許在 48 小時內刪除。請另發更正。

## 公告：「已閱」

msg-agree-below = 看完了嗎？請按按鈕，負責人就知道您已閱。
msg-agreed = ✅ 已閱 · { $at }
msg-absent =
    { $total ->
        [0] ✅ 都已閱。
       *[other] 還沒閱的：{ $total }
    }
note-agreed = 已閱：{ $at }
notice-agree =
    📣 請標記您已看過公告
    { $gist }
notice-agree-missing =
    📣 還有 { $count } 人沒閱：{ $gist }
    已經提醒過兩次，也許該打個電話。
notice-announcement-approval =
    📣 請您同意：一條發給 { $count } 人的公告
    { $author }：{ $gist }
    您不同意，它不會發出。
notice-announcement-approved =
    ✅ 已獲同意，公告正在發出：{ $who }
    { $gist }
notice-announcement-refused =
    ✖️ 公告沒有通過：{ $who }
    { $gist }
    可以修改後再發。
notice-announcement-late =
    ⚠️ 公告沒有按時發出
    { $gist }
    到點時機器人沒有運行。現在發嗎？
notice-announcement-stopped =
    ⚠️ 公告已停止
    { $gist }
    原消息已刪除，沒有可複製的。請把公告再發一次。
unknown-gist = 沒有文字
unknown-author = 負責人
msg-help-announce =
    <b>怎麼用我</b>
    /report — 還差誰：提醒、代為回答、導入名單。
    /plan — 接下來的：定日期、改期、取消、哪些不計。
    /people — 崗位、尋找、邀請鏈接、代理人。/announce — 給您的人發公告。
    /my — 您的待辦。按錯了，用「更正」。
    /settings — 語言、時間、請假、您的資料。/cancel — 不寫了。
cmd-announce = 發公告

## 還差誰：其中一位

msg-awaited = ⏳ 等待回答：{ $place }
msg-awaited-done = ✅ 已有回答：{ $place }
msg-awaited-said =
    { $how ->
        [proxy] 電話裡的回答：「{ $answer }」，{ $at }
        [import] 名單裡的回答：「{ $answer }」，{ $at }
       *[own] 回答：「{ $answer }」，{ $at }
    }
msg-awaited-excuse = { $name }：「{ $reason }」，{ $at }
msg-awaited-reminded = 已經問過：{ $moments }
msg-awaited-never = 這個問題還一次都沒送到。

## 電話裡的回答

msg-proxy = 📞 對方在電話裡怎麼回答的？
msg-proxy-done = ✅ 已按電話記下：「{ $answer }」
msg-proxy-will-know = 我會告訴對方，不對的話可以更正。
msg-proxy-nobody-knows = 現在還沒有人可通知。
notice-proxy =
    📞 有人替您回答了：「{ $answer }」
    由{ $by }打電話後記下。對嗎？
notice-proxy-import =
    📥 您的回答已按名單更改：「{ $answer }」
    名單由{ $by }導入。對嗎？
notice-proxy-corrected =
    📞 回答已更正：{ $place }
    { $title }
    { $who }：「{ $new }」。您代記的是「{ $old }」。

## 由人發出的提醒

msg-nudge =
    { $count ->
        [0] 🔔 沒有人要提醒
       *[other] 🔔 提醒 { $count } 人？
    }
msg-nudge-unmarked = 🔔 一個都沒選
msg-nudge-names = { $names }
msg-nudge-resting = 有 { $count } 人不打擾：不到一天前剛提醒過。
msg-nudge-unreachable = 聯繫不上 { $count } 人，最好打電話。
msg-nudge-yours = 您的話：「{ $words }」
msg-nudge-waits = 現在不是發消息的時候，提醒會在工作時間發出。
msg-nudge-people =
    <b>提醒誰？</b>按名字可以取消或恢復勾選。
    已選：{ $count }
msg-nudge-type =
    請寫一兩句話，最多 { $longest } 字
    它會放在問題上面，帶您的名字。
msg-nudge-sent = ✅ 已提醒 { $count } 人
msg-nudge-sent-later = ✅ 工作時間會提醒 { $count } 人
msg-nudge-result-at = 多少人回答了，我會告訴您：{ $at }
msg-nudge-dropped = 好，不提醒。
msg-nudge-words = { $name }請您：{ $words }
msg-nudge-by = { $name }提醒您
notice-nudge-result =
    🔔 { $answered } / { $total } 已回答：{ $title }
    您提醒之後，還差：
notice-nudge-all =
    { $total ->
        [1] ✅ 已有回答：{ $title }
       *[other] ✅ { $total } 個都已回答：{ $title }
    }
    這是在您提醒之後。

## 外來的名單

msg-import-which = 📥 您的名單是關於什麼的？
msg-import-ask = 📥 請把名單發來，文件或消息都行
msg-import-how-yes-no =
    每行一個名稱或代碼。在名單上就算「是」。
    別的回答寫在旁邊：名稱; 否
    我先把讀懂的給您看。不導入了就按 /cancel。
msg-import-how-value =
    每行一個名稱，旁邊寫回答：名稱; 12
    我先把讀懂的給您看。不導入了就按 /cancel。
msg-import-yes = 是, 有, 參加, 已參加, 對, +, yes, 1
msg-import-no = 否, 無, 沒有, 未參加, 沒參加, -, –, no, 0
msg-import-read =
    { $count ->
        [0] 📥 沒有可記錄的
       *[other] 📥 要記錄 { $count } 個回答嗎？
    }
msg-import-stored = ✅ 已按名單記錄 { $count } 個回答
msg-import-same = 原來就是這樣：{ $count }
msg-import-overrides = 原來回答不同：{ $count }
msg-import-override = • { $place }：「{ $old }」 → 「{ $new }」
msg-import-misread = 不記錄的行：{ $count }
msg-import-left = 沒有記錄的行：{ $count }
msg-import-again = 請改好再發一次。
msg-import-why-unknown = • { $number }. 「{ $text }」 — 沒有這個名稱
msg-import-why-unclear = • { $number }. 「{ $text }」 — 有幾個同名的，請補充在哪裡
msg-import-why-value = • { $number }. 「{ $text }」 — 沒看懂回答
msg-import-why-waiting = • { $number }. 「{ $text }」 — 還沒到問的時候
msg-import-why-unasked = • { $number }. 「{ $text }」 — 這裡沒有問過
msg-import-why-twice = • { $number }. 「{ $text }」 — 前面有過，回答不同
msg-import-dropped = 好，什麼都沒有記錄。

## 每日彙總

notice-summary-fresh =
    { $old ->
        [0] ⚠️ 到期沒回答：{ $fresh }
       *[other] ⚠️ 到期沒回答：{ $overdue }，其中新增 { $fresh }
    }
notice-summary-unchecked = 📝 等待核對的回答：{ $unchecked }
notice-summary-unreachable = 📵 有 { $unreachable } 人開始聯繫不上
notice-summary-whole =
    { $fresh ->
        [0] 📋 本週開始時沒回答：{ $overdue }
       *[other] 📋 本週開始時沒回答：{ $overdue }，其中新增 { $fresh }
    }
notice-summary-calm = 📋 本週開始時：沒有過期的
unknown-why = 沒有說明原因

## 為什麼沒有

msg-cannot = 有什麼困難？{ $title }
msg-cannot-why = 請選原因，負責人看得到。
msg-cannot-which = 哪一項做不到？{ $title }
msg-cannot-type =
    請寫一寫有什麼困難
    一條消息就夠，負責人看得到。
msg-said-cannot = 已記下：「{ $reason }」
msg-said-cannot-then = 負責人會看到。您隨時都可以回答。
msg-said-na = ⏳ 由負責人定奪：「{ $reason }」
msg-said-na-then = 同意了，我就不再問。現在也可以回答。
msg-excused-cannot = 您 { $at } 說過：「{ $reason }」
msg-excused-na = 「{ $reason }」 — 由負責人定奪，{ $at } 已問
msg-waived = 不再等回答 · { $at }
msg-waived-by = 由負責人{ $name }決定
unknown-reason = 沒有寫原因

## 不適用：由負責人定奪

notice-waiver = ❓ { $place }：「{ $reason }」
notice-waiver-who = { $who }（{ $role }）這樣說
notice-waiver-then = 您同意，就不再等這個回答，也不計入。
notice-waiver-approved = ✅ 不再等回答：{ $title }
notice-waiver-declined = 還是要回答：{ $title }
notice-waiver-by = { $place } · 決定：{ $by }
notice-waiver-approved-then = 負責人同意：這與您無關。
notice-waiver-declined-then = 還有疑問，直接寫在這裡給負責人。
msg-waiver-open = ❓ { $place }：「{ $reason }」
msg-waiver-said = { $place }：「{ $reason }」
msg-waiver-approved = ✅ 不計：{ $place }
msg-waiver-approved-then = 決定：{ $by }，{ $at }。對方會知道。
msg-waiver-declined = 等待回答：{ $place }
msg-waiver-declined-then = 決定：{ $by }，{ $at }。對方會知道。
msg-waiver-withdrawn = 不用定奪了：{ $place } 已經另有回答

## 哪些不計

msg-exempt =
    { $count ->
        [0] <b>全部計入</b>
       *[other] <b>不計：{ $count }</b>
    }
msg-exempt-none = 這項任務和誰無關，可以從統計中去掉，以後不再問。
msg-exempt-line =
    { $number }. { $place } — { $term }
    「{ $reason }」 · { $by }
msg-exempt-ever = 一直
msg-exempt-whom =
    <b>哪些不計？</b>
    { $place }
msg-exempt-reason =
    為什麼不計：{ $place }
    請用一條消息寫原因，它會留在統計裡。
msg-exempt-until = 不計到哪一天：{ $place }？
msg-exempt-until-how = 請寫日期，例如 5月31日，或者按「一直」。
msg-exempt-added = ✅ 不計：{ $place }
msg-exempt-counted =
    { $count ->
        [0] 那裡現在沒有等待的回答，以後也不再問。
       *[other] 不再等 { $count } 個回答，以後也不再問。
    }
msg-exempt-ended = 重新計入：{ $place }
msg-exempt-ended-then = 已經去掉的不再恢復，以後和大家一樣問。

## 兩種意見

notice-opinions = ⚠️ 回答不一致：{ $place }
notice-opinions-then = 請問清實際情況。各人都可以更正自己的回答。

## 稍後

msg-later = ⏳ 什麼時候再提醒？
msg-later-never =
    ⏳ 到期之前來不及再提醒
    請現在回答。
msg-later-set = ⏳ 會提醒：{ $when }
msg-later-today = 今天 { $hour }
msg-later-tomorrow = 明天 { $hour }

## 請假和每天幾條消息

msg-set-away =
    <b>請假</b>
    這些天我什麼都不發。您回來後，用一條消息告訴您還有什麼要回答。
msg-away-now =
    <b>請假：{ $days }</b>
    現在什麼都不發。您回來的早上，告訴您還有什麼要回答。
msg-away-ahead =
    <b>請假：{ $days }</b>
    這些天什麼都不發。之後用一條消息告訴您還有什麼要回答。
msg-type-away =
    請寫請假的第一天和最後一天
    例如：7月4日 到 7月17日，或 7/4–7/17。不請了就按 /cancel。
msg-away-none = 沒有
msg-set-daily =
    <b>每天幾條消息</b>
    其餘的第二天早上合成一條發來。
msg-daily-most = 最多 { $count } 條

msg-news-away = 請假回來後收到 { $count }

## 來不來

msg-intend-yes = ✅ 您會來
msg-intend-no = 您來不了。開始前不再提醒，結束後會問情況。
msg-intend-move = 您請求改天，組織者會知道。
msg-coming = 會來 { $yes } · 來不了 { $no } · 沒回答 { $silent }
msg-coming-move = 請求改天：{ $count }
notice-move-asked =
    📅 請求改天：{ $place }
    { $title } · { $day }
    由{ $who }提出

## 計劃有變

msg-choose-last-day = 請選新的最後一天：{ $month }
msg-add-day = 再加一天：{ $month }
msg-day-moved = ✅ 已改期：{ $when }
msg-day-added = ✅ 已加一天：{ $when }
msg-move-term = 改期限：{ $old } → { $new }？
msg-move-told =
    { $told ->
        [0] 原來的日期還沒有告訴過誰
       *[other] 會把改期告訴 { $told } 人
    }
msg-move-answers = 已有 { $answers } 個回答
msg-cancel = 取消：{ $when }？
msg-cancel-told =
    { $told ->
        [0] 還沒有告訴過誰，不用通知取消。
       *[other] 會把取消告訴 { $told } 人。
    }
msg-cancel-answers = 已有 { $answers } 個回答，不再計入統計。
msg-cancel-final = 取消後不能恢復。
msg-called-off = ✖️ 已取消：{ $when }
notice-moved-anew = 之前的回答不算，我會再問一次。
notice-cancelled = ✖️ 已取消：{ $title }
notice-cancelled-day = 原定 { $day }。不用來，也不用回答。

## 日期待定奪

msg-doubts = ❓ 計劃裡有 { $count } 個日期可以有不同讀法
msg-doubts-none = ✅ 計劃裡的日期都已讀定。
msg-doubt-line = № { $no } · { $title } — 「{ $words }」
msg-doubt-phase-line = { $title }，{ msg-doubt-phase } — 「{ $words }」
msg-doubt-phase = { $count } 項任務
msg-doubt = ❓ 「{ $words }」怎麼讀？
msg-doubt-why = 您定奪之前，這件事誰都不提醒。
msg-doubt-now = 已定讀法：「{ $reading }」
msg-doubt-decided = ✅ 已定。{ $reading }
msg-doubts-left =
    { $count ->
        [0] 沒有別的日期要定奪了。
       *[other] 還要定奪 { $count } 個日期。
    }
notice-doubts =
    { msg-doubts }
    您定奪之前，這些事誰都不提醒。

## 崗位和代理人

msg-own-seats = <b>您的崗位</b>
msg-no-own-seats = 您現在沒有崗位。
msg-seat-card-own =
    您的崗位：<b>{ $role }</b>，{ $place }
    請假或生病時，可以指定代理人。
msg-seat-card-deputy = 您是代理人：<b>{ $role }</b>，{ $place }
msg-deputy-now = 代理人：{ $name }，到 { $until }
msg-deputy-later = 代理人：{ $name }，{ $span }
msg-deputy-ask =
    代理人：<b>{ $role }</b>，{ $place }
    從今天算起，代理多久？
    代理人收到同樣的提醒，也能回答。崗位仍是原來的人。
msg-deputy-type =
    請寫第一天和最後一天
    { $role }，{ $place }
    例如：3/14–3/25，或 3月14日 到 3月25日。不指定了就按 /cancel。
msg-deputy-forward =
    鏈接好了：代理人，<b>{ $role }</b>，{ $place }
    日期：{ $span }
    請把下面的消息轉發給對方。鏈接只供一人使用，以前給代理人的鏈接已失效。
msg-deputy-letter =
    您好。想請您在「{ $programme }」當代理人：{ $role }，{ $place }。
    日期：{ $span }。機器人會提醒期限，按一下按鈕就能回答。請打開鏈接，按「開始」。
    鏈接只供您使用，有效期到 { $until }。
msg-invited-deputy =
    您好。有人請您在「{ $programme }」當代理人。
    <b>{ $role }</b>，{ $place }
    日期：{ $span }。您同意嗎？
msg-welcome-deputy =
    ✅ 好了：您從 { $since }起當代理人
    <b>{ $role }</b>，{ $place }
    最後一天：{ $until }。第一天我會告訴您，現在什麼都不用做。
msg-welcome-deputy-now =
    ✅ 好了。您是代理人：<b>{ $role }</b>，{ $place }
    最後一天：{ $until }。您會收到同樣的提醒，按一下按鈕就能回答。
notice-deputy =
    從今天起您當代理人：{ $role }，{ $place }
    您代替{ $who }回答。最後一天：{ $until }。
notice-deputy-alone =
    從今天起您當代理人：{ $role }，{ $place }
    最後一天：{ $until }。
notice-deputy-came =
    您有代理人了：{ $who }
    { $role }，{ $place }。日期：{ $span }。要提前解除：/settings → 「我的崗位」。
notice-deputy-ended =
    您不再當代理人：{ $role }，{ $place }
    謝謝。您的回答都還在。
note-deputy-ended = 已解除代理

## 崗位交接

msg-welcome-taken = ✅ 好了。您是<b>{ $role }</b>，{ $place }
msg-welcome-before = 您的前任：{ $name }。
msg-welcome-legacy =
    { $overdue ->
        [0] 等您回答：{ $open }。前任已回答：{ $done }。
       *[other] 等您回答：{ $open }，其中 { $overdue } 個已過期。前任已回答：{ $done }。
    }
msg-welcome-brief = 我會提前提醒，按一下按鈕就能回答。我在工作日 { $first } 到 { $last } 發消息。

## 退出並刪除

msg-erase =
    <b>要退出並刪除資料嗎？</b>
    會刪除名字、Telegram 號碼、留言和草稿，不能恢復。
    您的回答會不帶名字地留在統計裡。您再來時，我們重新認識。
msg-erased =
    資料已刪除，您已退出計劃。
    這個聊天裡的消息請自己刪除，我夠不著。

## 材料

msg-attached = 已附：{ $what }
msg-attached-file = 文件
msg-attached-photo = 圖片
msg-attached-pages = { $count } 份文件
msg-attached-version = 第 { $number } 版
msg-attached-alike = <b>這裡也交了同樣的文件：</b>{ $places }
msg-attached-alike-link = <b>這裡也交了同樣的鏈接：</b>{ $places }
msg-attached-alike-more = { $places }，另有 { $more } 處
msg-attached-caption = 第 { $number } 版 · { $at }
msg-attached-caption-by = 第 { $number } 版 · { $name }，{ $at }
msg-size-kb = { $size } KB
msg-size-mb = { $size } MB
msg-attach =
    📎 請發文件、圖片或鏈接
    直接發到這裡。文件不超過 { $limit } MB。
msg-attach-now = 現在附的是：{ $what }。以前的會保留。
msg-attach-taken = 📎 已收到：{ $what }
msg-attach-answered = 您的回答：「{ $answer }」。
msg-attach-answer = 再按一下回答就好：
notice-proof =
    📎 有文件待核對：{ $place }
    { $title }
notice-proof-link =
    📎 有鏈接待核對：{ $place }
    { $title }
note-no-file = 還沒有文件。
note-file-gone = Telegram 已經不給這個文件了，請對方再發一次。

## 核對

msg-reported-by-phone = 電話裡的回答，由{ $name }記下，{ $at }
msg-check-waits = 現在沒有可核對的，等待回答
msg-checks-left = 還要核對：{ $count }
msg-checks-done = ✅ 都已核對
msg-return-why =
    ↩️ 要改什麼？請寫成一條消息
    您的話會原樣給對方看，最多 { $length } 字。不退回了就按「返回」。
msg-return-in-words = 請用文字寫意見。不寫了就按 /cancel。
msg-said-returned = 已退回
msg-return-done = ↩️ 已退回：{ $place }
msg-return-told = 我會告訴對方，等重新回答後再發給您核對。
msg-lead-returned = { $sign } 被退回：{ $title }
msg-back-no-comment = 沒有附意見，請問清要改什麼。
msg-back-to-do = 請改好再回答一次。
msg-group-returned = { $number }. ↩️ { $name } — 被退回：{ $why }
note-confirmed = 已確認：{ $place }
note-check-over = 這個回答已經核對過或已撤回。
note-drawing = 正在準備文件

## 日曆

msg-cal-file =
    📅 您計劃中的 { $count } 件事，按今天的安排。
    打開文件，手機會問您要不要加入日曆。
msg-cal-fresh =
    🔗 您的日曆地址，按一下就能複製：
    <code>{ $address }</code>
    在日曆裡用它「按網址訂閱」，日期會自動更新。
    誰有這個地址，誰就看得到您的計劃。我不會再顯示第二次。
msg-cal-standing =
    🔗 日曆鏈接從 { $day }起有效。
    不能再顯示一次。丟了或被別人看到，請換新的，舊的隨即失效。
msg-cal-off = 鏈接已停用。日曆裡已有的不會自己消失，請取消訂閱。
note-cal-empty = 接下來沒有定了日期的事，沒有可加入日曆的。

## 定期統計

msg-settings-reports = 定期統計：{ $wish }
msg-set-reports =
    <b>定期統計</b>
    我會主動發來：結束了什麼、多少人回答、還差誰、接下來有什麼。早上發；遇休息日，下一個工作日發。
msg-reports-weekly = 每週一
msg-reports-monthly = 每月一日
msg-reports-both = 每週一和每月一日
msg-reports-none = 不要

## 一週和一月的統計 · 警報

notice-weekly = 📊 { $days }：{ $answered } 個回答
notice-monthly = 📊 { $month }：{ $answered } 個回答
notice-unsent =
    ⚠️ 今天一條都沒發出去，等待發送：{ $count }
    請告訴維護機器人的人：看看和 Telegram 的連接、doctor 怎麼說。連接恢復後，仍有效的會自動發出。
notice-unanswered =
    ⚠️ 三個工作日沒有人回答
    從 { $since }起一個回答都沒有，提醒都發了。等待回答：{ $awaited }；之前十個工作日收到 { $came } 個。
    請給一兩個人打電話：消息收得到嗎，按鈕按得動嗎。如果在放假，就沒事。等有人回答又停下來，我才會再說。
