import { sides } from '../../../src/model/sides.ts'
import { boxOf, figures, timeCharts } from './figures.ts'
import { heatColours } from './questions.ts'
import { marksIn, seriesPath } from './witness.ts'

/** A picture as numbers: every point of both series, the ends of every bar, the colour of every cell. */
export function readPictures(): Record<string, number[]> {
  return Object.fromEntries(figures.map(({ id }) => [id, numbersOf(id, boxOf(id))]))
}

function numbersOf(id: string, box: HTMLElement): number[] {
  if (id === 'heat')
    return [...box.querySelectorAll('rect')].map(cell => heatColours.indexOf(cell.getAttribute('fill')!))
  if (id === 'costs') return [...box.querySelectorAll('.computeSpend, .revenueShare, .otherCosts')].flatMap(topsOf)
  if (timeCharts.some(chart => chart.id === id))
    return sides.flatMap(side =>
      (
        seriesPath(box, side)
          ?.getAttribute('d')
          ?.match(/[\d.-]+/g) ?? []
      ).map(Number),
    )
  const colours = id === 'tornado' ? ['var(--aws)', 'var(--alliance)'] : ['var(--chips)', 'var(--power)']
  return colours.flatMap(colour => [...marksIn(box, colour)].map(bar => Number(bar.getAttribute('x'))))
}

/** The top of each bar of a part: in one path with a `V` for every bar, or of every one of Recharts' bars. */
function topsOf(part: Element): number[] {
  const path = part.getAttribute('d')
  if (path) return [...path.matchAll(/V([\d.-]+)H/g)].map(([, top]) => Number(top))
  return [...part.querySelectorAll('path.recharts-rectangle')].map(bar => Number(bar.getAttribute('y')))
}
