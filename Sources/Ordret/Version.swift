/// Which Ordret this is.
public enum OrdretVersion {
  /// The version of the library and of the command, as `--version` and the records state it.
  public static let current = "0.1.0"
}
