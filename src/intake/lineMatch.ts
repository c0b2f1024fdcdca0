import { type LineKey, lineKeys, lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { names } from '../model/names.ts'
import { byText } from './byText.ts'
import type { MatchedBy } from './inputMatch.ts'
import { nameIndex, spaced } from './nameIndex.ts'

/** The line that a name means; or those that it may mean, none of which is taken unasked. */
export type LineMatch = { key: LineKey; by: MatchedBy } | { candidates: readonly LineKey[] }

const byId = new Map<string, LineKey>(lineKeys.map(key => [key.toLowerCase(), key]))

/** The lines by every way to call them: by the owner, the lab, the cloud or the stack; what both stacks share is a way to call either. */
const index = nameIndex(
  lineKeys.flatMap(key => {
    const { side, id } = ownerOf(key)
    const ways = [id, spaced(id), lineOf(id).label]
    const { owner = '', lab = '', cloud = '', stack = '' } = side ? names[side] : {}
    const owned = side ? [owner, lab, cloud, stack].flatMap(whose => ways.map(way => `${whose} ${way}`)) : []
    return [lineName(key), ...ways, ...owned].map(way => [way, key] as const)
  }),
)

/** The line that a text means by its id or by its label; or both that a label is of. */
export const lineMatch = byText((text): LineMatch => {
  const id = byId.get(text.trim().toLowerCase())
  if (id) return { key: id, by: 'id' }
  const labelled = index.meant(text)
  const [only, ...more] = labelled
  return only && more.length === 0 ? { key: only, by: 'label' } : { candidates: labelled }
})

/** The lines whose names a few letters make of this one, or that have all of its words. */
export const nearLines = (text: string): LineKey[] => index.near(text)

/** Is it what a line of the model is called, whose value is worked out and cannot be set? */
export const isLineName = (text: string): boolean => {
  const match = lineMatch(text)
  return 'key' in match || match.candidates.length > 0
}
