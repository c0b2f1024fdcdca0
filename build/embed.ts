import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { policyFor } from '../policy.ts'
import { withoutSlides } from './handOut.ts'
import { licences } from './licences.ts'
import { reactCompiled } from './react.ts'
import { scales } from './scales.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * The page that frames on other sites show, `embed.html` with its files in `embed/`: built by itself, as pieces that it shared with
 * the desk would weigh on both. `npm start` sends each page the policy that it has.
 */
export function embed(): Plugin {
  return {
    name: 'stakeout-embed',
    async generateBundle() {
      for (const { fileName, source } of await files()) this.emitFile({ type: 'asset', fileName, source })
    },
    configurePreviewServer: ({ middlewares }) =>
      void middlewares.use((request, answer, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        for (const [name, says] of Object.entries(policyFor(pathname))) answer.setHeader(name, says)
        next()
      }),
  }
}

async function files(): Promise<{ fileName: string; source: string | Uint8Array }[]> {
  const notices = licences()
  const built = await build({
    root: at('.'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [reactCompiled(), scales(), withoutSlides],
    worker: { plugins: () => [notices.worker] },
    // In a frame without an origin of its own no worker starts from a file: it travels inside.
    resolve: { alias: [{ find: /^\.\/startWorker\.ts$/, replacement: at('src/simulation/inlineWorker.ts') }] },
    build: {
      target: 'es2023',
      write: false,
      assetsDir: 'embed',
      modulePreload: { resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []) },
      rolldownOptions: { input: at('embed.html') },
    },
  })
  return [built]
    .flat()
    .flatMap(one => ('output' in one ? one.output : []))
    .map(file => ({ fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source }))
}
