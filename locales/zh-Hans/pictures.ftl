## 每张图的上方

pic-now = 截至 { $day }
pic-then = { $day } 当天结束时
pic-page = 第 { $page } 页，共 { $pages } 页
pic-nothing = 还没有问过任何人。

## 状态

pic-state-on-time = 按时
pic-state-late = 晚于期限
pic-state-no = 回答“否”
pic-state-open = 等待回答，未到期
pic-state-overdue = 已过期
pic-state-left-out = 不适用
pic-state-waiting = 还没问

## 地图：单位与周或任务

pic-activities = 任务，按计划编号
pic-weeks = 期限所在的周
pic-mixed = 格中条纹：各种状态的回答各有多少

## 一项任务的进展

pic-heading = № { $no } · { $title }
pic-counts = { $done } / { $asked }
pic-times = 按时 { $on_time } · 晚 { $late }
pic-deadline = 期限：{ $day }
pic-deadlines = 期限：{ $from } – { $to }
pic-sessions = { $count } 次
pic-not-asked = 还没有问过。
pic-not-asked-until = 还没有问过。开始：{ $day }。
pic-not-asked-window = 还没有问过：日期未定。
pic-no-course = 回答太多，无法逐日显示。现在的情况如图。

## 整个计划

pic-timeline = 整个计划，按月
pic-share = { $percent }%
pic-unscheduled = 计划没有写明日期
pic-no-dates = 计划里还没有定了日期的任务。
pic-bar-done = 都已回答
pic-bar-open = 进行中，等待回答
pic-bar-overdue = 已过期，回答不全
pic-bar-ahead = 还没开始
pic-bar-window = 日期未定
