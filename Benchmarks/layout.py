#!/usr/bin/python3
"""How many lines of the corpus's letters are given to the right part of the letter.

    Benchmarks/layout.py COMMAND                    train, dev and test: true texts and what was read of their scans
    Benchmarks/layout.py COMMAND --list --split dev lines that are wrong (never of the split test)
    Benchmarks/layout.py COMMAND --pages DIR        also the pages that Scripts/make-scans --layout DIR/SPLIT wrote, as hOCR

COMMAND is the built `ordret`. The gold stands in Corpus/SPLIT/zones. A line of a scan stands for the line of the truth
that it resembles most, in order; lines that resemble none are not counted. Prints a table: lines, right, share, by
split and reading, and what is taken for what on true texts.
"""

import argparse
import difflib
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

root = Path(__file__).resolve().parent.parent
SPLITS = ["train", "dev", "test", "layout"]
READINGS = ["truth", "clean300-dan", "scan200-dan", "scan200-eng", "fax200-dan"]


def gold(file):
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line)
    return {int(row[0]): row[1] for row in rows}


def predicted(command, file):
    answer = subprocess.run([command, "explain", str(file), "--layout"], capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit(f"layout: {file}: {answer.stderr.strip()}")
    return {int(row[0]): (row[1], row[2]) for row in (line.split("\t", 2) for line in answer.stdout.splitlines())}


def likeness(a, b):
    if not a or not b:
        return 0.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.5 and matcher.quick_ratio() > 0.5 else 0.0


def matched(read, true):
    """Pairs of lines of a scan and of the truth, each the likest still free, anywhere: scans change the order."""
    pairs = sorted(
        ((likeness(text, other), line, number) for line, text in read.items() for number, other in true.items()),
        key=lambda pair: (-pair[0], abs(pair[1] - pair[2])),
    )
    result, taken = {}, set()
    for ratio, line, number in pairs:
        if ratio < 0.6:
            break
        if line not in result and number not in taken:
            result[line] = number
            taken.add(number)
    return result


def measure(command, split, reading, zones, pages):
    name = zones.stem
    folder = root / "Corpus" / split
    truth = next((folder / "truth" / (name + end) for end in (".txt", ".md") if (folder / "truth" / (name + end)).is_file()))
    file = truth if reading == "truth" else folder / "ocr" / reading / f"{name}.txt"
    if reading.endswith(".hocr"):
        file = pages / split / reading.removesuffix(".hocr") / f"{name}.hocr"
    if not file.is_file():
        return []
    parts = gold(zones)
    found = predicted(command, file)
    if reading == "truth":
        return [(name, line, part, found.get(line, ("-", ""))) for line, part in parts.items()]
    lines = truth.read_text(encoding="utf-8").splitlines()
    true = {line: lines[line - 1].strip() for line in parts}
    pairs = matched({line: text.strip() for line, (_, text) in found.items()}, true)
    return [(name, line, parts[number], found[line]) for line, number in pairs.items()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--split", action="append", choices=SPLITS)
    parser.add_argument("--reading", action="append", choices=READINGS)
    parser.add_argument("--pages", type=Path, metavar="DIR", help="pages with boxes")
    parser.add_argument("--list", action="store_true", help="print the lines that are wrong")
    options = parser.parse_args()
    splits = options.split or SPLITS
    if options.list and "test" in splits:
        parser.error("lines of the split test are not to be looked at; give --split")
    confusions = Counter()
    print(f"{'split':8}{'reading':18}{'letters':>8}{'lines':>8}{'right':>8}{'share':>9}")
    for split in splits:
        files = sorted((root / "Corpus" / split / "zones").glob("*.tsv"))
        boxed = sorted(f"{folder.name}.hocr" for folder in options.pages.glob(f"{split}/*-*")) if options.pages else []
        for reading in (options.reading or READINGS) + boxed:
            with ThreadPoolExecutor(2) as pool:
                rows = [row for part in pool.map(lambda f: measure(options.command, split, reading, f, options.pages), files) for row in part]
            if not rows:
                continue
            right = sum(part == found[0] for _, _, part, found in rows)
            letters = len({name for name, *_ in rows})
            print(f"{split:8}{reading:18}{letters:8}{len(rows):8}{right:8}{right / len(rows):9.2%}")
            if reading == "truth":
                confusions.update((part, found[0]) for _, _, part, found in rows if part != found[0])
            if options.list:
                for name, line, part, found in rows:
                    if part != found[0]:
                        print(f"    {name}:{line}\t{part} as {found[0]}\t{found[1][:70]}")
    print("\nwrong on true texts: what the line is, what it was taken for, how often")
    for (part, found), count in confusions.most_common(20):
        print(f"  {part:12}{found:12}{count:5}")


if __name__ == "__main__":
    main()
