#!/usr/bin/env python3
"""Measures the accuracy of the correction and of the records on pages that nothing was tuned on, against the last record.

usage: Scripts/bench accuracy [--record "what moved the figures"]     (the command is the first argument of this program)
       Scripts/bench accuracy --development [--in-sample]              what may be looked at while tuning
       Scripts/bench accuracy --model DIR ...                          with other models

    test        Corpus/test, rendered pages in fonts that no model has seen, every condition
    truth       the same letters as they were written: nothing may change
    noise       ../shared/noise, rendered; the confusions are learnt anew for each font: from Dictionaries/Counts/training-pages.tsv
                and those of these pages that are set in other fonts
    withheld    lines that the language model never saw, rendered: .build/bench/withheld, which
                `Scripts/make-scans --withheld .build/bench/withheld` makes in an hour
    clean       such lines as they are: .build/bench/clean, made here where ../shared/corpora is
    real        ../shared/letters: one scan, four letters as delivered
    records     F1 of the records on Corpus/test: on the truth, on OCR, on repaired OCR
    letters     with --development: Corpus/train, rendered, every condition; the confusions have learnt from these pages
    dev         with --development: Corpus/dev, the same; nothing has learnt from them

All figures come from one build with default settings. What is not there is left out and named.
"""
import argparse
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
WORK = ROOT / ".build" / "bench"
RECORDS = ROOT / "Benchmarks" / "Records"
COUNTS_OF_TRAINING = ROOT / "Dictionaries" / "Counts" / "training-pages.tsv"
LANGUAGES = ("eng", "dan")

COUNTS = ["pages", "words", "damaged", "repaired", "changed", "broken", "pagesWorse", "characters", "charactersBefore"]
COUNTS += ["charactersAfter", "wordsBefore", "wordsAfter"]
RATES = ["recall", "precision", "per 10,000", "CER before", "CER after", "WER before", "WER after", "ECE"]


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
        "words": correction["words"],
        **{key: correction[key] for key in ("damaged", "repaired", "changed", "broken", "pagesWorse")},
        "characters": before["characters"],
        "charactersBefore": before["characterErrors"],
        "charactersAfter": after["characterErrors"],
        "wordsBefore": before["wordErrors"],
        "wordsAfter": after["wordErrors"],
        # How many corrections were stated, the sum of their probabilities, and how many are right, in ten bins.
        "stated": [(b["count"], b["count"] * (b["meanProbability"] or 0), b["right"]) for b in bins],
    }


def added(rows):
    sums = {key: sum(row[key] for row in rows) for key in COUNTS}
    bins = [row["stated"] for row in rows if row["stated"]]
    return {**sums, "stated": [tuple(map(sum, zip(*same))) for same in zip(*bins)]}


def calibration_error(bins):
    """The expected calibration error: how far stated probabilities lie from what is true, weighted by the bins' sizes."""
    count = sum(n for n, _, _ in bins)
    return sum(abs(stated - right) for _, stated, right in bins) / count if count else None


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


def noise_in_sample(command):
    """With the confusions as they are, learnt from these pages among others: quicker, and a little too good."""
    folder = SHARED / "noise"
    for condition in conditions(folder):
        yield f"noise/{condition}", texts(command, folder / condition, folder / condition)


def noise(command):
    """Each font's pages are corrected with confusions learnt from the pages in other fonts."""
    folder = SHARED / "noise"
    if not folder.exists():
        return missing("noise", f"{folder} is not there")
    with open(folder / "fonts.tsv", encoding="utf-8") as file:
        fonts = {row["page"]: row["font"] for row in csv.DictReader(file, delimiter="\t")}
    parts = {condition: [] for condition in conditions(folder)}
    trained = ("--counts", COUNTS_OF_TRAINING) if COUNTS_OF_TRAINING.exists() else ()
    for font in sorted(set(fonts.values())):
        with tempfile.TemporaryDirectory() as temporary:
            learn, held, model = (pathlib.Path(temporary) / name for name in ("learn", "held", "model"))
            for condition in parts:
                for file in (folder / condition).glob("*.txt"):
                    side = held if fonts[file.name.split(".")[0]] == font else learn
                    (side / condition).mkdir(parents=True, exist_ok=True)
                    (side / condition / file.name).symlink_to(file)
            subprocess.run(
                [command, "model", "build", "--noise", learn, *trained, "-o", model], check=True, capture_output=True
            )
            for condition in parts:
                if (held / condition).exists():
                    part = texts(command, held / condition, held / condition, "--model", model)
                    parts[condition].append(part)
    for condition, rows in parts.items():
        yield f"noise/{condition}", added(rows)


def withheld(command):
    folder = WORK / "withheld"
    if not folder.exists():
        return missing("withheld", f"make it with Scripts/make-scans --withheld {folder.relative_to(ROOT)}")
    for condition in conditions(folder):
        yield f"withheld/{condition}", texts(command, folder / condition, folder / condition)


def clean(command):
    folder = WORK / "clean"
    if not folder.exists():
        if not (SHARED / "corpora").exists():
            return missing("clean", f"{SHARED / 'corpora'} is not there")
        subprocess.run(
            [ROOT / "Scripts/make-scans", "--withheld", folder, "--words", "200000", "--text-only"],
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
        "recall": share(row["repaired"], row["damaged"]),
        "precision": share(row["repaired"], row["changed"]),
        "per 10,000": share(row["broken"], row["words"] - row["damaged"], 10_000),
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
        file.write("# records/*: F1 in per cent of fields, dates, entities and actions.\n")
        file.write("\t".join(["set"] + COUNTS + ["ECE"] + groups) + "\n")
        for name, row in rows.items():
            error = rates(row)["ECE"]
            cells = [name] + [str(row[key]) for key in COUNTS] + ["" if error is None else f"{error:.4f}"]
            file.write("\t".join(cells + [""] * len(groups)) + "\n")
        for name, row in f1.items():
            file.write("\t".join([name] + [""] * (len(COUNTS) + 1) + [f"{row[g]:.1f}" for g in groups]) + "\n")
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

    decimals = {"recall": 1, "precision": 1, "per 10,000": 1, "ECE": 3}
    table = [["set", "words", "damaged", "repaired", "broken"] + RATES]
    for name, row in rows.items():
        old = {}
        if name in last:
            error = last[name]["ECE"]
            old = rates({**{key: int(last[name][key]) for key in COUNTS}, "ECE": float(error) if error else None})
        new = rates(row)
        table.append(
            [name] + [f"{row[key]:,}" for key in ("words", "damaged", "repaired", "broken")]
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


def aligned(table):
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        print("  ".join(c.ljust(w) if n == 0 else c.rjust(w) for n, (c, w) in enumerate(zip(row, widths))).rstrip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", help="the built command")
    parser.add_argument("--record", metavar="WHY", help="write the figures to Benchmarks/Records")
    parser.add_argument("--development", action="store_true", help="the sets that may be looked at while tuning")
    parser.add_argument("--in-sample", action="store_true", help="do not learn the confusions anew for each font")
    parser.add_argument("--model", metavar="DIR", help="models in place of the embedded ones; noise in other fonts learns its own")
    options = parser.parse_args()
    if options.model:
        MODEL[:] = ["--model", options.model]
    sets = (real, development, noise_in_sample if options.in_sample else noise)
    if not options.development:
        sets = (real, test_split, noise, withheld, clean)
    rows = {name: row for measure in sets for name, row in measure(options.command)}
    if options.development:
        return show(rows, {}, {})
    f1 = records(options.command)
    last = last_record()
    print("Words of the truth by Ordret's convention; all pages rendered but for real/*; in brackets the change")
    print(f"since {last.name if last else 'nothing: there is no record yet'}.\n")
    show(rows, f1, read_record(last) if last else {})
    if options.record:
        write_record(options.record, rows, f1)


if __name__ == "__main__":
    main()
