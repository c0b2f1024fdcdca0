import { useEffect, useState } from 'react'
import { type Nearest, nearestFlipInSteps, nearestSentence } from '../../analysis/turning.ts'
import { inputName } from '../../model/names.ts'
import { startWorld, worldFrom } from '../../state/scenario/start.ts'
import type { ModelQuery } from '../../state/scenario/store.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { turn } from '../ui/idleQueue.ts'

/** The input whose flip is nearest. It asks all inputs, so it waits for the end of a drag, and no frame waits for it. */
export function NearestFlip() {
  const explain = useExplain()
  const nearest = useNearestFlip(useDesk(desk => desk.settled))
  if (nearest === undefined) return null
  const says = nearestSentence(nearest)
  if (!nearest) return <strong>{says}</strong>
  return (
    <button
      type="button"
      className="nearest"
      aria-haspopup="dialog"
      title={`Explain ${inputName(nearest.key)}`}
      onClick={event => explain({ kind: 'input', key: nearest.key }, event.currentTarget)}
    >
      {says}
    </button>
  )
}

/** The nearest flip of what was settled last and has been worked out; undefined before the first. */
function useNearestFlip(settled: ModelQuery): Nearest | null | undefined {
  const [nearest, setNearest] = useState<Nearest | null>()
  useEffect(() => {
    let isOver = false
    const { measure, horizon } = settled
    const steps = nearestFlipInSteps(worldFrom(settled), startWorld(settled), { measure, quarter: horizon })
    void (async () => {
      for (;;) {
        await turn()
        if (isOver) return
        const { done, value } = steps.next()
        if (done) return setNearest(value)
      }
    })()
    return () => {
      isOver = true
    }
  }, [settled])
  return nearest
}
