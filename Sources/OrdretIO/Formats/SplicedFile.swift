/// A file with splices put in, which is never held whole.
struct SplicedFile {
  /// The file as it is.
  let path: String
  /// Its SHA-256 when the splices were made.
  let sha256: String
  /// What is put in.
  let splices: SpliceList

  /// Hands over the bytes, piece by piece. Throws if the file cannot be read or was changed since.
  func write(_ body: ([UInt8]) throws(InputFailure) -> Void) throws(InputFailure) {
    var digest = SHA256()
    // The next splice, and where its bytes begin.
    var (number, start) = (0, 0)
    var offset = 0
    // Bytes of the file that a splice has taken the place of already.
    var skipped = 0
    let file = try open()
    while true {
      let chunk = try next(file)
      if chunk.isEmpty { break }
      digest.add(chunk)
      var piece: [UInt8] = []
      var position = max(0, skipped - offset)
      while number < splices.count {
        let next = splices.splice(number, at: start)
        guard next.range.lowerBound < offset + chunk.count else { break }
        let end = next.range.lowerBound - offset
        if position < end { piece += chunk[position..<end] }
        piece += next.bytes
        position = next.range.upperBound - offset
        skipped = next.range.upperBound
        number += 1
        start += next.bytes.count
      }
      if position < chunk.count { piece += chunk[position...] }
      offset += chunk.count
      try body(piece)
    }
    guard digest.hex() == sha256 else { throw InputFailure(path: path, .changed) }
  }

  private func open() throws(InputFailure) -> ReadFile {
    do throws(SystemError) { return try ReadFile(path) } catch {
      throw InputFailure(path: path, .system(error))
    }
  }

  private func next(_ file: ReadFile) throws(InputFailure) -> [UInt8] {
    do throws(SystemError) { return try file.read(1 << 20) } catch {
      throw InputFailure(path: path, .system(error))
    }
  }
}
