"""Lines of the corpora set as pages, spoilt and read.

Withheld lines in the fonts of the split `test` measure the damage on text that was never seen. Other lines in the fonts of the
splits `train` and `dev` are what the error model learns from.
"""

import itertools
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import ImageFont

from . import damage, fonts, reading, record, setting, withheld

PAGE_WORDS, PARAGRAPH_WORDS = 350, 60
TYPES = (42, 48)  # pixels: 10 to 11.5 points


def scan(target, corpora, words, seed, conditions, languages, images, jobs, say, training=False):
    """Writes `<condition>-<language>/<page>.truth.txt` and `.ocr.txt`; gives how many pages were read.

    `languages` is what each page is read with: every language, or one by turns. Pages that are there are not
    read again.
    """
    used = [font for split in (("train", "dev") if training else ("test",)) for font in fonts.of_split(split)]
    say(f"{target}: {words} words. {record.versions(fonts.LANGUAGES, used)}")
    table = record.ScanTable(target / "scans.tsv")
    # Every font meets every condition (and language, where they take turns) before one does so again.
    plan = list(itertools.product(conditions, used, languages))
    random.Random(f"{seed}/plan").shuffle(plan)
    plan = by_turns(plan, conditions)
    with ThreadPoolExecutor(jobs) as pool:
        texts = withheld.texts(
            corpora, words, PAGE_WORDS, seed,
            lambda line: withheld.fits(line) and not any(fonts.lacking(font, line) for font in used),
            withheld.TRAINING if training else withheld.WITHHELD,
        )
        tasks = [
            pool.submit(scan_page, target, withheld.name(number), text, seed, *planned, images, table, say)
            for number, (text, planned) in enumerate(zip(texts, itertools.cycle(plan)))
        ]
        say(f"{len(tasks)} pages")
        try:
            return sum(task.result() for task in tasks)
        finally:
            pool.shutdown(cancel_futures=True)


def by_turns(plan, conditions):
    """The plan in an order in which the conditions follow one another."""
    queues = [[item for item in plan if item[0] == condition] for condition in conditions]
    return [item for turn in zip(*queues) for item in turn]


def scan_page(target, page, text, seed, condition, font, languages, kept, table, say):
    size = TYPES[0] + int(withheld.unit_interval(seed, page) * (TYPES[1] - TYPES[0]))
    type_ = ImageFont.truetype(font.file, size)
    blocks = [setting.wrapped(part, type_) for part in withheld.paragraphs(text, PARAGRAPH_WORDS)]
    lines = "\n\n".join("\n".join(block) for block in blocks).split("\n")
    truth = "\n".join(lines) + "\n"
    unread = []
    for language in languages:
        stem = target / f"{condition}-{language}" / page
        input = record.digest(truth, font, str(size), "-", condition, language)
        if not Path(f"{stem}.ocr.txt").exists() or not table.has(page, condition, language, input):
            unread.append((language, stem, input))
    if not unread:
        return 0
    sheets = setting.set_block([(line, False) for line in lines], type_, {})
    if len(sheets) != 1:
        raise ValueError(f"{page} takes {len(sheets)} sheets in {font.name}")
    with damage.folder(kept) as folder:
        [image] = damage.images(sheets, condition, [f"{seed}/{page}"], folder)
        for language, stem, input in unread:
            record.replace(Path(f"{stem}.truth.txt"), truth)
            record.replace(Path(f"{stem}.ocr.txt"), reading.read(image, language) + "\n")
            table.add([record.row(page, font, condition, language, input)])
    say(f"{page}\t{font.name}\t{condition}\t{', '.join(language for language, _, _ in unread)}")
    return 1
