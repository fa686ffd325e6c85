internal import Lexicon

/// Tells which sentences of a Danish letter are in another language, by the small words that no Danish
/// sentence has.
///
/// Whole letters are judged by how they fit the language model; a quotation or a paragraph in English is too
/// short for that, and its words must not be made Danish.
enum SentenceLanguage {
  /// For each token of a pass, whether it stands in a sentence of another language. Linear.
  static func isForeign(_ pass: Corrector.Pass) -> [Bool] {
    var result = [Bool](repeating: false, count: pass.tokens.count)
    var sentences: [Range<Int>] = []
    var start = 0
    for index in pass.tokens.indices.dropFirst() where pass.tokens[index].gap == .boundary {
      sentences.append(start..<index)
      start = index
    }
    if !pass.tokens.isEmpty { sentences.append(start..<pass.tokens.count) }
    let foreign = sentences.map { isForeign(pass.cores[$0]) }
    for (number, sentence) in sentences.enumerated() {
      // A few words between two sentences of another language belong to them.
      let isBetween =
        sentence.count < leastWords && number > 0 && number + 1 < sentences.count && foreign[number - 1]
        && foreign[number + 1]
      if foreign[number] || isBetween { for index in sentence { result[index] = true } }
    }
    return result
  }

  /// Whether a sentence, given as words in letters with case, is in one of ``languages``.
  static func isForeign(_ words: ArraySlice<[UInt8]>) -> Bool {
    guard words.count >= leastWords else { return false }
    let lowered = words.map { $0.map(Letters.lowered) }
    return languages.contains { language in
      var own = 0
      var danish = 0
      var kinds: Set<[UInt8]> = []
      for word in lowered {
        if language.own.contains(word) {
          own += 1
          kinds.insert(word)
        }
        if language.danish.contains(word) { danish += 1 }
      }
      return kinds.count >= 2 && own * 6 >= words.count && own > 2 * danish
    }
  }

  private static let leastWords = 4

  /// The small words that a language has and Danish has not, and those that Danish has and the language has
  /// not.
  private struct Language: Sendable {
    var own: Set<[UInt8]>
    var danish: Set<[UInt8]>

    init(_ own: String, danish: String) {
      func words(_ text: String) -> Set<[UInt8]> {
        Set(text.split(separator: " ").map { Letters.encode(String($0)) })
      }
      self.own = words(own)
      self.danish = words(danish)
    }
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
