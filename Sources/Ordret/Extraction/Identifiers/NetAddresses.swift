/// E-mail and net addresses.
extension IdentifierSearch {
  /// The e-mail address around an `@`.
  func email(at token: Int) -> Hit? {
    let at = Int(scan.tokens[token].start)
    var start = at
    while start > 0, at - start < 64, NetAddress.isLocal(scan.bytes[start - 1]) { start -= 1 }
    while start < at, scan.bytes[start] == UInt8(ascii: ".") { start += 1 }
    var end = at + 1
    while end < scan.bytes.count, end - at < 128, NetAddress.isDomain(scan.bytes[end]) { end += 1 }
    while end > at, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(scan.bytes[end - 1]) { end -= 1 }
    let domain = scan.bytes[min(at + 1, end)..<end]
    guard start < at, let dot = domain.lastIndex(of: UInt8(ascii: ".")), domain.endIndex - dot > 2,
      dot > domain.startIndex, domain[(dot + 1)...].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return nil }
    let range = TextRange(start..<end)
    let value = String(decoding: scan.bytes[start..<end], as: UTF8.self)
    return Hit(
      entity: Entity(type: .email, range: range, canonical: value, confidence: 0.99, rule: "email"),
      next: scan.index(atOrAfter: end))
  }

  /// A net address that begins at a word: `www.`, `http://`, or a bare Danish domain.
  func url(at token: Int) -> Hit? {
    let start = Int(scan.tokens[token].start)
    guard token + 1 < scan.tokens.count, gap(token + 1) == .none, let key = scan.key(token) else {
      return nil
    }
    let isScheme =
      NetAddress.schemes.contains(key) && scan.mark(token + 1) == 0x3A && scan.mark(token + 2) == 0x2F
    let isWWW = key == NetAddress.www && scan.mark(token + 1) == 0x2E && gap(token + 2) == .none
    if isScheme || isWWW {
      var end = start
      while end < scan.bytes.count, end - start < 2048, NetAddress.isURL(scan.bytes[end]) { end += 1 }
      while end > start, NetAddress.isTrailing(scan.bytes[end - 1]) { end -= 1 }
      guard end - start > 5 else { return nil }
      return hit(start..<end, rule: isScheme ? "url.scheme" : "url.www", confidence: 0.99)
    }
    guard scan.mark(token + 1) == 0x2E || scan.mark(token + 1) == 0x2D,
      gap(token) > .none || token == 0 || before(token)
    else { return nil }
    var end = start
    while end < scan.bytes.count, end - start < 128, NetAddress.isDomain(scan.bytes[end]) { end += 1 }
    while end > start, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(scan.bytes[end - 1]) { end -= 1 }
    // Only `.dk`: other endings are too often a lost space between two sentences.
    guard end - start > 5, scan.bytes[start..<end].suffix(3).elementsEqual(".dk".utf8),
      end == scan.bytes.count || scan.bytes[end] != UInt8(ascii: "@")
    else { return nil }
    if end < scan.bytes.count, scan.bytes[end] == UInt8(ascii: "/") {
      while end < scan.bytes.count, end - start < 2048, NetAddress.isURL(scan.bytes[end]) { end += 1 }
      while end > start, NetAddress.isTrailing(scan.bytes[end - 1]) { end -= 1 }
    }
    return hit(start..<end, rule: "url.domain", confidence: 0.85)
  }

  private func before(_ token: Int) -> Bool {
    token > 0 && [0x28, 0x3C, 0x5B, 0x22, 0x3A, 0x2A].contains(scan.mark(token - 1))
  }

  private func hit(_ range: Range<Int>, rule: String, confidence: Double) -> Hit {
    let value = String(decoding: scan.bytes[range], as: UTF8.self)
    return Hit(
      entity: Entity(
        type: .url, range: TextRange(range), canonical: value, confidence: confidence, rule: rule),
      next: scan.index(atOrAfter: range.upperBound))
  }
}

/// The characters of addresses of the net.
private enum NetAddress {
  static let schemes = IdentifierSearch.keys("http https ftp")
  static let www = WordKey("www")

  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  static func isLocal(_ byte: UInt8) -> Bool { isWord(byte) || "._%+-".utf8.contains(byte) }
  static func isDomain(_ byte: UInt8) -> Bool { isWord(byte) || byte == 0x2D || byte == 0x2E }
  static func isURL(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"<>\"()[]{}|`*".utf8.contains(byte)
  }
  static func isTrailing(_ byte: UInt8) -> Bool { ".,;:!?'".utf8.contains(byte) }
}
