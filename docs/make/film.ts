import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { camera, showHand } from './camera.ts'
import { openDesk, slider } from './desk.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/.cache/film')

/** Seconds that a sentence needs to be read. */
const read = 2.4

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { page, close } = await openDesk()
await page.evaluate(showHand)
const { frames, shoot, drag, click } = camera(page, folder)

await shoot(read)
await drag(slider(page, 'ARR growth, annual pace today, Anthropic'), 0.49, 22)
await shoot(read)
await drag(slider(page, 'Adoption slowdown'), 0.5, 34)
await shoot(read)
await click(page.locator('.figures td button, .figures td[role=button], .figures td').first())
await page.getByRole('dialog').first().waitFor()
await shoot(read)
await page.keyboard.press('Escape')
await page.hover('.figure.valueCreated')
await click(page.getByRole('button', { name: 'Picture of Value created' }))
await page.getByRole('img', { name: /^Preview: / }).waitFor()
await shoot(read)
await page.keyboard.press('Escape')
await page.keyboard.press('a')
await page.keyboard.press('p')
await page.locator('.stage').waitFor()
await shoot(read)
await drag(slider(page, 'Adoption slowdown'), 0.1, 24)
await shoot(read)

await close()
const list = frames.map(({ file, seconds }) => `file '${file}'\nduration ${seconds.toFixed(4)}`).join('\n')
writeFileSync(join(folder, 'list.txt'), `${list}\nfile '${frames.at(-1)!.file}'\n`)
const made = [
  '-vf',
  'fps=14,scale=1080:-1:flags=lanczos',
  '-loop',
  '0',
  '-c:v',
  'libwebp_anim',
  '-q:v',
  '62',
  '-compression_level',
  '5',
]
execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'concat', '-i', 'list.txt', ...made, join(root, 'docs/film.webp')], {
  cwd: folder,
})
