internal import Lexicon
internal import Ordret

/// Learns a user's profile from pages with their truth.
public struct ProfileTraining: Sendable {
  /// How many words of truth a profile needs at least: less says nothing about a scanner.
  public static let leastWords = 100

  /// How many pages were added.
  public private(set) var pages = 0
  private var trainer = ConfusionTrainer()
  private var strangers: [String] = []

  /// Nothing seen yet.
  public init() {}

  /// Adds a page. Both texts are normalised first, as letters are before they are corrected.
  public mutating func add(_ page: EvaluationPages.Page) throws(InputFailure) {
    let truth = try LetterReader.document(path: page.truth)
    let ocr = try LetterReader.document(path: page.ocr)
    pages += 1
    let fit = trainer.add(truth: Self.normalised(truth), observed: Self.normalised(ocr))
    if !fit.isSamePage { strangers.append(page.name) }
  }

  private static func normalised(_ document: Document) -> [UInt8] {
    var document = document
    Stage.normalise.run(&document)
    return document.normalised.bytes
  }

  /// The profile of all pages.
  public func profile(name: String) throws(ProfileTrainingError) -> UserProfile {
    guard pages > 0 else { throw .noPages }
    if let stranger = strangers.first { throw .strangers(page: stranger, count: strangers.count) }
    let table = ConfusionTable(learning: [(name: name, trainer: trainer)])
    let counts = table.profiles[0]
    guard counts.words >= Self.leastWords else { throw .tooFewWords(counts.words) }
    guard counts.confusions > 0 || counts.spaces.lost + counts.spaces.invented > 0 else {
      throw .nothingMisread
    }
    do throws(ModelError) { return try UserProfile(table) } catch { throw .unwritable("\(error)") }
  }
}

/// Why no profile could be learnt.
public enum ProfileTrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No page has both texts.
  case noPages
  /// The texts of a page are not of the same page.
  case strangers(page: String, count: Int)
  /// There are too few words.
  case tooFewWords(Int)
  /// The OCR texts are the true ones.
  case nothingMisread
  /// The profile does not hold together. A mistake of ours.
  case unwritable(String)

  /// One sentence for people: what is wrong, what to do.
  public var description: String {
    switch self {
    case .noPages:
      "No page has both a truth and an OCR text. Pairs have the same name: letter.txt in both folders."
    case .strangers(let page, let count):
      """
      The two texts of \(count == 1 ? "page" : "\(count) pages, first") '\(page)' do not belong together: fewer than \
      half of the letters are the same. Take them out, or give each its own truth.
      """
    case .tooFewWords(let words):
      """
      \(words) \(words == 1 ? "word is" : "words are") too few to learn a scanner from. Give pages of at least \
      \(ProfileTraining.leastWords) words.
      """
    case .nothingMisread:
      "The OCR texts are the same as the true ones: there is nothing to learn. Give the texts as the scanner made them."
    case .unwritable(let why): "The profile could not be written (\(why)). Please report this."
    }
  }
}
