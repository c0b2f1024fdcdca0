import { useEffect } from 'react'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'
import { useOverlaid } from '../ui/scenariosContext.ts'

/** Tells the charts which saved scenarios to draw over themselves. */
export function OverlaidScenarios({
  onOverlaid,
}: {
  onOverlaid: (scenarios: readonly { id: string; name: string; shared: ScenarioState }[]) => void
}) {
  const overlaid = useOverlaid()
  useEffect(() => onOverlaid(overlaid), [onOverlaid, overlaid])
  return null
}
