import { simulateBlock } from '../analysis/monteCarlo.ts'
import { outlookLines } from '../analysis/outlook.ts'
import { whatIf } from '../analysis/whatIf.ts'
import { bandsOf } from '../charts/chart.ts'
import { figureCharts } from '../charts/index.ts'
import { faceIds } from '../export/faces.ts'
import { latestBase } from '../model/bases.ts'
import { runFused } from '../model/fused.ts'
import { lastQuarter } from '../model/index.ts'
import { writeNumbersAs } from '../model/separators.ts'
import { baseWorld } from '../model/world.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import { figureTasks } from './figureTasks.ts'
import { figureType } from './fonts.ts'
import { taskServer } from './taskServer.ts'
import type { WorkerMessage } from './workerMessages.ts'

runFused()
void unpackFonts().catch(() => {})

/** Has fonts unpacked before somebody waits for them; what fails here is told by the first task. */
async function unpackFonts() {
  const type = await figureType()
  for (const face of faceIds) type.widthOf('Stakeout', 1, face)
}

/** Has the model compiled, and the shapes of what is drawn at random worked out. */
function rehearse() {
  const world = baseWorld(latestBase)
  whatIf(world)
  const { measure, seed, correlation } = initial
  const lines = outlookLines(measure, bandsOf(figureCharts))
  simulateBlock(0, 256, world, world, { seed, correlation, lines, until: lastQuarter })
}

const answerTo = taskServer(figureTasks(figureType))

const answer = async (message: WorkerMessage) => {
  if ('languages' in message) {
    writeNumbersAs(message.languages[0] ?? 'en', message.languages[1])
    if (message.willSimulate) rehearse()
  } else self.postMessage(await answerTo(message), { transfer: [] })
}

/** Does the tasks that it is sent. */
self.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => void answer(data))
