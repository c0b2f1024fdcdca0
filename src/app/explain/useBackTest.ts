import { useEffect, useMemo, useState } from 'react'
import type { Fact } from '../../data/facts.ts'
import { type BackTestPoint, type BackTestStart, backTesting } from '../../explain/backTest.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { turn } from '../ui/idleQueue.ts'

const none: readonly BackTestPoint[] = []

/** The back-test of a start, by the desk's chance; empty until it has been worked out, which no frame waits for. */
export function useBackTest({ base, own }: BackTestStart, facts: readonly Fact[]): readonly BackTestPoint[] {
  const seed = useDesk(desk => desk.seed)
  const correlation = useDesk(desk => desk.correlation)
  const steps = useMemo(
    () => backTesting({ base, own }, facts, { seed, correlation }),
    [base, own, facts, seed, correlation],
  )
  const [answer, setAnswer] = useState<{ to: typeof steps; points: readonly BackTestPoint[] }>()
  useEffect(() => {
    let isOver = false
    void (async () => {
      for (;;) {
        await turn()
        if (isOver) return
        const { done, value } = steps.next()
        if (done) return setAnswer({ to: steps, points: value })
      }
    })()
    return () => {
      isOver = true
    }
  }, [steps])
  return answer?.to === steps ? answer.points : none
}
