/// How far the words of two texts differ as sets with repetitions, whatever their order: the bag-of-words
/// error of OCR-D.
///
/// Words are those of ``Convention/ocrD``. Source: OCR-D/spec, `ocrd_eval.md`, "Bag of Words".
public struct BagOfWords: Sendable, Hashable {
  /// For each different word by how much its numbers differ, added.
  public var differences = 0
  /// Words of the truth.
  public var truthWords = 0
  /// Words of the text.
  public var textWords = 0

  /// No words.
  public init() {}

  /// Adds a text with its truth, both in valid UTF-8. Cost: linear.
  public mutating func add(truth: [UInt8], text: [UInt8]) {
    var numbers = UnitNumbers()
    let truth = ComparedText(truth, by: .ocrD, &numbers).words
    let text = ComparedText(text, by: .ocrD, &numbers).words
    var surplus: [UInt32: Int] = [:]
    for word in truth { surplus[word, default: 0] += 1 }
    for word in text { surplus[word, default: 0] -= 1 }
    differences += surplus.values.reduce(0) { $0 + abs($1) }
    truthWords += truth.count
    textWords += text.count
  }

  /// Differences / words of both texts, from 0 to 1; 0 where there are none.
  public var rate: Double {
    differences == 0 ? 0 : Double(differences) / Double(truthWords + textWords)
  }
}
