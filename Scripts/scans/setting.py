"""Setting lines of text on A4 pages, black on white, at 300 dpi."""

from PIL import Image, ImageDraw, ImageFont

PAGE = (2480, 3508)  # A4
LEFT, TOP, RIGHT, BOTTOM = 260, 230, 230, 200  # margins
RIGHT_BLOCK = 1500  # where a block on the right begins
SECOND_COLUMN = 1340  # where the second of two columns begins
COLUMN_GAP = 60  # the least space between two columns
LARGEST_TYPE, SMALLEST_TYPE = 47, 21  # pixels, about 11 and 5 points
BLANK_LINE = 0.6  # height of a blank line, in lines
SPACINGS = (1.32, 1.26, 1.2, 1.14)  # the first that fits the page is taken

# All that decides how a page looks, besides its text and font.
GEOMETRY = (
    PAGE, LEFT, TOP, RIGHT, BOTTOM, RIGHT_BLOCK, SECOND_COLUMN, COLUMN_GAP, LARGEST_TYPE, SMALLEST_TYPE,
    BLANK_LINE, SPACINGS,
)  # fmt: skip


def pages_of(text, font, right_lines=(), columns={}):
    """The pages of a letter. One line of the text is one line on the page.

    Three blank lines, or a form feed, begin a new page. The lines numbered in `right_lines` stand as a block
    on the right. `columns` says of a line what stands left and right.
    """
    lines = text.rstrip("\n").split("\n")
    blocks = [[]]  # one list of (line, is on the right) per page
    for number, line in enumerate(lines, start=1):
        if line.startswith("\f"):
            blocks.append([])
            line = line[1:]
        blocks[-1].append((line, number in right_lines))
        if [item for item, _ in blocks[-1][-3:]] == ["", "", ""]:
            blocks.append([])
    type_ = fitting_type(font, [line for block in blocks for line in block], columns)
    return [page for block in blocks for page in set_block(trimmed(block), type_, columns)]


def trimmed(block):
    while block and not block[0][0]:
        block = block[1:]
    while block and not block[-1][0]:
        block = block[:-1]
    return block


def fitting_type(font, lines, columns):
    """The font in the largest size in which every line ends before the right margin."""
    for size in range(LARGEST_TYPE, SMALLEST_TYPE - 1, -1):
        type_ = ImageFont.truetype(font.file, size)
        if all(end(line, on_right, type_, columns) <= PAGE[0] - RIGHT for line, on_right in lines):
            return type_
    longest = max((line for line, _ in lines), key=len)
    raise ValueError(f"a line is too long for the page in {font.name}, perhaps this: {longest}")


def places(line, on_right, type_, columns):
    """What is drawn for a line, and how far from the left edge."""
    x = RIGHT_BLOCK if on_right else LEFT
    if line not in columns:
        return [(x, line)]
    left, right = columns[line]
    return [(x, left), (max(SECOND_COLUMN, x + type_.getlength(left) + COLUMN_GAP), right)]


def end(line, on_right, type_, columns):
    return max(x + type_.getlength(part) for x, part in places(line, on_right, type_, columns))


def set_block(block, type_, columns):
    """The page (or, when it is full, pages) of one block of lines."""
    room = PAGE[1] - TOP - BOTTOM
    heights = [1.0 if line else BLANK_LINE for line, _ in block]
    spacing = next((s for s in SPACINGS if sum(heights) * s * type_.size <= room), SPACINGS[0])
    pages, y = [], PAGE[1]
    for (line, on_right), height in zip(block, heights):
        if y + type_.size > PAGE[1] - BOTTOM:
            pages.append(Image.new("L", PAGE, 255))
            y = TOP
        draw = ImageDraw.Draw(pages[-1])
        for x, part in places(line, on_right, type_, columns):
            draw.text((x, y), part, fill=0, font=type_)
        y += height * spacing * type_.size
    return pages


def wrapped(text, type_):
    """The lines of a paragraph at the width of the page."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and LEFT + type_.getlength(longer) > PAGE[0] - RIGHT:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
