## 回答

btn-yes = ✅ 是
btn-no = ❌ 否
btn-na = 与我无关
btn-confirm = 确认
btn-return = 退回
btn-more = 更多…
btn-write = 填写
btn-write-number = 填写数字
btn-fix = 更正
btn-fix-of = { $number }. 更正
btn-guess-yes = 对，记下来
btn-guess-letter = 这是留言
btn-guess-no = 不是回答
btn-sure = 对，{ $answer }
btn-all = 全部显示

## 列表和日期

btn-to-plan = ← 回到计划
btn-undated = 未定日期：{ $count }
btn-set-days = 定日期
btn-set-day = 定日期
btn-other-day = 改天
btn-move = 改期
btn-keep-day = 不改期

## 统计

btn-what-to-do = 看待办
btn-number = № { $no }
btn-missing = 还差谁：{ $count }
btn-to-activity = ← 回到指标
btn-filter-open = 进行中
btn-filter-awaited = 待回答
btn-filter-all = 全部
btn-filter-undated = 未定日期

## 凭链接加入

btn-yes-me = 是我
btn-not-me = 不是我
btn-not-me-at-all = 不是我
btn-who-invited = 谁邀请的我？
btn-agree = 同意
btn-not-now = 先不
btn-back-to-invitation = 回到邀请

## 没有链接时加入

btn-i-am = 我是{ $role }
btn-back = ← 返回
btn-agree-and-send = 同意并提交
btn-send-application = 提交申请
btn-find-self = 在名单里找自己
btn-my-duties = 我的待办

## 负责人处理申请

btn-accept = 通过
btn-decline = 拒绝

## 通知

btn-empty-seats = 空缺岗位
btn-show-event = 查看

## 人员

btn-invite = 邀请
btn-hand-over = 交接给别人
btn-back-to-list = ← 回到列表
btn-back-to-seat = ← 返回
btn-find = 查找
btn-find-again = 再找
btn-only-empty = 只看空缺：{ $count }
btn-all-seats = 全部显示

## 留言

btn-letter-to = 发给{ $name }
btn-letter-drop = 不发了
btn-letter-reply = 回复
btn-letter-stop = 不回复

## 设置

btn-set-language = 语言
btn-set-zone = 时区
btn-set-quiet = 免打扰时段
btn-set-data = 我的资料
btn-set-leave = 退出计划
btn-type-zone = 填写城市
btn-never-quiet = 随时都可以发
btn-leave = 确定退出
btn-stay = 留下

## 帮助

btn-open-my = 我的待办
btn-answered = 已回答的
btn-open-plan = 接下来
btn-open-report = 统计
btn-open-people = 人员
btn-open-settings = 设置
btn-open-help = 帮助

## 公告

btn-open-announce = 发公告
btn-news-list = 以往公告
btn-news-new = 新公告
btn-news-role = { $mark } { $role } · { $count }
btn-news-where-all = 范围：全部
btn-news-where = 范围：已选 { $count }
btn-news-everywhere = 全部范围
btn-news-waiting = 只发给没回答的…
btn-news-waiting-for = 没回答的：№ { $no }
btn-news-no-activity = 不管是否回答
btn-news-by-name = 按姓名挑选
btn-news-by-name-some = 按姓名：{ $count }
btn-news-none = 全部取消
btn-news-everyone = 全部选中
btn-news-chosen = 选好了
btn-news-agree-off = ☐ 请对方标记“已阅”
btn-news-agree-on = ☑ 请对方标记“已阅”
btn-news-next = 下一步
btn-news-send = 发送
btn-news-later = 定时…
btn-news-whom = 发给谁
btn-news-change = 修改
btn-news-drop = 取消
btn-news-send-anyway = 仍然发送
btn-news-morning = 早上 { $hour }
btn-news-hour-0 = 今天 { $hour }
btn-news-hour-1 = 明天 { $hour }
btn-news-type-moment = 别的日期或时间
btn-news-undo = 撤回发送
btn-news-pause = 暂停
btn-news-resume = 继续
btn-news-resume-late = 现在发送
btn-news-stop = 停止
btn-news-failed = 重发没收到的：{ $count }
btn-news-unknown = 重发结果不明的：{ $count }
btn-news-unreachable = 重发联系不上的：{ $count }
btn-news-absent = 还没阅的：{ $count }
btn-news-absent-who = 看看是谁
btn-news-revise = 更正
btn-news-recall = 撤回
btn-news-correct = 另发更正
btn-news-edit-all = 全部改过来
btn-news-recall-all = 全部删除
btn-news-keep = 不用了
btn-news-look = 查看
btn-news-see = 看一看
btn-news-approve = 同意
btn-news-disapprove = 不同意
btn-news-write-them = 给他们写信
btn-read = 已阅
btn-read-done = ✅ 已阅 · { $at }

## 还差谁：打电话、提醒、导入名单

btn-proxy = 代为回答
btn-proxy-right = 没错
btn-proxy-wrong = 不对
btn-awaited-next = 第 { $number } 问，共 { $count } 问 — 下一问
btn-nudge = 提醒 { $count } 人
btn-nudge-one = 提醒
btn-nudge-pick = 挑选提醒谁
btn-nudge-words = 加几句话
btn-nudge-reword = 改这几句话
btn-nudge-mute = 不加话
btn-nudge-left = 还差谁
btn-import = 导入名单
btn-import-store = 记录 { $count } 条

## 每日汇总

btn-sum-all = 全部任务：{ $count }
btn-sum-remind = 提醒
btn-sum-unchecked = 还没核对的
btn-sum-unreachable = 联系不上谁
btn-sum-doubts = 日期待定夺：{ $count }
btn-sum-waivers = 待定夺：{ $count }
btn-sum-said = 谁做不到
btn-sum-agree = { $number }. 同意
btn-sum-disagree = { $number }. 不同意
btn-sum-others = 处理其余的

## 为什么没有、哪些不计

btn-cannot = 做不到…
btn-answer-now = 回答
btn-waiver-agree = 同意
btn-waiver-disagree = 不同意
btn-why = 为什么不计
btn-to-event = 日期和不计的
btn-show-differing = 哪里不一致
btn-exempt-list = 哪些不计
btn-exempt-add = 从统计中去掉
btn-exempt-whole = 这里的全部
btn-exempt-ever = 一直
btn-exempt-drop = 取消
btn-exempt-end = { $number }. 重新计入

## 稍后、请假、来不来

btn-later = ⏳ 稍后
btn-later-soon = 2 小时后，{ $hour }
btn-later-answer = 现在回答
btn-later-other = 别的时间
btn-set-away = 请假
btn-set-daily = 每天几条消息
btn-away-7 = 一周，到 { $day }
btn-away-14 = 两周，到 { $day }
btn-away-type = 填写日期
btn-away-back = 我回来了
btn-away-drop = 不请假了
btn-daily = 最多 { $count } 条
btn-daily-usual = 按计划：{ $count } 条
btn-intend-yes = 我来
btn-intend-no = 来不了
btn-intend-move = 请求改天
btn-intend-change = 更改
btn-move-day = 另定日期

## 计划有变

btn-move-keep = 改期，保留回答
btn-move-anew = 改期，重新提问
btn-cancel-event = 取消任务
btn-cancel-sure = 确定取消
btn-cancel-not = 不取消
btn-add-day = 再加一天
btn-doubts = 日期待定夺：{ $count }
btn-decide = 定夺
btn-decide-later = 以后再定
btn-decide-again = 重新定夺
btn-next-doubt = 下一个日期

## 岗位、代理人、自己的资料、日志

btn-set-seats = 我的岗位
btn-transcript = 电子档案
btn-deputy = 指定代理人
btn-deputy-week = 一周，到 { $day }
btn-deputy-fortnight = 两周，到 { $day }
btn-deputy-month = 30 天，到 { $day }
btn-deputy-dates = 别的日期
btn-deputy-end = 解除：{ $name }
btn-deputy-yes = 好，我来代理
btn-data-file = 发成文件
btn-leave-erase = 退出并删除资料
btn-erase = 确定删除
btn-journal = 日志

## 材料和核对

btn-attach = 附上文件
btn-attach-other = 换一份文件
btn-attach-of = { $number }. 附上文件
btn-open-file = 打开文件
btn-open-link = 打开链接
btn-check = 核对
btn-checks = 待核对：{ $count }
btn-check-one-by-one = 逐个核对
btn-check-next = 下一个 →
btn-return-why = 退回并说明
btn-confirm-after-all = 还是确认

btn-why-number = 为什么是 { $number }？
btn-then = 看某一天…
btn-as-now = 看现在
btn-yesterday = 昨天
btn-week-ago = 一周前
btn-month-ago = 一个月前
btn-other-past-day = 别的日期
btn-what-it-means = 这是什么意思
btn-rows-met = 计入的：{ $count }
btn-rows-other = 未达到的：{ $count }
btn-rows-missing = 没回答的：{ $count }
btn-rows-left-out = 不计的：{ $count }
btn-parts = 分开看
btn-programmes = ← 全部计划
btn-by-branch = 按地区
btn-by-unit = 按单位
btn-by-role = 按角色
btn-files = 下载文件
btn-file-docx = Word
btn-file-xlsx = Excel
btn-file-csv = CSV
btn-file-json = JSON
btn-file-heat = 按任务
btn-file-weeks = 按周
btn-file-timeline = 按月看计划
btn-file-curve = 看进展
btn-on-dark = 深色底
btn-on-light = 浅色底

## 日历

btn-to-calendar = 加入日历
btn-cal-link = 日历链接
btn-cal-new = 换新链接
btn-cal-off = 停用链接

## 自动报送

btn-set-reports = 定期统计
btn-reports-weekly = 每周一
btn-reports-monthly = 每月一日
btn-reports-both = 两种都要
btn-reports-none = 不要
