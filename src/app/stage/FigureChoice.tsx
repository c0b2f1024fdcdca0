import { useId } from 'react'
import { chartsFor, relaid, sceneCharts } from '../../figures/sceneCharts.ts'
import { layoutOf, layouts, placesIn } from '../../state/scenario/layouts.ts'

type ChoiceProps = { name: string; charts: readonly string[]; onChoose: (charts: readonly string[]) => void }

/** How many figures a scene shows, and which in which place; a chart that stands there already changes places. */
export function FigureChoice({ name, charts, onChoose }: ChoiceProps) {
  const layout = useId()
  const shown = sceneCharts(charts).figures.map(({ chart }) => chart.id)
  const places = placesIn(layoutOf(shown.length))
  const put = (at: number, id: string) =>
    onChoose(
      relaid(
        shown.map((other, i) => (i === at ? id : other === id ? shown[at]! : other)),
        shown.length,
      ),
    )
  return (
    <>
      <label htmlFor={layout}>Layout</label>
      <select
        id={layout}
        value={shown.length}
        onChange={({ target }) => onChoose(relaid(charts, Number(target.value)))}
      >
        {layouts.map(({ label }, i) => (
          <option key={label} value={i + 1}>
            {label}
          </option>
        ))}
      </select>
      <span>{shown.length > 1 ? 'Figures' : 'Figure'}</span>
      <span className="figureChoice">
        {places.map((place, i) => (
          <select
            key={place.area}
            aria-label={shown.length > 1 ? `Figure ${i + 1} of ${name}` : `Figure of ${name}`}
            value={shown[i]}
            onChange={({ target }) => put(i, target.value)}
          >
            {chartsFor(place).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        ))}
      </span>
    </>
  )
}
