import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseIds, bases } from '../../src/model/bases.ts'
import { lastQuarter, lineOf, marketLines, stackLines } from '../../src/model/index.ts'
import { inputs, parameters } from '../../src/model/inputs.ts'
import { inputName, shortName } from '../../src/model/names.ts'
import type { Graded, Parameter } from '../../src/model/parameter.ts'
import { type Preset, presetIds, presets } from '../../src/model/presets.ts'
import { sides } from '../../src/model/sides.ts'
import { tranches } from '../../src/model/tranches.ts'
import { dollarsPerShare, flag, fraction, multiple, share, type Unit, usdBn } from '../../src/model/units.ts'
import { baseWorld, type World } from '../../src/model/world.ts'
import {
  onPaper,
  paperBases,
  paperInputs,
  paperLines,
  paperPresets,
  paperTranches,
  paperValues,
} from '../kit/modelPaper.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from './plain.ts'

const unitNames = new Map<Unit, string>([
  [usdBn, '$bn'],
  [fraction, 'fraction'],
  [share, 'share'],
  [multiple, 'multiple'],
  [flag, '0 or 1'],
  [dollarsPerShare, '$ a share'],
])

describe('docs/model.md, the contract of the model', () => {
  it('has every line of the model, no more and no fewer, in its order', () =>
    expect(paperLines.map(({ line }) => line)).toEqual(Object.keys({ ...marketLines, ...stackLines })))

  it.each(paperLines)('gives $line the unit, the name and the meaning that it has', ({ line, unit, ...paper }) => {
    const { label, says, unit: own } = lineOf(line as keyof typeof stackLines)
    expect([unit, paper['what it is']]).toEqual([unitNames.get(own), `**${label}.** ${says}`])
  })

  it('has formulas that come to what the hand-written model comes to, in every base and in any world', () => {
    const worlds = [...baseIds.map(base => baseWorld(base)), ...someWorlds(20)]
    const wrong = worlds.flatMap((world, i) => differences(world).map(says => `world ${i}: ${says}`))
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('has every input, no more and no fewer', () =>
    expect(paperInputs.map(({ input }) => input)).toEqual(Object.keys(parameters)))

  it.each(paperInputs)('gives $input the label, range, step, track and spread that it has', paper => {
    const parameter: Parameter = parameters[paper['input'] as keyof typeof parameters]
    const { label, unit, min, max, step, scale, spread, undrawn, headline } = parameter
    expect(paper).toEqual({
      input: paper['input'],
      of: parameter.scope === 'market' ? 'market' : parameter.of,
      label: headline ? `${label} (in view)` : label,
      unit,
      'from to by': `${min} to ${max} by ${step}`,
      track: scale,
      plausible: spread ? `${spread.low} to ${spread.high}${spread.relative ? ' times' : ''}` : `not drawn. ${undrawn}`,
    })
  })

  it('has every base value with its grade and the fact that it rests on', () =>
    expect(paperValues).toEqual(
      inputs.map(({ key, side, parameter }) => ({
        input: key,
        ...Object.fromEntries(
          baseIds.map(base => [
            base,
            graded(parameter.scope === 'market' ? parameter.values[base] : parameter.values[base][side!]),
          ]),
        ),
      })),
    ))

  it('has every base with its day, its name and what it is', () =>
    expect(paperBases).toEqual(
      baseIds.map(base => {
        const { asOf, label, note } = bases[base]
        return { base, day: asOf, called: label, 'what it is': note }
      }),
    ))

  it('has every preset with what it sets, and what it adds to the base', () =>
    expect(paperPresets.map(({ preset, sets }) => [preset, sets!.split(', ').toSorted()])).toEqual(
      presetIds.map(id => {
        const { label, sets, adds = {} }: Preset = presets[id]
        const set = Object.entries(sets).map(([key, value]) => `${key} ${value}`)
        const added = Object.entries(adds).map(([key, more]) => `${key} ${more > 0 ? '+' : ''}${more}`)
        return [label, [...set, ...added].toSorted()]
      }),
    ))

  it('has every sum that an owner paid in, with its day and how well it is known', () =>
    expect(paperTranches).toEqual(
      sides.flatMap(side =>
        tranches[side].map(({ date, amount, fact, day }) => ({
          stack: side,
          date,
          'paid in': `${amount}`,
          fact,
          'the day is': day,
        })),
      ),
    ))
})

const graded = ({ value, grade, fact, carried }: Graded) =>
  [value, grade, ...(fact ? [fact] : []), ...(carried ? [`carried ${carried}`] : [])].join(' ')

/** Where the paper and the hand-written model differ by more than a billionth. */
function differences(world: World): string[] {
  const [paper, lines] = [onPaper(world), plain(world)]
  const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => t)
  return Object.entries(lines).flatMap(([side, own]) =>
    Object.entries(own).flatMap(([line, values]) =>
      quarters.flatMap(t => {
        const [got, want] = [paper(side === 'market' ? 'aws' : side, line, t), values[t]!]
        return Math.abs(got - want) <= 1e-9 * Math.max(Math.abs(want), 1e-3)
          ? []
          : [`${side}.${line} at ${t}: ${got}, not ${want}`]
      }),
    ),
  )
}

it('an input is called after the lab where the lab or its computing is meant, after the owner elsewhere', () => {
  const keys = ['aws.valuation', 'alliance.computeRatio', 'aws.capex', 'vendorMargin'] as const
  expect(keys.map(key => `${inputName(key)} | ${shortName(key)}`)).toEqual([
    'Lab valuation, Anthropic | Lab valuation, Anthropic',
    'Compute per dollar of ARR today, OpenAI | Compute per dollar of ARR today, OpenAI',
    "Owner's capital spending, a year, Amazon | Owner's capital spending, Amazon",
    'Nvidia gross margin | Nvidia gross margin',
  ])
  expect(new Set(inputs.map(({ key }) => inputName(key))).size).toBe(inputs.length)
})

it('the README counts parameters and lines as they are', () => {
  const page = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replaceAll(/\s+/g, ' ')
  const [parametersNow, linesNow] = [parameters, { ...marketLines, ...stackLines }].map(all => Object.keys(all).length)
  expect(page).toContain(`${parametersNow} sourced parameters feed a model of ${linesNow} lines a stack`)
})
