import argparse
import csv
import importlib
import logging
import pathlib
import sys

log = logging.getLogger("grader")
RULES = pathlib.Path(__file__).resolve().parent / "rules"


def read_answers(folder):
    with open(folder / "answers.csv", encoding="utf-8", newline="") as file:
        return {row["question"]: row["answer"].strip() for row in csv.DictReader(file)}


def load_rules(unit, folder):
    sys.path.insert(0, str(RULES))
    sys.path.insert(0, str(folder))
    return importlib.import_module(f"unit{unit:02d}")


def grade(unit, folder):
    rules = load_rules(unit, folder)
    answers = read_answers(folder)
    points, missing = 0, []
    for question, worth in rules.QUESTIONS.items():
        if question not in answers:
            missing.append(question)
        elif rules.check(question, answers[question]):
            points += worth
    return points, missing


def main():
    parser = argparse.ArgumentParser(description="grade one unit")
    parser.add_argument("unit", type=int, choices=range(1, 13))
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    for folder in options.folders:
        points, missing = grade(options.unit, folder)
        print(f"{folder.name}: {points} points")
        if missing:
            log.warning("%s: no answer to %s", folder.name, ", ".join(missing))


if __name__ == "__main__":
    main()
