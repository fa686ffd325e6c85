#!/usr/bin/env python3
"""Counts how often the written word is the first, or among the first ten candidates of a misread one.

usage: Scripts/bench candidates [--model DIR]     (the command is the first argument of this program)

Misread words that stand one against one; of Corpus/dev, and of ../shared/noise where it is (the models have learnt from its
pages, too). "in the lexicon": those that the vocabulary or the dictionary has; others can only be compounds.
"""
import argparse
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOISE = ROOT.parent / "shared" / "noise"
ROW = re.compile(r"(\d+)  written word first (\d+) .*  among the first ten (\d+)")


def counts(command, truth, ocr, options):
    """Six counts: misread words, first, among ten; the same of words in the lexicon."""
    done = subprocess.run(
        [command, "evaluate", "--candidates", "--truth", truth, "--ocr", ocr, *options],
        check=True, capture_output=True, text=True,
    )
    return [int(cell) for line in done.stdout.splitlines()[:2] for cell in ROW.search(line).groups()]


def line(name, row):
    def share(part, whole):
        return f"{100 * part / whole:.2f}" if whole else "-"

    cells = [row[0], share(row[1], row[0]), share(row[2], row[0]), row[3], share(row[4], row[3]), share(row[5], row[3])]
    print(name.ljust(20) + "".join(str(cell).rjust(12) for cell in cells))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--model", metavar="DIR", help="models in place of the embedded ones")
    arguments = parser.parse_args()
    options = ["--model", arguments.model] if arguments.model else []
    dev = ROOT / "Corpus" / "dev"
    sets = [(f"dev/{path.name}", dev / "truth", path) for path in sorted((dev / "ocr").iterdir()) if path.is_dir()]
    if NOISE.exists():
        sets += [(f"noise/{path.name}", path, path) for path in sorted(NOISE.iterdir()) if path.is_dir()]
    heads = ["misread", "@1 %", "@10 %", "in lexicon", "@1 %", "@10 %"]
    print("set".ljust(20) + "".join(head.rjust(12) for head in heads))
    sums = {}
    for name, truth, ocr in sets:
        row = counts(arguments.command, truth, ocr, options)
        line(name, row)
        key = f"{name.split('/')[0]}/*-{name.split('-')[-1]}"
        sums[key] = [a + b for a, b in zip(sums.get(key, [0] * 6), row)]
    for name, row in sums.items():
        line(name, row)


if __name__ == "__main__":
    main()
