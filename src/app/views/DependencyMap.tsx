import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Box, boxSize, lineMap, stepOn } from '../../explain/lineMap.ts'
import { type LineKey, lineOf } from '../../model/index.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import { useDesk } from '../../state/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { MapArrows } from './MapArrows.tsx'
import './dependencyMap.css'

const ways = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const

/** What stands on what: one stack's lines from left to right. Arrow keys walk along the arrows, Enter explains a box. */
export function DependencyMap() {
  const [side, setSide] = useState<Side>('aws')
  const [withInputs, setWithInputs] = useState(false)
  const map = lineMap(side, withInputs)
  const [at, setAt] = useState<Box['key']>('aws.valueCreated')
  const place = useRef<HTMLDivElement>(null)
  const here = map.boxes.some(({ key }) => key === at) ? at : (`${side}.valueCreated` as const)

  useEffect(() => {
    const box = place.current?.querySelector<HTMLElement>('.mapBox.isHere')
    if (box) place.current?.scrollTo({ left: box.offsetLeft - 300, top: box.offsetTop - 200 })
  }, [side, withInputs])

  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key as keyof typeof ways]
    if (!way) return
    event.preventDefault()
    const next = stepOn(map, here, way)
    if (next) place.current?.querySelector<HTMLElement>(`[data-box="${next}"]`)?.focus()
  }

  return (
    <section aria-label="Dependency map">
      <div className="mapTools">
        <h3>What stands on what</h3>
        <select
          aria-label="Stack of the map"
          value={side}
          onChange={event => setSide(sides.find(one => one === event.target.value) ?? 'aws')}
        >
          {sides.map(one => (
            <option key={one} value={one}>
              {names[one].stack}
            </option>
          ))}
        </select>
        <label>
          <input type="checkbox" checked={withInputs} onChange={event => setWithInputs(event.target.checked)} /> with
          inputs
        </label>
        <span>Arrow keys walk along the arrows; Enter explains. Dashed: from the quarter before.</span>
      </div>
      <div className="mapScroll" ref={place} role="group" aria-label="Lines and what feeds them">
        <div className="mapPlane" style={{ width: map.width, height: map.height }}>
          <MapArrows map={map} at={here} />
          {map.boxes.map(box => (
            <MapBox
              key={box.key}
              box={box}
              isHere={box.key === here}
              side={side}
              onFocus={() => setAt(box.key)}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
      </div>
    </section>
  )
}

type MapBoxProps = {
  box: Box
  isHere: boolean
  side: Side
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function MapBox({ box: { key, isInput, x, y }, isHere, side, onFocus, onKeyDown }: MapBoxProps) {
  const explain = useExplain()
  const quarter = useDesk(desk => desk.horizon)
  const page = isInput
    ? ({ kind: 'input', key: key as InputKey } as const)
    : ({ kind: 'line', key: key as LineKey, quarter } as const)
  return (
    <button
      type="button"
      data-box={key}
      className={['mapBox', isInput && 'isInput', isHere && 'isHere'].filter(Boolean).join(' ')}
      style={{ left: x - boxSize.width / 2, top: y - boxSize.height / 2, width: boxSize.width, height: boxSize.height }}
      tabIndex={isHere ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={event => explain(page, event.currentTarget)}
    >
      <span>{boxName(key, isInput, side)}</span>
    </button>
  )
}

function boxName(key: Box['key'], isInput: boolean, side: Side): string {
  if (isInput) return inputOf(key as InputKey).parameter.label
  const { side: owner, id } = ownerOf(key as LineKey)
  return owner && owner !== side ? `${lineOf(id).label}, ${names[owner].lab}` : lineOf(id).label
}
