/// The content of a page's invisible text.
struct PageLayer {
  /// The operations, and how many words they show.
  private(set) var content: [UInt8] = []
  private(set) var words = 0

  /// Lays lines on a page. Each word is as wide as its box; a space behind it parts it from the next one.
  init(_ lines: LaidLines, _ placement: PagePlacement, _ font: GlyphlessFont) {
    var text = "BT\n3 Tr\n"
    for line in lines.lines {
      let size = Double(line.height) * placement.across
      guard 0.1 < size, size < 10_000 else { continue }
      text += "\(GlyphlessFont.name) \(Self.number(size)) Tf\n"
      for (index, word) in line.words.enumerated() {
        let isLast = index == line.words.count - 1
        let (digits, count) = font.encoded(word.text + (isLast ? [] : [0x20]))
        let letters = isLast ? count : count - 1
        guard 0 < letters else { continue }
        // A letter is half as wide as high before it is drawn out or in.
        let width = max(Double(word.right - word.left) * placement.along, 0.1)
        let scale = 100 * width / (Double(letters) * 0.5 * size)
        let place = placement.point(word.left, word.bottom)
        text += "\(placement.direction) \(Self.number(place.x)) \(Self.number(place.y)) Tm "
        text += "\(Self.number(scale)) Tz <\(String(decoding: digits, as: UTF8.self))> Tj\n"
        words += 1
      }
    }
    text += "ET\n"
    content = Array(text.utf8)
  }

  /// A number with at most three decimals.
  private static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e7 else { return "0" }
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    var decimals = String(rest + 1000).dropFirst()
    while decimals.last == "0" { decimals = decimals.dropLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
