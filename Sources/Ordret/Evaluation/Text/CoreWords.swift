/// The words of a text without the signs at their edges, in the order of its tokens.
///
/// What has neither letter nor digit is no word. Letters that are set apart, as in the label `S a g s n r .`,
/// are one word, with spaces in it: three or more single letters on one line, no sign among them but behind
/// the last.
struct CoreWords {
  /// The words' bytes as they are compared; case counts.
  private(set) var words: [[UInt8]] = []

  /// Takes the words of tokens. Cost: linear.
  init(_ text: TokenisedText) {
    var apart: [[UInt8]] = []
    var (line, isOpen) = (0, false)
    func closeLabel() {
      words += apart.count < 3 ? apart : [Array(apart.joined(separator: [0x20]))]
      apart.removeAll(keepingCapacity: true)
    }
    for (index, token) in text.tokens.enumerated() {
      let core = Self.core(token)
      guard !core.isEmpty else {
        closeLabel()
        continue
      }
      if !isOpen || line != text.lines[index] { closeLabel() }
      line = text.lines[index]
      guard core.count == UTF8Scan.length(of: core[core.startIndex]), Self.isLetter(core) else {
        closeLabel()
        words.append(Array(core))
        continue
      }
      apart.append(Array(core))
      isOpen = core.count == token.count
    }
    closeLabel()
  }

  /// A token from its first letter or digit to its last; empty if it has none. Cost: the signs left out.
  static func core(_ token: [UInt8]) -> ArraySlice<UInt8> {
    var (start, end) = (0, token.count)
    while start < end, !isOfWord(UTF8Scan.scalar(token, at: start)) {
      start += UTF8Scan.length(of: token[start])
    }
    while start < end {
      let last = UTF8Scan.start(token, before: end)
      if isOfWord(UTF8Scan.scalar(token, at: last)) { break }
      end = last
    }
    return token[start..<end]
  }

  private static func isLetter(_ core: ArraySlice<UInt8>) -> Bool {
    UTF8Scan.isLetter(UTF8Scan.scalar(Array(core), at: 0))
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? UTF8Scan.isLetter(scalar) || UTF8Scan.isDigit(scalar) : RecordText.isOfWord(scalar)
  }
}

extension CorrectionCounts {
  /// Counts the words of three texts: the truth, what was read, what the correction made of it.
  ///
  /// Words that were run together, or parts of one that was split, count once, as one word and one error.
  /// What stands for no word of the truth counts nowhere. Cost: that of aligning the words twice.
  init(truth: CoreWords, observed: CoreWords, corrected: CoreWords) {
    let before = WordAlignment.beads(truth.words, observed.words).filter { !$0.truth.isEmpty }
    let after =
      observed.words == corrected.words
      ? before : WordAlignment.beads(truth.words, corrected.words).filter { !$0.truth.isEmpty }
    func isRight(_ bead: WordAlignment.Bead, _ text: CoreWords) -> Bool {
      bead.truth.count == 1 && bead.text.count == 1
        && truth.words[bead.truth.lowerBound] == text.words[bead.text.lowerBound]
    }
    var wasRight = [Bool](repeating: false, count: truth.words.count)
    var near = 0
    for bead in before {
      words += 1
      if isRight(bead, observed) {
        wasRight[bead.truth.lowerBound] = true
        continue
      }
      damaged += 1
      while after[near].truth.upperBound <= bead.truth.lowerBound { near += 1 }
      let made = after[near...].prefix { $0.truth.lowerBound < bead.truth.upperBound }
      if made.allSatisfy({ isRight($0, corrected) }) {
        repaired += 1
        changed += 1
      } else if made.flatMap({ corrected.words[$0.text] }) != Array(observed.words[bead.text]) {
        changed += 1
      }
    }
    for bead in after where !isRight(bead, corrected) && wasRight[bead.truth].contains(true) {
      broken += 1
      changed += 1
    }
  }
}
