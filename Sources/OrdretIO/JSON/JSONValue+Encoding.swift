extension JSONValue {
  /// The JSON of a value, its keys in the order the value encodes them.
  public init(_ value: some Encodable) throws {
    let encoder = JSONValueEncoder(codingPath: [])
    try value.encode(to: encoder)
    self = encoder.node.value
  }
}

/// What is being built: a class, because the containers of `Encoder` share it while they fill it.
private final class JSONNode {
  enum Content {
    case value(JSONValue)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }
  var content = Content.value(.object([]))

  var value: JSONValue {
    switch content {
    case .value(let value): value
    case .array(let nodes): .array(nodes.map(\.value))
    case .object(let members): .object(members.map { JSONValue.Member($0.key, $0.node.value) })
    }
  }

  func appended(_ child: JSONNode = JSONNode()) -> JSONNode {
    if case .array(var nodes) = content {
      content = .array([])
      nodes.append(child)
      content = .array(nodes)
    }
    return child
  }

  func member(_ key: String, _ child: JSONNode = JSONNode()) -> JSONNode {
    if case .object(var members) = content {
      content = .object([])
      members.append((key, child))
      content = .object(members)
    }
    return child
  }

  func set(_ value: some Encodable, _ codingPath: [any CodingKey]) throws {
    switch value {
    case let value as String: content = .value(.string(value))
    case let value as Int: content = .value(.integer(value))
    case let value as Double: content = .value(.number(value))
    case let value as Bool: content = .value(.bool(value))
    default:
      let encoder = JSONValueEncoder(codingPath: codingPath, node: self)
      try value.encode(to: encoder)
    }
  }
}

private struct JSONValueEncoder: Encoder {
  var codingPath: [any CodingKey]
  var node = JSONNode()
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.content = .object([])
    return KeyedEncodingContainer(Keyed(codingPath: codingPath, node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .array([])
    return Unkeyed(codingPath: codingPath, node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(codingPath: codingPath, node: node)
  }

  struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    var codingPath: [any CodingKey]
    let node: JSONNode

    func encodeNil(forKey key: Key) { node.member(key.stringValue).content = .value(.null) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
      try node.member(key.stringValue).set(value, codingPath + [key])
    }
    func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      encoder(key).container(keyedBy: keyType)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoder(key).unkeyedContainer()
    }
    func superEncoder() -> any Encoder {
      JSONValueEncoder(codingPath: codingPath, node: node.member("super"))
    }
    func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }
    private func encoder(_ key: Key) -> JSONValueEncoder {
      JSONValueEncoder(codingPath: codingPath + [key], node: node.member(key.stringValue))
    }
  }

  struct Unkeyed: UnkeyedEncodingContainer {
    var codingPath: [any CodingKey]
    let node: JSONNode
    var count: Int {
      if case .array(let nodes) = node.content { nodes.count } else { 0 }
    }

    func encodeNil() { node.appended().content = .value(.null) }
    func encode(_ value: some Encodable) throws { try node.appended().set(value, codingPath) }
    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
      encoder().container(keyedBy: keyType)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder() }
    private func encoder() -> JSONValueEncoder {
      JSONValueEncoder(codingPath: codingPath, node: node.appended())
    }
  }

  struct Single: SingleValueEncodingContainer {
    var codingPath: [any CodingKey]
    let node: JSONNode

    func encodeNil() { node.content = .value(.null) }
    func encode(_ value: some Encodable) throws { try node.set(value, codingPath) }
  }
}
