internal import Lexicon

/// A text beside its truth, padded to the same length, as the files of the ICDAR competitions are: `@` stands
/// where one of them has nothing.
struct AlignedTexts {
  /// The text's code points, padded.
  private(set) var text: [UInt32] = []
  /// The truth's code points, padded.
  private(set) var truth: [UInt32] = []

  /// Stands for nothing (`charExtend`).
  static let gap = UInt32(UInt8(ascii: "@"))
  /// Stands in a truth for what could not be aligned (`charIgnore`).
  static let ignored = UInt32(UInt8(ascii: "#"))
  static let space = UInt32(UInt8(ascii: " "))
  static let hyphen = UInt32(UInt8(ascii: "-"))

  /// Aligns two texts in valid UTF-8. White space becomes one space, and the signs of the alignment are taken
  /// out of the text and the truth.
  init(truth: [UInt8], text: [UInt8]) {
    self.init(truth: Self.line(truth), text: Self.line(text))
  }

  init(truth: [UInt32], text: [UInt32]) {
    var (truthPlace, textPlace) = (0, 0)
    for run in EditAlignment.runs(truth, text).runs {
      let hasTruth = run.kind != .insertion
      let hasText = run.kind != .deletion
      self.truth +=
        hasTruth
        ? truth[truthPlace..<(truthPlace + run.length)] : ArraySlice(repeating: Self.gap, count: run.length)
      self.text +=
        hasText
        ? text[textPlace..<(textPlace + run.length)] : ArraySlice(repeating: Self.gap, count: run.length)
      truthPlace += hasTruth ? run.length : 0
      textPlace += hasText ? run.length : 0
    }
  }

  /// A text as one line without gaps.
  static func line(_ text: [UInt8]) -> [UInt32] {
    CodePoints.collapsed(CodePoints.of(text).filter { $0 != gap }, CodePoints.isSpace)
  }

  /// The sequences that can be compared: between spaces that both have in the same place, with no hyphen
  /// beside them. (`task2_eval`)
  var sequences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in text.indices where Self.divides(text, at: index) && Self.divides(truth, at: index) {
      result.append(start..<index)
      start = index + 1
    }
    result.append(start..<text.count)
    return result
  }

  private static func divides(_ line: [UInt32], at index: Int) -> Bool {
    line[index] == space && index > 0 && index + 1 < line.count && line[index - 1] != hyphen
      && line[index + 1] != hyphen
  }

  /// The errors by ``Convention/icdar``.
  var errors: (characters: UnitErrors, words: UnitErrors) {
    var characters = UnitErrors()
    for sequence in sequences where !truth[sequence].contains(Self.ignored) {
      characters.reference += sequence.count
      characters.substitutions += PostCorrectionScore.distance(text[sequence], truth[sequence])
    }
    characters.hits = max(0, characters.reference - characters.substitutions)

    var words = UnitErrors()
    var start = 0
    for end in truth.indices.filter({ truth[$0] == Self.space }) + [truth.count] {
      let token = start..<end
      start = end + 1
      if truth[token].contains(Self.ignored) || truth.isEmpty { continue }
      words.reference += 1
      let isRight = text[token].filter { $0 != Self.gap } == truth[token].filter { $0 != Self.gap }
      if isRight { words.hits += 1 } else { words.substitutions += 1 }
    }
    return (characters, words)
  }
}
