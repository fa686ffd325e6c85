import Ordret

/// Times `Convention.errors` on 10,000 pairs of lines of about 60 letters, for each convention: the best of
/// five runs, on one core.
@main
struct Conventions {
  static let line = "Kommunen har den 3. juni 2020 modtaget din ansøgning om støtte. "
  static let lines = 10_000

  static func main() {
    let latin = pairs(extra: "")
    for convention in Convention.allCases { time("latin", latin, convention, runs: 5) }
    let combining = pairs(extra: "a\u{30A} ")
    for convention in Convention.allCases { time("combining", combining, convention, runs: 5) }
    evaluate(latin)
    // All lines as one text of 0.7 MB: the time must not grow with the square of the length.
    let joined = (
      truth: Array(latin.map(\.truth).joined(separator: [0x0A])),
      text: Array(latin.map(\.text).joined(separator: [0x0A]))
    )
    for convention in Convention.allCases { time("joined", [joined], convention, runs: 1) }
  }

  /// The whole evaluation of each pair as a page: tokens, classes, confusions, both rates, intervals.
  static func evaluate(_ pairs: [(truth: [UInt8], text: [UInt8])]) {
    let texts = pairs.map { (SourceText(validating: $0.truth), SourceText(validating: $0.text)) }
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    var damaged = 0
    for _ in 0..<5 {
      let time = clock.measure {
        var evaluation = TextEvaluation(convention: .ordret)
        for case (let truth?, let text?) in texts {
          evaluation.add(
            PageEvaluation(name: "", truth: truth, observed: text, corrected: truth, isWord: { _ in false }))
        }
        _ = evaluation.intervals()
        damaged = evaluation.counts.damaged
      }
      best = min(best, time)
    }
    print("evaluation\tordret\t\(milliseconds(best)) ms\t\(damaged) damaged")
  }

  static func milliseconds(_ time: Duration) -> Int {
    Int(time.components.seconds) * 1000 + Int(time.components.attoseconds / 1_000_000_000_000_000)
  }

  static func time(
    _ name: String, _ pairs: [(truth: [UInt8], text: [UInt8])], _ convention: Convention, runs: Int
  ) {
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    var errors = 0
    for _ in 0..<runs {
      errors = 0
      let time = clock.measure {
        for pair in pairs {
          let counts = convention.errors(truth: pair.truth, text: pair.text)
          errors += counts.characters.errors + counts.words.errors
        }
      }
      best = min(best, time)
    }
    print("\(name)\t\(convention.rawValue)\t\(milliseconds(best)) ms\t\(errors) errors")
  }

  /// Lines with about three errors each, from a fixed seed (a linear congruential generator).
  static func pairs(extra: String) -> [(truth: [UInt8], text: [UInt8])] {
    var seed: UInt64 = 3
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(limit))
    }
    return (0..<lines).map { number in
      let truth = Array((extra + line + String(number)).unicodeScalars)
      var text = truth
      for _ in 0..<3 {
        let place = random(text.count)
        switch random(3) {
        case 0: text[place] = "e"
        case 1: text.remove(at: place)
        default: text.insert("n", at: place)
        }
      }
      return (bytes(truth), bytes(text))
    }
  }

  static func bytes(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return Array(String(string).utf8)
  }
}
