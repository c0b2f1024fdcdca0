import type { ReactNode } from 'react'
import './fresh.css'

/** How fresh a number is: a sign, and words. */
export const FreshMark = ({ state, children }: { state: string; children: ReactNode }) => (
  <span className={`fresh ${state}`}>
    <i aria-hidden="true" />
    <span className="words">{children}</span>
  </span>
)
