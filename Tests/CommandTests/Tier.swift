import Foundation
import Testing

/// The tests that need large programs (a browser, LibreOffice, OCRmyPDF). `Scripts/test --integrations` installs
/// them and runs these tests: suites with `Integration` in their names.
enum Tier {
  /// Whether they are run.
  static let integrations = ProcessInfo.processInfo.environment["ORDRET_INTEGRATIONS"] == "1"
}

extension Trait where Self == ConditionTrait {
  /// A test of that tier.
  static var integration: Self {
    .enabled(if: Tier.integrations, "needs large programs: Scripts/test --integrations")
  }
}
