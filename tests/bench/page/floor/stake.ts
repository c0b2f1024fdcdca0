import { leaderLast, lineAt } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { coming } from '../../../../src/charts/kit/upcomingEvents.ts'
import { lastQuarter, stackLines } from '../../../../src/model/index.ts'
import { sides } from '../../../../src/model/sides.ts'
import { pool, shape, words } from './svg.ts'
import type { Picture } from './timeFrame.ts'

const { format } = stackLines.stakeValue.unit

/** Cash paid in, as a level for each owner. */
export const cashIn: Picture = layer => {
  const rules = sides.map(() => shape(layer, 'path', { stroke: ink.ink2, 'stroke-width': 1.25 }))
  const head = words(layer, desk.axis, ink.ink2)
  const sums = words(layer, desk.axis, ink.ink2)
  return ({ scene, x, y }) => {
    const paid = sides.map(side => scene.world[`${side}.invested`])
    paid.forEach((cash, i) => rules[i]!.put('d', `M${x(0)} ${y(cash)}H${x(lastQuarter)}`))
    for (const [text, above] of [
      [head, 15],
      [sums, 1],
    ] as const) {
      text.put('x', x(lastQuarter) + 9)
      text.put('y', y(0) - above)
    }
    head.say('Cash in')
    sums.say(paid.map(format).join(', '))
  }
}

/** What the settings hold in store, as stems with text. */
export const events: Picture = layer => {
  const group = shape(layer, 'g').node
  const stems = pool(() => [
    shape(group, 'path', { stroke: ink.axis, 'stroke-width': 1, opacity: 0.7 }),
    words(group, desk.axis, ink.ink2, { outline: ink.page }),
  ])
  return ({ scene, x, plot }) => {
    const all = coming(scene)
    stems(all.length, ([stem, text], i) => {
      const { quarter, text: says } = all[i]!
      const at = x(quarter)
      const top = plot.y + i * 17
      const isLate = at > plot.x + plot.width * 0.62
      stem!.put('d', `M${at} ${top}V${plot.y + plot.height}`)
      text!.put('x', at + (isLate ? -4 : 4))
      text!.put('y', top + 9)
      text!.put('text-anchor', isLate ? 'end' : 'start')
      text!.say(says)
    })
  }
}

/** The larger paper gain as a bracket with its number. */
export const paperGain: Picture = layer => {
  const bracket = shape(layer, 'path', { fill: 'none', 'stroke-width': 1.5 })
  const name = words(layer, desk.label, ink.ink, { weight: 600, outline: ink.page })
  const sum = words(layer, desk.label, ink.ink, { weight: 700, outline: ink.page })
  return ({ scene, x, y, plot }) => {
    const side = leaderLast(scene, 'paperGain')[1]!
    const gain = lineAt(scene, side, 'paperGain', scene.horizon)
    const at = x(scene.horizon) + 8
    const from = y(scene.world[`${side}.invested`])
    const to = y(lineAt(scene, side, 'stakeValue', scene.horizon))
    const isLate = at > plot.x + plot.width * 0.7
    bracket.put('d', `M${at - 5} ${from}H${at}V${to}H${at - 5}`)
    bracket.put('stroke', ink[side])
    for (const text of [name, sum]) {
      text.put('x', at + (isLate ? -16 : 6))
      text.put('y', (from + to) / 2 + (text === name ? 4 : 20))
      text.put('fill', ink[side])
      text.put('text-anchor', isLate ? 'end' : 'start')
    }
    name.say(gain < 0 ? 'Paper loss' : 'Paper gain')
    sum.say(format(gain))
  }
}
