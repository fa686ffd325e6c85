extension String {
  /// The string, filled up with spaces to a width in characters, for tables that line up.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
