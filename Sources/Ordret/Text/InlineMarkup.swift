/// Markdown inside a line: emphasis, links and addresses in angle brackets.
enum InlineMarkup {
  /// The parts of `content` that are text: `Se **[bilaget](#)** nu` gives `Se `, `bilaget` and ` nu`.
  ///
  /// A star or underscore is markup only in a pair around text; `5 * 3` and `a_b` stay. Cost: linear.
  static func pieces(of content: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    guard bytes[content].contains(where: isMark) else { return [content] }
    var scanner = Scanner(bytes: bytes, content: content)
    let cuts = scanner.marks().sorted { $0.lowerBound < $1.lowerBound }
    var pieces: [Range<Int>] = []
    var position = content.lowerBound
    for cut in cuts where position <= cut.lowerBound {
      if position < cut.lowerBound { pieces.append(position..<cut.lowerBound) }
      position = cut.upperBound
    }
    if position < content.upperBound { pieces.append(position..<content.upperBound) }
    return pieces
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: ">")
  }

  private struct Scanner {
    let bytes: [UInt8]
    let content: Range<Int>
    var cuts: [Range<Int>] = []
    /// Openers of emphasis and links that wait for their closer.
    var openers: [Range<Int>] = []
    var brackets: [Int] = []
    /// No link target that begins before this place has an end, so that nothing is looked through twice.
    var deadLinks = 0
    var deadAddresses = 0

    init(bytes: [UInt8], content: Range<Int>) {
      self.bytes = bytes
      self.content = content
    }

    mutating func marks() -> [Range<Int>] {
      var index = content.lowerBound
      while index < content.upperBound {
        switch bytes[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"): index = emphasis(at: index)
        case UInt8(ascii: "["):
          brackets.append(index)
          index += 1
        case UInt8(ascii: "]"): index = link(at: index)
        case UInt8(ascii: "<"): index = address(at: index)
        default: index += 1
        }
      }
      // Bold that goes on in the next line.
      cuts += openers.filter { bytes[$0.lowerBound] == UInt8(ascii: "*") && $0.count > 1 }
      return cuts
    }

    private mutating func emphasis(at start: Int) -> Int {
      var end = start
      while end < content.upperBound, bytes[end] == bytes[start] { end += 1 }
      let run = start..<end
      guard run.count <= 3 else { return end }
      let isBold = run.count > 1 && bytes[start] == UInt8(ascii: "*")
      let (freeBefore, freeAfter) = (isFree(before: start), isFree(after: end))
      let inWord = isBold && !freeBefore && !freeAfter
      let opens = freeBefore && !freeAfter || inWord
      let closes = freeAfter && !freeBefore || inWord
      let opener = openers.lastIndex { bytes[$0.lowerBound] == bytes[start] && $0.count == run.count }
      if closes, let opener {
        cuts += [openers[opener], run]
        openers.removeSubrange(opener...)
      } else if opens {
        // Few wait at a time in real text; in any other text the oldest are forgotten.
        if openers.count == 8 { openers.removeFirst() }
        openers.append(run)
      } else if closes, isBold {
        // Bold that began on an earlier line.
        cuts.append(run)
      }
      return end
    }

    private mutating func link(at close: Int) -> Int {
      guard let open = brackets.popLast(), close + 1 < content.upperBound,
        bytes[close + 1] == UInt8(ascii: "("), deadLinks <= close
      else { return close + 1 }
      var end = close + 2
      while end < content.upperBound, bytes[end] != UInt8(ascii: ")"), bytes[end] > 0x20 { end += 1 }
      guard end < content.upperBound, bytes[end] == UInt8(ascii: ")") else {
        deadLinks = end
        return close + 1
      }
      let image = open > content.lowerBound && bytes[open - 1] == UInt8(ascii: "!")
      cuts += [(image ? open - 1 : open)..<(open + 1), close..<(end + 1)]
      return end + 1
    }

    private mutating func address(at open: Int) -> Int {
      guard deadAddresses <= open else { return open + 1 }
      var end = open + 1
      var isAddress = false
      while end < content.upperBound, bytes[end] != UInt8(ascii: ">"), bytes[end] > 0x20 {
        if bytes[end] == UInt8(ascii: "@") || bytes[end] == UInt8(ascii: ":") { isAddress = true }
        end += 1
      }
      guard end < content.upperBound, bytes[end] == UInt8(ascii: ">") else {
        deadAddresses = end
        return open + 1
      }
      if isAddress { cuts += [open..<(open + 1), end..<(end + 1)] }
      return end + 1
    }

    /// Whether a word may begin here: after white space, an opening mark or other markup.
    private func isFree(before index: Int) -> Bool {
      guard index > content.lowerBound else { return true }
      let before = UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: index))
      return UTF8Scan.isSpace(before) || "([{\"'*_”„“»–-".unicodeScalars.contains(before)
    }

    /// Whether a word may end here.
    private func isFree(after index: Int) -> Bool {
      guard index < content.upperBound else { return true }
      let after = UTF8Scan.scalar(bytes, at: index)
      return UTF8Scan.isSpace(after) || ")]}\"'*_”“«.,:;!?–-".unicodeScalars.contains(after)
    }
  }
}
