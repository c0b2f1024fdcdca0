import { XIRR } from '@formulajs/formulajs'
import { expect, it } from 'vitest'
import xirr from 'xirr'
import { irrOf, paymentsOf } from '../../src/analysis/irr.ts'
import { conventionSays } from '../../src/analysis/irrWords.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { dayOfQuarter } from '../../src/model/calendar.ts'
import { sides } from '../../src/model/sides.ts'
import { someWorlds } from '../kit/worlds.ts'

const asOf = '2026-09-30'
const cases = someWorlds(12).flatMap(world =>
  sides.flatMap(side =>
    [4, 12, 24].map(quarter => {
      const answer = whatIf(world)
      const flows = [
        ...paymentsOf(side, world[`${side}.invested`], asOf).map(({ date, amount }) => ({ date, amount: -amount })),
        { date: dayOfQuarter(asOf, quarter), amount: answer[side].stakeAfterTax[quarter]! },
      ]
      return { flows, irr: irrOf({ world, answer, asOf }, side, quarter) }
    }),
  ),
)
const rated = cases.filter(({ irr }) => irr.rate !== null)

it('two other implementations come to the same rates', () => {
  expect(rated.length).toBeGreaterThan(40)
  for (const { flows, irr } of rated) {
    // Both begin at a guess that is a tenth off: from their own they do not always come to an end.
    const guess = irr.rate! * 0.9
    const newton = xirr(
      flows.map(({ date, amount }) => ({ when: new Date(date), amount })),
      { guess },
    )
    const sheet = XIRR(
      flows.map(({ amount }) => amount),
      flows.map(({ date }) => new Date(date)),
      guess,
    )
    expect(newton).toBeCloseTo(irr.rate!, 6)
    // Newton's method from a guess, as spreadsheets have it, leaves the rates that there are where nearly all is lost.
    if (irr.rate! > -0.5) expect(sheet).toBeCloseTo(irr.rate!, 6)
  }
})

it('a scan of all rates finds one root where one is told and none elsewhere, as the sentence says', () => {
  for (const { flows, irr } of cases) {
    const end = Date.parse(flows.at(-1)!.date)
    const worthAt = (log: number) =>
      flows.reduce(
        (sum, { date, amount }) => sum + amount * Math.exp((log * (end - Date.parse(date))) / (365 * 864e5)),
        0,
      )
    const logs = Array.from({ length: 4001 }, (_, i) => Math.log(1e-6) + (i / 4000) * Math.log(1e12))
    const turns = logs.filter((log, i) => i > 0 && Math.sign(worthAt(log)) !== Math.sign(worthAt(logs[i - 1]!)))
    expect(turns).toHaveLength(irr.rate === null ? 0 : 1)
    expect(conventionSays(irr)).toMatch(irr.rate === null ? /and here none\.$/ : /the only root\.$/)
  }
})
