"""The twenty clocks in plain Python, as an officer with a script would write them.

    python3 plain_python.py CASES.json    prints cases a second, a line a run, and disagreements
"""

import calendar
import csv
import json
import pathlib
import sys
import time
from datetime import date, timedelta

HERE = pathlib.Path(__file__).parent
RUNS = 5


def holidays(name):
    path = HERE.parents[2] / "data" / "calendar" / name
    with open(path, encoding="utf-8", newline="") as table:
        return {date.fromisoformat(row["date"]) for row in csv.DictReader(table)}


ENGLAND = holidays("bank-holidays-england.csv")
UK = holidays("bank-holidays-uk.csv")


def tribunal_closed(day):
    return day.month == 8 or (day.month, day.day) >= (12, 25) or (day.month, day.day) == (1, 1)


COUNTS = {
    "england": lambda day: day.weekday() < 5 and day not in ENGLAND,
    "uk": lambda day: day.weekday() < 5 and day not in UK,
    "tribunal": lambda day: day.weekday() < 5 and day not in ENGLAND and not tribunal_closed(day),
}
ONE_DAY = timedelta(days=1)


def months_after(day, number):
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def last_day(clock, day):
    unit, number = clock["unit"], clock["within"]
    if unit == "days":
        end = day + timedelta(days=number)
    elif unit == "weeks":
        end = day + timedelta(weeks=number)
    elif unit == "months":
        end = months_after(day, number)
    else:
        counts, end = COUNTS[unit], day
        while number:
            end += ONE_DAY
            number -= counts(end)
    if clock.get("rolls"):
        while not COUNTS["england"](end):
            end += ONE_DAY
    return end


def due_in(case, clocks):
    """The days due in one case: clock, matter, first and last day."""
    due = []
    for matter in case["matters"]:
        earliest = {}
        for fact in matter["facts"]:
            span = (fact["first"], fact["last"])
            if fact["what"] not in earliest or span < earliest[fact["what"]]:
                earliest[fact["what"]] = span
        for clock in clocks.get(matter["kind"], ()):
            start = earliest.get(clock["starts"])
            if start is None or earliest[clock["judged_by"]][0] < clock["in_force"]:
                continue
            first = last_day(clock, start[0])
            last = first if start[0] == start[1] else last_day(clock, start[1])
            due.append((clock["clock"], matter["id"], first, last))
    return due


def main(path):
    clocks = {}
    for clock in json.loads((HERE / "clocks.json").read_text(encoding="utf-8")):
        clock["in_force"] = date.fromisoformat(clock.get("in_force", "2014-09-01"))
        clock.setdefault("judged_by", clock["starts"])
        clocks.setdefault(clock["matter"], []).append(clock)
    cases = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    for case in cases:
        for one in [fact for matter in case["matters"] for fact in matter["facts"]] + case["due"]:
            one["first"] = date.fromisoformat(one["first"])
            one["last"] = date.fromisoformat(one["last"])
    dates = differ = 0
    for case in cases:
        ours = set(due_in(case, clocks))
        theirs = {(one["clock"], one["matter"], one["first"], one["last"]) for one in case["due"]}
        dates += len(ours)
        differ += len(ours ^ theirs)
    for _ in range(RUNS):
        start = time.process_time()
        for case in cases:
            due_in(case, clocks)
        print(f"rate {len(cases) / (time.process_time() - start):.0f}")
    print(f"dates {dates}")
    print(f"disagreements {differ}")
    return 0 if differ == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
