import { compile } from '../../../src/engine/compile.ts'
import { evaluate, runOn } from '../../../src/engine/evaluate.ts'
import { fusedRunner } from '../../../src/engine/fusedRunner.ts'
import { plainMachine } from '../../../src/engine/machine.ts'
import { plainRunner } from '../../../src/engine/plainRunner.ts'
import { plan } from '../../../src/engine/plan.ts'
import { lastQuarter, lineKeys, marketLines, program, stackLines } from '../../../src/model/index.ts'
import { sides } from '../../../src/model/sides.ts'
import { plain } from '../../model/plain.ts'
import { crowd } from './worlds.ts'

/** Milliseconds of one size of batch, first call and warm: the engine by plain loops and as WebAssembly of its own, and the model by hand. */
export type Measured = {
  count: number
  cells: number
  first: Record<Contestant, number>
  warm: Record<Contestant, number>
  compile: number
  plan: number
  /** Writing and compiling the WebAssembly. */
  fused: number
  wrong: string[]
}

type Contestant = 'loops' | 'fused' | 'plain'

/** Measures in this process, which is fresh: the first call is a first call. */
function measure(count: number): Measured {
  const { worlds, batch } = crowd(count)
  const isVarying = new Set(
    Object.entries(batch.inputs).flatMap(([key, given]) => (typeof given === 'number' ? [] : [key])),
  )
  const compiled = () => compile({ shared: marketLines, each: stackLines, sides })
  const compiling = timed(compiled)
  const [looped, other] = [compiled(), compiled()]
  runOn(looped, plainRunner(looped))
  const fused = timed(() => runOn(other, fusedRunner(other)))
  const registers = lineKeys.map(key => program.register.get(key)!)
  const planning = timed(() => plan(program, registers, key => isVarying.has(key), plainMachine()))

  const contestants: Record<Contestant, () => unknown> = {
    loops: () => evaluate(looped, batch, lineKeys, lastQuarter),
    fused: () => evaluate(other, batch, lineKeys, lastQuarter),
    plain: () => {
      for (const world of worlds) plain(world)
    },
  }
  const names = Object.keys(contestants) as Contestant[]
  const of = (time: (name: Contestant) => number) =>
    Object.fromEntries(names.map(name => [name, time(name)])) as Record<Contestant, number>
  const first = of(name => timed(contestants[name]))
  const warm: Record<Contestant, number[]> = { loops: [], fused: [], plain: [] }
  const repeats = Math.max(Math.ceil(441 / count), 1)
  const until = performance.now() + 8000
  for (let round = 0; round < 11 && performance.now() < until; round++)
    for (const name of round % 2 ? names.toReversed() : names)
      warm[name].push(
        timed(() => {
          for (let i = 0; i < repeats; i++) contestants[name]()
        }) / repeats,
      )

  const middle = (values: number[]) => values.slice(1).toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!
  return {
    count,
    cells: lineKeys.length * (lastQuarter + 1) * count,
    first,
    warm: of(name => middle(warm[name])),
    compile: compiling,
    plan: planning,
    fused,
    wrong: [looped, other].flatMap(one => differences(worlds, evaluate(one, batch, lineKeys, lastQuarter))),
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
