import { test as plain } from '@playwright/test'
import { host } from '../browser/kit/host.ts'
import type { Engine } from './engine.ts'
import { openFirefox } from './firefox.ts'
import { openWebKit } from './webkit.ts'

const open = { firefox: openFirefox, webkit: openWebKit }

export type EngineName = keyof typeof open

type Host = Awaited<ReturnType<typeof host>>

/** Playwright's test with one engine for all, and for each a host at an address of its own, where nothing was visited before. */
export const test = plain.extend<{ desk: Host }, { engineName: EngineName; engine: Engine }>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await open[engineName]()
      await use(engine)
      await engine.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  desk: async ({ engine }, use) => {
    const desk = await host()
    const before = engine.complaints().length
    await use(desk)
    desk.close()
    plain.expect(engine.complaints().slice(before)).toEqual([])
  },
})
