#!/usr/bin/python3
"""What Ordret adds to the time in which a scanned PDF is recognised, and how many pages a second it does.

    Benchmarks/scanned.py ORDRET [--pages N]

The pages are letters of Corpus/train (Scripts/scans draws them), as JPEG at 200 dots an inch in one PDF. The share is
Ordret's own processor time, without that of the programs it runs, of the processor time of all. Needs what
Scripts/install-needs --scans installs, and poppler-utils, qpdf and img2pdf.
"""

import argparse
import csv
import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "Scripts"))


def images(count):
    """The first pages of the training letters, in the order of their names."""
    from scans import corpus

    split = root / "Corpus" / "train"
    with (split / "pages.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if row["font"] == "-":
            continue
        text = (split / "truth" / f"{row['id']}.txt").read_text(encoding="utf-8")
        for page in corpus.pages(row, text):
            yield page.convert("L").resize((1654, 2339))
            count -= 1
            if count == 0:
                return


def make(path, count):
    first, *others = images(count)
    first.save(path, save_all=True, append_images=others, resolution=200, quality=80)
    return 1 + len(others)


def measured(arguments):
    """Wall time, own processor time and that of the programs that were run, in seconds."""
    begin = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    wall = time.perf_counter() - begin
    # It has ended, but was not asked for yet: its times can still be read (proc(5), stat).
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    if process.wait() != 0:
        sys.exit(f"{' '.join(map(str, arguments))} failed")
    own, others = ((int(fields[i]) + int(fields[i + 1])) / os.sysconf("SC_CLK_TCK") for i in (11, 13))
    return wall, own, others


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ordret")
    parser.add_argument("--pages", type=int, default=24, metavar="N", help="how many pages (default 24)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pdf, out = Path(folder) / "scan.pdf", Path(folder) / "out"
        pages = make(pdf, options.pages)
        print(f"a scanned PDF of {pages} pages, {os.cpu_count()} cores")
        print(f"{'':34}{'seconds':>9}{'pages/s':>9}{'own':>8}{'others':>9}{'share':>8}")
        rows = [
            (f"{what}, {threads} at once", [options.ordret, "clean", pdf, "--threads", threads] + more)
            for threads in ("1", "2")
            for what, more in [("text", ["--formats", "text"]), ("PDF and record", ["-o", out, "--force"])]
        ]
        for name, arguments in rows:
            wall, own, others = measured(arguments)
            print(
                f"{name:34}{wall:9.1f}{pages / wall:9.2f}{own:8.2f}{others:9.2f}{100 * own / (own + others):7.2f} %",
                flush=True,
            )


if __name__ == "__main__":
    main()
