internal import Lexicon

/// Tells which sentences of a Danish letter are in another language, by the small words that no Danish
/// sentence has.
///
/// Whole letters are judged by how they fit the language model; a quotation or a paragraph in English is too
/// short for that, and its words must not be made Danish.
///
/// The obvious choice is two sets of words a language; that is eight look-ups a word. All lists stand in one table of
/// ``ShortWords`` with a bit for each list, and a Danish sentence is done after one look-up a word, 4 ns.
enum SentenceLanguage {
  /// For each token whether it stands in a sentence of another language; the first has the number 0. Linear.
  static func isForeign(_ tokens: ArraySlice<Token>, _ letters: TokenLetters) -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    let first = tokens.startIndex
    // A few words between two sentences of another language belong to them.
    var between: Range<Int>?
    var wasForeign = false
    var start = first
    while start < tokens.endIndex {
      var end = start + 1
      while end < tokens.endIndex, tokens[end].gap != .boundary { end += 1 }
      let isForeign = isForeign(letters.keys.span.extracting(start..<end))
      if isForeign {
        for index in between ?? start..<start { result[index - first] = true }
        for index in start..<end { result[index - first] = true }
      }
      between = wasForeign && end - start < leastWords ? start..<end : nil
      wasForeign = isForeign
      start = end
    }
    return result
  }

  /// Whether a sentence, given as the keys of its words in lower case, is in one of ``languages``.
  static func isForeign(_ words: Span<ShortWords.Key>) -> Bool {
    guard words.count >= leastWords else { return false }
    let table = lists
    var own = 0
    for index in words.indices where table[words[index]] & 0x0F != 0 { own += 1 }
    guard own * 6 >= words.count else { return false }
    return languages.indices.contains { isIn($0, words, table) }
  }

  private static func isIn(_ language: Int, _ words: Span<ShortWords.Key>, _ table: ShortWords) -> Bool {
    let (ownBit, danishBit): (UInt8, UInt8) = (1 << language, 1 << (language + 4))
    var (own, danish) = (0, 0)
    var kinds: Set<ShortWords.Key> = []
    for index in words.indices {
      let value = table[words[index]]
      if value & ownBit != 0 {
        own += 1
        kinds.insert(words[index])
      }
      if value & danishBit != 0 { danish += 1 }
    }
    return kinds.count >= 2 && own * 6 >= words.count && own > 2 * danish
  }

  private static let leastWords = 4

  /// The words of ``languages``: bit n for a language's own, bit n + 4 for the Danish ones.
  private static let lists = ShortWords(
    languages.enumerated().flatMap { number, language in
      [(language.own, UInt8(1) << number), (language.danish, UInt8(1) << (number + 4))].flatMap {
        words, bit in
        words.split(separator: " ").map { (Letters.encode(String($0)), bit) }
      }
    })

  /// The small words that a language has and Danish has not, and those that Danish has and the language has
  /// not. At most four languages.
  private struct Language: Sendable {
    var own: String
    var danish: String

    init(_ own: String, danish: String) { (self.own, self.danish) = (own, danish) }
  }

  private static let languages: [Language] = [
    Language(
      """
      the of and is this with which has are was were be been from you your we our would not it its as on or \
      their they can should please any there these those who what when where about into than more between during
      """,
      danish: "og det er af ikke til som på pa jeg et en ved også blev efter fra eller den der har vil kan"),
    Language(
      """
      und die das nicht ist ein eine einen einem einer sie wir ich auf für zu zur zum auch wird werden haben dass \
      bei oder wie über nach aus sich noch ihre ihr ihren sehr wurde durch
      """,
      danish: "og det af ikke til som på pa jeg et en ved også blev efter fra eller har vil at"),
    Language(
      """
      och att är inte av från ett jag också mycket någon några när där hur detta dessa denna inom genom mellan \
      vara varit blir blivit ska
      """,
      danish: "og af ikke er at fra jeg mellem hvad noget nogle også være været blev bliver ved efter nu et"),
    Language(
      """
      av etter hva noe noen ble bli blir dere vært gjennom gjøre gjør mye mellom uten ut opp inn enn meg deg seg \
      å frå ikkje vere innen mer hvilke
      """,
      danish:
        "af efter hvad noget nogen blev bliver jer mellem gennem uden ud op ind end mig dig sig at nu mere meget"
    ),
  ]
}
