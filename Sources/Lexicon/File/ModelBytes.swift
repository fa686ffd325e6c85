/// Read-only bytes of a model: embedded in the program, or read from a file and kept by an owner.
///
/// The one door from raw memory into this module. Loads are bounds-checked and need no alignment.
@safe
public struct ModelBytes: @unchecked Sendable {
  // Unchecked: the memory is never written after initialisation, so threads may share it.
  private let base: UnsafeRawPointer
  /// How many bytes there are.
  public let count: Int
  /// Keeps the memory alive; `nil` for memory that lives as long as the program.
  private let owner: Owner?

  @safe
  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer
    init(_ bytes: [UInt8]) {
      unsafe memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
      unsafe memory.copyBytes(from: bytes)
    }
    deinit { unsafe memory.deallocate() }
  }

  /// Bytes that live as long as the program and are never written.
  public init(static memory: UnsafeRawBufferPointer) {
    unsafe base = memory.baseAddress ?? UnsafeRawPointer(bitPattern: 64).unsafelyUnwrapped
    count = memory.count
    owner = nil
  }

  /// A copy of `bytes`.
  public init(_ bytes: [UInt8]) {
    let owner = Owner(bytes)
    unsafe base = UnsafeRawPointer(owner.memory.baseAddress.unsafelyUnwrapped)
    count = bytes.count
    self.owner = owner
  }

  /// The byte at `index`. It is a programming error if there is none.
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return unsafe base.load(fromByteOffset: index, as: UInt8.self)
  }

  /// A copy of the bytes, for lists that are parsed once.
  public var array: [UInt8] { unsafe [UInt8](UnsafeRawBufferPointer(start: base, count: count)) }

  /// `count` values of a plain type from byte `offset`; the caller has checked that they fit.
  func values<Element: BitwiseCopyable>(_ type: Element.Type, at offset: Int, count: Int) -> ModelArray<
    Element
  > {
    precondition(offset >= 0 && count >= 0 && offset + count * MemoryLayout<Element>.stride <= self.count)
    return unsafe ModelArray(base: base + offset, count: count, owner: owner)
  }
}

/// A fixed array of plain values inside a model. Copying costs nothing.
@safe
struct ModelArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked for the same reason as ModelBytes: never written.
  private let base: UnsafeRawPointer
  let count: Int
  private let owner: AnyObject?

  fileprivate init(base: UnsafeRawPointer, count: Int, owner: AnyObject?) {
    unsafe self.base = base
    self.count = count
    self.owner = owner
  }

  /// The first value, for hot loops that have checked their indices; sections lie on multiples of 64 bytes.
  @inline(__always)
  var pointer: UnsafePointer<Element> { unsafe base.assumingMemoryBound(to: Element.self) }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return unsafe base.loadUnaligned(fromByteOffset: index &* MemoryLayout<Element>.stride, as: Element.self)
  }
}

extension ModelArray<UInt32> {
  /// The one value among `values[16 * line ..< 16 * line + 16]` that is `key` under `mask`, and its lane;
  /// zeros if none is. At most one may be. Without a branch: the compiler makes vectors of it.
  @inline(__always)
  func match(line: Int, _ key: UInt32, mask: UInt32) -> (value: UInt32, lane: UInt32) {
    precondition(line >= 0 && line < count >> 4)
    var value: UInt32 = 0
    var lane: UInt32 = 0
    for index in 0..<16 {
      let other = unsafe base.loadUnaligned(
        fromByteOffset: line &* 64 &+ index &* 4, as: UInt32.self)
      let hit: UInt32 = other & mask == key ? .max : 0
      value |= other & hit
      lane |= UInt32(truncatingIfNeeded: index) & hit
    }
    return (value, lane)
  }

  /// The lower byte, less 128, of the one among eight values from `index` on, all of which must be there, whose upper 24
  /// bits are `key`; 0 if none has. Without a branch: the compiler makes vectors of it.
  @inline(__always)
  func match(at index: Int, _ key: UInt32) -> UInt32 {
    precondition(index >= 0 && index &+ 8 <= count)
    var sum: UInt32 = 0
    for lane in 0..<8 {
      let value = unsafe base.loadUnaligned(fromByteOffset: (index &+ lane) &* 4, as: UInt32.self)
      let hit: UInt32 = value &>> 8 == key ? .max : 0
      sum |= (value & 0xFF &- 128) & hit
    }
    return sum
  }
}
