import { useSyncExternalStore } from 'react'
import { FirstEditionOffer } from './FirstEditionOffer.tsx'
import { PassingButton } from './PassingButton.tsx'
import { useSession } from './sessionContext.ts'

/** What a link held that was not understood, and that it is of the first edition: told once, with the particulars on demand. */
export function Notice() {
  const session = useSession()
  const { notice } = useSyncExternalStore(session.notice.subscribe, session.notice.getState)
  return (
    <div role="status">
      {notice && (
        <div className="notice">
          <p>
            {notice.says} {notice.firstEdition && <FirstEditionOffer firstEdition={notice.firstEdition} />}{' '}
            <PassingButton onClick={session.dismiss}>Dismiss</PassingButton>
          </p>
          {notice.particulars.length > 0 && (
            <details>
              <summary>Which</summary>
              <ul>
                {notice.particulars.map(text => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </div>
  )
}
