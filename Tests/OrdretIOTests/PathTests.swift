import OrdretIO
import Testing

@Suite struct PathTests {
  static let rows: [(path: String, parent: String, name: String, stem: String, ext: String)] = [
    ("a/b/c.txt", "a/b", "c.txt", "a/b/c", "txt"),
    ("c.txt", ".", "c.txt", "c", "txt"),
    ("/c", "/", "c", "/c", ""),
    ("/a/c.TXT", "/a", "c.TXT", "/a/c", "txt"),
    ("a/.hidden", "a", ".hidden", "a/.hidden", ""),
    ("a.b/c", "a.b", "c", "a.b/c", ""),
    ("a.tar.gz", ".", "a.tar.gz", "a.tar", "gz"),
    ("a.", ".", "a.", "a.", ""),
  ]

  @Test("paths are taken apart", arguments: rows)
  func parts(row: (path: String, parent: String, name: String, stem: String, ext: String)) {
    #expect(Path.parent(row.path) == row.parent)
    #expect(Path.name(row.path) == row.name)
    #expect(Path.stem(row.path) == row.stem)
    #expect(Path.fileExtension(row.path) == row.ext)
  }

  @Test func digests() {
    #expect(SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("a shard is i/n", arguments: ["1/1", "2/4", "4/4"])
  func shard(text: String) { #expect(Shard(text) != nil) }

  @Test("anything else is none", arguments: ["", "0/4", "5/4", "1", "1/2/3", "a/b", "-1/2", "1/"])
  func noShard(text: String) { #expect(Shard(text) == nil) }
}
