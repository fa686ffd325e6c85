extension SignRules {
  /// What a word shows that a rule can begin with. Nine words in ten show nothing.
  struct Trigger: OptionSet, Sendable {
    var rawValue: UInt16

    /// Begins with `§` or what is read for it: `$`, `&`, `8`, `5`.
    static let sectionSign = Trigger(rawValue: 1 << 0)
    /// Begins with a digit.
    static let number = Trigger(rawValue: 1 << 1)
    /// Has a digit, but not at its begin.
    static let digitInside = Trigger(rawValue: 1 << 2)
    /// Has a full stop, but not at its end only.
    static let stopInside = Trigger(rawValue: 1 << 3)
    /// Has a `|`.
    static let bar = Trigger(rawValue: 1 << 4)
    /// Is a letter read for `1`, perhaps with a sign behind it.
    static let letterForOne = Trigger(rawValue: 1 << 5)
    /// Is of three letters, the first `k`.
    static let hour = Trigger(rawValue: 1 << 6)
    /// Is of three to five letters, the first `t`.
    static let telephone = Trigger(rawValue: 1 << 7)
    /// Is a bracket by itself.
    static let bracket = Trigger(rawValue: 1 << 8)
    /// The word behind it may begin with `@`.
    static let address = Trigger(rawValue: 1 << 9)

    /// By byte: what a word that begins with it may show, by its first byte alone.
    fileprivate static let first: [Trigger] = (UInt8.min...UInt8.max).map { byte in
      switch byte {
      case UInt8(ascii: "8"), UInt8(ascii: "5"): [.sectionSign, .number]
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .number
      case UInt8(ascii: "$"), UInt8(ascii: "&"), 0xC2: .sectionSign
      case UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "|"): .letterForOne
      case UInt8(ascii: "k"), UInt8(ascii: "K"): .hour
      case UInt8(ascii: "t"), UInt8(ascii: "T"): .telephone
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
      case UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "\""): .address
      default: []
      }
    }
  }

  /// A word between white space, with the word before and the word after it on the same line or the next.
  struct Words {
    let bytes: [UInt8]
    /// Empty at the start of the text and after a blank line.
    private(set) var before = 0..<0
    private(set) var word = 0..<0
    private(set) var after = 0..<0
    /// What the word shows.
    private(set) var trigger: Trigger = []
    private var ofAfter: Trigger = []
    private var isAhead = false
    private let classes = Self.table
    private let first = Trigger.first

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Goes on to the next word; `false` at the end.
    mutating func advance() -> Bool {
      if !isAhead { (after, ofAfter) = next(from: 0) }
      isAhead = true
      before = word
      word = after
      trigger = ofAfter.subtracting(.address)
      guard !word.isEmpty else { return false }
      (after, ofAfter) = next(from: word.upperBound)
      trigger.formUnion(ofAfter.intersection(.address))
      return true
    }

    /// What stands between two neighbours.
    func gap(_ a: Range<Int>, _ b: Range<Int>) -> ArraySlice<UInt8> {
      a.isEmpty || b.isEmpty ? [] : bytes[a.upperBound..<b.lowerBound]
    }

    private static let (space, digit, stop, bar): (UInt8, UInt8, UInt8, UInt8) = (1, 2, 4, 8)
    private static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
      switch byte {
      case 0...0x20: space
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
      case UInt8(ascii: "."): stop
      case UInt8(ascii: "|"): bar
      default: 0
      }
    }

    /// The word from `start` on, and what it shows.
    private func next(from start: Int) -> (word: Range<Int>, trigger: Trigger) {
      let (bytes, classes) = (self.bytes.span, self.classes.span)
      var start = start
      while start < bytes.count, bytes[start] <= 0x20 { start &+= 1 }
      var end = start
      var (all, butLast): (UInt8, UInt8) = (0, 0)
      while end < bytes.count {
        let sort = classes[Int(bytes[end])]
        if sort == Self.space { break }
        butLast = all
        all |= sort
        end &+= 1
      }
      guard start < end else { return (start..<end, []) }
      var trigger = first[Int(bytes[start])]
      if all != 0 {
        if butLast & Self.stop != 0 { trigger.insert(.stopInside) }
        if all & Self.bar != 0 { trigger.insert(.bar) }
        if all & Self.digit != 0, !trigger.contains(.number) { trigger.insert(.digitInside) }
      }
      if trigger.isDisjoint(with: [.letterForOne, .hour, .telephone, .bracket]) {
        return (start..<end, trigger)
      }
      let count = end - start
      if count > 2 { trigger.remove(.letterForOne) }
      if count > 1 { trigger.remove(.bracket) }
      if count != 3 { trigger.remove(.hour) }
      if !(3...5 ~= count) { trigger.remove(.telephone) }
      return (start..<end, trigger)
    }
  }
}
