/// How well a text was repaired: counts over the words of its truth. Counts of several texts are added, then
/// divided.
///
/// Words are cut at white space; punctuation and case count; quotes and dashes are folded. A word of the
/// truth is *damaged* where what stands for it in the OCR text differs, *repaired* where the corrected text
/// has it right again, *harmed* where it was right and is so no longer.
public struct RepairScore: Sendable, Hashable {
  /// Words of the truth.
  public var words = 0
  /// Words that the OCR text has wrong.
  public var damaged = 0
  /// Damaged words that the corrected text has right.
  public var repaired = 0
  /// Words that the correction changed.
  public var changed = 0
  /// Right words that the correction made wrong.
  public var harmed = 0
  /// Every word that is damaged or harmed and not repaired: truth, OCR, corrected.
  public var residue: [Residue] = []

  /// A word that is wrong in the corrected text.
  public struct Residue: Sendable, Hashable {
    /// What was written.
    public var truth: String
    /// What was read.
    public var observed: String
    /// What the corrected text has.
    public var corrected: String
    /// Whether it was read right and harmed by the correction.
    public var wasRight: Bool
  }

  /// No words.
  public init() {}

  /// Adds a text with its truth and its correction.
  public mutating func add(truth: SourceText, observed: SourceText, corrected: SourceText) {
    let words = Self.words(truth)
    let before = WordAlignment.aligned(words, to: Self.words(observed))
    let after = WordAlignment.aligned(words, to: Self.words(corrected))
    for index in words.indices {
      let wasRight = before[index] == words[index]
      let isRight = after[index] == words[index]
      self.words += 1
      if !wasRight { damaged += 1 }
      if before[index] != after[index] { changed += 1 }
      if !wasRight && isRight { repaired += 1 }
      if wasRight && !isRight { harmed += 1 }
      if !isRight {
        residue.append(
          Residue(
            truth: String(decoding: words[index], as: UTF8.self),
            observed: String(decoding: before[index], as: UTF8.self),
            corrected: String(decoding: after[index], as: UTF8.self), wasRight: wasRight))
      }
    }
  }

  /// Adds the counts of another score.
  public mutating func add(_ other: RepairScore) {
    words += other.words
    damaged += other.damaged
    repaired += other.repaired
    changed += other.changed
    harmed += other.harmed
    residue += other.residue
  }

  /// Repaired of damaged words; `nil` where nothing is damaged.
  public var recall: Double? { damaged == 0 ? nil : Double(repaired) / Double(damaged) }
  /// Repaired of changed words; `nil` where nothing was changed.
  public var precision: Double? { changed == 0 ? nil : Double(repaired) / Double(changed) }
  /// Right words made wrong, per 10,000 right words.
  public var harmPerTenThousand: Double {
    words == damaged ? 0 : 10_000 * Double(harmed) / Double(words - damaged)
  }

  /// The words of a text, cut at white space, quotes and dashes folded.
  private static func words(_ text: SourceText) -> [[UInt8]] {
    text.bytes.split { $0 <= 0x20 }.map { Folding.folded($0) }
  }
}
