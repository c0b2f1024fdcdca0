import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sfntOf, tablesOf } from '../../src/export/woff.ts'
import { fontFiles } from './type.ts'

/** The fonts of figures as plain files, for programs that look for fonts on a disk. */
export function fontPlaces(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-fonts-'))
  return Object.entries(fontFiles).map(([id, file]) => {
    const place = join(folder, `${id}.ttf`)
    writeFileSync(place, sfntOf(tablesOf(file)))
    return place
  })
}
