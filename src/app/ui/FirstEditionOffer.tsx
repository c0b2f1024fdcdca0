import type { FirstEditionScenario } from '../../state/scenario/firstEdition.ts'
import { useOverlays } from './overlays.ts'

/** The way to what the second edition of the model changed in a scenario that was made with the first. */
export function FirstEditionOffer({ firstEdition }: { firstEdition: FirstEditionScenario }) {
  const { open } = useOverlays()
  return (
    <button
      type="button"
      className="textButton"
      aria-haspopup="dialog"
      onClick={() => open({ kind: 'edition', firstEdition })}
    >
      What the new model changed
    </button>
  )
}
