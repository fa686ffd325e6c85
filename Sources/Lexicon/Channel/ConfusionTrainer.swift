/// Counts which segments of a true text a recogniser read as which others.
///
/// Both texts are aligned letter by letter (Levenshtein); a maximal run of unequal letters is one confusion
/// of segments, such as `ø→g`, `æ→ze`, `rn→m`. Source: Brill & Moore, "An improved error model for noisy
/// channel spelling correction", ACL 2000.
public struct ConfusionTrainer: Sendable {
  /// A true segment and what was read, each of at most three lower-case letters.
  public struct Pair: Hashable, Sendable, Comparable {
    /// The letters that were written.
    public var truth: [UInt8]
    /// The letters that were read.
    public var observed: [UInt8]
    /// By what was read, then by what was written.
    public static func < (a: Pair, b: Pair) -> Bool {
      a.observed == b.observed
        ? a.truth.lexicographicallyPrecedes(b.truth) : a.observed.lexicographicallyPrecedes(b.observed)
    }
  }

  /// How often each confusion was seen.
  public private(set) var confusions: [Pair: Int] = [:]
  /// How often each letter was written, and how often it was read as itself.
  public private(set) var letters: [UInt8: (written: Int, kept: Int)] = [:]
  /// How often each segment of two or three letters was written, for segments that occur in confusions.
  public private(set) var segments: [[UInt8]: Int] = [:]
  /// Spaces written; spaces lost; signs read for a space; spaces read where none was.
  public private(set) var spaces = Spaces()

  /// What became of the spaces between words.
  public struct Spaces: Sendable {
    /// Spaces of the truth.
    public var written = 0
    /// Spaces that left no trace.
    public var lost = 0
    /// Spaces where none was written.
    public var invented = 0
    /// By the sign that was read instead.
    public var read: [UInt8: Int] = [:]
  }

  private static let space = UInt8(ascii: " ")
  private var segmentTexts: [[UInt8]] = []

  /// Nothing seen yet.
  public init() {}

  /// Adds a page: what was written and what was read, both UTF-8. Cost: the product of their lengths in one
  /// line pair.
  public mutating func add(truth: [UInt8], observed: [UInt8]) {
    let truth = Self.letters(of: truth)
    let observed = Self.letters(of: observed)
    segmentTexts.append(truth)
    let steps = Self.align(truth, observed)
    var run: (truth: [UInt8], observed: [UInt8]) = ([], [])
    for step in steps {
      if let letter = step.truth, letter == step.observed {
        close(&run)
        count(letter, kept: true)
      } else {
        if let letter = step.truth {
          run.truth.append(letter)
          count(letter, kept: false)
        }
        if let letter = step.observed { run.observed.append(letter) }
      }
    }
    close(&run)
  }

  /// Counts how often the segments of the confusions were written. Call once, after the last page.
  public mutating func finish() {
    let wanted = Set(confusions.keys.map(\.truth).filter { $0.count > 1 })
    for text in segmentTexts {
      for length in 2...3 where text.count >= length {
        for start in 0...(text.count - length) {
          let segment = Array(text[start..<(start + length)])
          if wanted.contains(segment) { segments[segment, default: 0] += 1 }
        }
      }
    }
    segmentTexts = []
  }

  private mutating func count(_ letter: UInt8, kept: Bool) {
    if letter == Self.space {
      spaces.written += 1
      return
    }
    let old = letters[letter] ?? (0, 0)
    letters[letter] = (old.written + 1, old.kept + (kept ? 1 : 0))
  }

  private mutating func close(_ run: inout (truth: [UInt8], observed: [UInt8])) {
    defer { run = ([], []) }
    guard !run.truth.isEmpty || !run.observed.isEmpty else { return }
    if run.truth == [Self.space] {
      if run.observed.isEmpty {
        spaces.lost += 1
      } else if run.observed.count == 1 {
        spaces.read[run.observed[0], default: 0] += 1
      }
      return
    }
    if run.truth.isEmpty, run.observed == [Self.space] {
      spaces.invented += 1
      return
    }
    guard !run.truth.contains(Letters.unknown), !run.observed.contains(Letters.unknown) else { return }
    guard !run.truth.contains(Self.space), !run.observed.contains(Self.space), !run.truth.isEmpty else {
      return
    }
    if run.truth.count <= 3, run.observed.count <= 3 {
      confusions[Pair(truth: run.truth, observed: run.observed), default: 0] += 1
    }
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
        if result.last != space { result.append(space) }
      } else {
        result.append(Letters.lowered(letter))
      }
    }
    return result
  }

  /// One step of an alignment: a letter of either side, or of both.
  private struct Step {
    var truth: UInt8?
    var observed: UInt8?
  }

  /// The cheapest alignment; a space costs more to replace by a letter, so that words stay with words.
  private static func align(_ truth: [UInt8], _ observed: [UInt8]) -> [Step] {
    let width = observed.count + 1
    var moves = [UInt8](repeating: 0, count: (truth.count + 1) * width)
    var row = (0...observed.count).map { Int32($0) * 2 }
    for line in stride(from: 1, through: truth.count, by: 1) {
      var diagonal = row[0]
      row[0] = Int32(line) * 2
      moves[line * width] = 1
      let letter = truth[line - 1]
      for column in stride(from: 1, to: width, by: 1) {
        let other = observed[column - 1]
        let cost: Int32 = letter == other ? 0 : (letter == space) != (other == space) ? 3 : 2
        let substitute = diagonal + cost
        let delete = row[column] + 2
        let insert = row[column - 1] + 2
        diagonal = row[column]
        if substitute <= delete && substitute <= insert {
          row[column] = substitute
          moves[line * width + column] = 0
        } else if delete <= insert {
          row[column] = delete
          moves[line * width + column] = 1
        } else {
          row[column] = insert
          moves[line * width + column] = 2
        }
      }
    }
    var steps: [Step] = []
    var line = truth.count
    var column = observed.count
    while line > 0 || column > 0 {
      switch line == 0 ? 2 : column == 0 ? 1 : moves[line * width + column] {
      case 0:
        line -= 1
        column -= 1
        steps.append(Step(truth: truth[line], observed: observed[column]))
      case 1:
        line -= 1
        steps.append(Step(truth: truth[line], observed: nil))
      default:
        column -= 1
        steps.append(Step(truth: nil, observed: observed[column]))
      }
    }
    return steps.reversed()
  }
}
