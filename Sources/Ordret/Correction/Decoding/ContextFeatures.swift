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

  /// A word in letters of any case. Anything with a digit is a number; a capital inside a sentence makes a
  /// name.
  init(_ letters: Span<UInt8>, isName: Bool, followsComma: Bool) {
    let count = letters.count
    var word: UInt32 = Self.basis
    var hasDigit = false
    for index in letters.indices {
      let letter = Letters.lowered(letters[index])
      if Letters.isDigit(letter) { hasDigit = true }
      word = (word ^ UInt32(letter)) &* Self.prime
    }
    if hasDigit {
      self.init(word: 1, shape: 1, followsComma: followsComma)
      return
    }
    var ending: UInt32 = Self.basis
    for index in max(0, count &- (count >= 6 ? 3 : 2))..<count {
      ending = (ending ^ UInt32(Letters.lowered(letters[index]))) &* Self.prime
    }
    // FNV-1a, never one of the classes.
    self.init(
      word: word | 4, shape: isName ? 2 : (ending | 4) ^ UInt32(min(count, 6)), followsComma: followsComma)
  }

  private static let (basis, prime): (UInt32, UInt32) = (0x811C_9DC5, 0x0100_0193)
}

/// The features of a place in a sentence for ``ContextModel``: the words and shapes up to three places away,
/// alone and joined, commas, and the words within eight places in any order. About fifty.
enum ContextFeatures {
  /// How far a word is seen.
  static let reach = 8
  /// The words from ``reach`` before a place to ``reach`` after it.
  static let windowLength = 2 * reach + 1
  /// How many features come before those of the bag of words.
  static let kinds = 27

  /// How many features a place has at most.
  static let most = kinds + 2 * reach

  /// Writes the features of the place in the middle of `window` and gives how many there are, ``most`` at most. Its own
  /// word is no feature.
  static func fill(_ features: inout [UInt32], from window: Span<ContextWord>) -> Int {
    let middle = reach
    let (p1, p2, p3) = (window[middle - 1], window[middle - 2], window[middle - 3])
    let (n1, n2, n3) = (window[middle + 1], window[middle + 2], window[middle + 3])
    // 0 is the end of the sentence, 1 a comma.
    let before: UInt32 = p1.word == 0 ? 0 : window[middle].followsComma ? 1 : 2
    let after: UInt32 = n1.word == 0 ? 0 : n1.followsComma ? 1 : 2
    var features = features.mutableSpan
    precondition(features.count == most)
    // The kinds of features are numbered in this order; the first is always there.
    features[0] = feature(0, 0)
    features[1] = feature(1, p1.word)
    features[2] = feature(2, p2.word)
    features[3] = feature(3, p3.word)
    features[4] = feature(4, n1.word)
    features[5] = feature(5, n2.word)
    features[6] = feature(6, n3.word)
    features[7] = feature(7, p2.word, p1.word)
    features[8] = feature(8, p1.word, n1.word)
    features[9] = feature(9, n1.word, n2.word)
    features[10] = feature(10, p3.word, p2.word, p1.word)
    features[11] = feature(11, p2.word, p1.word, n1.word)
    features[12] = feature(12, p1.word, n1.word, n2.word)
    features[13] = feature(13, n1.word, n2.word, n3.word)
    features[14] = feature(14, p2.shape)
    features[15] = feature(15, p1.shape)
    features[16] = feature(16, n1.shape)
    features[17] = feature(17, n2.shape)
    features[18] = feature(18, p2.shape, p1.shape)
    features[19] = feature(19, p1.shape, n1.shape)
    features[20] = feature(20, n1.shape, n2.shape)
    features[21] = feature(21, p1.shape, n1.shape, n2.shape)
    features[22] = feature(22, p1.word, n1.shape)
    features[23] = feature(23, p1.shape, n1.word)
    features[24] = feature(24, before, after)
    features[25] = feature(25, before, p1.word)
    features[26] = feature(26, after, n1.word)
    // The bag of words: a sentence's end bounds it, and each word counts once.
    var bag = Bag()
    var place = middle - 1
    while place >= 0, window[place].word != 0 {
      bag.add(window[place].word, to: &features)
      place -= 1
    }
    place = middle + 1
    while place < windowLength, window[place].word != 0 {
      bag.add(window[place].word, to: &features)
      place += 1
    }
    return bag.end
  }

  /// Appends the words around a place in any order, each once.
  private struct Bag {
    var end = kinds
    /// A bit for each word seen, so that hardly one is compared with the others.
    var seen: UInt64 = 0

    mutating func add(_ word: UInt32, to features: inout MutableSpan<UInt32>) {
      let feature = ContextFeatures.feature(UInt64(kinds), word)
      let bit: UInt64 = 1 &<< UInt64(feature & 63)
      if seen & bit != 0 {
        for place in kinds..<end where features[place] == feature { return }
      }
      seen |= bit
      features[end] = feature
      end += 1
    }
  }

  /// A hash of 24 bits: with some thousand weights a pair, one feature in a thousand meets another's weight.
  @inline(__always)
  private static func feature(
    _ kind: UInt64, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0
  ) -> UInt32 {
    var hash = (kind &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(first)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 31 ^ UInt64(second)) &* 0xC4CE_B9FE_1A85_EC53
    hash = (hash ^ hash >> 29 ^ UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 40)
  }
}
