import { useEffect, useState } from 'react'
import { type IntakeClient, intakeClient } from '../../intake/client.ts'
import type { Answers } from '../../intake/preview.ts'
import type { IntakeReply, IntakeSource } from '../../intake/session.ts'

/** What a source says by the answers so far; null until the first reply is there. Another source begins anew. */
export function useIntake(source: IntakeSource | null) {
  const [client, setClient] = useState<IntakeClient | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [reply, setReply] = useState<IntakeReply | null>(null)

  useEffect(() => {
    if (!source) return
    const made = intakeClient(source)
    setClient(made)
    setAnswers({})
    setReply(null)
    return () => made.end()
  }, [source])

  useEffect(() => {
    let isAwaited = true
    void client?.ask(answers).then(answer => isAwaited && setReply(answer))
    return () => {
      isAwaited = false
    }
  }, [client, answers])

  return { reply, answers, answer: (more: Answers) => setAnswers({ ...answers, ...more }) }
}
