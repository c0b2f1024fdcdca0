import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { f } from '../../src/engine/formula.ts'
import { explain } from '../../src/explain/explain.ts'
import { placeName } from '../../src/explain/names.ts'
import { textOf } from '../../src/explain/tokens.ts'
import { type LineKey, lineKeys } from '../../src/model/index.ts'
import { baseWorld, type World, worldOf } from '../../src/model/world.ts'
import { value } from '../kit/formulas.ts'
import { someWorlds } from '../kit/worlds.ts'

const told = (world: World) => ({ world, answer: whatIf(world) })
/** A world of the golden ones. */
const latest = told(worldOf('reported-2026-09-30', { adoptionSlowdown: 0.4 }))
const shown = (key: LineKey, quarter: number) => {
  const { words, figures, shown: result } = explain(latest, key, quarter)
  return [textOf(words), `${result} = ${textOf(figures)}`].map(text => text.replaceAll('\u00a0', ' '))
}

describe('a formula in words, and with the figures of its quarter', () => {
  it.each<[LineKey, number, string, string]>([
    ['aws.paperGain', 12, 'Stake value − Invested so far', '$174B = $192B − $18B'],
    ['aws.demand', 0, 'Annual recurring revenue today', '$65B = $65B'],
    [
      'aws.retained',
      1,
      'Share kept a quarter ago × (1 − Dilution by new rounds) × (1 − Dilution for staff shares, a year) ^ (1 ÷ 4) × if(quarters from today = Listing of the lab, 1 − New shares sold at the listing, 1)',
      '96 % = 100 % × (1 − 0 %) × (1 − 3 %) ^ (1 ÷ 4) × if(1 = 1, 1 − 3 %, 1)',
    ],
    ['chipCost', 3, 'Chips worn out ÷ (1 − Nvidia gross margin)', '46 % = 11.5 % ÷ (1 − 75 %)'],
    [
      'aws.rivalCloudProfit',
      12,
      "Capacity from other clouds, OpenAI × Share of away compute bought from the rival's cloud, OpenAI × (1 − Price of the chips − Power and buildings, per dollar of capacity)",
      '$2.2B = $27.1B × 28 % × (1 − 46 % − 25 %)',
    ],
    ['aws.stakePerShare', 12, "Stake after tax ÷ Owner's shares outstanding", '$14.42 = $155.484B ÷ 10.786B'],
    [
      'aws.gainInIncome',
      0,
      'if(quarters from today = 0, 0, if(Lab is listed × (Share of the gain that passes through income > 0), 1, Share of the gain that passes through income) × (Stake value − Stake value a quarter ago))',
      '$0 = if(0 = 0, 0, if(0 × (49 % > 0), 1, 49 %) × ($183B − $0))',
    ],
  ])('%s at quarter %i', (key, quarter, words, figures) => expect(shown(key, quarter)).toEqual([words, figures]))
})

it('a line is called after its lab or after its owner, as it speaks of the one or the other', () =>
  expect(
    (['aws.valuation', 'alliance.commitDue', 'aws.capex', 'alliance.valuePerShare', 'aws.gainTaxDue'] as const).map(
      key => placeName({ kind: 'line', key, quarter: 0 }),
    ),
  ).toEqual([
    'Lab valuation, Anthropic',
    'Purchases due, a year, OpenAI',
    'Capital spending, a year, Amazon',
    'Value created, a share, Microsoft',
    'Tax on the gain, Amazon',
  ]))

it('what is shown, parsed and worked out, gives what is shown: every line, in many worlds', () => {
  const wrong = [baseWorld('reported-2026-09-30'), ...someWorlds(5)].flatMap(world => {
    const both = told(world)
    return lineKeys.flatMap(key =>
      [0, 1, 7, 24].flatMap(quarter => {
        const { line, shown: result, figures } = explain(both, key, quarter)
        const again = line.unit.format(value(f(asTemplate(textOf(figures)))))
        return again === result ? [] : [`${key} at ${quarter}: ${result} = ${textOf(figures)}, which is ${again}`]
      }),
    )
  })
  expect(wrong).toEqual([])
})

/** The typeset formula as the engine reads formulas: figures are the numbers that a reader takes from them. */
function asTemplate(text: string): TemplateStringsArray {
  const plain = text
    .replace(/([\d,.]+)\u00a0%/g, (_, digits: string) => `(${digits.replaceAll(',', '')} / 100)`)
    .replace(/\$([\d,.]*\d)B?/g, (_, digits: string) => digits.replaceAll(',', ''))
    .replace(/(\d)[×B]/g, '$1')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replaceAll('≥', '>=')
    .replace(/(\d),(?=\d{3})/g, '$1')
  return Object.assign([plain], { raw: [plain] })
}
