import { builtPage } from '../built.ts'
import { launch } from '../chromium.ts'
import { quantile } from '../report.ts'
import { serve } from '../serve.ts'
import { measureVariants, variants } from './measure.ts'

const server = await serve(await builtPage())
const browser = await launch()
try {
  const { drags, faults } = await measureVariants(
    browser,
    server.url,
    Number(process.argv[2] ?? 1),
    Number(process.argv[3] ?? 1),
  )
  console.log(faults)
  for (const variant of variants)
    for (const [key, ds] of drags[variant])
      for (const d of ds)
        console.log(
          variant.padEnd(9),
          key.padEnd(20),
          'inputs',
          d.inputs,
          'task/move',
          (d.task / d.inputs).toFixed(2),
          'p50',
          quantile(d.toPaint, 0.5).toFixed(1),
          'p95',
          quantile(d.toPaint, 0.95).toFixed(1),
          'unpainted',
          d.unpainted,
          'frames',
          d.frames.length,
          'dropped',
          d.frames.slice(1).reduce((s, f, i) => s + Math.max(0, Math.round((f - d.frames[i]!) / 16.667) - 1), 0),
          'long',
          d.longTasks.map(Math.round).join(),
        )
} finally {
  await browser.close()
  server.close()
}
