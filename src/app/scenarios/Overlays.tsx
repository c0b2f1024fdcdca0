import { useEffect } from 'react'
import type { Shared } from '../../state/scenario/shared.ts'
import { useOverlaid } from '../ui/scenariosContext.ts'

/** Tells the charts which saved scenarios to draw over themselves. */
export function Overlays({
  onOverlaid,
}: {
  onOverlaid: (scenarios: readonly { id: string; name: string; shared: Shared }[]) => void
}) {
  const overlaid = useOverlaid()
  useEffect(() => onOverlaid(overlaid), [onOverlaid, overlaid])
  return null
}
