import { useActions, useDesk } from '../../state/session/hooks.ts'
import { BridgeChoice } from './BridgeChoice.tsx'

/** Which figure the bridge of the desk splits. */
export function BridgeChooser() {
  const line = useDesk(desk => desk.bridgeLine)
  const { chooseBridgeLine } = useActions()
  return (
    <p className="bridgeChooser">
      <BridgeChoice name="Figure that the bridge splits" line={line} onChoose={chooseBridgeLine} />
    </p>
  )
}
