import { valueAt } from '../../analysis/whatIf.ts'
import { formulaWords } from '../../explain/wordsOf.ts'
import type { LineKey } from '../../model/index.ts'
import { keyOfLine } from '../../model/keys.ts'
import type { Line } from '../../model/line.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { type Side, sides } from '../../model/sides.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { FormulaText } from './FormulaText.tsx'
import { unitWords } from './unitWords.ts'

/** One section of the model: each line by name, sentence, unit and formula in words, with its number for both stacks. */
export function LineTable({ name, lines }: { name: string; lines: Record<string, Line> }) {
  const asOf = useDesk(desk => desk.asOf)
  const horizon = useDesk(desk => desk.horizon)
  const isMarket = name === 'Market'
  const owners: (Side | null)[] = isMarket ? [null] : [...sides]
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <div className="viewScroll">
        <table className="lineTable">
          <thead>
            <tr>
              <th scope="col">Line and formula</th>
              <th scope="col">Unit</th>
              {owners.map(side => (
                <th key={side} scope="col">
                  {side ? names[side].lab : 'Both'}, {quarterLabel(asOf, horizon)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(lines).map(([id, line]) => (
              <tr key={id}>
                <th scope="row" aria-labelledby={`line-${id}`}>
                  <b id={`line-${id}`}>{line.label}</b> <span>{line.says}</span>
                  <FormulaText tokens={formulaWords(line, owners[0]!)} quarter={horizon} />
                </th>
                <td>{unitWords[line.unit.kind]}</td>
                {owners.map(side => (
                  <td key={side}>
                    <Number lineKey={keyOfLine(line, side)} line={line} quarter={horizon} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Number({ lineKey, line, quarter }: { lineKey: LineKey; line: Line; quarter: number }) {
  const value = useDesk(desk => valueAt(desk.answer, lineKey, quarter))
  return <Explained place={{ kind: 'line', key: lineKey, quarter }} text={line.unit.format(value)} isMarked />
}
