/// The Danish words of time and what number each stands for.
enum TimeWords {
  /// A class of words that a pattern can ask for.
  enum Class: Int, Sendable, CaseIterable {
    case month, monthAbbreviation, weekday, weekdayAbbreviation, season, unit, part, ordinal, number
  }

  /// The units of a duration. `workingDay` counts in ISO 8601 as a day, and is computed with the holidays.
  enum Unit: Int, Sendable {
    case hour, day, workingDay, week, month, quarter, halfYear, year, minute
  }

  /// The parts of a month or a year.
  enum Part: Int, Sendable { case first, middle, last }

  /// Word lists by class: the words, and the number they stand for.
  static let table: [(Class, Int, [String])] =
    numbered(
      .month,
      [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
        "november",
        "december",
      ])
    + [
      (.monthAbbreviation, 1, ["jan"]), (.monthAbbreviation, 2, ["feb", "febr"]),
      (.monthAbbreviation, 3, ["mar"]),
      (.monthAbbreviation, 4, ["apr"]), (.monthAbbreviation, 6, ["jun"]), (.monthAbbreviation, 7, ["jul"]),
      (.monthAbbreviation, 8, ["aug"]), (.monthAbbreviation, 9, ["sep", "sept"]),
      (.monthAbbreviation, 10, ["okt"]),
      (.monthAbbreviation, 11, ["nov"]), (.monthAbbreviation, 12, ["dec"]),
    ]
    + numbered(.weekday, ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"])
    + numbered(.weekdayAbbreviation, ["man", "tirs", "ons", "tors", "fre", "lør", "søn"])
    + [
      (.season, 21, ["foråret", "forår"]), (.season, 22, ["sommeren", "sommer"]),
      (.season, 23, ["efteråret", "efterår"]), (.season, 24, ["vinteren", "vinter"]),
      (.unit, Unit.hour.rawValue, ["time", "timer"]), (.unit, Unit.minute.rawValue, ["minut", "minutter"]),
      (.unit, Unit.day.rawValue, ["dag", "dage", "døgn", "kalenderdage", "dages"]),
      (.unit, Unit.workingDay.rawValue, ["hverdag", "hverdage", "arbejdsdag", "arbejdsdage"]),
      (.unit, Unit.week.rawValue, ["uge", "uger", "ugers"]),
      (.unit, Unit.month.rawValue, ["måned", "måneder", "måneders", "mdr"]),
      (.unit, Unit.quarter.rawValue, ["kvartal", "kvartaler"]), (.unit, Unit.year.rawValue, ["år", "års"]),
      (.part, Part.first.rawValue, ["primo"]), (.part, Part.middle.rawValue, ["medio"]),
      (.part, Part.last.rawValue, ["ultimo"]),
    ]
    + numbered(.ordinal, ["første", "anden", "tredje", "fjerde"]) + [(.ordinal, 2, ["andet"])]
    + [(.number, 1, ["en", "et", "én", "ét"])]
    + numbered(
      .number,
      [
        "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
        "femten",
      ], from: 2) + [(.number, 20, ["tyve"]), (.number, 30, ["tredive"])]

  private static func numbered(_ kind: Class, _ words: [String], from first: Int = 1) -> [(
    Class, Int, [String]
  )] {
    words.enumerated().map { (kind, first + $0.offset, [$0.element]) }
  }
}

/// The words that date rules know, by number: the classes of ``TimeWords`` and the literal words of all
/// patterns. A token's number is looked up once; the rules compare numbers.
struct TimeVocabulary: Sendable {
  /// A word's number; 0 is every word no rule knows.
  typealias Term = UInt16

  private var terms: [WordKey: Term] = [:]
  /// For each term the value it has in each class, or `nil`.
  private var values: [[Int?]] = [Array(repeating: nil, count: TimeWords.Class.allCases.count)]

  /// The words of ``TimeWords``.
  init() {
    for (kind, value, words) in TimeWords.table {
      for word in words { values[Int(term(adding: word))][kind.rawValue] = value }
    }
  }

  /// How many terms there are, the unknown one included.
  var count: Int { values.count }

  /// The number of a word; gives it one if it is new.
  mutating func term(adding word: String) -> Term {
    guard let key = WordKey(word) else { return 0 }
    if let known = terms[key] { return known }
    let term = Term(values.count)
    terms[key] = term
    values.append(Array(repeating: nil, count: TimeWords.Class.allCases.count))
    return term
  }

  /// The number of a token's word.
  func term(_ key: WordKey?) -> Term { key.flatMap { terms[$0] } ?? 0 }

  /// What a term stands for in a class.
  func value(_ term: Term, _ kind: TimeWords.Class) -> Int? { values[Int(term)][kind.rawValue] }
}
