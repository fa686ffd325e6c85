extension DateRule {
  /// Feasts: with a year, or in the year the letter suggests.
  static let feasts: [DateRule] = [
    feast("feast.new-years-day", .newYearsDay, "nytårsdag"),
    feast("feast.maundy-thursday", .maundyThursday, "skærtorsdag"),
    feast("feast.good-friday", .goodFriday, "langfredag"),
    feast("feast.easter-monday", .easterMonday, "(2. påskedag|anden påskedag)"),
    feast("feast.easter-day", .easterDay, "(påskedag|påskesøndag|1. påskedag)"),
    feast("feast.easter", .easter, "(påsken|påske)"),
    feast("feast.prayer-day", .prayerDay, "(store bededag|st. bededag)"),
    feast("feast.ascension", .ascension, "(kristi|kr.) (himmelfartsdag|himmelfart)"),
    feast("feast.whit-monday", .whitMonday, "(2. pinsedag|anden pinsedag)"),
    feast("feast.whitsun", .whitsun, "(pinsen|pinse)"),
    feast("feast.constitution-day", .constitutionDay, "grundlovsdag"),
    feast("feast.midsummer", .midsummer, "(sankthansaften|sankt hans|sankthans)"),
    feast("feast.christmas-eve", .christmasEve, "juleaften"),
    feast("feast.boxing-day", .boxingDay, "(2. juledag|anden juledag)"),
    feast("feast.christmas-day", .christmasDay, "(juledag|1. juledag)"),
    feast("feast.christmas", .christmas, "(julen|jul)"),
    feast("feast.new-years-eve", .newYearsEve, "nytårsaften"),
    feast("feast.turn-of-year", .turnOfYear, "(årsskiftet|nytår)"),
  ]

  /// The examples of the feasts, each by the name of its rule.
  private static let feastExamples: [String: [(text: String, value: String)]] = [
    "feast.new-years-day": [("⟦nytårsdag 2021⟧", "2021-01-01")],
    "feast.maundy-thursday": [("⟦skærtorsdag 2021⟧", "2021-04-01")],
    "feast.good-friday": [("⟦langfredag 2020⟧", "2020-04-10")],
    "feast.easter-monday": [("⟦2. påskedag 2020⟧", "2020-04-13")],
    "feast.easter-day": [("⟦påskedag 2019⟧", "2019-04-21")],
    "feast.easter": [
      ("inden ⟦påsken⟧", "2021-04-01/2021-04-05"), ("i ⟦påsken 2020⟧", "2020-04-09/2020-04-13"),
    ],
    "feast.prayer-day": [("⟦store bededag 2022⟧", "2022-05-13")],
    "feast.ascension": [
      ("⟦Kr. himmelfartsdag 2020⟧", "2020-05-21"), ("⟦Kristi himmelfart 2021⟧", "2021-05-13"),
    ],
    "feast.whit-monday": [("⟦2. pinsedag 2020⟧", "2020-06-01")],
    "feast.whitsun": [("⟦pinsen 2020⟧", "2020-05-31/2020-06-01")],
    "feast.constitution-day": [("⟦grundlovsdag 2020⟧", "2020-06-05")],
    "feast.midsummer": [("⟦sankthansaften 2020⟧", "2020-06-23")],
    "feast.christmas-eve": [("⟦juleaften 2020⟧", "2020-12-24")],
    "feast.boxing-day": [("⟦2. juledag 2020⟧", "2020-12-26")],
    "feast.christmas-day": [("⟦juledag 2020⟧", "2020-12-25")],
    "feast.christmas": [("inden ⟦jul⟧", "2020-12-24/2020-12-26")],
    "feast.new-years-eve": [("⟦nytårsaften 2020⟧", "2020-12-31")],
    "feast.turn-of-year": [
      ("inden ⟦årsskiftet⟧", "2020-12-31/2021-01-01"), ("⟦årsskiftet 2021/22⟧", "2021-12-31/2022-01-01"),
    ],
  ]

  private static func feast(_ name: String, _ feast: Feast, _ words: String) -> DateRule {
    DateRule(
      name: name, pattern: "<\(words)( (i )?{year}((/|-)({yy2}|{year2}))?)?>", confidence: 0.85,
      examples: feastExamples[name] ?? [],
      read: { context in
        let year: Int
        let inferred = context[.year] == nil
        if let written = context[.year] {
          year = written
        } else {
          guard let anchor = context.anchor, !context.isName else { return nil }
          let candidates = ((anchor.year - 1)...(anchor.year + 1)).map { ($0, feast.days(in: $0).first) }
          guard let day = context.nearest(candidates.map(\.1)),
            let found = candidates.first(where: { $0.1 == day })
          else { return nil }
          year = found.0
        }
        let (first, last) = feast.days(in: year)
        return first == last ? .day(first, inferred: inferred) : .days(first, last, inferred: inferred)
      })
  }
}
