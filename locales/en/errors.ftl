## Answers

err-not-yours = This one is somebody else's to answer. Yours are in /my
err-other-seat = Not yours to answer: { $theirs }. You answer for: { $mine }. Your list is /my
err-request-unknown = That question is gone. What is left to do is in /my
err-not-yet-asked = Too early: another answer has to come first.
err-number-expected = A number in digits, please. For example: { $example }
err-number-range = A number from { $min } to { $max }, please. Type it again.
err-number-whole =
    { $step ->
        [1] A whole number, please. Type it again.
       *[other] A number in steps of { $step }, please. Type it again.
    }
err-text-short = Too short: { $given } characters, at least { $length } needed. Write it again.
err-text-long = Too long: { $given } characters, { $length } fit. Please shorten it.
err-link-expected = A link, please. For example: { $example }
err-file-expected = A file is needed, not a text.
err-value-unknown = No button says that. Please press one of them.

## Days

err-day-unreadable = I could not read that day. Type it like this: { $example }
err-day-outside = The day must be from { $first } to { $last }. Choose another one.
err-day-past = That day is over. Choose another one.
err-day-fixed = The plan itself gives this day; it cannot be moved.
err-event-unknown = That activity is no longer in the plan.
err-activity-unknown = That activity is no longer in the plan.
