import type { Plugin } from 'vite'
import { policyFor } from '../policy.ts'
import { builtApart, fromRoot } from './pageApart.ts'
import { scales } from './scales.ts'

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
  const built = await builtApart([scales()], {
    assetsDir: 'embed',
    modulePreload: { resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    rolldownOptions: { input: fromRoot('embed.html') },
  })
  return built.map(file => ({ fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source }))
}
