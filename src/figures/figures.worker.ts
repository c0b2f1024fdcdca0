import { whatIf } from '../analysis/whatIf.ts'
import { faceIds } from '../export/faces.ts'
import { latestBase } from '../model/bases.ts'
import { runFused } from '../model/fused.ts'
import { writeNumbersAs } from '../model/separators.ts'
import { baseWorld } from '../model/world.ts'
import { figureTasks } from './figureTasks.ts'
import { figureType } from './fonts.ts'
import { taskServer } from './taskServer.ts'
import type { WorkerMessage } from './workerMessages.ts'

runFused()
void warmUp().catch(() => {})

/** Has fonts unpacked and the model compiled before somebody waits for them; what fails here is told by the first task. */
async function warmUp() {
  const type = await figureType()
  for (const face of faceIds) type.widthOf('Stakeout', 1, face)
  whatIf(baseWorld(latestBase))
}

const answerTo = taskServer(figureTasks(figureType))

const answer = async (message: WorkerMessage) => {
  if ('languages' in message) writeNumbersAs(message.languages[0] ?? 'en', message.languages[1])
  else self.postMessage(await answerTo(message), { transfer: [] })
}

/** Does the tasks that it is sent. */
self.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => void answer(data))
