/// What the content of a page of a PDF draws, as far as text goes: which text is seen and which is not.
///
/// Text is not seen in render mode 3, and where an image is drawn over it that covers the page: so
/// recognisers lay it behind a scan. All else counts as seen.
struct PageContent {
  /// An operation that shows text.
  struct Show {
    /// The stream it stands in, and its bytes there.
    var stream: String
    var range: Range<Int>
    /// What is left of it when its text is taken out.
    var remainder: [UInt8]
    var isSeen: Bool
  }

  /// The shows, in the order in which they are drawn.
  private(set) var shows: [Show] = []
  /// How many states are left over at the end of the page (more `q` than `Q`), and how many `Q` have none.
  private(set) var unclosed = 0, unopened = 0

  private let objects: PDFObjects
  private let streams: [String: [UInt8]]
  private let area: PDFRectangle?
  /// How many forms may still be drawn: forms that draw each other would never end.
  private var budget = 10_000

  /// The stream's name for the page's own content.
  static let own = "page"

  /// Looks at a page. `streams` are the decoded contents by reference; ``own`` is the page's.
  init(_ page: String, _ objects: PDFObjects, streams: [String: [UInt8]]) {
    self.objects = objects
    self.streams = streams
    let media = objects.rectangle(objects.inherited(page, "/MediaBox"))
    let crop = objects.rectangle(objects.inherited(page, "/CropBox"))
    area = crop.flatMap { media?.intersection($0) } ?? media
    var state = State()
    walk(Self.own, objects.inherited(page, "/Resources"), &state, depth: 0)
  }

  /// Whether there is text that is seen.
  var hasSeenText: Bool { shows.contains(where: \.isSeen) }
  /// Whether there is text that is not seen.
  var hasUnseenText: Bool { shows.contains { !$0.isSeen } }

  /// The streams without the text that is not seen, by reference; those in which nothing changes are left out.
  func withoutUnseenText() -> [String: [UInt8]] {
    // A form may be drawn several times: what is seen once stays.
    let kept = Set(shows.filter(\.isSeen).map { Place($0) })
    var result: [String: [UInt8]] = [:]
    for (stream, bytes) in streams {
      var seen: Set<Int> = []
      let taken = shows.filter {
        $0.stream == stream && !$0.isSeen && !kept.contains(Place($0))
          && seen.insert($0.range.lowerBound).inserted
      }
      guard !taken.isEmpty else { continue }
      var (text, position): ([UInt8], Int) = ([], 0)
      for show in taken.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        text += bytes[position..<show.range.lowerBound]
        text += show.remainder
        position = show.range.upperBound
      }
      result[stream] = text + bytes[position...]
    }
    return result
  }

  private struct Place: Hashable {
    var stream: String
    var start: Int
    init(_ show: Show) { (stream, start) = (show.stream, show.range.lowerBound) }
  }

  /// The part of the graphics state that matters here.
  private struct State {
    var mode = 0
    var matrix = PDFMatrix()
    var isClipped = false
    var isTranslucent = false
    /// Fonts of type 3 are drawn in every render mode.
    var isDrawnFont = false
  }

  private mutating func walk(_ stream: String, _ resources: JSONValue, _ state: inout State, depth: Int) {
    guard depth < 12, let bytes = streams[stream] else { return }
    var scanner = ContentScanner(bytes)
    var operation = ContentScanner.Operation()
    var stack: [State] = []
    var surplus = 0
    while scanner.next(&operation) {
      let operands = operation.operands
      switch scanner.string(operation.name) {
      case "q": stack.append(state)
      case "Q": if let outer = stack.popLast() { state = outer } else { surplus += 1 }
      case "cm":
        if let matrix = PDFMatrix(operands.compactMap { scanner.number($0) }) {
          state.matrix = matrix * state.matrix
        }
      case "Tr": state.mode = operands.last.flatMap { scanner.number($0) }.map { Int($0) } ?? 0
      case "W", "W*": state.isClipped = true
      case "gs":
        let set = objects.value(resources, "/ExtGState", operands.last.map { scanner.string($0) } ?? "")
        if ["/ca", "/SMask", "/BM"].contains(where: { set[$0] != nil }) { state.isTranslucent = true }
      case "Tf":
        let font = objects.value(resources, "/Font", operands.first.map { scanner.string($0) } ?? "")
        state.isDrawnFont = font["/Subtype"]?.string == "/Type3"
      case "Tj", "TJ": show([], stream, operation, state)
      case "'": show(Array("T*".utf8), stream, operation, state)
      case "\"":
        let spacing = operands.prefix(2).map { scanner.string($0) }
        show(
          spacing.count == 2 ? Array("\(spacing[0]) Tw \(spacing[1]) Tc T*".utf8) : [], stream, operation,
          state)
      case "Do":
        guard let name = operands.last else { break }
        draw(objects.value(resources, "/XObject")[scanner.string(name)], resources, state, depth: depth)
      default: break
      }
    }
    if depth == 0 { (unclosed, unopened) = (stack.count, surplus) }
  }

  private mutating func show(
    _ remainder: [UInt8], _ stream: String, _ operation: ContentScanner.Operation, _ state: State
  ) {
    shows.append(
      Show(
        stream: stream, range: operation.range, remainder: remainder,
        isSeen: state.mode != 3 || state.isDrawnFont))
  }

  private mutating func draw(_ object: JSONValue?, _ resources: JSONValue, _ state: State, depth: Int) {
    let dictionary = objects.resolved(object)
    switch dictionary["/Subtype"]?.string {
    case "/Form":
      guard let reference = objects.reference(object), 0 < budget else { return }
      budget -= 1
      var inner = state
      let matrix = objects.resolved(dictionary["/Matrix"]).array?.compactMap { objects.resolved($0).numeric }
      if let matrix = matrix.flatMap({ PDFMatrix($0) }) { inner.matrix = matrix * inner.matrix }
      let own = objects.resolved(dictionary["/Resources"])
      walk(reference, own == .null ? resources : own, &inner, depth: depth + 1)
    case "/Image":
      let isSolid = ["/SMask", "/Mask", "/ImageMask", "/OC"].allSatisfy { dictionary[$0] == nil }
      guard isSolid, !state.isClipped, !state.isTranslucent, let area, state.matrix.covers(area) else {
        return
      }
      for index in shows.indices { shows[index].isSeen = false }
    default: break
    }
  }
}

/// A matrix of six numbers (ISO 32000-1, 8.3.3).
struct PDFMatrix {
  private var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

  /// The matrix that changes nothing.
  init() {}

  /// A matrix; `nil` if these are not six numbers.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  /// First the left one, then the right one.
  static func * (first: PDFMatrix, second: PDFMatrix) -> PDFMatrix {
    var result = PDFMatrix()
    result.a = first.a * second.a + first.b * second.c
    result.b = first.a * second.b + first.b * second.d
    result.c = first.c * second.a + first.d * second.c
    result.d = first.c * second.b + first.d * second.d
    result.e = first.e * second.a + first.f * second.c + second.e
    result.f = first.e * second.b + first.f * second.d + second.f
    return result
  }

  /// Whether the unit square covers an area but for a fiftieth at each edge.
  func covers(_ area: PDFRectangle) -> Bool {
    guard abs(b) + abs(c) < 0.01 || abs(a) + abs(d) < 0.01 else { return false }
    let (x, y) = (min(0, a, c) + e, min(0, b, d) + f)
    let (width, height) = (abs(a) + abs(c), abs(b) + abs(d))
    let (slackX, slackY) = (area.width / 50, area.height / 50)
    return x <= area.left + slackX && area.right - slackX <= x + width && y <= area.bottom + slackY
      && area.top - slackY <= y + height
  }
}
