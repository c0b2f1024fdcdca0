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

function rowsOf({ count, cells, first, warm, compile, plan, fused, wrong }: Measured): Row[] {
  const validity = wrong.length === 0 ? '' : `INVALID (${wrong.join()} differ) `
  const name = (what: string) => `${validity}model, ${count} world${count === 1 ? '' : 's'}, ${what}`
  const perSecond = (milliseconds: number) => (cells / milliseconds) * 1000
  const speed = (times: Measured['warm'], who: 'loops' | 'fused') => ({
    unit: 'cells/s',
    ...beside(perSecond(times[who]), perSecond(times.plain)),
  })
  return [
    {
      name: name('warm, as WebAssembly / by hand'),
      ...speed(warm, 'fused'),
      ...(count === 1 && { goal: { says: 'within 3x of it', isMet: warm.fused <= 3 * warm.plain } }),
      ...(count === 10_000 && { goal: { says: 'within 1.4x of it', isMet: warm.fused <= 1.4 * warm.plain } }),
    },
    { name: name('warm, by plain loops / by hand'), ...speed(warm, 'loops') },
    { name: name('first call, as WebAssembly / by hand'), ...speed(first, 'fused') },
    { name: name('first call, by plain loops / by hand'), ...speed(first, 'loops') },
    { name: name('one call, warm, as WebAssembly / by hand'), unit: 'ms', ...beside(warm.fused, warm.plain) },
    { name: name('compiling, apart'), unit: 'ms', value: compile },
    { name: name('planning of the loops, apart'), unit: 'ms', value: plan },
    { name: name('writing the WebAssembly, apart'), unit: 'ms', value: fused },
  ]
}
