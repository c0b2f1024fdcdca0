import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../asks/refusal.ts'

/** How the SEC is asked: who asks, where, and where answers are kept for a day. */
export type Edgar = { contact: string; server: string; cache: string; isFresh: boolean }

/** What a run needs of the world, so that a test has it without waiting. */
export type Surroundings = {
  now: () => number
  pause: (milliseconds: number) => Promise<void>
  say: (line: string) => void
}

const day = 24 * 60 * 60 * 1000
/** The SEC allows ten requests a second. */
const pace = 500
const longest = 60_000

/**
 * The text of a company's facts at the SEC, one company after another. An answer younger than a day is taken from the folder; an older one
 * only where the SEC does not answer, and that is said. Refuses with what the server said.
 */
export function edgarReader({ contact, server, cache, isFresh }: Edgar, { now, pause, say }: Surroundings) {
  let asked = false
  return async (cik: number): Promise<string> => {
    const name = `CIK${String(cik).padStart(10, '0')}.json`
    const path = join(cache, name)
    const kept = readKept(path)
    if (kept && !isFresh && now() - kept.at < day) return kept.text()
    if (asked) await pause(pace)
    asked = true
    const answer = await ask(`${server}/api/xbrl/companyfacts/${name}`, contact)
    if ('text' in answer) {
      keep(path, cache, answer.text)
      return answer.text
    }
    if (!kept) return refuse(answer.fault)
    const age = Math.floor((now() - kept.at) / day)
    say(`${answer.fault} Taken from ${path}, ${age === 1 ? 'a day' : `${age} days`} old.`)
    return kept.text()
  }
}

async function ask(address: string, contact: string): Promise<{ text: string } | { fault: string }> {
  const { host } = new URL(address)
  try {
    const response = await fetch(address, {
      headers: { 'user-agent': contact, accept: 'application/json' },
      signal: AbortSignal.timeout(longest),
    })
    if (response.ok) return { text: await response.text() }
    if (response.status === 404) return { fault: `${host} knows no facts of this company (404).` }
    if (response.status === 403)
      return { fault: `${host} does not answer this reader (403): is the contact a real one?` }
    if (response.status === 429) return { fault: `${host} was asked too often (429): try again in ten minutes.` }
    return { fault: `${host} answered ${response.status}.` }
  } catch {
    return { fault: `${host} could not be reached.` }
  }
}

function readKept(path: string): { at: number; text: () => string } | null {
  try {
    return { at: statSync(path).mtimeMs, text: () => readFileSync(path, 'utf8') }
  } catch {
    return null
  }
}

/** Written whole or not at all: a run that is stopped leaves no half of a file behind. */
function keep(path: string, folder: string, text: string) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error'
    refuse(`Cannot write into "${folder}" (${why}).`)
  }
}
