import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { dayHere } from '../../data/dates.ts'
import type { Fact } from '../../data/facts.ts'
import { figureFileName } from '../../export/fileName.ts'
import { type FormatId, formatIds, formatOf } from '../../export/formats.ts'
import type { Packed } from '../../export/pack.ts'
import { publicAddress } from '../../figures/address.ts'
import { inEveryFormat, packItems, packOf } from '../../figures/pack.ts'
import type { Pack } from '../../figures/packedFigure.ts'
import type { PackOptions } from '../../figures/packItem.ts'
import { subjectsFor } from '../../figures/subjects.ts'
import { ask } from '../../figures/workers.ts'
import type { House } from '../../house/house.ts'
import { carrierOf } from '../../house/requiredTexts.ts'
import { linkAlone } from '../../state/codec/link.ts'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { diskSink } from './diskSink.ts'
import { houseFor } from './useHouse.ts'

/** How many figures leave: a file each in a ZIP, all in one file, or a ZIP of every format with the workbook. */
export type BatchWay = `${'each' | 'one'} ${FormatId}` | 'all'

/** Charts of scenarios; the one on the desk has its scene. */
type Batch = {
  charts: readonly Chart[]
  asked: readonly { shared: ScenarioState; name: string | null; scene?: ChartInput }[]
  facts: readonly Fact[]
  scene: ChartInput
  choices: Pick<PackOptions, 'size' | 'theme' | 'decimalMark' | 'template'> & { way: BatchWay }
}

/** Many figures at once as a file, and what it is called; throws where the signal says so, or the house file. */
export async function batch(
  { charts, asked, facts, scene, choices: { way, ...look } }: Batch,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<{ made: Pack; called: string }> {
  const isAll = way === 'all'
  const format = isAll ? 'png' : (way.split(' ')[1] as FormatId)
  const isTogether = way.startsWith('one')
  const carriers = isAll ? [...formatIds.map(carrierOf), 'workbook' as const] : [carrierOf(format)]
  const [house = null] = await Promise.all(carriers.map(houseFor))
  const day = new Date()
  const today = dayHere(day.getTime())
  const requests = asked.map(one => ({ ...one, charts, ...(one.scene && { scene: one.scene, today }) }))
  const simulated = (done: number, of: number) => say(`${done} of ${of} scenarios worked out`)
  const subjects = await subjectsFor(ask, requests, { facts, events: scene.events, today }, simulated, signal)
  const options = {
    ...look,
    isTransparent: false,
    format,
    isTogether,
    title: 'Stakeout: charts of a what-if',
    link: linkAlone(subjects[0]!.shared),
    scale: 2,
    isCarried: true,
    address: publicAddress(),
    day,
    house,
  }
  const progress = (done: number, of: number) => say(`${done} of ${of} ${isAll ? 'files' : 'figures'}`)
  const items = packItems(charts, subjects)
  if (isAll) say('Writing the workbook')
  const others = isAll ? [await workbookOfAll({ asked, facts, scene, house, day }, signal)] : []
  const sink = isTogether ? undefined : await diskSink()
  const made = await packOf(ask, isAll ? inEveryFormat(items) : items, facts, options, progress, signal, {
    others,
    sink,
  })
  return { made, called: `stakeout-figures_${scene.asOf}.${isTogether ? formatOf(format).ending : 'zip'}` }
}

/** The chosen scenarios as a workbook. */
async function workbookOfAll(
  { asked, facts, scene, house, day }: Omit<Batch, 'charts' | 'choices'> & { house: House | null; day: Date },
  signal: AbortSignal,
): Promise<Packed> {
  const [{ name, shared }, ...others] = asked.map(one => ({ name: one.name, shared: one.shared })) as [
    Batch['asked'][number],
    ...Batch['asked'],
  ]
  const book = { name, shared, others, facts, isCarried: true, hasTables: true, address: publicAddress(), madeAt: day }
  const file = await ask('workbook', null, { ...book, ...(house && { house }) }, signal)
  return {
    name: figureFileName('workbook', name, scene.asOf, 'xlsx'),
    file,
    about: { chart: null, scenario: name, asOf: scene.asOf },
  }
}
