import TestSupport
import Testing

@testable import Ordret

/// Dates as they stand in letters: texts with each date between ⟦ and ⟧, and the values in order.
@Suite struct DatesTests {
  static let letterDate = CivilDay(2019, 9, 18)

  /// Dates that say their year.
  static let full: [(String, [String])] = [
    ("Ministeriet har den ⟦4. marts 2019⟧ udsendt en vejledning.", ["2019-03-04"]),
    ("Loven blev vedtaget d. ⟦12. december 2018⟧.", ["2018-12-12"]),
    ("Mandag den ⟦7. oktober 2019⟧ mødes vi.", ["2019-10-07"]),
    ("onsdag d. ⟦1. maj 2019⟧", ["2019-05-01"]),
    ("⟦24.december 2019⟧", ["2019-12-24"]),
    ("fra ⟦1. sept. 2019⟧", ["2019-09-01"]),
    ("den ⟦5. febr. 2020⟧", ["2020-02-05"]),
    ("Den ⟦1.\nnovember 2019⟧ åbner huset.", ["2019-11-01"]),
    ("⟦18-09-2019⟧", ["2019-09-18"]),
    ("Modtaget: ⟦18.09.2019⟧", ["2019-09-18"]),
    ("Odense, ⟦18/9 2019⟧", ["2019-09-18"]),
    ("⟦2/11-18⟧", ["2018-11-02"]),
    ("d. ⟦2/11-2018⟧", ["2018-11-02"]),
    ("⟦2018-11-02⟧", ["2018-11-02"]),
    ("(⟦2. januar 2018⟧)", ["2018-01-02"]),
    ("den ⟦29. februar 2020⟧", ["2020-02-29"]),
    ("den 29. februar 2019", []),
    ("den 31. juni 2019", []),
    ("31-02-2020", []),
    ("00-01-2020", []),
    ("12-13-2020", []),
    ("både den ⟦3. maj 2019⟧ og den ⟦9. maj 2019⟧", ["2019-05-03", "2019-05-09"]),
    ("Dato:⟦3. maj 2019⟧", ["2019-05-03"]),
    ("den ⟦l2. maj 2019⟧", ["2019-05-12"]),
    ("den ⟦2O. maj 2019⟧", ["2019-05-20"]),
    ("d. ⟦3. maj 2Ol9⟧", ["2019-05-03"]),
  ]

  /// Dates that take their year, or more, from the letter of Wednesday 2019-09-18.
  static let anchored: [(String, [String])] = [
    ("Svar ønskes den ⟦1. oktober⟧.", ["2019-10-01"]),
    ("senest den ⟦15. januar⟧", ["2020-01-15"]),
    ("Vi holdt møde den ⟦2. september⟧.", ["2019-09-02"]),
    ("Udvalget blev nedsat den ⟦10. december⟧.", ["2018-12-10"]),
    ("fredag den ⟦27. september⟧", ["2019-09-27"]),
    ("tirsdag den ⟦3/9⟧", ["2019-09-03"]),
    ("den ⟦1.-2. november⟧", ["2019-11-01/2019-11-02"]),
    ("i ⟦november⟧ udsendes", ["2019-11"]),
    ("siden ⟦august⟧ har", ["2019-08"]),
    ("Vi har ⟦i dag⟧ sendt", ["2019-09-18"]),
    ("fra ⟦dags dato⟧", ["2019-09-18"]),
    ("⟦i morgen⟧", ["2019-09-19"]),
    ("⟦i går⟧", ["2019-09-17"]),
    ("⟦i overmorgen⟧", ["2019-09-20"]),
    ("⟦i år⟧ er der", ["2019"]),
    ("⟦næste år⟧ bliver", ["2020"]),
    ("⟦sidste år⟧ var", ["2018"]),
    ("⟦i denne uge⟧", ["2019-W38"]),
    ("⟦i næste uge⟧", ["2019-W39"]),
    ("⟦sidste uge⟧", ["2019-W37"]),
    ("⟦næste måned⟧", ["2019-10"]),
    ("⟦i foråret⟧ blev", ["2019-21"]),
    ("⟦til foråret⟧ vil vi", ["2020-21"]),
    ("⟦i efteråret⟧ skal vi", ["2019-23"]),
    ("⟦i sommer⟧ var", ["2019-22"]),
    ("hen over ⟦vinteren⟧", ["2019-24"]),
    ("⟦uge 42⟧", ["2019-W42"]),
    ("mandag i ⟦uge 43⟧", ["2019-10-21"]),
    ("⟦4. kvartal⟧", ["2019-36"]),
    ("⟦første kvartal 2020⟧", ["2020-33"]),
    ("⟦2. halvår⟧", ["2019-41"]),
    ("⟦1. halvår 2020⟧", ["2020-40"]),
    ("om ⟦14 dage⟧", ["2019-10-02"]),
    ("om ⟦to måneder⟧", ["2019-11"]),
    ("for ⟦tre år siden⟧", ["2016"]),
    ("inden for ⟦2 uger fra dags dato⟧", ["2019-10-02"]),
    ("inden for ⟦5 hverdage fra dags dato⟧", ["2019-09-25"]),
    ("inden ⟦jul⟧", ["2019-12-24/2019-12-26"]),
    ("omkring ⟦årsskiftet⟧", ["2019-12-31/2020-01-01"]),
    ("efter ⟦påsken 2020⟧", ["2020-04-09/2020-04-13"]),
    ("⟦Kr. himmelfartsdag 2019⟧", ["2019-05-30"]),
    ("inden ⟦udgangen af året⟧", ["2019-12-31"]),
    ("inden ⟦udgangen af oktober⟧", ["2019-10-31"]),
    ("⟦ultimo oktober⟧", ["2019-10~"]),
    ("⟦i slutningen af oktober⟧", ["2019-10~"]),
    ("⟦på fredag⟧", ["2019-09-20"]),
    ("⟦førstkommende mandag⟧", ["2019-09-23"]),
  ]

  /// Periods, years, lengths, sets, times.
  static let periods: [(String, [String])] = [
    ("den ⟦5.-6. november 2019⟧", ["2019-11-05/2019-11-06"]),
    ("fra den ⟦1. til den 15. oktober 2019⟧", ["2019-10-01/2019-10-15"]),
    ("i perioden ⟦1. januar 2019 - 31. december 2019⟧", ["2019-01-01/2019-12-31"]),
    ("fra ⟦15. december til 5. januar 2020⟧", ["2019-12-15/2020-01-05"]),
    ("mellem ⟦1. maj og 1. juni 2019⟧", ["2019-05-01/2019-06-01"]),
    ("⟦01.10.2019 - 31.10.2019⟧", ["2019-10-01/2019-10-31"]),
    ("den ⟦3. og 4. oktober 2019⟧", ["2019-10-03/2019-10-04"]),
    ("i ⟦oktober 2019⟧", ["2019-10"]),
    ("⟦marts måned 2019⟧", ["2019-03"]),
    ("⟦oktober og november 2019⟧", ["2019-10/2019-11"]),
    ("i ⟦2018⟧ var der", ["2018"]),
    ("I ⟦2018⟧.", ["2018"]),
    ("satspuljen for ⟦2019⟧", ["2019"]),
    ("et stykke ind i ⟦2020⟧", ["2020"]),
    ("siden ⟦1998⟧", ["1998"]),
    ("årene ⟦2017-2019⟧", ["2017/2019"]),
    ("perioden ⟦2018-21⟧", ["2018/2021"]),
    ("i ⟦2017 og 2018⟧", ["2017/2018"]),
    ("i ⟦2016, 2017 og 2018⟧", ["2016/2018"]),
    ("fra ⟦2015 til 2018⟧", ["2015/2018"]),
    ("skoleåret ⟦2019/20⟧", ["2019-08-01/2020-07-31"]),
    ("folketingsåret ⟦2018/19⟧", ["2018/2019"]),
    ("i ⟦1980'erne⟧", ["198X"]),
    ("⟦uge 7 i 2020⟧", ["2020-W07"]),
    ("⟦uge 7-8 2020⟧", ["2020-W07/2020-W08"]),
    ("⟦ugerne 40 og 41⟧", ["2019-W40/2019-W41"]),
    ("⟦1. og 2. kvartal 2020⟧", ["2020-33/2020-34"]),
    ("⟦medio 2020⟧", ["2020~"]),
    ("⟦primo februar 2020⟧", ["2020-02~"]),
    ("⟦sommeren 2018⟧", ["2018-22"]),
    ("inden for ⟦4 uger⟧", ["P4W"]),
    ("i ⟦seks måneder⟧", ["P6M"]),
    ("højst ⟦14 dage⟧", ["P14D"]),
    ("⟦3-5 hverdage⟧", ["P3D/P5D"]),
    ("⟦8 dage efter modtagelsen⟧", ["P8D"]),
    ("i ⟦halvandet år⟧", ["P18M"]),
    ("de seneste ⟦fem år⟧", ["P5Y"]),
    ("⟦hver torsdag⟧", ["XXXX-WXX-4"]),
    ("⟦hvert år⟧", ["P1Y"]),
    ("⟦hvert andet år⟧", ["P2Y"]),
    ("indberettes ⟦månedligt⟧", ["P1M"]),
    ("⟦to gange om året⟧", ["P1Y"]),
    ("⟦kl. 13.00⟧", ["T13:00"]),
    ("⟦kl. 9.30-12⟧", ["T09:30/T12:00"]),
    ("⟦klokken 14⟧", ["T14:00"]),
    ("den ⟦3. oktober 2019⟧ ⟦kl. 10-14⟧", ["2019-10-03", "T10:00/T14:00"]),
  ]

  /// What is no date.
  static let none: [String] = [
    "Sagsnr. 2019 - 771", "Sagsnr.\n2019-12345", "j.nr. 2018-12-04-1", "Tlf. 33 92 93 00",
    "tlf. 33-92-93-00",
    "CPR 010190-1234", "010190-1234", "12.500 kr.", "i alt 180 mio. kr.", "§ 10, stk. 2", "afsnit 1.2.3",
    "3,4 pct. af", "2019 pct.", "1060 København K", "8000 Aarhus C", "lov nr. 463", "covid-19",
    "nr. 12 i rækken",
    "KLE 27.12.16", "side 3 af 12", "1/2", "en kvart (1/4) af", "3-4 gange", "for 2000 kroner",
    "2019 kommuner",
    "i 1200 boliger", "den 3 vej", "de 12 marts", "maj", "i tide", "en dag", "hele dagen", "den kommende tid",
    "i det kommende år", "lige nu", "snarest muligt", "hurtigst muligt", "i øjeblikket", "børn under 15 år",
    "de 15-17-årige", "han er 42 år", "uge 60", "kl. 47", "5798000000001", "version 2.3.2019.4",
    "www.dr.dk/2019",
    "a2019", "2019a", "Kære August", "Jul Madsen", "hr. Jan Madsen", "i månedsvis", "tirsdagens møde",
    "forårets",
    "den 40. januar", "spor 10-12", "DK50 0040 0440 1162 43", "12.30.45.60", "pkt. 4.5",
    "bilag 3. maj-notatet",
  ]

  @Test("dates and values", arguments: full + anchored + periods)
  func check(marked: String, values: [String]) {
    let expected = MarkedText(marked)
    let text = SourceText(expected.text)
    let found = Dates.find(in: text, letterDate: Self.letterDate).mentions
    let shown = found.map { "\(text[$0.range]) = \($0.value) by \($0.rule)" }
    #expect(found.map(\.value) == values, "\(marked) gave \(shown)")
    if !values.isEmpty { #expect(found.map(\.range) == expected.ranges, "\(marked) gave \(shown)") }
  }

  @Test("what is no date", arguments: none)
  func rejects(text: String) {
    let found = Dates.find(in: SourceText(text), letterDate: Self.letterDate).mentions
    #expect(found.isEmpty, "\(text) gave \(found.map { "\($0.value) by \($0.rule)" })")
  }

  /// Texts, the role of the first date, and whether its last day is included.
  static let roles: [(String, DateMention.Role, Bool?)] = [
    ("Svar senest den 3. oktober 2019.", .deadline, true),
    ("Svar senest fredag den 4. oktober 2019 kl. 12.", .deadline, true),
    ("Send svaret inden den 3. oktober 2019.", .deadline, false),
    ("inden udgangen af 2019", .deadline, true),
    ("inden for 4 uger", .deadline, true),
    ("Fristen er den 3. oktober 2019.", .deadline, true),
    ("Høringsfristen udløber den 3. oktober 2019.", .deadline, true),
    ("Fristen for at sende bemærkninger er den 3. oktober 2019.", .deadline, true),
    ("Svarfrist: 3. oktober 2019", .deadline, true),
    ("senest 14 dage efter modtagelsen", .deadline, true),
    ("Senest blev reglerne ændret i 2018.", .other, nil),
    ("Senest i 2018 blev reglerne ændret.", .other, nil),
    ("lov nr. 463 af 17. juni 2008", .reference, nil),
    ("i jeres brev af 3. maj 2019 skriver I", .reference, nil),
    ("bekendtgørelse nr. 12 af 3. januar 2019 om tilsyn", .reference, nil),
    ("Aftale om flere pladser af 25. april 2019", .reference, nil),
    ("Loven træder i kraft den 1. januar 2020.", .validity, nil),
    ("med virkning fra 1. januar 2020", .validity, nil),
    ("Konferencen holdes den 5. november 2019.", .event, nil),
    ("Vi inviterer til møde den 5. november 2019.", .event, nil),
    ("Den 4. marts 2019 kom svaret.", .event, nil),
    ("i løbet af juni 2020", .deadline, true),
    ("inden udgangen af uge 38", .deadline, true),
  ]

  @Test("roles", arguments: roles)
  func role(text: String, role: DateMention.Role, inclusive: Bool?) throws {
    let mention = try #require(Dates.find(in: SourceText(text), letterDate: Self.letterDate).mentions.first)
    #expect(mention.role == role)
    #expect(mention.inclusive == inclusive)
  }

  @Test func withoutLetterDate() {
    let found = Dates.find(in: SourceText("den 3. maj, i foråret, uge 7 og den 3. maj 2019")).mentions
    #expect(found.map(\.value) == ["XXXX-05-03", "XXXX-21", "XXXX-W07", "2019-05-03"])
    #expect(found.map(\.start) == [nil, nil, nil, "2019-05-03"])
  }

  @Test func impossibleDaysAreReported() {
    let text = SourceText("Mødet den 31. februar 2020 og 31-02-2020 er aflyst.")
    let result = Dates.find(in: text)
    #expect(result.mentions.isEmpty)
    #expect(result.impossible.map { text[$0] } == ["31. februar 2020", "31-02-2020"])
  }

  @Test("the calendar agrees with itself over four centuries")
  func calendar() {
    var day = CivilDay(1700, 1, 1)
    for number in 0..<146_097 {
      guard let current = day else { break }
      let (year, month, dayOfMonth) = current.civil
      #expect(CivilDay(year, month, dayOfMonth) == current)
      if number % 97 == 0 {
        let week = current.isoWeek
        #expect(CivilDay.monday(ofWeek: week.week, in: week.year) == current + (1 - current.weekday))
      }
      day = current + 1
    }
    #expect(day?.civil.year == 2100)
  }

  @Test(
    "Easter Sundays",
    arguments: [
      (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
      (2038, "2038-04-25"),
    ])
  func easter(year: Int, day: String) { #expect(Feast.easterSunday(year).iso == day) }

  @Test("a long line of numbers and points is read in linear time")
  func linear() {
    let text = SourceText(String(repeating: "den 1. 2. 3. maj og 12-12-12-12 kl. senest inden ", count: 2000))
    #expect(Dates.find(in: text, letterDate: Self.letterDate).mentions.count == 2000)
  }
}
