/// The closed classes of Danish that the clause engine looks at. A word may be in several.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// `jeg`, `vi`, `I`: can only be a subject.
  static let nominative = WordClass(rawValue: 1 << 0)
  /// `mig`, `jer`, `sig`, `dem`.
  static let accusative = WordClass(rawValue: 1 << 1)
  /// `sig`, `jer`, `os`, `hinanden`: may go back to the subject.
  static let reflexive = WordClass(rawValue: 1 << 2)
  /// `en`, `de`, `alle`, `vores`: opens a noun phrase.
  static let determiner = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  /// Adverbs that stand among the verbs: `gerne`, `derfor`, `hurtigst`.
  static let adverb = WordClass(rawValue: 1 << 5)
  static let negation = WordClass(rawValue: 1 << 6)
  /// `skal`, `bør`, `må`, `kan`, `vil` and their pasts.
  static let modal = WordClass(rawValue: 1 << 7)
  /// `og`, `eller`, `men`, `samt`.
  static let coordinator = WordClass(rawValue: 1 << 8)
  /// Words that always open a subordinate clause: `hvis`, `fordi`, `hvordan`.
  static let subordinator = WordClass(rawValue: 1 << 9)
  /// `er`, `har`, `bliver` and their pasts: always verbs.
  static let auxiliary = WordClass(rawValue: 1 << 10)
  /// `som`, `der`.
  static let relative = WordClass(rawValue: 1 << 11)

  /// The classes of `word` (lower case); empty for words of the open classes.
  static func of(_ word: String) -> WordClass { table[word] ?? [] }

  private static let table: [String: WordClass] = {
    var table: [String: WordClass] = [:]
    func add(_ cls: WordClass, _ words: String) {
      for word in words.split(separator: " ") { table[String(word), default: []].formUnion(cls) }
    }
    add(.nominative, "jeg vi du han hun man")
    add([.nominative, .determiner], "de")
    add(.accusative, "mig os dig jer ham hende dem sig")
    add(.reflexive, "mig os dig jer sig hinanden")
    add(
      .determiner,
      "den det en et denne dette disse alle alt hele hver hvert enhver ethvert samtlige begge ingen intet nogen noget "
        + "nogle mange flere vores vort jeres deres din dit dine min mit mine sin sit sine hans hendes dens dets "
        + "deres egen eget egne al anden andet andre samme sådan sådanne øvrige pågældende enkelte to tre fire fem"
    )
    add(
      .preposition,
      "på af til med i om for fra ved over under hos mod efter mellem blandt uden inden før siden gennem igennem trods "
        + "pr vedrørende vedr ifølge angående omkring langs bag ad via inklusive ekskl bortset ift jf")
    add(
      .adverb,
      "gerne derfor hermed også venligst straks snarest hurtigst muligt hurtigt nu her der da så ligeledes desuden "
        + "endvidere desværre løbende fortsat igen alene kun blot altid aldrig selv særligt særlig meget mere bedst "
        + "endnu allerede heller herefter derefter samtidig samtidigt dermed herved derved hertil dertil herudover "
        + "derudover endelig afslutningsvis afslutningsvist indledningsvis ligesom især navnlig netop både enten dog "
        + "jo nok vel lige først senest tidligst fremover fremadrettet fremdeles dagligt ugentligt månedligt årligt "
        + "kvartalsvis regelmæssigt tidligere senere atter ellers imidlertid således ofte sjældent måske eventuelt evt "
        + "muligvis forhåbentlig alligevel i_øvrigt bl.a f.eks fx bl lokalt aktivt grundigt nøje tydeligt skriftligt "
        + "elektronisk mundtligt telefonisk hver_især fuldt helt ganske utroligt meget yderst rigtigt rigtig altså "
        + "naturligvis selvfølgelig generelt konkret normalt ordinært fælles sammen systematisk konstruktivt synligt "
        + "udadtil derigennem heraf snart sædvanligvis foreløbig foreløbigt umiddelbart omgående hurtigere bedre oftere "
        + "tættere endeligt formelt digitalt personligt særskilt årlig forinden undervejs efterfølgende undtagelsesvis "
        + "altid stadig stadigvæk næppe gradvist gradvis tillige indtil_videre kraftigt indtrængende stærkt varmt "
        + "igen langt højere større mindst højst kritisk vist rettidigt øjeblikkeligt rutinemæssigt ekstra "
        + "herunder udtrykkeligt kraftigst inderligt venligt oprigtigt")
    add([.negation, .adverb], "ikke ej")
    add(.modal, "skal bør må kan vil skulle burde måtte kunne ville")
    add(.auxiliary, "er var har havde bliver blev")
    add(.coordinator, "og eller men samt")
    add(
      .subordinator,
      "hvis såfremt medmindre hvorvidt fordi eftersom selvom skønt når mens indtil hvordan hvorfor hvad hvem hvilke "
        + "hvilken hvilket hvornår hvor hvorfra hvortil hvorved hvorefter hvormed idet ligesom ifald hvorledes hvoraf "
        + "hvorom hvori hvorpå hvorunder uanset da så som der om at")
    add(.relative, "som der")
    return table
  }()
}
