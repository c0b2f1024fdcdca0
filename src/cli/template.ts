import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { refuse } from '../asks/refusal.ts'
import { type DeckTemplate, openedDeckTemplate } from '../export/template/deckTemplate.ts'

/** A firm's template from the disk, or a refusal in one sentence; beside it is said which layout is used and what is not carried over. */
export async function templateFrom(path: string, say: (sentence: string) => void): Promise<DeckTemplate> {
  const template = { name: basename(path), file: new Blob([bytesOf(path)]), layouts: {} }
  const { template: read, choice } = await openedDeckTemplate(template).catch((error: Error) => refuse(error.message))
  const layout = read.layouts.find(({ id }) => id === choice.figure)
  if (layout) say(`The slide has the layout “${layout.name}” of “${template.name}”.`)
  for (const left of read.left) say(`Not carried over: ${left}.`)
  return template
}

function bytesOf(path: string) {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'
    return refuse(`Cannot read "${path}" (${why}).`)
  }
}
