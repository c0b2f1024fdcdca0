import { wordsText } from '../analysis/verdict.ts'
import { chartIn } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { summaryOf } from '../charts/summary.ts'
import { escaped } from '../export/markup.ts'
import type { PageHouse } from '../house/readPageHouse.ts'
import { stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { inNumberStyle } from '../model/numberStyle.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { edition, provenanceOf, whatIfOnly } from '../provenance/provenance.ts'
import { changedRows, originRows } from '../provenance/rows.ts'
import { linkAt } from '../state/codec/link.ts'
import { type StoryScene } from '../state/scenario/scenarioState.ts'
import { dayOf } from '../state/scenario/start.ts'
import { figureColumns } from './figureColumns.ts'
import { sceneCharts } from './sceneCharts.ts'
import { sceneHeadlineWords } from './sceneHeadline.ts'
import { stakeNote } from './stakeNote.ts'
import { type KnownPast, type StoryboardInput, subjectOf } from './subject.ts'

/** A storyboard, and what a firm wants on it. */
type PublishedStory = StoryboardInput & { house?: Pick<PageHouse, 'imprint' | 'long' | 'numbers'> | null | undefined }

/**
 * A storyboard in words and figures, for who opens its page where no scripts run: a preview of a mail, a reader of text.
 * As HTML that nothing said in it can leave. `address` is where the app is, null where nobody else can open it.
 */
export function storyInWords({ scenes, house, ...past }: PublishedStory, address: string | null): string {
  const told = inNumberStyle(house?.numbers, () =>
    scenes.map((scene, i) => sceneInWords(scene, `Scene ${i + 1} of ${scenes.length}: `, past, address)),
  )
  return [
    '<div class="handOut inWords">',
    '<h1>Stakeout hand-out</h1>',
    paragraph(
      'This page runs its sliders, charts and simulated futures by scripts, and none run here. What it says at first is below.',
    ),
    ...told,
    paragraph(`${whatIfOnly}. ${edition}. Nothing is sent or fetched.`),
    ...(house ? [...house.imprint, ...(house.long?.split(/\n+/) ?? [])].map(paragraph) : []),
    '</div>',
  ].join('\n')
}

function sceneInWords(story: StoryScene, before: string, past: KnownPast, address: string | null): string {
  const { shared, charts, notes } = story
  const { scene } = subjectOf(shared, past)
  const headline = wordsText(sceneHeadlineWords(story))
  const figures = sceneCharts(charts).figures.map(one => {
    const chart = chartIn(one.chart, scene)
    return `<h3>${escaped(chart.title)}</h3>\n${paragraph(`${chart.subtitle(scene)}. ${summaryOf(chart, scene)}`)}`
  })
  const record = provenanceOf(shared, past)
  const link = address && linkAt(address, shared)
  return [
    `<h2>${escaped(before + headline)}</h2>`,
    tableOf(story, scene),
    paragraph(stakeNote(scene)),
    ...figures,
    ...(notes ? ['<h3>Notes</h3>', ...notes.split(/\n+/).map(paragraph)] : []),
    ...[...changedRows(record), ...originRows(record)].map(([, says]) => paragraph(says)),
    ...(link ? [`<p><a href="${escaped(link)}">This scenario in Stakeout</a></p>`] : []),
  ].join('\n')
}

/** The figures of both stacks at the scene's quarter. */
function tableOf({ shared }: StoryScene, { answer }: ChartInput): string {
  const columns = figureColumns(shared.measure)
  const row = (cells: string[]) => `<tr>${cells.join('')}</tr>`
  const head = (text: string, scope: 'col' | 'row') => `<th scope="${scope}">${escaped(text)}</th>`
  const when = quarterLabel(dayOf(shared), shared.horizon)
  return [
    '<table>',
    row([when, ...sides.map(side => names[side].stack)].map(text => head(text, 'col'))),
    ...columns.map(({ line, head: name }) =>
      row([
        head(name, 'row'),
        ...sides.map(side => `<td>${escaped(stackLines[line].unit.format(answer[side][line][shared.horizon]!))}</td>`),
      ]),
    ),
    '</table>',
  ].join('\n')
}

const paragraph = (text: string) => `<p>${escaped(text.trim())}</p>`
