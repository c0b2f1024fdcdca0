import {
  type PartsOfPrice,
  partsOfPrice,
  priceParts,
  type ShareFigures,
  shareFigures,
  shareFigureWords,
  targetPrice,
} from '../analysis/perShare.ts'
import { whatIf } from '../analysis/whatIf.ts'
import { names } from '../model/names.ts'
import { longDate, quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { dollarsPerShare, multiple, share } from '../model/units.ts'
import { type Ask, cell, dayOfAsk, type ReportCell, worldsOf } from './ask.ts'
import { overOf, quarterOf } from './read.ts'

/** What a share of each owner is made of, and what it would be worth where the scenario is right. */
export const perShareAsk = {
  does: 'takes the price of a share apart, today and in the quarter, and works out a target price; --over sets the rest against a figure of each owner, as in --over 8,14',
  takes: ['quarter', 'over'],
  read: given => {
    const quarter = quarterOf(given.quarter)
    const over = given.over === undefined ? null : overOf(given.over)
    return scenario => {
      const asOf = dayOfAsk(scenario)
      const [world] = worldsOf(scenario)
      const answer = whatIf(world)
      const found = sides.map(side => ({
        side,
        today: partsOfPrice({ world, answer }, side, 0),
        later: partsOfPrice({ world, answer }, side, quarter),
        target: targetPrice({ world, answer, asOf }, side, quarter),
        ...shareFigures(answer, side, quarter),
      }))
      const when = quarterLabel(asOf, quarter)
      return {
        data: {
          quarter,
          ...(over !== null && { over }),
          ...Object.fromEntries(found.map(({ side, ...each }) => [side, each])),
        },
        head: ['side', '$ a share', 'today', when, 'of the price'],
        rows: found.flatMap(({ side, today, later, target, ...figures }): ReportCell[][] => [
          ...(Object.keys(priceParts) as (keyof PartsOfPrice)[]).map(part => [
            side,
            priceParts[part],
            cell(dollarsPerShare, today[part]),
            cell(dollarsPerShare, later[part]),
            cell(share, later[part] / later.price),
          ]),
          ...(over === null
            ? []
            : [
                [
                  side,
                  `Rest over ${over[side]}`,
                  ...[today, later].map(({ rest }) => cell(multiple, rest / over[side])),
                  '',
                ],
              ]),
          [
            side,
            'Target price, in dollars of today',
            '',
            cell(dollarsPerShare, target.today),
            cell(share, target.today / today.price),
          ],
          [side, `Target price, ${longDate(target.day)}`, '', cell(dollarsPerShare, target.later), ''],
          ...(Object.keys(shareFigureWords) as (keyof ShareFigures)[]).map((figure): ReportCell[] => [
            side,
            shareFigureWords[figure],
            '',
            cell(dollarsPerShare, figures[figure]),
            '',
          ]),
        ]),
        says: [
          `${when} is discounted to today, stakes at ${share.format(world.stakeRate)} a year and profit at ${share.format(world.wacc)}.`,
          'The rest is what the price leaves for everything else.',
          ...found.map(
            ({ side, target }) =>
              `Target price of ${names[side].owner}: the rest as the market pays for it today, with stakes and business of ${when}; carried to ${longDate(target.day)} at ${share.format(target.rate)} a year.`,
          ),
        ],
      }
    }
  },
} satisfies Ask
