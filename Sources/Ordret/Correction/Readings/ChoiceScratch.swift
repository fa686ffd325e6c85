internal import Lexicon

/// Memory in which the readings of a token are chosen; used again for the next.
struct ChoiceScratch {
  /// A candidate with the document's costs.
  struct Choice: BitwiseCopyable {
    var candidate: Int32
    var channel: Float
    var total: Float
  }

  var choices: [Choice] = []
  /// Names that nobody has listed, with the costs of their candidates.
  var restored: [(channel: Float, reading: Hypothesis)] = []
  var readings: [TokenReading] = []
  /// The readings that change something, by their costs without context.
  var order: [(total: Float, letters: Int32, reading: Int32)] = []

  mutating func forgetChoices() {
    choices.removeAll(keepingCapacity: true)
    restored.removeAll(keepingCapacity: true)
  }

  mutating func clear() {
    forgetChoices()
    readings.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
  }

  /// Removes choices from a place on, in order.
  @inline(__always)
  static func remove(from choices: inout [Choice], _ first: Int, where isOut: (Choice) -> Bool) {
    var end = first
    for index in first..<choices.count where !isOut(choices[index]) {
      if end < index { choices[end] = choices[index] }
      end += 1
    }
    choices.removeLast(choices.count - end)
  }
}
