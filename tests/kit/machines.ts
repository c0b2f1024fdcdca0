import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sfntOf, tablesOf } from '../../src/export/woff.ts'
import { fonts } from './chromium.ts'

/** A machine that has no letters but Noto, as Android: the file that comes with the figures, as a plain font on a disk. */
function notoOnly() {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-noto-'))
  const file = createRequire(import.meta.url).resolve(
    '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff',
  )
  writeFileSync(join(folder, 'noto.ttf'), sfntOf(tablesOf(new Uint8Array(readFileSync(file)))))
  const configuration = join(folder, 'fonts.conf')
  const places = `<dir>${folder}</dir><cachedir prefix="xdg">fontconfig</cachedir>`
  writeFileSync(configuration, `<?xml version="1.0"?><fontconfig>${places}</fontconfig>`)
  return { ...process.env, FONTCONFIG_FILE: configuration }
}

/** Machines that have neither the fonts of an office nor ours, by what they do have: environments for a browser. */
export const machines = { DejaVu: () => fonts('wide'), Noto: notoOnly }
