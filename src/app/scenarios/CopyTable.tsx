import { useState } from 'react'
import { type Comparison, sorted } from '../../state/compare.ts'
import { tsvOf } from '../../state/tsv.ts'
import { copied } from '../commands/copied.ts'

/** Puts the table on the clipboard as a spreadsheet takes it; where the browser refuses, shows it to be copied by hand. */
export function CopyTable({ comparison, by }: { comparison: Comparison; by: 'effect' | 'name' }) {
  const [state, setState] = useState<{ text: string; isCopied: boolean } | null>(null)
  const { inputs, figures } = comparison
  const text = tsvOf({ ...comparison, inputs: sorted(inputs, by), figures: sorted(figures, by) })
  const isStale = state !== null && state.text !== text
  return (
    <>
      <button
        type="button"
        className="wordButton"
        onClick={() => void copied(text).then(isCopied => setState({ text, isCopied }))}
      >
        Copy table
      </button>
      <output>{state?.isCopied && !isStale && 'Copied'}</output>
      {state && !state.isCopied && (
        <label className="copyByHand">
          The browser did not let the table be copied. Here it is:
          <textarea readOnly value={text} onFocus={event => event.target.select()} />
        </label>
      )}
    </>
  )
}
