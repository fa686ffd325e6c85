/// Titles that were misread, told by the lists of titles and ministries.
///
/// `Social- og ldresminister` (is `Social- og ældreminister`), `Direktor` (is `Direktør`), `Fremtids- og
/// rumminister` (stays: no ministry is near), `Kontorchef` (stays).
enum MisreadTitle {
  /// The title that a misread one must be; `nil` if it stays.
  static func repaired(_ title: String, by registers: Registers) -> String? {
    minister(title, by: registers.ministerTitles) ?? word(title, by: registers)
  }

  /// A title of one word of at least seven letters that is no known one: the only known one that differs in
  /// one letter.
  private static func word(_ title: String, by registers: Registers) -> String? {
    let lower = title.lowercased()
    let letters = Array(lower.unicodeScalars)
    guard (7...24).contains(letters.count), !lower.contains(" "), !registers.titles.contains(lower),
      !registers.titleEndings.contains(where: lower.hasSuffix)
    else { return nil }
    var near: String?
    for known in registers.titles where abs(known.unicodeScalars.count - letters.count) <= 1 {
      guard distance(letters, Array(known.unicodeScalars)) == 1 else { continue }
      if near != nil { return nil }
      near = known
    }
    return near.map(capitalised)
  }

  private static func capitalised(_ title: String) -> String {
    title.prefix(1).uppercased() + title.dropFirst()
  }

  /// The titles of the ministries of a list, in lower case: `Social- og Ældreministeriet` gives
  /// `social- og ældreminister`.
  static func titles(of bodies: [Registers.Body]) -> [String] {
    let names = bodies.filter { $0.kind == "ministry" && $0.name.hasSuffix("ministeriet") }
    return Set(names.map { String($0.name.dropLast(3)).lowercased() }).sorted()
  }

  /// The title that a misread one of at least fifteen letters must be: the only one that differs in at most
  /// two letters. `nil` if the title is in the list, or none or several are near.
  private static func minister(_ title: String, by titles: [String]) -> String? {
    let lower = Array(title.lowercased().unicodeScalars)
    guard (15...80).contains(lower.count), title.hasSuffix("minister") else { return nil }
    var near: String?
    for known in titles where abs(known.unicodeScalars.count - lower.count) <= 2 {
      let distance = distance(lower, Array(known.unicodeScalars))
      if distance == 0 { return nil }
      guard distance <= 2 else { continue }
      if near != nil { return nil }
      near = known
    }
    return near.map(capitalised)
  }

  /// Letters to put in, take out or change.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
