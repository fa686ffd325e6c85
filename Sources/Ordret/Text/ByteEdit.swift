/// One replacement in UTF-8 bytes: a ``TextEdit`` while it is being worked out.
struct ByteEdit: Hashable, Sendable {
  var range: Range<Int>
  var replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// `bytes` after sorted edits that do not overlap.
  static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    result += bytes[position...]
    return result
  }

  /// The edits that do at once what `first`, then `second` do; `middle` is the text between the two.
  ///
  /// Edits that overlap or touch in `middle` become one. Cost: linear in the edits.
  static func compose(_ first: [ByteEdit], _ second: [ByteEdit], middle: [UInt8]) -> [ByteEdit] {
    guard !first.isEmpty else { return second }
    var result: [ByteEdit] = []
    var (i, j) = (0, 0)
    // How much longer the middle text is than the base, up to the place reached.
    var shift = 0
    while i < first.count || j < second.count {
      let startOfFirst = i < first.count ? first[i].range.lowerBound + shift : Int.max
      let startOfSecond = j < second.count ? second[j].range.lowerBound : Int.max
      let start = min(startOfFirst, startOfSecond)
      let baseStart = start - shift
      var (end, position) = (start, start)
      var replacement: [UInt8] = []
      while true {
        if i < first.count, first[i].range.lowerBound + shift <= end {
          let edit = first[i]
          end = max(end, edit.range.lowerBound + shift + edit.replacement.count)
          shift += edit.replacement.count - edit.range.count
          i += 1
        } else if j < second.count, second[j].range.lowerBound <= end {
          let edit = second[j]
          replacement += middle[position..<edit.range.lowerBound]
          replacement += edit.replacement
          position = edit.range.upperBound
          end = max(end, position)
          j += 1
        } else {
          break
        }
      }
      replacement += middle[position..<end]
      result.append(ByteEdit(baseStart..<(end - shift), replacement))
    }
    return result
  }

  /// The same change without the characters that stay at its ends; `nil` if all stay.
  func trimmed(in bytes: [UInt8]) -> ByteEdit? {
    var (start, end) = (range.lowerBound, range.upperBound)
    var (from, to) = (0, replacement.count)
    while start < end, from < to {
      let length = UTF8Scan.length(of: bytes[start])
      guard from + length <= to,
        bytes[start..<(start + length)].elementsEqual(replacement[from..<(from + length)])
      else { break }
      start += length
      from += length
    }
    while start < end, from < to {
      let last = UTF8Scan.start(bytes, before: end)
      let length = end - last
      guard to - length >= from, bytes[last..<end].elementsEqual(replacement[(to - length)..<to]) else {
        break
      }
      end = last
      to -= length
    }
    return start == end && from == to ? nil : ByteEdit(start..<end, Array(replacement[from..<to]))
  }
}
