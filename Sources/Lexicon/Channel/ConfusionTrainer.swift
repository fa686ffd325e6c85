/// Collects what a recogniser read where something else was written.
///
/// Both texts are aligned letter by letter (Levenshtein); a maximal run of unequal letters is a damaged
/// place. Which confusions it holds is decided over all places at once, by
/// ``ConfusionTable/init(learning:)``. Source: Brill & Moore, "An improved error model for noisy channel
/// spelling correction", ACL 2000.
public struct ConfusionTrainer: Sendable {
  /// How many pages were seen.
  public private(set) var pages = 0
  /// How many words of truth.
  public private(set) var words = 0
  /// The damaged places and how often each was seen.
  private(set) var runs: [SegmentLearner.Run: Int] = [:]
  /// By letter: how often it was read as itself outside of damaged places.
  private(set) var kept = [Int](repeating: 0, count: 256)
  /// The spaces that are spaces.
  private(set) var spacesKept = 0
  /// The true texts as letters.
  private(set) var texts: [[UInt8]] = []

  private static let space = UInt8(ascii: " ")

  /// Nothing seen yet.
  public init() {}

  /// How a page's texts fit together.
  public struct Fit: Sendable, Hashable {
    /// The letters of the truth, with spaces.
    public var letters: Int
    /// How many of them were read as themselves.
    public var kept: Int
    /// Whether the texts are of the same page: at least half of the letters are the same.
    public var isSamePage: Bool { kept * 2 >= letters && 0 < letters }
  }

  /// Adds a page: what was written and what was read, both UTF-8. A page whose texts do not fit together is
  /// left out. Cost: that of ``EditAlignment``; 0.1 s for a page of 2,000 letters that fits.
  @discardableResult
  public mutating func add(truth: [UInt8], observed: [UInt8]) -> Fit {
    let truth = Self.letters(of: truth)
    let observed = Self.letters(of: observed)
    let parts = PageParts.parts(truth, observed)
    let fit = Fit(letters: truth.count, kept: parts.reduce(0) { $0 + $1.kept })
    guard fit.isSamePage else { return fit }
    pages += 1
    words += truth.split(separator: Self.space).count { $0.contains(where: Letters.isLetter) }
    texts.append(truth)
    for part in parts where part.isAligned {
      add(PageParts.align(truth[part.truth], observed[part.observed]))
    }
    return fit
  }

  private mutating func add(_ steps: [PageParts.Step]) {
    var run = SegmentLearner.Run(truth: [], observed: [])
    var before: UInt8?
    for step in steps {
      if let letter = step.truth, letter == step.observed {
        close(&run, before: before, next: letter)
        before = letter
        if letter == Self.space { spacesKept += 1 } else { kept[Int(letter)] += 1 }
      } else {
        if let letter = step.truth { run.truth.append(letter) }
        if let letter = step.observed { run.observed.append(letter) }
      }
    }
    close(&run, before: before, next: Self.space)
  }

  /// Takes a damaged place. What was added inside a word belongs to the letter before it: `n→n.`.
  private mutating func close(_ run: inout SegmentLearner.Run, before: UInt8?, next: UInt8) {
    defer { run = SegmentLearner.Run(truth: [], observed: []) }
    guard !run.truth.isEmpty || !run.observed.isEmpty else { return }
    if run.truth.isEmpty, !run.observed.contains(Self.space), let before, Letters.isLetter(before),
      Letters.isLetter(next)
    {
      kept[Int(before)] -= 1
      run = SegmentLearner.Run(truth: [before], observed: [before] + run.observed)
    }
    guard run.truth.count <= SegmentLearner.longest, run.observed.count <= SegmentLearner.longest else {
      return
    }
    runs[run, default: 0] += 1
  }

  /// Lower-case letters; any white space is one space.
  private static func letters(of text: [UInt8]) -> [UInt8] {
    var raw: [UInt8] = []
    Letters.append(utf8: text[...], to: &raw)
    var result: [UInt8] = []
    for letter in raw {
      if letter == 0x20 || letter == 0x0A || letter == 0x0D || letter == 0x09 || letter == 0x0C
        || letter == 0xA0
      {
        if let last = result.last, last != space { result.append(space) }
      } else {
        result.append(Letters.lowered(letter))
      }
    }
    if result.last == space { result.removeLast() }
    return result
  }
}
