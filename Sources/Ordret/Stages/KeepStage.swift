extension Stage {
  /// Takes the place of the correct stage where the text is to stay as it was read: the corrected text is the
  /// source after normalisation.
  public static let keep = Stage("keep", reads: [.normalised], writes: [.corrected]) { document in
    document.adopt([])
  }
}
