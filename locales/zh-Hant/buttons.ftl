## 回答

btn-yes = ✅ 是
btn-no = ❌ 否
btn-na = 與我無關
btn-confirm = 確認
btn-return = 退回
btn-more = 更多…
btn-write = 填寫
btn-write-number = 填寫數字
btn-fix = 更正
btn-fix-of = { $number }. 更正
btn-guess-yes = 對，記下來
btn-guess-letter = 這是留言
btn-guess-no = 不是回答
btn-sure = 對，{ $answer }
btn-all = 全部顯示

## 列表和日期

btn-to-plan = ← 回到計劃
btn-undated = 未定日期：{ $count }
btn-set-days = 定日期
btn-set-day = 定日期
btn-other-day = 改天
btn-move = 改期
btn-keep-day = 不改期

## 統計

btn-what-to-do = 看待辦
btn-number = № { $no }
btn-missing = 還差誰：{ $count }
btn-to-activity = ← 回到指標
btn-filter-open = 進行中
btn-filter-awaited = 待回答
btn-filter-all = 全部
btn-filter-undated = 未定日期

## 憑鏈接加入

btn-yes-me = 是我
btn-not-me = 不是我
btn-not-me-at-all = 不是我
btn-who-invited = 誰邀請的我？
btn-agree = 同意
btn-not-now = 先不
btn-back-to-invitation = 回到邀請

## 沒有鏈接時加入

btn-i-am = 我是{ $role }
btn-back = ← 返回
btn-agree-and-send = 同意並提交
btn-send-application = 提交申請
btn-find-self = 在名單裡找自己
btn-my-duties = 我的待辦

## 負責人處理申請

btn-accept = 通過
btn-decline = 拒絕

## 通知

btn-empty-seats = 空缺崗位
btn-show-event = 查看

## 人員

btn-invite = 邀請
btn-hand-over = 交接給別人
btn-back-to-list = ← 回到列表
btn-back-to-seat = ← 返回
btn-find = 尋找
btn-find-again = 再找
btn-only-empty = 只看空缺：{ $count }
btn-all-seats = 全部顯示

## 留言

btn-letter-to = 發給{ $name }
btn-letter-drop = 不發了
btn-letter-reply = 回覆
btn-letter-stop = 不回覆

## 設置

btn-set-language = 語言
btn-set-zone = 時區
btn-set-quiet = 免打擾時段
btn-set-data = 我的資料
btn-set-leave = 退出計劃
btn-type-zone = 填寫城市
btn-never-quiet = 隨時都可以發
btn-leave = 確定退出
btn-stay = 留下

## 幫助

btn-open-my = 我的待辦
btn-answered = 已回答的
btn-open-plan = 接下來
btn-open-report = 統計
btn-open-people = 人員
btn-open-settings = 設置
btn-open-help = 幫助

## 公告

btn-open-announce = 發公告
btn-news-list = 以往公告
btn-news-new = 新公告
btn-news-role = { $mark } { $role } · { $count }
btn-news-where-all = 範圍：全部
btn-news-where = 範圍：已選 { $count }
btn-news-everywhere = 全部範圍
btn-news-waiting = 只發給沒回答的…
btn-news-waiting-for = 沒回答的：№ { $no }
btn-news-no-activity = 不管是否回答
btn-news-by-name = 按姓名挑選
btn-news-by-name-some = 按姓名：{ $count }
btn-news-none = 全部取消
btn-news-everyone = 全部選中
btn-news-chosen = 選好了
btn-news-agree-off = ☐ 請對方標記「已閱」
btn-news-agree-on = ☑ 請對方標記「已閱」
btn-news-next = 下一步
btn-news-send = 發送
btn-news-later = 定時…
btn-news-whom = 發給誰
btn-news-change = 修改
btn-news-drop = 取消
btn-news-send-anyway = 仍然發送
btn-news-morning = 早上 { $hour }
btn-news-hour-0 = 今天 { $hour }
btn-news-hour-1 = 明天 { $hour }
btn-news-type-moment = 別的日期或時間
btn-news-undo = 撤回發送
btn-news-pause = 暫停
btn-news-resume = 繼續
btn-news-resume-late = 現在發送
btn-news-stop = 停止
btn-news-failed = 重發沒收到的：{ $count }
btn-news-unknown = 重發結果不明的：{ $count }
btn-news-unreachable = 重發聯繫不上的：{ $count }
btn-news-absent = 還沒閱的：{ $count }
btn-news-absent-who = 看看是誰
btn-news-revise = 更正
btn-news-recall = 撤回
btn-news-correct = 另發更正
btn-news-edit-all = 全部改過來
btn-news-recall-all = 全部刪除
btn-news-keep = 不用了
btn-news-look = 查看
btn-news-see = 看一看
btn-news-approve = 同意
btn-news-disapprove = 不同意
btn-news-write-them = 給他們寫信
btn-read = 已閱
btn-read-done = ✅ 已閱 · { $at }

## 還差誰：打電話、提醒、導入名單

btn-proxy = 代為回答
btn-proxy-right = 沒錯
btn-proxy-wrong = 不對
btn-awaited-next = 第 { $number } 問，共 { $count } 問 — 下一問
btn-nudge = 提醒 { $count } 人
btn-nudge-one = 提醒
btn-nudge-pick = 挑選提醒誰
btn-nudge-words = 加幾句話
btn-nudge-reword = 改這幾句話
btn-nudge-mute = 不加話
btn-nudge-left = 還差誰
btn-import = 導入名單
btn-import-store = 記錄 { $count } 條

## 每日彙總

btn-sum-all = 全部任務：{ $count }
btn-sum-remind = 提醒
btn-sum-unchecked = 還沒核對的
btn-sum-unreachable = 聯繫不上誰
btn-sum-doubts = 日期待定奪：{ $count }
btn-sum-waivers = 待定奪：{ $count }
btn-sum-said = 誰做不到
btn-sum-agree = { $number }. 同意
btn-sum-disagree = { $number }. 不同意
btn-sum-others = 處理其餘的

## 為什麼沒有、哪些不計

btn-cannot = 做不到…
btn-answer-now = 回答
btn-waiver-agree = 同意
btn-waiver-disagree = 不同意
btn-why = 為什麼不計
btn-to-event = 日期和不計的
btn-show-differing = 哪裡不一致
btn-exempt-list = 哪些不計
btn-exempt-add = 從統計中去掉
btn-exempt-whole = 這裡的全部
btn-exempt-ever = 一直
btn-exempt-drop = 取消
btn-exempt-end = { $number }. 重新計入

## 稍後、請假、來不來

btn-later = ⏳ 稍後
btn-later-soon = 2 小時後，{ $hour }
btn-later-answer = 現在回答
btn-later-other = 別的時間
btn-set-away = 請假
btn-set-daily = 每天幾條消息
btn-away-7 = 一週，到 { $day }
btn-away-14 = 兩週，到 { $day }
btn-away-type = 填寫日期
btn-away-back = 我回來了
btn-away-drop = 不請假了
btn-daily = 最多 { $count } 條
btn-daily-usual = 按計劃：{ $count } 條
btn-intend-yes = 我來
btn-intend-no = 來不了
btn-intend-move = 請求改天
btn-intend-change = 更改
btn-move-day = 另定日期

## 計劃有變

btn-move-keep = 改期，保留回答
btn-move-anew = 改期，重新提問
btn-cancel-event = 取消任務
btn-cancel-sure = 確定取消
btn-cancel-not = 不取消
btn-add-day = 再加一天
btn-doubts = 日期待定奪：{ $count }
btn-decide = 定奪
btn-decide-later = 以後再定
btn-decide-again = 重新定奪
btn-next-doubt = 下一個日期

## 崗位、代理人、自己的資料、日誌

btn-set-seats = 我的崗位
btn-transcript = 電子檔案
btn-deputy = 指定代理人
btn-deputy-week = 一週，到 { $day }
btn-deputy-fortnight = 兩週，到 { $day }
btn-deputy-month = 30 天，到 { $day }
btn-deputy-dates = 別的日期
btn-deputy-end = 解除：{ $name }
btn-deputy-yes = 好，我來代理
btn-data-file = 發成文件
btn-leave-erase = 退出並刪除資料
btn-erase = 確定刪除
btn-journal = 日誌

## 材料和核對

btn-attach = 附上文件
btn-attach-other = 換一份文件
btn-attach-of = { $number }. 附上文件
btn-open-file = 打開文件
btn-open-link = 打開鏈接
btn-check = 核對
btn-checks = 待核對：{ $count }
btn-check-one-by-one = 逐個核對
btn-check-next = 下一個 →
btn-return-why = 退回並說明
btn-confirm-after-all = 還是確認

btn-why-number = 為什麼是 { $number }？
btn-then = 看某一天…
btn-as-now = 看現在
btn-yesterday = 昨天
btn-week-ago = 一週前
btn-month-ago = 一個月前
btn-other-past-day = 別的日期
btn-what-it-means = 這是什麼意思
btn-rows-met = 計入的：{ $count }
btn-rows-other = 未達到的：{ $count }
btn-rows-missing = 沒回答的：{ $count }
btn-rows-left-out = 不計的：{ $count }
btn-parts = 分開看
btn-programmes = ← 全部計劃
btn-by-branch = 按地區
btn-by-unit = 按單位
btn-by-role = 按角色
btn-files = 下載文件
btn-file-docx = Word
btn-file-xlsx = Excel
btn-file-csv = CSV
btn-file-json = JSON
btn-file-heat = 按任務
btn-file-weeks = 按周
btn-file-timeline = 按月看計劃
btn-file-curve = 看進展
btn-on-dark = 深色底
btn-on-light = 淺色底

## 日曆

btn-to-calendar = 加入日曆
btn-cal-link = 日曆鏈接
btn-cal-new = 換新鏈接
btn-cal-off = 停用鏈接

## 自動報送

btn-set-reports = 定期統計
btn-reports-weekly = 每週一
btn-reports-monthly = 每月一日
btn-reports-both = 兩種都要
btn-reports-none = 不要
