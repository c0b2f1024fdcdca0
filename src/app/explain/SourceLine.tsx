import type { Chart } from '../../charts/chart.ts'
import { citationsOf } from '../../explain/citations.ts'
import { inputName } from '../../model/names.ts'
import { useDesk } from '../../state/hooks.ts'
import { Facts, useFacts } from './Facts.tsx'
import { useGiven } from './useGiven.ts'
import './sourceLine.css'

/** Beneath a chart before a room: in a line or two, what was changed that feeds it, and who its sources are. */
export const SourceLine = ({ chart }: { chart: Chart }) => (
  <figcaption className="sourceLine">
    <Facts>
      <Line chart={chart} />
    </Facts>
  </figcaption>
)

function Line({ chart }: { chart: Chart }) {
  const measure = useDesk(desk => desk.measure)
  const { changed, cited, judged } = citationsOf(chart.lines({ measure }), useGiven(), useFacts())
  const publishers = [...new Set(cited.map(({ publisher, title }) => publisher ?? title ?? 'publisher not known'))]
  return (
    <>
      {changed.length > 0 && <b>Changed: {changed.map(inputName).join('; ')}. </b>}
      {publishers.length > 0 && `Sources: ${publishers.join('; ')}. `}
      {judged.length > 0 && `${judged.length} inputs are judgement.`}
    </>
  )
}
