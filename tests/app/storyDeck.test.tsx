import { describe, expect, it } from 'vitest'
import { valueCreated } from '../../src/charts/valueCreated.tsx'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { sizes } from '../../src/export/sizes.ts'
import { footnoteOf } from '../../src/figures/footnoteOf.ts'
import { packOf } from '../../src/figures/pack.ts'
import { speakerNotes } from '../../src/figures/speakerNotes.ts'
import { storyItems } from '../../src/figures/storyItems.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded, sceneEdited } from '../../src/state/scenario/story.ts'
import { ask } from '../kit/ask.ts'
import { opened, relationsOf, unescaped } from '../kit/packages.ts'

const changed: ScenarioState = {
  ...initial,
  changes: { 'aws.arrGrowth': 0.9 },
  reasons: { 'aws.arrGrowth': { says: 'The order book', source: 'https://filings.example/10-q' } },
  frozen: { at: '2026-11-22T14:32:05Z', quality: 'simulated', prices: { AMZN: 230 } },
}

const first = sceneAdded(sceneAdded([], initial, 'arr'), changed, null)
const scenes = sceneEdited(first, '2', {
  charts: ['valueCreated', 'arr', 'heatmap'],
  headline: 'What we think',
  notes: 'Breathe.\nThen go on.',
})
const board: ScenarioState = { ...initial, scenes }

async function deckFor(signal: AbortSignal, progress: (done: number, of: number) => void = () => {}) {
  const items = await storyItems(ask, scenes, { facts: [], events: [] }, () => {}, signal)
  const asked = { size: sizes.slide, theme: 'light', isTransparent: false, format: 'pptx', scale: 1 } as const
  const together = {
    isTogether: true,
    isCarried: true,
    decimalMark: 'point' as const,
    title: 'Board',
    link: writeLink(board),
    day: new Date(0),
  }
  return packOf(ask, items, [], { ...asked, ...together, address: 'https://stakeout.example/' }, progress, signal)
}

const signal = () => new AbortController().signal

const itemsOf = (all: typeof scenes) => storyItems(ask, all, { facts: [], events: [] }, () => {}, signal())

const textsIn = (xml: string) => [...xml.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => unescaped(text!))

describe('a storyboard becomes a deck', () => {
  it('a scene a slide, with its charts, its headline, its notes and its futures; and it comes back with all scenes', async () => {
    const told: string[] = []
    const file = await deckFor(signal(), (done, of) => told.push(`${done} of ${of}`))
    const bytes = new Uint8Array(await file.file.arrayBuffer())
    const deck = opened(bytes)
    expect(told).toEqual(['0 of 2', '1 of 2', '2 of 2'])
    expect(deck.named(/^ppt\/slides\/slide/).length).toBe(2)
    expect(deck.named(/^ppt\/charts\/chart/).toSorted()).toEqual([
      'ppt/charts/chart1.xml',
      'ppt/charts/chart2a.xml',
      'ppt/charts/chart2b.xml',
    ])
    expect(deck.text('ppt/slides/slide2.xml')).toContain('<a:tbl>')
    const shown = textsIn(deck.text('ppt/slides/slide2.xml')).join('')
    expect(shown).toContain('What we think')
    expect(shown).toMatch(/Simulated futures: 20,000, the scenario’s percentiles: Amazon \d+, Microsoft \d+, lead \d+/)
    expect(shown).toContain('(simulated)')
    const notes = relationsOf(deck, 'ppt/slides/slide2.xml').find(({ type: kind }) => kind === 'notesSlide')!.path!
    const said = textsIn(deck.text(notes))
    expect(said.slice(0, 2)).toEqual(['Breathe.', 'Then go on.'])
    expect(readLink(carriedInOffice(bytes)!).state).toEqual(board)
  })

  it('with the charts of a scene where the stage has them: what it passes over is not in the deck', async () => {
    const charts = ['<b>', 'valueCreated', 'tornado', 'arr', 'capexCover']
    const [item] = await itemsOf(sceneEdited(first, '2', { charts }).slice(1))
    expect(item!.chart.id).toBe('valueCreated')
    expect(item!.beside!.charts.map(({ id }) => id)).toEqual(['arr', 'capexCover'])
    expect(item!.beside!.rows).toEqual(['ab', 'ac'])
    expect(item!.subject.scene.outlook).not.toBeNull()
  })

  it('without futures where no figure of a scene has the height for them', async () => {
    const charts = ['valueCreated', 'arr', 'capexCover', 'heatmap']
    const [item] = await itemsOf(sceneEdited(first, '2', { charts }).slice(1))
    expect(item!.beside!.rows).toEqual(['ab', 'cd'])
    expect(item!.subject.scene.outlook).toBeNull()
  })

  it('or nothing, where it is cancelled', async () => {
    const abort = new AbortController()
    await expect(deckFor(abort.signal, done => done === 1 && abort.abort())).rejects.toThrow('aborted')
  })
})

it('the speaker is told what was changed, why, after whom, what of it is simulated, and where the scenario is', () => {
  const notesOf = (shared: ScenarioState) =>
    speakerNotes(
      footnoteOf([valueCreated], subjectOf(shared, { facts: [], events: [] }), [], 'https://stakeout.example/'),
    )
  const notes = notesOf(changed)
  const says = notes.map(note => note.says)
  expect(says.join('\n')).toMatch(
    /Anthropic’s ARR growth from 60\u00a0% to 90\u00a0%\. The order book \(https:\/\/filings\.example\/10-q\)/,
  )
  expect(says.join('\n')).toContain('(simulated): AMZN $230.00')
  expect(notes.find(({ address }) => address)?.address).toBe(
    `https://stakeout.example/#${writeLink({ ...changed, scenes: [] })}`,
  )
  expect(notesOf(initial).map(note => note.says)[0]).toBe('No input changed.')
})
