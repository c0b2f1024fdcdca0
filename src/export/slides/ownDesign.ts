import type { ThemeId } from '../colours.ts'
import { type Frame, frameOf } from '../frame.ts'
import { standIn } from '../office/parts.ts'
import { paletteOf, type SlideTheme } from '../office/theme.ts'
import { tag } from '../office/xml.ts'
import type { DesignFor, NameOf } from './design.ts'
import { slideMaster } from './slideMaster.ts'
import { ruleOf, slideSize, textPlace, wordsBox } from './slideXml.ts'

/** The design of Stakeout's own slides. */
export const ownDesign =
  (theme: ThemeId): DesignFor =>
  (type, words, _, nameOf) => {
    const palette = paletteOf(theme, words.house?.inks[theme])
    const frame = frameOf(type, palette.ink, { ...slideSize, unit: 1 }, words)
    const { texts, box: room, code, imprint, ruleAt } = frame
    const noteEnd = imprint ? imprint.ruleAt - 6 : slideSize.height - 14
    const text = (name: keyof typeof texts, height: number, width = frame.inner) =>
      [texts[name], { x: texts[name].x, y: texts[name].top, width, height }] as const
    const noteWidth = code[0]?.kind === 'rect' ? code[0].x - 36 - 14 : frame.inner
    const body = (id: number, said: string, idx: number, role: string) => ({
      id,
      name: nameOf(said, role),
      place: { type: 'body' as const, idx },
    })
    return {
      palette,
      layout: standIn(slideMaster(theme).layout),
      mapping: tag('a:masterClrMapping'),
      before: [
        textPlace(
          palette,
          { id: 2, name: nameOf('Title', 'title'), place: { type: 'title' } },
          ...text('title', texts.subtitle.top - texts.title.top),
        ),
        textPlace(palette, body(3, 'Subtitle', 10, 'subtitle'), ...text('subtitle', room.y - texts.subtitle.top - 8)),
      ],
      after: [
        ruleOf(palette, { id: 5, name: nameOf('Rule', 'rule') }, { ruleAt, inner: frame.inner }),
        textPlace(palette, body(6, 'Footnote', 11, 'note'), ...text('note', noteEnd - texts.note.top, noteWidth)),
        ...(imprint ? imprintOn(palette, imprint, frame.inner, nameOf) : []),
      ],
      code,
      logo: imprint?.logo ?? [],
      room,
      place: null,
      times: 1,
    }
  }

/** What a firm has under a figure: its hairline and its texts. */
const imprintOn = (
  palette: SlideTheme,
  { ruleAt, text }: NonNullable<Frame['imprint']>,
  inner: number,
  nameOf: NameOf,
) => [
  ruleOf(palette, { id: 4, name: nameOf('Rule of the imprint', 'imprintRule') }, { ruleAt, inner }),
  wordsBox(
    palette,
    {
      id: 9,
      name: nameOf('Imprint', 'imprint'),
      box: { x: text.x, y: text.top, width: text.width, height: text.height },
    },
    text.paragraphs,
    text.style,
  ),
]
