import { join } from 'node:path'
import { bands, openDesk } from './desk.ts'

/** The pictures of the README: the design's world, in which the verdict has turned. */
const link = '#v=2&aws.arrGrowth=1.2&adoptionSlowdown=0.25'
const pictures = [
  { name: 'desk', width: 1440, height: 900, theme: 'light', isStaged: false },
  { name: 'stage', width: 1920, height: 1080, theme: 'dark', isStaged: true },
  { name: 'phone', width: 390, height: 844, theme: 'light', isStaged: false },
] as const

for (const { name, width, height, theme, isStaged } of pictures) {
  const { page, close } = await openDesk({ width, height, theme, link })
  if (isStaged) {
    for (const key of ['a', 'p']) await page.keyboard.press(key)
    await page.locator('.stage').waitFor()
    await page.locator(`.stage ${bands}`).first().waitFor({ state: 'attached' })
  }
  await page.screenshot({ path: join(import.meta.dirname, `../${name}.png`) })
  await close()
}
