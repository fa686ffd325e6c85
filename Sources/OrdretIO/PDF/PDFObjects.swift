/// The objects of a PDF but for the bytes of streams, as `qpdf --json=2` tells them: names begin with `/`,
/// strings with `u:` or `b:`, and `5 0 R` leads to another object.
struct PDFObjects {
  /// What the objects are, by reference (`5 0 R`); of a stream its dictionary.
  private var objects: [String: JSONValue] = [:]
  /// The trailer.
  let trailer: JSONValue
  /// The greatest number of an object.
  let maximum: Int
  /// The pages in their order, by reference.
  let pages: [String]

  /// Reads what `qpdf --json=2 --json-key=qpdf --json-key=pages --json-stream-data=none` wrote.
  init(_ json: JSONValue) throws(PDFFault) {
    guard let sections = json["qpdf"]?.array, sections.count == 2, case .object(let members) = sections[1],
      let maximum = sections[0]["maxobjectid"]?.integer, let pages = json["pages"]?.array
    else { throw .unexpected("qpdf tells of it in an unknown form") }
    self.maximum = maximum
    self.pages = pages.compactMap { $0["object"]?.string }
    var trailer = JSONValue.null
    for member in members {
      let value = member.value["value"] ?? member.value["stream"]?["dict"] ?? .null
      if member.key == "trailer" { trailer = value } else { objects[String(member.key.dropFirst(4))] = value }
    }
    self.trailer = trailer
  }

  /// The decoded streams of `qpdf --json=2 --json-stream-data=inline --decode-level=generalized`, by reference;
  /// those that could not be decoded are left out.
  static func streams(_ json: JSONValue) -> [String: [UInt8]] {
    guard let sections = json["qpdf"]?.array, sections.count == 2, case .object(let members) = sections[1]
    else { return [:] }
    var streams: [String: [UInt8]] = [:]
    for member in members {
      guard let stream = member.value["stream"], stream["dict"]?["/Filter"] == nil,
        let bytes = stream["data"]?.string.flatMap({ Base64.bytes($0) })
      else { continue }
      streams[String(member.key.dropFirst(4))] = bytes
    }
    return streams
  }

  /// What a value is, references followed.
  func resolved(_ value: JSONValue?) -> JSONValue {
    var value = value ?? .null
    for _ in 0..<16 {
      guard let reference = reference(value) else { return value }
      value = objects[reference] ?? .null
    }
    return .null
  }

  /// The reference that a value is; `nil` for all else.
  func reference(_ value: JSONValue?) -> String? {
    guard let text = value?.string, text.utf8.last == UInt8(ascii: "R"), text.hasSuffix(" R"),
      text.utf8.first.map({ 0x30 <= $0 && $0 <= 0x39 }) ?? false
    else { return nil }
    return text
  }

  /// What stands under the keys of a dictionary, references followed.
  func value(_ value: JSONValue?, _ keys: String...) -> JSONValue {
    var value = resolved(value)
    for key in keys { value = resolved(value[key]) }
    return value
  }

  /// The value of a page's key, its own or that of a node above.
  func inherited(_ page: String, _ key: String) -> JSONValue {
    var node = resolved(.string(page))
    for _ in 0..<64 {
      let value = resolved(node[key])
      if value != .null { return value }
      node = resolved(node["/Parent"])
    }
    return .null
  }

  /// The streams of a page's content, by reference.
  func contents(_ page: String) -> [String] {
    let contents = resolved(.string(page))["/Contents"]
    if let streams = resolved(contents).array { return streams.compactMap { reference($0) } }
    return reference(contents).map { [$0] } ?? []
  }

  /// The forms that content with these resources may draw, and what they may draw, by reference.
  func forms(_ resources: JSONValue, into found: inout Set<String>) {
    guard case .object(let members) = value(resources, "/XObject") else { return }
    for member in members {
      guard let reference = reference(member.value), !found.contains(reference) else { continue }
      let dictionary = resolved(member.value)
      guard dictionary["/Subtype"]?.string == "/Form" else { continue }
      found.insert(reference)
      forms(resolved(dictionary["/Resources"]), into: &found)
    }
  }

  /// A rectangle: its left, lower, right and upper edge.
  func rectangle(_ value: JSONValue) -> PDFRectangle? {
    guard let edges = resolved(value).array?.map({ resolved($0).numeric }), edges.count == 4,
      let a = edges[0], let b = edges[1], let c = edges[2], let d = edges[3], a != c, b != d
    else { return nil }
    return PDFRectangle(left: min(a, c), bottom: min(b, d), right: max(a, c), top: max(b, d))
  }

  /// Whether somebody signed it: any change breaks the signature.
  var isSigned: Bool {
    (value(trailer, "/Root", "/AcroForm", "/SigFlags").integer ?? 0) & 1 == 1
  }
}

/// A rectangle in the space of a page: the origin is below, at the left.
struct PDFRectangle: Hashable {
  var left, bottom, right, top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }

  /// The part that lies in another one as well; `nil` if there is none.
  func intersection(_ other: PDFRectangle) -> PDFRectangle? {
    let both = PDFRectangle(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
    return both.left < both.right && both.bottom < both.top ? both : nil
  }
}
