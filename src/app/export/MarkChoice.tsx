import { type DecimalMark, decimalMarkIds, decimalMarks } from '../../export/csv.ts'

/** How a CSV writes its numbers: as the spreadsheet that is to open it reads them. */
export const MarkChoice = ({ mark, onMark }: { mark: DecimalMark; onMark: (mark: DecimalMark) => void }) => (
  <label>
    Decimal mark
    <select value={mark} onChange={({ target }) => onMark(target.value as DecimalMark)}>
      {decimalMarkIds.map(id => (
        <option key={id} value={id}>
          {decimalMarks[id].label}
        </option>
      ))}
    </select>
  </label>
)
