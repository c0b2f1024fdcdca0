import type { ThemeId } from '../colours.ts'
import { frameOf } from '../frame.ts'
import { standIn } from '../office/parts.ts'
import { paletteOf } from '../office/theme.ts'
import { tag } from '../office/xml.ts'
import type { DesignFor } from './design.ts'
import { slideMaster } from './slideMaster.ts'
import { ruleOf, slideSize, textPlace } from './slideXml.ts'

/** The design of Stakeout's own slides. */
export const ownDesign =
  (theme: ThemeId): DesignFor =>
  (type, words, _, nameOf) => {
    const palette = paletteOf(theme)
    const frame = frameOf(type, palette.ink, { ...slideSize, unit: 1 }, words)
    const { texts, box: room, code } = frame
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
        ruleOf(palette, { id: 5, name: nameOf('Rule', 'rule') }, frame),
        textPlace(
          palette,
          body(6, 'Footnote', 11, 'note'),
          ...text('note', slideSize.height - texts.note.top - 14, noteWidth),
        ),
      ],
      code,
      room,
      place: null,
      times: 1,
    }
  }
