import { placeName } from '../../explain/names.ts'
import type { Page } from './context.ts'

/** What a page is called on the way back to it. */
const pageName = (page: Page): string =>
  page.kind === 'chart' ? page.title : page.kind === 'fact' ? 'Source' : placeName(page)

/** The way that led to the open page; each step of it leads back. */
export function Breadcrumbs({ trail, onGo }: { trail: readonly Page[]; onGo: (depth: number) => void }) {
  if (trail.length < 2) return null
  return (
    <nav className="breadcrumbs" aria-label="The way here">
      <ol>
        {trail.slice(0, -1).map((page, depth) => (
          <li key={depth}>
            <button type="button" className="textButton" onClick={() => onGo(depth)}>
              {pageName(page)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
