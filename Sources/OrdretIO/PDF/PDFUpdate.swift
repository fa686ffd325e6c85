internal import Ordret

/// The objects of a PDF that are to be replaced or added, as `qpdf --update-from-json` takes them.
struct PDFUpdate {
  private var members: [JSONValue.Member] = []
  private var next: Int

  /// The new objects for these pages: their own unseen text is taken out, and the layer of their words put in.
  init(_ works: [PageWork], _ objects: PDFObjects, withLayers: Bool = true) {
    next = objects.maximum + 1
    guard !works.isEmpty else { return }
    let font = GlyphlessFont(works.flatMap { $0.lines.joined().map(\.text) })
    let fontNumber = next
    if withLayers {
      members += font.objects(next)
      next += GlyphlessFont.objectCount
      note(objects)
    }
    let shared = objects.sharedForms
    var replaced: Set<String> = []
    for work in works {
      guard let content = work.content, let placement = work.placement else { continue }
      let bare = content.withoutUnseenText()
      for (form, bytes) in bare.sorted(by: { $0.key < $1.key })
      where form != PageContent.own && !shared.contains(form) && replaced.insert(form).inserted {
        members.append(.stream(form, bytes, objects.dictionary(ofDecoded: form)))
      }
      var layer: [UInt8] = []
      if withLayers { layer = PageLayer(LaidLines(work.lines), placement, font).content }
      let contents = self.contents(work, content, bare[PageContent.own], layer, objects)
      var page = objects.resolved(.string(work.reference)).setting("/Contents", .array(contents))
      if withLayers {
        let resources = objects.inherited(work.reference, "/Resources")
        let fonts = objects.value(resources, "/Font").setting(
          GlyphlessFont.name, .string("\(fontNumber) 0 R"))
        page = page.setting("/Resources", resources.setting("/Font", fonts))
      }
      members.append(.value(work.reference, page))
    }
  }

  /// Whether nothing is to be changed.
  var isEmpty: Bool { members.isEmpty }

  /// What qpdf reads.
  var json: JSONValue {
    let head = JSONValue.dictionary([("jsonversion", .integer(2)), ("maxobjectid", .integer(next - 1))])
    return .dictionary([("qpdf", .array([head, .object(members)]))])
  }

  /// The content of a page: what it was in a state of its own, so that the layer begins with the page's.
  private mutating func contents(
    _ work: PageWork, _ content: PageContent, _ bare: [UInt8]?, _ layer: [UInt8], _ objects: PDFObjects
  ) -> [JSONValue] {
    let before = Self.repeated("q\n", content.unopened + 1)
    let after = Self.repeated("\nQ", content.unclosed + 1) + [0x0A]
    if let bare { return [stream(before + bare + after + layer)] }
    let own = objects.contents(work.reference).map { JSONValue.string($0) }
    return own.isEmpty ? [stream(layer)] : [stream(before)] + own + [stream(after + layer)]
  }

  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  private mutating func stream(_ bytes: [UInt8]) -> JSONValue {
    defer { next += 1 }
    members.append(.stream(next, bytes))
    return .string("\(next) 0 R")
  }

  /// Notes who corrected the text. No time is noted: the same input gives the same bytes.
  private mutating func note(_ objects: PDFObjects) {
    let what = JSONValue.string("u:ordret \(OrdretVersion.current): correction of the recognised words")
    if let reference = objects.reference(objects.trailer["/Info"]) {
      members.append(.value(reference, objects.resolved(objects.trailer["/Info"]).setting("/Ordret", what)))
    } else {
      members.append(.value(next, .dictionary([("/Ordret", what)])))
      let trailer = objects.trailer.setting("/Info", .string("\(next) 0 R"))
      members.append(JSONValue.Member("trailer", .dictionary([("value", trailer)])))
      next += 1
    }
  }
}

extension PDFObjects {
  /// The forms that more than one page draws.
  fileprivate var sharedForms: Set<String> {
    var (once, shared): (Set<String>, Set<String>) = ([], [])
    for page in pages {
      var forms: Set<String> = []
      self.forms(inherited(page, "/Resources"), into: &forms)
      shared.formUnion(forms.intersection(once))
      once.formUnion(forms)
    }
    return shared
  }

  /// The dictionary of a stream whose bytes are no longer encoded.
  fileprivate func dictionary(ofDecoded reference: String) -> JSONValue {
    guard case .object(let members) = resolved(.string(reference)) else { return .object([]) }
    let coding: Set<String> = ["/Filter", "/DecodeParms", "/Length", "/F", "/FFilter", "/FDecodeParms"]
    return .object(members.filter { !coding.contains($0.key) })
  }
}
