import { irrOf } from '../../analysis/irr.ts'
import { irrText } from '../../analysis/irrWords.ts'
import { type StackLine, stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import { share } from '../../model/units.ts'
import { consensusPoints } from '../../state/scenario/consensus.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './results.css'
import { Worded } from '../words/wordedText.tsx'
import { resultLines } from './resultLines.ts'

/** What both owners have at the verdict's quarter, by subject; each number explains itself. */
export function Results({ onClose }: { onClose: () => void }) {
  const asOf = useDesk(desk => desk.asOf)
  const horizon = useDesk(desk => desk.horizon)
  return (
    <Dialog name="All results" className="results" kind="results" onClose={onClose}>
      <h2>
        All results, {quarterLabel(asOf, horizon)}
        {horizon === 0 && ', today'}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="seen-by-readers">Result</span>
            </th>
            {sides.map(side => (
              <th key={side} scope="col">
                <span className={`mark ${side}`} aria-hidden="true" />
                {names[side].owner}
              </th>
            ))}
          </tr>
        </thead>
        {resultLines.map(({ name, lines }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {name}
              </th>
            </tr>
            {lines.map(line => (
              <tr key={line}>
                <th scope="row">
                  <Worded text={stackLines[line].label} />
                </th>
                {sides.map(side => (
                  <td key={side}>
                    <Result side={side} line={line} />
                  </td>
                ))}
              </tr>
            ))}
            {lines.includes('stakeAfterTax') && (
              <tr>
                <th scope="row">
                  <Worded text="IRR of the stake, a year" />
                </th>
                {sides.map(side => (
                  <td key={side} className="resultInWords">
                    <Rate side={side} />
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        ))}
      </table>
      <div className="sheetEnd">
        <button type="button" className="wordButton" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  )
}

/** Explained with the stake after tax, which it is of. */
function Rate({ side }: { side: Side }) {
  const quarter = useDesk(desk => desk.horizon)
  const text = useDesk(desk => {
    const irr = irrOf(desk, side, desk.horizon)
    return irr.rate === null ? irrText(irr) : share.format(irr.rate)
  })
  return <Explained place={{ kind: 'line', key: `${side}.stakeAfterTax`, quarter }} text={text} isMarked />
}

function Result({ side, line }: { side: Side; line: StackLine }) {
  const quarter = useDesk(desk => desk.horizon)
  const value = useDesk(({ answer, horizon }) => answer[side][line][horizon]!)
  const { unit } = stackLines[line]
  const expected = useDesk(
    ({ asOf, consensus }) =>
      consensusPoints(consensus, asOf).find(
        point => point.side === side && point.line === line && point.quarter === quarter,
      )?.value,
  )
  return (
    <>
      <Explained place={{ kind: 'line', key: `${side}.${line}`, quarter }} text={unit.format(value)} isMarked />
      {expected !== undefined && (
        <small className="resultConsensus">
          Consensus {unit.format(expected)}; own less consensus {unit.delta(value - expected)}
        </small>
      )}
    </>
  )
}
