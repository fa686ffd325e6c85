// swift-tools-version: 6.2
import PackageDescription

/// Every target of our own: Swift 6 mode, memory-unsafe code must be spelled `unsafe`, a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "ordret",
  products: [
    .library(name: "Ordret", targets: ["Ordret", "Dictionaries"]),
    // Distances, alignments and models over bytes, without a word of Danish.
    .library(name: "Lexicon", targets: ["Lexicon"]),
    .library(name: "OrdretIO", targets: ["OrdretIO"]),
    .executable(name: "ordret", targets: ["ordret-cli"]),
  ],
  dependencies: [
    // Subcommands, help, shell completions, exit codes.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The system's ICU, the message digests of the system's libmd, and its libxml2 for pages in XML.
    .systemLibrary(name: "CSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CSystemMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CSystemXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // ICU behind opaque handles: no ICU header, and none of its versioned symbols, gets past this target.
    .target(name: "CICU", dependencies: ["CSystemICU"]),
    // libxml2's reader likewise: its headers bring the system's ICU, which clashes with Foundation's.
    .target(name: "CXML", dependencies: ["CSystemXML"]),
    // Programs that run beside this one, for PDF and images.
    .target(name: "CProgram"),
    // The compiled models and the readable lists, embedded in the binary (`#embed`).
    .target(
      name: "CDictionaries", path: "Dictionaries", exclude: ["README.md"], sources: ["Embedded"],
      publicHeadersPath: "Embedded/include"),

    .target(name: "Lexicon", swiftSettings: strict),
    .target(name: "Ordret", dependencies: ["Lexicon", "CICU"], swiftSettings: strict),
    .target(
      name: "Dictionaries", dependencies: ["CDictionaries", "Ordret", "Lexicon"], swiftSettings: strict),
    .target(
      name: "OrdretIO", dependencies: ["Ordret", "Lexicon", "CSystemMD", "CXML", "CProgram"],
      swiftSettings: strict),
    .executableTarget(
      name: "ordret-cli",
      dependencies: [
        "Ordret", "OrdretIO", "Dictionaries", "Lexicon",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", dependencies: ["Ordret"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "OrdretTests", dependencies: ["Ordret", "Lexicon", "Dictionaries", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "OrdretIOTests", dependencies: ["OrdretIO", "Ordret", "TestSupport"], swiftSettings: strict),
    // Runs the built command, and reads the sources for the tidiness tests.
    .testTarget(
      name: "CommandTests", dependencies: ["ordret-cli", "OrdretIO", "Ordret", "Lexicon"],
      swiftSettings: strict),
  ]
)
