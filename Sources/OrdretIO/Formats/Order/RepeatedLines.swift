internal import Ordret

/// Finds the lines that stand on several pages: running headers and footers, page numbers.
enum RepeatedLines {
  /// Marks lines of the upper and lower band that have the same letters, at nearly the same height, on
  /// another page. Linear.
  static func mark(_ lines: inout [RecognisedWords.Line], in text: [UInt8]) {
    var found: [Key: Int] = [:]
    for number in lines.indices where lines[number].band != .middle {
      guard let box = lines[number].box else { continue }
      let letters = letters(text[lines[number].range.bytes])
      guard !letters.isEmpty else { continue }
      // Between two steps of height a line may be taken for either.
      let step = Int(((box.top + box.bottom) * 25).rounded(.down))
      for step in [step, step + 1] {
        let key = Key(letters: letters, step: step)
        guard let known = found[key] else {
          found[key] = number
          continue
        }
        guard lines[known].page != lines[number].page else { continue }
        lines[known].isRepeated = true
        lines[number].isRepeated = true
      }
    }
  }

  private struct Key: Hashable {
    var letters: [UInt8]
    var step: Int
  }

  /// The letters, small, and one sign for each number.
  private static func letters(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in line {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if result.last != UInt8(ascii: "#") { result.append(UInt8(ascii: "#")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case 0x61...0x7A, 0x80...: result.append(byte)
      default: break
      }
    }
    return result
  }
}
