/// Why bytes are no text. The caller adds which file.
public enum DecodingError: Error, Hashable, Sendable {
  /// There is no byte, or only a byte order mark.
  case empty
  /// The bytes are a known format of another kind.
  case notText(BinaryFormat)
  /// The bytes are no text: they hold a zero or many control characters, the first at `offset`.
  case binary(offset: Int)
  /// The bytes are text of no encoding that fits: `encoding` breaks at `offset`, or none is likely (`nil`).
  case undecodable(encoding: String?, offset: Int)
}

extension DecodingError: CustomStringConvertible {
  /// What is wrong and what to do, for people; to be read after the name of the input.
  public var explanation: String {
    switch self {
    case .empty: "is empty. Leave it out, or put the letter's text in it."
    case .notText(let format): "is \(format.name), not text. \(format.advice)"
    case .binary(let offset):
      "is no text: byte \(offset + 1) is a control character. Give the letter as plain text."
    case .undecodable(let encoding?, let offset):
      "looks like \(encoding), but is broken at byte \(offset + 1). Mend it there, or save it as UTF-8."
    case .undecodable(nil, let offset):
      "is in no known encoding; byte \(offset + 1) is the first that is not UTF-8. Save it as UTF-8."
    }
  }

  /// The explanation as a sentence of its own.
  public var description: String { "This " + explanation }
}
