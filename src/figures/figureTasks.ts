import type { ChartInput } from '../charts/chartInput.ts'
import type { Fact } from '../data/facts.ts'
import { type DrawnFigure, figureOf } from '../export/figure.ts'
import { type Bound, type FormatId, formatOf, formats } from '../export/formats.ts'
import type { HouseFaces } from '../export/imprint.ts'
import { missingIn } from '../export/missingLetters.ts'
import { outlinedSvg } from '../export/svg.ts'
import type { DeckTemplate } from '../export/template/deckTemplate.ts'
import type { TemplateSummary } from '../export/template/templateSummary.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import { houseFaces } from '../house/figureHouse.ts'
import type { House } from '../house/house.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import type { Book } from '../workbook/book.ts'
import { chartOf } from './chartOf.ts'
import { withFutures } from './futuresOf.ts'
import { boundPack, type PackContents, type PackedFigure, packedFigure } from './packedFigure.ts'
import { paperFigures, paperPicture } from './paperFigures.ts'
import type { SentChart, SentPack, SentSpec } from './sentPack.ts'
import { type PaperStory, scenePages } from './storyPages.ts'
import { type KnownPast, type Subject, subjectOf } from './subject.ts'
import { type WritingOptions, writtenFigure } from './writtenFigure.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A scenario to make figures of, or to be worked out from what was shared; and the charts that shall have their futures. */
export type SubjectRequest = (Subject | Omit<Subject, 'scene'>) & { charts: readonly SentChart[] }

/**
 * All that a worker of figures can be asked. Each task is given plain data and answers plain data; the second argument is what
 * several tasks are about, which stays the same object for all of them: what was worked out of it is kept with it.
 */
export function figureTasks(open: (own?: HouseFaces | null) => Promise<Type>) {
  const figures = new WeakMap<SentSpec, DrawnFigure>()
  const contents = new WeakMap<SentPack, PackContents>()

  const openFor = (house: House | null | undefined) => open(house ? houseFaces(house) : null)
  async function drawn(sent: SentSpec) {
    const type = await open(sent.house?.faces)
    const spec = { ...sent, chart: chartOf(sent.chart.id, sent.scene) }
    const figure = figures.get(sent) ?? (await drawnWhole(type, () => figureOf(type, spec)))
    figures.set(sent, figure)
    return { type, spec, figure }
  }
  function received(sent: SentPack): PackContents {
    const pack = contents.get(sent) ?? { ...sent, items: sent.items.map(receivedItem) }
    contents.set(sent, pack)
    return pack
  }
  return {
    /** A figure as a picture, what it is called, and which of its letters no font has. */
    figure: async (_: null, sent: SentSpec) => {
      const { type, figure } = await drawn(sent)
      const { title, height } = figure
      return { svg: outlinedSvg(type, figure), title, height, missing: missingIn(type, figure) }
    },
    /** A figure as a file. */
    file: async (
      { format, ...options }: WritingOptions & { format: FormatId; shared: Subject['shared'] },
      sent: SentSpec,
    ): Promise<Blob> => {
      const { type, spec, figure } = await drawn(sent)
      return formatOf(format).write(writtenFigure(type, () => figure, spec, options, options))
    },
    /** A firm's template as it is shown before it is used. */
    template: async (asked: Omit<DeckTemplate, 'file'>, file: Blob): Promise<TemplateSummary> => {
      const [{ openedDeckTemplate }, { templateSummary }] = await Promise.all([
        import('../export/template/deckTemplate.ts'),
        import('../export/template/templateSummary.ts'),
      ])
      const { template, choice } = await openedDeckTemplate({ ...asked, file })
      return templateSummary(template, choice)
    },
    /** A scenario with its simulated futures, where one of the charts shows some. */
    subject: async ({ charts, ...request }: SubjectRequest, past: KnownPast): Promise<Subject> => {
      const { shared, name } = request
      const subject = 'scene' in request ? request : subjectOf(shared, past, name)
      const shown = charts.map(({ id }) => chartOf(id, subject.scene))
      const [simulated = subject] = await withFutures([subject], shown, new AbortController().signal)
      return simulated
    },
    /** One figure of a pack. */
    packedFigure: async (place: number, pack: SentPack) =>
      packedFigure(await openFor(pack.options.house), place, received(pack)),
    /** A copy of a deck that somebody has edited with what is in a new one, and what became of it, a sentence each. */
    updatedDeck: async (_: null, { old, made }: { old: Blob; made: Blob }) => {
      const [{ updatedDeck }, { reportSentences }] = await Promise.all([
        import('../export/update/deck.ts'),
        import('../export/update/report.ts'),
      ])
      const [before, now] = await Promise.all([old.arrayBuffer(), made.arrayBuffer()])
      const { file, report } = updatedDeck(new Uint8Array(before), new Uint8Array(now))
      return { file: new Blob([file], { type: made.type }), says: reportSentences(report) }
    },
    /** The model as a workbook. */
    workbook: async (_: null, book: Book): Promise<Blob> => {
      const { workbookOf } = await import('../workbook/workbook.ts')
      return new Blob([new Uint8Array(await workbookOf(book))], { type: workbookType })
    },
    /** The same as `updatedDeck`, of workbooks. */
    updatedWorkbook: async (_: null, { old, made }: { old: Blob; made: Blob }) => {
      const [{ updatedWorkbook }, { workbookSentences }] = await Promise.all([
        import('../workbook/update/updatedWorkbook.ts'),
        import('../workbook/update/report.ts'),
      ])
      const [before, now] = await Promise.all([old.arrayBuffer(), made.arrayBuffer()])
      const { file, report } = updatedWorkbook(new Uint8Array(before), new Uint8Array(now))
      return { file: new Blob([file], { type: workbookType }), says: workbookSentences(report) }
    },
    /** All of them as one file. */
    boundPack: async (all: readonly PackedFigure[], pack: SentPack) =>
      boundPack(await openFor(pack.options.house), all, received(pack)),
    /** The charts of a report on paper. */
    paperFigures: async (
      {
        shared,
        shown,
        today,
        house,
      }: { shared: ScenarioState; shown: ChartInput; today: string | null; house?: House | null },
      facts: readonly Fact[],
    ) => paperFigures(await openFor(house), shared, shown, facts, { today, house }),
    /** The pages of one scene of a storyboard: as pictures, or as figures for a file. */
    scenePages: async ({ place, as }: { place: number; as: 'pictures' | 'figures' }, story: PaperStory) => {
      const type = await openFor(story.house)
      const figures = await scenePages(type, place, story)
      const missing = figures.flatMap(figure => missingIn(type, figure))
      return as === 'pictures'
        ? { missing, figures: [], pictures: figures.map(figure => paperPicture(type, figure)) }
        : { missing, figures, pictures: [] }
    },
    /** Pages as one PDF. */
    book: async (
      figures: readonly DrawnFigure[],
      { house, ...about }: Omit<Bound, 'house'> & { house?: House | null },
    ): Promise<Blob> => {
      const pages = figures.map(figure => ({ figure, link: null }))
      return formats.pdf.together.bind(await openFor(house), pages, about)
    },
  }
}

function receivedItem({ chart, beside, ...item }: SentPack['items'][number]) {
  const { scene } = item.subject
  return {
    ...item,
    chart: chartOf(chart.id, scene),
    ...(beside && { beside: { charts: beside.charts.map(({ id }) => chartOf(id, scene)), rows: beside.rows } }),
  }
}
