import { byLab, byOwner, lineAt } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { lastQuarter, stackLines } from '../../../../src/model/index.ts'
import { sides } from '../../../../src/model/sides.ts'
import { levels, parts } from '../ours/costs.tsx'
import { endLabels, lineEnds } from './endLabels.ts'
import { ghostLines } from './ghost.ts'
import { horizon, namesOnLine, series, together } from './parts.ts'
import { past } from './past.ts'
import { cashIn, events, paperGain } from './stake.ts'
import { shape, tenth, words } from './svg.ts'
import type { Picture } from './timeFrame.ts'

/** The two values at the horizon, beside their markers. */
const markedValues: Picture = layer => {
  const drawn = sides.map(side => words(layer, desk.marked, ink[side], { weight: 700, outline: ink.page }))
  const { format } = stackLines.valueCreated.unit
  return ({ scene, x, y, plot }) => {
    const values = sides.map(side => lineAt(scene, side, 'valueCreated', scene.horizon))
    const isTight = x(scene.horizon) - plot.x < desk.marked * 4
    const top = Math.max(...values)
    values.forEach((value, i) => {
      const isTop = value === top && (i === 0 || values[0] !== top)
      drawn[i]!.put('x', x(scene.horizon) + (isTight ? 6 : -3))
      drawn[i]!.put('y', y(value) + (isTop ? -desk.marker - 5 : desk.marker + desk.marked))
      drawn[i]!.put('text-anchor', isTight ? 'start' : 'end')
      drawn[i]!.say(format(value))
    })
  }
}

/** The level at which a year's gain pays a year's capex. */
const paysTheYear: Picture = layer => {
  const rule = shape(layer, 'path', { stroke: ink.ink, 'stroke-width': 1.5 })
  const text = words(layer, desk.axis, ink.ink, { weight: 600, outline: ink.page })
  text.say('Gain pays the year’s capex')
  return ({ y, plot }) => {
    rule.put('d', `M${plot.x} ${y(1)}H${plot.x + plot.width}`)
    text.put('x', plot.x + plot.width)
    text.put('y', y(1) - 5)
    text.put('text-anchor', 'end')
  }
}

/** The second stacked bar: one path for each part. */
const stackedCosts: Picture = layer => {
  const paths = parts.map(({ line, colour }) => shape(layer, 'path', { class: line, fill: colour }))
  const put = endLabels(layer, [{ side: 'aws' }])
  const { format } = stackLines.computeSpend.unit
  return ({ scene, x, y, plot }) => {
    const tops = levels(scene)
    const half = ((x(1) - x(0)) / 2) * 0.8
    paths.forEach((path, i) => {
      let d = ''
      for (let t = 0; t <= lastQuarter; t++) {
        const foot = tenth(y(i === 0 ? 0 : tops[i - 1]![t]!))
        d += `M${tenth(x(t) - half)} ${foot}V${tenth(y(tops[i]![t]!))}H${tenth(x(t) + half)}V${foot}`
      }
      path.put('d', d)
    })
    const end = tops[2]![lastQuarter]!
    put([{ y: y(end), value: format(end) }], x(lastQuarter), plot)
  }
}

/** The pictures of the charts over time, by the id of the chart. */
export const timePictures: Record<string, Picture> = {
  valueCreated: together(
    ghostLines('valueCreated'),
    series('valueCreated', desk.hero),
    lineEnds('valueCreated', byOwner, { withGhost: true }),
    horizon('valueCreated'),
    markedValues,
  ),
  stakeValue: together(
    past('stakeValue'),
    cashIn,
    ghostLines('stakeValue'),
    series('stakeValue', desk.line),
    lineEnds('stakeValue', byOwner, { withGhost: true, strip: true }),
    events,
    horizon('stakeValue'),
    paperGain,
  ),
  arr: together(
    past('arr'),
    ghostLines('arr'),
    series('arr', desk.line),
    lineEnds('arr'),
    horizon('arr'),
    namesOnLine('arr', byLab),
  ),
  capexCover: together(
    paysTheYear,
    ghostLines('capexCover'),
    series('capexCover', desk.line),
    lineEnds('capexCover'),
    horizon('capexCover'),
    namesOnLine('capexCover', byOwner),
  ),
  costs: together(stackedCosts, horizon('computeSpend')),
}
