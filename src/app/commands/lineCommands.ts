import { valueAt } from '../../analysis/whatIf.ts'
import { placeName } from '../../explain/names.ts'
import { lineKeys, lineOf } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { quarterLabel } from '../../model/quarters.ts'
import type { Desk } from '../../state/session/desk.ts'
import type { Explain } from '../explain/context.ts'
import type { Command } from '../ui/command.ts'

/** Every number of the model at the verdict's quarter: what it is just now, and the way to its explanation. */
export function lineCommands({ answer, asOf, horizon: quarter }: Desk, explain: Explain): Command[] {
  const when = quarterLabel(asOf, quarter)
  return lineKeys.map(key => {
    const place = { kind: 'line', key, quarter } as const
    const { unit, says } = lineOf(ownerOf(key).id)
    return {
      id: `line.${key}`,
      label: `Explain ${placeName(place)}`,
      also: says,
      detail: `${unit.format(valueAt(answer, key, quarter))}, ${when}`,
      opensDialog: true,
      run: () => explain(place),
    }
  })
}
