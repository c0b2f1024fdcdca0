/**
 * WebAssembly in binary, as little of it as formulas over pairs of numbers need: a pair is an f64x2 of the standard, two
 * worlds side by side. Code is written front to back; what an instruction works on stands before it.
 */
export type Code = ReturnType<typeof codeWriter>

/** Code under way. An address is the one on the stack, and `offset` bytes on. */
export function codeWriter() {
  const { put, putAll, size, signed, bytes } = byteWriter()
  const wide = (code: number) => {
    put(0xfd)
    size(code)
  }
  const local = (code: number) => (at: number) => {
    put(code)
    size(at)
  }
  const memory = (code: number) => (offset: number) => {
    wide(code)
    put(3)
    size(offset)
  }
  const lane = (code: number) => (place: 0 | 1) => {
    wide(code)
    put(place)
  }
  const block = (begin: number, end: readonly number[]) => (body: () => void) => {
    put(begin)
    put(nothing)
    body()
    putAll(end)
    put(theEnd)
  }
  const storeLane = memory(0x5b)
  return {
    bytes,
    get: local(0x20),
    set: local(0x21),
    whole(value: number) {
      put(0x41)
      signed(value)
    },
    plus: () => put(0x6a),
    times: () => put(0x6c),
    isNought: () => put(0x45),
    isLess: () => put(0x49),
    isAtLeast: () => put(0x4f),
    toDouble: () => put(0xb8),
    /** A number in both places of a pair. */
    pair(value: number) {
      wide(0x0c)
      const double = doubleBytes(value)
      putAll(double)
      putAll(double)
    },
    loadPair: memory(0x00),
    storePair: memory(0x0b),
    /** One number of the memory in both places of a pair. */
    loadTwice: memory(0x0a),
    /** The first number of a pair into the memory. */
    storeFirst(offset: number) {
      storeLane(offset)
      put(0)
    },
    twice: () => wide(0x14),
    takeOut: lane(0x21),
    putIn: lane(0x22),
    /** An operation on pairs by its word, as operators are spelt (`lanes`). */
    word: (word: string) => wide(words[word]!),
    /** What the module imports as `power`, of two numbers. */
    power() {
      put(0x10)
      size(0)
    },
    /** Runs the body again, as long as the number that it leaves on the stack is not 0. */
    again: block(0x03, [0x0d, 0]),
    /** Runs the body where the number on the stack is not 0. */
    when: block(0x04, []),
    /** Leaves the pair of the one body where the number on the stack is not 0, and else that of the other. */
    either(one: () => void, other: () => void) {
      put(0x04)
      put(pair)
      one()
      put(0x05)
      other()
      put(theEnd)
    },
  }
}

const [nothing, theEnd] = [0x40, 0x0b]

const words: Record<string, number> = {
  eq: 0x47,
  lt: 0x49,
  gt: 0x4a,
  ge: 0x4c,
  and: 0x4e,
  choose: 0x52,
  neg: 0xed,
  sqrt: 0xef,
  add: 0xf0,
  sub: 0xf1,
  mul: 0xf2,
  div: 0xf3,
  least: 0xf6,
  most: 0xf7,
}

/** The locals of a routine, in their order: whole numbers that it is given, whole numbers of its own, pairs of its own. */
export type Locals = { given: number; wholes: number; pairs: number }

const [whole, double, pair] = [0x7f, 0x7c, 0x7b]

/** A module of one function `run` with that code; it imports a `memory`, and `power`, a function of two numbers. */
export function wasmModule({ given, wholes, pairs }: Locals, code: Code): Uint8Array<ArrayBuffer> {
  const { put, putAll, size, bytes } = byteWriter()
  const section = (id: number, content: ArrayLike<number>) => {
    put(id)
    size(content.length)
    putAll(content)
  }
  const wholesGiven = Array.from({ length: given }, () => whole)
  putAll([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
  section(1, [2, 0x60, given, ...wholesGiven, 0, 0x60, 2, double, double, 1, double])
  section(2, [2, 0, ...text('memory'), 2, 0, 1, 0, ...text('power'), 0, 1])
  section(3, [1, 0])
  section(7, [1, ...text('run'), 0, 1])
  section(10, bodyOf(code.bytes(), wholes, pairs))
  return bytes()
}

/** The one body of the section of code. */
function bodyOf(code: Uint8Array, wholes: number, pairs: number): Uint8Array {
  const locals = byteWriter()
  locals.putAll([2, wholes, whole])
  locals.size(pairs)
  locals.put(pair)
  const { put, putAll, size, bytes } = byteWriter()
  put(1)
  size(locals.bytes().length + code.length + 1)
  putAll(locals.bytes())
  putAll(code)
  put(theEnd)
  return bytes()
}

const text = (name: string) => [name.length, ...Array.from(name, letter => letter.charCodeAt(0))]

function byteWriter() {
  let list = new Uint8Array(1024)
  let length = 0
  function reserve(more: number) {
    if (length + more <= list.length) return
    const longer = new Uint8Array(2 * (length + more))
    longer.set(list)
    list = longer
  }
  function put(byte: number) {
    if (length === list.length) reserve(1)
    list[length++] = byte
  }
  function putAll(bytes: ArrayLike<number>) {
    reserve(bytes.length)
    list.set(bytes, length)
    length += bytes.length
  }
  /** LEB128: seven bits a byte, the low ones first, the eighth bit where more follow. */
  function size(value: number) {
    let rest = value
    for (; rest > 127; rest >>>= 7) put((rest & 127) | 128)
    put(rest)
  }
  /** The same of a number with a sign. */
  function signed(value: number) {
    let rest = value
    for (; rest < -64 || rest > 63; rest >>= 7) put((rest & 127) | 128)
    put(rest & 127)
  }
  return { put, putAll, size, signed, bytes: () => list.slice(0, length) }
}

const oneNumber = new Float64Array(1)
const itsBytes = new Uint8Array(oneNumber.buffer)

/** The bytes of a number, until the next one's. */
function doubleBytes(value: number): Uint8Array {
  oneNumber[0] = value
  return itsBytes
}
