#!/usr/bin/env python3
"""Measures the accuracy of the correction and of the records on pages that nothing was tuned on, against the last record.

usage: Scripts/bench accuracy [--record "what moved the figures"]     (the command is the first argument of this program)
       Scripts/bench accuracy --development [--in-sample] [--candidates]   what may be looked at while tuning
       Scripts/bench accuracy --model DIR ...                          with other models

    test        Corpus/test, rendered pages in fonts that no model has seen, every condition
    truth       the same letters as they were written: nothing may change
    noise       ../shared/noise, rendered; the confusions are learnt anew for each font: from Dictionaries/Counts/training-pages.tsv
                and those of these pages that are set in other fonts
    withheld    lines that the language model never saw, rendered: .build/bench/withheld, which
                `Scripts/make-scans --withheld .build/bench/withheld` makes in an hour
    clean       a million words of such lines as they are: .build/bench/clean-1000000, made here where ../shared/corpora is
    real        ../shared/letters: one scan, four letters as delivered
    records     F1 of the records on Corpus/test: on the truth, on OCR, on repaired OCR
    letters     with --development: Corpus/train, rendered, every condition; the confusions have learnt from these pages
    dev         with --development: Corpus/dev, the same; nothing has learnt from them

Aims are stated in words without the signs at their edges, where a split or a join counts once; recall, precision and broken
words come first by these, then by tokens with their signs. At the end each aim stands against what was measured.

All figures come from one build with default settings. What is not there is left out and named.
"""
import argparse
import collections
import contextlib
import csv
import datetime
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import candidates

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
WORK = ROOT / ".build" / "bench"
RECORDS = ROOT / "Benchmarks" / "Records"
COUNTS_OF_TRAINING = ROOT / "Dictionaries" / "Counts" / "training-pages.tsv"
# Nearly all: the withheld lines of both corpora have 1,013,880 words.
CLEAN_WORDS = 1_000_000

# Words without the signs at their edges, a split or a join once: the figures that the aims are stated in.
CORES = {f"core{key.capitalize()}": key for key in ("words", "damaged", "repaired", "changed", "broken")}
COUNTS = ["pages", *CORES, "words", "damaged", "repaired", "changed", "broken", "pagesWorse", "characters"]
COUNTS += ["charactersBefore", "charactersAfter", "wordsBefore", "wordsAfter"]
RATES = ["recall", "precision", "per 10,000", "token recall", "precision ", "per 10,000 ", "CER before", "CER after"]
RATES += ["WER before", "WER after", "ECE"]


# Given to every call of the command: --model DIR.
MODEL = []


def evaluated(command, *arguments):
    if "--model" not in arguments:
        arguments = [*arguments, *MODEL]
    done = subprocess.run([command, "evaluate", "--json", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench accuracy: {' '.join(map(str, arguments))} failed:\n{done.stderr}")
    return json.loads(done.stdout)


def counts(report):
    """The counts of a report of texts, which may be added."""
    before, after, correction = report["before"], report["after"], report["correction"]
    bins = report["calibration"]["all"]["bins"] if report["calibration"] else []
    return {
        "pages": report["pages"],
        **{key: correction["cores"][core] for key, core in CORES.items()},
        "words": correction["words"],
        **{key: correction[key] for key in ("damaged", "repaired", "changed", "broken", "pagesWorse")},
        "characters": before["characters"],
        "charactersBefore": before["characterErrors"],
        "charactersAfter": after["characterErrors"],
        "wordsBefore": before["wordErrors"],
        "wordsAfter": after["wordErrors"],
        # How many corrections were stated, the sum of their probabilities, and how many are right, in ten bins.
        "stated": [(b["count"], b["count"] * (b["meanProbability"] or 0), b["right"]) for b in bins],
        # Of each page the word error rate after the correction, told without the truth and true.
        "told": [
            (page["estimate"]["after"], page["after"]["wer"])
            for page in report["perPage"]
            if page["estimate"] and page["after"]["wer"] is not None
        ],
    }


def added(rows):
    sums = {key: sum(row[key] for row in rows) for key in COUNTS}
    bins = [row["stated"] for row in rows if row["stated"]]
    told = [pair for row in rows for pair in row["told"]]
    return {**sums, "stated": [tuple(map(sum, zip(*same))) for same in zip(*bins)], "told": told}


def calibration_error(bins):
    """The expected calibration error: how far stated probabilities lie from what is true, weighted by the bins' sizes."""
    count = sum(n for n, _, _ in bins)
    return sum(abs(stated - right) for _, stated, right in bins) / count if count else None


def pearson(points):
    """Pearson's correlation of pairs; `None` with fewer than three, or where one side is always the same."""
    if len(points) < 3 or any(len({point[side] for point in points}) == 1 for side in (0, 1)):
        return None
    return statistics.correlation(*zip(*points))


def spearman(points):
    """That of the ranks; equal figures share the mean of theirs."""

    def ranks(values):
        order = sorted(values)
        first, count = {}, collections.Counter(order)
        for place, value in enumerate(order):
            first.setdefault(value, place)
        return [first[value] + (count[value] - 1) / 2 for value in values]

    return pearson(list(zip(*(ranks(side) for side in zip(*points))))) if points else None


def texts(command, truth, ocr, *options):
    return counts(evaluated(command, "--truth", truth, "--ocr", ocr, *options))


def conditions(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_split(command):
    split = ROOT / "Corpus" / "test"
    for condition in conditions(split / "ocr"):
        yield f"test/{condition}", texts(command, present(split, condition), split / "ocr" / condition)
    yield "truth/test", texts(command, split / "truth", split / "truth")


def present(split, condition):
    """The true texts of the letters that were read: those that arrived as Markdown have no page."""
    folder = WORK / "truth" / condition
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for page in (split / "ocr" / condition).glob("*.txt"):
        (folder / page.name).symlink_to(split / "truth" / page.name)
    return folder


def development(command):
    splits = [ROOT / "Corpus" / name for name in ("train", "dev")]
    for name, split in zip(("letters", "dev"), splits):
        for condition in conditions(split / "ocr"):
            yield f"{name}/{condition}", texts(command, present(split, condition), split / "ocr" / condition)
    yield "truth/letters", added([texts(command, split / "truth", split / "truth") for split in splits])


def noise(command, in_sample=False):
    """Each font's pages are corrected with confusions learnt from the pages in other fonts.

    `in_sample`: with the confusions as they are, learnt from these pages among others; quicker, and a little too good.
    """
    parts = {}
    with font_folds(command, in_sample) as folds:
        for held, options in folds:
            for condition in conditions(held):
                parts.setdefault(condition, []).append(texts(command, held / condition, held / condition, *options))
    for condition, rows in sorted(parts.items()):
        yield f"noise/{condition}", added(rows)


@contextlib.contextmanager
def font_folds(command, in_sample=False):
    """The noise pages of each font with the option that names models which know the other fonts; all at once if `in_sample`."""
    folder = SHARED / "noise"
    if not folder.exists() or in_sample:
        yield [(folder, ())] if folder.exists() else missing("noise", f"{folder} is not there")
        return
    with open(folder / "fonts.tsv", encoding="utf-8") as file:
        fonts = {row["page"]: row["font"] for row in csv.DictReader(file, delimiter="\t")}
    trained = ("--counts", COUNTS_OF_TRAINING) if COUNTS_OF_TRAINING.exists() else ()
    with tempfile.TemporaryDirectory() as temporary:
        folds = []
        for number, font in enumerate(sorted(set(fonts.values()))):
            learn, held, model = (pathlib.Path(temporary) / str(number) / name for name in ("learn", "held", "model"))
            for condition in conditions(folder):
                for file in (folder / condition).glob("*.txt"):
                    side = held if fonts[file.name.split(".")[0]] == font else learn
                    (side / condition).mkdir(parents=True, exist_ok=True)
                    (side / condition / file.name).symlink_to(file)
            subprocess.run(
                [command, "model", "build", "--noise", learn, *trained, "-o", model], check=True, capture_output=True
            )
            folds.append((held, ("--model", model)))
        yield folds


def withheld(command):
    folder = WORK / "withheld"
    if not folder.exists():
        return missing("withheld", f"make it with Scripts/make-scans --withheld {folder.relative_to(ROOT)}")
    for condition in conditions(folder):
        yield f"withheld/{condition}", texts(command, folder / condition, folder / condition)


def clean(command):
    folder = WORK / f"clean-{CLEAN_WORDS}"
    if not folder.exists():
        if not (SHARED / "corpora").exists():
            return missing("clean", f"{SHARED / 'corpora'} is not there")
        subprocess.run(
            [ROOT / "Scripts/make-scans", "--withheld", folder, "--words", str(CLEAN_WORDS), "--text-only"],
            check=True, stdout=subprocess.DEVNULL,
        )
    yield "clean/withheld", texts(command, folder, folder)


def real(command):
    folder = SHARED / "letters"
    if not folder.exists():
        return missing("real", f"{folder} is not there")
    yield "real/000", texts(command, folder / "truth/000.txt", folder / "000.txt")
    yield "real/001-004", added(
        [texts(command, folder / f"00{n}.txt", folder / f"00{n}.txt") for n in range(1, 5)]
    )


def records(command):
    """F1 in per cent by sort: on the truth, on OCR, on repaired OCR."""
    split = ROOT / "Corpus" / "test"
    result = {}
    for condition in ("scan200-eng", "fax200-eng", "scan200-dan", "fax200-dan"):
        report = evaluated(
            command, "--records", split / "records", "--truth", present(split, condition), "--ocr",
            split / "ocr" / condition,
        )
        for column in report["columns"]:
            name = "truth" if column["records"] == "truth" else f"{column['records']} {condition}"
            result[f"records/{name}"] = f1s(column)
    return result


HEADLINES = {"fields": "value", "dates": "spanAndValue", "entities": "spanStrict", "actions": "verbAndModality"}


def f1s(column):
    return {group: 100 * (column["measures"][group][measure]["f1"] or 0) for group, measure in HEADLINES.items()}


def missing(what, why):
    print(f"{what}: left out; {why}", file=sys.stderr)
    return ()


# --- Records ---------------------------------------------------------------------------


def rates(row):
    def share(part, whole, factor=100):
        return None if not whole else factor * part / whole

    return {
        "recall": share(row["coreRepaired"], row["coreDamaged"]),
        "precision": share(row["coreRepaired"], row["coreChanged"]),
        "per 10,000": share(row["coreBroken"], row["coreWords"] - row["coreDamaged"], 10_000),
        "token recall": share(row["repaired"], row["damaged"]),
        "precision ": share(row["repaired"], row["changed"]),
        "per 10,000 ": share(row["broken"], row["words"] - row["damaged"], 10_000),
        "CER before": share(row["charactersBefore"], row["characters"]),
        "CER after": share(row["charactersAfter"], row["characters"]),
        "WER before": share(row["wordsBefore"], row["words"]),
        "WER after": share(row["wordsAfter"], row["words"]),
        "ECE": row["ECE"] if "ECE" in row else calibration_error(row["stated"]),
    }


def last_record():
    files = sorted(RECORDS.glob("accuracy-*.tsv"))
    return files[-1] if files else None


def read_record(path):
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return {row["set"]: row for row in csv.DictReader(lines, delimiter="\t")}


def write_record(why, rows, f1):
    RECORDS.mkdir(exist_ok=True)
    number = len(list(RECORDS.glob("accuracy-*.tsv"))) + 1
    path = RECORDS / f"accuracy-{number:03}.tsv"
    groups = list(HEADLINES)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# {datetime.date.today()}: {why}\n")
        file.write("# Scripts/bench accuracy. All pages are rendered, but for the sets real/*. Counts, added over pages.\n")
        file.write("# core*: words without the signs at their edges, a split or a join once; the others: tokens with their signs.\n")
        file.write("# records/*: F1 in per cent of fields, dates, entities and actions.\n")
        file.write("# told: the mean of the word error rates after the correction that were told without the truth; spearman: how\n")
        file.write("# they go together with the true ones over the set's pages.\n")
        file.write("\t".join(["set"] + COUNTS + ["ECE", "told", "spearman"] + groups) + "\n")
        for name, row in rows.items():
            error = rates(row)["ECE"]
            told = statistics.mean(pair[0] for pair in row["told"]) if row["told"] else None
            cells = [name] + [str(row[key]) for key in COUNTS]
            cells += ["" if cell is None else f"{cell:.4f}" for cell in (error, told, spearman(row["told"]))]
            file.write("\t".join(cells + [""] * len(groups)) + "\n")
        for name, row in f1.items():
            file.write("\t".join([name] + [""] * (len(COUNTS) + 3) + [f"{row[g]:.1f}" for g in groups]) + "\n")
    print(f"Written: {path.relative_to(ROOT)}")


def show(rows, f1, last):
    """Today's rates, each with how far it lies from the last record's, if it does."""

    def cell(value, old, decimals):
        if value is None:
            return "-"
        text = f"{value:.{decimals}f}"
        if old is not None and f"{old:.{decimals}f}" != text:
            text += f" ({value - old:+.{decimals}f})"
        return text

    decimals = {"ECE": 3, **{rate: 1 for rate in RATES[:6]}}
    table = [["set", "words", "damaged", "repaired", "broken"] + RATES]
    for name, row in rows.items():
        old = {}
        if name in last:
            error = last[name]["ECE"]
            # The first records have no words without signs.
            old = rates({**{key: int(last[name].get(key) or 0) for key in COUNTS}, "ECE": float(error) if error else None})
        new = rates(row)
        table.append(
            [name] + [f"{row[key]:,}" for key in ("coreWords", "coreDamaged", "coreRepaired", "coreBroken")]
            + [cell(new[key], old.get(key), decimals.get(key, 2)) for key in RATES]
        )
    aligned(table)
    if not f1:
        return
    print()
    groups = list(HEADLINES)
    table = [["F1 of records, %"] + groups]
    for name, row in f1.items():
        old = last.get(name, {})
        table.append([name] + [cell(row[g], float(old[g]) if old.get(g) else None, 1) for g in groups])
    aligned(table)


def show_told(rows):
    """How the word error rates after the correction, told without the truth, go together with the true ones."""

    def line(name, points):
        cells = [f"{100 * statistics.mean(point[side] for point in points):.2f}" for side in (0, 1)]
        cells += ["-" if value is None else f"{value:.2f}" for value in (pearson(points), spearman(points))]
        return [name, str(len(points)), *cells]

    table = [["WER after, told without truth", "pages", "told", "true", "Pearson", "Spearman"]]
    table += [line(name, row["told"]) for name, row in rows.items() if row["told"]]
    pages = [point for name, row in rows.items() if not name.startswith("clean/") for point in row["told"]]
    aligned(table + [line("all but clean", pages)] if pages else table)


# --- Aims ------------------------------------------------------------------------------


# What is aimed at, the conditions, and the least recall, the least precision and the most words broken for 10,000 right
# ones. Official letters are the sets test and withheld, in development letters and dev; news is noise.
OFFICIAL, NEWS = ("test", "withheld", "letters", "dev"), ("noise",)
AIMS = [
    ("official letters, scan, no Danish model", OFFICIAL, ["scan200-eng"], 98.5, 99.5, 1),
    ("news, scan, no Danish model", NEWS, ["scan200-eng"], 95, 98.5, 5),
    ("low resolution, no Danish model", OFFICIAL + NEWS, ["low110-eng"], 93, 98, 6),
    ("show-through, no Danish model", OFFICIAL + NEWS, ["bleed200-eng"], 92, 98, 6),
    ("fax and faint print, no Danish model", OFFICIAL + NEWS, ["fax200-eng", "erode200-eng"], 88, 97.5, 8),
    ("fax, Danish model", OFFICIAL + NEWS, ["fax200-dan"], 68, 95, 4),
    ("faint print, Danish model", OFFICIAL + NEWS, ["erode200-dan"], 72, 95, 4),
    ("good scan, Danish model, no page worse", OFFICIAL + NEWS, ["clean300-dan", "scan200-dan"], 25, 90, 1),
]
CLEAN_AIM = 0.5  # broken for 10,000 right words: one in 20,000
CALIBRATION_AIM = 0.02
CANDIDATE_AIMS = {"scan200-eng": 99.5, "fax200-eng": 98}  # per cent of misread words that are among the first ten


def show_aims(rows, among_ten):
    """Each aim against what was measured, by words without the signs at their edges."""
    table = [["aim", "set", "recall", "precision", "per 10,000", ""]]

    def add(aim, name, cells, short):
        table.append([aim, name, *cells, f"SHORT: {', '.join(short)}" if short else "reached"])

    for aim, kinds, conditions, recall, precision, broken in AIMS:
        for name in [f"{kind}/{condition}" for kind in kinds for condition in conditions]:
            if name not in rows:
                continue
            found, cells, short = rates(rows[name]), [], []
            for rate, least in (("recall", recall), ("precision", precision)):
                value = found[rate]
                cells.append(f"{'-' if value is None else f'{value:.1f}'} (>= {least:g})")
                if value is not None and value < least:
                    short.append(f"{rate} {value - least:.1f}")
            cells.append(f"{found['per 10,000']:.1f} (<= {broken})")
            if found["per 10,000"] > broken:
                short.append(f"broken {rows[name]['coreBroken']}")
            if "no page worse" in aim and rows[name]["pagesWorse"]:
                short.append(f"pages worse {rows[name]['pagesWorse']}")
            add(aim, name, cells, short)
    if row := rows.get("real/000"):
        cells = [f"{row['coreRepaired']} of {row['coreDamaged']} (all)", "", f"broken {row['coreBroken']} (0)"]
        missed = row["coreDamaged"] - row["coreRepaired"]
        add("letter 000", "real/000", cells, [f"missed {missed}"] * (missed > 0) + ["broken"] * (row["coreBroken"] > 0))
    for name in rows:
        if name.split("/")[0] in ("truth", "clean") or name == "real/001-004":
            value = rates(rows[name])["per 10,000"]
            add("clean text", name, ["", "", f"{value:.2f} (<= {CLEAN_AIM})"], ["broken"] * (value > CLEAN_AIM))
    for name, (share, least) in among_ten.items():
        short = [f"{share - least:.2f}"] if share < least else []
        add("written word among ten candidates", name, [f"{share:.2f} (>= {least:g})", "", ""], short)
    # Where nothing was misread nothing that is stated can come true.
    stated = [row["stated"] for row in rows.values() if row["stated"] and row["damaged"]]
    error = calibration_error([tuple(map(sum, zip(*same))) for same in zip(*stated)])
    cells = ["", "", f"{error:.3f} (<= {CALIBRATION_AIM})"]
    add("calibration error", "all misread pages", cells, ["too large"] * (error > CALIBRATION_AIM))
    aligned(table, left=(0, 1, 5))


def among_ten(command, rows):
    """Of misread words the share, in per cent, whose written form is among the first ten candidates, and the aim."""
    result = {}
    for name in rows:
        kind, condition = name.split("/")
        if condition not in CANDIDATE_AIMS or kind not in OFFICIAL + NEWS:
            continue
        truth, ocr = folders(kind, condition)
        misread, _, found = candidates.counts(command, truth, ocr, MODEL)[:3]
        result[name] = (100 * found / misread, CANDIDATE_AIMS[condition])
    return result


def folders(kind, condition):
    """Where the truth and the OCR texts of a set are."""
    if kind in ("noise", "withheld"):
        folder = (SHARED / "noise" if kind == "noise" else WORK / "withheld") / condition
        return folder, folder
    split = ROOT / "Corpus" / {"letters": "train"}.get(kind, kind)
    return present(split, condition), split / "ocr" / condition


def aligned(table, left=(0,)):
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        print("  ".join(c.ljust(w) if n in left else c.rjust(w) for n, (c, w) in enumerate(zip(row, widths))).rstrip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--record", metavar="WHY", help="write the figures to Benchmarks/Records")
    parser.add_argument("--development", action="store_true", help="the sets that may be looked at while tuning")
    parser.add_argument("--in-sample", action="store_true", help="do not learn the confusions anew for each font")
    parser.add_argument("--model", metavar="DIR", help="models in place of the embedded ones; noise in other fonts learns its own")
    parser.add_argument(
        "--candidates", action="store_true", help="with --development, also how often ten candidates hold the written word"
    )
    options = parser.parse_args()
    if options.model:
        MODEL[:] = ["--model", options.model]
    sets = (real, development, lambda command: noise(command, options.in_sample))
    if not options.development:
        sets = (real, test_split, noise, withheld, clean)
    rows = {name: row for measure in sets for name, row in measure(options.command)}
    if options.development:
        show(rows, {}, {})
        print()
        show_told(rows)
        print()
        return show_aims(rows, among_ten(options.command, rows) if options.candidates else {})
    f1 = records(options.command)
    last = last_record()
    print("First words without the signs at their edges, a split or a join once; then tokens with their signs and the")
    print("rates by Ordret's convention. All pages rendered but for real/*; in brackets the change")
    print(f"since {last.name if last else 'nothing: there is no record yet'}.\n")
    show(rows, f1, read_record(last) if last else {})
    print()
    show_told(rows)
    print()
    show_aims(rows, among_ten(options.command, rows))
    if options.record:
        write_record(options.record, rows, f1)


if __name__ == "__main__":
    main()
