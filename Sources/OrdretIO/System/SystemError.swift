internal import Glibc

/// Why the operating system refused a call, as it named it.
public struct SystemError: Error, Hashable, Sendable {
  /// The error number, such as `ENOENT`.
  public let number: Int32

  /// The error of a number.
  public init(number: Int32) { self.number = number }

  /// What is wrong and what to do, without the path.
  public var explanation: String {
    switch number {
    case ENOENT: "does not exist. Check the spelling."
    case EACCES, EPERM: "may not be opened by this user. Change its permissions, or run as a user who may."
    case EISDIR: "is a folder, not a file."
    case ENOTDIR: "lies below something that is no folder. Check the path."
    case ENOSPC, EDQUOT: "could not be written: the disk is full. Make room and run again with --resume."
    case EROFS: "lies on a disk that can only be read. Choose another folder."
    case ENAMETOOLONG: "has a name that is too long for this disk."
    case ELOOP: "is a link that leads to itself. Mend the link."
    case EMFILE, ENFILE: "could not be opened: too many files are open. Use fewer --threads."
    case EIO: "could not be read or written: the disk reports an error. Check the disk."
    default: "gave an error of the system (number \(number))."
    }
  }

  /// The pipe's reader has gone.
  public var isBrokenPipe: Bool { number == EPIPE }
  /// The user may not open or run it.
  public var isForbidden: Bool { number == EACCES || number == EPERM }
  /// The path is not there.
  public var isMissing: Bool { number == ENOENT }
}
