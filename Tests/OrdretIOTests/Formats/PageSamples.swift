import Ordret
import Testing

@testable import OrdretIO

/// Page files small enough to be read at a glance.
enum PageSamples {
  /// ALTO with one block of these lines.
  static func alto(
    _ lines: String..., version: Int = 3, head: String = "", prefix: String = "", prolog: String = ""
  ) -> String {
    let text = lines.map { "<\(prefix)TextLine>\($0)</\(prefix)TextLine>" }.joined(separator: "\n")
    let namespace = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    return """
      \(prolog)<\(prefix)alto \(namespace)="http://www.loc.gov/standards/alto/ns-v\(version)#">\(head)\
      <\(prefix)Layout><\(prefix)Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="1000" HEIGHT="2000"><\(prefix)PrintSpace>\
      <\(prefix)TextBlock ID="b">
      \(text)
      </\(prefix)TextBlock></\(prefix)PrintSpace></\(prefix)Page></\(prefix)Layout></\(prefix)alto>

      """
  }

  /// hOCR with one page of this content.
  static func hocr(_ content: String, head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
        "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml"><head>
      <meta name='ocr-capabilities' content='ocr_page ocr_line ocrx_word'/>\(head)
    </head><body><div class='ocr_page' title='bbox 0 0 1000 2000'>
    \(content)
    </div></body></html>

    """
  }

  /// PAGE with this content in its page.
  static func page(_ content: String, version: String = "2019-07-15") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/\(version)">
      <Metadata>
        <Creator>x</Creator>
        <LastChange>2020-01-01T00:00:00</LastChange>
      </Metadata>
      <Page imageFilename="a.png" imageWidth="1000" imageHeight="2000">
    \(content)
      </Page>
    </PcGts>

    """
  }

  /// A word of PAGE, 10 wide for each letter.
  static func word(_ id: String, _ text: String, left: Int = 10, conf: String = "0.5") -> String {
    let right = left + 10 * text.count
    return """
      <Word id="\(id)"><Coords points="\(left),5 \(right),5 \(right),25 \(left),25"/>\
      <TextEquiv conf="\(conf)"><Unicode>\(text)</Unicode></TextEquiv></Word>
      """
  }

  /// The table of Tesseract with these words, a line a group.
  static func tsv(_ lines: [String]..., ending: String = "\n") -> String {
    var rows = [TSVReader.header, "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t"]
    for (line, words) in lines.enumerated() {
      for (number, word) in words.enumerated() {
        rows.append(
          "5\t1\t1\t1\t\(line + 1)\t\(number + 1)\t\(number * 100)\t10\t90\t20\t91.5\t\(word)")
      }
    }
    return rows.joined(separator: ending) + ending
  }

  /// A correction of the first place where `old` stands in a text.
  static func correction(_ old: String, _ new: String, in text: [UInt8], applied: Bool = true) -> Correction?
  {
    let old = Array(old.utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: old) }) else { return nil }
    return Correction(
      original: String(decoding: old, as: UTF8.self), corrected: new,
      range: TextRange(start..<(start + old.count)), kind: .spelling, probability: 0.98, applied: applied,
      reason: "test")
  }

  /// The text of a page file.
  static func text(_ file: String) throws -> PageText { try text(Array(file.utf8)) }

  /// The text of a page file.
  static func text(_ file: [UInt8]) throws -> PageText {
    guard case .pages(let format) = InputKind(head: file) else { throw PageFault.otherMarkup }
    return try PageFile.text(of: file, format)
  }

  /// A page file after corrections, each of the first place where its text stands.
  static func corrected(_ file: [UInt8], _ corrections: [(String, String)]) throws -> [UInt8] {
    let pages = try text(file)
    let found = try corrections.map { try #require(correction($0.0, $0.1, in: pages.text)) }
    return pages.corrected(file, found.sorted { $0.range < $1.range })
  }

  /// A page file after corrections.
  static func corrected(_ file: String, _ corrections: (String, String)...) throws -> String {
    String(decoding: try corrected(Array(file.utf8), corrections), as: UTF8.self)
  }
}
