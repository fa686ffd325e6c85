// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error)]

// A package of its own, so that users of Ordret never build it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "ordret", path: "..")],
  targets: [
    .executableTarget(
      name: "Speed",
      dependencies: [
        .product(name: "Ordret", package: "ordret"), .product(name: "OrdretIO", package: "ordret"),
        .product(name: "Lexicon", package: "ordret"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Pages",
      dependencies: [.product(name: "Ordret", package: "ordret"), .product(name: "OrdretIO", package: "ordret")],
      swiftSettings: strict),
    .executableTarget(
      name: "Alignment", dependencies: [.product(name: "Lexicon", package: "ordret")], swiftSettings: strict),
    .executableTarget(
      name: "Conventions", dependencies: [.product(name: "Ordret", package: "ordret")], swiftSettings: strict),
  ]
)
