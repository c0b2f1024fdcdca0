import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import type { Lines } from '../../../../src/charts/kit/lines.ts'
import { lastQuarter } from '../../../../src/model/index.ts'
import type { Side } from '../../../../src/model/sides.ts'

type Row = { t: number } & { [Key in Side | `${Side}Past` | `${Side}Base`]?: number }

/** What was reported and what the model says, as the rows that Recharts takes. */
export function rowsOf({ answer, ghost, history }: ChartInput, line: Lines): Row[] {
  const past = history
    .filter(point => point.line === line && point.quarter >= -5 && point.quarter < 0)
    .map(({ quarter, side, value }): Row => ({ t: quarter, [`${side}Past`]: value }))
  const aws = answer.aws[line]
  const alliance = answer.alliance[line]
  const joint = past.length > 0 ? { awsPast: aws[0]!, alliancePast: alliance[0]! } : {}
  const future = Array.from(
    { length: lastQuarter + 1 },
    (_, t): Row => ({
      t,
      aws: aws[t]!,
      alliance: alliance[t]!,
      ...(ghost && { awsBase: ghost.answer.aws[line][t]!, allianceBase: ghost.answer.alliance[line][t]! }),
    }),
  )
  return [...past, { ...future[0]!, ...joint }, ...future.slice(1)]
}
