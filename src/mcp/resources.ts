import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedRows } from '../asks/shipped.ts'
import { glossary } from '../explain/words.ts'
import { questions } from '../library/askAnswer.ts'
import { baseList, inputList, lineList } from '../library/lists.ts'
import { pages } from './pages.ts'

type Resource = { name: string; description: string; mimeType: string; text: () => string }

const json = (name: string, description: string, rows: () => unknown): Resource => ({
  name,
  description,
  mimeType: 'application/json',
  text: () => JSON.stringify(rows()),
})

/** A page of `docs`, which lies beside the sources and beside the commands of the package. */
const page = (name: string, description: string): Resource => ({
  name,
  description,
  mimeType: 'text/markdown',
  text: () => readFileSync(join(import.meta.dirname, '../../docs', `${name}.md`), 'utf8'),
})

/** Everything that can be read, by its address. */
export const resources: Record<string, Resource> = {
  'stakeout://facts': json(
    'facts',
    'Every fact with its source, day, quote and kind; answers name them by id',
    () => shippedRows().facts,
  ),
  'stakeout://events': json('events', 'What happened and will, dated', () => shippedRows().events),
  'stakeout://bases': json('bases', 'The starting points: day, name, note', () => baseList),
  'stakeout://inputs': json('inputs', 'Every input: key, unit, range, value in each base', () => inputList),
  'stakeout://lines': json('lines', 'Every line of the model: key, unit, what it is', () => lineList),
  'stakeout://words': json('words', 'The word list: what each word of Stakeout means', () =>
    glossary.map(({ name, words }) => ({ name, words: words.map(({ word, says }) => ({ word, says })) })),
  ),
  'stakeout://questions': json('questions', 'The questions of the command line and the library', () => questions),
  ...Object.fromEntries(Object.entries(pages).map(([name, says]) => [`stakeout://docs/${name}`, page(name, says)])),
}
