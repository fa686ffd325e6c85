import Lexicon

/// Exact look-ups in the vocabulary and in the dictionary's forms.
enum LookUps {
  static func measure(_ path: String, clean: String) throws {
    let searcher = try Searcher()
    let misses = try Words.read(path)
    let running = try Texts.read(clean).prefix(200).flatMap { text in
      Letters.encode(text.string).map(Letters.lowered).split { !Letters.isLetter($0) }.map(Array.init)
    }
    for (name, graph) in [("vocabulary", searcher.vocabulary.graph), ("forms", searcher.forms.graph)] {
      // As many words that are there, spread over the graph; in an order that no prefix helps.
      var hits: [[UInt8]] = []
      let step = max(1, graph.count / misses.count)
      graph.forEachWord { word, index in if index % step == 0 { hits.append(word) } }
      var generator = SplitMix(seed: 1)
      hits.shuffle(using: &generator)
      for (kind, words) in [
        ("hit", hits), ("miss", misses.shuffled(using: &generator)), ("running", running),
      ] {
        var found = 0
        let seconds = try Speed.best(of: 15) {
          for word in words where graph.index(of: word) != nil { found += 1 }
        }
        precondition(kind == "miss" || found > 0)
        Speed.row("look-up \(name) \(kind)", seconds / Double(words.count) * 1e9, "ns")
      }
    }
  }
}

/// A small generator with a seed: the same numbers in every run (Steele, Lea & Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
