/// A day by which the register of bodies is asked, such as the date of a letter.
public struct RegisterDay: Hashable, Comparable, Sendable {
  /// Year, month and day as decimal digits: 20161128.
  let digits: Int32

  init(digits: Int32) { self.digits = digits }

  /// The day of an ISO 8601 date. A month (`2016-11`) or a year stands for its first day. `nil` for anything
  /// else.
  public init?(iso: String) {
    var bytes = Array(iso.utf8)[...]
    guard let span = RegisterDay.span(of: &bytes), bytes.isEmpty else { return nil }
    self = span.first
  }

  /// Whether `a` is earlier.
  public static func < (a: RegisterDay, b: RegisterDay) -> Bool { a.digits < b.digits }

  /// Before all days that are known.
  static let beginning = RegisterDay(digits: 0)
  /// After all days.
  static let end = RegisterDay(digits: .max)

  /// The first and the last day of a day, month or year at the beginning of `bytes`, which it takes away.
  ///
  /// The last day of a month is its 31st, whether there is one or not: days are only compared.
  static func span(of bytes: inout ArraySlice<UInt8>) -> (first: RegisterDay, last: RegisterDay)? {
    guard let year = number(&bytes, digits: 4) else { return nil }
    guard take(0x2D, from: &bytes) else {
      return (RegisterDay(digits: year * 10_000 + 101), RegisterDay(digits: year * 10_000 + 1231))
    }
    guard let month = number(&bytes, digits: 2), (1...12).contains(month) else { return nil }
    let start = year * 10_000 + month * 100
    guard take(0x2D, from: &bytes) else {
      return (RegisterDay(digits: start + 1), RegisterDay(digits: start + 31))
    }
    guard let day = number(&bytes, digits: 2), CivilDay(Int(year), Int(month), Int(day)) != nil else {
      return nil
    }
    return (RegisterDay(digits: start + day), RegisterDay(digits: start + day))
  }

  private static func take(_ byte: UInt8, from bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == byte else { return false }
    bytes = bytes.dropFirst()
    return true
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>, digits: Int) -> Int32? {
    guard bytes.count >= digits else { return nil }
    var value: Int32 = 0
    for byte in bytes.prefix(digits) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int32(byte - 0x30)
    }
    bytes = bytes.dropFirst(digits)
    return value
  }
}
