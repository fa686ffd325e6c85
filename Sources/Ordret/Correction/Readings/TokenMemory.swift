internal import Lexicon

/// Remembers from document to document what tokens may be, in a few flat arrays.
///
/// One a thread and recogniser's kind. Three levels, each found by number from the one above: a core (letters as they
/// were read), its places (what stands around it decides which rules apply), and all that the searches found for it. What
/// is remembered never changes a result: an entry is what would be found again.
///
/// The obvious choice is a dictionary of arrays of readings: a hash of every letter by SipHash, an allocation a
/// reading, owners counted at every copy, and a heap of holes between what stays and what goes. Here a look-up is one
/// multiplication a letter and one comparison, and nothing is freed alone: when ``mostCores`` are there, what was met
/// seldom is left behind, and the rest moves together (``makeRoom()``).
final class TokenMemory {
  let finder: CandidateFinder
  let letters = ReadingLetters()
  var cores: [Core] = []
  var places: [Place] = []
  var tokens: [FoundToken] = []
  var candidates: [Candidate] = []
  /// Readings that are remembered: those that change nothing, lost spaces, all of a place before anything is known of a
  /// document or in any.
  var readings: [TokenReading] = []
  /// The sentences of the document at hand as they are read before anything is known of it.
  var sentences = SentenceMemory()
  /// The numbers of cores by hash, -1 where there is none; twice as many as cores, or more.
  private var table: [Int32]
  private var stamp: UInt32 = 0
  private var document: UInt32 = 0
  /// Another number whenever all was forgotten.
  private(set) var age: UInt32 = 0
  /// How many different cores the documents had, and how many of them were remembered from earlier ones.
  private(set) var counts: (asked: Int, found: Int) = (0, 0)

  /// What was read, with case.
  struct Core: BitwiseCopyable {
    var hash: UInt32
    var letters: ReadingLetters.Place
    var firstPlace: Int32 = -1
    /// What was found for it inside a sentence and at the begin of one, by number in ``TokenMemory/tokens``; -1 before.
    var found: Int32 = -1
    var foundAtStart: Int32 = -1
    /// The stamp of the document that met it last, and of the pass that has counted it.
    var document: UInt32 = 0
    var counted: UInt32 = 0
    /// How often it was met; what was long ago counts less.
    var meetings: UInt16 = 1
  }

  /// A core with what its place in a text says of it.
  struct Place: BitwiseCopyable {
    var place: TokenPlace
    var core: Int32
    /// The next place of the same core; -1 behind the last.
    var next: Int32
    var isKnown = false
    /// Whether its readings are the same in every document.
    var isFixed = false
    /// What its readings are chosen from, by number in ``TokenMemory/tokens``; -1 if rules make them.
    var token: Int32 = -1
    /// Its readings before anything is known of a document, or in every one.
    var prior = Section.none
    /// Its readings in the document with this stamp.
    var own = Section.none
    var stamp: UInt32 = 0
  }

  /// A part of an array.
  struct Section: BitwiseCopyable {
    var start: Int32
    var count: Int32

    static let none = Section(start: 0, count: 0)
    /// Nobody has looked yet.
    static let unknown = Section(start: 0, count: -1)

    init(start: Int32, count: Int32) { (self.start, self.count) = (start, count) }
    /// From a place in an array to its end.
    init(from start: Int, to end: Int) { self.init(start: Int32(start), count: Int32(end - start)) }

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  init(_ finder: CandidateFinder) {
    self.finder = finder
    table = [Int32](repeating: -1, count: 1 << 10)
  }

  /// Begins with another document.
  func beginDocument() {
    document += 1
    sentences.clear()
    makeRoom()
  }

  /// A number that no pass had before.
  func nextStamp() -> UInt32 {
    stamp += 1
    return stamp
  }

  /// Gives up all numbers and letters: they are others now.
  func renew() {
    age = nextStamp()
    sentences.clear()
    var size = 1 << 10
    while size < 2 * cores.count { size *= 2 }
    index(size)
  }

  /// The number of a core. Cost: below 30 ns where it is remembered.
  func core(of word: Span<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (table.count - 1)
    while table[slot] >= 0 {
      let number = Int(table[slot])
      if cores[number].hash == hash, letters.areEqual(cores[number].letters, word) {
        cores[number].meetings &+= cores[number].meetings < .max ? 1 : 0
        if cores[number].document != document {
          cores[number].document = document
          counts.asked += 1
          counts.found += 1
        }
        return number
      }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = Int32(cores.count)
    cores.append(Core(hash: hash, letters: letters.keep(word), document: document))
    counts.asked += 1
    if 2 * cores.count > table.count { index(2 * table.count) }
    return cores.count - 1
  }

  /// The number of a core at a place.
  func place(of core: Int, at place: TokenPlace) -> Int {
    var number = Int(cores[core].firstPlace)
    while number >= 0 {
      if places[number].place == place { return number }
      number = Int(places[number].next)
    }
    places.append(Place(place: place, core: Int32(core), next: cores[core].firstPlace))
    cores[core].firstPlace = Int32(places.count - 1)
    return places.count - 1
  }

  /// What was found for a core, by number; a generator finds what is not there.
  func found(_ core: Int, startsSentence: Bool, _ generator: HypothesisGenerator) -> Int {
    let known = startsSentence ? cores[core].foundAtStart : cores[core].found
    if known >= 0 { return Int(known) }
    // A copy: what is remembered grows meanwhile.
    let place = cores[core].letters
    let token = generator.find(Array(letters[place])[...], at: place, startsSentence: startsSentence)
    tokens.append(token)
    let number = Int32(tokens.count - 1)
    if startsSentence { cores[core].foundAtStart = number } else { cores[core].found = number }
    return Int(number)
  }

  /// Whether a core is counted for the first time since a stamp was given.
  func countsFirst(_ core: Int, _ stamp: UInt32) -> Bool {
    guard cores[core].counted != stamp else { return false }
    cores[core].counted = stamp
    return true
  }

  private func index(_ size: Int) {
    table = [Int32](repeating: -1, count: size)
    for number in cores.indices {
      var slot = Int(cores[number].hash) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(number)
    }
  }

  /// FNV-1a over the letters, its upper half folded into the lower.
  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
