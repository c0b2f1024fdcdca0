import { type InputKey, inputs } from '../model/inputs.ts'
import { inputName, shortName, whose } from '../model/names.ts'
import { inputNoun } from '../model/wording.ts'
import { nameOf } from '../workbook/places.ts'
import { byText } from './byText.ts'
import { nameIndex, spaced } from './nameIndex.ts'

/** How an input or a line was recognised. */
export type MatchedBy = 'id' | 'name in the workbook' | 'label'

/** The input that a name means; or those that it may mean, none of which is taken unasked. */
export type InputMatch = { key: InputKey; by: MatchedBy } | { candidates: readonly InputKey[] }

const byId = new Map<string, InputKey>(inputs.map(({ key }) => [key.toLowerCase(), key]))
const byWorkbookName = new Map<string, InputKey>(inputs.map(({ key }) => [nameOf(key).toLowerCase(), key]))

/** The inputs by every way to call them; what both stacks share is a way to call either. */
const index = nameIndex(
  inputs.flatMap(input => {
    const { key, id, parameter } = input
    const ways = [inputName(key), shortName(key), inputNoun(key), `${whose(input) ?? ''} ${id}`, id, parameter.label]
    return [...ways, spaced(id)].map(way => [way, key] as const)
  }),
)

/** The input that a text means by its id, by its name in the workbook or by its label; or both that a label is of. */
export const inputMatch = byText((text): InputMatch => {
  const name = text.trim().toLowerCase()
  const id = byId.get(name)
  if (id) return { key: id, by: 'id' }
  const named = byWorkbookName.get(name)
  if (named) return { key: named, by: 'name in the workbook' }
  const labelled = index.meant(text)
  const [only, ...more] = labelled
  return only && more.length === 0 ? { key: only, by: 'label' } : { candidates: labelled }
})

/** The inputs whose names a few letters make of this one, or that have all of its words. */
export const nearInputs = (text: string): InputKey[] => index.near(text)
