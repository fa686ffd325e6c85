import Ordret
import OrdretIO

/// Times reading page files of 20 MB, reading order included, and writing them back with a word in a hundred changed: the
/// best of five runs, on one core, without the correction.
@main
struct Pages {
  static let size = 20_000_000

  static func main() throws {
    print("kind       MB    words     read, MB/s    written, MB/s")
    for (name, format, bytes) in [
      ("ALTO", PageFormat.alto, alto()), ("hOCR", .hocr, hocr()), ("TSV", .tsv, tsv()),
    ] {
      var text: PageText?
      let reading = try best { text = try PageFile.text(of: bytes, format) }
      guard let text else { continue }
      let changes = text.words.enumerated().filter { $0.offset % 100 == 0 }.map { _, word in
        Correction(
          original: "", corrected: "ændret", range: TextRange(word.text), kind: .spelling, probability: 1,
          applied: true,
          reason: "")
      }
      var written = 0
      let writing = best { written += text.corrected(bytes, changes).count }
      print(
        "\(name)\t\(bytes.count / 1_000_000)\t\(text.words.count)\t\(rate(bytes.count, reading))\t\(rate(bytes.count, writing))"
      )
      precondition(0 < written)
    }
  }

  static func best(_ work: () throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(1000)
    for _ in 0..<5 { best = min(best, try ContinuousClock().measure(work)) }
    return best
  }

  /// Megabytes a second.
  static func rate(_ bytes: Int, _ time: Duration) -> Int {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return Int((Double(bytes) / 1e6 / seconds).rounded())
  }

  // MARK: Files like those of Tesseract: pages of 45 lines of 9 words

  static let words = [
    "Kommunen", "har", "den", "3.", "juni", "modtaget", "din", "ansøgning", "om",
  ]

  static func alto() -> [UInt8] {
    file(
      head: """
        <?xml version="1.0" encoding="UTF-8"?>
        <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout>

        """,
      page: { "<Page ID=\"p\($0)\" WIDTH=\"2480\" HEIGHT=\"3508\"><PrintSpace><TextBlock ID=\"b\($0)\">\n" },
      line: { "<TextLine ID=\"l\($0)\" HPOS=\"260\" VPOS=\"\($1)\" WIDTH=\"1900\" HEIGHT=\"44\">\n" },
      word: { word, left, top in
        "<String ID=\"string_1\" HPOS=\"\(left)\" VPOS=\"\(top)\" WIDTH=\"190\" HEIGHT=\"44\" WC=\"0.96\" CONTENT=\"\(word)\"/><SP WIDTH=\"14\" VPOS=\"\(top)\" HPOS=\"\(left)\"/>\n"
      }, lineEnd: "</TextLine>\n", pageEnd: "</TextBlock></PrintSpace></Page>\n", end: "</Layout></alto>\n")
  }

  static func hocr() -> [UInt8] {
    file(
      head: """
        <?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><meta name='ocr-system' content='tesseract 5.3.0'/></head><body>

        """,
      page: {
        "<div class='ocr_page' id='page_\($0)' title='image \"a.png\"; bbox 0 0 2480 3508; ppageno 0'><p class='ocr_par'>\n"
      },
      line: {
        "<span class='ocr_line' id='line_\($0)' title=\"bbox 260 \($1) 2160 \($1 + 44); baseline 0 -10; x_size 44\">\n"
      },
      word: { word, left, top in
        "<span class='ocrx_word' id='word_1_1' title='bbox \(left) \(top) \(left + 190) \(top + 44); x_wconf 96'>\(word)</span>\n"
      }, lineEnd: "</span>\n", pageEnd: "</p></div>\n", end: "</body></html>\n")
  }

  static func tsv() -> [UInt8] {
    file(
      head: "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n",
      page: { "1\t\($0)\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n" },
      line: { "4\t1\t1\t1\t\($0)\t0\t260\t\($1)\t1900\t44\t-1\t\n" },
      word: { word, left, top in "5\t1\t1\t1\t1\t1\t\(left)\t\(top)\t190\t44\t96.063751\t\(word)\n" },
      lineEnd: "", pageEnd: "",
      end: "")
  }

  static func file(
    head: String, page: (Int) -> String, line: (Int, Int) -> String, word: (String, Int, Int) -> String,
    lineEnd: String,
    pageEnd: String, end: String
  ) -> [UInt8] {
    var bytes = Array(head.utf8)
    var number = 0
    while bytes.count < size {
      number += 1
      bytes += page(number).utf8
      for row in 0..<45 {
        bytes += line(row, 230 + 66 * row).utf8
        for (place, text) in words.enumerated() {
          bytes += word(text, 260 + 206 * place, 230 + 66 * row).utf8
        }
        bytes += lineEnd.utf8
      }
      bytes += pageEnd.utf8
    }
    return bytes + end.utf8
  }
}
