import { useState } from 'react'
import { copied } from '../ui/copyNotice.ts'

/** Copies a text, and says so only if it was copied. */
export function CopyText({ text }: { text: () => string }) {
  const [says, setSays] = useState('')
  return (
    <span className="copyText">
      <button
        type="button"
        className="textButton"
        onClick={() =>
          void copied(text()).then(isCopied => setSays(isCopied ? 'Copied' : 'The browser did not let it be copied'))
        }
      >
        Copy as text
      </button>
      <output>{says}</output>
    </span>
  )
}
