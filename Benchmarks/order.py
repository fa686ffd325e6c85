#!/usr/bin/env python3
"""Whether the lines of pages come in the order in which they are read, told from the words' boxes.

usage: Benchmarks/order.py COMMAND FOLDER ... [--list]     COMMAND is the built command, .build/release/ordret

A FOLDER is what `Scripts/make-scans --layout` wrote: `order/<id>.txt` with the printed lines in reading order, an empty line
between paragraphs, a tab between the cells of a row; `order/<id>.aside.txt` with the lines of a block in the margin, which may
stand between any two paragraphs; and `<condition>-<language>/<id>.hocr` and `.tsv`. Each line of the text is given to the
true line that it shares most with. A page is right if its lines never go back, none mixes two true lines, and the block in
the margin is whole and cuts no paragraph. Printed beside it: the order of the recogniser. --list prints the first wrong place
of each page that is not right: not for Corpus/test.
"""
import argparse
import difflib
import pathlib
import re
import subprocess
import sys
import tempfile


def letters(text):
    return re.sub(r"[\W_]+", "", text.lower())


class Truth:
    """The lines of a letter in reading order."""

    def __init__(self, folder, id):
        self.lines, self.paragraphs, self.aside = [], [], set()
        paragraph = 0
        for line in (folder / f"{id}.txt").read_text().split("\n"):
            paragraph += not line.strip()
            if letters(line):
                self.lines.append(letters(line))
                self.paragraphs.append(paragraph)
        beside = folder / f"{id}.aside.txt"
        for line in beside.read_text().split("\n") if beside.exists() else ():
            if letters(line):
                self.aside.add(len(self.lines))
                self.lines.append(letters(line))
                self.paragraphs.append(-1)
        self.grams = [grams(line) for line in self.lines]

    def shares(self, line):
        """What part of a line stands in each true line, and what part of that it is."""
        own = grams(line)
        result = []
        for number, other in enumerate(self.grams):
            if common := len(own & other):
                result.append((common / max(1, len(own)), common / max(1, len(other)), number))
        return result


def grams(line):
    return {line[i : i + 3] for i in range(len(line) - 2)} or {line}


def similar(one, two):
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()


def run(one, two):
    """The longest run of letters that two lines share."""
    return difflib.SequenceMatcher(None, one, two, autojunk=False).find_longest_match().size


def judge(truth, pages):
    """Right lines, matched lines and the first fault of each page."""
    result = []
    place = -1  # the last true line
    for page in pages:
        fault, right, matched, sequence = None, 0, 0, []
        for raw in page.split("\n"):
            line = letters(raw)
            if len(line) < 4:
                continue
            shares = truth.shares(line)
            best = max((inside for inside, _, _ in shares), default=0)
            if best < 0.4:
                continue
            near = [n for inside, _, n in shares if inside > 0.7 * best]
            scores = {n: similar(line, truth.lines[n]) for n in near}
            top = max(scores.values())
            # Of lines that are the same the one that comes next is meant.
            last = sequence[-1] if sequence else place
            number = min((n for n in near if scores[n] > top - 0.05),
                         key=lambda n: (n != last + 1, n < place, abs(n - place)))  # fmt: skip
            # What is like no true line is noise; a cell is like no row, but all of it stands in one.
            if top < 0.6 and (len(line) < 6 or run(line, truth.lines[number]) < 0.8 * len(line)):
                continue
            # A line that holds another true line beside its own mixes them.
            rest = grams(line) - truth.grams[number]
            mixed = any(len(truth.lines[n]) >= 5 and whole > 0.6 and len(rest & truth.grams[n]) > 0.6 * len(truth.grams[n])
                        for _, whole, n in shares)  # fmt: skip
            matched += 1
            if mixed:
                fault = fault or f"mixes lines: {raw}"
            elif number in truth.aside:
                if sequence and sequence[-1] in truth.aside and number < sequence[-1]:
                    fault = fault or f"goes back in the margin: {raw}"
                else:
                    right += 1
            elif number < place:
                fault = fault or f"goes back: {raw}"
            else:
                right += 1
                place = number
            sequence.append(number)
        result.append((fault or aside_fault(truth, sequence), right, matched))
    return result


def aside_fault(truth, sequence):
    """Whether a block in the margin is torn, or tears a paragraph."""
    inside = [i for i, number in enumerate(sequence) if number in truth.aside]
    if not inside:
        return None
    if inside[-1] - inside[0] != len(inside) - 1:
        return "the block in the margin is torn"
    if 0 < inside[0] and inside[-1] + 1 < len(sequence):
        before, after = (truth.paragraphs[sequence[i]] for i in (inside[0] - 1, inside[-1] + 1))
        if before == after:
            return "the block in the margin cuts a paragraph"
    return None


def recogniser_order(tsv):
    """The text of a table as its rows stand."""
    pages, last = [], None
    for row in tsv.read_text().split("\n"):
        fields = row.split("\t")
        if fields[0] == "1":
            pages.append("")
        if fields[0] == "5" and fields[11].strip():
            pages[-1] += (" " if fields[1:5] == last else "\n") + fields[11]
            last = fields[1:5]
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--list", action="store_true", help="print the first wrong place of each page")
    options = parser.parse_args()
    print(f"{'':40} {'pages':>7} {'right':>7} {'lines':>8} {'right':>8}")
    for folder in options.folders:
        for condition in sorted(p for p in folder.iterdir() if p.is_dir() and p.name != "order"):
            measure(options, folder, condition)


def measure(options, folder, condition):
    truths = {path.stem: Truth(folder / "order", path.stem) for path in sorted(condition.glob("*.hocr"))
              if not path.stem.endswith(".part")}  # fmt: skip
    faults = []

    def row(name, texts):
        counts = [0, 0, 0, 0]
        for id, pages in texts:
            for number, (fault, right, matched) in enumerate(judge(truths[id], pages), start=1):
                counts = [a + b for a, b in zip(counts, (1, fault is None, matched, right))]
                if fault:
                    faults.append(f"    {name} {id} page {number}: {fault}")
        print(f"{name:40} {counts[0]:7} {counts[1]:7} {counts[2]:8} {counts[3]:8}")

    where = f"{folder.name} {condition.name}"
    row(f"{where} recogniser", [(id, recogniser_order(condition / f"{id}.tsv")) for id in truths])
    for kind in ("hocr", "tsv"):
        faults.clear()
        row(f"{where} {kind}", texts_of(options.command, condition, truths, kind))
        if options.list:
            print("\n".join(faults) or "    nothing wrong")
    sys.stdout.flush()


def texts_of(command, condition, ids, kind):
    with tempfile.TemporaryDirectory() as out:
        files = [str(condition / f"{id}.{kind}") for id in ids]
        subprocess.run([command, "clean", *files, "-o", out, "--formats", "text"], check=True, capture_output=True)
        for id in ids:
            written = next(pathlib.Path(out).glob(f"{id}.*"))
            yield id, written.read_text().split("\f")


if __name__ == "__main__":
    main()
