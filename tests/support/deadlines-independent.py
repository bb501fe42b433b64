"""Deadline cases worked out apart from the program: `python3 tests/support/deadlines-independent.py > tests/fixtures/deadlines.jsonl`.

Shares nothing with it: the holidays of 2016-2026 are written out below from the State Council's notices, the lengths
from the regulation, and days are counted another way (a sorted list of working days with binary search; a fixed point
for pauses) than the program's walk from day to day. Each line: rule, start, events, due, rolled, missing (year of the
list that is not there, for `due` or `rolled`), and a name. Lines marked "by hand" were also counted on paper.
"""

import json
import sys
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

# Year of the notice: (spans off, weekend days worked). "-12-31" is of the December before.
HOLIDAYS = {
    2016: ("1-1 2-7:2-13 4-4 5-1:5-2 6-9:6-11 9-15:9-17 10-1:10-7", "2-6 2-14 6-12 9-18 10-8 10-9"),
    2017: ("1-1:1-2 1-27:2-2 4-2:4-4 5-1 5-28:5-30 10-1:10-8", "1-22 2-4 4-1 5-27 9-30"),
    2018: ("1-1 2-15:2-21 4-5:4-7 4-29:5-1 6-18 9-24 10-1:10-7", "2-11 2-24 4-8 4-28 9-29 9-30"),
    2019: ("-12-30:1-1 2-4:2-10 4-5 5-1:5-4 6-7 9-13 10-1:10-7", "-12-29 2-2 2-3 4-28 5-5 9-29 10-12"),
    2020: ("1-1 1-24:2-2 4-4:4-6 5-1:5-5 6-25:6-27 10-1:10-8", "1-19 4-26 5-9 6-28 9-27 10-10"),
    2021: ("1-1:1-3 2-11:2-17 4-3:4-5 5-1:5-5 6-12:6-14 9-19:9-21 10-1:10-7", "2-7 2-20 4-25 5-8 9-18 9-26 10-9"),
    2022: ("1-1:1-3 1-31:2-6 4-3:4-5 4-30:5-4 6-3:6-5 9-10:9-12 10-1:10-7", "1-29 1-30 4-2 4-24 5-7 10-8 10-9"),
    2023: ("-12-31:1-2 1-21:1-27 4-5 4-29:5-3 6-22:6-24 9-29:10-6", "1-28 1-29 4-23 5-6 6-25 10-7 10-8"),
    2024: ("1-1 2-10:2-17 4-4:4-6 5-1:5-5 6-10 9-15:9-17 10-1:10-7", "2-4 2-18 4-7 4-28 5-11 9-14 9-29 10-12"),
    2025: ("1-1 1-28:2-4 4-4:4-6 5-1:5-5 5-31:6-2 10-1:10-8", "1-26 2-8 4-27 9-28 10-11"),
    2026: ("1-1:1-3 2-15:2-23 4-4:4-6 5-1:5-5 6-19:6-21 9-25:9-27 10-1:10-7", "1-4 2-14 2-28 5-9 9-20 10-10"),
}
FIRST, LAST = min(HOLIDAYS), max(HOLIDAYS)

# Articles 22, 23, 34, 35, 36 of the regulation; the simple procedure's numbers as published.
CALENDAR_DAYS = {
    "register-and-dispatch": 15,
    "notify-petitioner": 15,
    "notify-after-transfer": 15,
    "finish": 60,
    "request-review": 30,
    "decide-review": 30,
    "request-re-review": 30,
    "decide-re-review": 30,
}
WORKING_DAYS = {"simple-forward": 1, "object-to-transfer": 5, "simple-accept": 3, "simple-reply": 10}
ORDINARY = {"simple-forward": "register-and-dispatch", "simple-accept": "notify-petitioner", "simple-reply": "finish"}
ONE = timedelta(days=1)


def day_of(year, text):
    if text.startswith("-"):
        return day_of(year - 1, text[1:])
    month, day = text.split("-")
    return date(year, int(month), int(day))


def working_days():
    off, worked = set(), set()
    for year, (spans, shifted) in HOLIDAYS.items():
        for part in spans.split():
            first, _, last = part.partition(":")
            day, end = day_of(year, first), day_of(year, last or first)
            while day <= end:
                off.add(day)
                day += ONE
        worked.update(day_of(year, part) for part in shifted.split())
    assert not off & worked
    assert all(day.weekday() >= 5 for day in worked), "only weekend days are shifted"
    day, found = date(FIRST, 1, 1), []
    while day <= date(LAST, 12, 31):
        if day in worked or (day.weekday() < 5 and day not in off):
            found.append(day)
        day += ONE
    return found


WORK = working_days()


def known(day):
    return FIRST <= day.year <= LAST


def roll(day):
    """First working day on or after `day`, or the year whose list is missing."""
    if not known(day):
        return None, day.year
    at = bisect_left(WORK, day)
    return (WORK[at], None) if at < len(WORK) else (None, LAST + 1)


def work_out(rule, start, events):
    if any(event["type"] == "switch-to-ordinary" for event in events):
        rule = ORDINARY[rule]
    if rule in WORKING_DAYS:
        if not known(start + ONE):
            return None, None, (start + ONE).year
        at = bisect_right(WORK, start) + WORKING_DAYS[rule] - 1
        return (WORK[at], WORK[at], None) if at < len(WORK) else (None, None, LAST + 1)
    extra = sum(event["days"] for event in events if event["type"] == "extend")
    paused = set()
    if rule == "decide-re-review":
        for event in events:
            if event["type"] == "pause" and event["reason"] == "hearing":
                day = date.fromisoformat(event["from"])
                while day <= date.fromisoformat(event["to"]):
                    paused.add(day)
                    day += ONE
    due = plain = start + timedelta(days=CALENDAR_DAYS[rule] + extra)
    while True:
        again = plain + timedelta(days=sum(1 for day in paused if start < day <= due))
        if again == due:
            break
        due = again
    rolled, missing = roll(due)
    return due, rolled, missing


def extend(days):
    return {"type": "extend", "days": days}


def hearing(first, last, reason="hearing"):
    return {"type": "pause", "from": first, "to": last, "reason": reason}


def ordinary(on):
    return {"type": "switch-to-ordinary", "on": on}


CASES = []


def case(name, rule, start, *events, due=None, rolled=None):
    """`due` and `rolled` given: counted by hand, and this script must agree."""
    day = start if isinstance(start, date) else date.fromisoformat(start)
    got_due, got_rolled, missing = work_out(rule, day, events)
    if due is not None:
        assert str(got_due) == due, (name, got_due, due)
    if rolled is not None:
        assert str(got_rolled) == rolled, (name, got_rolled, rolled)
    CASES.append(
        {
            "name": name,
            "rule": rule,
            "start": str(day),
            "events": list(events),
            "due": None if got_due is None else str(got_due),
            "rolled": None if got_rolled is None else str(got_rolled),
            "missing": missing,
        }
    )


# By hand.
case("by hand: sixty days from National Day", "finish", "2023-10-01", due="2023-11-30", rolled="2023-11-30")
case("by hand: ninety days, rolled over the new year", "finish", "2023-10-01", extend(30), due="2023-12-30", rolled="2024-01-02")
case("by hand: the extension continues from day 60, not from a rolled day", "finish", "2023-08-01", extend(30), due="2023-10-30", rolled="2023-10-30")
case("by hand: day 60 in the National Day week", "finish", "2023-08-02", due="2023-10-01", rolled="2023-10-07")
case("by hand: leap February", "notify-petitioner", "2024-02-14", due="2024-02-29", rolled="2024-02-29")
case("by hand: plain February", "notify-petitioner", "2023-02-14", due="2023-03-01", rolled="2023-03-01")
case("by hand: over the leap day", "finish", "2024-01-01", due="2024-03-01", rolled="2024-03-01")
case("by hand: last day a shifted Sunday", "notify-petitioner", "2023-04-08", due="2023-04-23", rolled="2023-04-23")
case("by hand: last day a plain Sunday", "notify-petitioner", "2023-04-01", due="2023-04-16", rolled="2023-04-17")
case("by hand: last day Saturday before a shifted Sunday", "notify-petitioner", "2019-04-12", due="2019-04-27", rolled="2019-04-28")
case("by hand: five working days over National Day 2023, two shifted days", "object-to-transfer", "2023-09-28", due="2023-10-11")
case("by hand: five working days, no holiday", "object-to-transfer", "2026-11-02", due="2026-11-09")
case("by hand: starts on a Saturday", "object-to-transfer", "2026-11-07", due="2026-11-13")
case("by hand: shifted Saturday counts", "simple-accept", "2024-10-10", due="2024-10-14")
case("by hand: passed on the next working day", "simple-forward", "2026-11-02", due="2026-11-03", rolled="2026-11-03")
case("by hand: received on a Friday, passed on by Monday", "simple-forward", "2026-11-06", due="2026-11-09")
case("by hand: received on the eve of National Day 2024", "simple-forward", "2024-09-30", due="2024-10-08")
case("by hand: passed on by a shifted Saturday", "simple-forward", "2024-10-11", due="2024-10-12")
case("by hand: received on a shifted Sunday", "simple-forward", "2026-01-04", due="2026-01-05")
case("by hand: a suggestion taken back, fifteen days from the original receipt", "simple-forward", "2026-11-06", ordinary("2026-11-09"), due="2026-11-21", rolled="2026-11-23")
case("by hand: simple reply over National Day 2024", "simple-reply", "2024-09-27", due="2024-10-16")
case("by hand: simple and back, sixty days from the original start", "simple-reply", "2024-09-27", ordinary("2024-09-30"), due="2024-11-26")
case("by hand: simple and back, extended", "simple-reply", "2024-09-27", ordinary("2024-09-30"), extend(30), due="2024-12-26")
case("by hand: simple acceptance and back", "simple-accept", "2024-09-27", ordinary("2024-09-29"), due="2024-10-12", rolled="2024-10-12")
case("by hand: hearing of six days in re-review", "decide-re-review", "2023-10-01", hearing("2023-10-10", "2023-10-15"), due="2023-11-06")
case("by hand: hearing in handling stops nothing", "finish", "2023-10-01", hearing("2023-10-10", "2023-10-15"), due="2023-11-30")
case("by hand: hearing in review stops nothing", "decide-review", "2023-10-01", hearing("2023-10-10", "2023-10-15"), due="2023-10-31")
case("by hand: day 60 on New Year's Day of a year not loaded", "finish", "2026-11-02", due="2027-01-01")
case("by hand: last known day is a working day", "finish", "2026-11-01", due="2026-12-31", rolled="2026-12-31")
case("by hand: New Year 2019 began in 2018", "notify-petitioner", "2018-12-15", due="2018-12-30", rolled="2019-01-02")
case("by hand: the shifted Saturday of December 2018", "notify-petitioner", "2018-12-14", due="2018-12-29", rolled="2018-12-29")
case("by hand: Saturday 31 December 2022", "notify-petitioner", "2022-12-16", due="2022-12-31", rolled="2023-01-03")
case("by hand: the lengthened Spring Festival of 2020", "object-to-transfer", "2020-01-23", due="2020-02-07")

# The days round each holiday, for each unit.
for year in range(FIRST, LAST + 1):
    for name, month, day in (
        ("before New Year", 12, 28),
        ("Spring Festival", 2, 1),
        ("before Labour Day", 4, 26),
        ("before National Day", 9, 27),
    ):
        start = date(year, month, day)
        case(f"{year}, {name}: objection", "object-to-transfer", start)
        case(f"{year}, {name}: simple reply", "simple-reply", start)
        case(f"{year}, {name}: passed on", "simple-forward", start)
    case(f"{year}: simple acceptance round New Year", "simple-accept", date(year - 1, 12, 30) if year > FIRST else date(year, 1, 2))
    # Last days that fall into holidays, on shifted days and on year ends.
    for name, last in (("Spring Festival", (2, 12)), ("National Day", (10, 3)), ("after it", (10, 8)), ("year end", (12, 31))):
        end = date(year, *last)
        case(f"{year}: fifteen days to {name}", "register-and-dispatch", end - timedelta(days=15))
        case(f"{year}: sixty days to {name}", "finish", end - timedelta(days=60))
        case(f"{year}: ninety days to {name}", "finish", end - timedelta(days=90), extend(30))
    # The notice after a transfer, the right to ask for re-review, and hearings of a re-review round the long holidays.
    for name, last in (("Spring Festival", (2, 13)), ("National Day", (10, 4))):
        end = date(year, *last)
        case(f"{year}: notice after a transfer to {name}", "notify-after-transfer", end - timedelta(days=15))
        case(f"{year}: asking for re-review to {name}", "request-re-review", end - timedelta(days=30))
        case(f"{year}: re-review to {name}, a hearing of four days", "decide-re-review", end - timedelta(days=34), hearing(str(end - timedelta(days=20)), str(end - timedelta(days=17))))
    if year > FIRST:
        case(f"{year}: re-review over the year end, a hearing across it", "decide-re-review", date(year - 1, 12, 10), hearing(f"{year - 1}-12-30", f"{year}-01-03"))
    case(f"{year}: handling extended, with a hearing that stops nothing", "finish", date(year, 3, 1), extend(15), hearing(f"{year}-04-01", f"{year}-04-05"), extend(15))
    for part in HOLIDAYS[year][1].split():
        shifted = day_of(year, part)
        case(f"{year}: last day on the shifted {shifted}", "decide-review", shifted - timedelta(days=30))
        case(f"{year}: objection the day before the shifted {shifted}", "object-to-transfer", shifted - ONE)
        case(f"{year}: passed on by the shifted {shifted}", "simple-forward", shifted - ONE)
        case(f"{year}: received on the shifted {shifted}, passed on", "simple-forward", shifted)

# Extensions in parts, of one day, of all.
for days in ((1,), (10, 20), (15, 15), (29,)):
    case(f"extended by {days}", "finish", "2024-08-20", *[extend(each) for each in days])

# Pauses of the re-review period: where they lie, overlapping, touching, before, after.
START = "2025-09-01"
for name, events in (
    ("one day", [hearing("2025-09-10", "2025-09-10")]),
    ("the first day", [hearing("2025-09-02", "2025-09-03")]),
    ("from before the start", [hearing("2025-08-20", "2025-09-05")]),
    ("wholly before", [hearing("2025-08-01", "2025-08-31")]),
    ("the day of the start itself", [hearing("2025-09-01", "2025-09-01")]),
    ("the last day", [hearing("2025-10-01", "2025-10-01")]),
    ("over the last day", [hearing("2025-09-28", "2025-10-09")]),
    ("the day after the last", [hearing("2025-10-02", "2025-10-20")]),
    ("only within what a pause adds", [hearing("2025-09-10", "2025-09-14"), hearing("2025-10-04", "2025-10-05")]),
    ("touching the end that a pause moved", [hearing("2025-09-10", "2025-09-14"), hearing("2025-10-06", "2025-10-08")]),
    ("just beyond the end that a pause moved", [hearing("2025-09-10", "2025-09-14"), hearing("2025-10-07", "2025-10-08")]),
    ("overlapping", [hearing("2025-09-10", "2025-09-14"), hearing("2025-09-12", "2025-09-20")]),
    ("the same twice", [hearing("2025-09-10", "2025-09-14"), hearing("2025-09-10", "2025-09-14")]),
    ("touching", [hearing("2025-09-10", "2025-09-14"), hearing("2025-09-15", "2025-09-20")]),
    ("one inside another", [hearing("2025-09-10", "2025-09-20"), hearing("2025-09-12", "2025-09-13")]),
    ("in the other order", [hearing("2025-09-15", "2025-09-20"), hearing("2025-09-10", "2025-09-14")]),
    ("for another reason", [hearing("2025-09-10", "2025-09-14", "mediation")]),
    ("for a reason known and one unknown", [hearing("2025-09-10", "2025-09-14"), hearing("2025-09-15", "2025-09-20", "appraisal")]),
    ("over the year end", [hearing("2025-09-20", "2026-01-10")]),
    ("into a year not loaded", [hearing("2025-09-20", "2027-01-10")]),
):
    case(f"re-review, pause: {name}", "decide-re-review", START, *events)

# Extension x pause, in either order, where the rule knows only one of them.
for events in (
    [extend(30), hearing("2024-05-10", "2024-05-19")],
    [hearing("2024-05-10", "2024-05-19"), extend(30)],
    [extend(10), hearing("2024-06-01", "2024-06-30"), extend(20)],
):
    case(f"finish, {'+'.join(event['type'] for event in events)}", "finish", "2024-04-15", *events)

# Simple and back, on different days; the original start counts.
for on in ("2025-04-30", "2025-05-06", "2025-05-16", "2025-06-30"):
    case(f"simple and back on {on}", "simple-reply", "2025-04-28", ordinary(on))
    case(f"simple and back on {on}, extended", "simple-reply", "2025-04-28", ordinary(on), extend(20))
    case(f"simple and back on {on}, hearing", "simple-reply", "2025-04-28", ordinary(on), hearing("2025-06-01", "2025-06-05"))
    case(f"acceptance, simple and back on {on}", "simple-accept", "2025-04-28", ordinary(on))
    case(f"suggestion taken back on {on}", "simple-forward", "2025-04-28", ordinary(on))

# Where lists end.
for start in ("2026-12-17", "2026-12-18", "2026-12-24", "2026-12-25", "2026-12-28", "2026-12-31", "2027-03-01", "2015-12-30", "2015-12-31"):
    for rule in ("simple-forward", "simple-accept", "object-to-transfer", "simple-reply", "register-and-dispatch", "request-review", "finish"):
        # A span that begins in a year without a list and ends in one with a list is still unknown.
        if start == "2015-12-30" and rule in WORKING_DAYS:
            continue
        case(f"lists end: {rule} from {start}", rule, start)

for line in CASES:
    json.dump(line, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
print(f"{len(CASES)} cases", file=sys.stderr)
