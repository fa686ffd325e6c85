import Testing

@testable import OrdretIO

@Suite struct IntegrityTests {
  /// Made with `openssl dgst -sha256 -binary | base64`.
  @Test(arguments: [
    ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("alert(1)", "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="),
  ])
  func integrity(text: String, digest: String) {
    #expect(SHA256.integrity(text) == digest)
  }
}
