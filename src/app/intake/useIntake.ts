import { useEffect, useState } from 'react'
import { intakeClient } from '../../intake/client.ts'
import type { Answers } from '../../intake/preview.ts'
import type { IntakeReply, IntakeSource } from '../../intake/session.ts'

/** What a source says by the answers so far; null until the first reply is there. The source stays while it is looked at. */
export function useIntake(source: IntakeSource) {
  const [client] = useState(() => intakeClient(source))
  const [answers, setAnswers] = useState<Answers>({})
  const [reply, setReply] = useState<IntakeReply | null>(null)

  useEffect(() => () => client.end(), [client])

  useEffect(() => {
    let isAwaited = true
    void client.ask(answers).then(answer => isAwaited && setReply(answer))
    return () => {
      isAwaited = false
    }
  }, [client, answers])

  return { reply, answers, answer: (more: Answers) => setAnswers({ ...answers, ...more }) }
}
