extension ReducedRecord.Item {
  /// The same as it is compared.
  var folded: Self { Self(ComparedText.folded(name), ComparedText.folded(value)) }
}

extension ReducedRecord.Date {
  /// The same as it is compared.
  var folded: Self {
    Self(ComparedText.folded(text), ComparedText.folded(value), role: role.map(ComparedText.folded))
  }
}

extension ReducedRecord.Action {
  /// The same as it is compared.
  var folded: Self {
    Self(
      modality: ComparedText.folded(modality), verb: ComparedText.folded(verb),
      text: ComparedText.folded(text),
      actor: actor.map(ComparedText.folded), addressee: addressee.map(ComparedText.folded),
      deadline: deadline.map(ComparedText.folded))
  }
}
