// oxlint-disable-next-line import/default -- Vite makes the export: the worker's code, as a class
import FuturesWorker from './worker.ts?worker&inline'

/** Starts the worker from within a page that is one file: it takes the place of `startWorker.ts` in a hand-out. */
export const startWorker = () => new FuturesWorker({ name: 'futures' })
