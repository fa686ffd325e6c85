/// Characters that are not seen and mean nothing in Danish, as data. The no-break space is none of them.
enum Invisibles {
  /// How an invisible character is treated.
  enum Treatment: Sendable {
    /// Goes, wherever it stands.
    case drop
    /// Goes, but at a line's end it is the hyphen of a divided word and becomes one.
    case softHyphen
    /// Goes, except at the start of the text.
    case byteOrderMark
    /// Stays beside letters of scripts that join or run from right to left, and beside emoji.
    case joiner
    /// Goes after a letter; stays after emoji and signs.
    case variation
  }

  /// The treatment of a character; `nil` for those that are seen.
  static func treatment(_ scalar: Unicode.Scalar) -> Treatment? {
    switch scalar.value {
    case 0xAD: .softHyphen
    case 0xFEFF: .byteOrderMark
    // Zero width non-joiner and joiner; marks, embeddings and isolates of direction.
    case 0x200C...0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: .joiner
    // Zero width space, word joiner, invisible operators, old controls of shaping, annotation marks.
    case 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFFF9...0xFFFB: .drop
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .variation
    default: nil
    }
  }
}
