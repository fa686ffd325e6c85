internal import Lexicon

/// A word as the context model sees it from its neighbours.
///
/// Words are known by hashes of their letters, so that the model needs no vocabulary and does not depend on
/// the numbers of another model's. What is around a doubtful word is taken from the decoder's best readings:
/// nine of ten damaged words are right by then, and the model can be counted over clean text. Folding æ, ø
/// and å to what a recogniser reads would spare it those errors, but would take `på` for `pa` and `får` for
/// `far` in every other place.
struct ContextWord: Sendable, Hashable {
  /// The hash of the letters, or a class; 0 beyond the ends of the sentence.
  var word: UInt32
  /// The hash of its last letters and length, or a class.
  var shape: UInt32
  /// Whether a comma stands before it.
  var followsComma: Bool

  /// What stands beyond the ends of a sentence.
  static let edge = ContextWord(word: 0, shape: 0, followsComma: false)

  private init(word: UInt32, shape: UInt32, followsComma: Bool) {
    (self.word, self.shape, self.followsComma) = (word, shape, followsComma)
  }

  /// A word in lower-case letters. Anything with a digit is a number; a capital inside a sentence makes a
  /// name.
  init(_ lowered: some BidirectionalCollection<UInt8>, isName: Bool, followsComma: Bool) {
    if lowered.contains(where: Letters.isDigit) {
      self.init(word: 1, shape: 1, followsComma: followsComma)
    } else {
      let ending = Self.hash(lowered.suffix(lowered.count >= 6 ? 3 : 2)) ^ UInt32(min(lowered.count, 6))
      self.init(word: Self.hash(lowered), shape: isName ? 2 : ending, followsComma: followsComma)
    }
  }

  /// FNV-1a, 32 bits, never one of the classes.
  private static func hash(_ letters: some Collection<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for letter in letters { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
    return hash | 4
  }
}

/// The features of a place in a sentence for ``ContextModel``: the words and shapes up to three places away,
/// alone and joined, commas, and the words within eight places in any order. About fifty.
enum ContextFeatures {
  /// How far a word is seen.
  static let reach = 8
  /// The words from ``reach`` before a place to ``reach`` after it.
  static let windowLength = 2 * reach + 1

  /// Appends the features of the place in the middle of `window`. Its own word is no feature.
  static func append(_ window: [ContextWord], to features: inout [UInt32]) {
    let middle = reach
    let (p1, p2, p3) = (window[middle - 1], window[middle - 2], window[middle - 3])
    let (n1, n2, n3) = (window[middle + 1], window[middle + 2], window[middle + 3])
    // 0 is the end of the sentence, 1 a comma.
    let before: UInt32 = p1.word == 0 ? 0 : window[middle].followsComma ? 1 : 2
    let after: UInt32 = n1.word == 0 ? 0 : n1.followsComma ? 1 : 2
    // The kinds of features are numbered in this order; the first is always there.
    let tuples: [(UInt32, UInt32, UInt32)] = [
      (0, 0, 0),
      (p1.word, 0, 0), (p2.word, 0, 0), (p3.word, 0, 0), (n1.word, 0, 0), (n2.word, 0, 0), (n3.word, 0, 0),
      (p2.word, p1.word, 0), (p1.word, n1.word, 0), (n1.word, n2.word, 0),
      (p3.word, p2.word, p1.word), (p2.word, p1.word, n1.word), (p1.word, n1.word, n2.word),
      (n1.word, n2.word, n3.word),
      (p2.shape, 0, 0), (p1.shape, 0, 0), (n1.shape, 0, 0), (n2.shape, 0, 0),
      (p2.shape, p1.shape, 0), (p1.shape, n1.shape, 0), (n1.shape, n2.shape, 0),
      (p1.shape, n1.shape, n2.shape), (p1.word, n1.shape, 0), (p1.shape, n1.word, 0),
      (before, after, 0), (before, p1.word, 0), (after, n1.word, 0),
    ]
    for (kind, tuple) in tuples.enumerated() {
      features.append(feature(UInt64(kind), tuple.0, tuple.1, tuple.2))
    }
    // The bag of words: a sentence's end bounds it, and each word counts once.
    let start = features.count
    let bag = UInt64(tuples.count)
    for word in window[..<middle].reversed().prefix(while: { $0.word != 0 }) {
      features.append(feature(bag, word.word, 0, 0))
    }
    for word in window[(middle + 1)...].prefix(while: { $0.word != 0 }) {
      features.append(feature(bag, word.word, 0, 0))
    }
    features[start...].sort()
    var end = start
    for index in start..<features.count where index == start || features[index] != features[end - 1] {
      features[end] = features[index]
      end += 1
    }
    features.removeSubrange(end...)
  }

  /// A hash of 24 bits: with some thousand weights a pair, one feature in a thousand meets another's weight.
  private static func feature(_ kind: UInt64, _ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
    var hash = (kind &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(first)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 31 ^ UInt64(second)) &* 0xC4CE_B9FE_1A85_EC53
    hash = (hash ^ hash >> 29 ^ UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 40)
  }
}
