import { useSyncExternalStore } from 'react'
import { expectationOf, weightedFigures } from '../../analysis/expectation.ts'
import { expectationSentences, leadSpreadSays, missingSays } from '../../analysis/expectationWords.ts'
import { leadInFull } from '../../analysis/leadInFull.ts'
import { weightText } from '../../analysis/weightText.ts'
import { stackLines } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { weightsTable } from '../../state/library/weightsTable.ts'
import { weightedWorlds } from '../../state/scenario/weightedWorlds.ts'
import { useActions, useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { outlookOn } from '../../state/session/latest.ts'
import { useOverlays } from '../ui/overlays.ts'
import { CopyTsv } from './CopyTsv.tsx'
import { WeightChoice } from './WeightChoice.tsx'
import { WeightSlider } from './WeightSlider.tsx'
import './weights.css'

/** Saved scenarios weighed against one another: how likely each is, what is expected of all, and which of them carries it. */
export function Weights() {
  const weights = useDesk(desk => desk.weights)
  const asOf = useDesk(desk => desk.asOf)
  const measure = useDesk(desk => desk.measure)
  const quarter = useDesk(desk => desk.horizon)
  const futures = outlookOn(useLiveDesk())
  const outlook = useSyncExternalStore(futures.subscribe, futures.get)
  const { open } = useOverlays()
  const { chooseView } = useActions()
  const when = quarterLabel(asOf, quarter)
  const { of, line, label } = measures[measure]
  const { unit } = stackLines[line]
  const figures = weightedFigures(weightedWorlds(weights, asOf), { measure, quarter })
  const found = expectationOf(figures)
  const says = [
    ...(found ? expectationSentences(measure, found) : [missingSays(figures, when)]),
    outlook?.measure === measure && found ? leadSpreadSays(measure, outlook.leadSpread, quarter) : null,
  ].filter(Boolean)
  const lead = (value: number) => (Number.isFinite(value) ? leadInFull(measure, value) : '–')
  return (
    <section className="weights" aria-labelledby="weightsTitle">
      <h2 id="weightsTitle">Probability-weighted</h2>
      <p className="subtitle">
        {label}, {when}. How likely each saved scenario is held to be; together they weigh 100&nbsp;%.
        {weights.length === 0 && ' Choose two or more.'}
      </p>
      <WeightChoice />
      {weights.length > 0 && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
          <div className="compareScroll" role="region" aria-label="Weighted scenarios" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Scenario</th>
                  <th scope="col">Weight</th>
                  <th scope="col">{of('aws')}</th>
                  <th scope="col">{of('alliance')}</th>
                  <th scope="col">Lead</th>
                  <th scope="col">Part of the expected lead</th>
                </tr>
              </thead>
              <tbody>
                {figures.map((one, i) => (
                  <tr key={i}>
                    <th scope="row">{one.name}</th>
                    <td>
                      <WeightSlider
                        at={i}
                        name={one.name}
                        weight={one.weight}
                        says={found ? `expected lead ${lead(found.lead)}` : ''}
                      />
                    </td>
                    <td>{unit.format(one.aws)}</td>
                    <td>{unit.format(one.alliance)}</td>
                    <td>{lead(one.lead)}</td>
                    <td>{lead(one.part)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">Expected</th>
                  <td>{weightText(weights.reduce((sum, { weight }) => sum + weight, 0))}</td>
                  <td>{unit.format(found?.aws ?? Number.NaN)}</td>
                  <td>{unit.format(found?.alliance ?? Number.NaN)}</td>
                  <td>{lead(found?.lead ?? Number.NaN)}</td>
                  <td>{lead(found?.lead ?? Number.NaN)}</td>
                </tr>
              </tfoot>
            </table>
          </div>
          <p className="weightsSay">{says.join(' ')}</p>
          <p className="weightsTools">
            <button
              type="button"
              className="wordButton"
              aria-haspopup="dialog"
              onClick={() => {
                chooseView('desk')
                open({ kind: 'enlarged', chart: 'footballField' })
              }}
            >
              Football field
            </button>
            <CopyTsv of={[weights, measure, quarter]} text={() => weightsTable(figures, measure)} />
          </p>
        </>
      )}
    </section>
  )
}
