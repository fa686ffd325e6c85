internal import Lexicon

/// Remembers from document to document what tokens may be.
///
/// One a thread and recogniser's kind. What it remembers never changes a result: an entry is what would be found
/// again. Bounded: about a kilobyte a token, up to twice the limit of tokens.
final class TokenMemory {
  let finder: CandidateFinder
  private var tokens = RecentValues<Key, TokenReadings>(limit: 6144)

  struct Key: Hashable {
    var core: [UInt8]
    var startsSentence: Bool
  }

  init(_ finder: CandidateFinder) { self.finder = finder }

  /// How often a token was asked for, and how often it was remembered.
  var counts: (asked: Int, hits: Int) { (tokens.asked, tokens.hits) }

  /// All that a core may be; a generator finds what is not remembered.
  func readings(of core: ArraySlice<UInt8>, startsSentence: Bool, _ generator: HypothesisGenerator)
    -> TokenReadings
  {
    let key = Key(core: Array(core), startsSentence: startsSentence)
    if let known = tokens[key] { return known }
    let found = generator.find(core, startsSentence: startsSentence)
    tokens[key] = found
    return found
  }
}
