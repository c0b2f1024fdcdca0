import sans400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url'
import sans600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url'
import sans700 from '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff?url'
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url'
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url'
import { type FaceId, type FontFiles, faceIds, openType, type Type } from '../../export/type.ts'

const places: Record<FaceId, string> = { sans400, sans600, sans700, serif400, serif600 }

let opened: Promise<Type> | undefined

/** The fonts of figures, fetched once; nothing is drawn before all of them are there and can be read. */
export function figureType(): Promise<Type> {
  opened ??= fetched().then(openType, (error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function fetched(): Promise<FontFiles> {
  const files = await Promise.all(
    faceIds.map(async id => {
      const answer = await fetch(places[id])
      if (!answer.ok) throw new Error(`A font of the figure could not be loaded: the server answered ${answer.status}.`)
      return [id, new Uint8Array(await answer.arrayBuffer())] as const
    }),
  ).catch((cause: unknown) => {
    throw cause instanceof Error && cause.message.startsWith('A font')
      ? cause
      : new Error('The fonts of the figure could not be reached.', { cause })
  })
  return Object.fromEntries(files) as FontFiles
}
