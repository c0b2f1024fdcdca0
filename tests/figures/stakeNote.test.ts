import { describe, expect, it } from 'vitest'
import { irrOf } from '../../src/analysis/irr.ts'
import { charts } from '../../src/charts/index.ts'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { speakerNotes } from '../../src/figures/speakerNotes.ts'
import { stakeNote, tellsStake } from '../../src/figures/stakeNote.ts'
import { storyInWords } from '../../src/figures/storyInWords.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { bases } from '../../src/model/bases.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'

const past = { facts: [], events: [] }
const sceneOf = (more: Partial<ScenarioState> = {}) => subjectOf({ ...initial, ...more }, past).scene
const noteOn = (state: ScenarioState) => footnoteOf(charts, subjectOf(state, past), [], null)
const noted = (more?: Partial<ScenarioState>) => stakeNote(sceneOf(more)).replaceAll('\u00a0', ' ')

describe('where a stake is told, so is what a sale would leave of it', () => {
  it('after the tax on its gain, with the rate of return on what was paid in', () => {
    const { world, answer, asOf } = sceneOf()
    const [own, other] = (['aws', 'alliance'] as const).map(side => {
      const stake = answer[side].stakeValue[12]!
      const left = stake - 0.21 * (stake - world[`${side}.invested`])
      const { rate } = irrOf({ world, answer, asOf }, side, 12)
      return `$${Math.round(left)}B (IRR ${Math.round(rate! * 100)} % a year)`
    })
    expect(noted()).toBe(
      `Stake values and paper gains are before tax. Sold in Q3 2029, with 21 % tax on the gain, they leave Amazon ${own}, Microsoft ${other}.`,
    )
  })

  it('also today, and where all is lost', () => {
    expect(noted({ horizon: 0 })).toContain('Sold today, ')
    expect(noted({ changes: { 'aws.regulatoryHaircut': 1, regulatoryQuarter: 1 } })).toContain(
      'they leave Amazon $0 (IRR none: all is lost, −100 %), Microsoft',
    )
  })

  it.each([
    ['stakeValue', true],
    ['capexCover', true],
    ['arr', false],
    ['valueCreated', false],
    ['computeDollar', false],
  ] as const)('a slide of %s: %s', (id, tells) =>
    expect(tellsStake(charts.find(chart => chart.id === id)!.lines(sceneOf()))).toBe(tells),
  )

  it('in the notes of a slide and in a hand-out without scripts', () => {
    const says = speakerNotes(noteOn(initial), { stakes: stakeNote(sceneOf()) }).map(note => note.says)
    expect(says).toContain(stakeNote(sceneOf()))
    const page = storyInWords({ ...past, scenes: sceneAdded([], initial, 'stakeValue') }, null)
    expect(page).toContain(`<p>${stakeNote(sceneOf())}</p>`)
  })
})

it('a base whose values are not its own is told with its note, in speaker notes and hand-outs', () => {
  const claimed = { ...initial, base: 'claimed-2026-11-20' as const }
  const { note } = bases[claimed.base]
  expect(note).toContain('One source says')
  const told = (state: ScenarioState) => [
    speakerNotes(noteOn(state))
      .map(({ says }) => says)
      .join(' '),
    storyInWords({ ...past, scenes: sceneAdded([], state, 'arr') }, null),
  ]
  for (const text of told(claimed)) expect(text).toContain(note)
  for (const text of told(initial)) expect(text).not.toContain('One source says')
})
