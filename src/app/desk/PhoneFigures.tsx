import type { StackLine } from '../../model/index.ts'
import { stackLines } from '../../model/index.ts'
import { type MeasureId, measures } from '../../model/measures.ts'
import { names } from '../../model/names.ts'
import { sides } from '../../model/sides.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { Delta } from '../ui/Delta.tsx'
import { LiveText } from '../ui/LiveText.tsx'
import '../ui/fingers.css'

/** The figures on a phone: the measure that is judged by, and the stake, for both owners side by side. */
export function PhoneFigures() {
  const horizon = useDesk(desk => desk.horizon)
  const measure = useDesk(desk => desk.measure)
  const lines = linesFor(measure)
  return (
    <section className="phoneFigures" aria-label="The figures of both stacks at the chosen quarter">
      <div className="pair">
        {sides.map(side => (
          <div key={side}>
            <p className={side}>
              <span className={`mark ${side}`} aria-hidden="true" />
              {names[side].owner}
            </p>
            <dl>
              {lines.map(line => (
                <div key={line}>
                  <dt>{stackLines[line].label.replace(', a year', '')}</dt>
                  <dd>
                    <span data-line={line} data-side={side}>
                      <Explained
                        place={{ kind: 'line', key: `${side}.${line}`, quarter: horizon }}
                        text={
                          <LiveText of={desk => stackLines[line].unit.format(desk.answer[side][line][desk.horizon]!)} />
                        }
                        isMarked
                      />
                    </span>
                    <Delta side={side} line={line} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}

const linesFor = (measure: MeasureId): StackLine[] => {
  const { line } = measures[measure]
  return [line, line === 'stakeValue' ? 'valueCreated' : 'stakeValue']
}
