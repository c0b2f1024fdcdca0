import type { Element } from '@xmldom/xmldom'
import { carriedInOffice, carriedProperties } from '../embeddedOfficeLink.ts'
import { carriedData, carryData } from '../office/carriedData.ts'
import { setCustomProperties } from '../office/customProperties.ts'
import { childOf, elementsOf, importElement, withinOf } from '../office/elements.ts'
import {
  addRelation,
  bringOver,
  editedRoot,
  type OpenPackage,
  openPackage,
  packageFile,
  relatedPart,
  rootOf,
} from '../office/opened.ts'
import { type DeckRecord, deckRecordFrom, recordOf, slideIdOn, slidePaths } from './record.ts'
import type { DeckReport } from './report.ts'
import { layoutPlace, paragraphsOf, paragraphText, slideShapes } from './shapes.ts'
import { updateSlide } from './slides.ts'
import { updateTheme } from './theme.ts'

/** A deck that was brought up to date, and what became of it. */
export type UpdatedDeck = { file: Uint8Array<ArrayBuffer>; report: DeckReport }

/** Has a deck remember what Stakeout wrote, so that it can be told later what somebody has edited. */
export function rememberedDeck(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const deck = openPackage(file)
  if (!deck) return file
  carryData(deck, recordOf(deck))
  return packageFile(deck)
}

/**
 * The deck with the numbers and sentences of another one, in all slides that show the same: what somebody has edited,
 * moved or added since stays. Throws a sentence for its user where that cannot be.
 */
export function updatedDeck(old: Uint8Array, made: Uint8Array): UpdatedDeck {
  const [deck, fresh] = [openPackage(old), openPackage(made)!]
  if (!deck || !isDeck(deck)) throw new Error('This is no PowerPoint file (.pptx), or it is damaged')
  const record = deckRecordFrom(carriedData(deck))
  const next = recordOf(fresh)
  const paths = slidePaths(deck).map(path => ({ path, id: slideIdOn(deck, path) }))
  const known = paths.filter(({ id }) => id !== null)
  const layout = known.map(({ path }) => relatedPart(deck, path, 'slideLayout')?.path).find(Boolean)
  if (!layout)
    throw new Error(
      'No slide of this deck is one that Stakeout made, or another program has taken the names off its shapes. Export a new deck, and copy its slides into yours',
    )
  const report: DeckReport = { updated: [], added: [], left: [], own: paths.length - known.length, remarks: [] }
  if (!record)
    report.remarks.push(
      'Another program has dropped what Stakeout had written down in this deck, so it could not be told which headlines were edited: all of them were kept.',
    )
  const sources = new Map(slidePaths(fresh).map(path => [slideIdOn(fresh, path)!, path]))
  for (const { path, id } of known) {
    const from = sources.get(id!)
    if (!from) {
      report.left.push(titleOn(deck, path))
      continue
    }
    const became = updateSlide({ deck, path, fresh, from, written: record?.[id!] ?? null })
    report.updated.push({ title: titleOn(deck, path), ...became })
  }
  for (const [id, from] of sources)
    if (!known.some(one => one.id === id)) {
      addSlide(deck, fresh, from, layout)
      report.added.push(titleOn(fresh, from))
    }
  const [first] = sources.values()
  const freshLayout = first && relatedPart(fresh, first, 'slideLayout')?.path
  if (freshLayout && updateTheme(deck, layout, fresh, freshLayout))
    report.remarks.push('The deck has the colours and fonts of the new export.')
  const all: DeckRecord = { ...record, ...next }
  carryData(deck, all)
  const link = carriedInOffice(made)
  setCustomProperties(deck, /^Stakeout \d{1,4}$/, link === null ? {} : carriedProperties(link))
  return { file: packageFile(deck), report }
}

const isDeck = (file: OpenPackage) => slidePaths(file).length > 0

/** What a slide is headed with. */
function titleOn(deck: OpenPackage, path: string): string {
  const shapes = slideShapes(rootOf(deck, path))
  const title =
    shapes.find(({ role }) => role === 'title') ??
    shapes.find(({ element }) => /^(title|ctrTitle)$/.test(layoutPlace(element)?.getAttribute('type') ?? ''))
  return (title ? paragraphsOf(title.element).map(paragraphText).join(' ') : '') || 'A slide without a headline'
}

/** A slide of another deck at the end of this one, on a layout that it has. */
function addSlide(deck: OpenPackage, fresh: OpenPackage, from: string, layout: string) {
  const there = relatedPart(fresh, from, 'slideLayout')?.path
  const notes = relatedPart(deck, '', 'officeDocument')!.path!
  const master = relatedPart(deck, notes, 'notesMaster')?.path
  const notesFrom = relatedPart(fresh, relatedPart(fresh, '', 'officeDocument')!.path!, 'notesMaster')?.path
  const known = new Map<string, string>()
  if (there) known.set(there, layout)
  if (master && notesFrom) known.set(notesFrom, master)
  const path = bringOver(deck, fresh, from, known)
  const presentation = editedRoot(deck, notes)
  const id = addRelation(deck, notes, { type: slideRelation, path, address: null })
  const list = childOf(presentation, 'p:sldIdLst')!
  const last = Math.max(255, ...elementsOf(list).map(one => Number(one.getAttribute('id')) || 0))
  const one = importElement(elementsOf(list)[0]!, list)
  one.setAttribute('id', String(last + 1))
  one.setAttribute('r:id', id)
  list.appendChild(one)
  addToSection(presentation, last + 1)
}

/** Where a deck has sections, each slide is in one of them. */
function addToSection(presentation: Element, id: number) {
  const list = withinOf(presentation, 'p14:section').at(-1)
  const slides = list && childOf(list, 'p14:sldIdLst')
  const [first] = slides ? elementsOf(slides) : []
  if (!slides || !first) return
  const one = importElement(first, slides)
  one.setAttribute('id', String(id))
  slides.appendChild(one)
}

const slideRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide'
