import { type PartsOfPrice, partsOfPrice, priceParts, summedParts } from '../../../analysis/perShare.ts'
import type { ChartInput } from '../../../charts/chartInput.ts'
import { names } from '../../../model/names.ts'
import { quarterLabel } from '../../../model/quarters.ts'
import { type Side, sides } from '../../../model/sides.ts'

/** The price of each owner's share as a bar of its parts, today and at the verdict's quarter; the table says the same in numbers. */
export function ShareBars({ scene }: { scene: ChartInput }) {
  const days = [
    { quarter: 0, when: 'today' },
    { quarter: scene.horizon, when: quarterLabel(scene.asOf, scene.horizon) },
  ]
  return (
    <div className="shareBars" aria-hidden="true">
      {sides.flatMap(side =>
        days.map(({ quarter, when }) => (
          <ShareBar
            key={`${side} ${when}`}
            side={side}
            name={`${names[side].owner}, ${when}`}
            parts={partsOfPrice(scene, side, quarter)}
          />
        )),
      )}
      <p className="rule">
        {summedParts.map(part => (
          <span key={part}>
            <span className={`partSwatch ${part}`} /> {priceParts[part]}{' '}
          </span>
        ))}
      </p>
    </div>
  )
}

function ShareBar({ side, name, parts }: { side: Side; name: string; parts: PartsOfPrice }) {
  // Parts below zero have no length that adds up.
  if (summedParts.some(part => parts[part] < 0)) return null
  return (
    <div className="shareBar">
      <span>{name}</span>
      <span className={`bar ${side}`}>
        {summedParts.map(part => (
          <i key={part} className={part} style={{ flexGrow: parts[part] }} />
        ))}
      </span>
    </div>
  )
}
