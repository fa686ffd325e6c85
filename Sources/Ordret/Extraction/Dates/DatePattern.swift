/// What a pattern of a date rule keeps of the text.
enum DateSlot: Int, Sendable, CaseIterable {
  case day, day2, month, month2, year, year2, year3, week, week2, hour, hour2, minute, minute2, weekday,
    season
  case ordinal, ordinal2, part, number, number2, unit
}

/// A pattern over tokens, compiled from its text.
///
/// The text: words stand for themselves in lower case; `.`, `-`, `/`, `:`, `,`, `'` for themselves; a blank
/// allows any white space but an empty line, its absence allows none; `(a|b)` is a choice, `(a|b)?` one that
/// may be left out; `<` and `>` bound what is reported; `{day}` and its like take a number or a word into a
/// slot.
struct DatePattern: Sendable {
  /// One step of the matching machine.
  enum Step: Sendable {
    case term(TimeVocabulary.Term, spaced: Bool)
    case mark(UInt32, spaced: Bool)
    /// One or two digits of this value.
    case digits(Int, spaced: Bool)
    case take(Intake, DateSlot, spaced: Bool)
    /// Try the next step, then the one at the index.
    case split(Int)
    case jump(Int)
    case begin
    case end
  }

  /// What a slot takes.
  enum Intake: Sendable {
    /// One or two digits, not 0.
    case small
    /// One or two digits.
    case count
    /// Exactly two digits.
    case two
    /// Exactly two digits, as a year of 1951 to 2050.
    case shortYear
    /// Four digits, 1600 to 2199.
    case year
    /// Digits up to 999, or a number word.
    case number
    /// `3.`, or `tredje`.
    case ordinal
    /// A month's name, or its abbreviation with a point or after a number.
    case month
    case weekday, season, unit, part
    /// One or two digits in which `l`, `I` or `O` were read for 1 or 0.
    case misreadDay
    /// Four digits in which letters were read likewise.
    case misreadYear
  }

  let steps: [Step]
  /// The pattern as it was written.
  let text: String

  /// Compiles a pattern. A mistake in a pattern is a mistake in the program: it stops a debug build.
  init(_ text: String, vocabulary: inout TimeVocabulary) {
    self.text = text
    var compiler = Compiler(text: Array(text), vocabulary: vocabulary)
    compiler.alternatives(until: nil)
    assert(compiler.position == compiler.text.count, "unbalanced pattern: \(text)")
    steps = compiler.steps
    vocabulary = compiler.vocabulary
  }

  /// The slot and intake of each name that can stand in braces.
  static let slots: [String: (Intake, DateSlot)] = [
    "day": (.small, .day), "day2": (.small, .day2), "dd": (.two, .day), "mon": (.small, .month),
    "mon2": (.small, .month2), "mm": (.two, .month), "month": (.month, .month), "month2": (.month, .month2),
    "year": (.year, .year), "year2": (.year, .year2), "year3": (.year, .year3), "yy": (.shortYear, .year),
    "yy2": (.shortYear, .year2), "week": (.small, .week), "week2": (.small, .week2), "hour": (.count, .hour),
    "hour2": (.count, .hour2), "minute": (.two, .minute), "minute2": (.two, .minute2),
    "weekday": (.weekday, .weekday),
    "season": (.season, .season), "ordinal": (.ordinal, .ordinal), "ordinal2": (.ordinal, .ordinal2),
    "digit": (.small, .ordinal), "part": (.part, .part), "n": (.number, .number), "n2": (.number, .number2),
    "unit": (.unit, .unit), "misreadday": (.misreadDay, .day), "misreadyear": (.misreadYear, .year),
  ]

  private struct Compiler {
    let text: [Character]
    var vocabulary: TimeVocabulary
    var position = 0
    var spaced = false
    var steps: [Step] = []

    /// Compiles up to `close` or the end of the text.
    mutating func alternatives(until close: Character?) {
      var exits: [Int] = []
      let spacedAtStart = spaced
      var start = steps.count
      while position < text.count, text[position] != close {
        if text[position] == "|" {
          position += 1
          // `split` goes before the alternative, a `jump` to the end after it.
          steps.insert(.split(0), at: start)
          for index in (start + 1)..<steps.count { steps[index] = shifted(steps[index], from: start) }
          exits.append(steps.count)
          steps.append(.jump(0))
          steps[start] = .split(steps.count)
          start = steps.count
          spaced = spacedAtStart
        } else {
          element()
        }
      }
      for exit in exits { steps[exit] = .jump(steps.count) }
    }

    private mutating func element() {
      let character = text[position]
      position += 1
      switch character {
      case " ": spaced = true
      case "<": steps.append(.begin)
      case ">": steps.append(.end)
      case "(": group()
      case "{":
        var name = ""
        while position < text.count, text[position] != "}" {
          name.append(text[position])
          position += 1
        }
        position += 1
        guard let (intake, slot) = DatePattern.slots[name] else {
          assertionFailure("unknown slot {\(name)}")
          return
        }
        steps.append(.take(intake, slot, spaced: spaced))
        spaced = false
      case _ where character.isLetter:
        var word = String(character)
        while position < text.count, text[position].isLetter {
          word.append(text[position])
          position += 1
        }
        steps.append(.term(vocabulary.term(adding: word), spaced: spaced))
        spaced = false
      case _ where character.isNumber:
        steps.append(.digits(character.wholeNumberValue ?? 0, spaced: spaced))
        spaced = false
      default:
        steps.append(.mark(character.unicodeScalars.first?.value ?? 0, spaced: spaced))
        spaced = false
      }
    }

    private mutating func group() {
      let start = steps.count
      let spacedBefore = spaced
      alternatives(until: ")")
      position += 1
      if position < text.count, text[position] == "?" {
        position += 1
        steps.insert(.split(0), at: start)
        for index in (start + 1)..<steps.count { steps[index] = shifted(steps[index], from: start) }
        steps[start] = .split(steps.count)
        // What follows may come straight after what stood before the group.
        spaced = spaced || spacedBefore
      }
    }

    /// A step whose targets lie after an insertion at `start`.
    private func shifted(_ step: Step, from start: Int) -> Step {
      switch step {
      case .split(let target): .split(target + 1)
      case .jump(let target): .jump(target + 1)
      default: step
      }
    }
  }
}
