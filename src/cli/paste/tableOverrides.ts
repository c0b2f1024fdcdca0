import type { AskScenario } from '../../asks/ask.ts'
import { refuse } from '../../asks/refusal.ts'
import { onlyConsensus } from '../../intake/rowState.ts'
import type { Changes } from '../../model/world.ts'
import type { Reasons } from '../../state/scenario/reasons.ts'
import { tableRows } from './tableRows.ts'

/** The overrides with those of a table, and where each comes from. What is set by hand counts over it; a line of the model is refused. */
export async function tableOverrides(
  { overrides, reasons = {} }: Pick<AskScenario, 'overrides' | 'reasons'>,
  file: string,
  say: (sentence: string) => void,
): Promise<{ overrides: Changes; reasons: Reasons }> {
  const rows = await tableRows(file, say, row => {
    const why = onlyConsensus(row)
    return why && `${row.place}: ${why} (--consensus).`
  })
  const isSetByHand = (key: string) => Object.hasOwn(overrides, key) && !Object.hasOwn(reasons, key)
  const taken = rows.filter(({ key }) => !isSetByHand(key ?? ''))
  const twice = taken.find(({ key }) => Object.hasOwn(reasons, key ?? ''))
  if (twice) return refuse(`${twice.key} is in a file of --facts and in "${file}" (${twice.place}): leave one out.`)
  return {
    overrides: { ...overrides, ...Object.fromEntries(taken.map(({ key, value }) => [key, value])) },
    reasons: {
      ...reasons,
      ...Object.fromEntries(taken.flatMap(({ key, reason }) => (reason ? [[key, reason]] : []))),
    },
  }
}
