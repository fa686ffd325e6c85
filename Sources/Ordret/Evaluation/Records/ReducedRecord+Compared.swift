extension ReducedRecord.Item {
  /// The same as it is compared.
  var folded: Self { Self(RecordText.folded(name), RecordText.folded(value)) }
}

extension ReducedRecord.Date {
  /// The same as it is compared.
  var folded: Self {
    Self(RecordText.folded(text), RecordText.folded(value), role: role.map(RecordText.folded))
  }
}

extension ReducedRecord.Action {
  /// The same as it is compared.
  var folded: Self {
    Self(
      modality: RecordText.folded(modality), verb: RecordText.folded(verb),
      text: RecordText.folded(text),
      actor: actor.map(RecordText.folded), addressee: addressee.map(RecordText.folded),
      deadline: deadline.map(RecordText.folded))
  }
}
