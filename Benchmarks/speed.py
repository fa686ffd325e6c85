#!/usr/bin/env python3
"""Times the correction core, beside other programs on the same words in the same run.

usage: Scripts/bench speed [--record WHY] [--quick] [--only GROUP,...]
       (arguments of this program: the built command, the built program Speed)

Every group of rows has a process of its own. Timings are the processor's, of the best of several runs, where it is one thread's work;
the start and two threads are timed by the clock. Groups:

    search       candidate searches of the distinct words that were read wrong in Corpus/train and Corpus/dev: no cache, no context;
                 hunspell, aspell and symspellpy (distance 2, our vocabulary with its frequencies) on the same words, one thread
    text         noisy and clean letters, cold and warm, one thread
    look-up      exact look-up of words that are there and that are not
    start        opening; the built command from its start to the corrected letter, best of 20; memory of a batch
    cores        two threads against one
    length       texts of 4, 16 and 64 times the length
    lexicon      dictionaries of an eighth, a quarter, half and all of the forms; of one word; of ten million made ones
    instructions of three hot loops, counted by callgrind: the same in every run, so that 5 per cent show
    adversarial  words and sentences that nobody writes

Letters: the pages of Corpus/train, Corpus/dev and, where they are, ../shared/noise that were read without a Danish model are cut in
paragraphs; 10,000 letters of about 300 words are put together of them with a fixed seed. Clean ones are of the same pages' truth.
"""
import argparse
import datetime
import os
import pathlib
import random
import re
import resource
import shutil
import statistics
import struct
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOISE = ROOT.parent / "shared" / "noise"
WORK = ROOT / ".build" / "bench" / "speed"
RECORDS = ROOT / "Benchmarks" / "Records"
GROUPS = ["search", "text", "look-up", "start", "cores", "length", "lexicon", "instructions", "adversarial"]
LETTERS, LETTER_WORDS = 10_000, 300

# Row: what issue 5 asks of it, and whether more is better.
TARGETS = {
    "candidate searches": (300_000, True),
    "candidate searches against symspellpy": (85, True),
    "noisy text, warm": (500_000, True),
    "noisy text, cold": (150_000, True),
    "clean text, warm": (2_000_000, True),
    "two threads against one": (1.9, True),
    "start of the command to a corrected letter": (10, False),
    "memory of a batch": (64, False),
    "memory of a batch on one thread": (64, False),
    "models together": (24, False),
    "n-grams": (12, False),
    "look-up vocabulary hit": (50, False),
    "look-up vocabulary miss": (50, False),
    "look-up forms hit": (50, False),
    "look-up forms miss": (50, False),
    "look-up vocabulary running": (50, False),
    "look-up forms running": (50, False),
}


class Table:
    """The rows, printed as they come."""

    def __init__(self):
        self.rows = []

    def add(self, name, value, unit, note=""):
        self.rows.append((name, value, unit, note))
        target, more = TARGETS.get(name, (None, None))
        aim = "" if target is None else f"{'≥' if more else '≤'} {number(target)}"
        mark = "" if target is None else ("reached" if (value >= target if more else value <= target) else "missed")
        print(f"{name:44}{number(value):>12} {unit:11}{aim:>12} {mark:8}{note}", flush=True)


def number(value):
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) < 1 else f"{value:.2f}".rstrip("0").rstrip(".")


def speed(program, *arguments, wrapper=()):
    """The figures that a group of the Swift program prints, by name."""
    done = subprocess.run([*wrapper, program, *map(str, arguments)], check=True, capture_output=True, text=True)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    return {name: (float(value), unit) for name, value, unit in lines}


# What is measured on


def pages():
    """Pairs of text as read and truth."""
    for split in ("train", "dev"):
        folder = ROOT / "Corpus" / split
        for condition in sorted((folder / "ocr").glob("*-eng")):
            for page in sorted(condition.glob("*.txt")):
                truth = folder / "truth" / page.name
                if truth.exists():
                    yield page, truth
    for condition in sorted(NOISE.glob("*-eng")):
        for page in sorted(condition.glob("*.ocr.txt")):
            yield page, page.with_name(page.name.replace(".ocr.txt", ".truth.txt"))


def paragraphs(paths):
    result = []
    for path in paths:
        result += [p.strip("\n") for p in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")) if len(p.split()) > 2]
    return result


def write_letters():
    """Writes the noisy and the clean letters, each ended by a zero byte."""
    WORK.mkdir(parents=True, exist_ok=True)
    both = list(pages())
    for name, paths in (("noisy", [p for p, _ in both]), ("clean", sorted({t for _, t in both}))):
        rng = random.Random(1)
        pieces = paragraphs(paths)
        letters = []
        for _ in range(LETTERS):
            letter, words = [], 0
            while words < LETTER_WORDS:
                letter.append(rng.choice(pieces))
                words += len(letter[-1].split())
            letters.append("\n\n".join(letter) + "\n")
        (WORK / f"{name}.letters").write_bytes(b"".join(letter.encode() + b"\0" for letter in letters))


# Groups


def search(table, program, command, options):
    words = (WORK / "words.txt").read_text(encoding="utf-8").split()
    ours = speed(program, "searches", WORK / "words.txt")
    rate = ours["searches"][0]
    table.add("candidate searches", rate, "words/s", f"{len(words)} distinct damaged words")
    table.add("nodes a search", ours["nodes"][0], "")
    rng = random.Random(1)
    for name, sample, run in (
        ("symspellpy", 1000, symspell),
        ("aspell", 1000, pipe_rival(["aspell", "-a", "--lang=da", "--encoding=utf-8", "--sug-mode=normal"])),
        ("hunspell", 100, pipe_rival(["hunspell", "-a", "-d", "da_DK", "-i", "utf-8"])),
    ):
        some = rng.sample(words, min(sample, len(words)))
        theirs = run(program, some)
        if theirs is None:
            print(f"{name} is not there: Scripts/install-needs --rivals")
            continue
        table.add(name, theirs, "words/s", f"{len(some)} of the same words")
        table.add(f"candidate searches against {name}", rate / theirs, "times")


def processor_time():
    """What the programs that were run have taken of the processor, in seconds."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def pipe_rival(arguments):
    """A spelling program that answers lines on standard input, timed without its start."""

    def run(_, words):
        if not shutil.which(arguments[0]):
            return None
        def seconds(some):
            text = "".join(f"^{word}\n" for word in some)
            begin = processor_time()
            subprocess.run(arguments, input=text, capture_output=True, text=True, check=True)
            return processor_time() - begin
        start = min(seconds([]) for _ in range(3))
        return len(words) / max(1e-9, seconds(words) - start)

    return run


def symspell(program, words):
    python = ROOT / ".build" / "bench-python" / "bin" / "python3"
    if not python.exists() or subprocess.run([python, "-c", "import symspellpy"], capture_output=True).returncode:
        return None
    vocabulary = WORK / "vocabulary.txt"
    vocabulary.write_text(subprocess.run([program, "vocabulary"], check=True, capture_output=True, text=True).stdout)
    (WORK / "sample.txt").write_text("\n".join(words))
    code = """
import sys, time
from symspellpy import SymSpell, Verbosity
speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
speller.load_dictionary(sys.argv[1], 0, 1, encoding="utf-8")
words = open(sys.argv[2], encoding="utf-8").read().split()
best = 1e9
for _ in range(3):
    begin = time.process_time()
    for word in words: speller.lookup(word, Verbosity.CLOSEST, max_edit_distance=2)
    best = min(best, time.process_time() - begin)
print(len(words) / best)
"""
    done = subprocess.run([python, "-c", code, vocabulary, WORK / "sample.txt"], check=True, capture_output=True, text=True)
    return float(done.stdout)


def text(table, program, command, options):
    for kind in ("noisy", "clean"):
        rows = speed(program, "texts", WORK / f"{kind}.letters", 5 if options.quick else options.seconds)
        letters, words = int(rows["cold letters"][0]), int(rows["cold words"][0])
        table.add(f"{kind} text, cold", rows["cold"][0], "words/s", f"the first {letters:,} letters, {words:,} words")
        table.add(f"{kind} text, tokens remembered", rows["remembered"][0], "%", "of a letter's different words, while cold")
        table.add(f"{kind} text, warm", rows["warm"][0], "words/s", f"the first {max(1, letters // 8):,} of them again")


def look_up(table, program, command, options):
    notes = {
        "hit": "distinct words from all over the graph, in no order", "miss": "the damaged words",
        "running": "the words of 200 clean letters as they come",
    }
    for name, (value, unit) in speed(program, "look-ups", WORK / "words.txt", WORK / "clean.letters").items():
        table.add(name, value, unit, notes[name.split()[-1]])


def start(table, program, command, options):
    rows = speed(program, "opening")
    table.add("opening", *rows["opening"], "models and pipeline, text only")
    table.add("opening with registers", *rows["opening with registers"], "for records")
    letter = sorted((ROOT / "Corpus/dev/ocr/scan200-eng").glob("*.txt"))[0]
    line = WORK / "line.txt"
    line.write_text("Hermed sendes det onskede.\n")
    for name, path in (("letter", letter), ("line", line)):
        times, processor = [], []
        for _ in range(20):
            begin = time.perf_counter()
            usage = spawned(command, "clean", path)
            times.append((time.perf_counter() - begin) * 1000)
            processor.append((usage.ru_utime + usage.ru_stime) * 1000)
        note = (
            f"{path.stat().st_size:,} bytes; best of 20; median {statistics.median(times):.1f}; "
            f"of the processor {min(processor):.1f}"
        )
        table.add(f"start of the command to a corrected {name}", min(times), "ms", note)
    letters = (WORK / "noisy.letters").read_bytes().split(b"\0")[: 50 if options.quick else 400]
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "in"
        source.mkdir()
        for index, content in enumerate(letters):
            (source / f"{index:05}.txt").write_bytes(content)
        note = f"VmHWM, {len(letters)} letters; files mapped included"
        for name, more in (("memory of a batch", []), ("memory of a batch on one thread", ["--threads", "1"])):
            target = tempfile.mkdtemp(dir=folder)
            arguments = [command, "clean", source, "-o", target, "--formats", "text", *more]
            with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as child:
                most = 0
                # The most that getrusage tells is Python's own, which the child has before it becomes the command.
                while child.poll() is None:
                    most = max(most, resident(child.pid))
                    time.sleep(0.02)
            table.add(name, most / 1024, "MB", note)
    models = sorted((ROOT / "Dictionaries/Compiled").glob("*.model"))
    table.add("models together", sum(path.stat().st_size for path in models) / 1e6, "MB")
    table.add("n-grams", section_bytes(ROOT / "Dictionaries/Compiled/language.model", "ng.") / 1e6, "MB", "of language.model")


def resident(process):
    """The most memory that a running process has had, in kB."""
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s*(\d+) kB", status)
    return int(found.group(1)) if found and "Name:\tordret" in status else 0


def spawned(*arguments):
    """Runs a program without an output, and as little of Python around it as can be. Gives what it used."""
    with open(os.devnull, "w") as nothing:
        actions = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), 1)]
        child = os.posix_spawn(arguments[0], list(map(str, arguments)), os.environ, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{arguments[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return usage


def section_bytes(path, prefix):
    """The bytes of a model's sections whose names begin so (`Sources/Lexicon/File/ModelFile.swift`)."""
    content = path.read_bytes()
    (count,) = struct.unpack_from("<I", content, 24)
    entries = [struct.unpack_from("<16sQQ", content, 64 + 32 * index) for index in range(count)]
    return sum(length for name, _, length in entries if name.startswith(prefix.encode()))


def cores(table, program, command, options):
    rows = speed(program, "cores", WORK / "noisy.letters")
    table.add("two threads against one", rows["cores"][0], "times", "each its own half of 200 letters, best of 15 each")
    table.add("two threads", *rows["cores rate"])


def length(table, program, command, options):
    rows = speed(program, "length", WORK / "noisy.letters")
    base = rows["length 1"][0]
    for times in (1, 4, 16, 64):
        value, unit = rows[f"length {times}"]
        table.add(f"text {times} times as long", value, unit, f"{value / base:.2f} times the shortest's")


def lexicon(table, program, command, options):
    rows = speed(program, "lexicon", WORK / "words.txt")
    for name, (value, unit) in rows.items():
        if not name.endswith("nodes"):
            table.add(f"search in {name.removeprefix('lexicon ')} of the forms" if "/" in name else "search in one word",
                      value, unit, f"{rows[name + ' nodes'][0]:.0f} nodes")
    rows = speed(program, "millions", 200_000 if options.quick else options.millions)
    words = rows["millions words"][0] / 1e6
    table.add("search in made words", *rows["millions search"], f"{words:.1f} million, {rows['millions nodes'][0]:.0f} nodes")
    table.add("building their graph", *rows["millions building"])


def instructions(table, program, command, options):
    if not shutil.which("valgrind"):
        print("valgrind is not there: Scripts/install-needs --rivals")
        return
    # valgrind takes the debug sections of Swift programs for damaged.
    bare = WORK / "Speed.bare"
    subprocess.run(["strip", "-g", "-o", bare, program], check=True)
    output = WORK / "callgrind.out"

    def count(kernel, path, rounds):
        wrapper = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", "--log-fd=2"]
        done = subprocess.run([*wrapper, bare, "kernel", kernel, path, str(rounds)], capture_output=True, text=True, cwd=program.parent)
        if done.returncode:
            raise RuntimeError(done.stderr[-500:])
        total = int(re.search(r"Collected : (\d+)", done.stderr).group(1))
        items = re.search(r"rounds of\t([\d.]+)", done.stdout)
        return total, float(items.group(1))

    try:
        for kernel, path, name in (
            ("search", WORK / "words.txt", "instructions of a candidate search"),
            ("look-up", WORK / "words.txt", "instructions of a look-up (a miss)"),
            ("text", WORK / "noisy.letters", "instructions of a noisy word in its letter"),
        ):
            once, items = count(kernel, path, 1)
            twice, _ = count(kernel, path, 2)
            table.add(name, (twice - once) / items, "", "callgrind, the second round")
        decoding = inclusive(output, r"LatticeDecoder.*decode")
        if decoding:
            # The text was corrected three times.
            table.add("instructions of decoding a noisy word", decoding / items / 3, "", "callgrind, of them")
    except (OSError, RuntimeError, AttributeError) as error:
        print(f"callgrind does not run the program here: {error}")


def inclusive(output, pattern):
    """The instructions of a function and all that it calls, by its name."""
    done = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", output], capture_output=True, text=True)
    for line in done.stdout.splitlines():
        found = re.match(r"\s*([\d,]+) .*?:(\S+)", line)
        if found and re.search(pattern, found.group(2)):
            return int(found.group(1).replace(",", ""))
    return None


def adversarial(table, program, command, options):
    for name, (value, unit) in speed(program, "adversarial").items():
        table.add(name, value, unit)


# The record


def machine():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return os.uname().machine


def commit():
    done = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    changed = subprocess.run(["git", "-C", ROOT, "status", "--porcelain", "-uno"], capture_output=True, text=True).stdout.strip()
    return (done.stdout.strip() or "unknown") + (" and changes" if changed else "")


def write_record(why, table):
    number_ = 1 + max((int(path.stem.split("-")[1]) for path in RECORDS.glob("speed-*.tsv")), default=0)
    path = RECORDS / f"speed-{number_:03}.tsv"
    with path.open("w", encoding="utf-8") as file:
        file.write(f"# {datetime.date.today()}: {why}\n")
        file.write(f"# Scripts/bench speed; {machine()}, {os.cpu_count()} cores; commit {commit()}\n")
        file.write("row\tvalue\tunit\taim\tnote\n")
        for name, value, unit, note in table.rows:
            target, more = TARGETS.get(name, (None, None))
            aim = "" if target is None else f"{'>=' if more else '<='} {target}"
            file.write(f"{name}\t{value:.6g}\t{unit}\t{aim}\t{note}\n")
    print(f"\nWritten: {path.relative_to(ROOT)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("command", type=pathlib.Path, help="the built command")
    parser.add_argument("program", type=pathlib.Path, help="the built program Speed")
    parser.add_argument("--record", metavar="WHY", help="write the figures to Benchmarks/Records")
    parser.add_argument("--quick", action="store_true", help="fewer letters, a smaller lexicon")
    parser.add_argument("--only", metavar="GROUPS", help=f"of {', '.join(GROUPS)}", default=",".join(GROUPS))
    parser.add_argument("--seconds", type=float, default=30, help="correct cold letters for so long at most (30)")
    parser.add_argument("--millions", type=int, default=10_000_000, help="how many made words (10,000,000)")
    options = parser.parse_args()
    options.command, options.program = options.command.resolve(), options.program.resolve()
    wanted = options.only.split(",")
    if unknown := [group for group in wanted if group not in GROUPS]:
        parser.error(f"There is no group {', '.join(unknown)}. There are: {', '.join(GROUPS)}.")
    write_letters()
    words = subprocess.run([options.program, "words", ROOT / "Corpus"], check=True, capture_output=True, text=True)
    (WORK / "words.txt").write_text(words.stdout, encoding="utf-8")
    print(f"{machine()}, {os.cpu_count()} cores; commit {commit()}\n")
    print(f"{'':44}{'measured':>12} {'':11}{'aim':>12}")
    table = Table()
    functions = [search, text, look_up, start, cores, length, lexicon, instructions, adversarial]
    for name, function in zip(GROUPS, functions):
        if name in wanted:
            function(table, options.program, options.command, options)
    if options.record:
        write_record(options.record, table)


if __name__ == "__main__":
    main()
