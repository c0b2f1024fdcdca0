import type { Answer } from '../../analysis/whatIf.ts'
import { type Ticker, tickers } from '../../data/market/ticker.ts'
import { perShare, tickerOf } from '../../data/market/value.ts'
import type { NumberAddress } from '../../model/keys.ts'
import { names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import { share, usdBn } from '../../model/units.ts'
import type { World } from '../../model/world.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { LiveNumber } from './Fresh.tsx'
import { type Quoted, quotedFrom } from './quoteReason.ts'
import { useMarket } from './useMarket.ts'
import { dollars } from './words.ts'

/** What depends on market values: the live figure, and beside it the model's, which uses the input. */
export function LiveTable() {
  const now = useMarket()
  const answer = useDesk(desk => desk.answer)
  const world = useDesk(desk => desk.world)
  return (
    <table className="liveTable">
      <thead>
        <tr>
          <th scope="col">Today</th>
          <th scope="col">By the market</th>
          <th scope="col">In the model</th>
        </tr>
      </thead>
      {tickers.map(ticker => {
        const quoted = quotedFrom(now, ticker, now.now)
        return (
          <tbody key={ticker}>
            {rowsOf(ticker, quoted, answer, world).map(({ label, live, model }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{quoted ? <LiveNumber text={live} freshness={quoted.freshness} /> : 'no quote yet'}</td>
                <td>{model ? <Explained place={model.place} text={model.text} isMarked /> : '–'}</td>
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

/** A live figure, and the model's own with where it stands; null where the model has none. */
type Row = { label: string; live: string; model: { text: string; place: NumberAddress } | null }

/** The rows of a company. Nvidia's value is no input of the model. */
function rowsOf(ticker: Ticker, quoted: Quoted | null, answer: Answer, world: World): Row[] {
  const { price, value } = quoted ?? { price: Number.NaN, value: Number.NaN }
  const side = sides.find(one => tickerOf[one] === ticker)
  if (!side) return [{ label: 'Nvidia’s market value', live: usdBn.format(value), model: null }]
  return ownerRows(side, price, value, answer, world[`${side}.marketCap`])
}

function ownerRows(side: Side, price: number, value: number, answer: Answer, marketCap: number): Row[] {
  const { owner, lab } = names[side]
  const [stake, gain] = [answer[side].stakeValue[0]!, answer[side].paperGain[0]!]
  const gainPerShare = perShare(tickerOf[side], gain)
  return [
    {
      label: `${owner}’s market value`,
      live: usdBn.format(value),
      model: { text: usdBn.format(marketCap), place: { kind: 'input', key: `${side}.marketCap` } },
    },
    {
      label: `Stake in ${lab} ÷ it`,
      live: share.format(stake / value),
      model: {
        text: share.format(stake / marketCap),
        place: { kind: 'line', key: `${side}.stakeOfMarketCap`, quarter: 0 },
      },
    },
    {
      label: `Paper gain, ${dollars(gainPerShare)} a share, ÷ price`,
      live: `${share.format(gainPerShare / price)} of ${dollars(price)}`,
      model: { text: share.format(gain / marketCap), place: { kind: 'line', key: `${side}.paperGain`, quarter: 0 } },
    },
  ]
}
