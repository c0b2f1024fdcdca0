import { readFileSync, statSync } from 'node:fs'
import { tooLarge } from '../../intake/limits.ts'
import { isReady, refusalIn } from '../../intake/rowState.ts'
import { intakeSession } from '../../intake/session.ts'
import type { Changes } from '../../model/world.ts'
import type { Reasons } from '../../state/scenario/reasons.ts'
import type { AskScenario } from '../asks/ask.ts'
import { refuse } from '../refusal.ts'

/**
 * The overrides with those of a table, and where each comes from. What is set by hand counts over it; a row that cannot be
 * taken as it stands refuses the whole table, with a sentence for each such row.
 */
export async function tableOverrides(
  { overrides, reasons = {} }: Pick<AskScenario, 'overrides' | 'reasons'>,
  file: string,
  say: (sentence: string) => void,
): Promise<{ overrides: Changes; reasons: Reasons }> {
  const reply = await intakeSession({ bytes: bytesOf(file) })({})
  if ('problem' in reply) return refuse(`"${file}" is not read. ${reply.problem}.`)
  for (const remark of reply.remarks) say(`"${file}": ${remark}.`)
  const rows = reply.preview.rows.filter(({ isRepeat }) => !isRepeat)
  const refusals = rows.flatMap(row => refusalIn(row) ?? [])
  if (refusals.length > 0) return refuse(refusals.map(one => `"${file}": ${one}`).join('\n'))
  const isSetByHand = (key: string) => Object.hasOwn(overrides, key) && !Object.hasOwn(reasons, key)
  const taken = rows.filter(row => isReady(row) && !isSetByHand(row.key ?? ''))
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

function bytesOf(file: string): Uint8Array {
  try {
    const problem = tooLarge(statSync(file).size)
    return problem ? refuse(`"${file}" is not read. ${problem}.`) : new Uint8Array(readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse(`Cannot read "${file}" (${String(error.code)}).`)
    throw error
  }
}
