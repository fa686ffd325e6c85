#!/usr/bin/env python3
"""Measures what each part of the correction core is worth: the development pages with one part left out at a time.

usage: Scripts/bench ablation [--record "what moved the figures"]     (the command is the first argument of this program)
       Scripts/bench ablation --in-sample          with the confusions as they are: quicker, and noise a little too good
       Scripts/bench ablation --only PART[,PART] ...   these rows alone

The pages are Corpus/dev in every condition, the true texts of Corpus/dev and Corpus/train, which must stay as they are, and
../shared/noise; the confusions of the noise pages are learnt anew for each font from the pages in other fonts, once for all
rows. `ordret evaluate --without PART` leaves a part out; `ordret evaluate --help` names the parts. Words are counted without the signs
at their edges, a split or a join once. A record has each set, the table groups of them.
"""
import argparse
import concurrent.futures
import datetime
import re
import subprocess
import sys

import accuracy

# What is left out together beside the single parts: no first pass at all; no rule and no model for signs.
TOGETHER = ["profiles,adaptation", "sign-decoder,sign-rules", "signs-for-spaces,lost-spaces"]
GROUPS = {
    "dev scan eng": ("dev", ["clean300-eng", "scan200-eng"]),
    "dev poor eng": ("dev", ["low110-eng", "bleed200-eng", "fax200-eng", "erode200-eng"]),
    "dev dan": ("dev", ["clean300-dan", "scan200-dan", "low110-dan", "bleed200-dan", "fax200-dan", "erode200-dan"]),
    "news scan eng": ("noise", ["scan200-eng"]),
    "news low, bleed eng": ("noise", ["low110-eng", "bleed200-eng"]),
    "news fax, erode eng": ("noise", ["fax200-eng", "erode200-eng"]),
    "news fax dan": ("noise", ["fax200-dan"]),
    "news erode dan": ("noise", ["erode200-dan"]),
    "news scan dan": ("noise", ["scan200-dan", "low110-dan"]),
    "clean": ("truth", ["dev", "train"]),
}
COLUMNS = ["pages", "coreWords", "coreDamaged", "coreRepaired", "coreChanged", "coreBroken", "damaged", "repaired", "changed"]
COLUMNS += ["broken", "wordsAfter"]


def parts(command):
    """The parts that the command knows, by its own message."""
    arguments = [command, "evaluate", "--truth", "x", "--ocr", "x", "--without", "?"]
    message = subprocess.run(arguments, capture_output=True, text=True).stderr
    return re.search(r"There are: (.*?)\.", message).group(1).split(", ")


def places(folds):
    """The sets: name, truth, OCR, options. A noise set has a part for each font."""
    dev = accuracy.ROOT / "Corpus" / "dev"
    for condition in accuracy.conditions(dev / "ocr"):
        yield f"dev/{condition}", accuracy.present(dev, condition), dev / "ocr" / condition, ()
    for split in ("dev", "train"):
        truth = accuracy.ROOT / "Corpus" / split / "truth"
        yield f"truth/{split}", truth, truth, ()
    for held, options in folds:
        for condition in accuracy.conditions(held):
            yield f"noise/{condition}", held / condition, held / condition, options


def measured(command, sets, without):
    """The counts of every set with some parts left out."""
    options = [word for part in without for word in ("--without", part)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda place: accuracy.texts(command, *place[1:3], *place[3], *options, "--threads", "1"), sets)
        rows = {}
        for (name, *_), row in zip(sets, found):
            rows.setdefault(name, []).append(row)
    return {name: accuracy.added(same) for name, same in rows.items()}


def grouped(rows):
    result = {}
    for group, (kind, conditions) in GROUPS.items():
        present = [rows[f"{kind}/{condition}"] for condition in conditions if f"{kind}/{condition}" in rows]
        if present:
            result[group] = accuracy.added(present)
    return result


def show(base, ablated):
    """A row for each part: how recall, precision and broken words differ from those of the whole."""
    print("Recall, precision, broken words; below, the difference without the part. The last column counts tokens with their")
    print("signs, which alone show what signs are repaired.\n")

    def figures(rows):
        """By group: recall, precision, broken."""
        found = {}
        for group, row in grouped(rows).items():
            rates = accuracy.rates(row)
            found[group] = (rates["recall"] or 0, rates["precision"] or 0, row["coreBroken"])
        every = accuracy.added(rows.values())
        rates = accuracy.rates(every)
        return {**found, "all, tokens": (rates["token recall"], rates["precision "], every["broken"])}

    whole = figures(base)
    table = [["without", *whole], ["(nothing)"] + ["{:.1f} {:.1f} {}".format(*row) for row in whole.values()]]
    for name, rows in ablated.items():
        line = [name]
        for group, row in figures(rows).items():
            moved = "{:+.1f} {:+.1f} {:+}".format(*(new - old for new, old in zip(row, whole[group])))
            line.append(" ".join("." if float(cell) == 0 else cell for cell in moved.split()))
        table.append(line)
    accuracy.aligned(table)


def write_record(why, base, ablated, fitted):
    number = len(list(accuracy.RECORDS.glob("ablation-*.tsv"))) + 1
    path = accuracy.RECORDS / f"ablation-{number:03}.tsv"
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# {datetime.date.today()}: {why}\n")
        file.write(f"# Scripts/bench ablation; noise {fitted}. Counts, added over pages; core*: words without the signs at\n")
        file.write("# their edges, a split or a join once; the others: tokens with their signs.\n")
        file.write("\t".join(["without", "set", *COLUMNS]) + "\n")
        for name, rows in {"-": base, **ablated}.items():
            for place, row in rows.items():
                file.write("\t".join([name, place, *(str(row[key]) for key in COLUMNS)]) + "\n")
    print(f"Written: {path.relative_to(accuracy.ROOT)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--record", metavar="WHY", help="write the counts to Benchmarks/Records")
    parser.add_argument("--in-sample", action="store_true", help="do not learn the confusions anew for each font")
    parser.add_argument("--only", metavar="PARTS", nargs="+", help="leave out these alone, those with commas together")
    options = parser.parse_args()
    names = options.only or parts(options.command) + TOGETHER
    with accuracy.font_folds(options.command, options.in_sample) as folds:
        sets = list(places(folds))
        base = measured(options.command, sets, [])
        ablated = {}
        for name in names:
            print(f"without {name} ...", file=sys.stderr)
            ablated[name] = measured(options.command, sets, name.split(","))
    show(base, ablated)
    if options.record:
        write_record(options.record, base, ablated, "in sample" if options.in_sample else "cross-validated by font")


if __name__ == "__main__":
    main()
