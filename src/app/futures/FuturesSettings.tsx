import { type RefObject, useId } from 'react'
import { counted } from '../../model/digits.ts'
import { number } from '../../model/units.ts'
import { correlationName, futureCounts, mostCorrelation } from '../../state/scenario/chance.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { part } from '../ui/part.tsx'
import { useDismiss } from '../ui/useDismiss.ts'
import { useDrag } from '../ui/useDrag.ts'
import { Seed } from './Seed.tsx'
import { Undrawn } from './Undrawn.tsx'

const EarlierBands = part({
  of: 'Earlier bases',
  load: () => import('../explain/EarlierBands.tsx').then(module => module.EarlierBands),
})

type FuturesSettingsProps = {
  place: RefObject<HTMLElement | null>
  onClose: (byKey: boolean) => void
}

/** How futures are drawn: how many, by which chance, and how far the two labs' growth, and their re-rating, move together. */
export function FuturesSettings({ place, onClose }: FuturesSettingsProps) {
  useDismiss(place, onClose)
  const futures = useDesk(desk => desk.futures)
  const { chooseFutures } = useActions()
  return (
    <div className="popover drawn" role="dialog" aria-label="How futures are drawn">
      <p>
        Every input with a plausible range is drawn from it, most often near its present value; the model works out each
        world. Quarters are whole. The same link draws the same futures. Both labs’ growth is drawn together as far as
        the correlation says, and so is their re-rating.
      </p>
      <fieldset>
        <legend>Runs when nothing moves</legend>
        {futureCounts.map(count => (
          <label key={count}>
            <input type="radio" name="futures" checked={count === futures} onChange={() => chooseFutures(count)} />{' '}
            {counted(count)}
          </label>
        ))}
      </fieldset>
      <Correlation />
      <Seed />
      <Undrawn />
      <details>
        <summary>How earlier bases held what was reported since</summary>
        <EarlierBands />
      </details>
    </div>
  )
}

function Correlation() {
  const correlation = useDesk(desk => desk.correlation)
  const { correlate } = useActions()
  const { end, press, take } = useDrag('correlation')
  const name = useId()
  return (
    <p className="correlation">
      <label htmlFor={name}>{correlationName}</label> <b>{number.format(correlation)}</b>
      <input
        id={name}
        type="range"
        min={-mostCorrelation}
        max={mostCorrelation}
        step={0.05}
        value={correlation}
        aria-valuetext={number.format(correlation)}
        onChange={event => {
          const to = Number(event.target.value)
          take(() => correlate(to))
        }}
        onPointerDown={press}
        onKeyUp={end}
        onBlur={end}
      />
    </p>
  )
}
