import type { LogoShapes } from '../export/imprint.ts'
import type { House } from './house.ts'
import { pngLogo } from './pngLogo.ts'
import { svgLogo } from './svgLogo.ts'

/** The logo of a house file; or why it is not taken, in one sentence. It never throws. */
export function logoOf(logo: NonNullable<House['logo']>): LogoShapes | { problem: string } {
  const read = 'svg' in logo ? svgLogo(logo.svg) : pngLogo(logo.png)
  if ('problem' in read) return read
  const shape = read.width / read.height
  if (!(shape >= 1 / 4 && shape <= 16))
    return {
      problem: 'The logo is more than 16 times as wide as high, or 4 times as high as wide: no figure has room for it.',
    }
  return read
}
