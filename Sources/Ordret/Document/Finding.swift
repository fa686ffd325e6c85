/// Something a person should know about a letter, which is no error: processing went on.
public struct Finding: Hashable, Sendable {
  /// A stable name for machines, such as `encoding` or `date-impossible`.
  public var kind: String
  /// One sentence for people.
  public var message: String
  /// Where in the source, if it is at a place.
  public var range: TextRange?

  /// A finding at `range` of the source, or about the whole letter.
  public init(kind: String, message: String, range: TextRange? = nil) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
