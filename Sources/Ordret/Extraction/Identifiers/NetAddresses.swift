/// E-mail and net addresses.
extension IdentifierSearch {
  /// The e-mail address around an `@`, or around a sign that recognisers read for it (`&`, `©`, `®`).
  func email(at token: Int) -> Hit? {
    let at = Int(scan.tokens[token].start)
    var start = at
    // `navn.navnesen @kommune.dk`: recognisers put a space before the sign.
    let isSplit = gap(token) == .space && gap(token + 1) == .none && at > 0 && scan.bytes[at - 1] == 0x20
    if isSplit { start -= 1 }
    let last = start
    while start > 0, at - start < 64, NetAddress.isLocal(scan.bytes[start - 1]) { start -= 1 }
    while start < last, scan.bytes[start] == UInt8(ascii: ".") { start += 1 }
    let local = scan.bytes[start..<max(start, last)]
    if isSplit {
      guard !local.isEmpty, local.last != UInt8(ascii: ".") else { return nil }
      let isName = local.contains(UInt8(ascii: "."))
      guard isName || isLabelled(scan.index(atOrAfter: start), NetAddress.mail) else { return nil }
    }
    var end = Int(scan.tokens[token].end)
    while end < scan.bytes.count, end - at < 128, NetAddress.isDomain(scan.bytes[end]) { end += 1 }
    while end > at, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(scan.bytes[end - 1]) { end -= 1 }
    let domain = scan.bytes[min(Int(scan.tokens[token].end), end)..<end]
    guard !local.isEmpty, let dot = domain.lastIndex(of: UInt8(ascii: ".")), domain.endIndex - dot > 2,
      dot > domain.startIndex, domain[(dot + 1)...].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return nil }
    let isMisread = scan.mark(token) != 0x40
    // Another sign stands for `@` only within one word of a Danish domain.
    guard !isMisread || !isSplit && domain.suffix(3).elementsEqual(".dk".utf8) else { return nil }
    let value = String(decoding: local, as: UTF8.self) + "@" + String(decoding: domain, as: UTF8.self)
    return Hit(
      entity: Entity(
        type: .email, range: TextRange(start..<end), canonical: value,
        confidence: isMisread ? 0.8 : isSplit ? 0.9 : 0.99,
        rule: isMisread ? "email.misread-sign" : isSplit ? "email.split" : "email"),
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
  static let mail = IdentifierSearch.keys("mail email mailadresse post")

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
