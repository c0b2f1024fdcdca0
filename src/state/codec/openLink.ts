import type { SavedItem } from '../scenario/savedItem.ts'
import { initial } from '../scenario/scenarioState.ts'
import { readCodeIn } from './codeIn.ts'
import type { SharedRead } from './fields.ts'
import { readFile } from './file.ts'
import { readLinkAmong, writeLink } from './link.ts'
import { fragmentsIn } from './linkIn.ts'

/** What somebody gave us to open: one scenario for the desk, entries for the list, or a sentence on what is wrong. */
export type Opened =
  | (SharedRead & { kind: 'scenario'; from: 'code' | 'link'; damage?: string })
  | { kind: 'file'; kept: SavedItem[]; dropped: string[] }
  | { kind: 'problem'; problem: string }

/** Tells a code, a link and the text of a file apart, wherever a code or a link stands in it, and reads it. It never throws. */
export function readAnything(typed: string): Opened {
  const text = typed.trim()
  if (text === '') return problem('Type or paste a code or a link, or choose a file')
  if (/^(\{|\[\s*[{\]])/.test(text)) return fromFile(text)
  const link = fromLink(fragmentsIn(text))
  if (link) return link
  const read = readCodeIn(text)
  if ('state' in read) return { kind: 'scenario', from: 'code', ...read }
  return problem(/https?:|#/i.test(text) ? 'There is no scenario in this link' : read.problem)
}

/** A file of scenarios, or any other text that has a link or a code in it. */
export function fromFile(text: string): Opened {
  const read = readFile(text)
  if ('kept' in read) return { kind: 'file', ...read }
  const link = fromLink(fragmentsIn(text).filter(fragment => /^v\b/i.test(fragment)))
  if (link) return link
  const code = readCodeIn(text)
  if ('state' in code) return { kind: 'scenario', from: 'code', ...code }
  return problem(isData(text) ? 'This file has figures of Stakeout’s in it and no scenario' : read.problem)
}

/** Is it data that were exported here, for a spreadsheet or for think-cell? */
const isData = (text: string) => /\bStakeout (?:model )?v\d|"stakeout-template\.pptx"/.test(text.slice(0, 100_000))

/** Null where nothing of it is a scenario: words with an "=" between them are none. */
function fromLink(fragments: readonly string[]): Opened | null {
  if (fragments.length === 0) return null
  const { isRefused, damage, ...read } = readLinkAmong(fragments)
  const { state, dropped } = read
  if (isRefused) return problem(dropped[0] ?? 'This link cannot be read')
  const isNone =
    dropped.length > 0 && !damage && writeLink(state) === writeLink(initial) && !fragments.some(one => /^v=/i.test(one))
  return isNone ? null : { kind: 'scenario', from: 'link', ...read, ...(damage && { damage }) }
}

const problem = (sentence: string): Opened => ({ kind: 'problem', problem: sentence })
