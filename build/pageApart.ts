import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'vite'
import { reactCompiled } from './react.ts'

/** The place of a file of the project, by its path from the root. */
export const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Neither a hand-out nor a frame on another page makes decks: what draws a chart on a slide, which the chart would fetch, stays out. */
const withoutSlides: Plugin = {
  name: 'stakeout-without-slides',
  enforce: 'pre',
  resolveId: path => (path.includes('/export/slides/') ? noSlides : null),
  load: path => (path === noSlides ? 'export {}' : null),
}

const noSlides = '\0no slides'

/** The files of a page that is built by itself, beside the desk: a hand-out, a frame. Nothing is written. */
export async function builtApart(plugins: Plugin[], options: BuildOptions, workerPlugins: Plugin[] = []) {
  const built = await build({
    root: fromRoot('.'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [reactCompiled(), withoutSlides, ...plugins],
    worker: { plugins: () => workerPlugins },
    // From a page without an origin of its own, as a file or in a sandbox, no worker starts from another file: it travels inside.
    resolve: { alias: [{ find: /^\.\/startWorker\.ts$/, replacement: fromRoot('src/simulation/inlineWorker.ts') }] },
    build: { target: 'es2023', write: false, ...options },
  })
  return [built].flat().flatMap(one => ('output' in one ? one.output : []))
}
