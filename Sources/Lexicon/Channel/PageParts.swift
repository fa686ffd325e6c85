/// Two texts of one page cut where they surely agree, so that each part can be aligned by a whole table: what
/// is quadratic in a page is not in its parts.
enum PageParts {
  /// A part of both texts.
  struct Part {
    var truth: Range<Int>
    var observed: Range<Int>
    /// How many letters are the same in both.
    var kept: Int
    /// Whether the texts fit well enough here, and the part is short enough, to be aligned in full.
    var isAligned: Bool {
      kept * 2 >= max(truth.count, observed.count) && truth.count <= longest && observed.count <= longest
    }
  }

  /// How long a part should be and may be.
  private static let wanted = 1000
  private static let longest = 8000

  /// The parts of two texts, in order, by a first alignment. Cost: that of ``EditAlignment``, near linear for
  /// texts that fit.
  static func parts(_ truth: [UInt8], _ observed: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var part = Part(truth: 0..<0, observed: 0..<0, kept: 0)
    func grow(_ truth: Int, _ observed: Int) {
      part.truth = part.truth.lowerBound..<(part.truth.upperBound + truth)
      part.observed = part.observed.lowerBound..<(part.observed.upperBound + observed)
    }
    for run in EditAlignment.runs(truth.map(UInt32.init), observed.map(UInt32.init)).runs {
      switch run.kind {
      case .match:
        grow(run.length, run.length)
        part.kept += run.length
        // A long agreement is no chance: it can be cut behind.
        if run.length >= 12, part.truth.count >= wanted {
          parts.append(part)
          part = Part(
            truth: part.truth.upperBound..<part.truth.upperBound,
            observed: part.observed.upperBound..<part.observed.upperBound, kept: 0)
        }
      case .substitution: grow(run.length, run.length)
      case .deletion: grow(run.length, 0)
      case .insertion: grow(0, run.length)
      }
    }
    return parts + [part]
  }

  /// One step of an alignment: a letter of either side, or of both.
  struct Step {
    var truth: UInt8?
    var observed: UInt8?
  }

  /// The cheapest alignment; a space costs more to replace by a letter, so that words stay with words. Cost:
  /// the product of the lengths.
  static func align(_ truthPart: ArraySlice<UInt8>, _ observedPart: ArraySlice<UInt8>) -> [Step] {
    let (truth, observed) = (Array(truthPart), Array(observedPart))
    let space = UInt8(ascii: " ")
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
