import signsFile from '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff?url'
import sans400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url'
import sans600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url'
import sans700 from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff?url'
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url'
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url'
import { type FaceId, type FontId, faceIds, faces, signs } from '../export/faces.ts'
import type { HouseFaces } from '../export/imprint.ts'
import { type FontFiles, openType, type Type } from '../export/type.ts'
import { fontsFor } from './fontParts.ts'

const places: Record<FaceId, string> = { sans400, sans600, sans700, serif400, serif600 }

/** The addresses of all other parts, by the ends of their files' names: only addresses, nothing is fetched. */
const partPlaces = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/source-sans-3/files/*-{400,600,700}-normal.woff',
    '/node_modules/@fontsource/source-serif-4/files/*-{400,600}-normal.woff',
    '!**/*-latin-{400,600,700}-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true },
)

function placeOf(id: FontId): string {
  if (id === signs) return signsFile
  const [face, part] = id.split(' ') as [FaceId, string?]
  if (!part || part === 'latin') return places[face]
  const { family, weight } = faces[face]
  const end = `/${family.toLowerCase().replaceAll(' ', '-')}-${part}-${weight}-normal.woff`
  return Object.entries(partPlaces).find(([path]) => path.endsWith(end))![1]
}

const opened = new Map<string, Promise<Type>>()

/** The fonts of figures, fetched once, with those of a firm in their place; nothing is drawn before all of them are there and can be read. */
export function figureType(own: HouseFaces | null = null): Promise<Type> {
  const id = own?.id ?? ''
  const type =
    opened.get(id) ??
    fetched(faceIds).then(
      files => openType(Object.fromEntries(files) as FontFiles, { fontsFor, fetch: fetched }, own),
      (error: unknown) => {
        opened.delete(id)
        throw error
      },
    )
  opened.set(id, type)
  return type
}

const fetched = (ids: readonly FontId[]): Promise<[FontId, Uint8Array][]> =>
  Promise.all(
    ids.map(async (id): Promise<[FontId, Uint8Array]> => {
      const answer = await fetch(placeOf(id))
      if (!answer.ok) throw new Error(`A font of the figure could not be loaded: the server answered ${answer.status}.`)
      return [id, new Uint8Array(await answer.arrayBuffer())]
    }),
  ).catch((cause: unknown) => {
    throw cause instanceof Error && cause.message.startsWith('A font')
      ? cause
      : new Error('The fonts of the figure could not be reached.', { cause })
  })
