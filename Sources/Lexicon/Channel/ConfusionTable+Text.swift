/// The table as text that can be read and compared: one line a confusion, one column a profile.
///
///     profile   fax200-dan   fax200-eng        the columns; other lines have as many numbers
///     pages     26           26
///     words     8810         8810
///     letter    a   1234/1233    1234/1230     how often it was written / read as itself
///     segment   rn  123                        how often it was written, over all profiles
///     space     written/lost/invented
///     sign      .   2        5                 read for a space
///     pair      m   rn   3   4                 a confusion: written, read
extension ConfusionTable {
  /// Reads the lines that ``text()`` writes; `nil` and the line's number (from 1) where one is none of them.
  public static func parsed(_ text: [UInt8]) -> (table: ConfusionTable?, line: Int) {
    var table = ConfusionTable()
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard table.read(cells) else { return (nil, index + 1) }
    }
    return table.profiles.isEmpty ? (nil, 1) : (table, 0)
  }

  private mutating func read(_ cells: [String]) -> Bool {
    switch cells[0] {
    case "profile":
      profiles = cells.dropFirst().map { ProfileCounts(name: $0) }
      return !profiles.isEmpty
    case "pages": return take(cells.dropFirst()) { $0.pages = $1[0] }
    case "words": return take(cells.dropFirst()) { $0.words = $1[0] }
    case "letter":
      guard cells.count > 1, let letter = Self.letters(cells[1], 1...1)?.first else { return false }
      return take(cells.dropFirst(2), parts: 2) {
        ($0.written[Int(letter)], $0.kept[Int(letter)]) = ($1[0], $1[1])
      }
    case "segment":
      guard cells.count == 3, let segment = Self.letters(cells[1], 2...3), let count = Int(cells[2])
      else { return false }
      segments[SegmentPair(truth: segment, observed: [])] = count
      return true
    case "space":
      return take(cells.dropFirst(), parts: 3) {
        ($0.spaces.written, $0.spaces.lost, $0.spaces.invented) = ($1[0], $1[1], $1[2])
      }
    case "sign":
      guard cells.count > 1, let sign = Self.letters(cells[1], 1...1)?.first else { return false }
      return take(cells.dropFirst(2)) { $0.spaces.read[Int(sign)] = $1[0] }
    case "pair":
      guard cells.count > 2, let truth = Self.letters(cells[1], 1...3),
        let observed = Self.letters(cells[2], 0...3)
      else { return false }
      return take(cells.dropFirst(3)) {
        if $1[0] > 0 { $0.pairs[SegmentPair(truth: truth, observed: observed)] = $1[0] }
      }
    default: return false
    }
  }

  private static func letters(_ cell: String, _ lengths: ClosedRange<Int>) -> [UInt8]? {
    let letters = Letters.encode(cell)
    return lengths.contains(letters.count) && !letters.contains(Letters.unknown) ? letters : nil
  }

  /// Gives each profile its numbers; an empty cell is zero.
  private mutating func take(
    _ cells: ArraySlice<String>, parts: Int = 1, _ body: (inout ProfileCounts, [Int]) -> Void
  ) -> Bool {
    guard cells.count == profiles.count else { return false }
    for (index, cell) in cells.enumerated() {
      var numbers = [Int](repeating: 0, count: parts)
      if !cell.isEmpty {
        let read = cell.split(separator: "/").compactMap { Int($0) }.filter { 0 <= $0 && $0 <= 1 << 31 }
        guard read.count == parts else { return false }
        numbers = read
      }
      body(&profiles[index], numbers)
    }
    return true
  }

  /// The table, a line a confusion, after a head of comment lines.
  public func text(head: [String]) -> [UInt8] {
    var lines = head.map { "# \($0)" }
    func cell(_ value: Int) -> String { value == 0 ? "" : "\(value)" }
    func line(_ kind: [String], _ value: (ProfileCounts) -> String) {
      lines.append((kind + profiles.map(value)).joined(separator: "\t"))
    }
    line(["profile"]) { $0.name }
    line(["pages"]) { cell($0.pages) }
    line(["words"]) { cell($0.words) }
    for letter in 0..<256 where profiles.contains(where: { $0.written[letter] > 0 }) {
      line(["letter", Letters.decode([UInt8(letter)])]) {
        $0.written[letter] == 0 ? "" : "\($0.written[letter])/\($0.kept[letter])"
      }
    }
    for (segment, count) in segments.sorted(by: { $0.key < $1.key }) {
      lines.append("segment\t\(Letters.decode(segment.truth))\t\(count)")
    }
    line(["space"]) { "\($0.spaces.written)/\($0.spaces.lost)/\($0.spaces.invented)" }
    for sign in 0..<256 where profiles.contains(where: { $0.spaces.read[sign] > 0 }) {
      line(["sign", Letters.decode([UInt8(sign)])]) { cell($0.spaces.read[sign]) }
    }
    for pair in Set(profiles.flatMap(\.pairs.keys)).sorted() {
      line(["pair", Letters.decode(pair.truth), Letters.decode(pair.observed)]) { cell($0.pairs[pair] ?? 0) }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
