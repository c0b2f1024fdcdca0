import { comparedLines } from '../../analysis/comparedLines.ts'
import type { LineKey } from '../../model/index.ts'
import { lineName } from '../../model/lineName.ts'
import { sides } from '../../model/sides.ts'

/** The figures of the verdict that a bridge can split, beside the lead. */
const figures = comparedLines.flatMap(line => sides.map((side): LineKey => `${side}.${line}`))

type BridgeChoiceProps = {
  /** What it is called, where no label stands beside it. */
  name?: string
  /** For the label that stands beside it. */
  id?: string
  line: LineKey | null
  onChoose: (line: LineKey | null) => void
}

/** Which figure the bridge splits by input; a line that came with a link stands in the list, too. */
export const BridgeChoice = ({ name, id, line, onChoose }: BridgeChoiceProps) => (
  <select
    id={id}
    aria-label={name}
    value={line ?? ''}
    onChange={({ target }) => onChoose((target.value || null) as LineKey | null)}
  >
    <option value="">The lead</option>
    {(line && !figures.includes(line) ? [...figures, line] : figures).map(key => (
      <option key={key} value={key}>
        {lineName(key)}
      </option>
    ))}
  </select>
)
