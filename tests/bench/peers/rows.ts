import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { inputs } from '../../../src/model/inputs.ts'
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
    const name = `${validity(off, peer)}table of 441 cells`
    const speed = (who: string) => ({ unit: 'a second', ...beside(1000 / warm[who]!, 1000 / warm[peer]!) })
    const goal = { says: `at least ${goals[peer]}x`, isMet: speed('ours').ratio >= goals[peer]! }
    return [
      { name: `${name} (${cells.toLocaleString('en')} of the model) / ${peer}`, ...speed('ours'), goal },
      { name: `${name}, world by world / ${peer}`, ...speed('plain') },
      { name: `${name}, getting ready, apart / ${peer}`, unit: 'ms', ...beside(ready['ours']!, ready[peer]!) },
    ]
  })
}

function futuresRows({ cells, warm, ready, off }: Measured): Row[] {
  const count = 10_000
  const name = `${validity(off, 'Squiggle')}Monte Carlo, ${count.toLocaleString('en')} futures`
  const speed = (who: string, least: number) => {
    const found = beside((count / warm[who]!) * 1000, (count / warm['Squiggle']!) * 1000)
    return { unit: 'futures/s', ...found, goal: { says: `at least ${least}x`, isMet: found.ratio >= least } }
  }
  return [
    { name: `${name} (${cells.toLocaleString('en')} cells) / Squiggle`, ...speed('ours', 200) },
    { name: `${name}, world by world / Squiggle`, ...speed('plain', 20) },
    { name: `${name}, parsing and compiling, apart: Squiggle`, unit: 'ms', value: ready['Squiggle']! },
  ]
}

function liveRows({ live = {} }: Measured): Row[] {
  const frame = 1000 / 60
  return Object.entries(live).flatMap(([who, times]) => {
    const how = who === 'plain' ? 'while a slider moves, world by world' : 'while a slider moves'
    const whole = Object.values(times).reduce((sum, one) => sum + one, 0)
    return [
      ...Object.entries(times).map(([name, value]) => ({ name: `${how}: ${name}`, unit: 'ms', value })),
      {
        name: `${how}: flips of ${inputs.length} inputs, ranking and map / a frame`,
        unit: 'ms',
        ...beside(whole, frame),
        goal:
          who === 'plain'
            ? { says: 'at most a frame', isMet: whole <= frame }
            : { says: 'at most 2.0 ms', isMet: whole <= 2 },
      },
    ]
  })
}

/** A row whose answers differ, from the peer's or world by world, says so and proves nothing. */
function validity(off: Measured['off'], peer: string): string {
  const most = Math.max(off[peer]!, off['plain']!)
  return most <= 1e-9 ? '' : `INVALID (off by ${most.toPrecision(2)}) `
}
