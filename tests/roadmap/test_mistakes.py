"""Files as methodologists get them wrong: what `check` answers, to be read with their eyes. One change each in
the template that every programme is begun from."""
# ruff: noqa: E501 - a table is read by its rows

import shutil
from pathlib import Path

import pytest

from roadmap.loading import load
from roadmap.mistakes import ProgrammeErrors
from tests.conftest import ROOT

TEMPLATE = ROOT / "docs" / "template"
WHOLE, ROWS = "programme.yaml", "activities.yaml"
Said = list[str]
"""Line, field and remedy, one a mistake."""

WRONG: list[tuple[str, str, str, str, Said]] = [
    ("indent less", ROWS, "  kind: document", " kind: document",
     ["6: indented otherwise than the lines above: what belongs together begins in the same column"]),
    ("indent more", ROWS, "  kind: document", "   kind: document",
     ["6: indented otherwise than the lines above: what belongs together begins in the same column"]),
    ("tab", ROWS, "  kind: document", "\tkind: document",
     ["6: a tab: indent with spaces"]),
    ("missing colon", ROWS, "  kind: document", "  kind document",
     ["6: a colon is missing: a field is written `name: value`"]),
    ("no space after colon", ROWS, "  kind: document", "  kind:document",
     ["6: a space is missing after the colon: a field is written `name: value`"]),
    ("colon in text", ROWS, '{en: "Reading plan of the school", ru: "План чтения школы"}', "{en: Plan: school, ru: План}",
     ["5: between this `{` and its `}` parts are separated by commas, and every text closes its quotation mark; one that holds a comma or a colon stands in such marks"]),
    ("unclosed quote", ROWS, 'text: {en: "Has the plan been sent?"', 'text: {en: "Has the plan been sent?',
     ["12: between this `{` and its `}` parts are separated by commas, and every text closes its quotation mark; one that holds a comma or a colon stands in such marks"]),
    ("unclosed brace", ROWS, 'yes: {en: "Sent", ru: "Отправлен"}', 'yes: {en: "Sent", ru: "Отправлен"',
     ["13: between this `{` and its `}` parts are separated by commas, and every text closes its quotation mark; one that holds a comma or a colon stands in such marks"]),
    ("dash without space", ROWS, "- no: 2", "-no: 2",
     ["26: a space is missing after the dash: `- name: value`"]),
    ("missing dash", ROWS, "- no: 2", "  no: 2",
     ["26: a second `no`: the next one of a list begins with a dash: `- no:`"]),
    ("curly quotes title", ROWS, '{en: "Day of the book", ru: "День книги"}', "{en: “Day, of the book”, ru: «День книги»}",
     ["47: activities[no 3].title.of the book”: has no words: write them after the colon; text that holds a comma stands in quotes"]),
    ("fullwidth colon", ROWS, "  kind: document", "  kind：document",
     ["6: the colon `：` is not the one of YAML: type an ordinary colon and a space after it"]),
    ("cyrillic key", ROWS, "  kind: document", "  кind: document",
     ["6: activities[no 1].кind: is not a field here: did you mean `kind`? (allowed: doubts, indicators, kind, ladder, no, only, organiser, phase, questions, source, title, when)"]),
    ("nbsp indent", ROWS, "  kind: document", "\u00a0\u00a0kind: document",
     ["6: the spaces in front are no ordinary ones: delete them and type them anew"]),
    ("unknown role", ROWS, 'asks: director\n      text: {en: "Has', 'asks: directr\n      text: {en: "Has',
     ["11: activities[no 1].questions[sent].asks: must be a role that may `answer`: coordinator, director; did you mean `director`?"]),
    ("cyr role", ROWS, 'asks: director\n      text: {en: "Has', 'asks: директор\n      text: {en: "Has',
     ["11: activities[no 1].questions[sent].asks: a code is written in Latin letters, digits, - and _: `д` is none of them, it is Cyrillic"]),
    ("misspelt key", ROWS, "  kind: document", "  knid: document",
     ["6: activities[no 1].knid: is not a field here: did you mean `kind`? (allowed: doubts, indicators, kind, ladder, no, only, organiser, phase, questions, source, title, when)"]),
    ("upper key", ROWS, "  kind: document", "  Kind: document",
     ["6: activities[no 1].Kind: is not a field here: did you mean `kind`? (allowed: doubts, indicators, kind, ladder, no, only, organiser, phase, questions, source, title, when)"]),
    ("kind unknown", ROWS, "  kind: document", "  kind: documents",
     ["6: activities[no 1].kind: must be a kind: webinar, meeting, visit, conference, seminar, consultation, course, survey, document, order, monitoring, expertise, publication, study; did you mean `document`?"]),
    ("30 feb", ROWS, "to: 2027-02-12", "to: 2027-02-30",
     ["7: activities[no 1].when[1].to: 2027-02-30 is wrong: there is no such day"]),
    ("russian date", ROWS, "to: 2027-02-12", "to: 12.02.2027",
     ["7: activities[no 1].when[1].to: must be a date written as 2022-03-01: write 2027-02-12"]),
    ("short date", ROWS, "to: 2027-02-12", "to: 2027-2-12",
     ["7: activities[no 1].when[1].to: must be a date written as 2022-03-01: write 2027-02-12"]),
    ("to before", ROWS, "to: 2027-02-12", "to: 2027-01-12",
     ["7: activities[no 1].when[1]: `to` is earlier than `from`"]),
    ("outside", ROWS, "to: 2027-02-12", "to: 2028-02-12",
     ["7: activities[no 1].when[1].to: lies outside the programme's span, 2027-01-11 to 2027-12-30: mend the day, or widen `span`"]),
    ("month words", ROWS, "month: 2027-04", "month: April",
     ["49: activities[no 3].when[1].month: a month is written as 2022-03"]),
    ("month 13", ROWS, "month: 2027-04", "month: 2027-13",
     ["49: activities[no 3].when[1].month: a month is written as 2022-03"]),
    ("month short", ROWS, "month: 2027-04", "month: 2027-4",
     ["49: activities[no 3].when[1].month: a month is written as 2022-03: write 2027-04"]),
    ("only from", ROWS, "{from: 2027-01-18, to: 2027-02-12}", "{from: 2027-01-18}",
     ["7: activities[no 1].when[1].to: is missing: write for example `to: 2027-03-19`"]),
    ("when not list", ROWS, "when: [{month: 2027-04}]", "when: {month: 2027-04}",
     ["49: activities[no 3].when: must be a list, as in `when: [{from: 2027-03-01, to: 2027-03-19}]`"]),
    ("when a date not list", ROWS, "when: [{month: 2027-04}]", "when: 2027-04-01",
     ["49: activities[no 3].when: must be a list, as in `when: [{from: 2027-03-01, to: 2027-03-19}]`"]),
    ("when text", ROWS, "when: [{month: 2027-04}]", "when: [April]",
     ["49: activities[no 3].when[1]: must be a date written as 2022-03-01"]),
    ("when empty", ROWS, "when: [{month: 2027-04}]", "when: []",
     ["49: activities[no 3].when: must not be empty, as in `when: [{from: 2027-03-01, to: 2027-03-19}]`"]),
    ("when unknown shape", ROWS, "when: [{month: 2027-04}]", "when: [{weekday: monday}]",
     ["49: activities[no 3].when[1]: says no day: did you mean `weekly`? (a day itself, or weekly, month, months, year, by_schedule, deadline, after, unknown, day, from, phase, doubt)"]),
    ("when misspelt shape", ROWS, "when: [{month: 2027-04}]", "when: [{mnth: 2027-04}]",
     ["49: activities[no 3].when[1]: says no day: did you mean `month`? (a day itself, or weekly, month, months, year, by_schedule, deadline, after, unknown, day, from, phase, doubt)"]),
    ("time bare", ROWS, 'time: "15:00"', "time: 15",
     ['30: activities[no 2].when[1].time: must be an hour written as "15:00"']),
    ("time dot", ROWS, 'time: "15:00"', 'time: "15.00"',
     ['30: activities[no 2].when[1].time: must be an hour: write "15:00"']),
    ("time 9:00", ROWS, 'time: "15:00"', "time: 9:00",
     ['30: activities[no 2].when[1].time: must be an hour: write "09:00"']),
    ("time 25", ROWS, 'time: "15:00"', 'time: "25:00"',
     ['30: activities[no 2].when[1].time: must be an hour written as "15:00"']),
    ("language missing", ROWS, '{en: "Day of the book", ru: "День книги"}', '{en: "Day of the book"}',
     ["47: activities[no 3].title.ru: is missing: the programme speaks en, ru"]),
    ("language extra", ROWS, '{en: "Day of the book", ru: "День книги"}', '{en: "Day of the book", ru: "День книги", de: "B"}',
     ["47: activities[no 3].title.de: is not a language of the programme: en, ru"]),
    ("title plain", ROWS, '{en: "Day of the book", ru: "День книги"}', "Day of the book",
     ['47: activities[no 3].title: must be fields: `name: value`, as in `title: {en: "School", ru: "Школа"}`']),
    ("title long", ROWS, "Day of the book", "Day of the book that is read by everybody in every school of the region",
     ["47: activities[no 3].title.en: has 71 characters, at most 64 fit"]),
    ("dup no", ROWS, "- no: 2", "- no: 1",
     ["26: activities[no 1]: stands here twice: first on line 4"]),
    ("unknown ladder", ROWS, "  kind: document", "  kind: document\n  ladder: papers",
     ["7: activities[no 1].ladder: must be a ladder: event, deadline"]),
    ("indicator kind", ROWS, "kind: full", "kind: percent",
     ["56: activities[no 3].indicators[held].kind: must be one of share, full, count, sum, done, minimum, ratio, states"]),
    ("sum over yes_no", ROWS, "kind: full", "kind: sum",
     ["56: activities[no 3].indicators[held].of: `sum` counts numbers: ask for a number, hours or days"]),
    ("indicator of none", ROWS, "of: held", "of: hold",
     ["56: activities[no 3].indicators[held].of: must be a question of this activity: held; did you mean `held`?"]),
    ("ratio no to", ROWS, ", to: teachers}", "}",
     ["44: activities[no 2].indicators[teachers]: `to` (a fact) belongs to kind `ratio`, and it needs one"]),
    ("ratio to unknown", ROWS, ", to: teachers}", ", to: pupils}",
     ["44: activities[no 2].indicators[teachers].to: must be a fact about what is counted: teachers"]),
    ("minimum", ROWS, "kind: full", "kind: minimum",
     ["56: activities[no 3].indicators[held]: `at_least` belongs to kind `minimum`, and it needs one"]),
    ("target word", ROWS, "target: 80%", "target: most",
     ["43: activities[no 2].indicators[schools].target: a share is written as 80%, 0.8, 1:30 or 1/3"]),
    ("target 80", ROWS, "target: 80%", "target: 80",
     ["43: activities[no 2].indicators[schools]: a `target` of 80 means 8000%, and all of them are 100%: write 80%, if that is meant"]),
    ("target 120%", ROWS, "target: 80%", "target: 120%",
     ["43: activities[no 2].indicators[schools]: a `target` of 1.2 means 120%, and all of them are 100%: write at most 100%"]),
    ("target of a count", ROWS, "kind: full, of: held", "kind: count, of: held, target: 30%",
     ["56: activities[no 3].indicators[held].target: `count` says how many, and so does its target: 30 (a part of all is a `share`)"]),
    ("target with a comma", ROWS, "target: 80%", "target: 80,5%",
     ["43: activities[no 2].indicators[schools].5%: is not a field here: if a comma stands before it, put the whole text in quotes, and write a number with a point (allowed: at_least, counts, key, kind, of, over, target, title, to)"]),
    ("missing colon in braces", ROWS, "{from: 2027-01-18, to:", "{from 2027-01-18, to:",
     ["7: activities[no 1].when[1].from 2027-01-18: a colon is missing after `from`: write `from: 2027-01-18`"]),
    ("month as a day", ROWS, "month: 2027-04", "month: 2027-04-01",
     ["49: activities[no 3].when[1].month: a month is written as 2022-03: write 2027-04"]),
    ("month the other way round", ROWS, "month: 2027-04", "month: 04.2027",
     ["49: activities[no 3].when[1].month: a month is written as 2022-03: write 2027-04"]),
    ("month that YAML has cut", ROWS, "month: 2027-04", "month: 2027.10",
     ["49: activities[no 3].when[1].month: a month is written as 2022-03"]),
    ("deadline reversed", ROWS, "when: [{month: 2027-04}]", "when: [{deadline: {every: month, day: 5, from: 2027-12-01, to: 2027-02-01}}]",
     ["49: activities[no 3].when[1].deadline: `to` is earlier than `from`"]),
    ("deadline that never comes", ROWS, "when: [{month: 2027-04}]", "when: [{deadline: {every: quarter, day: 5, from: 2027-04-06, to: 2027-06-30}}]",
     ["49: activities[no 3].when[1].deadline: no quarter's deadline lies between `from` and `to`: set them further apart"]),
    ("the same day twice", ROWS, "when: [{month: 2027-04}]", "when: [2027-04-01, 2027-04-02, 2027-04-01]",
     ["49: activities[no 3].when[3]: stands here twice: first on line 49"]),
    ("more needed than may be said", ROWS, "range: {min: 1, max: 300}", "range: {min: 1, max: 300}\n      needs: {at_least: 500}",
     ["22: activities[no 1].questions[teachers].needs.at_least: nobody may answer so much: `range` ends at 300; raise it, or lower this"]),
    ("programme code for no button", WHOLE, "code: template", "code: a_code_of_twenty_one_",
     ["5: code: is 1 too long: it goes on a button, and at most 20 Latin letters or figures fit (10 Cyrillic ones)"]),
    ("role code for no button", WHOLE, "  - code: director", "  - {code: a_code_of_twenty_one_, title: {en: a, ru: б}, unit: school}\n  - code: director",
     ["25: roles[a_code_of_twenty_one_].code: is 1 too long: it goes on a button, and at most 20 Latin letters or figures fit (10 Cyrillic ones)"]),
    ("reason key for no button", WHOLE, "key: time", "key: a_code_of_twenty_one_",
     ["38: reasons[a_code_of_twenty_one_].key: is 1 too long: it goes on a button, and at most 20 Latin letters or figures fit (10 Cyrillic ones)"]),
    ("number for no button", ROWS, "- no: 3", "- no: a_code_of_twenty_one_",
     ["46: activities[no a_code_of_twenty_one_].no: is 1 too long: it goes on a button, and at most 20 Latin letters or figures fit (10 Cyrillic ones)"]),
    ("option key for no button", ROWS, '      answer: number\n      text: {en: "How many of your teachers listened?", ru: "Сколько ваших педагогов слушали?"}\n      range: {max: 300, max_fact: teachers}', '      answer: choice\n      text: {en: "How?", ru: "Как?"}\n      options: [{key: a_code_of_twenty_one_, text: {en: a, ru: б}}, {key: b, text: {en: c, ru: в}}]',
     ["40: activities[no 2].questions[listeners].options[a_code_of_twenty_one_].key: is 1 too long: it goes on a button, and at most 20 Latin letters or figures fit (10 Cyrillic ones)",
      "44: activities[no 2].indicators[teachers].of: `ratio` counts numbers: ask for a number, hours or days"]),
    ("number with a colon", ROWS, "- no: 3", '- no: "3:1"',
     ["46: activities[no 3:1].no: goes on a button, where `:` stands between parts: write another sign"]),
    ("number in Cyrillic", ROWS, "- no: 3", '- no: "пункт третий"',
     ["46: activities[no пункт третий].no: is 3 too long: it goes on a button, and at most 20 Latin letters or figures fit (10 Cyrillic ones)"]),
    ("unit twice", WHOLE, "kind: school", "kind: region",
     ["14: units[region]: stands here twice: first on line 13",
      "27: roles[director].unit: must be a unit kind: region",
      "32: facts[teachers].unit: must be a unit kind: region"]),
    ("option twice", ROWS, "answer: number\n      text: {en: \"How many of", "answer: choice\n      options: [{key: a, text: {en: a, ru: б}}, {key: a, text: {en: c, ru: в}}]\n      text: {en: \"How many of",
     ["39: activities[no 2].questions[listeners].options[a]: stands here twice: first on line 39",
      "41: activities[no 2].questions[listeners].range: belongs to another `answer` than choice"]),
    ("target bad%", ROWS, "target: 80%", "target: x%",
     ["43: activities[no 2].indicators[schools].target: a share is written as 80%, 0.8, 1:30 or 1/3"]),
    ("after none", ROWS, "after: took_part", "after: took_parts",
     ["41: activities[no 2].questions[listeners].after: must be a question of this activity: took_part; did you mean `took_part`?"]),
    ("after circular", ROWS, '      text: {en: "Did your', '      after: listeners\n      text: {en: "Did your',
     ["35: activities[no 2].questions[took_part].after: the questions wait for each other: took_part after listeners after took_part; leave one `after` out",
      "42: activities[no 2].questions[listeners].after: the questions wait for each other: listeners after took_part after listeners; leave one `after` out"]),
    ("after itself", ROWS, "after: took_part", "after: listeners",
     ["41: activities[no 2].questions[listeners].after: waits for itself: name a question that is asked before it, or leave `after` out"]),
    ("choice no options", ROWS, 'answer: number\n      text: {en: "How many teachers', 'answer: choice\n      text: {en: "How many teachers',
     ["17: activities[no 1].questions[teachers]: `options` belong to answer kind `choice`, and it needs them"]),
    ("answer kind", ROWS, 'answer: number\n      text: {en: "How many teachers', 'answer: numeric\n      text: {en: "How many teachers',
     ["19: activities[no 1].questions[teachers].answer: must be one of yes_no, number, hours, days, choice, text, file, link; did you mean `number`?"]),
    ("range text", ROWS, "range: {min: 1, max: 300}", "range: 1-300",
     ["21: activities[no 1].questions[teachers].range: must be fields: `name: value`, as in `range: {min: 1, max: 300}`"]),
    ("range order", ROWS, "range: {min: 1, max: 300}", "range: {min: 300, max: 1}",
     ["21: activities[no 1].questions[teachers].range: `min` is more than `max`"]),
    ("no source", ROWS, '  source: {dates: "April 2027", executors: [SCHOOLS]}\n', "",
     ['46: activities[no 3].source: is missing: write for example `source: {dates: "by 12 February 2027"}`']),
    ("source text", ROWS, 'source: {dates: "April 2027", executors: [SCHOOLS]}', "source: April",
     ['50: activities[no 3].source: must be fields: `name: value`, as in `source: {dates: "by 12 February 2027"}`']),
    ("source date bare", ROWS, 'source: {dates: "April 2027"', "source: {dates: 2027-04-01",
     ["50: activities[no 3].source.dates: must be text: put it in quotes"]),
    ("executor unknown", ROWS, 'source: {dates: "April 2027", executors: [SCHOOLS]}', 'source: {dates: "April 2027", executors: [SCHOOL]}',
     ["50: activities[no 3].source.executors[1]: must be one of SCHOOLS; did you mean `SCHOOLS`?"]),
    ("no questions", ROWS, '  questions:\n    - key: held\n      asks: director\n      text: {en: "Was the day held?", ru: "День книги прошёл?"}\n', "",
     ['46: activities[no 3].questions: is missing: write for example `questions: [{key: done, asks: director, text: {en: "Done?", ru: "Сделано?"}}]`']),
    ("verified_by", ROWS, "verified_by: coordinator", "verified_by: director",
     ["15: activities[no 1].questions[sent].verified_by: must be a role that may `answer` and `verify` about `school`: coordinator"]),
    ("phase unknown", ROWS, "  kind: document", "  kind: document\n  phase: winter",
     ["7: activities[no 1].phase: must be a phase: there are none, `phases` is where they are named"]),
    ("phase when unknown", ROWS, "when: [{month: 2027-04}]", "when: [{phase: winter}]",
     ["49: activities[no 3].when[1].phase: must be a phase that has its `when`: there are none, `phases` is where they are named"]),
    ("after event", ROWS, "when: [{month: 2027-04}]", "when: [{after: {event: order, days: 3}}]",
     ["49: activities[no 3].when[1].after.event: must be an event: there are none, `events` is where they are named"]),
    ("weekly noto", ROWS, "when: [{month: 2027-04}]", "when: [{weekly: {from: 2027-02-04}}]",
     ["49: activities[no 3].when[1].weekly.to: is missing: write for example `to: 2027-05-27`"]),
    ("weekly daysoff", ROWS, "when: [{month: 2027-04}]", "when: [{weekly: {from: 2027-02-04, to: 2027-03-04, days_off: skip}}]",
     ["49: activities[no 3].when[1].weekly.days_off: must be one of kept, skipped, moved; did you mean `skipped`?"]),
    ("doubt one", ROWS, "when: [{month: 2027-04}]", 'when: [{doubt: "x", readings: [{key: a, text: {en: a, ru: b}, when: [2027-04-01]}]}]',
     ["49: activities[no 3].when[1].readings: needs at least two: with one there is nothing to decide"]),
    ("doubt no readings", ROWS, "when: [{month: 2027-04}]", 'when: [{doubt: "x"}]',
     ['49: activities[no 3].when[1].readings: is missing: write for example `readings: [{key: days, text: {en: "Two days", ru: "Два дня"}, when: [2027-12-07]}]`']),
    ("doubts text", WHOLE, 'doubts: # what the document leaves open; shown to coordinators\n  - "The order does not say by which hour."', 'doubts: "The order"',
     ['42: doubts: must be a list, as in `doubts: ["No hour is named."]`']),
    ("no is missing", ROWS, "- no: 3\n  title", "- title",
     ["46: activities[meeting].no: is missing: write for example `no: 19`"]),
    ("empty title", ROWS, '{en: "Day of the book", ru: "День книги"}', "",
     ['47: activities[no 3].title: must be fields: `name: value`, as in `title: {en: "School", ru: "Школа"}`']),
    ("two roots", WHOLE, "    within: region\n", "",
     ["14: units[school]: `within` is missing: only the first unit kind is the root"]),
    ("gap", WHOLE, "within: region", "within: town",
     ["15: units[school].within: must be a unit kind written above it: region"]),
    ("unit order", WHOLE, "  - {kind: region,", "  - {kind: region, within: school,",
     ["13: units[region].within: the first unit kind is the root: leave `within` out"]),
    ("role unit", WHOLE, "    unit: school\n    may", "    unit: schools\n    may",
     ["27: roles[director].unit: must be a unit kind: region, school; did you mean `school`?"]),
    ("may unknown", WHOLE, "may: [answer]", "may: [answers]",
     ["28: roles[director].may[1]: must be one of answer, verify, announce, report, manage; did you mean `answer`?"]),
    ("may text", WHOLE, "may: [answer]", "may: answer",
     ["28: roles[director].may: must be a list, as in `may: [answer, verify]`"]),
    ("organiser", WHOLE, "organiser: coordinator", "organiser: director",
     ["29: organiser: must be a role that may `manage`: coordinator"]),
    ("organiser none", WHOLE, "organiser: coordinator", "organiser: boss",
     ["29: organiser: must be a role that may `manage`: coordinator"]),
    ("tz", WHOLE, "Europe/Moscow", "Moscow",
     ["8: timezone: a time zone is written as Europe/Moscow: did you mean `Europe/Moscow`?"]),
    ("calendar", WHOLE, "calendar: RU", "calendar: Russia",
     ["9: calendar: must be a country as two letters, such as RU, whose days off are known"]),
    ("languages", WHOLE, "languages: [en, ru]", "languages: [English, ru]",
     ["7: languages[1]: a language is written as ru, en or zh-Hant"]),
    ("languages text", WHOLE, "languages: [en, ru]", "languages: en, ru",
     ["7: languages: must be a list, as in `languages: [ru, en]`"]),
    ("span rev", WHOLE, "to: 2027-12-30", "to: 2026-12-30",
     ["10: span: `to` is earlier than `from`"]),
    ("span none", WHOLE, "span: {from: 2027-01-11, to: 2027-12-30}\n", "",
     ["5: span: is missing: write for example `span: {from: 2027-01-11, to: 2027-12-30}`"]),
    ("code cyr", WHOLE, "code: template", "code: чтение-2027",
     ["5: code: a code is written in Latin letters, digits, - and _: `ч` is none of them, it is Cyrillic"]),
    ("code space", WHOLE, "code: template", "code: reading 2027",
     ["5: code: a code is written in Latin letters, digits, - and _: ` ` is none of them"]),
    ("daily", WHOLE, "timezone:", "daily: 0\ntimezone:",
     ["8: daily: must be at least 1"]),
    ("twice", WHOLE, "timezone:", "code: b\ntimezone:",
     ["8: `code` stands here twice: first on line 5"]),
    ("reason dup", WHOLE, "- {key: other, words", "- {key: time, words",
     ["39: reasons[time]: stands here twice: first on line 38"]),
    ("fact unit", WHOLE, "{key: teachers, unit: school", "{key: teachers, unit: scool",
     ["32: facts[teachers].unit: must be a unit kind: region, school; did you mean `school`?"]),
    ("days_off both", WHOLE, "timezone:", "days_off: {off: [2027-05-04], working: [2027-05-04]}\ntimezone:",
     ["8: days_off: 2027-05-04 is both off and working"]),
    ("ladder step", WHOLE, "timezone:", "ladders: {p: {steps: [{key: a, anchor: begin}]}}\ntimezone:",
     ["8: ladders.p.steps[a].anchor: must be one of start, middle, end"]),
    ("ladder dup", WHOLE, "timezone:", "ladders: {p: {steps: [{key: a, anchor: end}, {key: a, anchor: end}]}}\ntimezone:",
     ["8: ladders.p.steps[a]: stands here twice: first on line 8"]),
    ("ladder nosteps", WHOLE, "timezone:", "ladders: {p: [{key: a, anchor: end}]}\ntimezone:",
     ["8: ladders.p: must be fields: `name: value`"]),
    ("list number", ROWS, "- no: 3", "- no: 1.10",
     ["46: activities[meeting].no: must be a whole number, or text in quotes"]),
    ("second colon", ROWS, '      text: {en: "Did your school take part?", ru: "Школа участвовала?"}', "      text: Did it: yes or no?",
     ["35: a colon too many: put a text that holds a colon in quotation marks; otherwise look whether this line and the one above begin where they should"]),
    ("backslash", ROWS, '"Day of the book"', '"Day of the \\book\\c"',
     ['47: a backslash between quotation marks is written twice: \\\\']),
    ("percent sign", ROWS, "kind: full, of: held", "kind: full, of: %held",
     ["56: a text cannot begin with this sign: put it in quotation marks"]),
    ("empty item", ROWS, "executors: [SCHOOLS]}\n  questions:\n    - key: sent", "executors: [SCHOOLS,,]}\n  questions:\n    - key: sent",
     ["8: something is missing here: look for a comma too many"]),
    ("text after quotes", ROWS, 'dates: "16 March 2027", executors: [SCHOOLS]}', 'dates: "16 March 2027", executors: [SCHOOLS]} and more',
     ["31: something stands after a closing quotation mark or bracket: put the whole text in quotes"]),
    ("star", ROWS, 'source: {dates: "April 2027", ', 'source: {mark: *, dates: "April 2027", ',
     ["50: text that begins with * or & stands in quotation marks"]),
    ("ratio over a text", ROWS, 'asks: director\n      answer: number\n      text: {en: "How many of your teachers listened?", ru: "Сколько ваших педагогов слушали?"}\n      range: {max: 300, max_fact: teachers}', 'asks: director\n      answer: text\n      text: {en: "How was it?", ru: "Как прошло?"}',
     ["43: activities[no 2].indicators[teachers].of: `ratio` counts numbers: ask for a number, hours or days"]),
    ("about not in hands", ROWS, "    - key: held\n      asks: director", "    - key: held\n      asks: director\n      about: region",
     ["54: activities[no 3].questions[held].about: must be a unit kind in the hands of `director`: school"]),
    ("max_fact none", ROWS, "max_fact: teachers", "max_fact: teacher",
     ["40: activities[no 2].questions[listeners].range.max_fact: must be a fact about `school`: teachers; did you mean `teachers`?"]),
    ("timezone city", WHOLE, "Europe/Moscow", "Kaliningrad",
     ["8: timezone: a time zone is written as Europe/Moscow: did you mean `Europe/Kaliningrad`?"]),
    ("quarter day", ROWS, "when: [{month: 2027-04}]", "when: [{deadline: {every: week, day: 40, from: 2027-02-01, to: 2027-12-10}}]",
     ["49: activities[no 3].when[1].deadline.day: must be at most 31",
      "49: activities[no 3].when[1].deadline.every: must be one of month, quarter"]),
    ("doubt chosen", ROWS, "when: [{month: 2027-04}]", 'when: [{doubt: "x", chosen: c, readings: [{key: a, text: {en: a, ru: b}, when: [2027-04-01]}, {key: b, text: {en: a, ru: b}, when: [2027-04-02]}]}]',
     ["49: activities[no 3].when[1].chosen: must be a reading: a, b"]),
    ("two mistakes", ROWS, '{day: 2027-03-16, time: "15:00", minutes: 90}', '{day: 2027-03-36, time: "9:00", minutes: many}',
     ["30: activities[no 2].when[1].day: 2027-03-36 is wrong: there is no such day",
      "30: activities[no 2].when[1].minutes: must be a whole number",
      '30: activities[no 2].when[1].time: must be an hour: write "09:00"']),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATE, tmp_path / "template"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def told(folder: Path) -> list[str]:
    with pytest.raises(ProgrammeErrors) as caught:
        load(folder)
    return str(caught.value).replace(f"{folder}/", "").splitlines()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_a_mistake_is_told_with_what_to_do(folder: Path, file: str, old: str, new: str, said: Said) -> None:
    change(folder / file, old, new)
    assert told(folder) == [f"{file}:{line}" for line in said]


@pytest.mark.parametrize("text", ["", "# later\n"])
def test_a_file_without_rows_is_filled_or_deleted(folder: Path, text: str) -> None:
    (folder / "activities-2.yaml").write_text(text, "utf-8")
    assert told(folder) == ["activities-2.yaml: the file is empty: write into it, or delete it"]


def test_a_file_that_cannot_be_read_hides_no_mistake_of_another(folder: Path) -> None:
    shutil.copy(folder / ROWS, folder / "activities-2.yaml")
    change(folder / "activities-2.yaml", "  kind: document", "\tkind: document")
    change(folder / ROWS, "answer: number", "answer: numbr")
    change(folder / WHOLE, "may: [answer]", "may: [reply]")
    assert [line.split(": ")[0] for line in told(folder)] == [
        "activities-2.yaml:6", "activities.yaml:19", "programme.yaml:28"
    ]  # fmt: skip


def test_a_header_that_cannot_be_read_hides_no_mistake_of_the_rows(folder: Path) -> None:
    change(folder / WHOLE, "timezone: ", "timezone ")
    change(folder / ROWS, "answer: number", "answer: numbr")
    assert [line.split(": ")[0] for line in told(folder)] == ["activities.yaml:19", "programme.yaml:8"]


def test_a_day_that_is_none_hides_nothing_else_of_its_file(folder: Path) -> None:
    change(folder / ROWS, "to: 2027-02-12", "to: 2027-02-30")
    change(folder / ROWS, "answer: number", "answer: numbr")
    assert [line.split(": ")[0] for line in told(folder)] == ["activities.yaml:7", "activities.yaml:19"]


def test_wrong_names_of_the_whole_hide_no_wrong_names_of_the_rows(folder: Path) -> None:
    change(folder / WHOLE, "calendar: RU", "calendar: XX")
    change(folder / WHOLE, "organiser: coordinator", "organiser: director")
    change(folder / ROWS, "after: took_part", "after: took")
    assert [line.split(": ")[0] for line in told(folder)] == [
        "activities.yaml:41", "programme.yaml:9", "programme.yaml:29"
    ]  # fmt: skip
