import { chromium } from '@playwright/test'
import { desktopConfig } from 'lighthouse'
import { shellOptions } from '../kit/chromium.ts'
import { lighthouseOf } from '../kit/lighthouse.ts'
import { machines } from '../kit/machines.ts'
import { steady } from './kit/shifts.ts'
import { expect, test } from './kit/test.ts'

/** What Lighthouse says that does not depend on how fast a machine is; `npm run bench` has the rest. */
const whole = { accessibility: 100, 'best-practices': 100, seo: 100 }

const readers = { laptop: ['DejaVu', desktopConfig], phone: ['Noto', undefined] } as const

test.describe.configure({ timeout: 180_000 })

for (const [reader, [machine, config]] of Object.entries(readers))
  test(`Lighthouse has nothing to say but of speed on a ${reader} with no letters but ${machine}, and sees nothing move`, async ({
    baseURL,
  }) => {
    const { scores, lost, shift } = await lighthouseOf(baseURL!, config, more =>
      chromium.launch({ ...shellOptions(more), env: machines[machine]() }),
    )
    expect(scores, lost.join()).toMatchObject(whole)
    expect(shift).toBeLessThan(steady)
  })
