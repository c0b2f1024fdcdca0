import { headOf, pinsOf } from '../../charts/kit/dateMarks.tsx'
import { serialDay } from './days.ts'
import type { Extra } from './native.ts'
import { textLine, textSizes } from './room.ts'
import type { SlideTimeline } from './timeline.ts'

/** What the dates ahead are placed by on a slide: its axis is one of days. */
export const placedByDay = ({ scene, plot, xOfDay }: Pick<SlideTimeline, 'scene' | 'plot' | 'xOfDay'>) => ({
  scene,
  plot,
  look: textSizes,
  xOf: ({ date }: { date: string }) => xOfDay(serialDay(date)),
})

/** The dates ahead as pins over the chart, with a full head where the day is reported and a bar where it is not, and their words where there is room. */
export function dateExtras(line: SlideTimeline): Extra[] {
  const { room, plot, labels } = line
  const r = headOf(textSizes)
  const size = textSizes.axis
  const colour = room.ink.ink2
  return pinsOf(placedByDay(line)).flatMap(({ pins, text, stands }): Extra[] => {
    const stand = labels.place({ lines: [text], size, weight: 400 }, stands)
    return [
      ...pins.flatMap(({ x, y, isReported }): Extra[] => [
        { kind: 'line', from: [x, plot.y + plot.height], to: [x, y], stroke: { colour, width: 0.75 } },
        { kind: 'line', from: [x - r, y], to: [x + r, y], stroke: { colour, width: isReported ? 2 * r : 0.75 } },
      ]),
      ...(stand
        ? [{ kind: 'words' as const, text: textLine(text, [stand.x, stand.y], { colour, anchor: stand.anchor }) }]
        : []),
    ]
  })
}
