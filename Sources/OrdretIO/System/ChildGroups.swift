internal import Glibc
internal import Synchronization

/// The groups of processes that run beside this one, so that none of them stays behind when this one is ended.
enum ChildGroups {
  /// A place for the number of a group; 0 if it is free.
  private final class Place: Sendable {
    let group = Atomic<Int32>(0)
  }

  /// Made before a signal can ask for them: a handler must not allocate.
  private static let places = (0..<256).map { _ in Place() }
  private static let answersToSignals: Void = {
    for number in [SIGINT, SIGTERM, SIGHUP] where Signals.isAtDefault(number) { Signals.endAll(at: number) }
  }()

  /// Notes a group. Beyond 256 at once it is not noted.
  static func add(_ group: Int32) {
    let places = places
    _ = answersToSignals
    for place in places
    where place.group.compareExchange(expected: 0, desired: group, ordering: .relaxed).exchanged {
      return
    }
  }

  /// Forgets a group whose processes have ended.
  static func remove(_ group: Int32) {
    for place in places {
      if place.group.compareExchange(expected: group, desired: 0, ordering: .relaxed).exchanged { return }
    }
  }

  /// Ends all groups at once. May be called by a signal handler.
  static func endAll() {
    for place in places {
      let group = place.group.load(ordering: .relaxed)
      if 0 < group { kill(-group, SIGKILL) }
    }
  }
}
