/// Finds what identifies or reaches someone: phones, e-mail and net addresses, sums, postal addresses,
/// numbers of registers, accounts and cases.
public enum Identifiers {
  /// The identifiers of a text in order of their ranges. An address comes with its postal district as a
  /// location.
  ///
  /// Cost: linear; every look ahead and back is bounded.
  public static func find(in text: SourceText, layout: Layout, registers: Registers) -> [Entity] {
    var search = IdentifierSearch(scan: TokenScan(text), registers: registers)
    search.run()
    return search.found.sorted { $0.range < $1.range }
  }
}

/// The walk over the tokens. Each reader looks at one token and says what begins there.
struct IdentifierSearch {
  let scan: TokenScan
  let registers: Registers
  var found: [Entity] = []

  init(scan: TokenScan, registers: Registers) {
    self.scan = scan
    self.registers = registers
  }

  /// An identifier and the token after it.
  struct Hit {
    var entity: Entity
    var next: Int
  }

  mutating func run() {
    var token = 0
    while token < scan.tokens.count {
      if let hit = read(token) {
        found.append(hit.entity)
        token = max(hit.next, token + 1)
      } else {
        token += 1
      }
    }
  }

  private mutating func read(_ token: Int) -> Hit? {
    switch scan.tokens[token].kind {
    case .mark:
      switch scan.mark(token) {
      case 0x40: return email(at: token)
      case 0x26, 0xA9, 0xAE: return email(at: token)
      case 0x2B: return phone(at: token)
      case 0x20AC: return amount(at: token)
      default: return nil
      }
    case .word:
      return url(at: token) ?? iban(at: token) ?? labelled(at: token) ?? amount(at: token)
    case .digits:
      if let hit = cpr(at: token) ?? ean(at: token) { return hit }
      if let hit = amount(at: token) ?? percentage(at: token) ?? phone(at: token) { return hit }
      return postal(at: token)
    }
  }

  /// The range of tokens in bytes.
  func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(Int(scan.tokens[tokens.lowerBound].start)..<Int(scan.tokens[tokens.upperBound - 1].end))
  }

  /// The text of a token.
  func string(_ token: Int) -> String {
    String(decoding: scan.bytes[scan.tokens[token].range.bytes], as: UTF8.self)
  }

  func isDigits(_ token: Int, _ count: Int? = nil) -> Bool {
    guard scan.tokens.indices.contains(token), scan.tokens[token].kind == .digits else { return false }
    return count.map { $0 == scan.tokens[token].count } ?? true
  }

  func gap(_ token: Int) -> ScanToken.Gap { token < scan.tokens.count ? scan.tokens[token].gap : .blank }

  /// Whether a token begins with a capital letter (A to Z, Æ, Ø, Å and the like).
  func isCapital(_ token: Int) -> Bool {
    guard scan.tokens.indices.contains(token), scan.tokens[token].kind == .word else { return false }
    return NameShape.isCapital(scan.bytes[scan.tokens[token].range.bytes])
  }

  /// Whether a number runs on before or after, so that it is a part of some longer one.
  func isGlued(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    if before >= 0, scan.tokens[tokens.lowerBound].gap == .none {
      if scan.tokens[before].kind != .mark { return true }
      let joins = [0x2D, 0x2E, 0x2C, 0x5F, 0x23, 0xA7].contains(scan.mark(before))
      if joins, before > 0, scan.tokens[before].gap == .none, scan.tokens[before - 1].kind != .mark {
        // `tlf.12345678` is a label and its number.
        return scan.tokens[before - 1].kind == .digits || scan.mark(before) != 0x2E
      }
      if scan.mark(before) == 0xA7 { return true }
    }
    let after = tokens.upperBound
    guard after < scan.tokens.count, scan.tokens[after].gap == .none else { return false }
    if scan.tokens[after].kind != .mark { return true }
    guard [0x2D, 0x2E, 0x2C, 0x5F].contains(scan.mark(after)) else { return false }
    return gap(after + 1) == .none && isDigits(after + 1)
  }

  /// Whether one of the words stands in the few tokens before, with nothing but marks and `nr` between.
  func isLabelled(_ token: Int, _ labels: Set<WordKey>) -> Bool {
    var index = token - 1
    var steps = 0
    while index >= 0, steps < 6, scan.tokens[index + 1].gap < .blank || steps == 0 {
      if let key = scan.key(index) {
        if labels.contains(key) { return true }
        guard IdentifierSearch.between.contains(key) else { return false }
      } else if isDigits(index) || [0x2C, 0x3B, 0x21, 0x3F].contains(scan.mark(index)) {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(separator: " ").compactMap { WordKey(String($0)) })
  }

  private static let between = keys("nr no nummer er på nummeret")
}
