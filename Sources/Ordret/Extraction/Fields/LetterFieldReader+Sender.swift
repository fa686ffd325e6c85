/// Who sent the letter, and how to reach them.
extension LetterFieldReader {
  /// Reads the letterhead lines, then the signature's, into the sender.
  func readSender(_ letter: inout LetterFields) {
    for line in lines(of: [.letterhead, .dateLine, .header, .footer]) + lines(of: [.signature]) {
      readContacts(line, &letter.sender)
    }
    if let name = letterheadName() {
      letter.sender.name = name
    } else if let organisation = letter.signatories.compactMap(\.organisation).first {
      letter.sender.name = organisation
      letter.sender.name?.rule = "sender.signature"
    }
  }

  private func readContacts(_ line: Int, _ sender: inout LetterFields.Sender) {
    let facts = lines.facts[line]
    for index in facts.identifiers {
      let entity = lines.identifiers[index]
      guard let value = entity.canonical else { continue }
      let field = Field(
        value: value, range: entity.range, confidence: entity.confidence, rule: "sender." + entity.rule)
      switch entity.type {
      case .address: if sender.address == nil { sender.address = field }
      case .email: if sender.email == nil { sender.email = field }
      case .url: if sender.url == nil { sender.url = field }
      case .cvr: if sender.cvr == nil { sender.cvr = field }
      case .ean: if sender.ean == nil { sender.ean = field }
      case .phone:
        if isFax(entity.range, line) {
          if sender.fax == nil { sender.fax = field }
        } else if sender.phone == nil {
          sender.phone = field
        }
      default: break
      }
    }
  }

  /// Whether the last label before a number says fax.
  private func isFax(_ range: TextRange, _ line: Int) -> Bool {
    var token = scan.index(atOrAfter: range.start.utf8) - 1
    let first =
      line > 0 ? min(lines.facts[line].tokens.lowerBound, lines.facts[line - 1].tokens.lowerBound) : 0
    while token >= first, token >= 0 {
      if scan.tokens[token].kind == .digits { return false }
      if let key = scan.key(token) {
        if LetterFieldReader.fax.contains(key) { return true }
        if LetterFieldReader.phone.contains(key) { return false }
      }
      token -= 1
    }
    return false
  }

  /// The name of a body in the letterhead.
  private func letterheadName() -> Field? {
    for line in lines(of: [.letterhead]) where !lines.facts[line].isDate && lines.facts[line].label == nil {
      guard BodyName.isName(lines.content(line)), let range = trimmed(lines.layout.lines[line].content) else {
        continue
      }
      return Field(value: collapsed(range), range: range, confidence: 0.9, rule: "sender.letterhead")
    }
    return nil
  }

  private static let fax = IdentifierSearch.keys("fax telefax faxnr")
  private static let phone = IdentifierSearch.keys("tlf telefon tel mobil dir telefonnr")
}
