import { type ComparisonRow, comparisonOf, sorted } from '../analysis/comparison.ts'
import { comparisonSentences } from '../analysis/comparisonWords.ts'
import { quarterLabel } from '../model/quarters.ts'
import { allCompared, comparedWorlds, referenceOf } from '../state/scenario/compared.ts'
import { type Ask, dayOfAsk, leadOn, type ReportCell, worldsOf } from './ask.ts'
import { comparedFrom } from './compared.ts'
import { criterionFrom } from './read.ts'

/** A scenario beside its base and the saved scenarios of a file: what differs, and what comes of it. */
export const comparisonAsk = {
  does: 'sets the saved scenarios of a file (--scenarios FILE) beside the scenario and its base: inputs that differ, lead and figures, with differences (--against present, base or a place in the file)',
  takes: ['scenarios', 'against', 'measure', 'quarter'],
  read: given => {
    const criterion = criterionFrom(given)
    const compared = comparedFrom(given)
    return scenario => {
      const asOf = dayOfAsk(scenario)
      const [world, baseWorld] = worldsOf(scenario)
      const worlds = allCompared({ world, baseWorld }, comparedWorlds(null, compared, asOf))
      const reference = referenceOf(compared, false)
      const found = comparisonOf(worlds, reference, criterion)
      const names = worlds.map(({ name }) => name)
      const inputs = sorted(found.inputs, 'effect')
      const rows = [...inputs, found.lead, ...found.figures]
      const others = names.flatMap((name, i) => (i === reference ? [] : [{ name, i }]))
      const shown = (value: number, text: string): ReportCell =>
        Number.isFinite(value) ? { value, text } : { value: '', text: '–' }
      return {
        data: {
          ...criterion,
          scenarios: names,
          against: names[reference]!,
          inputs: inputs.map(dataOf),
          lead: dataOf(found.lead),
          figures: found.figures.map(dataOf),
        },
        head: ['input or figure', ...names, ...others.map(({ name }) => `${name} less ${names[reference]!}`)],
        rows: rows.map(({ label, unit, values, deltas }): ReportCell[] => [
          label,
          ...values.map(value => shown(value, unit.format(value))),
          ...others.map(({ i }) => shown(deltas[i]!, unit.delta(deltas[i]!))),
        ]),
        says: [
          leadOn(criterion, scenario),
          ...comparisonSentences(
            criterion.measure,
            worlds,
            { ...found, reference },
            quarterLabel(asOf, criterion.quarter),
          ),
        ],
      }
    }
  },
} satisfies Ask

/** A row as data; a figure outside a scenario's six years is null. */
const dataOf = ({ id, label, values, deltas }: ComparisonRow) => ({
  id,
  label,
  values: values.map(orNull),
  differences: deltas.map(orNull),
})

const orNull = (value: number) => (Number.isFinite(value) ? value : null)
