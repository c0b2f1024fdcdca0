import { availableParallelism } from 'node:os'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { embed } from './build/embed.ts'
import { handOut } from './build/handOut.ts'
import { licences } from './build/licences.ts'
import { offline } from './build/offline.ts'
import { opening } from './build/opening.ts'
import { isPiece, pieces } from './build/pieces.ts'
import { reactCompiled } from './build/react.ts'
import { scales } from './build/scales.ts'

if (Number(process.versions.node.split('.')[0]) < 22)
  throw new Error('Node 22 or newer is needed: run this through npm (npm start, npm test), which brings its own')

const notices = licences()

const reactItself = /node_modules[\\/](react|react-dom|scheduler)[\\/]/

/** Tests that load modules anew, with others in their place: each has a process of its own, the others share theirs. */
const reloadingTests = ['tests/state/code.test.ts', 'tests/state/feedChoice.test.ts']

export default defineConfig({
  base: './',
  plugins: [reactCompiled(), msw(), notices.main, handOut(), embed(), offline(), opening(), scales()],
  worker: { format: 'es', plugins: () => [notices.worker] },
  build: {
    target: 'es2023',
    // What leads to the first chart is fetched side by side; the names of all that is seldom asked for would weigh more than they save.
    modulePreload: {
      resolveDependencies: (file, needed, { hostType }) => (hostType === 'html' || isPiece(file) ? needed : []),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: reactItself, priority: 30 }, ...pieces()],
        },
      },
    },
  },
  optimizeDeps: { include: ['msw/browser', 'msw/http'] },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
  test: {
    // LibreOffice and the command line start slowly on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By itself it leaves a processor free: on a machine of two that would be half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: reloadingTests,
          isolate: false,
          setupFiles: ['tests/kit/network.ts', 'tests/kit/globals.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'reloading',
          environment: 'node',
          include: reloadingTests,
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
