import { readXlsx } from 'hucre/xlsx'
import { isTooMuch } from '../export/embeddedOfficeLink.ts'
import { baseIds } from '../model/bases.ts'
import { type InputKey, inputs } from '../model/inputs.ts'
import { baseWorld } from '../model/world.ts'
import { readCode } from '../state/codec/code.ts'
import { readLink, writeLink } from '../state/codec/link.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import { valuesIn } from './read.ts'
import { carriesNone } from './readMe.ts'

/**
 * The link's fragment of a workbook of ours whose properties another program dropped: the one that stands on its cover,
 * else what its code says, else the base that its named inputs differ from least. Null where it is no workbook of ours
 * or was not to carry its scenario. It never throws.
 */
export async function scenarioIn(file: Uint8Array): Promise<string | null> {
  try {
    return await found(file)
  } catch {
    return null
  }
}

async function found(file: Uint8Array): Promise<string | null> {
  if (isTooMuch(file)) return null
  const values = await valuesIn(file)
  if (Object.keys(values).length < inputs.length / 2) return null
  const { sheets } = await readXlsx(file)
  const words = sheets.flatMap(({ rows }) => rows.flat()).filter(cell => typeof cell === 'string')
  if (words.includes(carriesNone)) return null
  for (const text of words) {
    const [, link] = /#(v=\d+&\S+)$/.exec(text) ?? []
    if (link && !readLink(link).isRefused) return link
  }
  for (const text of words.filter(one => /^[0-9A-Z]{2,4}(-[0-9A-Z]{2,4}){0,5}$/.test(one))) {
    const read = readCode(text)
    if ('state' in read) return writeLink(read.state)
  }
  return writeLink({ ...initial, base: nearestBase(values) })
}

function nearestBase(values: Partial<Record<InputKey, number>>) {
  const others = (id: (typeof baseIds)[number]) => {
    const world = baseWorld(id)
    return inputs.filter(({ key }) => values[key] !== world[key]).length
  }
  return baseIds.reduce((best, id) => (others(id) < others(best) ? id : best))
}
