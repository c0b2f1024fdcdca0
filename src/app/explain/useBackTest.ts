import { useEffect, useMemo, useState } from 'react'
import type { Fact } from '../../data/facts.ts'
import { type BackTestPoint, type BackTestStart, backTesting } from '../../explain/backTest.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { turn } from '../ui/idleQueue.ts'

const none: readonly BackTestPoint[] = []

/** The back-test of a start, by the desk's chance; empty until it has been worked out, which waits for the end of a drag. */
export function useBackTest({ base, own }: BackTestStart, facts: readonly Fact[]): readonly BackTestPoint[] {
  const seed = useDesk(desk => desk.seed)
  const correlation = useDesk(desk => desk.correlation)
  const isMoving = useDesk(desk => desk.dragging !== null)
  const question = useMemo(() => ({ base, own, facts, seed, correlation }), [base, own, facts, seed, correlation])
  const [answer, setAnswer] = useState<{ to: typeof question; points: readonly BackTestPoint[] }>()
  const isAnswered = answer?.to === question
  useEffect(() => {
    if (isMoving || isAnswered) return
    let isOver = false
    const steps = backTesting(question, question.facts, question)
    void (async () => {
      for (;;) {
        await turn()
        if (isOver) return
        const { done, value } = steps.next()
        if (done) return setAnswer({ to: question, points: value })
      }
    })()
    return () => {
      isOver = true
    }
  }, [question, isMoving, isAnswered])
  return isAnswered ? answer.points : none
}
