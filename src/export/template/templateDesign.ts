import { wordsText } from '../../analysis/verdict.ts'
import { footnoteIn } from '../footnote.ts'
import { type FigureWords, refuseTooLong } from '../frame.ts'
import { type FigureHouse, imprintIn } from '../imprint.ts'
import { paragraph, placed, type SlideBox } from '../office/drawing.ts'
import { pictureKinds } from '../office/kinds.ts'
import { type PackagePart, standIn } from '../office/parts.ts'
import type { SlideTheme } from '../office/theme.ts'
import { tag, type Xml } from '../office/xml.ts'
import { qrShapes } from '../qr.ts'
import type { Run } from '../shapes.ts'
import type { DesignFor, NameOf, SlideDesign } from '../slides/design.ts'
import { placeFor } from '../slides/placeFor.ts'
import { wordsBox } from '../slides/slideXml.ts'
import type { Type } from '../type.ts'
import { atMost, brokenLines } from '../typesetting.ts'
import { footPlaces } from './footPlaces.ts'
import { type LayoutChoice, planOf } from './layouts.ts'
import { placedText } from './placedText.ts'
import type { Placeholder } from './placeholders.ts'
import type { LayoutPart, Template } from './template.ts'
import { templatePalette } from './templatePalette.ts'
import { lightRatio } from './themeColour.ts'

/** Charts are drawn for a slide of this size, and larger or smaller with it. */
const usual = { width: 720, height: 540 }

/** Below half of that no word of a chart could be read. */
const leastTimes = 0.5

/** The room that a chart needs at the least. */
const leastRoom = { width: 260, height: 110 }

/** A font in the place of ours may be so much wider, and so a box of text has that much more room. */
const wider = 1.15

const [subtitleStyle, noteStyle] = [
  { size: 13, lead: 16 },
  { size: 9.5, lead: 12 },
]

/** So many times the usual size are the slides of a template. */
function timesOf({ width, height }: Template['size']): number {
  const times = Math.min(height / usual.height, width / usual.width)
  if (times < leastTimes)
    throw new Error('The slides of your template are too small for a chart that can be read: take another template.')
  return times
}

/** The design of a slide on a template: the layout of its kind, with title, words and chart in its placeholders. */
export const templateDesign =
  (template: Template, choice: LayoutChoice, day: Date): DesignFor =>
  (type, words, isAlone, nameOf) => {
    const chosen = choice[isAlone ? 'figure' : 'figures']
    const layout = template.layouts.find(({ id }) => id === chosen) ?? template.layouts[0]!
    return designOn(type, template, layout, { words, isAlone, day, nameOf })
  }

type Asked = { words: FigureWords; isAlone: boolean; day: Date; nameOf: NameOf }

function designOn(
  type: Type,
  template: Template,
  layout: LayoutPart,
  { words, isAlone, day, nameOf }: Asked,
): SlideDesign {
  const times = timesOf(template.size)
  const palette = templatePalette(layout.ground)
  const plan = planOf(layout, template.size, isAlone)
  const isRightToLeft = (plan.title ?? plan.content)?.wording.isRightToLeft ?? template.isRightToLeft
  const room = smaller(plan.room, times)
  const before: Xml[] = []
  const after: Xml[] = []
  const headline = wordsText(words.headline)
  if (plan.title)
    before.push(placedText({ id: 2, name: nameOf('Title', 'title'), place: plan.title, text: headline, times }, type))
  else {
    const set = atMost(brokenLines(type, [run(headline, palette.ink.ink, 600)], titleStyle, room.width / wider), 2)
    const height = set.length * titleStyle.lead
    before.push(freeTitle(palette, nameOf('Title', 'title'), set.flat(), { ...room, height }))
    cut(room, height + 6, 'top')
  }
  if (plan.subtitle)
    before.push(
      placedText(
        { id: 3, name: nameOf('Subtitle', 'subtitle'), place: plan.subtitle, text: words.subtitle, times },
        type,
      ),
    )
  else {
    const set = atMost(brokenLines(type, [run(words.subtitle, palette.ink.ink2)], subtitleStyle, room.width / wider), 2)
    const height = set.length * subtitleStyle.lead
    before.push(
      wordsBox(palette, { id: 3, name: nameOf('Subtitle', 'subtitle'), box: { ...room, height } }, [set], {
        ...subtitleStyle,
        isRightToLeft,
      }),
    )
    cut(room, height + 6, 'top')
  }
  const firm = words.house
    ? imprintOn(type, template, layout, { palette, house: words.house, room, isRightToLeft, nameOf })
    : null
  const code = footOf(type, palette, { words, room, isRightToLeft, source: plan.source, times, nameOf }, after)
  if (room.width < leastRoom.width || room.height < leastRoom.height)
    throw new Error(`The layout “${layout.name}” of your template leaves no room for a chart: choose another for it.`)
  if (firm) after.push(...firm.shapes)
  after.push(...footPlaces(layout, { first: 20, day, times }))
  return {
    palette,
    layout: standIn(layout.part),
    mapping: layout.mapping ?? tag('a:masterClrMapping'),
    before,
    after,
    code,
    logo: firm?.logo ?? [],
    room,
    place:
      plan.content && (plan.content.type === 'obj' || plan.content.type === 'chart') ? plan.content.attributes : null,
    times,
  }
}

type Imprinted = {
  palette: SlideTheme
  house: FigureHouse
  room: SlideBox
  isRightToLeft: boolean
  nameOf: NameOf
}

/** What a firm has under a figure, at the foot of the room; its logo only where the template has no picture of its own. */
function imprintOn(
  type: Type,
  template: Template,
  { part }: LayoutPart,
  { palette, house, room, isRightToLeft, nameOf }: Imprinted,
) {
  const logo = [part, ...template.masters].some(hasPicture) ? null : house.logo
  const ground = { ink: palette.ink, isDark: isDarkPage(palette.ink.page) }
  const set = imprintIn(type, { ...house, logo }, ground, imprintStyle, room.width / wider)
  refuseTooLong(set, usual.height)
  const { text, logo: drawn } = set.at(room.x, room.y + room.height - set.height)
  const box = { x: text.x, y: text.top, width: room.x + room.width - text.x, height: text.height }
  cut(room, set.height, 'foot')
  return {
    logo: drawn,
    shapes: [
      wordsBox(palette, { id: 9, name: nameOf('Imprint', 'imprint'), box }, text.paragraphs, {
        ...imprintStyle,
        isRightToLeft,
      }),
    ],
  }
}

const hasPicture = ({ to = [] }: PackagePart) =>
  to.some(target => 'path' in target && (pictureKinds as readonly string[]).includes(target.kind))

const isDarkPage = (page: string) => lightRatio(page, '#000000') < lightRatio(page, '#ffffff')

const imprintStyle = { size: 9, lead: 11.4 }

const titleStyle = { size: 24, lead: 28 }

const run = (text: string, colour: string, weight = 400): Run => ({ text, weight, colour })

const smaller = ({ x, y, width, height }: SlideBox, times: number): SlideBox => ({
  x: x / times,
  y: y / times,
  width: width / times,
  height: height / times,
})

/** Takes so much from a room at its top or its foot. */
function cut(room: SlideBox, height: number, at: 'top' | 'foot') {
  if (at === 'top') room.y += height
  room.height -= height
}

type Foot = {
  words: FigureWords
  room: SlideBox
  isRightToLeft: boolean
  source: Placeholder | null
  times: number
  nameOf: NameOf
}

/** What has to be said of the figure, at the foot of the room or in the layout's place for sources, and the code beside it. */
function footOf(
  type: Type,
  palette: SlideTheme,
  { words, room, isRightToLeft, source, times, nameOf }: Foot,
  after: Xml[],
) {
  const { ink } = palette
  const set = (style: typeof noteStyle, width: number) => footnoteIn(type, words.footnote, ink, style, width / wider)
  const heightOf = (paragraphs: Run[][][], { lead }: typeof noteStyle) => paragraphs.flat().length * lead
  const place = source?.box && smaller(source.box, times)
  const fitting =
    place &&
    [10, 9, 8, 7]
      .map(size => ({ size, lead: size * 1.25 }))
      .find(style => heightOf(set(style, place.width - 14), style) <= place.height)
  const beside = words.qr && qrShapes(words.qr, { width: room.width * 0.14, height: 62 }, 1)
  const width = room.width - (beside && !fitting ? beside.size + 14 : 0)
  const note = set(fitting ?? noteStyle, fitting ? place.width - 14 : width)
  const height = Math.max(fitting ? 0 : heightOf(note, noteStyle), beside?.size ?? 0)
  const top = room.y + room.height - height
  if (fitting) {
    const paragraphs = note.map(lines =>
      paragraph(palette, lines.flat(), { ...fitting, anchor: isRightToLeft ? 'end' : 'start' }),
    )
    after.push(
      placeFor(
        { id: 6, name: nameOf('Footnote', 'note'), place: source.attributes as { type: 'body' } },
        [],
        [tag('a:bodyPr', {}, tag('a:normAutofit')), tag('a:lstStyle'), ...paragraphs],
      ),
    )
  } else
    after.push(
      wordsBox(palette, { id: 6, name: nameOf('Footnote', 'note'), box: { ...room, y: top, width, height } }, note, {
        ...noteStyle,
        isRightToLeft,
      }),
    )
  if (height > 0) cut(room, height + 8, 'foot')
  return beside ? beside.at(room.x + room.width - beside.size, top) : []
}

/** A title where the layout has no place for one: readers of the screen and the outline find it all the same. */
const freeTitle = (palette: SlideTheme, name: string, runs: readonly Run[], box: SlideBox) =>
  placeFor(
    { id: 2, name, place: { type: 'title' } },
    [placed('a:xfrm', box), tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))],
    [
      tag('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, tag('a:normAutofit')),
      tag('a:lstStyle'),
      paragraph(palette, runs, { ...titleStyle, isSerif: true }),
    ],
  )
