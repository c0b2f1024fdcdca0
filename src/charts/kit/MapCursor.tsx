import { type KeyboardEvent, type PointerEvent, use, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { toPosition } from '../../analysis/track.ts'
import type { Live } from '../../live/live.ts'
import { clamp } from '../../model/clamp.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import type { MapChart, Plot } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { InWords } from './describedBy.ts'
import { ink } from './look.ts'
import { placeWords } from './placeWords.ts'
import { pointIn } from './pointIn.ts'
import { ReadingList } from './Readings.tsx'
import { sliderRole, useChartValue } from './useChartValue.ts'

export type MapCell = readonly [column: number, row: number]

type CursorProps = { chart: MapChart; live: Live<ChartInput>; plot: Plot; hands: Hands }

const hint = 'Click or Space: both are set. Right click or Enter: what it is.'

/** The cell under the pointer or chosen by arrows: ringed, and told beside it. Enter explains it, Space sets both inputs. */
export function MapCursor({ chart, live, plot, hands }: CursorProps) {
  const [cell, setCell] = useState<MapCell | null>(null)
  const [isShown, setShown] = useState(false)
  const [picture, setPicture] = useState<Element | null>(null)
  const cursor = useRef<SVGRectElement>(null)
  const { x, y } = chart.axes
  const [columns, rows] = chart.size
  const place = () => cell ?? cellOf(chart, live.get())
  useChartValue(
    () => cursor.current,
    live,
    () => {
      const [column, row] = place()
      return {
        now: row * columns + column,
        last: columns * rows - 1,
        says: placeWords(chart.saysOf(live.get(), column, row)),
      }
    },
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const [column, row] = place()
    if (event.key === 'Enter') hands.explain(chart.saysOf(live.get(), column, row).spot)
    else if (event.key === ' ') hands.setInputs(chart.cellAt(column, row))
    else {
      const next = neighbour(event.key, [column, row], chart.size)
      if (!next) return
      setCell(next)
      setShown(true)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onPointerMove = (event: PointerEvent<SVGRectElement>) => {
    if (event.pointerType === 'touch') return
    const next = cellUnder(pointIn(event.currentTarget.ownerSVGElement!, event), plot, chart.size)
    if (next?.join() !== cell?.join()) setCell(next)
    setShown(true)
  }
  return (
    <>
      <rect
        ref={rect => {
          cursor.current = rect
          setPicture(rect?.ownerSVGElement?.parentElement ?? null)
        }}
        className="mapCursor"
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        {...sliderRole}
        aria-label={`Map of ${inputName(x)} and ${inputName(y)}. Arrows choose a cell, Enter explains it, Space sets both inputs.`}
        aria-describedby={use(InWords)}
        tabIndex={0}
        onFocus={event => setShown(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setShown(false)}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setShown(false)}
      />
      {isShown && <Shown chosen={cell} {...{ chart, live, plot, picture }} />}
    </>
  )
}

type ShownProps = Omit<CursorProps, 'hands'> & { chosen: MapCell | null; picture: Element | null }

/** The ring and the words of the chosen cell, or of the one in which the scenario stands. */
function Shown({ chosen, picture, chart, live, plot }: ShownProps) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const cell = chosen ?? cellOf(chart, scene)
  return (
    <>
      <Ring cell={cell} plot={plot} size={chart.size} />
      {picture && createPortal(<Told {...{ cell, chart, scene, plot }} />, picture)}
    </>
  )
}

function Ring({
  cell: [column, row],
  plot,
  size: [columns, rows],
}: {
  cell: MapCell
  plot: Plot
  size: MapChart['size']
}) {
  const [width, height] = [plot.width / columns, plot.height / rows]
  return (
    <rect
      x={plot.x + column * width}
      y={plot.y + plot.height - (row + 1) * height}
      width={width}
      height={height}
      fill="none"
      stroke={ink.ink}
      strokeWidth={2}
      pointerEvents="none"
    />
  )
}

type ToldProps = { cell: MapCell; chart: MapChart; scene: ChartInput; plot: Plot }

/** What the cell says, in the corner that is farther from it. */
function Told({ cell: [column, row], chart, scene, plot }: ToldProps) {
  const { title, readings } = chart.saysOf(scene, column, row)
  const isHigh = row * 2 >= chart.size[1]
  return (
    <div className="mapTold" aria-hidden="true" style={isHigh ? { bottom: 44 } : { top: plot.y + 4 }}>
      <ReadingList title={title} readings={readings} hint={hint} room={plot.x + plot.width} />
    </div>
  )
}

/** The cell in which the scenario stands. */
function cellOf({ axes, size: [columns, rows] }: MapChart, { world }: ChartInput): MapCell {
  const place = (key: InputKey) => toPosition(world[key], inputOf(key).parameter)
  return [indexAt(place(axes.x), columns), indexAt(place(axes.y), rows)]
}

/** The cell at a point of the picture; null outside of the map. */
export function cellUnder(at: { x: number; y: number }, plot: Plot, [columns, rows]: MapChart['size']): MapCell | null {
  const across = (at.x - plot.x) / plot.width
  const up = 1 - (at.y - plot.y) / plot.height
  if (across < 0 || across > 1 || up < 0 || up > 1) return null
  return [indexAt(across, columns), indexAt(up, rows)]
}

const indexAt = (place: number, count: number) => clamp(Math.floor(place * count), 0, count - 1)

const ways: Record<string, MapCell> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

function neighbour(key: string, [column, row]: MapCell, [columns, rows]: MapChart['size']): MapCell | null {
  const way = ways[key]
  if (!way) return null
  const within = (i: number, count: number) => clamp(i, 0, count - 1)
  return [within(column + way[0], columns), within(row + way[1], rows)]
}
