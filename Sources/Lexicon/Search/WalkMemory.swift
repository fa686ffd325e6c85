/// The scratch memory of a search: the observed word as the walk reads it, the branches still to follow, the
/// way so far.
///
/// All of a fixed size, allocated once; one owner, one thread.
@safe
final class WalkMemory {
  /// A branch: a node that is reached, and how. The letters and the confusion of its last move are written on
  /// the way when its turn comes.
  struct Branch: BitwiseCopyable {
    var node: WordGraph.Node
    /// The number of the first word behind it.
    var index: Int32
    var channel: Float
    /// The least that a word behind it can cost in all.
    var lower: Float
    /// The letters of the last move, as in ``Move/truth``.
    var truth: UInt32 = 0
    /// The confusion of the last move; -1 for none.
    var pair: Int32 = -1
    /// How far into the observed word it reads.
    var position: UInt8
    /// Letters on the way, this move's among them.
    var length: UInt8 = 0
    var pairCount: UInt8 = 0
    /// Whether the last move read nothing: two lost letters in a row are one confusion or none.
    var isLost = false
    var isEdited = false
  }

  /// The most letters of an observed word.
  static let mostObserved = 64
  /// Of a word's letters on the way; a move adds three at most.
  static let mostLetters = 252
  /// The most confusions of a word.
  static let mostPairs = 4
  /// What finds no room is dropped: a word of 64 letters that all have many readings may need so many.
  static let mostBranches = 16_384

  let branches: UnsafeMutablePointer<Branch>
  /// The letters of the word on the way.
  let path: UnsafeMutablePointer<UInt8>
  /// Its confusions.
  let pairs: UnsafeMutablePointer<Int32>

  /// How many letters the observed word has.
  private(set) var count = 0
  let letters: UnsafeMutablePointer<UInt8>
  /// By place, the number of the letter, and what it costs to read it as itself.
  let codes: UnsafeMutablePointer<UInt8>
  let keep: UnsafeMutablePointer<Float>
  /// By place, the mask of the letter itself; 0 for what is no letter of words.
  let own: UnsafeMutablePointer<UInt64>
  /// By place, the least that all letters from there on can cost.
  let rest: UnsafeMutablePointer<Float>
  /// Confusions that read two letters or three, by place.
  let longs: UnsafeMutablePointer<Move>
  private static let mostLongs = 1024
  /// By place, where its moves begin in ``longs``.
  let longStarts: UnsafeMutablePointer<Int32>

  init() {
    let places = Self.mostObserved + 2
    unsafe branches = .allocate(capacity: Self.mostBranches)
    unsafe path = .allocate(capacity: Self.mostLetters + 4)
    unsafe pairs = .allocate(capacity: Self.mostPairs)
    unsafe letters = .allocate(capacity: places)
    unsafe own = .allocate(capacity: places)
    unsafe rest = .allocate(capacity: places)
    unsafe keep = .allocate(capacity: places)
    unsafe codes = .allocate(capacity: places)
    unsafe longs = .allocate(capacity: Self.mostLongs)
    unsafe longStarts = .allocate(capacity: places)
  }

  deinit {
    unsafe branches.deallocate()
    unsafe path.deallocate()
    unsafe pairs.deallocate()
    unsafe letters.deallocate()
    unsafe own.deallocate()
    unsafe rest.deallocate()
    unsafe keep.deallocate()
    unsafe codes.deallocate()
    unsafe longs.deallocate()
    unsafe longStarts.deallocate()
  }

  /// The least that the observed letters from a place on can cost.
  func leastRest(_ place: Int) -> Float {
    precondition(place <= count)
    return unsafe rest[place]
  }

  /// Forgets the word.
  func clear() { count = 0 }

  /// Takes a word of at most ``mostObserved`` lower-case letters. Linear in the word, times the confusions of
  /// more than one letter that begin with one of its letters.
  func begin(_ word: some Collection<UInt8>, _ table: MoveTable) {
    count = 0
    for letter in word {
      unsafe letters[count] = letter
      count += 1
    }
    var longCount = 0
    for position in 0..<count {
      let letter = unsafe Int(letters[position])
      unsafe longStarts[position] = Int32(longCount)
      let code = Alphabet.code(UInt8(letter))
      unsafe codes[position] = UInt8(code)
      unsafe own[position] = code == Alphabet.none ? 0 : 1 << UInt64(code)
      unsafe keep[position] = table.keep[letter]
      var place = unsafe Int(table.longStarts[letter])
      let end = unsafe Int(table.longStarts[letter + 1])
      while place < end {
        let long = unsafe table.longs[place]
        place += 1
        guard position + Int(long.move.advance) <= count, unsafe letters[position + 1] == long.second,
          unsafe long.third == 0 || letters[position + 2] == long.third, longCount < Self.mostLongs
        else { continue }
        unsafe longs[longCount] = long.move
        longCount += 1
      }
    }
    unsafe (longStarts[count], longStarts[count + 1]) = (Int32(longCount), Int32(longCount))
    unsafe (own[count], rest[count]) = (0, 0)
    var position = count - 1
    while position >= 0 {
      var least = unsafe table.least[Int(letters[position])] + rest[position + 1]
      for place in unsafe Int(longStarts[position])..<Int(longStarts[position + 1]) {
        least = unsafe min(least, longs[place].cost + rest[position + Int(longs[place].advance)])
      }
      unsafe rest[position] = min(least, keep[position] + rest[position + 1])
      position -= 1
    }
  }
}
