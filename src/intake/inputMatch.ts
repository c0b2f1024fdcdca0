import { type InputKey, inputs } from '../model/inputs.ts'
import { inputName, shortName, whose } from '../model/names.ts'
import { inputNoun } from '../model/wording.ts'
import { nameOf } from '../workbook/places.ts'
import { distance } from './spelling.ts'

/** How an input was recognised. */
export type MatchedBy = 'id' | 'name in the workbook' | 'label'

/** The input that a name means; or those that it may mean, none of which is taken unasked. */
export type InputMatch = { key: InputKey; by: MatchedBy } | { candidates: readonly InputKey[] }

const mostCandidates = 4

/** Its words in one order, in small letters, without accents, marks, the ’s of an owner and little words. */
function plainWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b|['’](?=\s|$)/g, '')
    .toLowerCase()
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !/^(the|of|a|an|for|at|in|its)$/.test(word))
  return words.toSorted().join(' ')
}

const byId = new Map<string, InputKey>(inputs.map(({ key }) => [key.toLowerCase(), key]))
const byWorkbookName = new Map<string, InputKey>(inputs.map(({ key }) => [nameOf(key).toLowerCase(), key]))

/** The inputs by every way to call them; what both stacks share is a way to call either. */
const byWords = new Map<string, Set<InputKey>>()
for (const input of inputs) {
  const { key, id, parameter } = input
  const owner = whose(input) ?? ''
  const ways = [inputName(key), shortName(key), inputNoun(key), `${owner} ${id}`, id, parameter.label, spaced(id)]
  for (const way of ways) {
    const words = plainWords(way)
    byWords.set(words, (byWords.get(words) ?? new Set()).add(key))
  }
}

/** How often each letter stands in a text, by its code: two texts are at least as far apart as these. */
function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(64)
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) % 64]!++
  return counts
}

function lettersApart(a: Uint8Array, b: Uint8Array): number {
  let [more, fewer] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    const apart = a[i]! - b[i]!
    if (apart > 0) more += apart
    else fewer -= apart
  }
  return Math.max(more, fewer)
}

const lettersIn = new Map([...byWords.keys()].map(way => [way, lettersOf(way)]))

/** capexGrowth as "capex growth". */
function spaced(id: string): string {
  return id.replace(/([a-z])([A-Z])/g, '$1 $2')
}

/** The input that a text means by its id, by its name in the workbook or by its label; or both that a label is of. */
export function inputMatch(text: string): InputMatch {
  const name = text.trim().toLowerCase()
  const id = byId.get(name)
  if (id) return { key: id, by: 'id' }
  const named = byWorkbookName.get(name)
  if (named) return { key: named, by: 'name in the workbook' }
  const words = plainWords(text)
  const labelled = [...(byWords.get(words) ?? [])]
  const [only, ...more] = labelled
  if (only && more.length === 0) return { key: only, by: 'label' }
  return { candidates: labelled }
}

/** The inputs whose names a few letters make of this one, or that have all of its words. */
export function nearInputs(text: string): InputKey[] {
  const words = plainWords(text)
  if (words.length < 3 || words.length > 80 || !/\p{L}/u.test(words)) return []
  const own = words.split(' ')
  const found = new Map<InputKey, number>()
  const letters = lettersOf(words)
  for (const [way, keys] of byWords) {
    const theirs = way.split(' ')
    const isWithin = own.length > 1 && own.every(word => theirs.includes(word))
    const most = Math.max(words.length, way.length)
    if (!isWithin && lettersApart(letters, lettersIn.get(way)!) > 0.3 * most) continue
    const score = isWithin ? 0.1 : distance(words, way) / most
    if (score > 0.3) continue
    for (const key of keys) found.set(key, Math.min(score, found.get(key) ?? 1))
  }
  return [...found]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, mostCandidates)
    .map(([key]) => key)
}
