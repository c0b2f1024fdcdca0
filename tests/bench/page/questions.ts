import type { Scene } from '../../../src/charts/scene.ts'
import { evaluate } from '../../../src/engine/evaluate.ts'
import { type LineKey, program } from '../../../src/model/index.ts'
import { type InputKey, inputOf } from '../../../src/model/inputs.ts'
import { engineInputs } from '../../../src/model/world.ts'

/** One bar: the lead with the input at its low and at its high end. */
export type Swing = { name: string; low: number; high: number }

const swung: InputKey[] = [
  'matureMultiple',
  'aws.valuation',
  'alliance.valuation',
  'aws.arrGrowth',
  'alliance.arrGrowth',
  'wacc',
  'growthHalfLife',
]

/** Stand-in for the tornado: seven inputs, each a fifth down and up, all fourteen worlds in one batch. */
export const tornado = oncePerScene((scene): Swing[] => {
  const columns = swung.map((key, i) => {
    const column = new Float64Array(swung.length * 2).fill(scene.world[key])
    column[i * 2]! *= 0.8
    column[i * 2 + 1]! *= 1.2
    return [key, column] as const
  })
  const leads = leadsOf(scene, swung.length * 2, Object.fromEntries(columns))
  return swung.map((key, i) => ({
    name: inputOf(key).parameter.label,
    low: leads[i * 2]!,
    high: leads[i * 2 + 1]!,
  }))
})

export const tornadoExtent = (scene: Scene): [number, number] => {
  const ends = tornado(scene).flatMap(({ low, high }) => [low, high])
  return [Math.min(...ends), Math.max(...ends)]
}

export const columns = 16
export const rows = 11
const cells = columns * rows

/** Stand-in for the heatmap: the lead over two inputs, 176 worlds in one batch, as steps of colour. */
export const heat = oncePerScene((scene): number[] => {
  const multiple = Float64Array.from({ length: cells }, (_, i) => 4 + (i % columns) * 1.5)
  const halfLife = Float64Array.from({ length: cells }, (_, i) => 2 + Math.floor(i / columns) * 2)
  const leads = leadsOf(scene, cells, { matureMultiple: multiple, growthHalfLife: halfLife })
  return Array.from(leads, lead => Math.min(Math.max(Math.round(lead / 40), -6), 6) + 6)
})

/** A colour for each step, from one stack to the other. */
export const heatColours = Array.from({ length: 13 }, (_, step) =>
  step < 6
    ? `color-mix(in oklab, var(--alliance) ${(6 - step) * 15}%, var(--page))`
    : `color-mix(in oklab, var(--aws) ${(step - 6) * 15}%, var(--page))`,
)

const keep: LineKey[] = ['aws.valueCreated', 'alliance.valueCreated']

function leadsOf(scene: Scene, count: number, varied: Record<string, Float64Array>): Float64Array {
  const at = scene.horizon
  const answer = evaluate(program, { count, inputs: engineInputs({ ...scene.world, ...varied }) }, keep, at)
  const [aws, alliance] = keep.map(key => answer[key].subarray(at * count)) as [Float64Array, Float64Array]
  return aws.map((value, i) => value - alliance[i]!)
}

/** Every reader of one scene shares one answer. */
function oncePerScene<T>(ask: (scene: Scene) => T): (scene: Scene) => T {
  let last: { scene: Scene; answer: T } | undefined
  return scene => {
    if (last?.scene !== scene) last = { scene, answer: ask(scene) }
    return last.answer
  }
}
