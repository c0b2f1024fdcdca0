import { offMiddle, percentileText } from '../../analysis/percentileWords.ts'
import { counted } from '../../model/digits.ts'
import { type LineKey, lineOf } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { useLiveDesk } from '../../state/session/hooks.ts'
import { outlookOn } from '../../state/session/latest.ts'

/** How a line spreads over the simulated futures at a quarter, where they are drawn; and where the number stands among them. */
export function SpreadLine({ lineKey, quarter }: { lineKey: LineKey; quarter: number }) {
  const outlook = outlookOn(useLiveDesk()).get()
  const fan = outlook?.fans[lineKey]
  if (!outlook || !fan) return null
  const { format } = lineOf(ownerOf(lineKey).id).unit
  const share = outlook.percentiles.lines[lineKey]![quarter]!
  const off = offMiddle(share)
  const at = (quantile: keyof typeof fan) => format(fan[quantile][quarter]!)
  return (
    <p className="explainRests">
      Of {counted(outlook.count)} simulated futures 9 in 10 lie between {at('p5')} and {at('p95')}, 5 in 10 between{' '}
      {at('p25')} and {at('p75')}; their median is {at('p50')}. The number above is the scenario itself, at percentile{' '}
      {percentileText(share)} of them
      {off && `: they lie mostly ${off === 'high' ? 'below' : 'above'} it`}.
    </p>
  )
}
