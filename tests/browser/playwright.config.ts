import { execSync } from 'node:child_process'
import { defineConfig } from '@playwright/test'

const browser = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name => (process.env.CHROMIUM ?? execSync(`command -v ${name} || true`).toString()).trim())
  .find(Boolean)

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: 'http://localhost:4173',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'npx vite preview',
    cwd: '../..',
    url: 'http://localhost:4173',
    reuseExistingServer: !process.env.CI,
  },
})
