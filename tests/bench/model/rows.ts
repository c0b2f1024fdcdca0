import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beside, type Row } from '../report.ts'
import type { Measured } from './measure.ts'

/** The engine beside the hand-written model, each number of worlds in a fresh process. */
export function modelRows(): Row[] {
  return [1, 441, 10_000].flatMap(count => {
    const script = join(import.meta.dirname, 'measure.ts')
    const output = execFileSync(process.execPath, [script, String(count)], { timeout: 60_000 }).toString()
    return rowsOf(JSON.parse(output) as Measured)
  })
}

function rowsOf({ count, cells, ours, plain, compile, plan, wrong }: Measured): Row[] {
  const validity = wrong.length === 0 ? '' : `INVALID (${wrong.join()} differ) `
  const name = (what: string) => `${validity}model, ${count} world${count === 1 ? '' : 's'}, ${what}`
  const perSecond = (milliseconds: number) => (cells / milliseconds) * 1000
  return [
    {
      name: name('warm / by hand'),
      unit: 'cells/s',
      ...beside(perSecond(ours.warm), perSecond(plain.warm)),
      ...(count === 10_000 && { goal: { says: 'within 1.4x of it', isMet: ours.warm <= 1.4 * plain.warm } }),
    },
    { name: name('first call / by hand'), unit: 'cells/s', ...beside(perSecond(ours.first), perSecond(plain.first)) },
    { name: name('one call, warm / by hand'), unit: 'ms', ...beside(ours.warm, plain.warm) },
    { name: name('compiling, apart'), unit: 'ms', value: compile },
    { name: name('planning, apart'), unit: 'ms', value: plan },
  ]
}
