internal import CXML

/// The streaming reader of the system's libxml2. The only file that calls it.
///
/// Nothing is fetched and no entity is put in place: no network, no external file, no document type. What
/// libxml2 itself limits stays limited: 256 levels, 10 MB of text in one place. A class because it owns the
/// parser.
@safe
final class XMLReader {
  /// What was met.
  enum Event {
    case start(isEmpty: Bool)
    case end
    /// Text; ``text`` has it.
    case text
    /// Comments, instructions, the document type.
    case other
  }

  private let reader: OpaquePointer?
  private let window: ByteWindow
  /// The attributes of the tag at hand, in order: names, and where the decoded values lie in `values`.
  private var attributes: [(name: String, value: Range<Int>)] = []
  private var values: [UInt8] = []
  /// What the entity at hand stands for.
  private var entity: String?

  /// A reader of all that the window gives. What is wrong is told by ``next()``.
  init(_ window: ByteWindow) {
    self.window = window
    unsafe reader = cxml_open(
      { context, buffer, capacity in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        let window = unsafe Unmanaged<ByteWindow>.fromOpaque(context).takeUnretainedValue()
        let piece = window.draw(Int(capacity))
        unsafe piece.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return }
          unsafe UnsafeMutableRawPointer(buffer).copyMemory(from: start, byteCount: bytes.count)
        }
        return Int32(piece.count)
      }, Unmanaged.passUnretained(window).toOpaque())
  }

  deinit { unsafe cxml_close(reader) }

  /// Goes on to what comes next; `nil` at the end. Throws if the XML is broken, with the line.
  func next() throws(PageFault) -> Event? {
    guard unsafe reader != nil else { throw .broken("there is no memory to read it", line: 1) }
    entity = nil
    switch unsafe cxml_next(reader) {
    case Int32(CXML_END_OF_FILE): return nil
    case Int32(CXML_START): return .start(isEmpty: unsafe cxml_is_empty(reader))
    case Int32(CXML_END): return .end
    case Int32(CXML_TEXT): return .text
    case Int32(CXML_OTHER): return .other
    case Int32(CXML_ENTITY):
      guard let text = XMLEntities.text(name) else { throw .entities(name) }
      entity = text
      return .text
    default: throw fault()
    }
  }

  /// The name of the element or entity at hand, with its prefix.
  var name: String { unsafe Self.string(cxml_name(reader)) }
  /// The namespace of the element at hand; empty if it has none.
  var namespace: String { unsafe Self.string(cxml_namespace(reader)) }
  /// Which line the parser has come to, from 1.
  var line: Int { Int(unsafe cxml_line(reader)) }

  /// Appends the text at hand.
  func appendText(to bytes: inout [UInt8]) {
    if let entity {
      bytes += entity.utf8
      return
    }
    var count = 0
    guard let value = unsafe cxml_value(reader, &count) else { return }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
  }

  /// Reads the attributes of the tag at hand into ``attributes``.
  func readAttributes() {
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    while unsafe cxml_next_attribute(reader) {
      let name = unsafe Self.string(cxml_name(reader))
      let start = values.count
      appendText(to: &values)
      attributes.append((name, start..<values.count))
    }
    unsafe cxml_leave_attributes(reader)
  }

  /// The value of an attribute that ``readAttributes()`` has read.
  func attribute(_ name: String) -> ArraySlice<UInt8>? {
    attributes.first { $0.name == name }.map { values[$0.value] }
  }

  /// Calls `body` for each attribute that ``readAttributes()`` has read.
  func eachAttribute(_ body: (_ name: String, _ value: ArraySlice<UInt8>) -> Void) {
    for attribute in attributes { body(attribute.name, values[attribute.value]) }
  }

  private func fault() -> PageFault {
    var line: Int32 = 0
    guard let words = unsafe cxml_fault(&line) else { return .broken("it ends too early", line: self.line) }
    let message = unsafe String(cString: words)
    let first = message.split(separator: "\n").first.map(String.init) ?? message
    return .broken(first.last == "." ? String(first.dropLast()) : first, line: Int(line))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
