import { whatIf } from '../../analysis/whatIf.ts'
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
        straight line; of reports older than its first day only the last of half a year is held against it.
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
            </tr>
          </thead>
          {isChanged && (
            <Checks head={`These numbers, from ${startsFrom}`} checks={calibrationOf(answer, asOf, facts)} />
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
      elsewhere={inOtherBase(base, true)}
    />
  )
}

type ChecksProps = { head: string; checks: readonly CalibrationPoint[]; elsewhere?: WorldVariant }

/** A number of the model between two quarters is explained at the nearer one. */
function Checks({ head, checks, elsewhere }: ChecksProps) {
  return (
    <tbody>
      <tr className="checksHead">
        <th scope="rowgroup" colSpan={5}>
          {head}
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
        </tr>
      ))}
    </tbody>
  )
}
