import { useState } from 'react'
import { copied } from '../ui/copyNotice.ts'

/** `of` is what the text is made of: once that is another, what was copied is not said to be this. */
type CopyTsvProps = { of: readonly unknown[]; text: () => string }

/** Puts a table on the clipboard as a spreadsheet takes it; where the browser refuses, shows it to be copied by hand. */
export function CopyTsv({ of, text }: CopyTsvProps) {
  const [state, setState] = useState<{ text: string; of: readonly unknown[]; isCopied: boolean } | null>(null)
  const isStale = state !== null && of.some((part, i) => part !== state.of[i])
  function copy() {
    const made = text()
    void copied(made).then(isCopied => setState({ text: made, of, isCopied }))
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
