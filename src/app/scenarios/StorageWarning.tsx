import { useState } from 'react'
import { useOverlay } from '../ui/overlays.ts'
import { useEarlierDesks, useScenarios } from '../ui/scenariosContext.ts'
import { hasUnstored } from './useLeaveWarning.ts'

/** That the browser does not keep what is on the desk, or what was saved: said where the work is until it is dismissed, once a visit; never before a room. */
export function StorageWarning() {
  const desk = useEarlierDesks().trouble
  const saved = useScenarios(scenarios => (hasUnstored(scenarios) ? scenarios.trouble : null))
  const isBeforeRoom = useOverlay('presentation') !== null
  // The panel says it itself.
  const isSaid = useOverlay('scenarios') !== null
  const [isDismissed, setDismissed] = useState(false)
  const says = isDismissed || isBeforeRoom || isSaid ? null : (desk ?? saved)
  return (
    <div role="status" className="noticeBox storageWarning">
      {says && (
        <div>
          <p>{says}</p>
          <button type="button" className="textButton" onClick={() => setDismissed(true)}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  )
}
