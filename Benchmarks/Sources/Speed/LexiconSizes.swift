import Lexicon

/// What a search costs in lexicons of other sizes.
enum LexiconSizes {
  /// An eighth, a quarter, half and all of the dictionary's forms; one word.
  static func measure(_ path: String) throws {
    var searcher = try Searcher()
    let damaged = try Words.read(path)
    var forms: [[UInt8]] = []
    searcher.forms.graph.forEachWord { word, _ in forms.append(word) }
    var generator = SplitMix(seed: 1)
    forms.shuffle(using: &generator)
    for part in [forms.count, 8, 4, 2, 1] {
      let words = Array(forms.prefix(forms.count / part))
      let space = try space(words)
      var nodes = 0
      let seconds = try Speed.best(of: 3) {
        nodes = damaged.reduce(0) { $0 + searcher.search(space, $1) }
      }
      let name = part == forms.count ? "1 word" : "1/\(part)"
      Speed.row("lexicon \(name)", seconds / Double(damaged.count) * 1e6, "µs")
      Speed.row("lexicon \(name) nodes", Double(nodes) / Double(damaged.count), "a search")
    }
  }

  /// A lexicon of made words: four syllables each, half of all that could be, so that the graph has no short cut.
  static func measureMillions(_ count: Int) throws {
    let syllables = ["b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v"].flatMap { onset in
      ["a", "e", "i", "o", "u", "æ", "ø", "å"].map { Letters.encode(onset + $0) }
    }
    var generator = SplitMix(seed: 1)
    var words: [[UInt8]] = []
    words.reserveCapacity(count)
    for _ in 0..<count {
      words.append((0..<4).flatMap { _ in syllables[Int(generator.next() % UInt64(syllables.count))] })
    }
    let damaged = words.prefix(2000).map { word in
      var word = word
      for index in word.indices.dropFirst(2).prefix(3) where word[index] == 0xE6 || word[index] == 0xF8 {
        word[index] = UInt8(ascii: "o")
      }
      return word
    }
    var space: WordSpace?
    let building = try Speed.time { space = try self.space(words) }
    guard let space else { return }
    var searcher = try Searcher()
    var nodes = 0
    let seconds = try Speed.best(of: 3) {
      nodes = damaged.reduce(0) { $0 + searcher.search(space, $1) }
    }
    Speed.row("millions words", Double(space.graph.count), "")
    Speed.row("millions building", building, "s")
    Speed.row("millions search", seconds / Double(damaged.count) * 1e6, "µs")
    Speed.row("millions nodes", Double(nodes) / Double(damaged.count), "a search")
  }

  private static func space(_ words: [[UInt8]]) throws -> WordSpace {
    var writer = ModelWriter()
    try WordGraphBuilder.sections(of: words, prefix: "part", into: &writer)
    let file = try ModelFile(name: "part.model", bytes: ModelBytes(writer.bytes { _ in "" }))
    return Searcher.space(try WordGraph(file, prefix: "part"))
  }
}
