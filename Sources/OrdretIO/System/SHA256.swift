internal import CSystemMD

/// SHA-256 digests, computed by the system's libmd. The only file that calls it.
@safe
public struct SHA256 {
  private var context = SHA2_CTX()

  /// The digest of nothing, to which bytes are added.
  init() { unsafe SHA256Init(&context) }

  /// Adds bytes. About 200 MB a second.
  mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
  }

  /// The digest of all that was added in lower-case hexadecimal, 64 characters.
  func hex() -> String {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of a file, read piece by piece.
  static func hex(ofFile path: String) throws(SystemError) -> String {
    var digest = SHA256()
    let file = try ReadFile(path)
    while case let chunk = try file.read(1 << 20), !chunk.isEmpty { digest.add(chunk) }
    return digest.hex()
  }

  /// The digest of `bytes` in lower-case hexadecimal, 64 characters.
  public static func hex(_ bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.add(bytes)
    return digest.hex()
  }
}
