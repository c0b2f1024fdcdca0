import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { hole, wordsHole } from '../src/figures/handOutHoles.ts'
import { licences } from './licences.ts'
import { builtApart, fromRoot } from './pageApart.ts'

/**
 * The web page that is handed out: one HTML file that needs no other and no network, built beside the app as
 * `handout.html`. The app fetches it when a hand-out is asked for, and puts the storyboard in.
 */
export function handOut(): Plugin {
  return {
    name: 'stakeout-hand-out',
    configureServer: ({ middlewares }) =>
      void middlewares.use('/handout.html', (_, response, next) => void page().then(html => response.end(html), next)),
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'handout.html', source: await page() })
    },
  }
}

/** The empty page, in one file. */
export async function page(): Promise<string> {
  const notices = licences()
  const options = {
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { input: fromRoot('src/app/stage/main.tsx'), output: { codeSplitting: false } },
  } as const
  const files = await builtApart([notices.main], options, [notices.worker])
  const script = files.flatMap(file => (file.type === 'chunk' ? file.code : [])).join('\n')
  const asset = (ending: string) =>
    files
      .flatMap(file => (file.type === 'asset' && file.fileName.endsWith(ending) ? String(file.source) : []))
      .join('\n')
  return htmlOf({
    script: script.replaceAll('</script', '<\\/script'),
    style: asset('.css'),
    opening: readFileSync(fromRoot('public/opening.js'), 'utf8'),
    notices: asset('licences.txt').replaceAll('<', '‹'),
  })
}

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is fetched, and nothing runs but these two scripts and the worker that one of them holds. */
const policyOf = (scripts: string[], style: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashed).join(' ')}`,
    `style-src ${hashed(style)}`,
    'font-src data:',
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

type Parts = Record<'script' | 'style' | 'opening' | 'notices', string>

const htmlOf = ({ script, style, opening, notices }: Parts) => `<!doctype html>
<html lang="en" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf([opening, script], style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="google" content="notranslate">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#ffffff">
<title>Stakeout hand-out</title>
<script>${opening}</script>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript>${wordsHole}</noscript>
${hole}
<script type="module">${script}</script>
<script type="text/plain" id="licences">
${notices}
</script>
</body>
</html>
`
