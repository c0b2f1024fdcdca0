import { useState } from 'react'
import { codeOf } from '../../state/codec/code.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { copied } from '../ui/copyNotice.ts'

/** The short code of what is on the desk, where there is one. */
export function CodeLine() {
  const code = useDesk(codeOf)
  const [sent, setSent] = useState<string | null>(null)
  const isOwn = useDesk(desk => desk.own !== null)
  if (!code) {
    const why = isOwn ? 'starts from a base of your own and has no' : 'is too long for a'
    return <p className="scenarioHint">{`This scenario ${why} short code; a link carries all of it.`}</p>
  }
  return (
    <p className="codeLine">
      <span>Code</span> <b>{code}</b>
      <button
        type="button"
        className="textButton"
        onClick={() => void copied(code).then(isCopied => setSent(isCopied ? code : null))}
      >
        Copy code
      </button>
      <output>{sent === code && 'Copied'}</output>
    </p>
  )
}
