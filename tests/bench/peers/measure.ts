import { draws } from '../../../src/analysis/draws.ts'
import { flipsOf } from '../../../src/analysis/flips.ts'
import { cellValue, heatmap } from '../../../src/analysis/heatmap.ts'
import { tornado } from '../../../src/analysis/tornado.ts'
import { compile } from '../../../src/engine/compile.ts'
import { evaluate, runOn } from '../../../src/engine/evaluate.ts'
import { fusedRunner } from '../../../src/engine/fusedRunner.ts'
import { plainRunner } from '../../../src/engine/plainRunner.ts'
import type { Batch } from '../../../src/engine/runner.ts'
import { latestBase } from '../../../src/model/bases.ts'
import { lastQuarter, marketLines, program, stackLines } from '../../../src/model/index.ts'
import { inputs } from '../../../src/model/inputs.ts'
import { sides } from '../../../src/model/sides.ts'
import { baseWorld, engineInputs, worldOf } from '../../../src/model/world.ts'
import { median } from '../report.ts'
import { hyperformulaTable } from './hyperformula.ts'
import { mathjsTable } from './mathjs.ts'
import { recipesFor } from './recipes.ts'
import { squiggleFutures } from './squiggle.ts'

/** Milliseconds of each contestant, warm, and of making it ready; how many cells each works out; and where they disagree. */
export type Measured = {
  cells: number
  warm: Record<string, number>
  ready: Record<string, number>
  /** The largest relative difference from ours, by contestant. */
  off: Record<string, number>
  /** Of the questions of the desk: milliseconds each, by runner. */
  live?: Record<string, Record<string, number>>
}

const wanted = ['aws.valueCreated', 'alliance.valueCreated'] as const
const base = baseWorld(latestBase)
const plainInputs: Record<string, number> = engineInputs(base)
const rounds = 5

/** The model as the desk runs it, and as it runs where there is no WebAssembly. */
const programs = { ours: compiled(), plain: compiled() }
runOn(programs.ours, fusedRunner(programs.ours))

function compiled() {
  return compile({ shared: marketLines, each: stackLines, sides })
}

type Contestants = Record<string, () => Float64Array[]>

/** Every contestant's answer is compared with ours, then they take turns; what is quick is repeated so that the clock can see it. */
function contest(contestants: Contestants, worlds: number, ready: Measured['ready']): Measured {
  const names = Object.keys(contestants)
  const ours = contestants['ours']!()
  const off = Object.fromEntries(names.map(name => [name, farthest(ours, contestants[name]!())]))
  const repeats = (name: string) => (name in programs ? 20 : 1)
  for (const name of names) for (let i = 1; i < repeats(name); i++) contestants[name]!()
  const times = new Map(names.map(name => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? names.toReversed() : names)
      times.get(name)!.push(timed(contestants[name]!, repeats(name)))
  const warm = Object.fromEntries(names.map(name => [name, median(times.get(name)!)]))
  return { cells: recipesFor(wanted).length * (lastQuarter + 1) * worlds, warm, ready, off }
}

function farthest(ours: Float64Array[], theirs: Float64Array[]): number {
  const differences = ours.flatMap((column, i) =>
    Array.from(column, (value, w) => Math.abs(value - theirs[i]![w]!) / Math.max(Math.abs(value), 1)),
  )
  return differences.reduce((a, b) => (b <= a ? a : b))
}

const answered = (who: keyof typeof programs, batch: Batch) => () => {
  const columns = evaluate(programs[who], batch, wanted, lastQuarter)
  return wanted.map(key => columns[key].slice(lastQuarter * batch.count))
}

/** Two inputs in 21 by 21 steps, both stacks' value created at the last quarter. */
function table(): Measured {
  const keys = ['aws.valuation', 'adoptionSlowdown'] as const
  const count = 441
  const columns = [
    Float64Array.from({ length: count }, (_, i) => cellValue(keys[0], i % 21, 21)),
    Float64Array.from({ length: count }, (_, i) => cellValue(keys[1], Math.floor(i / 21), 21)),
  ] as const
  const batch = { count, inputs: engineInputs({ ...base, [keys[0]]: columns[0], [keys[1]]: columns[1] }) }
  const ready: Measured['ready'] = {}
  const made = <T>(name: string, make: () => T): T => {
    const start = performance.now()
    const it = make()
    ready[name] = performance.now() - start
    return it
  }
  made('ours', () => {
    const program = compiled()
    runOn(program, fusedRunner(program))
  })
  const mathjs = made('mathjs', () => mathjsTable(wanted, keys, lastQuarter))
  const sheet = made('HyperFormula', () => hyperformulaTable(wanted, keys, lastQuarter, plainInputs))
  return contest(
    {
      ours: answered('ours', batch),
      plain: answered('plain', batch),
      mathjs: () => mathjs(plainInputs, columns),
      HyperFormula: () => sheet(columns),
    },
    count,
    ready,
  )
}

/** Futures from the same draws of every input that has a plausible range. */
async function futures(): Promise<Measured> {
  const count = 10_000
  const drawn = draws(0, count, base, base, { seed: 1, correlation: 0.5 })
  const batch = { count, inputs: engineInputs({ ...base, ...drawn }) }
  const start = performance.now()
  const squiggle = await squiggleFutures(wanted, lastQuarter, plainInputs, drawn)
  const ready = { Squiggle: performance.now() - start }
  return contest({ ours: answered('ours', batch), plain: answered('plain', batch), Squiggle: squiggle }, count, ready)
}

/** What the desk asks while a slider moves: every input's flips, the ranking, and the enlarged map. Each time another world. */
function live(): Measured {
  const criterion = { measure: 'valueCreated', quarter: 12 } as const
  const keys = inputs.map(({ key }) => key)
  const asks = {
    flips: (world: typeof base) => flipsOf(keys, world, criterion),
    ranking: (world: typeof base) => tornado(world, base, criterion),
    map: (world: typeof base) => heatmap('aws.valuation', 'adoptionSlowdown', [21, 21], world, criterion),
  }
  const runners = { ours: fusedRunner(program), plain: plainRunner(program) }
  const times = Object.entries(runners).map(([who, runner]) => {
    runOn(program, runner)
    const one = Object.entries(asks).map(([name, ask]) => {
      let growth = 0.3
      const move = () => ask(worldOf(latestBase, { 'aws.arrGrowth': (growth += 0.005) }))
      timed(move, 40)
      return [name, median(Array.from({ length: rounds }, () => timed(move, 20)))] as const
    })
    return [who, Object.fromEntries(one)] as const
  })
  return { cells: 0, warm: {}, ready: {}, off: {}, live: Object.fromEntries(times) }
}

/** Milliseconds a run for which this thread had a processor: what others do on the machine counts little. */
function timed(run: () => unknown, repeats = 1): number {
  const start = busy()
  for (let i = 0; i < repeats; i++) run()
  return (busy() - start) / repeats
}

function busy(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const contests = { table, futures, live }

export type Contest = keyof typeof contests

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(await contests[process.argv[2] as Contest]()))
