/** So many milliseconds are half of a screen's frame: the rest is wanted for painting, and for what else the machine does. */
const most = 8

/** So many frames in a row tell: one alone may have been held up by something else. */
const inARow = 3

/** Runs a task when the frame that is being worked out is on its way to the screen. */
export type AfterFrame = (task: () => void) => void

/**
 * Whether the frames of a drag cost this machine more than half of what a frame may take: told by what the last ones took,
 * script, layout and paint together. Where they come to cost less than half of that, it is over.
 */
export function frameCost(afterFrame: AfterFrame = behindTheFrame, now: () => number = () => performance.now()) {
  let dear = 0
  let cheap = 0
  let isSlow = false
  let isOpen = false
  const take = (cost: number) => {
    dear = cost > most ? dear + 1 : 0
    cheap = cost < most / 2 ? cheap + 1 : 0
    if (dear >= inARow) isSlow = true
    if (cheap >= inARow) isSlow = false
  }
  return {
    isSlow: () => isSlow,
    /** Called where a frame begins to be worked out. */
    begin: () => {
      if (isOpen) return
      isOpen = true
      const from = now()
      afterFrame(() => {
        isOpen = false
        take(now() - from)
      })
    },
  }
}

let messages: MessageChannel | undefined
let waiting: (() => void)[] = []

/** A message to oneself comes when all of the frame is done. */
function behindTheFrame(task: () => void) {
  if (!messages) {
    messages = new MessageChannel()
    messages.port1.addEventListener('message', () => {
      const tasks = waiting
      waiting = []
      for (const due of tasks) due()
    })
    messages.port1.start()
  }
  waiting.push(task)
  messages.port2.postMessage(null)
}
