import { useState } from 'react'
import { useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { type Control, controls, keysOf } from './controls.ts'
import { byEffect } from './effect.ts'
import { ParameterControl } from './ParameterControl.tsx'

/** The inputs that move the lead most, of all groups; ranked when it is opened, and anew for another base or measure. */
export function InputsByEffect() {
  const measure = useDesk(desk => desk.measure)
  const startsFrom = useDesk(desk => desk.startsFrom)
  return <Ranked key={`${startsFrom} ${measure}`} />
}

const first = 6

function Ranked() {
  const desk = useLiveDesk()
  const [ranked] = useState(() => byEffect(below, desk.get()))
  const [isWhole, setWhole] = useState(false)
  const rest = isWhole ? [] : ranked.slice(first)
  return (
    <section className="groupBody ranking" aria-label="What matters here">
      {ranked.slice(0, isWhole ? undefined : first).map(control => (
        <ParameterControl key={control.id} control={control} />
      ))}
      {rest.length > 0 && (
        <button type="button" className="textButton" onClick={() => setWhole(true)}>
          {rest.flatMap(keysOf).length} more that matter less
        </button>
      )}
    </section>
  )
}

/** Those above stay in view anyway. */
const below: readonly Control[] = controls.filter(({ parameter }) => !parameter.headline)
