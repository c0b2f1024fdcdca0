import { distance } from './spelling.ts'

/** What names may mean, by every way to write them: `meant` by the same words in any order, `near` by a few letters or by some of the words. */
export type NameIndex<Key> = { meant: (text: string) => readonly Key[]; near: (text: string) => Key[] }

const mostNear = 4

/** An index of names, each way to write one with what it is a name of. */
export function nameIndex<Key>(ways: Iterable<readonly [way: string, key: Key]>): NameIndex<Key> {
  const byWords = new Map<string, Set<Key>>()
  for (const [way, key] of ways) {
    const words = plainWords(way)
    byWords.set(words, (byWords.get(words) ?? new Set()).add(key))
  }
  const known = [...byWords].map(([way, keys]) => ({ way, keys, words: way.split(' '), letters: lettersOf(way) }))
  return {
    meant: text => [...(byWords.get(plainWords(text)) ?? [])],
    near(text) {
      const words = plainWords(text)
      if (words.length < 3 || words.length > 80 || !/\p{L}/u.test(words)) return []
      const own = words.split(' ')
      const letters = lettersOf(words)
      const found = new Map<Key, number>()
      for (const { way, keys, words: theirs, letters: others } of known) {
        const isWithin = own.length > 1 && own.every(word => theirs.includes(word))
        const most = Math.max(words.length, way.length)
        if (!isWithin && lettersApart(letters, others) > 0.3 * most) continue
        const score = isWithin ? 0.1 : distance(words, way) / most
        if (score > 0.3) continue
        for (const key of keys) found.set(key, Math.min(score, found.get(key) ?? 1))
      }
      return [...found]
        .toSorted(([, a], [, b]) => a - b)
        .slice(0, mostNear)
        .map(([key]) => key)
    },
  }
}

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

/** An id in words: capexGrowth as "capex growth". */
export const spaced = (id: string): string => id.replace(/([a-z])([A-Z])/g, '$1 $2')
