import type { Program } from './compile.ts'
import { readsOf } from './plan.ts'
import { inputsOf } from './runner.ts'

/** By how much a batch over all inputs of a group may have more steps to work out than one over a single one of them. */
const slack = 0.25

/**
 * Sorts inputs into groups that move nearly the same steps, in any quarter: worlds that differ in one of them each are
 * worked out together, and hardly a step is worked out for an input that does not move it. Every key stands in one group.
 */
export function kinOf<Key extends string>(program: Program, keys: readonly Key[]): Key[][] {
  const moved = movedBy(program)
  const nothing = bitsFor(program.steps.length)
  const own = keys.map(key => ({ key, steps: moved.get(key) ?? nothing, size: sizeOf(moved.get(key) ?? nothing) }))
  const groups: { keys: Key[]; steps: Uint32Array; size: number }[] = []
  for (const { key, steps, size } of own.toSorted((a, b) => b.size - a.size)) {
    const most = size * (1 + slack)
    const near = groups.find(group => group.size <= most && sizeOf(unionOf(group.steps, steps)) <= most)
    if (!near) {
      groups.push({ keys: [key], steps, size })
      continue
    }
    near.keys.push(key)
    near.steps = unionOf(near.steps, steps)
    near.size = sizeOf(near.steps)
  }
  return groups.map(group => group.keys)
}

/** The steps that each input moves, a bit a step. */
function movedBy(program: Program): Map<string, Uint32Array> {
  const reads = readsOf(program)
  const inputs = inputsOf(program)
  /** The inputs beneath each step, a bit an input. */
  const beneath = reads.map(() => bitsFor(inputs.length))
  for (const [i, [, at]] of inputs.entries()) setBit(beneath[at]!, i)
  // Once more as long as there is news: an opening reads what closes it, further down.
  for (let isNew = true; isNew; ) {
    isNew = false
    for (const [at, args] of reads.entries())
      for (const arg of args)
        for (let word = 0; word < beneath[at]!.length; word++) {
          const both = (beneath[at]![word]! | beneath[arg]![word]!) >>> 0
          if (both === beneath[at]![word]) continue
          beneath[at]![word] = both
          isNew = true
        }
  }
  return new Map(
    inputs.map(([key], i) => {
      const steps = bitsFor(reads.length)
      for (const [at, bits] of beneath.entries()) if ((bits[i >>> 5]! >>> (i & 31)) & 1) setBit(steps, at)
      return [key, steps]
    }),
  )
}

const bitsFor = (count: number) => new Uint32Array(Math.ceil(count / 32))

function setBit(bits: Uint32Array, at: number) {
  bits[at >>> 5]! |= 1 << (at & 31)
}

const unionOf = (a: Uint32Array, b: Uint32Array) => a.map((word, i) => word | b[i]!)

/** How many bits are set. */
function sizeOf(bits: Uint32Array): number {
  let size = 0
  for (let word of bits) for (; word !== 0; word = (word & (word - 1)) >>> 0) size++
  return size
}
