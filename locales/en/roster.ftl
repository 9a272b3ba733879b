## The roster (a CSV table): what is wrong in a line

err-roster-empty = The table has no line with people.
err-roster-quotes = A quotation mark is not closed: the table cannot be read beyond this line.
err-roster-column-unknown = There is no such column. Possible: { $allowed }.
err-roster-column-twice = This column is named twice.
err-roster-column-missing = This column is missing. Possible: { $allowed }.
err-roster-cells = { $given } cells for { $expected } columns. If a name contains the separator, put it in quotation marks.
err-roster-role-unknown = There is no role “{ $value }”. Possible: { $allowed }.
err-roster-unit-missing = The role { $role } needs this cell filled in.
err-roster-unit-superfluous = For the role { $role } this cell must be empty, but it says “{ $value }”.
err-roster-too-long = { $given } characters where { $longest } fit.
err-roster-covers-not-here = The role { $role } has nobody in its care: leave this cell empty.
err-roster-covers-unknown = “{ $value }” is neither in this table nor in the programme.
err-roster-covers-unclear = “{ $value }” exists in several places. Write it in full, one of: { $allowed }.
err-roster-code-wrong = The code “{ $value }” does not do: Latin letters, digits, - and _, 64 characters at most.
err-roster-code-not-here = The role { $role } belongs to the whole programme, which has no code: leave this cell empty.
err-roster-code-taken = The code “{ $value }” is taken: { $other }.
err-roster-code-differs = This place has the code { $other } already, but here it is “{ $value }”.
err-roster-line-twice = Line { $first } says the same.
