import type { SlideBox } from '../office/drawing.ts'
import { type LayoutChoice, planOf, type SlideKind, slideKindIds } from './layouts.ts'
import type { LayoutPart, Template } from './template.ts'
import { sideAccents } from './templatePalette.ts'
import { hexIn, schemeColour } from './themeColour.ts'

/** How a slide on a layout would be laid out, in points, and in which colours. */
export type LayoutSketch = {
  page: string
  words: string
  sides: readonly [string, string]
  title: SlideBox | null
  room: SlideBox
}

/** What is shown of a template before it is used. Plain data. */
export type TemplateSummary = {
  size: Template['size']
  layouts: readonly { id: string; label: string; sketches: Record<SlideKind, LayoutSketch> }[]
  choice: LayoutChoice
  left: readonly string[]
  /** Which accents of the theme the two sides have, in words. */
  colours: string
}

/** A template in a few words and boxes: its layouts, which of them are used, and what of it is not carried over. */
export function templateSummary(template: Template, choice: LayoutChoice): TemplateSummary {
  const { layouts, masters, size, left } = template
  const used = layouts.find(({ id }) => id === choice.figure) ?? layouts[0]!
  const { aws, alliance, areAlike } = sideAccents(used.ground)
  const number = (accent: string) => accent.replace('accent', 'accent ')
  return {
    size,
    layouts: layouts.map(layout => ({
      id: layout.id,
      label: masters.length > 1 ? `${layout.name} (${layout.master})` : layout.name,
      sketches: Object.fromEntries(slideKindIds.map(kind => [kind, sketchOf(layout, size, kind)])) as Record<
        SlideKind,
        LayoutSketch
      >,
    })),
    choice,
    left,
    colours: areAlike
      ? 'No two accents of this theme can be told apart on its ground: Amazon has accent 1 and Microsoft’s alliance accent 2 all the same.'
      : `Amazon has ${number(aws)} of the theme, Microsoft’s alliance ${number(alliance)}.`,
  }
}

function sketchOf(layout: LayoutPart, size: Template['size'], kind: SlideKind): LayoutSketch {
  const { page, words, scheme } = layout.ground
  const { aws, alliance } = sideAccents(layout.ground)
  const plan = planOf(layout, size, kind === 'figure')
  return {
    page: hexIn(scheme, page),
    words: hexIn(scheme, words),
    sides: [hexIn(scheme, schemeColour(aws)), hexIn(scheme, schemeColour(alliance))],
    title: plan.title?.box ?? null,
    room: plan.room,
  }
}
