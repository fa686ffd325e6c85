/// Candidate searches of distinct damaged words.
enum Searches {
  static func measure(_ path: String) throws {
    let words = try Words.read(path)
    var searcher = try Searcher()
    var nodes = 0
    let seconds = try Speed.best(of: 7) {
      nodes = words.reduce(0) { $0 + searcher.searchAll($1) }
    }
    Speed.row("searches", Double(words.count) / seconds, "words/s")
    Speed.row("nodes", Double(nodes) / Double(words.count), "a search")
  }
}
