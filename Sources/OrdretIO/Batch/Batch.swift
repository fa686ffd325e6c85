/// Runs many pieces of work at once and hands their results back in order.
public enum Batch {
  /// Calls `work` for each item on up to `threads` threads, and `consume` for each result, in the order of
  /// the items.
  ///
  /// At most four times `threads` items are begun and not yet consumed, so memory stays bounded however slow
  /// one item is. When `isStopped` says so no new item is begun; what was begun is finished. Throws what
  /// `consume` throws.
  /// - Returns: how many items were consumed.
  public static func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, isStopped: () -> Bool = { false },
    work: @escaping @Sendable (Item) -> Result, consume: (Result) throws -> Void
  ) async throws -> Int {
    let threads = max(1, threads)
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var begun = 0
      var consumed = 0
      var running = 0
      var waiting: [Int: Result] = [:]
      while true {
        while running < threads, begun < items.count, begun - consumed < 4 * threads, !isStopped() {
          let index = begun
          let item = items[index]
          group.addTask { (index, work(item)) }
          begun += 1
          running += 1
        }
        guard let (index, result) = try await group.next() else { return consumed }
        running -= 1
        waiting[index] = result
        while let next = waiting.removeValue(forKey: consumed) {
          try consume(next)
          consumed += 1
        }
      }
    }
  }
}
