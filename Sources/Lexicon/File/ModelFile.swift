/// A compiled model: a header with magic, version and checksum, and named sections of plain little-endian
/// arrays.
///
///     bytes 0-7    "ORDRETML"
///     8-11         version (UInt32)
///     12-15        CRC-32 of all bytes from 64 on
///     16-23        length of the file (UInt64)
///     24-27        number of sections (UInt32); 28-31 zero
///     32-63        SHA-256 of all bytes from 64 on
///     64-          sections: name (16 bytes, zero-padded), offset, length (UInt64 each); then their bytes,
///                  each on a multiple of 64
///
/// Opening is O(1) and checks the header and the section table. ``verifyChecksum()`` reads all bytes.
public struct ModelFile: Sendable {
  /// The name the file has for people, such as `ngrams.model`.
  public let name: String
  /// All bytes of the file.
  public let bytes: ModelBytes
  private let sections: [Section]

  /// A handful a file: looked through, never hashed.
  private struct Section {
    var title: SIMD16<UInt8>
    var range: Range<Int>

    var name: String {
      String(decoding: title.indices.map { title[$0] }.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  static let magic = Array("ORDRETML".utf8)
  static let version: UInt32 = 1
  static let headerLength = 64
  static let entryLength = 32

  /// Opens a model. Throws if the bytes are no model of this version or are cut short; never traps.
  public init(name: String, bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= Self.headerLength else { throw .notAModel(file: name) }
    for (index, byte) in Self.magic.enumerated() where bytes[index] != byte { throw .notAModel(file: name) }
    let version = bytes.uint32(at: 8)
    guard version == Self.version else {
      throw .otherVersion(file: name, found: version, expected: Self.version)
    }
    let length = bytes.uint64(at: 16)
    guard length == UInt64(bytes.count) else {
      throw .wrongLength(file: name, expected: length, found: UInt64(bytes.count))
    }
    let count = Int(bytes.uint32(at: 24))
    guard count <= 64, Self.headerLength + count * Self.entryLength <= bytes.count else {
      throw .damaged(file: name, what: "its table of sections is cut short")
    }
    var sections: [Section] = []
    for entry in 0..<count {
      let start = Self.headerLength + entry * Self.entryLength
      let offset = bytes.uint64(at: start + 16)
      let length = bytes.uint64(at: start + 24)
      guard offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset else {
        throw .damaged(file: name, what: "a section lies outside the file")
      }
      sections.append(
        Section(
          title: bytes.values(SIMD16<UInt8>.self, at: start, count: 1)[0],
          range: Int(offset)..<Int(offset + length)))
    }
    self.name = name
    self.bytes = bytes
    self.sections = sections
  }

  /// SHA-256 of the content, as its builder recorded it, in lower-case hexadecimal.
  public var sha256: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: (32..<64).flatMap { [digits[Int(bytes[$0] >> 4)], digits[Int(bytes[$0] & 15)]] },
      as: UTF8.self)
  }

  /// Where a section's bytes are; `nil` if there is none of that name.
  private func range(of section: String) -> Range<Int>? {
    var title = SIMD16<UInt8>(repeating: 0)
    for (index, byte) in section.utf8.prefix(16).enumerated() { title[index] = byte }
    // Of two sections with one name the later one counts.
    return sections.last { $0.title == title }?.range
  }

  /// Reads every byte and compares the checksum.
  public func verifyChecksum() throws(ModelError) {
    var crc = CRC32()
    for index in Self.headerLength..<bytes.count { crc.add(bytes[index]) }
    guard crc.value == bytes.uint32(at: 12) else {
      throw .damaged(file: name, what: "its checksum does not fit its content")
    }
  }

  /// The values of a section. Throws if it is missing or is no whole number of values.
  func values<Element: BitwiseCopyable>(_ section: String, of type: Element.Type) throws(ModelError)
    -> ModelArray<Element>
  {
    guard let range = range(of: section) else { throw .missingSection(file: name, section: section) }
    guard range.count % MemoryLayout<Element>.stride == 0 else {
      throw .damaged(file: name, what: "the section '\(section)' has a wrong length")
    }
    return bytes.values(type, at: range.lowerBound, count: range.count / MemoryLayout<Element>.stride)
  }

  /// The names and lengths in bytes of the sections, by name.
  public var contents: [(section: String, bytes: Int)] {
    sections.map { ($0.name, $0.range.count) }.sorted { $0.0 < $1.0 }
  }

  /// The builder's notes for people: origin, licence, counts, command; one `key: value` a line.
  public var notes: [(key: String, value: String)] {
    guard let range = range(of: "notes") else { return [] }
    let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard let colon = line.range(of: ": ") else { return nil }
      return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    }
  }
}

extension StringProtocol {
  /// The first place where `other` stands. A few dozen characters at the most: notes and messages.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<self.index(start, offsetBy: other.count) }
      start = self.index(after: start)
    }
    return nil
  }
}

extension ModelBytes {
  func uint32(at offset: Int) -> UInt32 {
    UInt32(littleEndian: values(UInt32.self, at: offset, count: 1)[0])
  }
  func uint64(at offset: Int) -> UInt64 {
    UInt64(littleEndian: values(UInt64.self, at: offset, count: 1)[0])
  }
}

/// Why a model could not be opened. `file` is the name it was opened under.
public enum ModelError: Error, Hashable, Sendable {
  /// The file is not there.
  case missing(file: String)
  /// The bytes do not begin as a model does.
  case notAModel(file: String)
  /// A model of another version of the format.
  case otherVersion(file: String, found: UInt32, expected: UInt32)
  /// The header names another length than the file has: it was cut short or added to.
  case wrongLength(file: String, expected: UInt64, found: UInt64)
  /// The model has no such section: it is another kind of model.
  case missingSection(file: String, section: String)
  /// The content contradicts itself.
  case damaged(file: String, what: String)
  /// Two models that belong together were not built together.
  case notTogether(file: String, other: String)
}

extension ModelError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let file): "The model \(file) is missing. Build it with Scripts/build-models."
    case .notAModel(let file):
      "\(file) is not an Ordret model. Give the folder that 'ordret model build' wrote."
    case .otherVersion(let file, let found, let expected):
      "\(file) is a model of version \(found); this program reads version \(expected). Build the model again."
    case .wrongLength(let file, let expected, let found):
      "\(file) has \(found) bytes instead of \(expected): it is not whole. Copy or build it again."
    case .missingSection(let file, let section):
      "\(file) has no section '\(section)': it is a model of another kind. Put the right file in its place."
    case .damaged(let file, let what): "\(file) is damaged: \(what). Copy or build it again."
    case .notTogether(let file, let other): "\(file) does not belong to \(other). Build both models together."
    }
  }
}
