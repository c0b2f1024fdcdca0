import { dayHere } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import { figureOf } from '../export/figure.ts'
import { figureFileName } from '../export/fileName.ts'
import { type FormatId, formatIds, formatOf } from '../export/formats.ts'
import { missingIn } from '../export/missingLetters.ts'
import { commonExtent, type Packed } from '../export/pack.ts'
import { sizes } from '../export/sizes.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import { figureHouse } from '../house/figureHouse.ts'
import { figureSpecOf } from './figureSpec.ts'
import { missingLettersNotes } from './missingLettersNotes.ts'
import type { PackItem, PackOptions } from './packItem.ts'
import { writtenFigure } from './writtenFigure.ts'

/** All that is packed. */
export type PackContents = { items: readonly PackItem[]; facts: readonly Fact[]; options: PackOptions }

/** A figure of a pack as it is written: a file of its own, or its part of the one file; or why it is left out. Plain data. */
export type PackedFigure =
  | { file: Packed; missing: readonly Missing[] }
  | { part: unknown; missing: readonly Missing[] }
  | { left: string }

/** A letter that no font of a figure has, in a file of that format. */
type Missing = { letter: string; format: FormatId }

/** Figures as a file, and for each that is not in it a sentence that names it. */
export type Pack = { file: Blob; left: readonly string[]; remarks: readonly string[] }

/** The figure at that place of a pack. */
export async function packedFigure(type: Type, place: number, pack: PackContents): Promise<PackedFigure> {
  const { items, options } = pack
  const { chart, subject, format: own } = items[place]!
  const { scene, name } = subject
  const format = formatOf(own ?? options.format)
  try {
    const { written, code, letters } = await writtenFor(type, place, pack)
    const missing = letters.map(letter => ({ letter, format: own ?? options.format }))
    const called = figureFileName(chart.id, name, scene.asOf, format.ending)
    if (options.isTogether) return { part: await format.together!.part(written, place + 1), missing }
    return {
      file: {
        name: own ? `${own}/${called}` : called,
        file: await format.write(written),
        about: { chart: chart.title, scenario: name, asOf: scene.asOf, headline: written.title, code },
      },
      missing,
    }
  } catch (error) {
    const whose = items.some(one => one.subject !== subject) ? ` of ${name ?? 'the scenario on the desk'}` : ''
    return {
      left: `“${chart.title}”${whose}${own ? ` as ${format.label}` : ''}: ${error instanceof Error ? error.message : 'it could not be drawn'}`,
    }
  }
}

async function writtenFor(type: Type, place: number, { items, facts, options }: PackContents) {
  const { id, chart, subject, headline, beside, isOnCommonAxis, notes, format = options.format } = items[place]!
  const { theme, isTransparent, address, house } = options
  const { isFullSlide = false } = formatOf(format)
  const spec = figureSpecOf(subject, chart, facts, {
    headline,
    ...(beside && { beside: beside.charts }),
    size: isFullSlide ? sizes.slide : options.size,
    theme,
    isTransparent,
    address,
    house,
    extent: isOnCommonAxis ? commonExtent(chart, scenesOf(chart.id, items)) : undefined,
  })
  const drawn = isFullSlide ? null : await drawnWhole(type, () => figureOf(type, spec))
  return {
    written: writtenFigure(type, () => drawn ?? figureOf(type, spec), spec, subject, options, { id, beside, notes }),
    code: spec.footnote.code,
    letters: drawn ? missingIn(type, drawn) : [],
  }
}

/** What becomes of letters that no font has, said of each format that has some. */
const remarksOn = (missing: readonly Missing[]) => [
  ...new Set(
    formatIds.flatMap(id =>
      missingLettersNotes(
        missing.flatMap(({ letter, format }) => (format === id ? letter : [])),
        id,
      ),
    ),
  ),
]

const scenesOf = (chart: string, items: readonly PackItem[]) =>
  items.filter(item => item.chart.id === chart).map(({ subject }) => subject.scene)

const boundHouse = ({ house, day }: PackOptions) => (house ? figureHouse(house, dayHere(day)!) : null)

/** What is not in a pack, and what has to be said of what is; throws where there is nothing in it. */
export function packRemarks(figures: readonly NotedFigure[]): Omit<Pack, 'file'> {
  const left = figures.flatMap(figure => ('left' in figure ? figure.left : []))
  if (left.length === figures.length) throw new Error(left.join(' '))
  return { left, remarks: remarksOn(figures.flatMap(figure => ('missing' in figure ? figure.missing : []))) }
}

/** A figure of a pack without its file. */
export type NotedFigure = { missing: readonly Missing[] } | { left: string }

/** The figures of a pack as the one file of their format; throws where there is none. */
export async function boundPack(
  type: Type,
  figures: readonly PackedFigure[],
  { options }: PackContents,
): Promise<Pack> {
  const noted = packRemarks(figures)
  const parts = figures.flatMap(figure => ('part' in figure ? [figure.part] : []))
  const about = { ...options, house: boundHouse(options) }
  return { file: await formatOf(options.format).together!.bind(type, parts, about), ...noted }
}
