/// A hunspell dictionary with numeric flags, and the expansion of its affixes into word forms.
///
/// hunspell's own `unmunch` cannot read numeric flags. This reader knows what `da_DK` uses: prefixes, twofold
/// suffixes, conditions, NEEDAFFIX, FORBIDDENWORD, ONLYINCOMPOUND and the compound flags. Format:
/// hunspell(5).
public struct HunspellDictionary: Sendable {
  private struct Affix: Sendable {
    var strip: [UInt8]
    var add: [UInt8]
    var flags: [Int]
    var condition: AffixCondition
  }

  private var prefixes: [Int: [Affix]] = [:]
  private var suffixes: [Int: [Affix]] = [:]
  private var entries: [(stem: [UInt8], flags: [Int])] = []
  private var forbidden = -1
  private var needAffix = -1
  private var compoundBegin = -1
  private var compoundMiddle = -1
  private var compoundEnd = -1
  private var onlyInCompound = -1

  /// Reads the affix file and the word list, both UTF-8. Throws on a line that cannot be understood.
  public init(affixes: [UInt8], words: [UInt8]) throws(HunspellError) {
    try readAffixes(affixes)
    for (index, line) in words.split(separator: 0x0A).enumerated() where index > 0 {
      let text = line.last == 0x0D ? line.dropLast() : line
      guard !text.isEmpty else { continue }
      // The flags follow the last slash, if they are numbers.
      var stem = text[...]
      var flags: [Int] = []
      if let slash = text.lastIndex(of: UInt8(ascii: "/")), slash > text.startIndex {
        let tail = text[(slash + 1)...].prefix { $0 != 0x20 && $0 != 0x09 }
        if !tail.isEmpty, tail.allSatisfy({ Letters.isDigit($0) || $0 == UInt8(ascii: ",") }) {
          flags = Self.flags(tail)
          stem = text[..<slash]
        }
      }
      var letters: [UInt8] = []
      Letters.append(utf8: stem, to: &letters)
      entries.append((letters, flags))
    }
  }

  /// Calls `body` with every form and its classes; a form may come several times with different classes.
  public func forEachForm(_ body: (_ form: [UInt8], _ classes: WordClasses) -> Void) {
    for entry in entries where !entry.flags.contains(forbidden) {
      expand(entry.stem, flags: entry.flags, depth: 0, body)
      for flag in entry.flags {
        for prefix in prefixes[flag] ?? [] where entry.stem.starts(with: prefix.strip) {
          guard prefix.condition.matchesStart(of: entry.stem), prefix.add != [UInt8(ascii: "-")] else {
            continue
          }
          let form = prefix.add + entry.stem.dropFirst(prefix.strip.count)
          expand(form, flags: prefix.flags, depth: 0, body)
        }
      }
    }
  }

  /// The words that the dictionary forbids, although its rules would make them.
  public var forbiddenWords: [[UInt8]] { entries.filter { $0.flags.contains(forbidden) }.map(\.stem) }

  /// The form itself, then its suffixes; a suffix may carry the flags of one more (hunspell's twofold
  /// suffixes).
  private func expand(
    _ form: [UInt8], flags: [Int], depth: Int, _ body: (_ form: [UInt8], _ classes: WordClasses) -> Void
  ) {
    if !flags.contains(needAffix) { body(form, classes(flags)) }
    guard depth < 2 else { return }
    for flag in flags {
      for suffix in suffixes[flag] ?? [] {
        guard form.count > suffix.strip.count || suffix.strip.isEmpty,
          form.suffix(suffix.strip.count) == suffix.strip[...],
          suffix.condition.matchesEnd(of: form)
        else { continue }
        expand(form.dropLast(suffix.strip.count) + suffix.add, flags: suffix.flags, depth: depth + 1, body)
      }
    }
  }

  private func classes(_ flags: [Int]) -> WordClasses {
    var classes: WordClasses = flags.contains(onlyInCompound) ? [] : .word
    if flags.contains(compoundBegin) { classes.insert(.head) }
    if flags.contains(compoundMiddle) { classes.insert(.middle) }
    if flags.contains(compoundEnd) { classes.insert(.tail) }
    return classes
  }

  private mutating func readAffixes(_ bytes: [UInt8]) throws(HunspellError) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let fields = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard let keyword = fields.first.map({ String(decoding: $0, as: UTF8.self) }), fields.count >= 2 else {
        continue
      }
      let value = Self.flags(fields[1]).first ?? -1
      switch keyword {
      case "FORBIDDENWORD": forbidden = value
      case "NEEDAFFIX": needAffix = value
      case "COMPOUNDBEGIN": compoundBegin = value
      case "COMPOUNDMIDDLE": compoundMiddle = value
      case "COMPOUNDEND": compoundEnd = value
      case "ONLYINCOMPOUND": onlyInCompound = value
      case "FLAG":
        guard fields[1].elementsEqual("num".utf8) else { throw .flagsNotNumeric(line: index + 1) }
      case "PFX", "SFX":
        // The head of a group has four fields (`SFX 1 Y 4`); a rule has five: flag, strip, add/flags,
        // condition.
        guard fields.count >= 5 else { continue }
        let affix = Self.affix(strip: fields[2], add: fields[3], condition: fields[4])
        if keyword == "PFX" {
          prefixes[value, default: []].append(affix)
        } else {
          suffixes[value, default: []].append(affix)
        }
      default: continue
      }
    }
    guard !suffixes.isEmpty else { throw .noAffixes }
  }

  private static func affix(strip: ArraySlice<UInt8>, add: ArraySlice<UInt8>, condition: ArraySlice<UInt8>)
    -> Affix
  {
    func letters(_ field: ArraySlice<UInt8>) -> [UInt8] {
      guard !field.elementsEqual("0".utf8) else { return [] }
      var letters: [UInt8] = []
      Letters.append(utf8: field, to: &letters)
      return letters
    }
    let parts = add.split(separator: UInt8(ascii: "/"), maxSplits: 1)
    return Affix(
      strip: letters(strip), add: parts.isEmpty ? [] : letters(parts[0]),
      flags: parts.count > 1 ? flags(parts[1]) : [], condition: AffixCondition(letters(condition)))
  }

  private static func flags(_ field: ArraySlice<UInt8>) -> [Int] {
    field.split(separator: UInt8(ascii: ",")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}

/// What a word form may be. The values are stored in models.
public struct WordClasses: OptionSet, Hashable, Sendable {
  /// The bits, as models store them.
  public let rawValue: UInt8

  /// Classes of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A word of its own.
  public static let word = WordClasses(rawValue: 1)
  /// The first part of a compound (with its linking letter: `arbejds`).
  public static let head = WordClasses(rawValue: 2)
  /// A part between the first and the last.
  public static let middle = WordClasses(rawValue: 4)
  /// The last part of a compound.
  public static let tail = WordClasses(rawValue: 8)
  /// Written with a small first letter.
  public static let small = WordClasses(rawValue: 16)
  /// Written with a capital first letter: a name.
  public static let capital = WordClasses(rawValue: 32)
}

/// The condition of an affix rule: for each letter next to the edge, the letters it may be.
struct AffixCondition: Sendable {
  private struct Place: Sendable {
    var letters: [UInt8]
    var isNegated: Bool
    func matches(_ letter: UInt8) -> Bool { letters.isEmpty || letters.contains(letter) != isNegated }
  }
  private var places: [Place] = []

  /// Reads `[^sxz]er`, `.` and the like, already in letters.
  init(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "["), let close = text[index...].firstIndex(of: UInt8(ascii: "]")) {
        let inside = text[(index + 1)..<close]
        let isNegated = inside.first == UInt8(ascii: "^")
        places.append(Place(letters: Array(isNegated ? inside.dropFirst() : inside), isNegated: isNegated))
        index = close + 1
      } else {
        places.append(Place(letters: text[index] == UInt8(ascii: ".") ? [] : [text[index]], isNegated: false))
        index += 1
      }
    }
    // A lone dot is no condition, also for an empty stem.
    if places.count == 1, places[0].letters.isEmpty { places = [] }
  }

  func matchesEnd(of word: [UInt8]) -> Bool {
    guard word.count >= places.count else { return false }
    return zip(places, word[(word.count - places.count)...]).allSatisfy { $0.matches($1) }
  }

  func matchesStart(of word: [UInt8]) -> Bool {
    guard word.count >= places.count else { return false }
    return zip(places, word).allSatisfy { $0.matches($1) }
  }
}

/// Why a hunspell dictionary could not be read.
public enum HunspellError: Error, Hashable, Sendable {
  /// The affix file names flags that are no numbers.
  case flagsNotNumeric(line: Int)
  /// The affix file has no suffix rule: it is another file.
  case noAffixes
}

extension HunspellError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .flagsNotNumeric(let line):
      "Line \(line) of the affix file asks for flags that are not numbers. Only 'FLAG num' is read, as in da_DK."
    case .noAffixes: "The affix file has no SFX rule. Give the .aff file that belongs to the .dic file."
    }
  }
}
