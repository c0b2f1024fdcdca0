import { readFileSync } from 'node:fs'
import { type FaceId, type FontFiles, faceIds, faces, openType } from '../../src/export/type.ts'

const fileOf = (id: FaceId) => {
  const { family, weight } = faces[id]
  const name = family.toLowerCase().replaceAll(' ', '-')
  return `node_modules/@fontsource/${name}/files/${name}-latin-${weight}-normal.woff`
}

/** The fonts of figures, from the disk. */
export const fontFiles = Object.fromEntries(
  faceIds.map(id => [id, new Uint8Array(readFileSync(fileOf(id)))]),
) as FontFiles

export const type = openType(fontFiles)
