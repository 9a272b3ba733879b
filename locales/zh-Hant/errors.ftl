## 回答

err-not-yours = 這件事由別人負責。您的待辦：/my
err-other-seat = 這不是您的任務：{ $theirs }。您負責的是：{ $mine }。您的待辦：/my
err-request-unknown = 這個問題已經沒有了。還要做什麼，看 /my
err-own-answer = 自己的回答由別人核對。負責人看得到它在等待核對。
err-not-yet-asked = 現在還不用回答：先等另一個回答。
err-number-expected = 請用數字回答。例如：{ $example }
err-number-range = 請填 { $min } 到 { $max } 之間的數字，再寫一次。
err-number-whole =
    { $step ->
        [1] 請填整數，不要小數，再寫一次。
       *[other] 請填 { $step } 的倍數，再寫一次。
    }
err-text-short = 太短了：現在 { $given } 字，至少要 { $length } 字。請再寫一次。
err-text-long = 太長了：現在 { $given } 字，最多 { $length } 字。請縮短一些。
err-link-expected = 請發鏈接。例如：{ $example }
err-file-expected = 請發文件，不要發文字。
err-value-unknown = 沒有這個選項，請按下面的按鈕回答。

## 日期

err-day-unreadable = 沒看懂日期。請這樣寫：{ $example }
err-day-outside = 日期要在 { $first } 到 { $last } 之間，請另選一天。
err-day-past = 這一天已經過去，請另選一天。
err-day-fixed = 這項任務沒有統一的日期，這裡沒有可改的。
err-day-ahead = 這一天還沒結束，請看現在的情況。
err-day-before-start = 計劃從 { $first } 開始，請選這天或以後。
err-event-unknown = 計劃裡已經沒有這項任務。
err-activity-unknown = 計劃裡已經沒有這項任務。
err-indicator-unknown = 計劃裡已經沒有這個指標。

## 為什麼不行

err-invite-unknown = 這個鏈接我不認識。請向負責人要一個新的，或者在名單裡找自己。
err-invite-used = 已經有人用這個鏈接加入：{ $role }，{ $place }。如果不是您，請打電話說明。新鏈接由{ $superior }提供。
err-invite-expired = 鏈接已過期。新鏈接由{ $superior }提供。
err-invite-revoked = 這個鏈接已換成新的。新鏈接由{ $superior }提供。
err-invite-foreign = 這個鏈接是在另一部手機上打開的。請在自己的手機上再打開一次。
err-invite-yours = 您已經用這個鏈接加入，一切正常。
err-not-joined = 您還沒有加入。請打開邀請鏈接，或者在名單裡找自己。
err-role-unknown = 這裡沒有這個角色，請重新從列表裡選。
err-unit-unknown = 計劃裡沒有這個單位，請重新從列表裡選。
err-too-many-applications = 您已有 { $limit } 份申請，請先等答覆。
err-no-superior = 現在還沒有人能處理這份申請。請向計劃的組織者要鏈接。
err-already-yours = 這個角色已經是您的。
err-application-unknown = 沒有這份申請。
err-seat-unknown = 名單裡已經沒有這個崗位。
err-seat-vacant = 這個崗位現在沒有人，沒有可看的內容。
err-programme-unknown = 我沒有這個計劃。
err-failure =
    沒有成功，您的回答可能沒有保存。
    請過幾分鐘再按一次。還不行，請把編號 { $number } 告訴值班人員。
err-other = 不能這樣做。請打開待辦再試一次：/my

## 服務器

err-database-busy = 沒能保存：服務器正忙，什麼都沒有寫入。請過一分鐘再按一次。
err-disk-full = 沒能保存：服務器空間滿了，什麼都沒有寫入。值班人員會看到，請過幾分鐘再按一次。
err-database-shut = 沒有成功：服務器打不開記錄，什麼都沒有改動。值班人員會看到，請過幾分鐘再按一次。

## 人員

err-not-manager = 名單只有負責人能看。您的待辦：/my

## 留言

err-letter-nobody = 對方已不是您的負責人，或者停用了機器人。請再寫一次，我來找現在的負責人。
err-letter-lost = 對方已不在原崗位，或者停用了機器人。現在是誰：/people
err-letter-unknown = 您沒有這條留言。請寫下來，我會問您發給誰。
err-letter-gone = 您那條消息我看不到了，請再寫一次。
err-letter-album = 那組圖片我已經不記得了，請再發一次。

## 設置

err-zone-unknown = 沒找到這個城市。請寫附近的大城市，或者寫時差，例如 UTC+8。
err-language-unknown = 這種語言我不會。
err-quiet-half = 請寫兩個時間：從幾點到幾點。
err-person-unknown = 您已經退出。想回來，請按 /start。
err-quiet-unknown = 沒有這個時段，請從列表裡選。

## 名單（CSV 表格）：某一行哪裡不對

err-roster-empty = 表裡一個人也沒有。
err-roster-quotes = 引號沒有配對：從這一行起讀不下去。
err-roster-column-unknown = 沒有這一列。可以用：{ $allowed }。
err-roster-column-twice = 這一列寫了兩次。
err-roster-column-missing = 缺這一列。可以用：{ $allowed }。
err-roster-cells = 有 { $given } 格，應該是 { $expected } 格。名稱裡有分隔符時，請加引號。
err-roster-role-unknown = 沒有「{ $value }」這個角色。可以用：{ $allowed }。
err-roster-unit-missing = 角色 { $role } 要填這一格。
err-roster-unit-superfluous = 角色 { $role } 這一格應該空著，現在寫的是「{ $value }」。
err-roster-too-long = 現在 { $given } 字，最多 { $longest } 字。
err-roster-covers-not-here = 角色 { $role } 不分管別人，這一格請空著。
err-roster-covers-unknown = 表裡和計劃裡都沒有「{ $value }」。
err-roster-covers-unclear = 「{ $value }」不止一個。請寫全，選其一：{ $allowed }。
err-roster-code-wrong = 代碼「{ $value }」不行：只能用英文字母、數字、- 和 _，最多 64 個。
err-roster-code-not-here = 角色 { $role } 屬於整個計劃，沒有代碼，這一格請空著。
err-roster-code-taken = 代碼「{ $value }」已被佔用：{ $other }。
err-roster-code-differs = 這裡已有代碼 { $other }，現在寫的是「{ $value }」。
err-roster-line-twice = 第 { $first } 行已經寫過同樣的內容。

## 公告

err-not-announcer = 公告由負責人發。給您的負責人留言，直接寫在這裡就行。
err-announcement-unknown = 沒有這條公告。您的公告：/announce
err-announcement-over = 這條公告已經不能這樣處理。現在的情況：/announce
err-announcement-empty = 請先把公告發來：文字、圖片或文件。
err-announcement-nobody = 沒有收件人：沒選人，或者都聯繫不上。
err-announcement-past = 這個時間已經過去，請另選。
err-approval-nobody = 發給這麼多人，要另一位負責人同意，現在還沒有第二位。請先邀請：/people
err-recall-too-late = 已經不能撤回：Telegram 只允許在 48 小時內刪除。
err-announcement-uncopyable = 這種消息轉發不了。請發文字、圖片、視頻、語音或文件。
err-announcement-hour = 請把時間也寫上。例如：{ $example }
err-revision-lost = 修改沒有保存，請再改一次您的消息。
err-original-gone = 這條消息已經沒有了，沒有可看的。

## 還差誰：打電話、提醒、導入名單

err-proxy-own = 這是您自己的事，請自己回答：/my
err-proxy-file = 文件沒法電話裡說，要由對方自己發來。
err-proxy-anonymous = 這是匿名調查，只能由本人回答。
err-anonymous-given = 您已經回答過。回答是匿名的，找不出來，也就不能更正。
err-nudge-unknown = 沒有這條提醒。還差誰，看統計：/report
err-nudge-sent = 這條提醒已經發出。誰回答了，看統計：/report
err-nudge-nobody = 沒有人要提醒：都回答了，或者今天已經提醒過。
err-nudge-words-none = 請用普通文字寫幾句。
err-nudge-words-long = 太長了：現在 { $given } 字，最多 { $longest } 字。請縮短一些。
err-import-empty = 名單裡一行也沒有，請再發一次。
err-import-unasked = 這裡還沒有提過問題，沒有地方可記。
err-import-too-big = 文件太大。請只留下名稱和回答。
err-import-unreadable = 文件讀不了。請把表格另存為 CSV 再發一次。
err-import-gone = 這份名單我已經不記得了，請再發一次。

## 為什麼沒有、哪些不計

err-reason-unknown = 這裡不用說原因。您要做的：/my
err-waiver-unknown = 這個問題已經沒有了，不用定奪。
err-own-waiver = 這是為您自己崗位提的請求，要由另一位負責人同意。
err-already-exempt = { $place } 在這裡已經不計。
err-exemption-unknown = 這條例外已經沒有了。
err-exemption-forgotten = 原因我已經不記得了。請重新開始：「哪些不計」。

## 稍後、請假、來不來

err-later-needless = 這裡已經沒有要您回答的。全部待辦：/my
err-later-unfit = 這個時間不能再提醒，請另選。
err-away-order = 請假的結束不能早於開始，請再寫一次。
err-away-past = 這些日子已經過去，請另寫。
err-away-long = 不能停這麼久：最多 { $days } 天。要離開，請退出計劃：/settings
err-daily-unknown = 不能選這麼多條，請從列表裡選。
err-event-over = 已經開始了。結束後我會問情況。
err-intend-unknown = 不能這樣回答，請按按鈕。

## 計劃有變

err-day-taken = 這一天已經安排了，請另選一天。
err-doubt-unknown = 這個日期問題已經沒有了。要定奪的，看 /plan
err-doubt-closed = 已經按這個日期提問，不能再改讀法。日期本身可以改期：/plan

## 代理人

err-deputy-unknown = 沒有這位代理人。現在誰代理，看崗位卡片。
err-term-backwards = 最後一天早於第一天，請再寫一次。
err-term-past = 第一天已經過去，請從今天或以後開始。
err-term-long = 最長 { $days } 天。更久的，請把崗位交接給別人。
err-term-unreadable = 沒看懂日期。請這樣寫：{ $example }

## 文件

err-proof-unwanted = 這個回答不用附材料。
err-proof-expected = 請發文件、圖片或鏈接，不能附視頻和語音。不想附了：/cancel
err-file-too-big = 文件超過 { $limit } MB，我打不開。請放到網盤，把鏈接發來。
err-not-drawn = 文件沒做出來，數字都在。請過一分鐘再按一次。
err-file-too-large = 文件太大，Telegram 發不了。請管理服務器的人在服務器上導出。
err-calendar-unserved = 現在沒有日曆鏈接：機器人沒有自己的網址。請取文件：/plan → 「加入日曆」。
