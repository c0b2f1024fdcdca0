import { type LineKey, lineOf } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName } from '../model/names.ts'
import type { Side } from '../model/sides.ts'
import { estimateTarget } from '../state/scenario/consensus.ts'
import { withoutUnit } from './columns.ts'
import { estimateUnit } from './estimateUnit.ts'
import { inputMatch, type MatchedBy } from './inputMatch.ts'
import { isLineName, type LineMatch, lineMatch } from './lineMatch.ts'
import { ownerNamed, ownerOfSide } from './ownerName.ts'
import { quarterReading } from './quarterName.ts'

/** What the user said that a row means: nothing that there is, where null. */
export type SaidMeaning = { input?: InputKey | null | undefined; line?: LineKey | null | undefined }

/** A line at the last day of a calendar quarter. */
export type LineAt = { key: LineKey; day: string }

/** What a row means: an input, or a line at a quarter with what is to be said of that; or why neither, and what it may mean. */
export type Meaning =
  | { kind: 'input'; key: InputKey; by: MatchedBy | 'you' }
  | { kind: 'line'; line: LineAt; by: MatchedBy | 'you'; note?: string }
  | { kind: 'none'; candidates: readonly InputKey[]; lines: readonly LineKey[]; problem: string }

/** Finds the names that are spelled alike; a table with many unknown names is not compared letter by letter to its end. */
export type NearNames = { inputs: (name: string) => readonly InputKey[]; lines: (name: string) => readonly LineKey[] }

/** The input that a name means, with the owner where a column says whose it is; what both stacks share or what is spelled alike is asked. */
export function inputMeaning(name: string, owner: string, said: SaidMeaning, near: NearNames['inputs']): Meaning {
  const none = (candidates: readonly InputKey[], problem: string) =>
    ({ kind: 'none', candidates, lines: [], problem }) as const
  if (said.input) return { kind: 'input', key: said.input, by: 'you' }
  const found =
    said.input === null
      ? { candidates: [] }
      : ofSide(inputMatch, name, ownerNamed(owner)?.side, key => inputOf(key).side)
  if ('key' in found) return { kind: 'input', key: found.key, by: found.by }
  const isLine = found.candidates.length === 0 && isLineName(name)
  const candidates =
    found.candidates.length > 0 || isLine || said.input === null ? found.candidates : near(withoutUnit(name))
  if (candidates.length > 0) return none(candidates, `“${name}” may be ${candidates.map(inputName).join(' or ')}`)
  if (isLine)
    return none(
      [],
      `“${name}” is worked out by the model and is no input; with a quarter, as Q4 2027, it is an estimate for a consensus`,
    )
  return none([], name === '' ? 'It has no name' : `“${name}” is no input of the model`)
}

/** The line at a quarter that a name means. */
export function lineMeaning(
  name: string,
  quarter: string,
  owner: string,
  said: SaidMeaning,
  near: NearNames['lines'],
): Meaning {
  const none = (lines: readonly LineKey[], problem: string) =>
    ({ kind: 'none', candidates: [], lines, problem }) as const
  const named = ownerNamed(owner)
  const found: LineMatch | { key: LineKey; by: 'you' } = said.line
    ? { key: said.line, by: 'you' }
    : said.line === null
      ? { candidates: [] }
      : ofSide(lineMatch, name, named?.side, key => ownerOf(key).side)
  if (!('key' in found)) {
    const input = inputMatch(name)
    const isInput = found.candidates.length === 0 && ('key' in input || input.candidates.length > 0)
    const lines =
      found.candidates.length > 0 || isInput || said.line === null ? found.candidates : near(withoutUnit(name))
    if (lines.length > 0) return none(lines, `“${name}” may be ${lines.map(lineName).join(' or ')}`)
    if (isInput) return none([], `“${name}” is an input and has no quarters: leave its quarter out`)
    return none([], name === '' ? 'It has no name' : `“${name}” is no line of the model`)
  }
  const { key, by } = found
  const { side, id } = ownerOf(key)
  if (estimateUnit(key) === null) return none([], `There is no estimate for “${lineOf(id).label}”`)
  const books = named && named.side === side ? named : side && ownerOfSide(side)
  const reading = quarterReading(quarter, books?.books ?? null)
  if ('problem' in reading) return none([], reading.problem)
  const { day, note } = reading
  if (!estimateTarget(`${key}@${day}`)) return none([], `“${quarter}” lies outside the years 1900 to 2099`)
  return { kind: 'line', line: { key, day }, by, ...(note && { note }) }
}

type Match<Key> = { key: Key; by: MatchedBy } | { candidates: readonly Key[] }

/** What a name means with the unit beside it or without it; of what both stacks share, the one of the side. */
function ofSide<Key>(
  match: (text: string) => Match<Key>,
  name: string,
  side: Side | undefined,
  sideOf: (key: Key) => Side | null,
): Match<Key> {
  const [whole, shorter] = [match(name), match(withoutUnit(name))]
  const found = 'key' in whole || ('candidates' in shorter && shorter.candidates.length === 0) ? whole : shorter
  if ('key' in found || !side) return found
  const [only, ...more] = found.candidates.filter(key => sideOf(key) === side)
  return only && more.length === 0 ? { key: only, by: 'label' } : found
}
