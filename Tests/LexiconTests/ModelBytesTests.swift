import Lexicon
import Testing

@Suite struct ModelBytesTests {
  @Test func keepsWhatItWasGiven() {
    let bytes: [UInt8] = [1, 2, 250]
    #expect(ModelBytes(bytes).array == bytes)
    #expect(ModelBytes([]).count == 0)
  }
}
