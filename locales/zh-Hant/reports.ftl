## 自己的

rep-own = 您的事
rep-own-overdue =
    { $count ->
        [0] ✅ 沒有過期的
       *[other] ⚠️ 已過期：{ $count }
    }
rep-own-due = 等您回答：{ $count }
rep-own-done = 已回答：{ $done }，還沒問：{ $ahead }

## 任務

rep-list-open =
    { $count ->
        [0] 現在沒有進行中的。請按「全部」。
       *[other] 現在進行 { $count } 項任務
    }
rep-list-awaited =
    { $count ->
        [0] ✅ 問過的都回答了。
       *[other] 有 { $count } 項任務等待回答
    }
rep-list-all = 共 { $count } 項任務
rep-list-undated =
    { $count ->
        [0] ✅ 日期都已定好。
       *[other] 有 { $count } 項任務未定日期
    }
rep-heading = <b>№ { $no }</b> · { $title }
rep-summary =
    { $missing ->
        [0] { $bar } { $done } / { $expected } · 都已回答
       *[other] { $bar } { $done } / { $expected } · 還差 { $missing } 個回答
    }
rep-state-ahead = 還沒開始：{ $when }
rep-state-open = 進行中：{ $when }
rep-state-over = 已結束：{ $when }
rep-state-answering = 已結束，等待回答：{ $when }
rep-state-window = { $when }，日期未定
rep-state-unscheduled = 計劃沒有寫明日期

## 指標

rep-indicator = <b>{ $title }</b>
rep-kind-share = 完成的比例
rep-kind-full = 全部參加（100%）
rep-kind-done = 已完成
rep-kind-count = 多少完成
rep-kind-sum = 回答合計
rep-kind-minimum = 達到要求的
rep-kind-ratio = 佔總數的比例
rep-kind-states = 已確認
rep-nothing-asked = 還沒問
rep-share =
    { $other ->
        [0] { $bar } { $met } / { $expected }（{ $percent }%）· 按時 { $on_time } · 晚 { $late } · 沒回答 { $missing }
       *[other] { $bar } { $met } / { $expected }（{ $percent }%）· 按時 { $on_time } · 晚 { $late } · 回答「否」 { $other } · 沒回答 { $missing }
    }
rep-states = { $bar } { $met } / { $expected }（{ $percent }%）· 按時 { $on_time } · 晚 { $late } · 等待核對 { $other } · 沒回答 { $missing }
rep-count = { $met } / { $expected }
rep-sum = { $amount } · 已回答 { $answered } / { $expected }
rep-minimum = { $met } / { $expected } · 要求不少於 { $least }
rep-ratio = { $bar } { $amount } / { $base }（{ $percent }%）· 已回答 { $answered } / { $expected }
rep-ratio-unknown = { $amount } · 總數還沒填 · 已回答 { $answered } / { $expected }
rep-ratio-one-in = { $amount } : { $base }，1 : { $many }，計劃要求不低於 1 : { $needed } · 已回答 { $answered } / { $expected }
rep-ballots =
    { $count ->
        [0] 「{ $question }」：匿名，滿 { $fewest } 個回答才顯示結果
       *[other] 「{ $question }」：匿名，整個計劃共 { $count } 個回答
    }
rep-ballots-then = 「{ $question }」：匿名，不記錄各個回答的時間，只有現在的結果
rep-times = 按時 { $on_time } · 晚 { $late } · 沒回答 { $missing }
rep-doubts =
    { $count ->
        [1] 對計劃的疑問：
       *[other] 對計劃的疑問：
    }
rep-doubt = • { $text }

## 還差誰

rep-missing =
    { $count ->
        [0] ✅ 都已回答。
       *[other] 還差 { $count } 個回答
    }
rep-who-many = { $who }（{ $count } 個回答）
rep-absent = { $place } — { $who }

## 是誰、為什麼聯繫不上

rep-who-nobody = { $who }：還沒有人加入
rep-who-blocked = { $who }：停用了機器人
rep-who-deleted = { $who }：賬號不存在
rep-who-left = { $who }：已退出計劃

## 每日彙總

rep-sum-of = { $programme }
rep-sum-awaited =
    { $more ->
        [0] 還差 { $count }：{ $places }
       *[other] 還差 { $count }：{ $places }，另有 { $more }
    }
rep-sum-awaited-several =
    { $more ->
        [0] 還差 { $count } 個回答 · { $places }
       *[other] 還差 { $count } 個回答，來自 { $sources } 處 · { $places }，另有 { $more }
    }
rep-sum-awaited-all = 還差 { $count }
rep-sum-rest = 另有 { $count } 個，涉及 { $activities } 項任務
rep-sum-overdue = 以前到期、沒回答的：{ $count }
rep-sum-unchecked = 等待核對的回答：{ $count }
rep-sum-unreachable = 聯繫不上 { $count } 人
rep-sum-empty = 空缺崗位：{ $count }
rep-sum-undated = 時間到了，日期未定：{ $count }
rep-sum-doubts = 日期待定奪：{ $count }
rep-sum-waivers = 請求不計，等您定奪：{ $count }
rep-sum-said = 一週裡說「做不到」的：{ $count }
rep-sum-list-overdue =
    { $count ->
        [0] ✅ 沒有過期的回答。
       *[other] 已過期，還差 { $count } 個回答
    }
rep-sum-list-unchecked =
    { $count ->
        [0] ✅ 回答都已核對。
       *[other] 有 { $count } 個回答等待核對
    }
rep-sum-list-unreachable =
    { $count ->
        [0] ✅ 都聯繫得上。
       *[other] 聯繫不上 { $count } 人，請打個電話。
    }
rep-sum-list-undated =
    { $count ->
        [0] ✅ 日期都已定好。
       *[other] 時間到了，日期未定：{ $count }
    }
rep-sum-list-doubts =
    { $count ->
        [0] ✅ 日期都清楚。
       *[other] 日期待定奪：{ $count }
    }
rep-sum-list-waivers =
    { $count ->
        [0] ✅ 都已定奪。
       *[other] 請求不計：{ $count }。同意嗎？
    }
rep-sum-list-said =
    { $count ->
        [0] 一週裡沒有人說「做不到」。
       *[other] 一週裡說「做不到」的：{ $count }
    }
rep-sum-said-line = { $number }. { $place }：<b>№ { $no }</b> · { $title }

## 哪些不計、哪裡不一致

rep-not-counted = 不計：{ $count }
rep-differ = 不一致：{ $count }
rep-left-out =
    { $count ->
        [0] 全部計入。
       *[other] <b>不計：{ $count }</b>
    }
rep-left-out-line =
    { $count ->
        [1] • { $place } — 「{ $reason }」 · 決定：{ $by }，{ $at }
       *[other] • { $place }（{ $count } 個回答）— 「{ $reason }」 · 決定：{ $by }，{ $at }
    }
rep-left-out-own =
    { $count ->
        [1] • { $place } — 與他們無關（只問：{ $reason }）· 回答：{ $by }，{ $at }
       *[other] • { $place }（{ $count } 個回答）— 與他們無關（只問：{ $reason }）· 回答：{ $by }，{ $at }
    }
rep-differing =
    { $count ->
        [0] ✅ 回答一致。
       *[other] <b>不一致：{ $count }</b>
    }
rep-differing-line = • { $place }
rep-differing-side = { $role }：「{ $answer }」

## 誰在請假

rep-who-away = { $who }：請假到 { $until }

## 計劃有變

rep-state-doubt = 日期可以有不同讀法，組織者還沒定奪
rep-state-cancelled = 已取消

## 日誌

rep-journal = <b>日誌：誰做了什麼</b>
rep-journal-empty = 日誌還是空的。
rep-journal-line = { $at } · { $who } { $deed }
rep-journal-activity = № { $no }，{ $title }
rep-journal-count = { $count } 個回答
audit-proof-seen = 打開了別人的文件
audit-exported = 導出了表格和回答
audit-proxy = 代別人回答
audit-names-seen = 看了還差誰
audit-nudge = 提醒沒回答的人
audit-waiver-approved = 同意不計
audit-waiver-declined = 不同意不計
audit-exemption-begun = 從統計中去掉
audit-exemption-ended = 重新計入
audit-import = 導入回答名單
audit-plan-moved = 改期
audit-plan-cancelled = 取消任務
audit-plan-added = 再加一天
audit-doubt-decided = 定奪日期讀法
audit-handed-over = 接手了別人的崗位
audit-deputy = 指定代理人
audit-deputy-ended = 解除代理人
audit-data-sent = 領取自己的資料文件
audit-transcript = 領取學時檔案
audit-erased = 刪除自己的資料
audit-other = 做了一條記錄

## 我的資料文件

rep-file = 我的資料
rep-file-title = 機器人保存的關於您的資料：{ $name }
rep-file-made = 生成於 { $at }
rep-file-none = 沒有
rep-file-profile = 關於您
rep-file-name = 名字：{ $name }
rep-file-account = Telegram：{ $account }
rep-file-agreed = 同意時間：{ $at }
rep-file-language = 語言：{ $language }
rep-file-zone = 時區：{ $zone }
rep-file-quiet = 免打擾：{ $quiet }
rep-file-daily = 每天提醒消息，最多：{ $daily }
rep-file-away = 請假：{ $days }
rep-file-reports = 定期統計：{ $wish }
rep-file-feed = 日曆鏈接有效：從 { $at }起
rep-file-as-programme = 按計劃
rep-file-seats = 崗位
rep-file-seat = { $role }，{ $place }：{ $since } 到 { $until }
rep-file-deputy = { $role }，{ $place }，代理人：{ $since } 到 { $until }
rep-file-still = 今天
rep-file-answers = 您的回答
rep-file-about = № { $no }，{ $title } · { $place } · { $question }
rep-file-answer = { $at } · { $about } — { $value }
rep-file-how-proxy = 代別人
rep-file-how-import = 來自名單
rep-file-how-waived = 負責人決定
rep-file-proofs = 您附的材料
rep-file-proof = { $at } · { $about } — { $name }，第 { $number } 版
rep-file-proof-file = 文件
rep-file-proof-photo = 圖片
rep-file-proof-link = 鏈接
rep-file-excuses = 為什麼做不到
rep-file-excuse = { $at } · { $about } — { $reason }
rep-file-earned = 學時和天數
rep-file-earned-row = № { $no }，{ $title } — { $amount }
rep-file-earned-sum = 「{ $programme }」合計：{ $hours } 學時，{ $days } 天
rep-file-credits = 學分：{ $credits }
rep-file-credits-unknown = 沒有計算學分：計劃沒有寫明多少學時或多少天算一個學分。
rep-transcript-title = 電子檔案：{ $name }
rep-transcript-seat = { $role }，{ $place }
rep-file-plans = 您來不來
rep-file-plan-yes = { $at } · { $title } — 會來
rep-file-plan-no = { $at } · { $title } — 來不了
rep-file-plan-move = { $at } · { $title } — 請求改天
rep-file-letters = 通過機器人的留言
rep-file-letter-to = { $at } · 您 → { $name }：{ $text }
rep-file-letter-from = { $at } · { $name } → 您：{ $text }
rep-file-no-text = 沒有文字
rep-file-announcements = 您的公告
rep-file-word = { $at } · { $text }
rep-file-nudges = 您提醒別人
rep-file-nudge = { $at } · № { $no }，{ $title }：{ $text }
rep-file-messages = 發給您的消息
rep-file-message = { $at } · { $kind } · { $state }
rep-file-kind-reminder = 提醒
rep-file-kind-notice = 通知
rep-file-kind-letter = 留言
rep-file-kind-announcement = 公告
rep-file-state-sent = 已發送
rep-file-state-planned = 等待發送
rep-file-state-skipped = 不需要發
rep-file-state-failed = 未送達
rep-file-state-unknown = 不知道是否送達
rep-file-state-missed = 晚了，沒有發
rep-file-journal = 日誌裡的記錄

## 總計、分開看、為什麼

rep-programmes = 要看哪個計劃？
rep-whole-nothing = { $programme }：還沒問
rep-whole = <b>{ $programme }</b>：{ $bar } 已回答 { $done } / { $expected } · 還差 { $missing }
rep-trend =
    { $up ->
        [1] 一週 +{ $by }
       *[other] 一週 −{ $by }
    }
rep-unreached = 聯繫不上：{ $count }
rep-as-of = 🕓 { $day } 當天結束時
rep-number = <b>{ $title }：{ $number }</b>
rep-rows-met =
    { $count ->
        [0] 沒有計入的回答。
       *[other] 計入：{ $count }
    }
rep-rows-other =
    { $count ->
        [0] 沒有別的回答。
       *[other] 回答了，但沒有計入：{ $count }
    }
rep-rows-missing =
    { $count ->
        [0] ✅ 都已回答。
       *[other] 沒回答：{ $count }
    }
rep-rows-left-out =
    { $count ->
        [0] 全部計入。
       *[other] 不適用，不計：{ $count }
    }
rep-rows-all = 回答和沒回答的問題，共 { $count }
rep-row-silent =
    { $state ->
        [overdue] • { $place } — 沒回答，已過期
        [waiting] • { $place } — 還沒問：先等另一個回答
       *[other] • { $place } — 還沒回答
    }
rep-row-said =
    { $how ->
        [proxy] • { $place } — { $said } · { $at }，電話
        [import] • { $place } — { $said } · { $at }，名單
        [waived] • { $place } — { $said } · { $at }，負責人決定
       *[own] • { $place } — { $said } · { $at }
    }{ $state ->
        [late] ，晚於期限
        [overdue] ，還沒做完，已過期
        [open] ，還沒做完
       *[other] {""}
    }
rep-then-ask = 看哪一天的數字？
rep-then-type = 請寫日期，例如 { $example }。會顯示那天結束時的情況。
rep-all-of = <b>{ $programme }</b>：全部任務
rep-by = { $parts }，按名稱排列
rep-by-role = 由誰回答
rep-part =
    { $missing ->
        [0] { $name }：{ $bar } { $done } / { $expected }
       *[other] { $name }：{ $bar } { $done } / { $expected } · 還差 { $missing }
    }{ $left_out ->
        [0] {""}
       *[other] {" "}· 不計 { $left_out }
    }
rep-part-nothing =
    { $left_out ->
        [0] { $name }：沒有問
       *[other] { $name }：不適用
    }

## 文件

rep-files =
    要哪一種？

    <b>圖片</b>：誰處於什麼狀態，按任務、按周，或按月看整個計劃。
    <b>Word</b>：供簽字的報告。
    <b>Excel</b>：總表、帶定義的指標、全部回答和說明。
    <b>CSV 和 JSON</b>：同樣的內容，給別的程序用。
rep-paper-heat = 任務地圖，截至 { $day }
rep-paper-weeks = 每週地圖，截至 { $day }
rep-paper-timeline = 按月的計劃，截至 { $day }
rep-paper-curve = 任務 № { $no } 的進展，截至 { $day }
rep-paper-docx = 供簽字的報告，截至 { $day }
rep-paper-xlsx = 總表、指標、回答和說明，截至 { $day }
rep-paper-csv = 全部回答，截至 { $day }
rep-paper-json = 指標和回答，截至 { $day }

## 日曆

rep-cal-name = 計劃
rep-cal-until = { $day }為止：{ $title }
rep-cal-span = 整個期限：{ $days }
rep-cal-session = 第 { $session } 次，共 { $sessions } 次
rep-cal-source = 計劃 № { $no } · { $programme }
rep-cal-file = 計劃

## 一週和一月的統計

rep-dig-before = 之前同樣天數：{ $before }
rep-dig-awaited =
    { $overdue ->
        [0] 等待回答：{ $awaited }，沒有過期的
       *[other] 等待回答：{ $awaited }，已過期 { $overdue }
    }
rep-dig-ended = <b>已結束</b>
rep-dig-ended-none = 沒有結束的
rep-dig-line = № { $no } · { $title }：{ $done } / { $expected }（{ $percent }%）
rep-dig-unasked = № { $no } · { $title }
rep-dig-coming-weekly = <b>本週到期</b>
rep-dig-coming-monthly = <b>本月到期</b>
rep-dig-coming-line = { $day } · № { $no } · { $title }
rep-dig-more = 另有 { $count } 項
