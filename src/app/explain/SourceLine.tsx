import { useQuery } from '@tanstack/react-query'
import { bandsOf, type Chart } from '../../charts/chart.ts'
import { factsQuery } from '../../data/facts.ts'
import { citationsOf } from '../../explain/citations.ts'
import { inputName } from '../../model/names.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { useFiles } from '../ui/files.ts'
import { BackTestSentence } from './BackTestSentence.tsx'
import { useGradeContext } from './useGradeContext.ts'
import './sourceLine.css'

/**
 * Beneath charts before a room: in a line or two, what was changed that feeds them, and who their sources are. Where the
 * facts cannot be had, nothing is said of sources.
 */
export function SourceLine({ charts }: { charts: readonly Chart[] }) {
  const measure = useDesk(desk => desk.measure)
  const tables = useDesk(desk => desk.tables)
  const { data: facts } = useQuery(factsQuery, useFiles())
  const lines = charts.flatMap(chart => chart.lines({ measure, tables }))
  const { changed, cited, judged } = citationsOf(lines, useGradeContext(), facts ?? [])
  const publishers = [...new Set(cited.map(({ publisher, title }) => publisher ?? title ?? 'publisher not known'))]
  return (
    <p className="sourceLine">
      {changed.length > 0 && <b>Changed: {changed.map(inputName).join('; ')}. </b>}
      {facts && publishers.length > 0 && `Sources: ${publishers.join('; ')}. `}
      {facts && judged.length > 0 && `${judged.length} inputs are judgement. `}
      {bandsOf(charts).length > 0 && <BackTestSentence />}
    </p>
  )
}
