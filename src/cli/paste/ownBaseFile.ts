import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { AskScenario } from '../../asks/ask.ts'
import { bases } from '../../model/bases.ts'
import { longDate } from '../../model/quarters.ts'
import { modelVersion } from '../../model/version.ts'
import { writeFile } from '../../state/codec/file.ts'
import { cleanName } from '../../state/scenario/cleanName.ts'
import { ownBaseOf } from '../../state/scenario/sourcedValue.ts'

/**
 * The scenario as a file that the desk opens as a base of one's own: called as the file is, of the latest day among its values,
 * or of the base that it was made of.
 */
export function ownBaseFile(
  { base, overrides, reasons = {} }: AskScenario,
  file: string,
): { text: string; says: string } {
  const days = Object.values(reasons).flatMap(({ date }) => date ?? [])
  const asOf = [bases[base].asOf as string, ...days].toSorted().at(-1)!
  const name = cleanName(basename(file).replace(/\.\w+$/, ''))
  const { own } = ownBaseOf({ base, own: null, changes: overrides, reasons }, [], { label: name, asOf })
  const { label: _, ...kept } = own
  const stamp = { id: randomUUID(), savedAt: new Date().toISOString(), place: 1, modelVersion }
  const count = Object.keys(own.values).length
  return {
    text: writeFile([{ kind: 'base', ...stamp, name, base, ...kept }]),
    says: `"${file}" has the base “${name}” of ${longDate(asOf)}, made of “${bases[base].label}” with ${count === 1 ? '1 other value' : `${count} other values`}.`,
  }
}
