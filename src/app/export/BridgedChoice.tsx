import { figureLabel } from '../../charts/kit/bridgedFigure.ts'
import type { LineKey } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import { comparedLines } from '../../state/scenario/comparedLines.ts'

/** The figures of the verdict that a bridge can split, beside the lead. */
const figures = comparedLines.flatMap(line => sides.map((side): LineKey => `${side}.${line}`))

type BridgedChoiceProps = { chosen: LineKey | undefined; onChosen: (figure: LineKey | undefined) => void }

/** Which figure the bridge splits by input. */
export const BridgedChoice = ({ chosen, onChosen }: BridgedChoiceProps) => (
  <label>
    Figure
    <select value={chosen ?? ''} onChange={({ target }) => onChosen(figures.find(one => one === target.value))}>
      <option value="">The lead</option>
      {figures.map(key => (
        <option key={key} value={key}>
          {figureLabel(key)}
        </option>
      ))}
    </select>
  </label>
)
