import { whatIf } from '../../analysis/whatIf.ts'
import { type BackTestPoint, backTestSays } from '../../explain/backTest.ts'
import { type CalibrationPoint, calibrationOf } from '../../explain/calibration.ts'
import { placeName } from '../../explain/names.ts'
import { type BaseId, baseIds, bases } from '../../model/bases.ts'
import { longDate } from '../../model/quarters.ts'
import { usdBn } from '../../model/units.ts'
import { baseWorld } from '../../model/world.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { inOtherBase, type WorldVariant } from '../../state/session/worldVariant.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { useFacts } from '../explain/Facts.tsx'
import { gapText } from '../explain/SideBySide.tsx'
import { useBackTest } from '../explain/useBackTest.ts'

/** The model held against what was reported: these numbers first, then every base as it stands. */
export function Calibration() {
  const answer = useDesk(desk => desk.answer)
  const asOf = useDesk(desk => desk.asOf)
  const startsFrom = useDesk(desk => desk.startsFrom)
  const isChanged = useDesk(desk => desk.own !== null || Object.keys(desk.changes).length > 0)
  const facts = useFacts()
  return (
    <section aria-label="Calibration">
      <h2>Calibration</h2>
      <p className="viewLead">
        What the model says for a day, beside what was reported for it. Between two quarters the model is read on the
        straight line; of reports older than its first day only the last of half a year is held against it. A base that
        is older than the latest is tested on what was reported since, but for what a value of its own rests on: 9 of 10
        of its simulated futures lie in the band.
      </p>
      <div className="viewScroll">
        <table className="claimTable">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Reported for</th>
              <th scope="col">Reported</th>
              <th scope="col">Model</th>
              <th scope="col">Gap</th>
              <th scope="col">90 % band</th>
            </tr>
          </thead>
          {isChanged && (
            <Checks
              head={`These numbers, from ${startsFrom}`}
              checks={calibrationOf(answer, asOf, facts)}
              tested={none}
            />
          )}
          {baseIds.toReversed().map(base => (
            <OfBase key={base} base={base} />
          ))}
        </table>
      </div>
    </section>
  )
}

function OfBase({ base }: { base: BaseId }) {
  const facts = useFacts()
  return (
    <Checks
      head={bases[base].label}
      checks={calibrationOf(whatIf(baseWorld(base)), bases[base].asOf, facts)}
      tested={useBackTest({ base, own: null }, facts)}
      elsewhere={inOtherBase(base, true)}
    />
  )
}

const none: readonly BackTestPoint[] = []

type ChecksProps = {
  head: string
  checks: readonly CalibrationPoint[]
  tested: readonly BackTestPoint[]
  elsewhere?: WorldVariant
}

/** A number of the model between two quarters is explained at the nearer one. */
function Checks({ head, checks, tested, elsewhere }: ChecksProps) {
  const says = backTestSays(tested)
  return (
    <tbody>
      <tr className="checksHead">
        <th scope="rowgroup" colSpan={6}>
          {head}
          {says && <p className="checksTest">{says}</p>}
        </th>
      </tr>
      {checks.map(({ key, factId, date, quarter, isEarlier, reported, model, gap }) => (
        <tr key={factId}>
          <th scope="row">{placeName({ kind: 'line', key, quarter: 0 })}</th>
          <td>
            {longDate(date)}
            {isEarlier && ', against today'}
          </td>
          <td>
            <Explained place={{ kind: 'fact', id: factId }} text={usdBn.exact(reported)} />
          </td>
          <td>
            <Explained
              place={{ kind: 'line', key, quarter: Math.round(quarter) }}
              text={usdBn.exact(model)}
              elsewhere={elsewhere}
              isMarked
            />
          </td>
          <td>{gapText(gap)}</td>
          <Band tested={tested.find(one => one.factId === factId)} />
        </tr>
      ))}
    </tbody>
  )
}

/** Where 9 of 10 of the base's futures lie for the day of a report, and whether it lies there too. */
function Band({ tested }: { tested: BackTestPoint | undefined }) {
  if (!tested) return <td>–</td>
  const { low, high, isInside } = tested
  return (
    <td>
      {usdBn.format(low)} to {usdBn.format(high)}, {isInside ? 'inside' : <b>outside</b>}
    </td>
  )
}
