import { createServer } from 'vite'
import { answering, dist } from './host.ts'

type Place = 'dev server' | 'build'

/** The mocks as the dev server's desk brings them, without the thousand files of the desk. */
const mocksAlone = `<!doctype html><title>Mocks</title><script type="module">
import { startMocks } from '/mocks/browser.ts'
await startMocks()
</script>`

/**
 * The dev server with its mocks, and the build under a folder of the same address, where a browser keeps something of
 * each. The build can be put in the dev server's own place, too.
 */
export async function devHost(folder: string) {
  let inPlace: Place = 'dev server'
  const besides = answering(folder, () => dist)
  const instead = answering('/', () => dist)
  const server = await createServer({
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/devHost',
    define: { 'import.meta.env.VITE_MOCKS': '"on"' },
    server: { port: 0, host: '127.0.0.1' },
    plugins: [
      {
        name: 'stakeout:build-too',
        enforce: 'pre',
        configureServer: ({ middlewares }) =>
          void middlewares.use((request, answer, next) => {
            if (request.url === '/mocks.html') answer.setHeader('content-type', 'text/html').end(mocksAlone)
            else if (request.url?.startsWith(folder)) besides(request, answer)
            else if (inPlace === 'build') instead(request, answer)
            else next()
          }),
      },
    ],
  })
  await server.listen()
  const dev = server.resolvedUrls!.local[0]!
  return {
    dev,
    mocks: new URL('/mocks.html', dev).href,
    beside: new URL(folder, dev).href,
    put: (place: Place) => {
      inPlace = place
    },
    close: () => server.close(),
  }
}
