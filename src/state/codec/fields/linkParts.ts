import type { Pair } from '../versions.ts'
import type { LinkPart } from './field.ts'

/** One pair with a word. */
export const wordIn = (name: string): LinkPart<string> => ({
  names: [name],
  write: word => [[name, word]],
  read: lastText,
})

/** One pair with a number; what is no plain decimal is NaN. */
export const numberIn = (name: string): LinkPart<number> => ({
  names: [name],
  write: value => [[name, String(value)]],
  read: pairs => decimal(lastText(pairs)),
})

/** One pair with words between commas. */
export const listIn = (name: string): LinkPart<readonly string[]> => ({
  names: [name],
  write: list => [[name, list.join()]],
  read: pairs => lastText(pairs).split(','),
})

/** A later pair of the same name counts. */
export const lastText = (pairs: readonly Pair[]): string => pairs.at(-1)![1]

/** A plain decimal; anything else is no number. */
export const decimal = (text: string): number => (/^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN)

export const prefixed = (prefix: string, pairs: readonly Pair[]): Pair[] =>
  pairs.map(([name, text]) => [`${prefix}${name}`, text])

/** What each part takes of the pairs, by its key; what is no part's own is for the part named `rest`. */
export function rawParts(
  pairs: readonly Pair[],
  parts: Readonly<Record<string, Pick<LinkPart<never>, 'names' | 'read'>>>,
  rest: string,
): RawRecord {
  const keys = Object.keys(parts)
  const owned = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = keys.find(each => isOwn(parts[each]!.names, pair[0])) ?? rest
    const own = owned.get(key)
    if (own) own.push(pair)
    else owned.set(key, [pair])
  }
  const raw = rawRecord()
  for (const [key, own] of owned) raw[key] = parts[key]!.read(own)
  return raw
}

const isOwn = (names: readonly string[], name: string) =>
  names.some(own => (own.endsWith('.') ? name.startsWith(own) : name === own))

export type RawRecord = Record<string, unknown>

/** A record without a prototype: a name from outside is only ever a name. */
export const rawRecord = (): RawRecord => Object.create(null) as RawRecord
