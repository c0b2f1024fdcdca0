import { figureFile } from '../../src/cli/figure.ts'
import { readOptions } from '../../src/cli/options.ts'
import { expect, test } from './kit/test.ts'

/** A figure as the command line writes it, as an address of an image. */
async function imageOf(command: string, format: 'svg' | 'png'): Promise<string> {
  const asked = readOptions(`${command} --format ${format} --out a`.split(' '))
  if (asked === 'help' || asked.format !== 'figure') throw new Error('no figure')
  const kind = format === 'svg' ? 'image/svg+xml' : 'image/png'
  return `data:${kind};base64,${Buffer.from(await figureFile(asked, asked.figure)).toString('base64')}`
}

for (const command of ['--chart arr --size third', '--chart computeDollar --size third --theme dark'])
  test(`the PNG of "${command}" is what Chromium draws of its SVG, letters included`, async ({ page }) => {
    await page.goto('about:blank')
    const [svg, png] = [await imageOf(command, 'svg'), await imageOf(command, 'png')]
    const { mean, far } = await page.evaluate(
      async ([svg, png]) => {
        const load = async (address: string) => {
          const image = new Image()
          image.src = address
          await image.decode()
          return image
        }
        const [theirs, drawn] = [await load(png!), await load(svg!)]
        const [width, height] = [theirs.naturalWidth, theirs.naturalHeight]
        const [a, b] = [theirs, drawn].map(image => {
          const context = new OffscreenCanvas(width, height).getContext('2d')!
          context.drawImage(image, 0, 0, width, height)
          return context.getImageData(0, 0, width, height).data
        })
        const apart = a!.map((value, i) => Math.abs(value - b![i]!))
        return {
          mean: apart.reduce((sum, each) => sum + each, 0) / apart.length,
          far: apart.filter(each => each > 96).length / apart.length,
        }
      },
      [svg, png],
    )
    expect(mean).toBeLessThan(1.6)
    expect(far).toBeLessThan(0.003)
  })
