import { lastQuarter } from '../../model/index.ts'
import { isMeasure, measureIds, measures } from '../../model/measures.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'

/** What the verdict is about: a quarter and a measure. */
export function Judged() {
  const asOf = useDesk(desk => desk.asOf)
  const horizon = useDesk(desk => desk.horizon)
  const measure = useDesk(desk => desk.measure)
  const { chooseHorizon, chooseMeasure } = useActions()
  return (
    <span className="judge">
      At{' '}
      <select
        aria-label="Quarter of the verdict"
        value={horizon}
        onChange={event => chooseHorizon(Number(event.target.value))}
      >
        {Array.from({ length: lastQuarter + 1 }, (_, quarter) => (
          <option key={quarterLabel(asOf, quarter)} value={quarter}>
            {quarterLabel(asOf, quarter)}
            {quarter === 0 ? ', today' : ''}
          </option>
        ))}
      </select>
      , judged by{' '}
      <select
        aria-label="Measure of the verdict"
        value={measure}
        onChange={event => isMeasure(event.target.value) && chooseMeasure(event.target.value)}
      >
        {measureIds.map(id => (
          <option key={id} value={id}>
            {measures[id].label}
          </option>
        ))}
      </select>
    </span>
  )
}
