/// One way to write a time in Danish: a pattern, and what its matches mean.
struct DateRule: Sendable {
  /// The name that results record.
  let name: String
  /// The pattern, in the notation of ``DatePattern``.
  let pattern: String
  /// How sure a match is, 0 to 1.
  var confidence = 0.95
  /// Whether a match that is no day of the calendar is worth a finding.
  var namesDay = false
  /// Texts with the match between ⟦ and ⟧ and its value, read in a letter of Monday 2020-06-15.
  let examples: [(text: String, value: String)]
  /// Texts in which the rule must find nothing.
  var rejects: [String] = []
  /// What a match means, or `nil` if it is none after all.
  let read: @Sendable (DateContext) -> DateReading?

  /// Every rule, by subject. Where two match the same number of tokens the first one wins.
  static let all: [DateRule] =
    days + ranges + months + years + divisions + relative + lengths + clock + feasts
}

/// The rules with their patterns compiled, sorted by what a match can begin with.
struct CompiledDateRules: Sendable {
  static let shared = CompiledDateRules(DateRule.all)

  let rules: [DateRule]
  let patterns: [DatePattern]
  let vocabulary: TimeVocabulary
  /// For each term the rules a match of which can begin with it.
  let byTerm: [[Int]]
  /// The rules a match of which can begin with digits.
  let byDigits: [Int]

  init(_ rules: [DateRule]) {
    var vocabulary = TimeVocabulary()
    // Letters read for digits must have terms, so that the rules for misread days are tried on them.
    let misread = ["l", "i", "o", "lo", "io", "ll", "il", "li", "ol"].map { vocabulary.term(adding: $0) }
    let patterns = rules.map { DatePattern($0.pattern, vocabulary: &vocabulary) }
    var byTerm = [[Int]](repeating: [], count: vocabulary.count)
    var byDigits: [Int] = []
    for (rule, pattern) in patterns.enumerated() {
      var terms: Set<TimeVocabulary.Term> = []
      var digits = false
      for step in pattern.firstSteps {
        switch step {
        case .term(let term, _): terms.insert(term)
        case .digits: digits = true
        case .take(let intake, _, _):
          digits = digits || intake.takesDigits
          if let kind = intake.wordClass { terms.formUnion(vocabulary.terms(of: kind)) }
          if case .month = intake { terms.formUnion(vocabulary.terms(of: .monthAbbreviation)) }
          if case .weekday = intake { terms.formUnion(vocabulary.terms(of: .weekdayAbbreviation)) }
          if case .misreadDay = intake { terms.formUnion(misread) }
        default: break
        }
      }
      for term in terms { byTerm[Int(term)].append(rule) }
      if digits { byDigits.append(rule) }
    }
    self.rules = rules
    self.patterns = patterns
    self.vocabulary = vocabulary
    self.byTerm = byTerm
    self.byDigits = byDigits
  }
}

extension TimeVocabulary {
  /// All terms that stand for something in a class.
  func terms(of kind: TimeWords.Class) -> [Term] {
    (0..<count).map { Term($0) }.filter { value($0, kind) != nil }
  }
}

extension DatePattern {
  /// The steps that can take the first token.
  var firstSteps: [Step] {
    var result: [Step] = []
    var open = [0]
    while let index = open.popLast() {
      guard index < steps.count else { continue }
      switch steps[index] {
      case .split(let other): open += [index + 1, other]
      case .jump(let target): open.append(target)
      case .begin, .end: open.append(index + 1)
      default: result.append(steps[index])
      }
    }
    return result
  }
}

extension DatePattern.Intake {
  /// Whether digits can be taken.
  var takesDigits: Bool {
    switch self {
    case .month, .weekday, .season, .unit, .part: false
    default: true
    }
  }

  /// The class of words that can be taken.
  var wordClass: TimeWords.Class? {
    switch self {
    case .number: .number
    case .ordinal: .ordinal
    case .month: .month
    case .weekday: .weekday
    case .season: .season
    case .unit: .unit
    case .part: .part
    default: nil
    }
  }
}
