#!/usr/bin/env python3
import argparse
import sys

import yaml


def load_pipeline(path):
    with open(path, encoding="utf-8") as fh:
        return yaml.safe_load(fh)


def main():
    parser = argparse.ArgumentParser(description="List the steps of a pipeline file")
    parser.add_argument("file")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()

    doc = load_pipeline(args.file)
    if not isinstance(doc, dict) or "steps" not in doc:
        print("no steps found", file=sys.stderr)
        return 1
    for number, step in enumerate(doc["steps"], 1):
        line = f"{number:>3}. {step.get('name', '?')}"
        if args.verbose:
            line += f"  ({step.get('uses', 'inline')})"
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
