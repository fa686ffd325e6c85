internal import Lexicon

/// How often a recogniser reads one sign behind a word as another, loses it, or reads one where none is.
///
/// Begins with the rates of the document's profiles; ``adapt(to:)`` moves them towards what the document
/// shows.
struct SignChannel: Sendable {
  /// What can stand between a word and the space after it.
  enum Sign: Int, Sendable, CaseIterable {
    case nothing, stop, comma, semicolon, apostrophe

    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count <= 1 else { return nil }
      switch bytes.first {
      case nil: self = .nothing
      case UInt8(ascii: "."): self = .stop
      case UInt8(ascii: ","): self = .comma
      case UInt8(ascii: ";"): self = .semicolon
      case UInt8(ascii: "'"): self = .apostrophe
      default: return nil
      }
    }

    var byte: UInt8? {
      switch self {
      case .nothing: nil
      case .stop: UInt8(ascii: ".")
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .apostrophe: UInt8(ascii: "'")
      }
    }

    var text: String { byte.map { String(decoding: [$0], as: UTF8.self) } ?? "" }
  }

  /// P(read | written), by `written · 5 + read`.
  private(set) var rates = [Float](repeating: 0, count: count * count)
  private let profile: [Float]

  static let count = Sign.allCases.count
  /// The profile's rates weigh as much as so many signs of the document.
  private static let weight: Float = 25

  /// The rates of a document's mixture of profiles. Cost: one look at each confusion.
  init(_ model: ConfusionModel, _ probabilities: ConfusionProbabilities) {
    var rates = [Float](repeating: 0, count: Self.count * Self.count)
    for pair in probabilities.pairs.indices where probabilities.pairs[pair] > 0 {
      guard let written = Sign(model.truth(ofPair: pair)[...]), written != .nothing,
        let read = Sign(model.observed(ofPair: pair)[...])
      else { continue }
      rates[written.rawValue * Self.count + read.rawValue] += probabilities.pairs[pair]
    }
    // A speck is read as a sign in a space or beside a word alike.
    for read in Sign.allCases {
      if let byte = read.byte { rates[read.rawValue] = probabilities.spaceRead[Int(byte)] }
    }
    for written in Sign.allCases {
      let row = written.rawValue * Self.count
      let misread = rates[row..<(row + Self.count)].reduce(0, +) - rates[row + written.rawValue]
      rates[row + written.rawValue] = max(0.5, 1 - misread)
    }
    profile = rates
    self.rates = rates
  }

  /// P(read | written).
  func rate(_ written: Sign, _ read: Sign) -> Float { rates[written.rawValue * Self.count + read.rawValue] }

  /// The logarithms of all rates, by `written · 5 + read`.
  var logarithms: [Float] { rates.map { Logarithm.of(max($0, 1e-7)) } }

  /// Takes over how often each sign was read for each in the document, by `written · 5 + read`.
  mutating func adapt(to counts: [Float]) {
    for written in 0..<Self.count {
      let row = written * Self.count..<(written + 1) * Self.count
      let total = counts[row].reduce(0, +)
      for index in row {
        rates[index] = (counts[index] + Self.weight * profile[index]) / (total + Self.weight)
      }
    }
  }
}
