import { defineConfig } from '@playwright/test'
import { shellOptions } from '../kit/chromium.ts'

// Where another run is under way, this one can have a port and a build of its own.
const { STAKEOUT_PORT: port = '4173', STAKEOUT_DIST: dist = 'dist', CI } = process.env
const address = `http://localhost:${port}`

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 15_000, toPass: { timeout: 45_000, intervals: [50, 100, 200] } },
  snapshotPathTemplate: '../fixtures/gallery/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  // A machine that stands still for seconds may lose a key or a move; such a test is tried again, and named as flaky.
  retries: CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    launchOptions: shellOptions(),
    screenshot: 'only-on-failure',
    // Only where it is the matter: elsewhere it would fetch every file beside each test.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx vite preview --port ${port} --outDir ${dist}`,
    cwd: '../..',
    url: address,
    reuseExistingServer: !CI,
  },
})
