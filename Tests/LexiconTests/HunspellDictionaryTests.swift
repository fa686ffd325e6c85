import Lexicon
import Testing

@Suite struct HunspellDictionaryTests {
  private static let affixes = """
    FLAG num
    FORBIDDENWORD 6
    NEEDAFFIX 8
    COMPOUNDBEGIN 32
    COMPOUNDMIDDLE 33
    COMPOUNDEND 34
    ONLYINCOMPOUND 36
    PFX 54 Y 1
    PFX 54 A Norda/10 A
    SFX 1 Y 2
    SFX 1 0 de/34,22 e
    SFX 1 0 ede/34,22 [^e]
    SFX 3 Y 1
    SFX 3 0 d/8,11 d
    SFX 10 Y 2
    SFX 10 0 s/34 [^sxz]
    SFX 10 0 ' [sxz]
    SFX 11 Y 1
    SFX 11 0 er/34 [^e]
    SFX 22 Y 1
    SFX 22 0 s/34 [^s]
    SFX 29 Y 1
    SFX 29 0 s/32,36 .
    SFX 39 Y 1
    SFX 39 0 0/34 .
    SFX 50 Y 1
    SFX 50 e a .
    """

  static let rows: [(entry: String, forms: [String])] = [
    ("bord", ["bord"]),
    ("bord/10", ["bord", "bords"]),
    ("hus/10", ["hus", "hus'"]),
    ("elske/1", ["elske", "elskede", "elskedes"]),
    ("hop/1", ["hop", "hopede", "hopedes"]),
    ("bred/3", ["bred", "bredder"]),
    ("Albertslund/54", ["Albertslund", "Nordalbertslund", "Nordalbertslunds"]),
    ("gade/50", ["gade", "gada"]),
    ("forbudt/6", []),
    ("halv/8,10", ["halvs"]),
    ("og/eller", ["og/eller"]),
  ]

  @Test("affixes are expanded, twofold ones too", arguments: rows)
  func expands(entry: String, forms: [String]) throws {
    let dictionary = try HunspellDictionary(
      affixes: Array(Self.affixes.utf8), words: Array("1\n\(entry)\n".utf8))
    var found: Set<String> = []
    dictionary.forEachForm { form, classes in
      if classes.contains(.word) { found.insert(Letters.decode(form)) }
    }
    #expect(found == Set(forms))
  }

  @Test func knowsCompoundClasses() throws {
    let dictionary = try HunspellDictionary(
      affixes: Array(Self.affixes.utf8), words: Array("1\narbejde/29,39\n".utf8))
    var classes: [String: WordClasses] = [:]
    dictionary.forEachForm { form, found in classes[Letters.decode(form), default: []].formUnion(found) }
    #expect(classes["arbejdes"] == .head)
    #expect(classes["arbejde"] == [.word, .tail])
  }

  @Test func refusesWhatIsNoAffixFile() {
    #expect(throws: HunspellError.noAffixes) {
      try HunspellDictionary(affixes: Array("Kære borger".utf8), words: [])
    }
    #expect(throws: HunspellError.flagsNotNumeric(line: 1)) {
      try HunspellDictionary(affixes: Array("FLAG long\n".utf8), words: [])
    }
  }
}
