import { useState } from 'react'
import { type PartsOfPrice, partsOfPrice, priceParts, targetPrice } from '../../../analysis/perShare.ts'
import { readEntry } from '../../../model/entry.ts'
import { names, possessive } from '../../../model/names.ts'
import { longDate, quarterLabel } from '../../../model/quarters.ts'
import { type Side, sides } from '../../../model/sides.ts'
import { dollarsPerShare, multiple, share } from '../../../model/units.ts'
import { tableTsv } from '../../../state/library/tableTsv.ts'
import { useDesk } from '../../../state/session/hooks.ts'
import { CopyTsv } from '../../scenarios/CopyTsv.tsx'

const parts = Object.keys(priceParts) as (keyof PartsOfPrice)[]
/** Those that add up to the price. */
const sum = ['stake', 'rivalStake', 'business', 'rest'] as const

/** What a share of each owner is made of, today and at the verdict's quarter, and what it would be worth. */
export function ShareTable() {
  const world = useDesk(desk => desk.world)
  const answer = useDesk(desk => desk.answer)
  const asOf = useDesk(desk => desk.asOf)
  const quarter = useDesk(desk => desk.horizon)
  const when = quarterLabel(asOf, quarter)
  const scenario = { world, answer, asOf }
  const columns = sides.map(side => ({
    side,
    today: partsOfPrice(scenario, side, 0),
    later: partsOfPrice(scenario, side, quarter),
    target: targetPrice(scenario, side, quarter),
  }))
  const tsv = () =>
    tableTsv([
      ['$ a share', ...columns.flatMap(({ side }) => [`${names[side].owner}, today`, `${names[side].owner}, ${when}`])],
      ...parts.map(part => [priceParts[part], ...columns.flatMap(({ today, later }) => [today[part], later[part]])]),
      ['Target price, in dollars of today', ...columns.flatMap(({ target }) => ['', target.today])],
      [`Target price, ${longDate(columns[0]!.target.day)}`, ...columns.flatMap(({ target }) => ['', target.later])],
    ])
  return (
    <section aria-labelledby="shareTitle">
      <h2 id="shareTitle">A share</h2>
      <div className="tableTools">
        <CopyTsv of={[answer, quarter]} text={tsv} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className="viewScroll" role="region" aria-label="The price of a share in parts" tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Dollars a share</th>
              {columns.flatMap(({ side }) =>
                ['today', when].map(day => (
                  <th key={`${side} ${day}`} scope="col">
                    <span className={`mark ${side}`} aria-hidden="true" /> {names[side].owner}, {day}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {parts.map(part => (
              <tr key={part} className={part === 'price' ? 'total' : undefined}>
                <th scope="row">
                  {sum.some(one => one === part) && <span className={`partSwatch ${part}`} aria-hidden="true" />}
                  {priceParts[part]}
                </th>
                {columns.flatMap(({ side, today, later }) =>
                  [today, later].map((found, i) => (
                    <td key={`${side} ${i}`}>
                      {dollarsPerShare.format(found[part])}
                      <small>{share.format(found[part] / found.price)}</small>
                    </td>
                  )),
                )}
              </tr>
            ))}
            <tr>
              <th scope="row">Target price, in dollars of today</th>
              {columns.flatMap(({ side, target, today }) => [
                <td key={`${side} 0`}>–</td>,
                <td key={`${side} 1`}>
                  {dollarsPerShare.format(target.today)}
                  <small>{share.delta(target.today / today.price - 1)}</small>
                </td>,
              ])}
            </tr>
            <tr>
              <th scope="row">Target price, {longDate(columns[0]!.target.day)}</th>
              {columns.flatMap(({ side, target }) => [
                <td key={`${side} 0`}>–</td>,
                <td key={`${side} 1`}>{dollarsPerShare.format(target.later)}</td>,
              ])}
            </tr>
          </tbody>
        </table>
      </div>
      {columns.map(({ side, today, later }) => (
        <ShareBars key={side} side={side} today={today} later={later} when={when} />
      ))}
      <p className="rule">
        {when} is discounted to today, stakes at {share.format(world.stakeRate)} a year and profit at{' '}
        {share.format(world.wacc)}. The rest is what the price leaves for everything else. The target price keeps the
        rest as the market pays for it today, with stakes and business of {when}, and is carried to its day at{' '}
        {share.format(world.wacc)} a year.
      </p>
    </section>
  )
}

/** What the rest is set against: any number above zero, read as in the boxes of the inputs. */
const figureRange = { unit: 'multiple', present: 1, min: 0.001, max: 1e6 } as const

type BarsProps = { side: Side; today: PartsOfPrice; later: PartsOfPrice; when: string }

/** The price of a share as a bar of its parts, and what the rest is of a figure that is typed. */
function ShareBars({ side, today, later, when }: BarsProps) {
  const [figure, setFigure] = useState('')
  const entry = figure.trim() === '' ? null : readEntry(figure, figureRange)
  const over = entry?.ok ? entry.value : null
  return (
    <div className="shareBars">
      {(
        [
          ['today', today],
          [when, later],
        ] as const
      ).map(([day, found]) =>
        // Parts below zero have no length that adds up.
        sum.some(part => found[part] < 0) ? null : (
          <div key={day} className="shareBar">
            <span>
              {names[side].owner}, {day}
            </span>
            <span className={`bar ${side}`} aria-hidden="true">
              {sum.map(part => (
                <i key={part} className={part} style={{ flexGrow: Math.max(found[part], 0) }} />
              ))}
            </span>
          </div>
        ),
      )}
      <label>
        {possessive(names[side].owner)} rest over{' '}
        <input
          type="text"
          inputMode="decimal"
          value={figure}
          placeholder="earnings a share"
          onChange={({ target }) => setFigure(target.value)}
        />
      </label>{' '}
      <output>
        {entry && !entry.ok && entry.problem}
        {over !== null &&
          `${multiple.format(today.rest / over)} today, ${multiple.format(later.rest / over)} for ${when}`}
      </output>
    </div>
  )
}
