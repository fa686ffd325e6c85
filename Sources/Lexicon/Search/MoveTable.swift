/// A way on from a place in the observed word: letters of a word, read as the next letters observed.
struct Move: BitwiseCopyable, Sendable {
  /// What it costs, in nats.
  var cost: Float
  /// The numbers of the letters of the word, the first in the top byte, and how many they are in the lowest.
  var truth: UInt32
  /// The confusion's place in the ``ConfusionModel``.
  var index: Int32
  /// How many observed letters it reads.
  var advance: UInt8
  /// Whether it is the last of those that begin with the same letters, read and written.
  var isLast: Bool

  @inline(__always)
  var truthCount: Int { Int(truth & 0xFF) }

  /// The number of a letter of the word.
  @inline(__always)
  func letter(_ place: Int) -> Int { Int(truth >> UInt32(24 - 8 * place) & 0xFF) }

  init?(_ step: Channel.Step) {
    let pair = step.pair
    var truth = UInt32(pair.truthCount)
    for place in 0..<pair.truthCount {
      let code = Alphabet.code(pair.truth(place))
      guard code != Alphabet.none else { return nil }
      truth |= UInt32(code) << UInt32(24 - 8 * place)
    }
    (cost, self.truth, index) = (step.cost, truth, step.index)
    (advance, isLast) = (UInt8(pair.observedCount), true)
  }
}

/// The confusions of a channel, laid out for the search: by the letter read and the first letter written, so
/// that the letters that a node and a confusion share are one `and` of two masks.
///
/// Cost: made once a channel, linear in its confusions.
@safe
final class MoveTable: @unchecked Sendable {
  // Unchecked: the memory is never written after initialisation, so threads may share it.

  /// A confusion that reads two letters or three.
  struct Long: BitwiseCopyable {
    var move: Move
    var second: UInt8
    /// 0 if it reads two letters.
    var third: UInt8
  }

  /// Confusions that read one letter, by that letter and the number of the first letter written, then cheapest
  /// first.
  let singles: UnsafePointer<Move>
  /// By letter read and number of the first letter written, where its run begins in ``singles``; of no meaning
  /// where no mask of ``within`` has such a letter.
  let runs: UnsafePointer<UInt16>
  /// By letter read and ``budget(_:)``, the first letters written for it within the budget.
  let within: UnsafePointer<UInt64>
  /// By letter read, what it costs to read it as itself.
  let keep: UnsafePointer<Float>
  /// By letter read, the least that it costs to read it as another.
  let least: UnsafePointer<Float>
  /// Confusions that read two letters or three, by the first of them.
  let longs: UnsafePointer<Long>
  /// By first letter read, where its confusions begin in ``longs``; 257 places.
  let longStarts: UnsafePointer<Int32>
  /// Letters lost anywhere: by the number of the first, cheapest first, and the same two tables of them.
  let lost: UnsafePointer<Move>
  let lostRuns: UnsafePointer<UInt16>
  let lostWithin: UnsafePointer<UInt64>

  /// How many budgets are told apart: whole nats, the last for all that is more.
  static let budgets = 16

  /// The number of a budget in nats.
  @inline(__always)
  static func budget(_ nats: Float) -> Int { Int(max(0, min(Float(budgets - 1), nats))) }

  /// `steps` are sorted by the first letter read.
  init(steps: [Channel.Step], keep: [Float]) {
    var longs: [Long] = []
    var longStarts = [Int32](repeating: 0, count: 257)
    var byLetter: [(key: Int, move: Move)] = []
    for step in steps {
      guard let move = Move(step) else { continue }
      let pair = step.pair
      switch pair.observedCount {
      case 0: byLetter.append((move.letter(0), move))
      case 1: byLetter.append(((Int(pair.observed(0)) + 1) << 8 | move.letter(0), move))
      default:
        longs.append(
          Long(move: move, second: pair.observed(1), third: pair.observedCount > 2 ? pair.observed(2) : 0))
        longStarts[Int(pair.observed(0)) + 1] += 1
      }
    }
    for letter in 0..<256 { longStarts[letter + 1] += longStarts[letter] }
    byLetter.sort { $0.key == $1.key ? $0.move.cost < $1.move.cost : $0.key < $1.key }

    var (singles, lost): ([Move], [Move]) = ([], [])
    var runs = [UInt16](repeating: 0, count: 256 * Alphabet.count)
    var lostRuns = [UInt16](repeating: 0, count: Alphabet.count)
    var within = [UInt64](repeating: 0, count: 256 * Self.budgets)
    var lostWithin = [UInt64](repeating: 0, count: Self.budgets)
    var least = [Float](repeating: .infinity, count: 256)
    for (place, (key, entry)) in byLetter.enumerated() {
      var move = entry
      move.isLast = place + 1 == byLetter.count || byLetter[place + 1].key != key
      let isFirst = place == 0 || byLetter[place - 1].key != key
      let (letter, code) = ((key >> 8) - 1, key & 0xFF)
      let bit: UInt64 = 1 << UInt64(code)
      if letter < 0 {
        if isFirst { lostRuns[code] = UInt16(truncatingIfNeeded: lost.count) }
        lostWithin[Self.budget(move.cost)] |= bit
        lost.append(move)
      } else {
        if isFirst { runs[letter * Alphabet.count + code] = UInt16(truncatingIfNeeded: singles.count) }
        within[letter * Self.budgets + Self.budget(move.cost)] |= bit
        least[letter] = min(least[letter], move.cost)
        singles.append(move)
      }
    }
    for place in within.indices where place % Self.budgets > 0 { within[place] |= within[place - 1] }
    for place in lostWithin.indices.dropFirst() { lostWithin[place] |= lostWithin[place - 1] }
    unsafe (self.singles, self.runs, self.within) = (Self.copy(singles), Self.copy(runs), Self.copy(within))
    unsafe (self.keep, self.least) = (Self.copy(keep), Self.copy(least))
    unsafe (self.longs, self.longStarts) = (Self.copy(longs), Self.copy(longStarts))
    unsafe (self.lost, self.lostRuns) = (Self.copy(lost), Self.copy(lostRuns))
    unsafe self.lostWithin = Self.copy(lostWithin)
  }

  deinit {
    unsafe singles.deallocate()
    unsafe runs.deallocate()
    unsafe within.deallocate()
    unsafe keep.deallocate()
    unsafe least.deallocate()
    unsafe longs.deallocate()
    unsafe longStarts.deallocate()
    unsafe lost.deallocate()
    unsafe lostRuns.deallocate()
    unsafe lostWithin.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(_ values: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    unsafe memory.initialize(from: values, count: values.count)
    return unsafe UnsafePointer(memory)
  }
}
