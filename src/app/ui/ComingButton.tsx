import type { ReactNode } from 'react'

/** Keeps the room of a button that is on its way, with what is in it, so that nothing beside it moves when it comes. */
export const ComingButton = ({ className, children }: { className: string; children?: ReactNode }) => (
  <span className={`coming ${className}`} aria-hidden="true">
    <span className="wordButton">{children}</span>
  </span>
)
