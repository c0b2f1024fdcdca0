import { readCode } from './code.ts'
import { readFile } from './file.ts'
import { readLink } from './link.ts'
import type { Kept } from './scenarios.ts'
import type { Shared } from './shared.ts'

/** What somebody gave us to open: one scenario for the desk, entries for the list, or a sentence on what is wrong. */
export type Opened =
  | { kind: 'scenario'; from: 'code' | 'link'; state: Shared; dropped: string[] }
  | { kind: 'file'; kept: Kept[]; dropped: string[] }
  | { kind: 'problem'; problem: string }

/** Tells a code, a link and the text of a file apart, and reads it. It never throws. */
export function readAnything(typed: string): Opened {
  const text = typed.trim()
  if (text === '') return problem('Type or paste a code or a link, or choose a file')
  if (text.startsWith('{') || text.startsWith('[')) return fromFile(text)
  if (/[#=:/]/.test(text)) return fromLink(text)
  const read = readCode(text)
  return 'problem' in read ? problem(read.problem) : { kind: 'scenario', from: 'code', state: read.state, dropped: [] }
}

export function fromFile(text: string): Opened {
  const read = readFile(text)
  return 'problem' in read ? problem(read.problem) : { kind: 'file', ...read }
}

function fromLink(text: string): Opened {
  const fragment = /^https?:/i.test(text) || text.includes('#') ? text.split('#').slice(1).join('#') : text
  if (!fragment.includes('=')) return problem('There is no scenario in this link')
  const { state, dropped, isRefused } = readLink(fragment)
  return isRefused
    ? problem(dropped[0] ?? 'This link cannot be read')
    : { kind: 'scenario', from: 'link', state, dropped }
}

const problem = (sentence: string): Opened => ({ kind: 'problem', problem: sentence })
