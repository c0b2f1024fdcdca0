import { SteadyButton } from './SteadyButton.tsx'
import './pages.css'

type PagesProps = { page: number; pages: number; onPage: (page: number) => void; says?: string }

/** Back and forth through what stands on several pages, counted from 0; nothing where there is but one. */
export function Pages({ page, pages, onPage, says = `Page ${page + 1} of ${pages}` }: PagesProps) {
  if (pages < 2) return null
  return (
    <p className="pages">
      <SteadyButton className="textButton" isOff={page === 0} onClick={() => onPage(page - 1)}>
        Back
      </SteadyButton>
      <span role="status">{says}</span>
      <SteadyButton className="textButton" isOff={page === pages - 1} onClick={() => onPage(page + 1)}>
        Next
      </SteadyButton>
    </p>
  )
}
