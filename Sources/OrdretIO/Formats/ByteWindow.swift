/// The bytes of a file that are looked at: all of them, or, of a long file, those from a place on.
///
/// Offsets count from the beginning of the file. A class because it owns the open file, and because the
/// parser draws from it while the scanner follows.
final class ByteWindow {
  /// The bytes that are held.
  private(set) var bytes: [UInt8]
  /// How many bytes of the file stood before them.
  private(set) var base = 0
  /// Why the file could not be read on.
  private(set) var error: SystemError?
  /// How many of the held bytes the parser has drawn.
  private var drawn = 0
  private let file: ReadFile?
  private var digest: SHA256?

  /// A window over all of `bytes`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    file = nil
  }

  /// A window that moves over an open file. It tells the file's digest at the end.
  init(_ file: ReadFile) throws(SystemError) {
    self.file = file
    bytes = try file.read(InputKind.headLength)
    digest = SHA256()
    digest?.add(bytes)
  }

  /// The next bytes for the parser, at most `count`; empty at the end.
  func draw(_ count: Int) -> ArraySlice<UInt8> {
    if drawn == bytes.count, let file {
      do throws(SystemError) {
        let more = try file.read(Self.step)
        digest?.add(more)
        bytes += more
      } catch {
        self.error = error
      }
    }
    let piece = bytes[drawn...].prefix(count)
    drawn = piece.endIndex
    return piece
  }

  /// Reads to the end of the file what the parser left, for the digest.
  func drain() {
    guard file != nil else { return }
    while !draw(Self.step).isEmpty {}
  }

  /// Lets go of the bytes before `offset`, where the file is read piece by piece.
  func forget(before offset: Int) {
    let count = offset - base
    guard file != nil, Self.step <= count else { return }
    bytes.removeFirst(count)
    drawn -= count
    base = offset
  }

  /// The bytes of a range of the file, which must be held.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(range.lowerBound - base)..<(range.upperBound - base)]
  }

  /// The SHA-256 of a file that was read to its end piece by piece, in hexadecimal.
  func hexDigest() -> String { digest.map { $0.hex() } ?? "" }

  private static let step = 1 << 20
}
