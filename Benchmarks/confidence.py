#!/usr/bin/env python3
"""What the confidences of Tesseract tell of its words: fits the evidence, or measures what it is worth.

usage: Benchmarks/confidence.py fit TABLES [--write]          the evidence by confidence; --write puts it into the source
       Benchmarks/confidence.py measure COMMAND TABLES        words repaired and broken without the confidences and with them

TABLES is a folder that Scripts/scans/confidences.py has made of Corpus/train, Corpus/dev and ../shared/noise. Core words of
letters are counted by what Tesseract said of them, apart for both readers and, without a Danish model, for words that lack nothing but
an æ, ø or å: of short ones it is as sure as of right ones. The evidence of a bin of confidences is the logarithm of the share of all right words that is in it, less that of all
wrong ones; neighbours that would fall are pooled. Two folds: Corpus/train with the noise pages of even numbers, Corpus/dev with the
others; printed is what each fold's evidence tells of a word of the other, in nats.
"""
import argparse
import bisect
import collections
import difflib
import math
import pathlib
import re

import accuracy
import fitted_lines

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "Sources/Ordret/Correction/Decoding/ConfidenceEvidence.swift"
EDGES = re.compile(r"^[\W_]+|[\W_]+$")
# The upper bounds of the bins.
BOUNDS = [20, 40, 50, 60, 70, 78, 84, 88, 90, 91, 92, 93, 94, 95, 96, 100]
# By name the reader, what wrong words are, and whether words are short.
SHORT = 3
TABLES = {
    "foreignShort": ("eng", ("restoring",), (True,)),
    "foreignRestoring": ("eng", ("restoring",), (False,)),
    "foreignOther": ("eng", ("other",), (True, False)),
    "native": ("dan", ("restoring", "other"), (True, False)),
}


def core(word):
    return EDGES.sub("", word)


def read(table):
    """The core words of a table with their confidences."""
    for line in table.read_text(encoding="utf-8").split("\n")[1:]:
        fields = line.split("\t")
        if len(fields) == 12 and fields[0] == "5" and core(fields[11]):
            yield core(fields[11]), float(fields[10])


def operations(first, second):
    return difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes()


def is_restoring(word, true):
    """Whether all that is wrong with a word is that it lacks an æ, ø or å."""
    word, true = word.lower(), true.lower()
    changes = [true[c:d] for tag, _, _, c, d in operations(word, true) if tag != "equal"]
    return bool(changes) and all(part and set(part) <= set("æøå") for part in changes)


def judged(table):
    """The confidence of each word of letters on a page, what it is (right, restoring or other), and whether it is short."""
    words = list(read(table))
    truth = table.with_name(table.name.replace(".ocr.tsv", ".truth.txt"))
    true = [word for word in map(core, truth.read_text(encoding="utf-8").split()) if word]
    for tag, a, b, c, d in operations([word for word, _ in words], true):
        if tag == "equal":
            kinds = ["right"] * (b - a)
        elif tag == "replace" and b - a == d - c:
            kinds = ["restoring" if is_restoring(word, t) else "other" for (word, _), t in zip(words[a:b], true[c:d])]
        elif tag == "replace" and max(b - a, d - c) <= 3:
            kinds = ["other"] * (b - a)
        else:
            # What stands elsewhere on the page, or nowhere, is not judged.
            continue
        for (word, confidence), kind in zip(words[a:b], kinds):
            if any(map(str.isalpha, word)) and not any(map(str.isdigit, word)):
                yield confidence, kind, len(word) <= SHORT


def counted(folder):
    """By fold, reader, kind and length, how many words are in each bin, and the sum of their confidences."""
    counts = collections.defaultdict(lambda: [[0, 0.0] for _ in BOUNDS])
    for table in sorted(folder.glob("*/*/*.ocr.tsv")):
        kind_of_page = table.parent.parent.name
        number = re.search(r"\d+", table.name)
        fold = {"train": 0, "dev": 1}.get(kind_of_page, int(number.group()) % 2 if number else 0)
        for confidence, *what in judged(table):
            number = min(bisect.bisect_left(BOUNDS, confidence), len(BOUNDS) - 1)
            cell = counts[fold, table.parent.name[-3:], *what][number]
            cell[0] += 1
            cell[1] += confidence
    return counts


def bins(counts, folds, reader, kinds, lengths):
    """For each bin: right words, wrong words, the sum of confidences."""
    result = []
    for number in range(len(BOUNDS)):
        right = [counts[fold, reader, "right", short][number] for fold in folds for short in lengths]
        wrong = [counts[fold, reader, kind, short][number] for fold in folds for kind in kinds for short in lengths]
        result.append((sum(n for n, _ in right), sum(n for n, _ in wrong), sum(s for _, s in right + wrong)))
    return result


def fitted(table):
    """Knots: mean confidences and the evidence there, ascending."""
    all_right, all_wrong = sum(row[0] for row in table), sum(row[1] for row in table)

    def evidence(block):
        # A word more of each kind, for nothing is certain.
        return math.log((block[0] + 0.5) / (all_right + 1)) - math.log((block[1] + 0.5) / (all_wrong + 1))

    blocks = []
    for right, wrong, total in table:
        if right + wrong == 0:
            continue
        blocks.append([right, wrong, total])
        while len(blocks) > 1 and evidence(blocks[-2]) >= evidence(blocks[-1]):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last)]
    return [(block[2] / (block[0] + block[1]), evidence(block)) for block in blocks]


def value(knots, confidence):
    last = knots[0]
    if confidence <= last[0]:
        return last[1]
    for knot in knots[1:]:
        if confidence <= knot[0]:
            return last[1] + (knot[1] - last[1]) * (confidence - last[0]) / (knot[0] - last[0])
        last = knot
    return last[1]


def told(table, knots):
    """What knots tell of a word in the mean, in nats: how much better than by their shares alone right and wrong words are told."""
    right, wrong = sum(row[0] for row in table), sum(row[1] for row in table)
    if not right or not wrong:
        return 0.0
    gain = 0.0
    prior = math.log(right / wrong)
    for a, b, total in table:
        if a + b:
            odds = prior + value(knots, total / (a + b))
            gain += a * (math.log1p(math.exp(-prior)) - math.log1p(math.exp(-odds)))
            gain += b * (math.log1p(math.exp(prior)) - math.log1p(math.exp(odds)))
    return gain / (right + wrong)


def fit(options):
    counts = counted(options.tables)
    lines = []
    for name, what in TABLES.items():
        for fold in range(2):
            own, other = (bins(counts, [f], *what) for f in (fold, 1 - fold))
            print(f"{name}, fold {fold + 1}: {told(own, fitted(other)):.4f} nats a word by the other fold's, {told(own, fitted(own)):.4f} by its own")
        knots = fitted(bins(counts, [0, 1], *what))
        items = ", ".join(f"SIMD2({confidence:.3g}, {evidence:.2f})" for confidence, evidence in knots)
        lines.append(f"  private static let {name}: [SIMD2<Float>] = [{items}]")
    print("\n".join(lines))
    if options.write:
        fitted_lines.write(SOURCE, lines)


def measure(options):
    sums = collections.defaultdict(list)
    for folder in sorted(path for path in options.tables.glob("*/*") if path.is_dir()):
        for name, arguments in (("without", ("--without", "confidences")), ("with", ())):
            row = accuracy.texts(options.command, folder, folder, *arguments)
            for key in (f"{folder.parent.name}/{folder.name}", f"{folder.parent.name}, all {folder.name[-3:]}"):
                sums[key, name].append(row)
    head = ("pages", "", "words", "damaged", "repaired", "changed", "broken", "recall", "precision", "per 10,000", "ECE", "estimate")
    table = [head]
    for (key, name), rows in sums.items():
        row = accuracy.added(rows)
        damaged, repaired, changed, broken = (row[f"core{n}"] for n in ("Damaged", "Repaired", "Changed", "Broken"))
        error, correlation = accuracy.calibration_error(row["stated"]), accuracy.pearson(row["told"])
        table.append((
            key, name, row["coreWords"], damaged, repaired, changed, broken, f"{100 * repaired / max(1, damaged):.1f}",
            f"{100 * repaired / max(1, changed):.1f}", f"{1e4 * broken / max(1, row['coreWords'] - damaged):.1f}",
            "-" if error is None else f"{error:.3f}", "-" if correlation is None else f"{correlation:.2f}",
        ))  # fmt: skip
    accuracy.aligned([tuple(map(str, row)) for row in table], left=(0, 1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parts = parser.add_subparsers(required=True)
    part = parts.add_parser("fit", help="the evidence by confidence")
    part.add_argument("tables", type=pathlib.Path, help="a folder of tables")
    part.add_argument("--write", action="store_true", help="put the evidence into the source")
    part.set_defaults(run=fit)
    part = parts.add_parser("measure", help="words repaired and broken, without and with")
    part.add_argument("command", help="the built command")
    part.add_argument("tables", type=pathlib.Path, help="a folder of tables")
    part.set_defaults(run=measure)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
