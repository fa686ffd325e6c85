"""Texts made of lines of the corpora: of those that the language model never saw, or of others."""

import hashlib
import lzma
import random
import zlib

# The corpora that the language model is counted over, and the rule that withholds lines: `Scripts/build-models`.
CORPORA = ("folketinget_2023", "europarl_v7_da")
MODULUS = 50
WITHHELD, TRAINING = 0, 1  # what the CRC-32 of a line leaves: withheld lines measure, some of the others train the error model
LONGEST_LINE, LONGEST_WORD = 150, 40  # in words, in characters: what is longer breaks the page


def lines(folder, name, residue):
    """The lines of a corpus whose CRC-32 leaves `residue`, each once, in its order."""
    path = folder / f"{name}.txt.xz"
    if not path.exists():
        raise ValueError(f"{path} is missing: the lines are taken from it")
    with lzma.open(path) as file:
        kept = (line for line in (raw.rstrip(b"\n") for raw in file) if zlib.crc32(line) % MODULUS == residue)
        return list(dict.fromkeys(line.decode() for line in kept if line))


def fits(line):
    """Whether a line can be set on a page."""
    words = line.split()
    return 0 < len(words) <= LONGEST_LINE and max(map(len, words)) <= LONGEST_WORD


def texts(folder, words, size, seed, usable=fits, residue=WITHHELD):
    """Yields texts of about `size` words, each a list of lines, until there are `words` words in all.

    The corpora take turns, so that the smaller one is not drowned. Lines that are not `usable` are left out. The
    same corpora, seed and size give the same texts; more words only add to them.
    """
    pools = []
    for name in CORPORA:
        pool = [line for line in lines(folder, name, residue) if usable(line)]
        random.Random(f"{seed}/{name}").shuffle(pool)
        pools.append(pool[::-1])
    total = 0
    while total < words:
        pools = [pool for pool in pools if pool]
        if not pools:
            raise ValueError(f"these lines have only {total} words")
        text, count = [], 0
        while pools[0] and count < size:
            text.append(pools[0].pop())
            count += len(text[-1].split())
        yield text
        total += count
        pools.append(pools.pop(0))


def paragraphs(text, size):
    """The lines of a text, joined to paragraphs of at least `size` words each; the last may be shorter."""
    result = [[]]
    for line in text:
        if sum(len(line.split()) for line in result[-1]) >= size:
            result.append([])
        result[-1].append(line)
    return [" ".join(paragraph) for paragraph in result]


def name(number):
    return f"page{number:04}"


def unit_interval(*words):
    """A number in [0, 1) that only depends on the words."""
    return int.from_bytes(hashlib.sha256("/".join(map(str, words)).encode()).digest()[:6], "big") / 2**48
