import type { EditionBridge } from '../../analysis/editionBridge.ts'
import { stackLines } from '../../model/index.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { type MeasureId, measures } from '../../model/measures.ts'
import { whose } from '../../model/names.ts'
import type { Lead } from '../../model/quantities.ts'
import { capital, inputValue, lowered } from '../../model/wording.ts'

/** A row of the table: an end, which stands on zero, or what an item did between two leads. */
type Row = { label: string; says: string; from: Lead; to: Lead; isEnd: boolean }

/** From the lead of the first edition to that of today, an item a row, with a bar for each. */
export function EditionTable({ found, measure }: { found: EditionBridge; measure: MeasureId }) {
  const { unit } = stackLines[measures[measure].line]
  const { of } = measures[measure]
  const rows = rowsOf(found)
  const ends = rows.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const place = (value: number) => `${(100 * (value - low)) / (high - low || 1)}%`
  const lead = (value: Lead) => `${of(value < 0 ? 'alliance' : 'aws')} +${unit.exact(Math.abs(value))}`
  return (
    <table className="editionTable">
      <caption className="seen-by-readers">
        {`What each item did to the lead of ${of('aws')} over ${of('alliance')}, and the lead after it`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">
            <span className="editionSides" aria-hidden="true">
              <b className="alliance">{of('alliance')} leads</b> <b className="aws">{of('aws')} leads</b>
            </span>
            <span>Effect on the lead</span>
          </th>
          <th scope="col">Lead</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, says, from, to, isEnd }) => (
          <tr key={label} className={isEnd ? 'editionEnd' : undefined}>
            <th scope="row">
              {label}
              {says && <small>{says}</small>}
            </th>
            <td>
              <span className="editionTrack" aria-hidden="true">
                <i style={{ left: place(0) }} />
                <b
                  className={(isEnd ? to : to - from) < 0 ? 'alliance' : 'aws'}
                  style={{ left: place(Math.min(from, to)), right: `calc(100% - ${place(Math.max(from, to))})` }}
                />
              </span>
              <span>{isEnd ? '' : `${of(to < from ? 'alliance' : 'aws')} +${unit.exact(Math.abs(to - from))}`}</span>
            </td>
            <td>{lead(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowsOf({ from, to, steps, worlds }: EditionBridge): Row[] {
  let at = from
  const own = steps.map(({ item: { label, says, keys }, effect }) => {
    const row = {
      label,
      says: [says, movesOf(label, keys, worlds)].filter(Boolean).join(' '),
      from: at,
      to: at + effect,
      isEnd: false,
    }
    at += effect
    return row
  })
  return [
    { label: 'First edition', says: '', from: 0, to: from, isEnd: true },
    ...own,
    { label: 'Now', says: '', from: 0, to, isEnd: true },
  ]
}

/** From what to what the inputs of an item went, without whose they are where its label says so: "Anthropic $0B → $105B, OpenAI $0B → $105B, surplus kept as cash 0 % → 100 %." */
function movesOf(label: string, keys: readonly InputKey[], { from, to }: EditionBridge['worlds']): string {
  const moved = keys.filter(key => from[key] !== to[key])
  const isOne = new Set(moved.map(key => inputOf(key).id)).size === 1
  const said = moved.map(key => {
    const input = inputOf(key)
    const owner = whose(input)
    const name = [owner && !label.endsWith(owner) && owner, !isOne && !input.side && lowered(input.parameter.label)]
      .filter(Boolean)
      .join(' ')
    return `${name} ${inputValue(key, from[key])} → ${inputValue(key, to[key])}`.trim()
  })
  return said.length > 0 ? capital(`${said.join(', ')}.`) : ''
}
