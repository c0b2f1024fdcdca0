/**
 * WebAssembly in binary, as little of it as a column of numbers needs. An operator is spelt in words, each behind what it
 * works on: `a`, `b` and `c` are the next two numbers of what it reads, `0` and `1` are constants; the rest work on two
 * numbers at once, as the standard says of f64x2 and v128.
 */
const words: Record<string, number[]> = {
  '0': [0x20, 6],
  '1': [0x20, 5],
  eq: [0xfd, 0x47],
  lt: [0xfd, 0x49],
  gt: [0xfd, 0x4a],
  ge: [0xfd, 0x4c],
  and: [0xfd, 0x4e],
  choose: [0xfd, 0x52],
  neg: [0xfd, 0xed, 1],
  sqrt: [0xfd, 0xef, 1],
  add: [0xfd, 0xf0, 1],
  sub: [0xfd, 0xf1, 1],
  mul: [0xfd, 0xf2, 1],
  div: [0xfd, 0xf3, 1],
  least: [0xfd, 0xf6, 1],
  most: [0xfd, 0xf7, 1],
}

/** A function of the module: its name, the operator in words, and which of `a`, `b`, `c` are columns, not numbers. */
export type ColumnLoop = { name: string; lanes: string; wide: string }

/** The locals of a function: its parameters, then the pairs 1, 1 and 0, 0, and the numbers among `a`, `b`, `c` as pairs. */
const [out, end] = [0, 4]
const pointers: Record<string, number> = { a: 1, b: 2, c: 3 }
const paired: Record<string, number> = { a: 7, b: 8, c: 9 }

/** Two numbers are 16 bytes; so many pairs are worked off before the loop turns. */
const pairs = 4

/**
 * A module of functions `(out, a, b, c, worlds)`: addresses of columns and numbers in the memory that it imports, and
 * how many worlds there are. They work whole rounds of eight, so a column has to be that long.
 */
export function wasmModule(loops: ColumnLoop[]): Uint8Array<ArrayBuffer> {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
  const types = section(1, [[0x60, ...list(Array.from({ length: 5 }, () => [0x7f])), 0]])
  const imports = section(2, [[...text(''), ...text('memory'), 2, 0, 1]])
  const ofType = loops.map(() => [0])
  const exports = loops.map(({ name }, i) => [...text(name), 0, ...size(i)])
  const bodies = loops.map(loop => sized(bodyOf(loop)))
  return Uint8Array.from([header, types, imports, section(3, ofType), section(7, exports), section(10, bodies)].flat())
}

/** One operator down its columns; the parameter `worlds` becomes the address where the column ends. */
function bodyOf({ lanes, wide }: ColumnLoop): number[] {
  const spelt = lanes.split(' ')
  const read = Object.keys(pointers).filter(name => spelt.includes(name))
  const columns = read.filter(name => wide.includes(name))
  const numbers = read.filter(name => !wide.includes(name))
  const bytesOf = (word: string, offset: number) => {
    if (columns.includes(word)) return [...get(pointers[word]!), ...load, offset]
    return word in paired ? get(paired[word]!) : words[word]!
  }
  const pair = (offset: number) => [get(out), ...spelt.map(word => bytesOf(word, offset)), [...store, offset]]
  const advance = (pointer: number) => [...get(pointer), ...whole(16 * pairs), plus, ...set(pointer)]
  return [
    [1, 5, 0x7b],
    [...one, ...twice, ...set(5)],
    ...numbers.map(name => [...get(pointers[name]!), ...loadTwice, ...set(paired[name]!)]),
    [...get(end), ...whole(3), shiftLeft, ...get(out), plus, ...set(end)],
    loop,
    ...Array.from({ length: pairs }, (_, i) => pair(16 * i)).flat(),
    ...[out, ...columns.map(name => pointers[name]!)].map(advance),
    [...get(out), ...get(end), isLess, ...again, close],
    [close],
  ].flat()
}

const load = [0xfd, 0x00, 4]
const store = [0xfd, 0x0b, 4]
const loadTwice = [0xfd, 0x0a, 3, 0]
const twice = [0xfd, 0x14]
const one = [0x44, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]
const loop = [0x03, 0x40]
const again = [0x0d, 0]
const [close, plus, shiftLeft, isLess] = [0x0b, 0x6a, 0x74, 0x49]
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const whole = (value: number) => [0x41, ...(value < 64 ? [value] : [(value & 127) | 128, value >> 7])]

const section = (id: number, items: number[][]) => [id, ...sized(list(items))]
const sized = (bytes: number[]) => [...size(bytes.length), ...bytes]
const list = (items: number[][]) => [...size(items.length), ...items.flat()]
const text = (value: string) => sized(Array.from(value, letter => letter.charCodeAt(0)))

/** LEB128: seven bits a byte, the low ones first, the eighth bit where more follow. */
const size = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...size(value >> 7)])
