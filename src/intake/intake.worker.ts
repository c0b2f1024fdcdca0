import { writeNumbersAs } from '../model/separators.ts'
import type { IntakeRequest } from './client.ts'
import { type IntakeReply, intakeSession } from './session.ts'

let session: ReturnType<typeof intakeSession> | undefined

/** Reads the one source that it is sent, and answers what it says by each set of answers. The page ends this worker. */
self.addEventListener('message', ({ data }: MessageEvent<IntakeRequest>) => {
  if ('source' in data) {
    writeNumbersAs(data.languages[0] ?? 'en', data.languages[1])
    session = intakeSession(data.source)
  } else void session?.(data.answers).then(reply => tell({ id: data.id, reply }))
})

const tell = (told: { id: number; reply: IntakeReply }) => self.postMessage(told, { transfer: [] })
