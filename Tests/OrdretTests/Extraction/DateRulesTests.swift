import TestSupport
import Testing

@testable import Ordret

@Suite struct DateRulesTests {
  /// The letter date the examples are read with.
  static let letterDate = CivilDay(2020, 6, 15)

  @Test("every rule finds its examples", arguments: DateRule.all)
  func examples(rule: DateRule) {
    #expect(!rule.examples.isEmpty, "\(rule.name) has no example")
    for example in rule.examples {
      let marked = MarkedText(example.text)
      let text = SourceText(marked.text)
      let found = Dates.find(in: text, letterDate: Self.letterDate).mentions
      #expect(
        found.contains { $0.rule == rule.name && $0.value == example.value && $0.range == marked.ranges[0] },
        "\(rule.name): \(example) gave \(found.map { "\(text[$0.range]) = \($0.value) by \($0.rule)" })")
    }
  }

  @Test("no rule finds what it must not", arguments: DateRule.all)
  func rejects(rule: DateRule) {
    for reject in rule.rejects {
      let found = Dates.find(in: SourceText(reject), letterDate: Self.letterDate).mentions.filter {
        $0.rule == rule.name
      }
      #expect(found.isEmpty, "\(rule.name): \(reject) gave \(found.map(\.value))")
    }
  }

  @Test func ruleNamesAreUnique() {
    #expect(Set(DateRule.all.map(\.name)).count == DateRule.all.count)
  }
}
