import { readXlsx } from 'hucre/xlsx'
import { isTooMuch } from '../export/embeddedOfficeLink.ts'
import { baseIds } from '../model/bases.ts'
import { firstEditionBases } from '../model/firstEdition/bases.ts'
import { firstEditionInputs } from '../model/firstEdition/inputs.ts'
import { firstEditionWorld } from '../model/firstEdition/world.ts'
import { baseWorld } from '../model/world.ts'
import { readCode } from '../state/codec/code.ts'
import type { SharedRead } from '../state/codec/fields.ts'
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
  if (Object.keys(values).length < firstEditionInputs.length / 2) return null
  const { sheets } = await readXlsx(file)
  const words = sheets.flatMap(({ rows }) => rows.flat()).filter(cell => typeof cell === 'string')
  if (words.includes(carriesNone)) return null
  for (const text of words) {
    const [, link] = /#(v=\d+&\S+)$/.exec(text) ?? []
    if (link && !readLink(link).isRefused) return link
  }
  for (const text of words.filter(one => /^[0-9A-Z]{2,4}(-[0-9A-Z]{2,4}){0,5}$/.test(one))) {
    const read = readCode(text)
    if ('state' in read) return linkOf(read)
  }
  return nearest(values)
}

/** The link of what a code opens; of the first edition of the model where the code is. */
function linkOf({ state, firstEdition }: SharedRead): string {
  if (!firstEdition) return writeLink(state)
  const { base, values } = firstEdition
  const { measure, horizon } = state
  const pairs = Object.entries({ v: 1, base, measure, horizon, ...values }).map(([name, value]) => [
    name,
    String(value),
  ])
  return new URLSearchParams(pairs).toString()
}

/** The base that the inputs differ from least, as a link. Only workbooks of the first edition have long-run ratios of the market. */
function nearest(values: Record<string, number>): string {
  const othersIn = (world: Record<string, number>) =>
    Object.keys(world).filter(key => values[key] !== world[key]).length
  const least = <Id>(ids: readonly Id[], worldOf: (id: Id) => Record<string, number>) =>
    ids.reduce((best, id) => (othersIn(worldOf(id)) < othersIn(worldOf(best)) ? id : best))
  if ('matureComputeRatio' in values)
    return `v=1&base=${least(firstEditionBases, id => firstEditionWorld(id, {}, baseWorld(id)))}`
  return writeLink({ ...initial, base: least(baseIds, baseWorld) })
}
