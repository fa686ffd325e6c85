#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Natural logarithm and exponential, from the C library: this module has no Foundation.
public enum Logarithm {
  /// ln x.
  public static func of(_ x: Double) -> Double { log(x) }
  /// ln x, single precision.
  public static func of(_ x: Float) -> Float { logf(x) }
  /// e to the x.
  public static func exponential(_ x: Double) -> Double { exp(x) }
  /// e to the x, single precision.
  public static func exponential(_ x: Float) -> Float { expf(x) }
}
