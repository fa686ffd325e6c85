extension Constructions {
  /// The modal verbs and `bedes`. The first row whose conditions hold takes the verb.
  static let modals: [Construction] = [
    modal("request-bedes", .request, 4, "bede", .addressee, .init(words: ["bedes"], subject: .any)),
    modal(
      "recommendation-med-fordel", .recommendation, 2, "kan med fordel", .subject,
      .init(words: ["kan"], subject: .any, with: ["med", "fordel"])),
    modal(
      "prohibition-maa-ikke", .prohibition, 5, "må ikke", .subject,
      .init(words: ["må"], subject: .any, negated: true)),
    modal(
      "permission-maa-kun", .permission, 3, "må kun", .subject,
      .init(words: ["må"], subject: .any, with: ["kun"])),
    modal(
      "permission-maa-alene", .permission, 3, "må kun", .subject,
      .init(words: ["må"], subject: .any, with: ["alene"])),
    modal(
      "permission-maa-gerne", .permission, 3, "må gerne", .subject,
      .init(words: ["må"], subject: .any, with: ["gerne"])),
    modal(
      "permission-maa-godt", .permission, 3, "må gerne", .subject,
      .init(words: ["må"], subject: .agent, with: ["godt"])),
    modal(
      "recommendation-boer-not", .recommendation, 4, "bør ikke", .subject,
      .init(words: ["bør"], subject: .any, negated: true)),
    modal("recommendation-boer", .recommendation, 4, "bør", .subject, .init(words: ["bør"], subject: .any)),
    modal(
      "recommendation-burde", .recommendation, 3, "burde", .subject, .init(words: ["burde"], subject: .you)),
    modal(
      "obligation-skal-passive", .obligation, 5, "skal", .subject,
      .init(words: ["skal"], subject: .any, voice: .passive)),
    modal(
      "obligation-skal-i-haende", .obligation, 5, "skal", .nobody,
      .init(words: ["skal"], subject: .any, voice: .active, verbs: ["være i hænde", "komme i hænde"])),
    modal(
      "obligation-skal-agent", .obligation, 5, "skal", .subject,
      .init(words: ["skal"], subject: .agent, voice: .active)),
    modal(
      "obligation-skal-document", .obligation, 5, "skal", .subject,
      .init(
        words: ["skal"], subject: .document, voice: .active,
        verbs: [
          "indeholde", "omfatte", "beskrive", "angive", "fremgå", "foreligge", "redegøre", "opfylde",
          "vedlægge", "ske",
          "være", "have", "overholde", "dække", "bygge", "stemme",
        ])),
    modal(
      "permission-kan-you", .permission, 3, "kan", .subject,
      .init(words: ["kan"], subject: .you, voice: .active, verbs: readerVerbs)),
    modal(
      "permission-kan-agent", .permission, 3, "kan", .subject,
      .init(words: ["kan"], subject: .agent, voice: .active, verbs: applicantVerbs)),
    modal(
      "commitment-vil-blive", .commitment, 3, "vil blive", .nobody,
      .init(words: ["vil"], subject: .thing, voice: .passive, verbs: WriterVerbs.all)),
    modal(
      "commitment-vil", .commitment, 4, "vil", .subject,
      .init(words: ["vil"], subject: .writer, voice: .active)),
  ]

  /// What a reader is allowed or invited to do.
  private static let readerVerbs = [
    "kontakte", "henvende sig", "læse", "finde", "søge", "ansøge", "rette", "rette henvendelse", "benytte",
    "anvende",
    "bruge", "indsende", "sende", "klage", "tilmelde sig", "tilmelde", "bestille", "hente", "ringe", "vælge",
    "undlade",
    "få", "indgive", "anmode", "bede", "kræve", "skrive", "se", "deltage", "møde", "aflevere", "tage kontakt",
    "indbringe", "lade", "downloade", "betale", "aftale", "anke", "komme", "oplyse", "give", "udfylde",
    "orientere sig",
    "supplere", "rekvirere", "låne", "beholde", "medbringe", "foreslå", "stille",
  ]

  /// What a body or an applicant is allowed to do.
  private static let applicantVerbs = [
    "søge", "ansøge", "indgive", "klage", "indsende", "indbringe", "anmode", "vælge", "tilmelde sig",
    "tilmelde",
    "kontakte", "henvende sig", "rette", "rette henvendelse", "rekvirere", "bestille", "indstille", "anvende",
    "benytte", "fravige", "dispensere", "få", "undlade", "tage kontakt",
  ]

  private static func modal(
    _ name: String, _ modality: Action.Modality, _ force: Int, _ cue: String, _ doer: Construction.Doer,
    _ modal: Construction.Modal
  ) -> Construction {
    Construction(name: name, modality: modality, force: force, cue: cue, shape: .modal(modal), doer: doer)
  }
}

/// What the writer of a letter may announce.
enum WriterVerbs {
  static let all = [
    "iværksætte", "igangsætte", "udsende", "fremsende", "sende", "indkalde", "følge op", "kontakte",
    "orientere",
    "drøfte", "offentliggøre", "behandle", "revidere", "opdatere", "informere", "fastsætte", "udarbejde",
    "evaluere",
    "afholde", "indsamle", "gennemføre", "vende tilbage", "undersøge", "foretage", "træffe", "meddele",
    "udbetale", "ringe", "sende videre", "lægge",
    "besøge", "invitere", "oprette", "nedsætte", "etablere", "indlede", "tage kontakt", "afslutte", "vurdere",
    "fremlægge", "forelægge", "genoptage", "forlænge", "lukke", "åbne", "begynde", "starte", "påbegynde",
    "holde",
    "tilbyde", "uddele", "udlevere", "udvide", "ændre", "ophæve", "udsætte", "indføre", "udpege", "indhente",
    "underrette", "svare", "besvare", "tage stilling", "udgive", "præsentere", "modtage", "overføre",
    "tildele",
  ]
}
