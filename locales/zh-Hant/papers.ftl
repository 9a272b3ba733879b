## 詞與詞之間的符號

def-comma = 、
def-semicolon = ；
def-beside = { $first }，{ $second }
def-headed = { $first }：{ $second }
def-bracketed = { $first }（{ $second }）

## 指標的定義：什麼除以什麼，哪些算

def-kind-share = 算比例：完成的，佔問過的全部。
def-kind-full = 算比例：完成的，佔問過的全部。應當全部完成。
def-kind-done = 算做完了多少，佔問過的全部。
def-kind-count = 算有多少個回答計入。
def-kind-sum = 把所有回答裡的數字加起來。
def-kind-minimum = 算有多少次數字不少於 { $least }。
def-kind-ratio = 把回答裡的數字加起來，除以被問單位的「{ $fact }」。還沒填的按零算。
def-kind-states = 按步驟算：走完最後一步的，佔第一步問過的全部。

def-question = 問題：「{ $text }」{ $asked }。
def-step = 第 { $number } 步：「{ $text }」{ $asked }。
def-asked = 由誰回答：{ $roles }
def-about = 關於：{ $unit }
def-team = 一個回答算大家的
def-items = { $items } 個各答一次

def-counts = 計入：{ $answers }。
def-quoted = 「{ $text }」
def-yes = 是
def-no = 否
def-counts-least = 數字不少於 { $least } 的計入。
def-counts-positive = 大於零的數字都計入。
def-counts-any = 任何回答都計入。
def-about-number = 計劃寫的是「大約 { $about }」：只作參考，少一些不算沒完成。
def-anonymous = 匿名調查：知道誰回答了，不知道答了什麼。
def-not-yet = 回答「{ $no }」不算最後，繼續等。
def-returned = 被退回的回答不算，直到重新回答。

def-target = 計劃要求：不低於 { $percent }%。
def-target-number = 計劃要求：不少於 { $number }。
def-target-one-in = 計劃要求：每 { $many } 個不少於一個。

def-each = 有好幾次，每次分別算：兩個人三次，就是六個回答。
def-once = 有好幾次。至少完成一次的計入，每人只算一次。
def-every = 有好幾次。每次都完成的才計入，每人只算一次。

def-late = 過期後的回答也計入，但單獨列出。
def-left-out = 負責人免去的不計，與他們無關。
def-left-out-condition = 只問這樣的人：{ $condition }。其餘的不計；負責人免去的也不計。
def-doubt = 說明：{ $doubt }

## 文件：表格

doc-sheet-table = 進度總表
doc-sheet-indicators = 指標
doc-sheet-answers = 回答
doc-sheet-ballots = 匿名回答
doc-sheet-exceptions = 說明和例外
doc-heading = { $programme }。截至 { $day }
doc-heading-then = { $programme }。{ $day } 當天結束時
doc-place = 誰
doc-within = 哪裡
doc-number = № { $no }
doc-total = 合計
doc-legend = 圖例
doc-of = { $done } / { $asked }
doc-state-on-time = 按時
doc-state-late = 晚於期限
doc-state-no = 否
doc-state-open = 等待
doc-state-overdue = 已過期
doc-state-waiting = 還沒問
doc-state-left-out = 不適用
doc-col-no = №
doc-col-day = 日期
doc-col-place = 關於誰
doc-col-within = 哪裡
doc-col-role = 由誰回答
doc-col-question = 問題
doc-col-answer = 回答
doc-col-given = 回答時間
doc-col-source = 回答來源
doc-col-state = 狀態
doc-col-what = 什麼
doc-col-why = 說明
doc-col-chosen = 人數
doc-col-activity = 任務
doc-col-indicator = 指標
doc-col-value = 數值
doc-col-share = 比例，%
doc-col-expected = 問過
doc-col-on-time = 按時
doc-col-late = 晚
doc-col-no-answer = 沒回答
doc-col-left-out = 不適用
doc-col-means = 這是什麼意思
doc-source-own = 在機器人裡回答
doc-source-proxy = 電話
doc-source-import = 名單
doc-source-waived = 負責人決定
doc-doubt = 對計劃的說明
doc-agreed = 不計
doc-own-word = 與他們無關
doc-ballots =
    { $count ->
        [0] 匿名，滿 { $fewest } 個回答才顯示結果
       *[other] 匿名，整個計劃共 { $count } 個回答
    }
doc-ballots-then = 匿名：不記錄各個回答的時間，所以沒有過去某一天的結果

## 供簽字的報告

doc-report = 計劃執行情況報告
doc-report-no = №
doc-report-activity = 任務
doc-report-term = 期限
doc-report-who = 由誰回答
doc-report-done = 完成情況
doc-report-doubts = 對計劃的說明
doc-report-position = 職務
doc-report-signature = 簽字、日期
doc-report-name = 姓名
doc-report-not-yet = 還沒問
doc-report-cancelled = 已取消
doc-report-late = { $done }，其中晚 { $late }
doc-report-line = { $name }：{ $said }
doc-report-amount = { $amount }（{ $said } 個回答）
