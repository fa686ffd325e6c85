/// Says of each line of a letter what part of the letter it belongs to.
enum Zones {
  /// The zones in order. Blank lines belong to none. Cost: linear.
  static func find(in lines: LetterLines) -> [Zone] {
    var marker = ZoneMarker(lines)
    marker.run()
    var zones: [Zone] = []
    for (line, kind) in marker.kinds.enumerated() {
      guard let kind else { continue }
      let isNext =
        zones.last?.lines.last.map { previous in
          (previous + 1..<line).allSatisfy { lines.layout.lines[$0].form == .blank }
        } ?? false
      if let last = zones.indices.last, zones[last].kind == kind, isNext,
        kind == .body || zones[last].lines.last == line - 1
      {
        zones[last].lines.append(line)
      } else {
        zones.append(Zone(kind: kind, lines: [line]))
      }
    }
    return zones
  }
}

/// Marks the lines: first the frame (salutation, closing), then what lies before, inside and after it.
struct ZoneMarker {
  let lines: LetterLines
  var kinds: [Zone.Kind?]
  /// Where the salutation stands, or the running text begins.
  var bodyStart = 0
  /// The line of the closing.
  var closing: Int?
  /// The blocks of sender and addressees, if the head names both.
  var parties: Parties?

  /// The parties of a head, as numbers of blocks.
  struct Parties {
    var sender: Range<Int>
    var addressees: ClosedRange<Int>
  }

  init(_ lines: LetterLines) {
    self.lines = lines
    kinds = Array(repeating: nil, count: lines.layout.lines.count)
  }

  mutating func run() {
    for (index, line) in lines.layout.lines.enumerated() {
      switch line.form {
      case .pageMark where !line.content.isEmpty: kinds[index] = .pageMark
      case .enclosureMark: kinds[index] = .mark
      default: break
      }
    }
    findFrame()
    parties = findParties()
    markMargins()
    markHead()
    markSubject()
    markPages()
    markBody()
    markTables()
    markTail()
    markFoot()
    markRules()
    for line in lines.unreadable where kinds.indices.contains(line) { kinds[line] = .mark }
  }

  /// A rule right below a line belongs to it: an underlined heading.
  private mutating func markRules() {
    for line in kinds.indices.dropFirst() where kinds[line] == nil && form(line) == .blank {
      if !UTF8Scan.trimmed(lines.layout.lines[line].range.bytes, in: lines.text.bytes).isEmpty {
        kinds[line] = kinds[line - 1]
      }
    }
  }

  func form(_ line: Int) -> Layout.Form { lines.layout.lines[line].form }
  func isText(_ line: Int) -> Bool {
    ![.blank, .pageMark, .enclosureMark].contains(form(line))
  }

  /// The closing is the first after running text; the body begins at the salutation or with the first running
  /// text.
  mutating func findFrame() {
    let facts = lines.facts
    let firstProse = facts.indices.first { facts[$0].isProse && !isLongAddress($0) }.map(blockStart)
    closing = facts.indices.first { facts[$0].isClosing && $0 > firstProse ?? -1 }
    let limit = min(closing ?? facts.count, firstProse ?? facts.count)
    let salutation = facts.indices.prefix(limit).first { facts[$0].isSalutation }
    bodyStart = salutation ?? firstProse ?? closing ?? facts.count
  }

  /// The first line of a paragraph of running text: lines of its block above it, up to a label, a salutation
  /// or a margin.
  func blockStart(_ line: Int) -> Int {
    var start = line
    while start > 0, isText(start - 1), form(start - 1) == .text {
      let facts = lines.facts[start - 1]
      if facts.label != nil || facts.isSalutation || facts.isMargin || startsAddress(start - 1) { break }
      start -= 1
    }
    return start
  }
}
