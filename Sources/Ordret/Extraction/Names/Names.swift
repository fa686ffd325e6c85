/// Finds the persons, bodies, places, laws, events and products that a letter names.
public enum Names {
  /// The names in `text`, in order, none inside another.
  public static func find(in text: SourceText, layout: Layout, registers: Registers) -> [Entity] { [] }
}
