import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beside, type Row } from '../report.ts'
import type { Contest, Measured } from './measure.ts'

/** Ours beside what others use for the same questions, each contest in a fresh process. */
export const peerRows = (): Row[] => [
  ...tableRows(held('table')),
  ...futuresRows(held('futures')),
  ...liveRows(held('live')),
]

function held(contest: Contest): Measured {
  const script = join(import.meta.dirname, 'measure.ts')
  return JSON.parse(execFileSync(process.execPath, [script, contest], { timeout: 300_000 }).toString()) as Measured
}

function tableRows({ cells, warm, ready, off }: Measured): Row[] {
  const goals: Record<string, number> = { mathjs: 300, HyperFormula: 700 }
  return Object.keys(goals).flatMap(peer => {
    const name = `${validity(off[peer]!)}table of 441 cells`
    const speed = beside(1000 / warm['ours']!, 1000 / warm[peer]!)
    const goal = { says: `at least ${goals[peer]}x`, isMet: speed.ratio >= goals[peer]! }
    return [
      { name: `${name} (${cells.toLocaleString('en')} of the model) / ${peer}`, unit: 'a second', ...speed, goal },
      { name: `${name}, getting ready, apart / ${peer}`, unit: 'ms', ...beside(ready['ours']!, ready[peer]!) },
    ]
  })
}

function futuresRows({ cells, warm, ready, off }: Measured): Row[] {
  const count = 10_000
  const name = `${validity(off['Squiggle']!)}Monte Carlo, ${count.toLocaleString('en')} futures`
  const speed = beside((count / warm['ours']!) * 1000, (count / warm['Squiggle']!) * 1000)
  const goal = { says: 'at least 20x', isMet: speed.ratio >= 20 }
  return [
    { name: `${name} (${cells.toLocaleString('en')} cells) / Squiggle`, unit: 'futures/s', ...speed, goal },
    { name: `${name}, parsing and compiling, apart: Squiggle`, unit: 'ms', value: ready['Squiggle']! },
  ]
}

function liveRows({ warm }: Measured): Row[] {
  const frame = 1000 / 60
  const whole = Object.values(warm).reduce((sum, one) => sum + one, 0)
  return [
    ...Object.entries(warm).map(([name, value]) => ({ name: `while a slider moves: ${name}`, unit: 'ms', value })),
    {
      name: 'while a slider moves: flips of 78 inputs, ranking and map / a frame',
      unit: 'ms',
      ...beside(whole, frame),
      goal: { says: 'at most a frame', isMet: whole <= frame },
    },
  ]
}

/** A row whose answers differ says so and proves nothing. */
const validity = (off: number) => (off <= 1e-9 ? '' : `INVALID (off by ${off.toPrecision(2)}) `)
