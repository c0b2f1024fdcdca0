import { useState } from 'react'
import { type Comparison, sorted } from '../../state/library/compare.ts'
import { tsvOf } from '../../state/library/tsv.ts'
import { copied } from '../ui/copyNotice.ts'

/** `whole` makes the comparison of all that is chosen, of which `shown` is in view. */
type CopyTableProps = { shown: Comparison; whole: () => Comparison; by: 'effect' | 'name' }

/** Puts the table on the clipboard as a spreadsheet takes it; where the browser refuses, shows it to be copied by hand. */
export function CopyTable({ shown, whole, by }: CopyTableProps) {
  const [state, setState] = useState<{ text: string; of: Comparison; by: string; isCopied: boolean } | null>(null)
  const isStale = state !== null && (state.of !== shown || state.by !== by)
  function copy() {
    const all = whole()
    const text = tsvOf({ ...all, inputs: sorted(all.inputs, by), figures: sorted(all.figures, by) })
    void copied(text).then(isCopied => setState({ text, of: shown, by, isCopied }))
  }
  return (
    <>
      <button type="button" className="wordButton" onClick={copy}>
        Copy table
      </button>
      <output>{state?.isCopied && !isStale && 'Copied'}</output>
      {state && !state.isCopied && !isStale && (
        <label className="copyByHand">
          The browser did not let the table be copied. Here it is:
          <textarea readOnly value={state.text} onFocus={event => event.target.select()} />
        </label>
      )}
    </>
  )
}
