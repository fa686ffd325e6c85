/// Verbs that are more than one word: with particle (`række ud`), with a fixed noun (`tage stilling`), with
/// an adjective (`holde åben`), reflexive (`henvende sig`).
enum VerbPhrases {
  /// What may follow a verb to make one lemma with it.
  struct Row: Sendable {
    /// The words that follow, of which the first is looked for.
    var words: [String]
    /// What the lemma adds to the verb.
    var lemma: String
    /// How many words may stand between the verb and the first of them.
    var reach: Int
    /// Whether it must stand at the end of its clause: `tage mobiltelefon med`.
    var atEnd = false
  }

  /// The rows of a verb, in the order they are tried.
  static func rows(of verb: String) -> [Row] { table[verb] ?? [] }

  /// Whether the verb takes `sig` as part of its lemma when the object is the subject itself.
  static func takesReflexive(_ verb: String) -> Bool { reflexive.contains(verb) }

  private static let table: [String: [Row]] = {
    var table: [String: [Row]] = [:]
    func add(_ verb: String, _ words: String, as lemma: String? = nil, reach: Int = 3) {
      let parts = words.split(separator: " ").map(String.init)
      table[verb, default: []].append(Row(words: parts, lemma: lemma ?? words, reach: reach))
    }
    func particles(_ verb: String, _ particles: String, reach: Int = 5) {
      for particle in particles.split(separator: " ") { add(verb, String(particle), reach: reach) }
    }
    particles("række", "ud")
    particles("skrue", "op ned")
    particles("gå", "ind")
    add("gå", "i gang")
    add("gå", "i dialog")
    particles("følge", "op")
    add("komme", "på banen", reach: 4)
    add("komme", "i gang")
    for noun in [
      "stilling", "højde", "kontakt", "initiativ", "hensyn", "udgangspunkt", "ansvar", "del", "fat",
    ] {
      add("tage", noun, reach: 4)
    }
    add("tage", "hånd om", reach: 3)
    add("tage", "i brug", reach: 6)
    add("tage", "i betragtning", reach: 6)
    add("sætte", "i gang", reach: 6)
    add("sætte", "i værk", reach: 6)
    add("sætte", "ind", reach: 2)
    add("sætte", "pris på", reach: 2)
    table["sætte", default: []].append(Row(words: ["stor", "pris", "på"], lemma: "pris på", reach: 1))
    particles("vende", "tilbage")
    particles("melde", "tilbage ind ud")
    particles("lægge", "vægt mærke", reach: 2)
    add("stå", "på mål", reach: 3)
    add("stå", "til rådighed", reach: 4)
    add("stille", "til rådighed", reach: 8)
    add("stille", "krav", reach: 2)
    particles("leve", "op")
    particles("bakke", "op")
    particles("støtte", "op")
    particles("lukke", "ned op", reach: 6)
    particles("møde", "op frem", reach: 2)
    particles("slå", "op", reach: 3)
    particles("se", "frem", reach: 2)
    add("se", "på", reach: 0)
    add("kigge", "på", reach: 0)
    add("sørge", "for", reach: 2)
    add("rette", "henvendelse", reach: 2)
    add("rette", "op", reach: 2)
    add("gøre", "opmærksom", reach: 6)
    for noun in ["besked", "adgang", "afkald", "samtykke"] { add("give", noun, reach: 4) }
    add("melde", "afbud", reach: 2)
    add("få", "aktindsigt", reach: 1)
    add("søge", "aktindsigt", reach: 1)
    add("være", "i hænde", reach: 4)
    add("komme", "i hænde", reach: 4)
    particles("sende", "videre", reach: 5)
    particles("give", "videre", reach: 5)
    particles("føre", "videre", reach: 5)
    table["tage", default: []].append(Row(words: ["med"], lemma: "med", reach: 4, atEnd: true))
    table["tage", default: []].append(Row(words: ["op"], lemma: "op", reach: 4))
    add("få", "øje", reach: 0)
    add("holde", "øje", reach: 2)
    add("holde", "fast", reach: 3)
    add("træde", "i kraft", reach: 3)
    add("finde", "sted", reach: 3)
    add("være", "til stede", reach: 4)
    add("være", "til rådighed", reach: 4)
    add("være", "i dialog", reach: 4)
    for (form, lemma) in [
      ("opmærksom", "opmærksom"), ("opmærksomme", "opmærksom"), ("behjælpelig", "behjælpelig"),
      ("behjælpelige", "behjælpelig"), ("parat", "parat"), ("parate", "parat"),
      ("tilgængelig", "tilgængelig"),
      ("tilgængelige", "tilgængelig"), ("tilgængeligt", "tilgængelig"), ("bevidst", "bevidst"),
      ("bevidste", "bevidst"), ("forberedt", "forberedt"), ("indstillet", "indstillet"),
    ] {
      add("være", form, as: lemma, reach: 4)
    }
    for (form, lemma) in [
      ("åben", "åben"), ("åbent", "åben"), ("åbne", "åben"), ("lukket", "lukket"), ("lukkede", "lukket"),
      ("orienteret", "orienteret"), ("orienterede", "orienteret"), ("opdateret", "opdateret"),
      ("opdaterede", "opdateret"), ("informeret", "informeret"), ("informerede", "informeret"),
      ("adskilt", "adskilt"), ("fri", "fri"), ("underrettet", "underrettet"), ("ajour", "ajour"),
      ("ren", "ren"),
      ("rent", "ren"),
    ] {
      add("holde", form, as: lemma, reach: 9)
    }
    return table
  }()

  private static let reflexive: Set<String> = [
    "sætte", "holde", "henvende", "tilmelde", "udtale", "orientere", "forberede", "forholde", "forpligte",
    "engagere",
    "registrere", "afholde", "melde", "involvere", "koncentrere", "bestræbe", "vende", "identificere",
    "tilslutte",
    "framelde", "afmelde", "legitimere", "indskrive", "beskytte", "sikre", "indrette", "begrænse", "bevæge",
    "beskæftige", "rådføre", "erklære", "opholde", "underkaste", "anskaffe", "indstille", "vaccinere",
    "bekymre",
    "interessere", "bemyndige", "gøre", "lade", "befinde", "overbevise", "sætte", "indfinde", "kvalificere",
  ]

  /// Adverbs that make one verb with the verb right before them: `lufte ud`, `arbejde videre`.
  static let particles: Set<String> = [
    "ud", "op", "ind", "ned", "tilbage", "videre", "sammen", "frem", "igennem",
  ]

  /// Verbs that only carry the act that follows them: `forsøge at undgå` → `undgå`.
  static let transparent: Set<String> = [
    "forsøge", "prøve", "søge", "begynde", "fortsætte", "kunne", "huske",
  ]

  /// Verbs of saying and thinking: what the writer does with them is done by the letter itself.
  static let speech: Set<String> = [
    "takke", "sætte pris på", "sige", "understrege", "fremhæve", "ønske", "mene", "henlede", "bemærke",
    "påpege", "beklage",
    "nævne",
    "pointere", "tilføje", "erindre", "vide", "gøre opmærksom", "minde", "oplyse", "meddele", "konstatere",
    "opfordre", "bede", "anmode", "henstille", "anbefale", "foreslå", "håbe", "forvente", "indskærpe",
    "præcisere",
    "henvise", "se frem", "benytte", "tro", "vurdere", "indrømme", "erkende", "slå fast", "bekræfte",
    "kvittere", "lykønske", "rose", "indbyde", "invitere", "tilråde", "råde", "tilskynde", "opmuntre", "pege",
    "appellere", "redegøre", "forudsætte", "antage", "anse", "udtrykke", "fastslå", "glæde", "høre",
    "lykønske",
    "anføre", "notere",
  ]

  /// Verbs that are no acts.
  static let states: Set<String> = [
    "være", "have", "få", "kunne", "skulle", "ville", "burde", "måtte", "betyde", "medføre", "indebære",
    "blive",
    "synes", "findes", "gælde", "vare", "koste", "hedde", "forekomme", "opstå", "opleve", "forblive",
    "afhænge",
    "handle", "dreje", "skyldes", "virke", "fremgå", "hænge", "udgøre", "bestå", "komme", "stå", "lykkes",
    "mangle",
    "omfatte",
  ]
}
