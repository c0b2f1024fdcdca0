import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FaceId, type FontId, faceIds, faces, signs } from '../export/faces.ts'
import type { HouseFaces } from '../export/imprint.ts'
import { type FontFiles, type FontShelf, openType } from '../export/type.ts'
import { fontsFor } from '../figures/fontParts.ts'

const { resolve } = createRequire(import.meta.url)

function packageFile(family: string, part: string, weight: number) {
  const name = `${family}-${part}-${weight}-normal.woff`
  return new Uint8Array(readFileSync(resolve(`@fontsource/${family}/files/${name}`)))
}

function fileOf(id: FontId) {
  if (id === signs) return packageFile('noto-sans-math', 'latin', 400)
  const [face, part = 'latin'] = id.split(' ') as [FaceId, string?]
  const { family, weight } = faces[face]
  return packageFile(family.toLowerCase().replaceAll(' ', '-'), part, weight)
}

/** The fonts of figures, from the packages on the disk. */
export const fontFiles = () => Object.fromEntries(faceIds.map(id => [id, fileOf(id)])) as FontFiles

/** All others, from there, too. */
export const shelf: FontShelf = {
  fontsFor,
  fetch: async ids => ids.map((id): [FontId, Uint8Array] => [id, fileOf(id)]),
}

/** The fonts are opened, with none of the others fetched. */
export const typeFromDisk = (own: HouseFaces | null = null) => openType(fontFiles(), shelf, own)
