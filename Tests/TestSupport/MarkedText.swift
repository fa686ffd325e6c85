public import Ordret

/// A text whose spans are written in it with `⟦` and `⟧`: `Svar ⟦senest den 3. juni⟧ 2020.`
public struct MarkedText: Sendable {
  /// The text without the markers.
  public let text: String
  /// The marked ranges in `text`, by where they begin.
  public let ranges: [TextRange]

  /// Reads the markers out of `marked`; they may nest.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [TextRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": if let start = open.popLast() { ranges.append(TextRange(start..<bytes.count)) }
      default: bytes += String(scalar).utf8
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.sorted()
  }
}
