## 词与词之间的符号

def-comma = 、
def-semicolon = ；
def-beside = { $first }，{ $second }
def-headed = { $first }：{ $second }
def-bracketed = { $first }（{ $second }）

## 指标的定义：什么除以什么，哪些算

def-kind-share = 算比例：完成的，占问过的全部。
def-kind-full = 算比例：完成的，占问过的全部。应当全部完成。
def-kind-done = 算做完了多少，占问过的全部。
def-kind-count = 算有多少个回答计入。
def-kind-sum = 把所有回答里的数字加起来。
def-kind-minimum = 算有多少次数字不少于 { $least }。
def-kind-ratio = 把回答里的数字加起来，除以被问单位的“{ $fact }”。还没填的按零算。
def-kind-states = 按步骤算：走完最后一步的，占第一步问过的全部。

def-question = 问题：“{ $text }”{ $asked }。
def-step = 第 { $number } 步：“{ $text }”{ $asked }。
def-asked = 由谁回答：{ $roles }
def-about = 关于：{ $unit }
def-team = 一个回答算大家的
def-items = { $items } 个各答一次

def-counts = 计入：{ $answers }。
def-quoted = “{ $text }”
def-yes = 是
def-no = 否
def-counts-least = 数字不少于 { $least } 的计入。
def-counts-positive = 大于零的数字都计入。
def-counts-any = 任何回答都计入。
def-about-number = 计划写的是“大约 { $about }”：只作参考，少一些不算没完成。
def-anonymous = 匿名调查：知道谁回答了，不知道答了什么。
def-not-yet = 回答“{ $no }”不算最后，继续等。
def-returned = 被退回的回答不算，直到重新回答。

def-target = 计划要求：不低于 { $percent }%。
def-target-number = 计划要求：不少于 { $number }。
def-target-one-in = 计划要求：每 { $many } 个不少于一个。

def-each = 有好几次，每次分别算：两个人三次，就是六个回答。
def-once = 有好几次。至少完成一次的计入，每人只算一次。
def-every = 有好几次。每次都完成的才计入，每人只算一次。

def-late = 过期后的回答也计入，但单独列出。
def-left-out = 负责人免去的不计，与他们无关。
def-left-out-condition = 只问这样的人：{ $condition }。其余的不计；负责人免去的也不计。
def-doubt = 说明：{ $doubt }

## 文件：表格

doc-sheet-table = 进度总表
doc-sheet-indicators = 指标
doc-sheet-answers = 回答
doc-sheet-ballots = 匿名回答
doc-sheet-exceptions = 说明和例外
doc-heading = { $programme }。截至 { $day }
doc-heading-then = { $programme }。{ $day } 当天结束时
doc-place = 谁
doc-within = 哪里
doc-number = № { $no }
doc-total = 合计
doc-legend = 图例
doc-of = { $done } / { $asked }
doc-state-on-time = 按时
doc-state-late = 晚于期限
doc-state-no = 否
doc-state-open = 等待
doc-state-overdue = 已过期
doc-state-waiting = 还没问
doc-state-left-out = 不适用
doc-col-no = №
doc-col-day = 日期
doc-col-place = 关于谁
doc-col-within = 哪里
doc-col-role = 由谁回答
doc-col-question = 问题
doc-col-answer = 回答
doc-col-given = 回答时间
doc-col-source = 回答来源
doc-col-state = 状态
doc-col-what = 什么
doc-col-why = 说明
doc-col-chosen = 人数
doc-col-activity = 任务
doc-col-indicator = 指标
doc-col-value = 数值
doc-col-share = 比例，%
doc-col-expected = 问过
doc-col-on-time = 按时
doc-col-late = 晚
doc-col-no-answer = 没回答
doc-col-left-out = 不适用
doc-col-means = 这是什么意思
doc-source-own = 在机器人里回答
doc-source-proxy = 电话
doc-source-import = 名单
doc-source-waived = 负责人决定
doc-doubt = 对计划的说明
doc-agreed = 不计
doc-own-word = 与他们无关
doc-ballots =
    { $count ->
        [0] 匿名，满 { $fewest } 个回答才显示结果
       *[other] 匿名，整个计划共 { $count } 个回答
    }
doc-ballots-then = 匿名：不记录各个回答的时间，所以没有过去某一天的结果

## 供签字的报告

doc-report = 计划执行情况报告
doc-report-no = №
doc-report-activity = 任务
doc-report-term = 期限
doc-report-who = 由谁回答
doc-report-done = 完成情况
doc-report-doubts = 对计划的说明
doc-report-position = 职务
doc-report-signature = 签字、日期
doc-report-name = 姓名
doc-report-not-yet = 还没问
doc-report-cancelled = 已取消
doc-report-late = { $done }，其中晚 { $late }
doc-report-line = { $name }：{ $said }
doc-report-amount = { $amount }（{ $said } 个回答）
