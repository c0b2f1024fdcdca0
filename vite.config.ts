import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { handOut } from './build/handOut.ts'
import { licences } from './build/licences.ts'
import { offline } from './build/offline.ts'
import { contentSecurityPolicy } from './policy.ts'

if (Number(process.versions.node.split('.')[0]) < 22)
  throw new Error('Node 22 or newer is needed: run this through npm (npm start, npm test), which brings its own')

const notices = licences()

const reactItself = /node_modules[\\/](react|react-dom|scheduler)[\\/]/

type Modules = { getModuleInfo: (id: string) => { importedIds: string[] } | null }

/** All that the desk imports at once goes in one piece: in many small ones it is a sixth more to fetch. */
const first = new Set<string>()
function partOf(id: string, modules: Modules): string | null {
  const left = first.size > 0 ? [] : [fileURLToPath(new URL('src/main.tsx', import.meta.url))]
  for (let one = left.pop(); one; one = left.pop()) {
    if (first.has(one)) continue
    first.add(one)
    left.push(...(modules.getModuleInfo(one)?.importedIds ?? []))
  }
  return first.has(id) ? 'desk' : null
}

export default defineConfig({
  base: './',
  plugins: [react({ compiler: true }), msw(), notices.main, handOut(), offline()],
  worker: { format: 'es', plugins: () => [notices.worker] },
  build: {
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: reactItself, priority: 30 },
            { name: partOf, priority: 20 },
          ],
        },
      },
    },
  },
  optimizeDeps: { include: ['msw/browser', 'msw/http'] },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true, headers: { 'content-security-policy': contentSecurityPolicy } },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/kit/network.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/kit/network.ts', 'tests/kit/screen.ts'],
        },
      },
    ],
  },
})
