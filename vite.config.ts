import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { handOut } from './build/handOut.ts'
import { licences } from './build/licences.ts'
import { offline } from './build/offline.ts'
import { opening } from './build/opening.ts'
import { reactCompiled } from './build/react.ts'
import { scales } from './build/scales.ts'
import { contentSecurityPolicy } from './policy.ts'

if (Number(process.versions.node.split('.')[0]) < 22)
  throw new Error('Node 22 or newer is needed: run this through npm (npm start, npm test), which brings its own')

const notices = licences()

const reactItself = /node_modules[\\/](react|react-dom|scheduler)[\\/]/

type Modules = { getModuleInfo: (id: string) => { importedIds: string[] } | null }

/** What a first visit fetches, by where it begins: each goes in one piece, as in many small ones it is a sixth more. */
const pieces = {
  desk: ['main.tsx'],
  rail: ['app/rail/Rail.tsx'],
  firstChart: ['app/desk/ChartGrid.tsx', 'charts/kit/TimeFrame.tsx'],
}

/** Whether a module belongs to what is imported at once from these beginnings. */
function piece(begins: string[]) {
  const all = new Set<string>()
  return (id: string, modules: Modules) => {
    const left = all.size > 0 ? [] : begins.map(file => fileURLToPath(new URL(`src/${file}`, import.meta.url)))
    for (let one = left.pop(); one; one = left.pop()) {
      if (all.has(one)) continue
      all.add(one)
      left.push(...(modules.getModuleInfo(one)?.importedIds ?? []))
    }
    return all.has(id)
  }
}

export default defineConfig({
  base: './',
  plugins: [reactCompiled(), msw(), notices.main, handOut(), offline(), opening(), scales()],
  worker: { format: 'es', plugins: () => [notices.worker] },
  build: {
    target: 'es2023',
    // What leads to the first chart is fetched side by side; the names of all that is seldom asked for would weigh more than they save.
    modulePreload: {
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || /Rail|ChartGrid|TimeFrame/.test(file) ? needed : [],
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: reactItself, priority: 30 },
            ...Object.entries(pieces).map(([name, begins], i) => {
              const isIn = piece(begins)
              return { name: (id: string, modules: Modules) => (isIn(id, modules) ? name : null), priority: 20 - i }
            }),
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
    // By itself it leaves a processor free: on a machine of two that would be half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
