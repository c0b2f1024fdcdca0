/** Starts the worker, from the file that it is built to. */
export const startWorker = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'futures' })
