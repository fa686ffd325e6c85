extension LetterScore {
  mutating func addFields(_ gold: [ReducedRecord.Item], _ predicted: [ReducedRecord.Item]) {
    let rest = count(.fieldValue, gold, predicted, by: \.name)
    note(.fieldValue, rest) { ($0.name, $0.value) }
  }

  mutating func addEntities(_ gold: [ReducedRecord.Item], _ predicted: [ReducedRecord.Item]) {
    let gold = gold.distinct
    let predicted = predicted.distinct
    let rest = count(.entityStrict, gold, predicted, by: \.name)
    note(.entityStrict, rest) { ($0.name, $0.value) }

    for item in gold { count(.entityLenient, item.name, gold: 1) }
    for item in predicted { count(.entityLenient, item.name, predicted: 1) }
    let pairs = SpanMatching.pairs(gold.map(\.span), predicted.map(\.span))
    for pair in pairs { addRight(.entityLenient, gold[pair.gold].name) }
  }

  mutating func addDates(_ gold: [ReducedRecord.Date], _ predicted: [ReducedRecord.Date]) {
    func whole(_ dates: [ReducedRecord.Date]) -> [ReducedRecord.Item] {
      dates.map { ReducedRecord.Item($0.text, $0.value) }.distinct
    }
    let label = RecordMeasure.dateStrictAndValue.label
    note(.dateStrictAndValue, count(.dateStrictAndValue, whole(gold), whole(predicted))) {
      (label, "\($0.name) = \($0.value)")
    }

    let goldTexts = gold.map(\.text).distinct
    let predictedTexts = predicted.map(\.text).distinct
    _ = count(.dateStrict, goldTexts, predictedTexts)
    count(.dateLenient, gold: goldTexts.count, predicted: predictedTexts.count)
    let ofGold = Dictionary(grouping: gold, by: \.text)
    let ofPredicted = Dictionary(grouping: predicted, by: \.text)
    let pairs = SpanMatching.pairs(
      goldTexts.map { SpanMatching.Span(name: "", text: $0) },
      predictedTexts.map { SpanMatching.Span(name: "", text: $0) })
    for pair in pairs {
      addRight(.dateLenient)
      let text = goldTexts[pair.gold]
      let should = ofGold[text] ?? []
      let does = ofPredicted[predictedTexts[pair.predicted]] ?? []
      _ = count(.dateValue, should.map(\.value).distinct, does.map(\.value).distinct)
      let roles = should.compactMap(\.role).distinct
      guard !roles.isEmpty else { continue }
      let rest = count(.dateRole, roles, does.compactMap(\.role).distinct, by: { $0 })
      note(.dateRole, rest) { ("role", "\(text): \($0)") }
    }
  }
}

extension ReducedRecord.Item {
  fileprivate var span: SpanMatching.Span { SpanMatching.Span(name: name, text: value) }
}
