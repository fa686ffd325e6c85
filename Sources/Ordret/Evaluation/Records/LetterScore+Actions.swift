extension LetterScore {
  mutating func addActions(_ gold: [ReducedRecord.Action], _ predicted: [ReducedRecord.Action]) {
    let pairs = Self.pairs(gold, predicted)
    let partner = Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, predicted[$0.predicted]) })
    var rightPredicted: Set<Int> = []
    var missed: [ReducedRecord.Action] = []
    for action in predicted {
      count(.actionFound, predicted: 1)
      count(.actionVerb, predicted: 1)
      for measure in [RecordMeasure.actionModality, .actionVerbAndModality] {
        count(measure, action.modality, predicted: 1)
      }
    }
    for (index, action) in gold.enumerated() {
      let found = partner[index]
      let hasModality = found?.modality == action.modality
      let hasVerb = found?.verb == action.verb
      count(.actionFound, gold: 1, right: found == nil ? 0 : 1)
      count(.actionVerb, gold: 1, right: hasVerb ? 1 : 0)
      count(.actionModality, action.modality, gold: 1, right: hasModality ? 1 : 0)
      count(.actionVerbAndModality, action.modality, gold: 1, right: hasModality && hasVerb ? 1 : 0)
      if !(hasModality && hasVerb) { missed.append(action) }
      guard let found, hasModality else { continue }
      addRole(.actor, action.actor, found.actor, of: action)
      addRole(.addressee, action.addressee, found.addressee, of: action)
      addRole(.deadline, action.deadline, found.deadline, of: action)
    }
    for pair in pairs where Self.isRight(gold[pair.gold], predicted[pair.predicted]) {
      rightPredicted.insert(pair.predicted)
    }
    let alarms = predicted.indices.filter { !rightPredicted.contains($0) }.map { predicted[$0] }
    note(.actionVerbAndModality, (missed, alarms)) { ($0.modality, "\($0.verb): \($0.text)") }
  }

  /// Pairs of a gold action with a predicted one whose span holds its fragment, one to one: first those with
  /// the same modality and verb, then modality, then verb, then all; in the order of gold, then of prediction.
  private static func pairs(_ gold: [ReducedRecord.Action], _ predicted: [ReducedRecord.Action])
    -> [SpanMatching.Pair]
  {
    let texts = predicted.map { Array($0.text.utf8) }
    let holding = gold.map { action in
      let fragment = Array(action.text.utf8)
      return texts.indices.filter { RecordText.contains(texts[$0], fragment) }
    }
    let rounds: [(ReducedRecord.Action, ReducedRecord.Action) -> Bool] = [
      isRight, { $0.modality == $1.modality }, { $0.verb == $1.verb }, { _, _ in true },
    ]
    var open = Set(predicted.indices)
    var found: [Int: Int] = [:]
    for fits in rounds {
      for index in gold.indices where found[index] == nil {
        let place = holding[index].first { open.contains($0) && fits(gold[index], predicted[$0]) }
        guard let place else { continue }
        found[index] = place
        open.remove(place)
      }
    }
    return gold.indices.compactMap { index in
      found[index].map { SpanMatching.Pair(gold: index, predicted: $0) }
    }
  }

  private static func isRight(_ gold: ReducedRecord.Action, _ predicted: ReducedRecord.Action) -> Bool {
    gold.modality == predicted.modality && gold.verb == predicted.verb
  }

  private mutating func addRole(
    _ measure: RecordMeasure, _ gold: String?, _ predicted: String?, of action: ReducedRecord.Action
  ) {
    let rest = count(measure, gold.map { [$0] } ?? [], predicted.map { [$0] } ?? [])
    note(measure, rest) { (measure.label, "\(action.verb): \($0)") }
  }
}
