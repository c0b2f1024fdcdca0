import type { Word } from '../analysis/verdict.ts'
import { type Chart, chartIn } from '../charts/chart.ts'
import { chartHeadline } from '../charts/kit/headline.ts'
import { dayHere } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import type { FigureSpec } from '../export/figure.ts'
import { qrOf } from '../export/qr.ts'
import { figureHouse } from '../house/figureHouse.ts'
import type { House } from '../house/house.ts'
import { inNumberStyle } from '../model/numberStyle.ts'
import { gradeContextOf } from '../state/scenario/yours.ts'
import { footnoteOf } from './footnoteOf.ts'
import { houseFootnote } from './houseFootnote.ts'
import type { Subject } from './subject.ts'

/** What is chosen of a figure, besides what it shows. */
export type FigureOptions = Pick<FigureSpec, 'size' | 'annotations' | 'extent'> &
  Partial<Pick<FigureSpec, 'theme' | 'isTransparent'>> & {
    /** Where it is not the computed one. */
    headline?: readonly Word[] | undefined
    /** Other charts under the same headline: the footnote stands for them, too. */
    beside?: readonly Chart[]
    /** Where others can open this app; null where nobody can, and then there is no code for a telephone either. */
    address: string | null
    hasQr?: boolean
    /** The house file, where one is applied. */
    house?: House | null | undefined
  }

/**
 * All that a figure is made from: the chart of this scenario, what it says, what stands under it, and the code that opens
 * the scenario, where its link is short enough for one. Every figure of the app, the command line and the build comes from here.
 */
export function figureSpecOf(
  subject: Subject,
  chart: Chart,
  facts: readonly Fact[],
  {
    headline,
    beside = [],
    address,
    hasQr = true,
    theme = 'light',
    isTransparent = false,
    house,
    ...options
  }: FigureOptions,
): FigureSpec {
  const { scene, shared, today } = subject
  const dressed = house ? figureHouse(house, today ?? dayHere(new Date())!) : null
  const shown = chartIn(chart, scene)
  const charts = [shown, ...beside.map(other => chartIn(other, scene))]
  return inNumberStyle(dressed?.numbers, () => {
    const plain = footnoteOf(charts, subject, facts, address)
    const lines = [...new Set(charts.flatMap(one => one.lines(scene)))]
    const footnote = house ? houseFootnote(plain, house, { lines, given: gradeContextOf(shared), facts }) : plain
    return {
      ...options,
      chart: shown,
      scene,
      headline: headline ?? chartHeadline(shown, scene),
      footnote,
      theme,
      isTransparent,
      qr: footnote.opens && hasQr ? qrOf(footnote.opens) : null,
      ...(dressed && { house: dressed }),
    }
  })
}
