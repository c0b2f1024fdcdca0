import { useState } from 'react'
import type { InputSwing } from '../../explain/swings.ts'
import { inputs } from '../../model/inputs.ts'
import type { Line } from '../../model/line.ts'
import { InputRow } from './InputRow.tsx'

const first = 7

/** The inputs beneath a number, by how far their range moves it: the first few, and on request all. */
export function InputRanking({ swings, line }: { swings: readonly InputSwing[]; line: Line }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? swings : swings.slice(0, first)
  if (swings.length === 0) return null
  return (
    <section aria-label="Inputs">
      <h3>
        Inputs, by how far their range moves this number{' '}
        <span>
          {swings.length} of {inputs.length}
        </span>
      </h3>
      <ul className="inputRows">
        {shown.map(swing => (
          <InputRow key={swing.key} swing={swing} line={line} />
        ))}
      </ul>
      {shown.length < swings.length && (
        <button type="button" className="textButton" onClick={() => setWhole(true)}>
          {swings.length - shown.length} more inputs
        </button>
      )}
    </section>
  )
}
