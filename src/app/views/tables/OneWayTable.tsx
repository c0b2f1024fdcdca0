import { linesAtMost } from '../../../analysis/tableChoice.ts'
import { oneWayTable } from '../../../charts/oneWay.ts'
import { lineName } from '../../../model/lineName.ts'
import { shortName } from '../../../model/names.ts'
import { useActions } from '../../../state/session/hooks.ts'
import { TableLineSelect } from './TableLineSelect.tsx'
import { TablePlace } from './TablePlace.tsx'
import { TableTools } from './TableTools.tsx'
import { useTableInput } from './useTableInput.ts'

/** Several lines over the input across the table of two. */
export function OneWayTable() {
  const scene = useTableInput()
  const { lines, steps } = scene.tables
  const { chooseTables, setFromTable } = useActions()
  return (
    <section aria-labelledby="oneWayTitle">
      <h2 id="oneWayTitle">{oneWayTable.title}</h2>
      <TableTools chart={oneWayTable} scene={scene}>
        <span>Over {shortName(scene.map[0])}, the input across, in its steps. Lines:</span>
        {lines.map(line => (
          <button
            key={line}
            type="button"
            className="wordButton"
            aria-label={`Leave out ${lineName(line)}`}
            disabled={lines.length === 1}
            onClick={() => chooseTables({ lines: lines.filter(other => other !== line) })}
          >
            {lineName(line)} ×
          </button>
        ))}
        {lines.length < linesAtMost && (
          <TableLineSelect
            name="Another line"
            value={null}
            onChoose={line => line !== 'lead' && !lines.includes(line) && chooseTables({ lines: [...lines, line] })}
          />
        )}
      </TableTools>
      <TablePlace chart={oneWayTable} scene={scene} onSet={changes => setFromTable(changes, steps)} />
    </section>
  )
}
