/** A worker as far as it is needed to encode; a test brings its own. */
export type Encoding = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>

const hire = (): Encoding => new Worker(new URL('./encode.worker.ts', import.meta.url), { type: 'module' })

/** The largest picture takes a second or two on a slow machine; a worker that says nothing for so long is gone. */
const patience = 20_000

/**
 * Has a worker write pixels as a PNG. The worker stays: the next picture need not wait for it to start. Where it breaks, or
 * falls silent because the browser took it away, the picture is refused, and the next one gets a new worker.
 */
export function encoder(hireOne: () => Encoding = hire) {
  let worker: Encoding | undefined
  return (bitmap: ImageBitmap): Promise<Uint8Array> => {
    worker ??= hireOne()
    const running = worker
    const { port1: answer, port2: port } = new MessageChannel()
    return new Promise((resolve, reject) => {
      const fail = () => {
        end()
        running.terminate()
        if (worker === running) worker = undefined
        reject(new Error('The picture could not be written'))
      }
      const alarm = setTimeout(fail, patience)
      const end = () => {
        clearTimeout(alarm)
        running.removeEventListener('error', fail)
        answer.close()
      }
      running.addEventListener('error', fail)
      answer.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | null>) => {
        if (!data) return fail()
        end()
        resolve(new Uint8Array(data))
      })
      answer.start()
      running.postMessage({ bitmap, port }, [bitmap, port])
    })
  }
}
