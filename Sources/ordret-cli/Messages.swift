internal import OrdretIO

/// Words for people, on standard error only.
enum Messages {
  /// One sentence on a line of its own.
  static func say(_ sentence: String) {
    StandardStreams.writeError((isShowingProgress ? "\r\u{1B}[K" : "") + "ordret: \(sentence)\n")
  }

  /// How far a batch has come; shown only to a person at a terminal.
  static func progress(_ done: Int, of total: Int) {
    guard isShowingProgress, 1 < total else { return }
    StandardStreams.writeError("\r\u{1B}[K\(done)/\(total)" + (done == total ? "\r\u{1B}[K" : ""))
  }

  /// How far the pages of a letter have come that are recognised; shown only to a person at a terminal.
  static func progress(page done: Int, of pages: Int, in letter: String) {
    guard isShowingProgress, 1 < pages else { return }
    StandardStreams.writeError("\r\u{1B}[K" + (done == pages ? "" : "\(letter): page \(done)/\(pages)"))
  }

  private static let isShowingProgress = StandardStreams.errorIsTerminal
}
