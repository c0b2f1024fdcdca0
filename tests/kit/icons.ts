import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const folder = join(import.meta.dirname, '../../public')

/** The icons of the installed app in pixels, drawn from the one icon; `npm run icons` writes them. */
export function iconFiles(): Record<string, Buffer> {
  const icon = readFileSync(join(folder, 'icon.svg'), 'utf8')
  // A system cuts its own shape out of this one: the ground reaches the edges, and the mark stays in the middle.
  const wide = icon
    .replace('viewBox="0 0 24 24"', 'viewBox="-6 -6 36 36"')
    .replace(/<rect [^>]*\/>/, '<rect x="-6" y="-6" width="36" height="36" fill="#fff"/>')
  const png = (svg: string, width: number) =>
    new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
  return { 'icon-192.png': png(icon, 192), 'icon-512.png': png(icon, 512), 'icon-maskable.png': png(wide, 512) }
}

if (import.meta.main) for (const [name, png] of Object.entries(iconFiles())) writeFileSync(join(folder, name), png)
