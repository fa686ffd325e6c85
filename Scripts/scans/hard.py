"""Pages that are hard to read in the right order: columns, blocks in the margin, tables, footers, all of it askew.

Set from the paragraphs of Corpus/dev in its fonts, four pages of each kind; every other one is turned by two degrees.
"""

import random
from concurrent.futures import ThreadPoolExecutor

from PIL import Image, ImageDraw, ImageFont

from . import fonts, layout, record
from .setting import BOTTOM, LEFT, PAGE, RIGHT, TOP

COUNT = 4
TURN = 2.0
NAMES = (
    "Inger Kruse", "Poul Bech-Hansen", "Mette Vang Lassen", "Jens Ole Thrane", "Åse Bjerregaard", "Kaj Østergaard",
    "Lone Dam", "Frederik Skov Høj",
)  # fmt: skip
TITLES = (
    "Kontorchef", "Fuldmægtig", "Direktør", "Formand", "Specialkonsulent", "Skoleleder", "Borgmester", "Sektionsleder",
)  # fmt: skip
ITEMS = (
    "Udskiftning af vinduer", "Stillads", "Moms", "Gebyr", "Renovation og affald", "Grundskyld", "Rejseudgifter",
    "Porto", "Vejbidrag, anden rate", "Nyt tag", "Tilsyn", "Varme",
)  # fmt: skip
TOWNS = ("8000 Aarhus C", "4800 Nykøbing F.", "6400 Sønderborg", "2100 København Ø", "9000 Aalborg")
STREETS = ("Rådhusgade 4", "Østergade 112, 2. tv.", "Nørre Allé 7", "Kirkevej 23 B", "Skolestræde 1")


class Sheet:
    """A page on which lines are set, and what they say in reading order."""

    def __init__(self, font, size, rng):
        self.image = Image.new("L", PAGE, 255)
        self.draw = ImageDraw.Draw(self.image)
        self.file, self.size, self.rng = font.file, size, rng
        self.type = ImageFont.truetype(self.file, size)
        self.pitch = rng.choice((1.16, 1.22, 1.3)) * size
        self.lines, self.aside = [], []

    def put(self, x, y, text, type_=None, right=False):
        type_ = type_ or self.type
        self.draw.text((x - type_.getlength(text) if right else x, y), text, fill=0, font=type_)

    def block(self, x, y, lines, aside=False):
        """Lines one under the other; gives where the next would stand."""
        for line in lines:
            self.put(x, y, line)
            y += self.pitch
        (self.aside if aside else self.lines).extend(lines)
        return y

    def heading(self, y, text, x=LEFT):
        type_ = ImageFont.truetype(self.file, round(self.size * 1.5))
        self.put(x, y, text, type_)
        self.lines += [text, ""]
        return y + 2.4 * self.pitch

    def wrapped(self, words, width):
        lines, line = [], ""
        for word in words:
            longer = f"{line} {word}".lstrip()
            if line and width < self.type.getlength(longer):
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line]

    def text(self, x, y, width, bottom, paragraphs, justified=False):
        """Paragraphs down to `bottom`; gives where the next line would stand."""
        while y < bottom - 2 * self.pitch:
            lines = self.wrapped(next(paragraphs), width)[: int((bottom - y) / self.pitch)]
            for number, line in enumerate(lines):
                if justified and number < len(lines) - 1:
                    self.justified(x, y, line, width)
                else:
                    self.put(x, y, line)
                y += self.pitch
            self.lines += [*lines, ""]
            y += 0.6 * self.pitch
        return y

    def justified(self, x, y, line, width):
        words = line.split()
        space = (width - sum(self.type.getlength(w) for w in words)) / max(1, len(words) - 1)
        for word in words:
            self.put(x, y, word)
            x += self.type.getlength(word) + space


def newsletter(sheet, paragraphs):
    """A heading across, two columns, of which one may be shorter."""
    y = sheet.heading(TOP, "Nyhedsbrev fra Grundejerforeningen")
    columns(sheet, y, PAGE[1] - BOTTOM, paragraphs)


def columns(sheet, y, bottom, paragraphs):
    rng = sheet.rng
    gap = rng.choice((70, 90, 120))
    width = (PAGE[0] - LEFT - RIGHT - gap) / 2
    justified = rng.random() < 0.5
    first = bottom - rng.choice((0, 0, 400))
    last = bottom if first < bottom else bottom - rng.choice((0, 500))
    sheet.text(LEFT, y, width, first, paragraphs, justified)
    sheet.text(LEFT + width + gap, y + rng.choice((0, 0, 9)), width, last, paragraphs, justified)


def headings(sheet, paragraphs):
    """Headings across, two columns under each."""
    middle = PAGE[1] / 2
    y = sheet.heading(TOP, "Formanden skriver til medlemmerne")
    columns(sheet, y, middle - 100, paragraphs)
    y = sheet.heading(middle, "Referat af generalforsamlingen i marts")
    columns(sheet, y, PAGE[1] - BOTTOM, paragraphs)


def margin(sheet, paragraphs):
    """A letterhead in the right margin beside a narrow body."""
    rng, x = sheet.rng, 1830
    head = ["Aalborg Kommune", "Teknik og Miljø", rng.choice(STREETS), rng.choice(TOWNS), "Tlf. 12 34 56 70"]
    tail = ["Dato: 3. maj 2011", f"Sagsnr.: 2011-{rng.randint(1000, 99999)}", "Init.: MVL"]
    sheet.block(x, sheet.block(x, TOP + rng.choice((0, 20)), head, True) + 60, tail, True)
    y = sheet.block(LEFT, TOP + rng.choice((0, 120)), [rng.choice(NAMES), rng.choice(STREETS), rng.choice(TOWNS)])
    sheet.lines.append("")
    y = sheet.heading(y + 90, "Svar på din ansøgning")
    sheet.text(LEFT, y, 1470, PAGE[1] - BOTTOM, paragraphs)


def signatures(sheet, paragraphs, count=2):
    """People who sign side by side."""
    rng = sheet.rng
    y = sheet.text(LEFT, TOP, PAGE[0] - LEFT - RIGHT, 1500, paragraphs)
    y = sheet.block(LEFT, y + 40, ["Med venlig hilsen"]) + rng.choice((40, 160))
    names, titles = rng.sample(NAMES, count), rng.sample(TITLES, count)
    step = (PAGE[0] - LEFT - RIGHT) / count
    for number in range(count):
        sheet.lines.append("")
        sheet.block(LEFT + number * step, y, [names[number], titles[number]])
    sheet.lines.append("")
    sheet.block(LEFT, y + 4 * sheet.pitch, ["Bilag: Kort over området"])


def three(sheet, paragraphs):
    signatures(sheet, paragraphs, 3)


def table(sheet, paragraphs, rows=None):
    """Sums on the right, with a head; sometimes two columns of them."""
    rng = sheet.rng
    y = sheet.text(LEFT, TOP, PAGE[0] - LEFT - RIGHT, 1000, paragraphs) + 30
    double = rng.random() < 0.5
    edges = [1500, 2100] if double else [rng.choice((1500, 2100))]
    heads = ["2013", "2014"] if double else ["Kr."]
    rows = [("Post", heads)] + [
        (item, [f"{rng.randint(1, 99)}.{rng.randint(100, 999)},{rng.choice(('00', '50', '95'))}" for _ in edges])
        for item in rng.sample(ITEMS, rng.randint(3, 8))
    ]
    for item, sums in rows:
        sheet.put(LEFT, y, item)
        for edge, amount in zip(edges, sums):
            sheet.put(edge, y, amount, right=True)
        sheet.lines.append("\t".join([item, *sums]))
        y += sheet.pitch
    sheet.lines.append("")
    sheet.text(LEFT, y + 60, PAGE[0] - LEFT - RIGHT, 2600, paragraphs)


def footer(sheet, paragraphs):
    """A foot in three columns."""
    rng = sheet.rng
    y = sheet.text(LEFT, TOP, PAGE[0] - LEFT - RIGHT, 2900, paragraphs)
    foot = [
        ["Haderslev Kommune", rng.choice(STREETS), rng.choice(TOWNS)],
        ["Telefon 12 34 56 78", "Telefax 12 34 56 79", "post@haderslev.dk"],
        ["CVR-nr. 29 18 97 57", "Åbningstid 10-14", "Torsdag 10-17"],
    ]
    for number, lines in enumerate(foot):
        sheet.block(LEFT + number * 690, max(y, 3000), lines)
        sheet.lines.append("")


def roles(sheet, paragraphs):
    """A table of roles and names, without numbers."""
    rng = sheet.rng
    y = sheet.text(LEFT, TOP, PAGE[0] - LEFT - RIGHT, 1200, paragraphs) + 30
    for role, name in zip(rng.sample(TITLES, 4), rng.sample(NAMES, 4)):
        sheet.put(LEFT, y, role)
        sheet.put(1100, y, name)
        sheet.lines.append(f"{role}\t{name}")
        y += sheet.pitch
    sheet.lines.append("")
    sheet.text(LEFT, y + 60, PAGE[0] - LEFT - RIGHT, 2600, paragraphs)


KINDS = (newsletter, headings, margin, signatures, three, table, footer, roles)


def scan(target, split, conditions, languages, kept, jobs, say):
    """Sets and reads the pages; gives how many were read."""
    sources = [
        paragraph.split()
        for file in sorted((split / "truth").glob("*.txt"))
        for paragraph in file.read_text(encoding="utf-8").split("\n\n")
        if 25 < len(paragraph.split()) and "\t" not in paragraph
    ]
    with ThreadPoolExecutor(jobs) as pool:
        tasks = [
            pool.submit(scan_page, target, kind, number, sources, split.name, condition, languages, kept, say)
            for kind in KINDS
            for number in range(COUNT)
            for condition in conditions
        ]
        return sum(task.result() for task in tasks)


def scan_page(target, kind, number, sources, split, condition, languages, kept, say):
    id = f"{kind.__name__}-{number + 1}"
    rng = random.Random(id)
    font = rng.choice(fonts.of_split(split))
    sheet = Sheet(font, rng.choice((36, 38, 40)), rng)
    kind(sheet, paragraphs_of(sources, rng))
    record.replace(target / "order" / f"{id}.txt", "\n".join(sheet.lines) + "\n")
    if sheet.aside:
        record.replace(target / "order" / f"{id}.aside.txt", "\n".join(sheet.aside) + "\n")
    page = sheet.image
    if number % 2:
        page = page.rotate(TURN * rng.choice((-1, 1)), resample=Image.BICUBIC, fillcolor=255)
    return layout.read(target, id, lambda: [page], condition, languages, kept, say)


def paragraphs_of(sources, rng):
    while True:
        yield from rng.sample(sources, len(sources))
