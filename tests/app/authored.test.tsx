import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { ChangeCounter } from '../../src/app/rail/ChangeCounter.tsx'
import { ChangedInputs } from '../../src/app/ui/ChangedInputs.tsx'
import { valueCreated } from '../../src/charts/valueCreated.tsx'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { preambleOf } from '../../src/figures/preamble.ts'
import { speakerNotes } from '../../src/figures/speakerNotes.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { worldFrom } from '../../src/state/scenario/start.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { changesInBrief } from '../../src/state/scenario/yours.ts'
import { liveDesk } from '../../src/state/session/desk.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { readMeSheet } from '../../src/workbook/readMe.ts'
import { scenarioSheet } from '../../src/workbook/scenarioSheet.ts'
import type { SheetWriter } from '../../src/workbook/sheet.ts'
import { bookOf } from '../kit/books.ts'

const own = {
  label: 'Mine',
  asOf: '2026-12-31',
  values: { 'aws.arrGrowth': 0.7, adoptionSlowdown: 0.2 },
  reasons: { 'aws.arrGrowth': { says: 'The run rate of October', source: 'https://example.com/arr' } },
}
const made = 'Own base “Mine”, made from “Latest reported, 30 September 2026” with 2 of 106 inputs changed;'
const since = { adoptionSlowdown: 0.35, 'alliance.arrGrowth': 0.9 }

/** A scenario, the one sentence on what was changed, the inputs that are the author's, and the same in few words. */
const cases: [what: string, of: Partial<ScenarioState>, says: string, items: string[], brief: string][] = [
  ['nothing', {}, 'No input changed', [], 'Latest reported, 30 September 2026, no change'],
  [
    'changes of a base of the model',
    { changes: { adoptionSlowdown: 0.35 } },
    '1 of 106 inputs changed',
    ['0 % to 35 %'],
    'Latest reported, 30 September 2026, 1 change',
  ],
  [
    'an own base',
    { own },
    `${made} nothing changed since`,
    ['60 % to 70 % (own base)', '0 % to 20 % (own base)'],
    'own base “Mine” with 2 changes, no change since',
  ],
  [
    'an own base, changed since',
    { own, changes: since },
    `${made} 2 of 106 inputs changed since`,
    ['20 % to 35 % (own base: 0 % to 20 %)', '60 % to 90 %', '60 % to 70 % (own base)'],
    'own base “Mine” with 2 changes, 2 changes since',
  ],
]

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Each of these ranges stands in the text, and no range but these. */
const ranges = (text: string) =>
  [
    ...plain(text)
      .replaceAll('from ', '')
      .matchAll(/[\d.]+ % to [\d.]+ %(?: \(own base(?:: [\d.]+ % to [\d.]+ %)?\))?/g),
  ]
    .map(([one]) => one)
    .toSorted()

const textIn = ({ written: { cells } }: SheetWriter) =>
  [...cells!.values()].map(cell => cell.formulaResult ?? cell.value)

describe.each(cases)('what the author changed: %s', (_, of, says, items, brief) => {
  const shared = { ...initial, ...of }
  const subject = subjectOf(shared, { facts: [], events: [] })
  const wanted = items.toSorted()

  it('the footnote, the data file and the speaker notes name the same inputs', () => {
    const footnote = footnoteOf([valueCreated], subject, [], null)
    expect(ranges(footnote.changed.join('; '))).toEqual(wanted)
    const preamble = preambleOf({ title: '', says: '' }, footnote, null)
    expect(ranges(preamble.map(line => line.join(' ')).join('\n'))).toEqual(wanted)
    expect(footnote.remarks[0]).toContain(items.length > 0 ? `${items.length} assumption` : 'Inputs of this figure:')
    const notes = speakerNotes(footnote).map(note => plain(note.says))
    expect(notes[0]).toBe(items.length > 0 ? `${says}:` : `${says}.`)
    expect(ranges(notes.join('\n'))).toEqual(wanted)
    expect(notes).toContain(`Base: ${footnote.base}. A what-if, not a forecast.`)
  })

  it('the workbook says it on its cover and beside the verdicts', () => {
    const book = bookOf(of)
    const answer = whatIf(worldFrom(shared))
    for (const sheet of [readMeSheet(book, answer), scenarioSheet(book, answer)]) expect(textIn(sheet)).toContain(says)
  })

  it('the page, its print and the list of what is saved say it', () => {
    const store = makeStore(shared)
    const desk = liveDesk(store, task => task())
    render(
      <DeskContext value={{ desk, actions: actionsOn(store) }}>
        <ChangedInputs />
        <ChangeCounter />
      </DeskContext>,
    )
    expect(screen.getAllByText(text => text.startsWith(says)).length).toBeGreaterThanOrEqual(1)
    expect(ranges(document.body.textContent)).toEqual(wanted)
    expect(changesInBrief(shared)).toBe(brief)
  })
})
