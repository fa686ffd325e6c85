import Lexicon
import TestSupport
import Testing

@Suite struct SparseRegressionTests {
  /// Examples of which feature 1 speaks for the first class and feature 2 for the second by two nats, feature
  /// 3 is in all, and the others are chance; `known` is the part of it that the offset tells.
  private static func examples(known: Float) -> SparseRegression.Examples {
    var random = SeededGenerator(seed: 21)
    var examples = SparseRegression.Examples()
    for _ in 0..<4000 {
      let cue = UInt32.random(in: 0...2, using: &random)
      let odds: Float = cue == 0 ? 0 : cue == 1 ? 2 : -2
      let isFirst = Float.random(in: 0..<1, using: &random) < 1 / (1 + Logarithm.exponential(-odds))
      let chance = (0..<5).map { _ in UInt32.random(in: 10..<60, using: &random) }
      examples.add(isFirst: isFirst, offset: known * odds, weight: 1) { features in
        features += [3] + Set(chance)
        if cue > 0 { features.append(cue) }
      }
    }
    return examples
  }

  @Test func findsWhatTellsAndLittleElse() {
    var learner = SparseRegression()
    let learnt = learner.learn(Self.examples(known: 0))
    let weights = Dictionary(uniqueKeysWithValues: learnt.map { ($0.feature, $0.weight) })
    #expect(abs((weights[1] ?? 0) - 2) < 0.35 && abs((weights[2] ?? 0) + 2) < 0.35)
    for (feature, weight) in learnt where feature > 2 { #expect(abs(weight) < 0.4, "\(feature)") }
    #expect(learnt.map(\.feature) == learnt.map(\.feature).sorted())
  }

  @Test func whatTheOffsetTellsIsNotLearntAgain() {
    var learner = SparseRegression()
    for (feature, weight) in learner.learn(Self.examples(known: 1)) {
      #expect(abs(weight) < 0.4, "\(feature)")
    }
  }

  @Test func theSameExamplesGiveTheSameWeights() {
    var learner = SparseRegression()
    let first = learner.learn(Self.examples(known: 0))
    // What was learnt in between is forgotten.
    _ = learner.learn(Self.examples(known: 1))
    let again = learner.learn(Self.examples(known: 0))
    #expect(first.map(\.feature) == again.map(\.feature) && first.map(\.weight) == again.map(\.weight))
  }

  @Test func rareFeaturesAreLeftOut() {
    var settings = SparseRegression.Settings()
    settings.l1 = 0
    var learner = SparseRegression(settings)
    var examples = SparseRegression.Examples()
    for index in 0..<10 {
      examples.add(isFirst: true, offset: 0, weight: 1) { $0 += index < 3 ? [1, 7] : [1] }
    }
    #expect(learner.learn(examples).map(\.feature) == [1])
  }
}
