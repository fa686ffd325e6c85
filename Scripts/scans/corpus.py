"""The letters of a split, each read in every condition and language."""

import csv
from concurrent.futures import ThreadPoolExecutor

from . import damage, fonts, reading, record, setting

COLUMNS = ("id", "font", "pages", "right", "columns")
PAGE_GAP = "\n\n\n\n"


def scan(split, rows, texts, conditions, images, jobs, force, say):
    """Reads what is not yet read of the letters in `rows`; gives how many texts were written."""
    used = [fonts.table()[row["font"]] for row in rows]
    say(f"{split}: {len(rows)} letters. {record.versions(fonts.LANGUAGES, used)}")
    table = record.ScanTable(split / "ocr" / "scans.tsv")
    table.keep(texts)
    with ThreadPoolExecutor(jobs) as pool:
        tasks = [
            pool.submit(scan_letter, split, row, texts[row["id"]], condition, images, table, force, say)
            for row in rows
            for condition in conditions
        ]
        try:
            return sum(task.result() for task in tasks)
        finally:
            pool.shutdown(cancel_futures=True)


def letters(split):
    """The rows of `pages.tsv`, and the texts by id. Letters without a font get one; the file is written back.

    All that is wrong in the rows is told at once.
    """
    path = split / "pages.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if rows and tuple(rows[0]) != COLUMNS:
        raise ValueError(f"{path}: its columns must be {' '.join(COLUMNS)}")
    files = {row["id"]: split / "truth" / f"{row['id']}.txt" for row in rows}
    if missing := [str(file) for file in files.values() if not file.is_file()]:
        raise ValueError(f"{path}: no such file: {', '.join(missing)}")
    texts = {id: file.read_text(encoding="utf-8") for id, file in files.items()}
    taken = [row["font"] for row in rows if row["font"] != "-"]
    new = fonts.assigned({r["id"]: texts[r["id"]] for r in rows if r["font"] == "-"}, taken, split.name)
    problems = []
    for row in rows:
        row["font"] = new.get(row["id"], row["font"])
        try:
            check(row, texts[row["id"]], split.name)
            row["pages"] = str(len(pages(row, texts[row["id"]])))
        except ValueError as error:
            problems.append(f"{path}: {row['id']}: {error}")
    if problems:
        raise ValueError("\n".join(problems))
    lines = [[row[name] for name in COLUMNS] for row in rows]
    record.replace(path, "".join("\t".join(line) + "\n" for line in [COLUMNS, *lines]))
    return rows, texts


def check(row, text, split):
    """Raises what is wrong in a row."""
    font, lines = fonts.table().get(row["font"]), text.split("\n")
    if font is None or font.split != split:
        raise ValueError(f"{row['font']} is no font of the split '{split}'")
    if lacking := fonts.lacking(font, text):
        raise ValueError(f"{font.name} lacks {' '.join(lacking)}")
    if absent := [line for line in column_pairs(row["columns"]) if line not in lines]:
        raise ValueError(f"columns that are no line of the truth: {'; '.join(absent)}")
    if line_numbers(row["right"]).stop > len(lines):
        raise ValueError(f"the truth has not the lines {row['right']}")


def pages(row, text):
    font = fonts.table()[row["font"]]
    return setting.pages_of(text, font, line_numbers(row["right"]), column_pairs(row["columns"]))


def scan_letter(split, row, text, condition, kept, table, force, say):
    id, font = row["id"], fonts.table()[row["font"]]
    unread = {}
    for language in fonts.LANGUAGES:
        target = split / "ocr" / f"{condition}-{language}" / f"{id}.txt"
        input = record.digest(text, font, row["right"], row["columns"], condition, language)
        if force or not target.exists() or not table.has(id, condition, language, input):
            unread[language] = (target, input)
    if not unread:
        return 0
    sheets = pages(row, text)
    ids = [f"{id}/{number}" for number in range(1, len(sheets) + 1)]
    with damage.folder(kept) as folder:
        images = damage.images(sheets, condition, ids, folder)
        for language, (target, input) in unread.items():
            record.replace(target, PAGE_GAP.join(reading.read(image, language) for image in images) + "\n")
            table.add([record.row(id, font, condition, language, input)])
    say(f"{id}\t{font.name}\t{condition}\t{len(sheets)} pages\t{', '.join(unread)}")
    return len(unread)


def line_numbers(field):
    """The numbers `first-last` stands for."""
    if field == "-":
        return range(0)
    first, _, last = field.partition("-")
    if not (first.isdecimal() and last.isdecimal()):
        raise ValueError(f"lines are given as first-last, not as {field}")
    return range(int(first), int(last) + 1)


def column_pairs(field):
    """What stands left and right, by the line of the truth."""
    pairs = [] if field == "-" else [pair.split(" | ") for pair in field.split("; ")]
    if wrong := [" | ".join(pair) for pair in pairs if len(pair) != 2]:
        raise ValueError(f"columns are given as left | right, not as {'; '.join(wrong)}")
    return {f"{left} {right}": (left, right) for left, right in pairs}
