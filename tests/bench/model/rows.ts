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

function rowsOf({ count, cells, first, warm, compile, plan, lanes, wrong }: Measured): Row[] {
  const validity = wrong.length === 0 ? '' : `INVALID (${wrong.join()} differ) `
  const name = (what: string) => `${validity}model, ${count} world${count === 1 ? '' : 's'}, ${what}`
  const perSecond = (milliseconds: number) => (cells / milliseconds) * 1000
  const speed = (times: Measured['warm'], who: 'ours' | 'lanes') => ({
    unit: 'cells/s',
    ...beside(perSecond(times[who]), perSecond(times.plain)),
  })
  return [
    {
      name: name('warm / by hand'),
      ...speed(warm, 'ours'),
      ...(count === 10_000 && { goal: { says: 'within 1.4x of it', isMet: warm.ours <= 1.4 * warm.plain } }),
    },
    { name: name('warm, in lanes / by hand'), ...speed(warm, 'lanes') },
    { name: name('first call / by hand'), ...speed(first, 'ours') },
    { name: name('first call, in lanes / by hand'), ...speed(first, 'lanes') },
    { name: name('one call, warm / by hand'), unit: 'ms', ...beside(warm.ours, warm.plain) },
    { name: name('compiling, apart'), unit: 'ms', value: compile },
    { name: name('planning, apart'), unit: 'ms', value: plan },
    { name: name('making the lanes, apart'), unit: 'ms', value: lanes },
  ]
}
