import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { Live } from '../../live/live.ts'
import type { MapChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { straight } from './axis.ts'
import { ChartPointer, type PointerTarget } from './ChartPointer.tsx'
import { ink } from './look.ts'
import { cellUnder, MapCursor } from './MapCursor.tsx'
import { Picture } from './Picture.tsx'
import { placesOf, textAt } from './trackTicks.ts'
import { useLook } from './useLook.ts'

type MapProps = { chart: MapChart; live: Live<ChartInput>; hands: Hands; width: number; height: number }

const nothing = [{ x: 0, y: 0 }]

/** The frame of a map of two inputs: both tracks as axes; a click sets both inputs, a right click explains the cell. */
export function MapFrame({ chart, live, hands, width, height }: MapProps) {
  const { x, y } = chart.axes
  const look = useLook()
  const tick = { fontSize: look.axis, fill: ink.ink3 }
  return (
    <ComposedChart
      data={nothing}
      width={width}
      height={height}
      margin={{ left: 0, right: 1, top: 18, bottom: 16 }}
      title={chart.title}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="x"
        type="number"
        domain={[0, 1]}
        ticks={placesOf(x)}
        interval={0}
        allowDataOverflow
        tick={tick}
        axisLine={false}
        tickLine={false}
        height={20}
        tickMargin={5}
        tickFormatter={(place: number) => textAt(x, place)}
      />
      <YAxis
        dataKey="y"
        type="number"
        domain={[0, 1]}
        ticks={placesOf(y)}
        interval={0}
        allowDataOverflow
        tick={tick}
        axisLine={false}
        tickLine={false}
        width={42}
        tickFormatter={(place: number) => textAt(y, place)}
      />
      <Moving chart={chart} live={live} hands={hands} />
    </ComposedChart>
  )
}

function Moving({ chart, live, hands }: Pick<MapProps, 'chart' | 'live' | 'hands'>) {
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  if (!xScale || !yScale || !plot) return null
  const [x, y] = [straight(xScale, 0, 1), straight(yScale, 0, 1)]
  const cellOf = (choice: PointerTarget) => ('at' in choice ? cellUnder(choice.at, plot, chart.size) : null)
  const explain = (choice: PointerTarget) => {
    const cell = cellOf(choice)
    if (cell) hands.explain(chart.saysOf(live.get(), ...cell).spot)
  }
  const setBoth = (choice: PointerTarget) => {
    const cell = cellOf(choice)
    if (cell) hands.setInputs(chart.cellAt(...cell))
  }
  return (
    <g className="mapCells">
      <ChartPointer onChosen={explain} onPressed={setBoth} />
      <Picture
        of={[live]}
        draw={() =>
          chart.picture({
            scene: live.get(),
            x,
            y,
            plot,
            look,
          })
        }
      />
      <MapCursor {...{ chart, live, plot, hands }} />
    </g>
  )
}
