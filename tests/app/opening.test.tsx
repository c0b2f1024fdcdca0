import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openingVerdict } from '../../build/opening.ts'
import { VerdictLine } from '../../src/app/desk/VerdictLine.tsx'
import { writeNumbersAs } from '../../src/model/separators.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { addressBar } from '../../src/state/session/addressBar.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'

const script = readFileSync(join(import.meta.dirname, '../../public/opening.js'), 'utf8')
const root = document.documentElement

/** Runs the script that the page has before it is painted. */
const open = () => {
  delete root.dataset.opens
  delete root.dataset.theme
  // oxlint-disable-next-line no-implied-eval -- it is a classic script of our own, as the page has it
  new Function(script)()
  return { saysVerdict: root.dataset.opens === 'first', theme: root.dataset.theme }
}

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })))
afterEach(() => {
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
  localStorage.clear()
  sessionStorage.clear()
  writeNumbersAs('en')
})

it.each(['en', 'de', 'fr'])(
  'the page has the verdict of a first visit, word for word as the desk says it to a reader in %s',
  locale => {
    writeNumbersAs(locale)
    const { session } = visit()
    render(
      <DeskContext value={session}>
        <VerdictLine />
      </DeskContext>,
    )
    const opening = document.createElement('h1')
    opening.innerHTML = openingVerdict()
    expect(opening.textContent).toBe(screen.getByRole('heading').textContent)
    expect(opening.querySelector('.flipClause')!.textContent).toBe(
      document.querySelector('.verdict .flipClause')!.textContent,
    )
  },
)

it('the page has none whose numbers depend on the country of the reader', () => {
  expect(openingVerdict({ ...initial, measure: 'capexCover' })).toBe('')
  expect(openingVerdict({ ...initial, horizon: 8 })).toMatch(/by Q3 2028/)
})

const changed = writeLink({ ...initial, changes: { 'aws.arrGrowth': 0.9 } })

it.each([
  ['a first visit', '/', null, true],
  ['a file of the folder', '/index.html', null, true],
  ['a link to a scenario', `/#${changed}`, null, false],
  ['a kiosk', '/#kiosk=20', null, false],
  ['a window for the audience', '/?audience', null, false],
  ['a reload right after a change', '/', `\n${changed}`, false],
  ['a reload after such a one', '/', '', true],
])('%s is told the verdict only where the desk will find it so', (_, address, left, saysVerdict) => {
  history.replaceState(null, '', address)
  if (left !== null) sessionStorage.setItem('stakeout.left', left)
  expect(open().saysVerdict).toBe(saysVerdict)
  if (saysVerdict) expect(readLink(addressBar().read()).state).toEqual(initial)
})

it('a browser that refuses to store is told the verdict, in the theme of the machine', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse })
  vi.stubGlobal('sessionStorage', { getItem: refuse })
  expect(open()).toEqual({ saysVerdict: true, theme: 'light' })
})

it.each(['light', 'dark', 'system'] as const)(
  'the theme %s, once chosen, is there before anything is painted',
  theme => {
    localStorage.setItem('stakeout.theme', theme)
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    expect(open().theme).toBe(theme === 'light' ? 'light' : 'dark')
  },
)

it('a file that is dropped before the desk can take it is held for it, and not for the browser to open', () => {
  open()
  const file = new File(['aws.arr;60'], 'evening.csv')
  const drop = (type: string, files: File[]) => {
    const event = new Event(type, { cancelable: true })
    window.dispatchEvent(Object.assign(event, { dataTransfer: { types: ['Files'], files } }))
    return event.defaultPrevented
  }
  expect([drop('dragover', []), drop('drop', [file])]).toEqual([true, true])
  expect(window.earlyFiles).toContain(file)
  window.earlyFiles = undefined
  expect(drop('drop', [file]), 'from then on the desk takes it').toBe(false)
})
