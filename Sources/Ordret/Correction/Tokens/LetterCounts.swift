internal import Lexicon

/// What sorts of letters a word has, counted letter by letter.
struct LetterCounts {
  private(set) var count = 0
  private(set) var digits = 0
  private(set) var capitals = 0
  private(set) var signs = 0
  /// A small letter in front of a capital.
  private(set) var isCamel = false
  /// The same, but for `I` and `A`: `l` read as `I` and `å` as `A` inside a word are damage, not a name.
  private(set) var hasInnerCapital = false
  /// Whether a letter outside Latin-1 is among them.
  private(set) var hasUnknown = false
  private(set) var hasStop = false
  private var firstLetter: UInt16 = 0
  private var previous: UInt16 = 0

  init() {}

  init(_ letters: Span<UInt8>) {
    let table = LetterClasses.table
    for index in letters.indices { add(letters[index], table[Int(letters[index])]) }
  }

  var letters: Int { count - digits - signs }
  /// Nothing but letters.
  var isLetters: Bool { digits == 0 && signs == 0 }

  /// Counts a letter with its entry in ``LetterClasses/table``.
  @inline(__always)
  mutating func add(_ letter: UInt8, _ entry: UInt16) {
    if firstLetter & LetterClasses.letter == 0 { firstLetter = entry }
    count &+= 1
    // Most letters are small and change nothing but the count.
    if entry & LetterClasses.small == 0 { addOther(letter, entry) }
    previous = entry
  }

  private mutating func addOther(_ letter: UInt8, _ entry: UInt16) {
    if entry & LetterClasses.capital != 0 {
      capitals += 1
      if previous & LetterClasses.small != 0 {
        isCamel = true
        if letter != UInt8(ascii: "I"), letter != UInt8(ascii: "A") { hasInnerCapital = true }
      }
    } else if entry & LetterClasses.digit != 0 {
      digits += 1
    } else {
      signs += 1
      if letter == UInt8(ascii: ".") { hasStop = true }
      if letter == Letters.unknown { hasUnknown = true }
    }
  }

  /// The case of the word: that of its first letter, or upper if it has no small letter and two or more capitals.
  var letterCase: LetterCase {
    if capitals == 0 { return .small }
    if capitals == letters, capitals > 1 { return .upper }
    return firstLetter & LetterClasses.capital != 0 ? .capital : .small
  }

  /// The form of a word of these letters.
  func form(_ word: Span<UInt8>) -> TokenForm {
    var form: TokenForm = []
    if digits > 0 { form.insert(.hasDigit) }
    if letters > 0 { form.insert(.hasLetter) }
    if isLetters { form.insert(.isLetters) }
    if capitals == count { form.insert(.isCapitals) }
    if isCamel { form.insert(.isCamel) }
    if hasStop { form.insert(.hasStop) }
    if isLetters, capitals == 1, count >= 3, firstLetter & LetterClasses.capital != 0 {
      form.insert(.isCapitalised)
    }
    return TokenForm(form, letterCase, Protection.of(word, self))
  }
}
