import OrdretIO
import Synchronization
import Testing

@Suite struct BatchTests {
  @Test("results come in order, whatever the number of threads", arguments: [1, 2, 3, 16])
  func ordered(threads: Int) async throws {
    let items = Array(0..<500)
    var results: [Int] = []
    let count = try await Batch.run(items, threads: threads) { item in
      // Uneven work, so that later items finish before earlier ones.
      (0..<(item % 7 * 1_000)).reduce(item) { sum, _ in sum }
    } consume: {
      results.append($0)
    }
    #expect(results == items)
    #expect(count == items.count)
  }

  @Test func memoryStaysBounded() async throws {
    let begun = Atomic<Int>(0)
    var consumed = 0
    var most = 0
    _ = try await Batch.run(Array(0..<200), threads: 2) { _ in
      begun.add(1, ordering: .relaxed)
    } consume: { _ in
      most = max(most, begun.load(ordering: .relaxed) - consumed)
      consumed += 1
    }
    #expect(most <= 8)
  }

  @Test func whatIsBegunIsFinished() async throws {
    var results: [Int] = []
    let count = try await Batch.run(Array(0..<100), threads: 1, isStopped: { 10 <= results.count }) {
      $0
    } consume: {
      results.append($0)
    }
    #expect(count == results.count)
    #expect(10 <= count && count < 20)
  }

  @Test func anErrorOfTheConsumerEndsTheRun() async {
    struct Closed: Error {}
    await #expect(throws: Closed.self) {
      _ = try await Batch.run(Array(0..<100), threads: 2) {
        $0
      } consume: { _ in
        throw Closed()
      }
    }
  }

  @Test func nothingToDo() async throws {
    let count = try await Batch.run([Int](), threads: 4) {
      $0
    } consume: { _ in
    }
    #expect(count == 0)
  }
}
