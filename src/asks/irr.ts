import { irrOf, paymentsOf } from '../analysis/irr.ts'
import { conventionSays, daysSay, irrText, multipleSays } from '../analysis/irrWords.ts'
import { whatIf } from '../analysis/whatIf.ts'
import { dayOfQuarter } from '../model/calendar.ts'
import { stackLines } from '../model/index.ts'
import { names } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import { usdBn } from '../model/units.ts'
import { type Ask, dayOfAsk, type ReportCell, worldsOf } from './ask.ts'
import { quarterOf } from './read.ts'

/** Which rate of return each owner's stake makes, after tax, from what was paid in to a quarter. */
export const irrAsk = {
  does: 'works out the internal rate of return of each owner’s stake after tax, from its payments to the quarter',
  takes: ['quarter'],
  read: given => {
    const quarter = quarterOf(given.quarter)
    return scenario => {
      const asOf = dayOfAsk(scenario)
      const [world] = worldsOf(scenario)
      const answer = whatIf(world)
      const day = dayOfQuarter(asOf, quarter)
      const rates = sides.map(side => ({
        side,
        payments: paymentsOf(side, world[`${side}.invested`], asOf),
        irr: irrOf({ world, answer, asOf }, side, quarter),
        worth: answer[side].stakeAfterTax[quarter]!,
      }))
      return {
        data: {
          quarter,
          day,
          ...Object.fromEntries(
            rates.map(({ side, payments, irr, worth }) => [
              side,
              {
                irr: irr.rate,
                why: irr.why,
                convention: 'annual effective, actual days over 365',
                stakeAfterTax: worth,
                multiple: worth / world[`${side}.invested`],
                payments,
              },
            ]),
          ),
        },
        head: ['side', 'day', 'what', '$bn', 'IRR a year'],
        rows: rates.flatMap(({ side, payments, irr, worth }) => [
          ...payments.map(({ date, amount }) => [side, date, 'paid in', exactly(-amount), '']),
          [
            side,
            day,
            stackLines.stakeAfterTax.label,
            exactly(worth),
            { value: irr.rate ?? ('' as const), text: irrText(irr) },
          ],
        ]),
        says: rates.flatMap(({ side, payments, irr, worth }) => [
          `${names[side].owner}: ${irrText(irr)}. ${multipleSays(payments, worth)}`,
          conventionSays(irr),
          ...daysSay(payments, irr),
        ]),
      }
    }
  },
} satisfies Ask

const exactly = (value: number): ReportCell => ({ value, text: usdBn.exact(value) })
