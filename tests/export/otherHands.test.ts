import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { linksIn } from '../../src/export/embeddedLink.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { figureOf } from '../../src/export/figure.ts'
import { formats } from '../../src/export/formats.ts'
import { rasterWith } from '../../src/export/png.ts'
import { sizes } from '../../src/export/sizes.ts'
import { outlinedSvg } from '../../src/export/svg.ts'
import { chartOf } from '../../src/figures/chartOf.ts'
import { figureSpecOf } from '../../src/figures/figureSpec.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { writtenFigure } from '../../src/figures/writtenFigure.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf } from '../kit/books.ts'
import { converted } from '../kit/libreoffice.ts'
import { type } from '../kit/type.ts'

const folder = mkdtempSync(join(tmpdir(), 'stakeout-'))
const at = (name: string) => join(folder, name)
const shared = { ...initial, changes: { adoptionSlowdown: 0.4 } }

/** The files that are handed on: `arr.png`, `arr.svg`, `arr.pdf`, `arr.pptx` and a workbook. */
beforeAll(async () => {
  const { Resvg } = await import('@resvg/resvg-js')
  rasterWith(async (letters, figure) => new Uint8Array(new Resvg(outlinedSvg(letters, figure)).render().asPng()))
  const subject = subjectOf(shared, { facts: [], events: [], today: '2026-11-30' })
  const spec = figureSpecOf(subject, chartOf('arr', subject.scene), [], { size: sizes.slide, address: null })
  const options = { scale: 1, decimalMark: 'point', isCarried: true, address: null, day: new Date(0) } as const
  const written = writtenFigure(type, () => figureOf(type, spec), spec, subject, options)
  for (const format of ['png', 'svg', 'pdf', 'pptx'] as const)
    writeFileSync(at(`arr.${format}`), new Uint8Array(await (await formats[format].write(written)).arrayBuffer()))
  writeFileSync(at('arr.xlsx'), await workbookOf(bookOf(shared)))
}, 60_000)

/** What is done to a file, as the table of the docs has it; `out` is written. */
const hands: Record<string, (file: string, out: string) => void> = {
  'ImageMagick resizes it (`convert -resize 50%`)': (file, out) => run('convert', file, '-resize', '50%', out),
  'ImageMagick strips it (`convert -strip`)': (file, out) => run('convert', file, '-strip', out),
  'GraphicsMagick resizes it (`gm convert -resize 50%`)': (file, out) =>
    run('gm', 'convert', file, '-resize', '50%', out),
  'optipng packs it closer': (file, out) => run('optipng', '-quiet', '-out', out, file),
  'pngquant takes fewer colours': (file, out) => run('pngquant', '--force', '--output', out, file),
  'Inkscape saves it (`--export-plain-svg`)': (file, out) => run('inkscape', file, '--export-plain-svg', '-o', out),
  'librsvg draws it anew (`rsvg-convert -f svg`)': (file, out) => run('rsvg-convert', '-f', 'svg', '-o', out, file),
  'qpdf linearizes it': (file, out) => run('qpdf', '--linearize', file, out),
  'qpdf packs its objects (`--object-streams=generate`)': (file, out) =>
    run('qpdf', '--object-streams=generate', file, out),
  'qpdf merges it with another (`--pages`)': (file, out) => run('qpdf', '--empty', '--pages', file, file, '--', out),
  'qpdf encrypts it': (file, out) => run('qpdf', '--encrypt', '', 'owner', '256', '--', file, out),
  'poppler merges it with another (`pdfunite`)': (file, out) => run('pdfunite', file, file, out),
  'pdftk merges it with another (`cat`)': (file, out) => run('pdftk', file, file, 'cat', 'output', out),
  'mutool merges it with another (`merge`)': (file, out) => run('mutool', 'merge', '-o', out, file, file),
  'mutool cleans it (`clean -gggg -z`)': (file, out) => run('mutool', 'clean', '-gggg', '-z', file, out),
  'Ghostscript writes it anew (`-sDEVICE=pdfwrite`)': (file, out) =>
    run('gs', '-q', '-sDEVICE=pdfwrite', '-o', out, file),
  'cairo draws it anew (`pdftocairo -pdf`)': (file, out) => run('pdftocairo', '-pdf', file, out),
  'Gnumeric saves it (`ssconvert`)': (file, out) => run('ssconvert', file, out),
  'LibreOffice saves it': (file, out) => {
    const ending = file.split('.').at(-1)!
    converted([file], ending, `${out}.d`)
    writeFileSync(out, readFileSync(join(`${out}.d`, `arr.${ending}`)))
  },
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' })

const programs: Record<string, string> = {
  ImageMagick: 'convert',
  GraphicsMagick: 'gm',
  optipng: 'optipng',
  pngquant: 'pngquant',
  Inkscape: 'inkscape',
  librsvg: 'rsvg-convert',
  pdftk: 'pdftk',
  mutool: 'mutool',
  Ghostscript: 'gs',
  qpdf: 'qpdf',
  poppler: 'pdfunite',
  cairo: 'pdftocairo',
  Gnumeric: 'ssconvert',
  LibreOffice: 'soffice',
}

/** These take their time: only where `npm run fuzz` asks. */
const slow = ['LibreOffice', 'Inkscape', 'pdftk', 'Gnumeric']

const isAsked = (hand: string) => !slow.includes(hand.split(' ')[0]!) || process.env.FUZZ !== undefined

const isHere = (hand: string) =>
  (process.env.PATH ?? '').split(':').some(path => existsSync(join(path, programs[hand.split(' ')[0]!]!)))

/** The rows of the table: kind of file, what is done to it, and whether its scenario opens afterwards. */
const rows = Array.from(
  readFileSync('docs/formats.md', 'utf8').matchAll(/^\| (PNG|SVG|PDF|PPTX|XLSX) \| (.+?) \| (opens|lost) \|$/gm),
  ([, kind = '', hand = '', became = '']) => [kind, hand, became] as const,
)

describe('what becomes of the scenario in a file that others work on', () => {
  it('stands in the docs for each kind of file, with hands that are known here', () => {
    expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(['PNG', 'SVG', 'PDF', 'PPTX', 'XLSX']))
    for (const [, hand] of rows) expect(Object.keys(hands)).toContain(hand)
  })

  for (const [kind, hand, became] of rows)
    it.skipIf(!isHere(hand) || !isAsked(hand))(
      `${kind}: ${hand}, and it ${became === 'opens' ? 'opens' : 'is lost'}`,
      () => {
        const ending = kind.toLowerCase()
        const out = at(`${rows.findIndex(row => row[0] === kind && row[1] === hand)}.${ending}`)
        hands[hand]!(at(`arr.${ending}`), out)
        const file = new Uint8Array(readFileSync(out))
        const found = /xlsx|pptx/.test(ending) ? carriedInOffice(file) : (linksIn(file)[0] ?? null)
        expect(found === null ? 'lost' : 'opens').toBe(became)
      },
      60_000,
    )
})
