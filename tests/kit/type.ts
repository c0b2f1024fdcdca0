import { readFileSync } from 'node:fs'
import { type FaceId, type FontId, faceIds, faces, signs } from '../../src/export/faces.ts'
import { type FontFiles, type FontShelf, openType } from '../../src/export/type.ts'
import { fontsFor } from '../../src/figures/fontParts.ts'

function fileOf(id: FontId) {
  if (id === signs)
    return new Uint8Array(
      readFileSync('node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff'),
    )
  const [face, part = 'latin'] = id.split(' ') as [FaceId, string?]
  const { family, weight } = faces[face]
  const name = family.toLowerCase().replaceAll(' ', '-')
  return new Uint8Array(readFileSync(`node_modules/@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff`))
}

/** The fonts of figures, from the disk. */
export const fontFiles = Object.fromEntries(faceIds.map(id => [id, fileOf(id)])) as FontFiles

/** All others, from there, too. */
export const shelf: FontShelf = {
  fontsFor,
  fetch: async ids => ids.map((id): [FontId, Uint8Array] => [id, fileOf(id)]),
}

/** The fonts of figures opened anew, with none of the others fetched. */
export const openedType = () => openType(fontFiles, shelf)

export const type = openedType()
