import { useId } from 'react'
import type { GivenTable } from '../../state/session/overlays.ts'
import { privacy } from '../ui/privacy.ts'

/** Where there is no table yet: a place to paste one, and a way to choose a file. */
export function IntakeChooser({ onGiven }: { onGiven: (given: GivenTable) => void }) {
  const field = useId()
  const read = async (file: File) =>
    onGiven({ name: file.name, source: { bytes: new Uint8Array(await file.arrayBuffer()) } })
  return (
    <form
      className="intakeChooser"
      action={form => {
        const text = form.get('table')
        if (typeof text === 'string' && text.trim() !== '') onGiven({ name: '', source: { text } })
      }}
    >
      <label htmlFor={field}>
        Two to four columns from a spreadsheet: an input’s name or id, its value, and where you have them source and
        date; of a consensus also lines with a quarter (“Q4 2027”, “FY27 Q2”) and the number of estimates
      </label>
      <textarea
        id={field}
        name="table"
        rows={7}
        spellCheck={false}
        placeholder={'Lab valuation, Anthropic\t1.75tn\taws.arrGrowth\t62.5 %'.replace(/tn\t/, 'tn\n')}
      />
      <div className="intakeWays">
        <label className="wordButton intakeFile">
          Choose a CSV or XLSX file…
          <input
            type="file"
            accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,text/csv"
            onChange={({ target: { files } }) => {
              const [file] = files ?? []
              if (file) void read(file)
            }}
          />
        </label>
        <button type="submit" className="wordButton">
          Read it
        </button>
      </div>
      <p className="intakeHint">
        A table can also be pasted anywhere on the desk outside an entry box, and a file dropped on it. {privacy}
      </p>
    </form>
  )
}
