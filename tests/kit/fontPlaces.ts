import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faceIds } from '../../src/export/faces.ts'
import { sfntOf, tablesOf } from '../../src/export/woff.ts'
import { fontFiles } from './type.ts'

/** The fonts of figures as plain files, for programs that look for fonts on a disk. */
export function fontPlaces(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-fonts-'))
  return faceIds.map(id => {
    const place = join(folder, `${id}.ttf`)
    writeFileSync(place, sfntOf(tablesOf(fontFiles[id])))
    return place
  })
}
