internal import CSystemXML

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

  private var reader: xmlTextReaderPtr?
  private let window: ByteWindow
  /// The attributes of the tag at hand, in order: names, and where the decoded values lie in `values`.
  private var attributes: [(name: String, value: Range<Int>)] = []
  private var values: [UInt8] = []
  /// What the entity at hand stands for.
  private var entity: String?

  private static let isSetUp: Bool = {
    xmlInitParser()
    return true
  }()

  /// A reader of all that the window gives. What is wrong is told by ``next()``.
  init(_ window: ByteWindow) {
    self.window = window
    _ = Self.isSetUp
    xmlResetLastError()
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    unsafe reader = xmlReaderForIO(
      { context, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        let window = unsafe Unmanaged<ByteWindow>.fromOpaque(context).takeUnretainedValue()
        let piece = window.draw(Int(count))
        unsafe piece.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return }
          unsafe UnsafeMutableRawPointer(buffer).copyMemory(from: start, byteCount: bytes.count)
        }
        return Int32(piece.count)
      }, nil, Unmanaged.passUnretained(window).toOpaque(), nil, nil, Int32(options))
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// Goes on to what comes next; `nil` at the end. Throws if the XML is broken, with the line.
  func next() throws(PageFault) -> Event? {
    let result = unsafe xmlTextReaderRead(reader)
    if result == 0 { return nil }
    guard result == 1 else { throw fault() }
    entity = nil
    switch UInt32(unsafe xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      return .start(isEmpty: unsafe xmlTextReaderIsEmptyElement(reader) == 1)
    case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue, XML_READER_TYPE_WHITESPACE.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .text
    case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      guard let text = XMLEntities.text(name) else { throw .entities(name) }
      entity = text
      return .text
    default: return .other
    }
  }

  /// The name of the element or entity at hand, with its prefix.
  var name: String { unsafe Self.string(xmlTextReaderConstName(reader)) }
  /// The namespace of the element at hand; empty if it has none.
  var namespace: String { unsafe Self.string(xmlTextReaderConstNamespaceUri(reader)) }
  /// Which line the parser has come to, from 1.
  var line: Int { Int(unsafe xmlTextReaderGetParserLineNumber(reader)) }

  /// Appends the text at hand.
  func appendText(to bytes: inout [UInt8]) {
    if let entity {
      bytes += entity.utf8
      return
    }
    guard let value = unsafe xmlTextReaderConstValue(reader) else { return }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
  }

  /// Reads the attributes of the tag at hand into ``attributes``.
  func readAttributes() {
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      let name = unsafe Self.string(xmlTextReaderConstName(reader))
      let start = values.count
      appendText(to: &values)
      attributes.append((name, start..<values.count))
    }
    unsafe xmlTextReaderMoveToElement(reader)
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
    guard let error = unsafe xmlGetLastError() else { return .broken("it ends too early", line: line) }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "it ends too early"
    let line = unsafe Int(error.pointee.line)
    let first = message.split(separator: "\n").first.map(String.init) ?? message
    return .broken(first.last == "." ? String(first.dropLast()) : first, line: line)
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
