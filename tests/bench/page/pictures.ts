import { sides } from '../../../src/model/sides.ts'
import { boxOf, figures, mapChart, rankChart, timeCharts } from './figures.ts'
import { marksIn, seriesPath } from './witness.ts'

/** A picture as numbers: every point of both series, the ends of every bar, every crossing of the flip line. */
export function readPictures(): Record<string, number[]> {
  return Object.fromEntries(figures.map(({ id }) => [id, numbersOf(id, boxOf(id))]))
}

function numbersOf(id: string, box: HTMLElement): number[] {
  if (id === mapChart.id) return flipLine(box)
  if (id === 'costs') return [...box.querySelectorAll('.computeSpend, .revenueShare, .otherCosts')].flatMap(topsOf)
  if (timeCharts.some(chart => chart.id === id))
    return sides.flatMap(side =>
      (
        seriesPath(box, side)
          ?.getAttribute('d')
          ?.match(/[\d.-]+/g) ?? []
      ).map(Number),
    )
  const colours = id === rankChart.id ? ['var(--aws)', 'var(--alliance)'] : ['var(--chips)', 'var(--power)']
  return colours.flatMap(colour => [...marksIn(box, colour)].map(bar => Number(bar.getAttribute('x'))))
}

/** The top of each bar of a part: in one path with a `V` for every bar, or of every one of Recharts' bars. */
function topsOf(part: Element): number[] {
  const path = part.getAttribute('d')
  if (path) return [...path.matchAll(/V([\d.-]+)H/g)].map(([, top]) => Number(top))
  return [...part.querySelectorAll('path.recharts-rectangle')].map(bar => Number(bar.getAttribute('y')))
}

/** The flip line, and where the scenario stands on the map. */
function flipLine(box: Element): number[] {
  const circle = box.querySelector('circle[r="6"]')
  const line =
    box
      .querySelector('path[stroke-width="1.9"]')
      ?.getAttribute('d')
      ?.match(/[\d.-]+/g) ?? []
  return [...line, circle?.getAttribute('cx'), circle?.getAttribute('cy')].map(Number)
}
