import { cleanName } from '../../scenario/cleanName.ts'
import type { NamedScenario } from '../../scenario/scenarioState.ts'
import { isRecord } from '../rawValue.ts'
import { linkText, type Pair, upgradedScenario, versionOf } from '../versions.ts'
import { authoredPairs, authoredRaw, readAuthored } from './authoredPart.ts'

/** Reads a scenario that stands in another under its name, from anything at all; `what` is what it is called, `place` counts from 1. */
export function readNamed(
  raw: unknown,
  what: string,
  place: number,
): { value: NamedScenario | null; dropped: string[] } {
  if (!isRecord(raw)) return { value: null, dropped: [`${what} ${place} is not readable`] }
  const name = cleanName(typeof raw.name === 'string' ? raw.name : '')
  const { value, dropped } = readAuthored(upgradedScenario(raw))
  return { value: value && { name, ...value }, dropped: dropped.map(problem => `in the ${what} “${name}”, ${problem}`) }
}

/** It as a link within a link; `more` are settings of its own. */
export const linkOfNamed = (one: NamedScenario, more: readonly Pair[] = []): string =>
  linkText([['name', one.name], ...more, ['base', one.base], ...authoredPairs(one)])

/** What `readNamed` takes, from such a link, with the settings of its own that are named; null where the link is of no known version. */
export function rawOfNamed(text: string, more: readonly string[] = []): Record<string, unknown> | null {
  const all: Pair[] = [...new URLSearchParams(text)]
  const said = versionOf(all)
  if ('problem' in said) return null
  const given = new Map(all)
  const own = ['name', 'base', ...more]
  return {
    v: said.v,
    ...Object.fromEntries(own.map(name => [name, given.get(name)])),
    ...authoredRaw(all.filter(([name]) => name !== 'v' && !own.includes(name))),
  }
}
