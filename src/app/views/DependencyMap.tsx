import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { boxSize, type LineMap, lineMap, type MapBox, stepOn } from '../../explain/lineMap.ts'
import { lineOf } from '../../model/index.ts'
import { inputOf } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { inputName, names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { MapArrows } from './MapArrows.tsx'
import './dependencyMap.css'

const ways = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const

/** What stands on what: one stack's lines, section by section. Arrow keys walk along the arrows, Enter explains a box. */
export function DependencyMap() {
  const [side, setSide] = useState<Side>('aws')
  const [withInputs, setWithInputs] = useState(false)
  const map = lineMap(side, withInputs)
  const [at, setAt] = useState('aws.valueCreated')
  const place = useRef<HTMLDivElement>(null)
  const here = map.boxes.some(({ id }) => id === at) ? at : `${side}.valueCreated`

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
        <h2>What stands on what</h2>
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
      <MapScroll key={`${side} ${withInputs}`} place={place}>
        <div className="mapPlane" style={{ width: map.width, height: map.height }}>
          {map.bands.map(({ name, y }) => (
            <h3 key={name} className="mapBand" style={{ top: y }}>
              <span>{name}</span>
            </h3>
          ))}
          <MapArrows map={map} at={here} />
          {map.boxes.map(box => (
            <MapBox
              key={box.id}
              box={box}
              isHere={box.id === here}
              side={side}
              joins={joinsOf(map, box, side)}
              onFocus={() => setAt(box.id)}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
      </MapScroll>
    </section>
  )
}

type MapScrollProps = { place: RefObject<HTMLDivElement | null>; children: ReactNode }

/** The window on the map; it opens on the box that the keyboard stands at. */
function MapScroll({ place, children }: MapScrollProps) {
  useEffect(() => {
    const box = place.current?.querySelector<HTMLElement>('.mapBox.isHere')
    if (box)
      place.current?.scrollTo({ left: box.offsetLeft - place.current.clientWidth + 230, top: box.offsetTop - 200 })
  }, [place])
  return (
    <div className="mapScroll" ref={place} role="group" aria-label="Lines and what feeds them">
      {children}
    </div>
  )
}

type MapBoxProps = {
  box: MapBox
  isHere: boolean
  side: Side
  joins: string
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function MapBox({ box: { id, of, x, y }, isHere, side, joins, onFocus, onKeyDown }: MapBoxProps) {
  const explain = useExplain()
  const quarter = useDesk(desk => desk.horizon)
  const page = of.kind === 'line' ? { ...of, quarter } : of
  return (
    <button
      type="button"
      data-box={id}
      className={['mapBox', of.kind === 'input' && 'isInput', isHere && 'isHere'].filter(Boolean).join(' ')}
      style={{ left: x - boxSize.width / 2, top: y - boxSize.height / 2, width: boxSize.width, height: boxSize.height }}
      tabIndex={isHere ? 0 : -1}
      aria-haspopup="dialog"
      aria-description={joins}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={event => explain(page, event.currentTarget)}
    >
      <span>{boxName(of, side)}</span>
    </button>
  )
}

/** The arrows of a box in words. */
function joinsOf({ boxes, arrows }: LineMap, { id }: MapBox, side: Side): string {
  const listed = (ids: string[]) =>
    boxes.flatMap(box => (ids.includes(box.id) && box.id !== id ? boxName(box.of, side) : [])).join(', ')
  const on = listed(arrows.flatMap(({ from, to }) => (to === id ? from : [])))
  const above = listed(arrows.flatMap(({ from, to }) => (from === id ? to : [])))
  return [on && `Stands on ${on}.`, above && `Feeds ${above}.`].filter(Boolean).join(' ')
}

function boxName(of: MapBox['of'], side: Side): string {
  if (of.kind === 'input') {
    const { side: own, parameter } = inputOf(of.key)
    return own && own !== side ? inputName(of.key) : parameter.label
  }
  const { side: owner, id } = ownerOf(of.key)
  return owner && owner !== side ? `${lineOf(id).label}, ${names[owner].lab}` : lineOf(id).label
}
