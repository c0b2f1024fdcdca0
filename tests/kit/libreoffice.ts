import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fonts } from './chromium.ts'

/** All sheets as comma-separated values, every digit that LibreOffice keeps; a file each, named after file and sheet. */
export const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** The one sheet of a file, its numbers in English, semicolons between them. */
export const oneSheet = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false'

/**
 * Has LibreOffice open files and save them as another kind, all in one call; answers the names of what it wrote in
 * `out`. `infilter` says how they are read. It works every formula out anew: a profile of its own says so.
 */
export function converted(files: readonly string[], to: string, out: string, infilter?: string): string[] {
  const profile = join(out, '.profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), alwaysRecalculate)
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    ...(infilter ? [`--infilter=${infilter}`] : []),
    '--convert-to',
    to,
    '--outdir',
    out,
  ]
  const { error, status, stderr } = spawnSync('soffice', [...args, ...files], { encoding: 'utf8', env: fonts('wide') })
  if (error || status !== 0)
    throw new Error(`LibreOffice is needed (npm run office installs it where it can): ${error?.message ?? stderr}`)
  return readdirSync(out).filter(name => name !== '.profile')
}

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`
