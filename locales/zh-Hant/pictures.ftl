## 每張圖的上方

pic-now = 截至 { $day }
pic-then = { $day } 當天結束時
pic-page = 第 { $page } 頁，共 { $pages } 頁
pic-nothing = 還沒有問過任何人。

## 狀態

pic-state-on-time = 按時
pic-state-late = 晚於期限
pic-state-no = 回答「否」
pic-state-open = 等待回答，未到期
pic-state-overdue = 已過期
pic-state-left-out = 不適用
pic-state-waiting = 還沒問

## 地圖：單位與周或任務

pic-activities = 任務，按計劃編號
pic-weeks = 期限所在的周
pic-mixed = 格中條紋：各種狀態的回答各有多少

## 一項任務的進展

pic-heading = № { $no } · { $title }
pic-counts = { $done } / { $asked }
pic-times = 按時 { $on_time } · 晚 { $late }
pic-deadline = 期限：{ $day }
pic-deadlines = 期限：{ $from } – { $to }
pic-sessions = { $count } 次
pic-not-asked = 還沒有問過。
pic-not-asked-until = 還沒有問過。開始：{ $day }。
pic-not-asked-window = 還沒有問過：日期未定。
pic-no-course = 回答太多，無法逐日顯示。現在的情況如圖。

## 整個計劃

pic-timeline = 整個計劃，按月
pic-share = { $percent }%
pic-unscheduled = 計劃沒有寫明日期
pic-no-dates = 計劃裡還沒有定了日期的任務。
pic-bar-done = 都已回答
pic-bar-open = 進行中，等待回答
pic-bar-overdue = 已過期，回答不全
pic-bar-ahead = 還沒開始
pic-bar-window = 日期未定
