import { runFused } from '../model/fused.ts'
import { writeNumbersAs } from '../model/separators.ts'
import { figureTasks } from './figureTasks.ts'
import { figureType } from './fonts.ts'
import { taskServer } from './taskServer.ts'
import type { WorkerMessage } from './workerMessages.ts'

runFused()
// They are under way while the first task is.
void figureType().catch(() => {})

const answerTo = taskServer(figureTasks(figureType))

/** Does the tasks that it is sent. */
self.addEventListener('message', async ({ data }: MessageEvent<WorkerMessage>) => {
  if ('languages' in data) writeNumbersAs(data.languages[0] ?? 'en', data.languages[1])
  else self.postMessage(await answerTo(data))
})
