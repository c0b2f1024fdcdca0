import { useState, useSyncExternalStore } from 'react'
import { openNewer, ownCopy } from '../../state/settings/appUpdate.ts'
import { useOverlay } from '../ui/overlays.ts'

/** A newer version of the app is offered where one waits, until it is put off for this visit; never while something is presented. */
export function NewVersion() {
  const { isNewerReady } = useSyncExternalStore(ownCopy.subscribe, ownCopy.getState)
  const isBeforeRoom = useOverlay('presentation') !== null
  const [isPutOff, setPutOff] = useState(false)
  return (
    <div role="status" className="noticeBox newVersion">
      {isNewerReady && !isPutOff && !isBeforeRoom && (
        <div>
          <p>A new version is ready. Reload when you like.</p>
          <button type="button" className="textButton" onClick={openNewer}>
            Reload
          </button>
          <button type="button" className="textButton" onClick={() => setPutOff(true)}>
            Later
          </button>
        </div>
      )}
    </div>
  )
}
