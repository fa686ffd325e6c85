/// All constructions, in the order the engine tries them: the first that takes a verb keeps it.
enum Constructions {
  static let all: [Construction] =
    requests + recommendations + obligations + permissions + commitments + modals

  static let requests: [Construction] = [
    row("request-opfordre", .request, 3, "opfordre til", "opfordre", ["til"]),
    row("request-bede", .request, 4, "bede om", "bede", ["om"]),
    row("request-anmode", .request, 4, "anmode om", "anmode", ["om"]),
    row("request-henstille", .request, 3, "henstille til", "henstille", ["til"]),
    row("request-indbyde", .request, 2, "indbyde til", "indbyde", ["til"]),
    row("request-invitere", .request, 2, "invitere til", "invitere", ["til"]),
    row("request-appellere", .request, 3, "appellere til", "appellere", ["til", "om"]),
    row("request-minde", .request, 3, "minde om", "minde", ["om"], .addressedOrInfinitive),
    row("request-haabe", .request, 2, "håbe", "håbe", [], .addressed),
    row("request-oenske", .request, 3, "ønske", "ønske", [], .addressed),
    row("request-forvente", .request, 4, "forvente", "forvente", [], .addressed),
    row("request-udbede", .request, 4, "udbede sig", "udbede", []),
    row("request-regne-med", .request, 3, "regne med", "regne", ["med"], .addressed),
    row("request-stole-paa", .request, 2, "stole på", "stole", ["på"], .addressed),
    phrase(
      "request-taknemmelig", .request, 3, "være taknemmelig", ["taknemmelig"], .writer, .addressed, .addressee
    ),
    phrase(
      "request-pris-paa", .request, 2, "sætte pris på", ["pris", "på"], .writer, .addressed, .addressee),
    phrase("request-gerne-se", .request, 3, "gerne se", ["gerne", "se"], .writer, .addressed, .addressee),
    phrase("request-glad", .request, 2, "være glad", ["glad", "for"], .writer, .addressed, .addressee),
    Construction(
      name: "request-anmodning", modality: .request, force: 4, cue: "anmodning om",
      shape: .nominal(words: ["anmodning", "om"]), doer: .nobody),
    Construction(
      name: "request-opfordring", modality: .request, force: 3, cue: "opfordring til",
      shape: .nominal(words: ["opfordring", "til"]), doer: .nobody),
    Construction(
      name: "request-frist", modality: .request, force: 4, cue: "frist for",
      shape: .nominal(words: ["frist", "for"]), doer: .nobody),
    Construction(
      name: "request-fristen", modality: .request, force: 4, cue: "frist for",
      shape: .nominal(words: ["fristen", "for"]), doer: .nobody),
    Construction(
      name: "request-s-form", modality: .request, force: 4, cue: "s-passiv",
      shape: .passive(verbs: [
        "indsende", "fremsende", "returnere", "besvare", "tilmelde", "aflevere", "sende", "udfylde",
        "indbetale",
        "betale", "indberette", "tilbagesende", "meddele", "indlevere", "tilbagemelde",
      ]), doer: .nobody),
    Construction(
      name: "request-awaited", modality: .request, force: 4, cue: "imødese",
      shape: .awaited(verbs: ["imødese", "udbede", "afvente"]), doer: .nobody),
    Construction(
      name: "request-imperative", modality: .request, force: 4, cue: "imperativ",
      shape: .imperative(verbs: []),
      doer: .nobody),
    Construction(
      name: "request-kan-du", modality: .request, force: 3, cue: "kan I",
      shape: .question(words: ["kan", "vil"]),
      doer: .addressee),
    Construction(
      name: "question-to-reader", modality: .question, force: 3, cue: "spørgsmål",
      shape: .question(words: []),
      doer: .subject),
  ]

  static let recommendations: [Construction] = [
    row("recommendation-anbefale", .recommendation, 3, "anbefale", "anbefale", []),
    row("recommendation-foreslaa", .recommendation, 2, "foreslå", "foreslå", []),
    row("recommendation-raade", .recommendation, 3, "råde til", "råde", ["til"]),
    row("recommendation-tilraade", .recommendation, 3, "tilråde", "tilråde", []),
    row("recommendation-tilskynde", .recommendation, 2, "tilskynde til", "tilskynde", ["til"]),
    row("recommendation-opmuntre", .recommendation, 2, "opmuntre til", "opmuntre", ["til"]),
    row("recommendation-laegge-op", .recommendation, 2, "lægge op til", "lægge", ["op til"], .addressed),
    row("recommendation-indstille", .recommendation, 3, "indstille", "indstille", [], .doable),
    evaluation("recommendation-vigtigt", "vigtigt", 3),
    evaluation("recommendation-afgoerende", "afgørende", 3),
    evaluation("recommendation-vaesentligt", "væsentligt", 3),
    evaluation("recommendation-centralt", "centralt", 3),
    evaluation("recommendation-noedvendigt", "nødvendigt", 4),
    evaluation("recommendation-hensigtsmaessigt", "hensigtsmæssigt", 2),
    evaluation("recommendation-relevant", "relevant", 2),
    evaluation("recommendation-oenskeligt", "ønskeligt", 2),
    evaluation("recommendation-nyttigt", "nyttigt", 2),
    evaluation("recommendation-godt", "godt", 2, complement: .addressed),
    evaluation("recommendation-rart", "rart", 2, complement: .addressed),
    evaluation("recommendation-en-god-ide", "idé", 2),
    evaluation("recommendation-god-ide", "ide", 2),
    evaluation("recommendation-en-fordel", "fordel", 2),
    evaluation("recommendation-magtpaaliggende", "magtpåliggende", 3),
    phrase(
      "recommendation-behov", .recommendation, 3, "behov for", ["behov", "for"], .thereIs, .doable,
      .complement),
    phrase(
      "recommendation-grund", .recommendation, 2, "grund til", ["grund", "til"], .thereIs, .addressed,
      .complement),
  ]

  static let obligations: [Construction] = [
    row("obligation-paalaegge", .obligation, 5, "pålægge", "pålægge", []),
    row("obligation-paabyde", .obligation, 5, "påbyde", "påbyde", []),
    row("obligation-kraeve", .obligation, 5, "kræve", "kræve", [], .doable),
    row("obligation-forudsaette", .obligation, 4, "forudsætte", "forudsætte", [], .addressed),
    row("obligation-indskaerpe", .obligation, 5, "indskærpe", "indskærpe", [], .doable),
    row("prohibition-forbyde", .prohibition, 5, "forbyde", "forbyde", []),
    row("permission-tillade", .permission, 3, "tillade", "tillade", [], .addressed),
    row("permission-bemyndige", .permission, 3, "bemyndige til", "bemyndige", ["til"]),
    row("prohibition-advare", .prohibition, 3, "advare mod", "advare", ["mod", "imod"], .any),
    phrase(
      "obligation-pligt", .obligation, 5, "have pligt til", ["pligt", "til"], .agentHas, .any, .subject),
    phrase(
      "obligation-pligtig", .obligation, 5, "være pligtig til", ["pligtig", "til"], .agentIs, .any, .subject),
    phrase(
      "obligation-forpligtet", .obligation, 5, "være forpligtet til", ["forpligtet", "til"], .agentIs, .any,
      .subject),
    phrase(
      "obligation-forpligtede", .obligation, 5, "være forpligtet til", ["forpligtede", "til"], .agentIs, .any,
      .subject),
    phrase("obligation-noedt", .obligation, 4, "være nødt til", ["nødt", "til"], .agentIs, .any, .subject),
    phrase(
      "obligation-ansvar", .obligation, 4, "have ansvar for", ["ansvar", "for"], .agentHas, .any, .subject),
    phrase(
      "obligation-ansvaret", .obligation, 4, "have ansvar for", ["ansvaret", "for"], .agentHas, .any, .subject
    ),
    phrase(
      "obligation-ansvarlig", .obligation, 4, "være ansvarlig for", ["ansvarlig", "for"], .agentIs, .any,
      .subject),
    phrase(
      "obligation-ansvarlige", .obligation, 4, "være ansvarlig for", ["ansvarlige", "for"], .agentIs, .any,
      .subject),
    evaluation("obligation-ens-ansvar", "ansvar", 4, .obligation),
    evaluation("obligation-krav", "krav", 5, .obligation),
    evaluation("obligation-betingelse", "betingelse", 5, .obligation),
    evaluation("obligation-forudsaetning", "forudsætning", 4, .obligation),
    phrase("obligation-paahviler", .obligation, 5, "påhvile", ["påhviler"], .any, .any, .complement),
    phrase("prohibition-forbudt", .prohibition, 5, "forbudt", ["forbudt"], .itIs, .any, .nobody),
    phrase(
      "prohibition-ikke-tilladt", .prohibition, 5, "ikke tilladt", ["ikke", "tilladt"], .itIs, .any, .nobody),
  ]

  static let permissions: [Construction] = [
    evaluation("permission-muligt", "muligt", 3, .permission, complement: .any),
    phrase("permission-ret", .permission, 3, "have ret til", ["ret", "til"], .agentHas, .any, .subject),
    phrase(
      "permission-mulighed", .permission, 3, "have mulighed for", ["mulighed", "for"], .agentHas, .any,
      .subject),
    phrase(
      "permission-velkommen", .permission, 2, "være velkommen til", ["velkommen", "til"], .agentIs, .any,
      .subject),
    phrase(
      "permission-velkomne", .permission, 2, "være velkommen til", ["velkomne", "til"], .agentIs, .any,
      .subject),
    phrase(
      "permission-berettiget", .permission, 3, "være berettiget til", ["berettiget", "til"], .agentIs, .any,
      .subject),
    phrase(
      "permission-adgang", .permission, 3, "have adgang til", ["adgang", "til"], .agentHas, .any, .subject),
    phrase("permission-lov", .permission, 3, "have lov til", ["lov", "til"], .agentHas, .any, .subject),
    phrase(
      "permission-tilladelse", .permission, 3, "tilladelse til", ["tilladelse", "til"], .any, .any, .nobody),
  ]

  static let commitments: [Construction] = [
    phrase("commitment-besluttet", .commitment, 4, "beslutte", ["besluttet"], .writer, .any, .subject),
    phrase("commitment-hensigt", .commitment, 3, "have til hensigt", ["hensigt"], .writer, .any, .subject),
    phrase("commitment-agter", .commitment, 3, "agte", ["agter"], .writer, .any, .subject),
    phrase("commitment-planlaegger", .commitment, 3, "planlægge", ["planlægger"], .writer, .any, .subject),
    phrase("commitment-lover", .commitment, 4, "love", ["lover"], .writer, .any, .subject),
    phrase(
      "commitment-forpligter", .commitment, 4, "forpligte sig til", ["forpligter", "os", "til"], .writer,
      .any, .subject),
    phrase(
      "commitment-indstillet", .commitment, 3, "være indstillet på", ["indstillet", "på"], .writer, .any,
      .subject),
    phrase("commitment-paatager", .commitment, 4, "påtage sig", ["påtager", "os"], .writer, .any, .subject),
    phrase("commitment-forventer", .commitment, 3, "forvente", ["forventer"], .writer, .any, .subject),
    Construction(
      name: "commitment-present", modality: .commitment, force: 3, cue: "nutid",
      shape: .present(verbs: WriterVerbs.all, needsTime: true), doer: .subject),
    Construction(
      name: "commitment-return", modality: .commitment, force: 3, cue: "nutid",
      shape: .present(verbs: ["vende tilbage"], needsTime: false), doer: .subject),
  ]

  private static func row(
    _ name: String, _ modality: Action.Modality, _ force: Int, _ cue: String, _ verb: String,
    _ link: [String],
    _ complement: Construction.Complement = .any
  ) -> Construction {
    let shape = Construction.Shape.performative(verb: verb, link: link, complement: complement)
    let doer: Construction.Doer =
      modality == .request || modality == .permission || modality == .prohibition ? .addressee : .complement
    return Construction(name: name, modality: modality, force: force, cue: cue, shape: shape, doer: doer)
  }

  private static func phrase(
    _ name: String, _ modality: Action.Modality, _ force: Int, _ cue: String, _ words: [String],
    _ host: Construction.Host, _ complement: Construction.Complement, _ doer: Construction.Doer
  ) -> Construction {
    Construction(
      name: name, modality: modality, force: force, cue: cue,
      shape: .phrase(words: words, host: host, complement: complement), doer: doer)
  }

  /// `det er vigtigt, at …`
  private static func evaluation(
    _ name: String, _ word: String, _ force: Int, _ modality: Action.Modality = .recommendation,
    complement: Construction.Complement = .doable
  ) -> Construction {
    phrase(name, modality, force, word, [word], .itIs, complement, .complement)
  }
}
