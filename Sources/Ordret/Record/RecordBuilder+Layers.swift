extension RecordBuilder {
  func letter() -> LetterRecord.Letter {
    let letter = document.letter
    return LetterRecord.Letter(
      date: letter.date.map(field), place: letter.place.map(field), subject: letter.subject.map(field),
      salutation: letter.salutation.map(field), closing: letter.closing.map(field),
      attention: letter.attention.map(field), caseNumber: letter.caseNumber.map(field),
      documentNumber: letter.documentNumber.map(field), journalNumber: letter.journalNumber.map(field),
      ourReference: letter.ourReference.map(field), yourReference: letter.yourReference.map(field),
      kle: letter.kle.map(field), replyDeadline: letter.replyDeadline.map(field),
      recipients: letter.recipients.map(field), copies: letter.copies.map(field),
      enclosures: letter.enclosures.map(field), sender: sender(letter.sender),
      signatories: letter.signatories.map {
        LetterRecord.Signatory(
          name: $0.name.map(field), title: $0.title.map(field), organisation: $0.organisation.map(field))
      })
  }

  private func sender(_ sender: LetterFields.Sender) -> LetterRecord.Sender {
    LetterRecord.Sender(
      name: sender.name.map(field), address: sender.address.map(field), phone: sender.phone.map(field),
      fax: sender.fax.map(field), email: sender.email.map(field), url: sender.url.map(field),
      cvr: sender.cvr.map(field), ean: sender.ean.map(field))
  }

  func field(_ field: Field) -> LetterRecord.Field {
    let place = place(field.range)
    return LetterRecord.Field(
      value: mask.value(field.value), text: place.text, range: place.original,
      correctedRange: place.corrected,
      confidence: fourDecimals(field.confidence), rule: field.rule)
  }

  func entity(_ entity: Entity) -> LetterRecord.Entity {
    let place = place(entity.range)
    func shown(_ string: String) -> String { entity.type == .cpr ? mask.hidden(string) : mask.value(string) }
    return LetterRecord.Entity(
      type: entity.type.rawValue, text: place.text, canonical: entity.canonical.map(shown),
      identifier: entity.identifier.map(shown), range: place.original, correctedRange: place.corrected,
      confidence: fourDecimals(entity.confidence), rule: entity.rule)
  }

  func date(_ date: DateMention) -> LetterRecord.DateMention {
    let place = place(date.range)
    return LetterRecord.DateMention(
      text: place.text, value: date.value, start: date.start, end: date.end, inclusive: date.inclusive,
      kind: date.kind.rawValue, role: date.role.rawValue, inferred: date.inferred, range: place.original,
      correctedRange: place.corrected, confidence: fourDecimals(date.confidence), rule: date.rule)
  }

  func action(_ action: Action) -> LetterRecord.Action {
    let place = place(action.range)
    return LetterRecord.Action(
      modality: action.modality.rawValue, force: action.force, verb: action.verb, cue: action.cue,
      actor: action.actor.map(mask.value), addressee: action.addressee.map(mask.value),
      recipient: action.recipient.map(mask.value), object: action.object.map(mask.value),
      deadline: action.deadline, condition: action.condition.map(mask.value), negated: action.negated,
      text: place.text, range: place.original, correctedRange: place.corrected,
      confidence: fourDecimals(action.confidence), rule: action.rule)
  }

  func reference(_ reference: Reference) -> LetterRecord.Reference {
    let place = place(reference.range)
    return LetterRecord.Reference(
      type: reference.type, title: reference.title.map(mask.value), number: reference.number.map(mask.value),
      date: reference.date, paragraph: reference.paragraph, stk: reference.stk, nr: reference.nr,
      litra: reference.litra, eli: reference.eli, text: place.text, range: place.original,
      correctedRange: place.corrected)
  }
}
