import { compile } from '../../../src/engine/compile.ts'
import { evaluate } from '../../../src/engine/evaluate.ts'
import { plan } from '../../../src/engine/plan.ts'
import { lastQuarter, lineKeys, marketLines, program, stackLines } from '../../../src/model/index.ts'
import { sides } from '../../../src/model/sides.ts'
import { plain } from '../../model/plain.ts'
import { crowd } from './worlds.ts'

/** Milliseconds of one size of batch: the engine and the hand-written model, first call and warm. */
export type Measured = {
  count: number
  cells: number
  ours: { first: number; warm: number }
  plain: { first: number; warm: number }
  compile: number
  plan: number
  wrong: string[]
}

/** Measures in this process, which is fresh: the first call is a first call. */
function measure(count: number): Measured {
  const { worlds, batch } = crowd(count)
  const isVarying = new Set(
    Object.entries(batch.inputs).flatMap(([key, given]) => (typeof given === 'number' ? [] : [key])),
  )
  const compiling = timed(() => compile({ shared: marketLines, each: stackLines, sides }))
  const registers = lineKeys.map(key => program.register.get(key)!)
  const planning = timed(() => plan(program, registers, key => isVarying.has(key)))

  const ours = () => evaluate(program, batch, lineKeys, lastQuarter)
  const byHand = () => {
    let last = plain(worlds[0]!)
    for (const world of worlds) last = plain(world)
    return last
  }
  const first = { ours: timed(ours), plain: timed(byHand) }
  const warm = { ours: [] as number[], plain: [] as number[] }
  const repeats = Math.max(Math.ceil(441 / count), 1)
  const until = performance.now() + 8000
  for (let round = 0; round < 11 && performance.now() < until; round++)
    for (const [name, run] of round % 2
      ? ([
          ['plain', byHand],
          ['ours', ours],
        ] as const)
      : ([
          ['ours', ours],
          ['plain', byHand],
        ] as const))
      warm[name].push(
        timed(() => {
          for (let i = 0; i < repeats; i++) run()
        }) / repeats,
      )

  const middle = (values: number[]) => values.slice(1).toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!
  return {
    count,
    cells: lineKeys.length * (lastQuarter + 1) * count,
    ours: { first: first.ours, warm: middle(warm.ours) },
    plain: { first: first.plain, warm: middle(warm.plain) },
    compile: compiling,
    plan: planning,
    wrong: differences(worlds, ours()),
  }
}

/** Every line of every world and quarter that the two do not agree on to nine digits. */
function differences(worlds: Record<string, number>[], columns: Record<string, Float64Array>): string[] {
  const wrong = new Set<string>()
  worlds.forEach((world, w) => {
    const { market, aws, alliance } = plain(world)
    const lines: Record<string, Record<string, number[]>> = { market, aws, alliance }
    for (const [group, ofGroup] of Object.entries(lines))
      for (const [id, row] of Object.entries(ofGroup)) {
        const column = columns[group === 'market' ? id : `${group}.${id}`]!
        if (
          row.some(
            (want, t) => !(Math.abs(column[t * worlds.length + w]! - want) <= 1e-9 * Math.max(Math.abs(want), 1)),
          )
        )
          wrong.add(id)
      }
  })
  return [...wrong]
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))))
