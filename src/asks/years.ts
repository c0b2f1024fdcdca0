import { whatIf } from '../analysis/whatIf.ts'
import { lineYears, trailingYear } from '../analysis/years.ts'
import { countingOf, countingWords } from '../model/counting.ts'
import { quartersInYear, yearKinds } from '../model/fiscalYears.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { share } from '../model/units.ts'
import { type Ask, cell, dayOfAsk, type ReportCell, worldsOf } from './ask.ts'
import { stackLineCalled, yearKindCalled } from './read.ts'

/** A line of both stacks by years: sums of what passes, ends of what stands, growth, and the trailing year of each quarter. */
export const yearsAsk = {
  does: 'sums a line by years, or takes it at their ends, with the growth over the year before',
  takes: ['of', 'years'],
  read: given => {
    const line = stackLineCalled(given.of ?? 'operatingProfit')
    const kind = yearKindCalled(given.years ?? 'calendar')
    return scenario => {
      const [world] = worldsOf(scenario)
      const asOf = dayOfAsk(scenario)
      const answer = whatIf(world)
      const { label, unit } = stackLines[line]
      const counting = countingOf(line)
      const found = sides.map(side => ({ side, years: lineYears({ answer, asOf }, side, line, kind) }))
      return {
        data: {
          line,
          years: kind,
          counting,
          ...Object.fromEntries(
            found.map(({ side, years }) => [
              side,
              {
                years,
                trailing: Array.from({ length: lastQuarter + 1 }, (_, t) => trailingYear(answer, side, line, t)),
              },
            ]),
          ),
        },
        head: ['side', 'year', 'quarters', countingWords[counting], 'growth'],
        rows: found.flatMap(({ side, years }) =>
          years.map(({ label: year, quarters, value, growth }): ReportCell[] => [
            side,
            year,
            quarters.length,
            value === null ? '' : cell(unit, value),
            growth === null ? '' : cell(share, growth),
          ]),
        ),
        says: [
          `${label}: ${yearKinds[kind].label}${kind === 'own' ? ` (${sides.map(side => names[side].owner).join(', ')})` : ''}`,
          counting === 'level'
            ? 'It is a level, taken at the end of each year.'
            : `It is summed over the quarters that the model has; a year with fewer than ${quartersInYear} is not whole.`,
        ],
      }
    }
  },
} satisfies Ask
