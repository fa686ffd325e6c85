internal import Lexicon

/// The rules of the ISRI tools, see ``Convention/isri``.
enum ISRI {
  /// In a text: the recogniser gave up. In a truth: anything may stand here.
  static let reject: UInt32 = 0x7E
  /// Marks the next character as doubtful; it is no character itself.
  static let suspectMarker: UInt32 = 0x5E

  /// The code points with runs of blanks as one, no blank at the ends of a line, and no empty line.
  /// (`compress_spacing`)
  static func spaced(_ codePoints: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(codePoints.count)
    var isPending = false
    for codePoint in codePoints {
      if codePoint == 0x0A {
        if let last = result.last, last != 0x0A { result.append(0x0A) }
        isPending = false
      } else if isBlank(codePoint) {
        isPending = result.last.map { $0 != 0x0A } ?? false
      } else {
        if isPending { result.append(0x20) }
        isPending = false
        result.append(codePoint)
      }
    }
    return result
  }

  private static func isBlank(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0xA0: true
    case ..<0x1680: false
    default:
      switch CodePoints.category(codePoint) {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  /// The simple lower case.
  static func lowercased(_ codePoint: UInt32) -> UInt32 {
    switch codePoint {
    case 0x41...0x5A: codePoint + 0x20
    case ..<0xC0: codePoint
    case 0xE0...0xFF: codePoint
    default: CodePoints.scalar(codePoint).properties.lowercaseMapping.unicodeScalars.first?.value ?? codePoint
    }
  }

  /// Whether a segment that begins with the code point is a word. (`is_word_start`)
  static func isWordStart(_ codePoint: UInt32) -> Bool {
    switch CodePoints.category(codePoint) {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .privateUse:
      true
    default: false
    }
  }

  /// The length of a longest common subsequence.
  ///
  /// The plain way is a table; here 64 of its rows are one step (Hyyrö 2004, "Bit-parallel LCS-length
  /// computation revisited"). Cost: words of one text times blocks of 64 of the other, 1 ns each.
  static func commonWords(_ truth: [UInt32], _ text: [UInt32]) -> Int {
    var places: [UInt32: [Int]] = [:]
    for (index, word) in truth.enumerated() { places[word, default: []].append(index) }
    let blocks = (truth.count + 63) / 64
    // A zero bit is a row that is one greater than the row above it.
    var rows = [UInt64](repeating: .max, count: blocks)
    for word in text {
      guard let found = places[word] else { continue }
      var next = 0
      var carry: UInt64 = 0
      // No row above the first match changes.
      for block in found[0] / 64..<blocks {
        var match: UInt64 = 0
        while next < found.count, found[next] / 64 == block {
          match |= 1 << UInt64(found[next] % 64)
          next += 1
        }
        let row = rows[block]
        let both = row & match
        let (sum, overflow) = row.addingReportingOverflow(both)
        let (total, second) = sum.addingReportingOverflow(carry)
        carry = overflow || second ? 1 : 0
        rows[block] = total | (row & ~match)
      }
    }
    return rows.enumerated().reduce(0) { count, row in
      let used = min(64, truth.count - 64 * row.offset)
      let mask: UInt64 = used == 64 ? .max : (1 << UInt64(used)) - 1
      return count + (~row.element & mask).nonzeroBitCount
    }
  }
}

extension UnitErrors {
  /// The errors of characters by the rules of `accuracy`: between two runs of matches, as many as the longer
  /// side has characters.
  init(isri truth: [UInt32], _ text: [UInt32]) {
    // A rejected character is never right: in the text it gets a number that the truth does not have.
    let marked = text.map { $0 == ISRI.reject ? UInt32.max : $0 }
    var (place, characters, wildcards, generated) = (0, 0, 0, 0)
    for run in EditAlignment.runs(truth, marked).runs {
      if run.kind == .match {
        add(characters: characters, generated: generated - wildcards)
        (characters, wildcards, generated) = (0, 0, 0)
        hits += run.length
        place += run.length
        continue
      }
      if run.kind != .insertion {
        let rejects = truth[place..<(place + run.length)].count { $0 == ISRI.reject }
        characters += run.length - rejects
        wildcards += rejects
        place += run.length
      }
      if run.kind != .deletion { generated += run.length }
    }
    add(characters: characters, generated: generated - wildcards)
    reference = hits + substitutions + deletions
  }

  private mutating func add(characters: Int, generated: Int) {
    let generated = max(0, generated)
    substitutions += min(characters, generated)
    deletions += max(0, characters - generated)
    insertions += max(0, generated - characters)
  }

  /// The errors of words by the rules of `wordacc`: those that no longest common subsequence has.
  init(isriWords truth: [UInt32], _ text: [UInt32]) {
    hits = ISRI.commonWords(truth, text)
    reference = truth.count
    deletions = reference - hits
  }
}
