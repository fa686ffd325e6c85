/// Finds the persons, bodies, places, laws, events and products that a letter names.
///
/// Works by registers and by the forms of Danish names; a capital at the beginning of a sentence is no
/// evidence. Linear in the text: a rule looks at most 12 words ahead.
public enum Names {
  /// The names in `text`, in order, none inside another.
  public static func find(in text: SourceText, layout: Layout, registers: Registers) -> [Entity] {
    var words = WordReader(text: text, verbs: registers.verbs)
    var found: [Entity] = []
    var known = KnownNames()
    var reader = NameReader(text: text, registers: registers)
    for paragraph in layout.paragraphs {
      reader.read(paragraph, words: &words)
      found += reader.names(&known)
    }
    // A name seen whole once is known where it comes short, before and after.
    for paragraph in layout.paragraphs where !known.isEmpty {
      reader.read(paragraph, words: &words)
      found += reader.shortNames(known)
    }
    return disjoint(found)
  }

  /// Of names that overlap the one found first by confidence, then length, stays.
  static func disjoint(_ entities: [Entity]) -> [Entity] {
    let sorted = entities.sorted {
      ($0.range.start.utf8, -$0.range.count, -$0.confidence) < (
        $1.range.start.utf8, -$1.range.count, -$1.confidence
      )
    }
    var result: [Entity] = []
    for entity in sorted {
      if let last = result.last, last.range.overlaps(entity.range) { continue }
      result.append(entity)
    }
    return result
  }
}

/// Names seen whole, by what stands for them later: family names, abbreviations.
struct KnownNames {
  /// Family name → full name.
  var persons: [String: String] = [:]
  /// Abbreviation → full name.
  var bodies: [String: String] = [:]
  var isEmpty: Bool { persons.isEmpty && bodies.isEmpty }
}

/// A word as the name rules see it.
struct NameWord {
  var surface: String
  var word: Word
  /// Whether it opens a sentence or a line that is no running text: its capital says nothing.
  var isFirst: Bool
  /// Whether nothing before it belongs with it: the line before is a line of a block.
  var isBarrier: Bool

  var isCapital: Bool { word.isCapital }
  var isWord: Bool { word.isWord }
  var lower: String { word.lower }
}
