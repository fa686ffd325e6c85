/// The bytes of one element, or of elements side by side, taken apart so that some can be replaced. Offsets
/// count in these bytes.
struct XMLElement {
  let bytes: [UInt8]
  let encoding: XMLEncoding
  /// The tags and texts, in order.
  let pieces: [XMLScanner.Piece]
  /// The attributes of the first tag.
  let attributes: [XMLAttribute]

  init(_ bytes: some Sequence<UInt8>, _ encoding: XMLEncoding) {
    let bytes = Array(bytes)
    self.bytes = bytes
    self.encoding = encoding
    var scanner = XMLScanner(bytes[...], at: 0)
    var pieces: [XMLScanner.Piece] = []
    while let piece = try? scanner.next() { pieces.append(piece) }
    self.pieces = pieces
    attributes = pieces.first.map { XMLAttribute.all(in: bytes[$0.range]) } ?? []
  }

  /// The prefix of the first tag, with its colon.
  var prefix: String {
    guard let name = pieces.first?.name, let colon = bytes[name].lastIndex(of: UInt8(ascii: ":")) else {
      return ""
    }
    return String(decoding: bytes[name.lowerBound...colon], as: UTF8.self)
  }

  /// The name of a piece without prefix.
  func name(_ piece: XMLScanner.Piece) -> String { localName(bytes[piece.name]) }

  /// An attribute of the first tag.
  func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { bytes[$0.name].elementsEqual(name.utf8) }
  }

  /// The decoded value of an attribute of the first tag.
  func value(_ name: String) -> [UInt8]? { attribute(name).map { encoding.decoded(bytes[$0.value]).text } }

  /// Gives an attribute of the first tag this value; one that is not there is put behind `anchor`.
  func set(_ name: String, _ value: some Sequence<UInt8>, after anchor: String) -> [Splice] {
    if let attribute = attribute(name) { return [set(attribute, value)] }
    guard let anchor = attribute(anchor) else { return [] }
    let end = anchor.range.upperBound
    let text =
      Array(" \(name)=\"".utf8) + encoding.escaped(value, quote: UInt8(ascii: "\"")) + [UInt8(ascii: "\"")]
    return [Splice(end..<end, text)]
  }

  /// Gives an attribute of the first tag this value; one that is not there becomes the first.
  func setFirst(_ name: String, _ value: String) -> [Splice] {
    if let attribute = attribute(name) { return [set(attribute, value.utf8)] }
    guard let tag = pieces.first else { return [] }
    return [Splice(at: tag.name.upperBound, " \(name)=\"\(value)\"")]
  }

  /// Gives an attribute this value if it is there.
  func set(_ name: String, _ value: some Sequence<UInt8>) -> [Splice] {
    attribute(name).map { [set($0, value)] } ?? []
  }

  private func set(_ attribute: XMLAttribute, _ value: some Sequence<UInt8>) -> Splice {
    Splice(attribute.value, encoding.escaped(value, quote: bytes[attribute.value.lowerBound - 1]))
  }

  /// Takes an attribute out of the first tag.
  func remove(_ name: String) -> [Splice] { attribute(name).map { [Splice($0.range, "")] } ?? [] }

  /// The elements that lie `depth` levels below the first tag's own level and have this name, whole.
  func children(_ name: String, depth: Int = 1) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var level = 0
    var start: Int?
    for piece in pieces {
      switch piece.kind {
      case .start:
        if level == depth, self.name(piece) == name { start = piece.range.lowerBound }
        level += 1
      case .end:
        level -= 1
        if level == depth, let begin = start {
          result.append(begin..<piece.range.upperBound)
          start = nil
        }
      case .empty:
        if level == depth, self.name(piece) == name { result.append(piece.range) }
      default: break
      }
    }
    return result
  }

  /// What stands inside of the first child of this name.
  func content(of name: String) -> Range<Int>? {
    guard let start = pieces.firstIndex(where: { $0.kind == .start && self.name($0) == name }),
      let end = pieces[start...].first(where: { $0.kind == .end && self.name($0) == name })
    else { return nil }
    return pieces[start].range.upperBound..<end.range.lowerBound
  }

  /// The bytes with splices put in.
  func applying(_ splices: [Splice]) -> [UInt8] { splices.applied(to: bytes[...], of: 0..<bytes.count) }
}
