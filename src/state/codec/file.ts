import * as v from 'valibot'
import { parsedJson } from '../../data/json.ts'
import { modelVersion } from '../../model/version.ts'
import type { SavedItem } from '../scenario/savedItem.ts'
import { readRecord, writeRecord } from './records.ts'
import { version } from './versions.ts'

/** Larger than any file of ours: it is refused before it is read. */
export const mostBytes = 2_000_000

const mostRecords = 2000

const frame = v.object({
  stakeout: v.pipe(v.number(), v.integer(), v.minValue(1)),
  modelVersion: v.string(),
  records: v.array(v.unknown()),
})

/** Scenarios and presets as a file that a person can read, too. */
export const writeFile = (kept: readonly SavedItem[]): string =>
  `${JSON.stringify({ stakeout: version, modelVersion, records: kept.map(writeRecord) }, null, 2)}\n`

/** What a file holds, with a sentence for each part that was not understood; or why it cannot be used. It never throws. */
export function readFile(text: string): { kept: SavedItem[]; dropped: string[] } | { problem: string } {
  if (text.length > mostBytes) return { problem: 'This file is larger than any of Stakeout’s (2 MB at the most)' }
  const read = v.safeParse(frame, parsedJson(text.replace(/^\uFEFF/, '')))
  if (!read.success) return { problem: 'This is no file of Stakeout’s' }
  const { stakeout, records } = read.output
  if (stakeout > version)
    return { problem: `This file was made by a later version of Stakeout (${stakeout}; this is ${version})` }
  if (records.length > mostRecords)
    return { problem: `This file has ${records.length} entries; ${mostRecords} are the most that are read` }
  const all = records.map(one => readRecord(one, stakeout))
  const kept = all.flatMap(one => one.kept ?? [])
  const dropped = all.flatMap(one => one.dropped)
  return kept.length > 0 ? { kept, dropped } : { problem: 'This file has no scenario in it that can be read' }
}

/** A name for a file that every system takes, whatever the scenario is called. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} ._()&+'’,–-]+/gu, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/\s+/g, ' ')
    .trim()
  const short = Array.from(plain)
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '')
  return `Stakeout ${short || 'scenario'}.json`
}
