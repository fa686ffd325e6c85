"""Puts fitted numbers where they stand in a source file: between `// fitted: begin` and `// fitted: end`."""
import subprocess

BEGIN, END = "  // fitted: begin\n", "  // fitted: end\n"


def write(source, lines):
    text = source.read_text()
    head, tail = text[: text.index(BEGIN) + len(BEGIN)], text[text.index(END) :]
    source.write_text(head + "\n".join(lines) + "\n" + tail)
    subprocess.run(["swift", "format", "-i", source], check=True)
