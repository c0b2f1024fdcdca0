import { defineConfig } from '@playwright/test'
import type { EngineName } from './test.ts'

const { CI } = process.env

export default defineConfig<object, { engineName: EngineName }>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  // On a busy machine a browser may take a minute to start.
  timeout: 600_000,
  expect: { timeout: 60_000, toPass: { timeout: 60_000, intervals: [50, 100, 200] } },
  workers: 2,
  forbidOnly: Boolean(CI),
  retries: CI ? 1 : 0,
  reporter: [['list']],
  projects: (['firefox', 'webkit'] as const).map(engineName => ({ name: engineName, use: { engineName } })),
})
