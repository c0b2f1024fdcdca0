import { expect, it } from 'vitest'
import { arr } from '../../src/charts/arr.tsx'
import { unchangedNote } from '../../src/export/footnote.ts'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'

/** What is said under the chart of annual recurring revenue. */
function saidOf(told: Partial<ScenarioState>) {
  const subject = subjectOf({ ...initial, ...told }, { facts: [], events: [] })
  const { changed, hasOther, remarks } = footnoteOf([arr], subject, [], null)
  const [counts] = remarks
  return {
    changed: changed.join('; ') || unchangedNote({ hasOther }),
    counted: /(\d+) changed/.exec(counts!)?.[1] ?? '0',
  }
}

const own = (values: ScenarioState['changes']) => ({ own: { label: 'House view', asOf: '2026-09-30', values } })

it.each([
  ['nothing', {}, 'No input was changed.', '0'],
  ['what does not feed it', { changes: { 'aws.valuation': 900 } }, 'None of this figure’s inputs was changed.', '0'],
  ['a base of one’s own', own({ 'aws.arrGrowth': 0.7 }), 'Anthropic’s ARR growth from 60_% to 70_% (own base)', '1'],
  ['one that does not feed it', own({ 'aws.valuation': 900 }), 'None of this figure’s inputs was changed.', '0'],
  [
    'that base, changed again',
    { ...own({ 'aws.arrGrowth': 0.7 }), changes: { 'aws.arrGrowth': 0.9 } },
    'Anthropic’s ARR growth from 70_% to 90_% (own base: from 60_% to 70_%)',
    '1',
  ],
  [
    'that base, changed elsewhere',
    { ...own({ 'aws.arrGrowth': 0.7 }), changes: { adoptionSlowdown: 0.25 } },
    'adoption slowdown from 0_% to 25_%; Anthropic’s ARR growth from 60_% to 70_% (own base)',
    '2',
  ],
] as [what: string, told: Partial<ScenarioState>, changed: string, counted: string][])(
  'a figure calls the user’s what is the user’s, as many as it counts: %s',
  (_, told, changed, counted) => {
    expect(saidOf(told)).toEqual({ changed: changed.replaceAll('_', '\u00a0'), counted })
  },
)
