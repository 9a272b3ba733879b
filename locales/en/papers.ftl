## Signs between words

def-comma = {", "}
def-semicolon = {"; "}
def-beside = { $first }, { $second }
def-headed = { $first }: { $second }
def-bracketed = { $first } ({ $second })

## What an indicator means: what is divided by what, and what counts

def-kind-share = A share: those who did it, of all who were asked.
def-kind-full = A share: those who did it, of all who were asked. Everybody has to.
def-kind-done = How much is done, of all that was asked about.
def-kind-count = How many answers count.
def-kind-sum = The numbers of all answers, added up.
def-kind-minimum = How many times a number of at least { $least } was given.
def-kind-ratio = The numbers answered, added up, divided by “{ $fact }” of those who were asked. Where that is not known yet, it is taken as nought.
def-kind-states = Step by step: those who have taken the last one, of all who were asked about the first.

def-question = Question: “{ $text }” { $asked }.
def-step = Step { $number }: “{ $text }” { $asked }.
def-asked = Answered by: { $roles }
def-about = about: { $unit }
def-team = one answer for all of them
def-items = each of { $items } by itself

def-counts = What counts: { $answers }.
def-quoted = “{ $text }”
def-yes = Yes
def-no = No
def-counts-least = A number of at least { $least } counts.
def-counts-positive = Any number above nought counts.
def-counts-any = Any answer counts.
def-about-number = The plan says about { $about }: a smaller number is no failure.
def-anonymous = The survey is anonymous: it is known who has answered, but not how.
def-not-yet = “{ $no }” is not the last word: the answer is still awaited.
def-returned = An answer that was sent back does not count until it is given again.

def-target = By the plan: at least { $percent }%.
def-target-number = By the plan: at least { $number }.
def-target-one-in = By the plan: at least one for every { $many }.

def-each = It takes place several times, and each time counts by itself: two people at three of them are six answers.
def-once = It takes place several times. Whoever did it at least once counts, and counts once.
def-every = It takes place several times. Whoever did it every time counts, and counts once.

def-late = An answer after the deadline counts too, and is shown apart.
def-left-out = Those whom a coordinator has excused are not counted: it does not apply to them.
def-left-out-condition = The question is for these: { $condition }. Nobody else is counted, nor those whom a coordinator has excused.
def-doubt = Remark: { $doubt }

## Documents: tables

doc-sheet-table = Monitoring
doc-sheet-indicators = Indicators
doc-sheet-answers = Answers
doc-sheet-ballots = Anonymous answers
doc-sheet-exceptions = Doubts and exceptions
doc-heading = { $programme }. As of { $day }
doc-heading-then = { $programme }. As it was at the end of { $day }
doc-place = Who
doc-within = Where
doc-number = No { $no }
doc-total = All
doc-legend = Key
doc-of = { $done } of { $asked }
doc-state-on-time = on time
doc-state-late = late
doc-state-no = no
doc-state-open = awaited
doc-state-overdue = overdue
doc-state-waiting = not asked yet
doc-state-left-out = does not apply
doc-col-no = No
doc-col-day = Day
doc-col-place = About
doc-col-within = Where
doc-col-role = Who answers
doc-col-question = Question
doc-col-answer = Answer
doc-col-given = Given at
doc-col-source = Source
doc-col-state = State
doc-col-what = What
doc-col-why = Explanation
doc-col-chosen = How many
doc-col-activity = Activity
doc-col-indicator = Indicator
doc-col-value = Value
doc-col-share = Share, %
doc-col-expected = Asked
doc-col-on-time = On time
doc-col-late = Late
doc-col-no-answer = No answer
doc-col-left-out = Left out
doc-col-means = What it means
doc-source-own = answered in the bot
doc-source-proxy = by phone
doc-source-import = from a list
doc-source-waived = decided by a coordinator
doc-doubt = doubt about the plan
doc-agreed = left out
doc-own-word = does not apply to them
doc-ballots =
    { $count ->
        [0] anonymous, shown once { $fewest } have answered
        [one] anonymous, { $count } answer from the whole programme
       *[other] anonymous, { $count } answers from the whole programme
    }
doc-ballots-then = anonymous: when an answer was given is not kept, so there are no results as of a past day

## A report to sign

doc-report = Report on the plan
doc-report-no = No.
doc-report-activity = Activity
doc-report-term = Dates
doc-report-who = Who answers
doc-report-done = Done
doc-report-doubts = What the plan leaves open
doc-report-position = position
doc-report-signature = signature, date
doc-report-name = name
doc-report-not-yet = not asked yet
doc-report-cancelled = called off
doc-report-late = { $done }, late { $late }
doc-report-line = { $name }: { $said }
doc-report-amount = { $amount } (answered: { $said })
