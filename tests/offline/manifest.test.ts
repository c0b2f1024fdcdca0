import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { carrierEndings } from '../../src/app/scenarios/openScenarioFile.ts'
import { fileName } from '../../src/state/codec/file.ts'
import { iconFiles } from '../kit/icons.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path))
type Icon = { src: string; sizes: string; type: string }

const manifest = JSON.parse(read('public/stakeout.webmanifest').toString())
const page = read('index.html').toString()
const icons = iconFiles()

it('lies beside the page, wherever that is', () => {
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './'])
  expect(page).toContain('<link rel="manifest" href="./stakeout.webmanifest" />')
})

it('has the colour of the page', () => {
  const ground = /--page: (#\w+);/.exec(read('src/app/ui/tokens.css').toString())![1]
  expect([manifest.background_color, manifest.theme_color]).toEqual([ground, ground])
  expect(page).toContain(`<meta name="theme-color" content="${ground}" />`)
})

it.each((manifest.icons as Icon[]).filter(({ type }) => type === 'image/png'))(
  '$src is drawn from the one icon (npm run icons), and as large as it says',
  ({ src, sizes }) => {
    const png = read(`public/${src}`)
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
    expect(png.equals(icons[src.slice(2)]!)).toBe(true)
  },
)

it('opens the files that Stakeout writes and can open again, but for pages: a hand-out is for any browser', () => {
  const opened = manifest.file_handlers.flatMap(({ accept }: { accept: object }) => Object.values(accept).flat())
  const [ending] = /\.\w+$/.exec(fileName('A'))!
  expect(opened.toSorted()).toEqual([ending, ...carrierEndings.split(',')].filter(one => one !== '.html').toSorted())
})
