import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { builtApp, builtBefore, builtPage } from './built.ts'
import { launch } from './chromium.ts'
import { measureDrags } from './drag/measure.ts'
import { dragRows } from './drag/rows.ts'
import { futuresRows } from './futures/rows.ts'
import { lighthouseRows } from './lighthouse.ts'
import { loadRows } from './load.ts'
import { memoryRows } from './memory.ts'
import { modelRows } from './model/rows.ts'
import { peerRows } from './peers/rows.ts'
import { manyRows } from './pictures/many.ts'
import { pictureRows } from './pictures/picture.ts'
import { presentRows } from './present.ts'
import { printer } from './report.ts'
import { serve } from './serve.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
})
const parts = ['model', 'peers', 'load', 'lighthouse', 'export', 'memory', 'present', 'futures', 'drag']
if (values.only && !parts.includes(values.only))
  throw new Error(`There is no part "${values.only}": ${parts.join(', ')}`)
const asked = (part: string) => !values.only || values.only === part
const print = printer(values.json)

const busy = loadavg()[0]! / availableParallelism()
if (busy > 0.5)
  print.heading(
    `This machine is busy (${busy.toFixed(1)} tasks wait for each processor): trust ratios only, and those of CPU time most.`,
  )

if (asked('model')) {
  print.heading('The model: cells a second (lines x quarters x worlds), all lines, beside the hand-written scalar')
  print.rows(modelRows())
}
if (asked('peers')) {
  print.heading(
    'The same model in what others use, from the same inputs and draws, in processor time; answers that differ make a row invalid',
  )
  print.rows(peerRows())
}
if (
  asked('load') ||
  asked('lighthouse') ||
  asked('export') ||
  asked('memory') ||
  asked('present') ||
  asked('futures') ||
  asked('drag')
) {
  const app = await serve(await builtApp())
  const browser = await launch()
  try {
    if (asked('load')) {
      print.heading('First load of the production build, gzip -9, counted from the network log of a slow connection')
      print.rows(await loadRows(browser, app.url, Number(values.rounds)))
    }
    if (asked('lighthouse')) {
      print.heading('Lighthouse over the served build; what cost points stands in brackets')
      print.rows(await lighthouseRows(app.url))
    }
    if (asked('export')) {
      print.heading('A figure as a PNG, many of them, and slides, from the press of the button to the file')
      print.rows(await pictureRows(browser, app.url, Number(values.rounds)))
      const folder = await builtBefore('07d4b00')
      const before = folder === null ? null : await serve(folder)
      print.rows(await manyRows(browser, { url: app.url, before: before?.url ?? null }, Number(values.rounds)))
      before?.close()
    }
    if (asked('memory')) {
      print.heading('What a visit holds after a long session, all rubbish swept')
      print.rows(await memoryRows(browser, app.url))
    }
    if (asked('present')) {
      print.heading('A drag in the presenter’s window, mirrored into the audience’s: two real pages of 1920 by 1080')
      print.rows(await presentRows(browser, app.url))
    }
    if (asked('futures')) {
      print.heading('Many futures by the workers of a page: one of them, and one for each processor')
      print.rows(await futuresRows(browser, app.url))
    }
    if (asked('drag')) {
      const page = await serve(await builtPage())
      const { measured, faults } = await measureDrags(browser, { page: page.url, app: app.url }, Number(values.rounds))
      print.heading('A drag of 2 s over eight charts: ours, beside hand-made SVG (the floor) and beside plain Recharts')
      for (const fault of faults) print.heading(`The pictures differ: ${fault}`)
      print.rows(dragRows(measured, faults.length === 0))
      page.close()
    }
  } finally {
    await browser.close()
    app.close()
  }
}
