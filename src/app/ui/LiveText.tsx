import { useRef } from 'react'
import type { Live } from '../../live/live.ts'
import type { Desk } from '../../state/session/desk.ts'
import { useLiveDesk } from '../../state/session/hooks.ts'
import { useFollow } from './useFollow.ts'
import { writeText } from './writeText.ts'

type TextProps = {
  of: (desk: Desk) => string
  /** Which desk it is read from, where not that of every frame. */
  desk?: Live<Desk>
}

/** A text that a drag changes, written past React; where it says the same as before, nothing is. */
export function LiveText({ of, desk: read }: TextProps) {
  const shown = useLiveDesk()
  const desk = read ?? shown
  const place = useRef<HTMLSpanElement>(null)
  useFollow([desk], () => writeText(place.current!, of(desk.get())))
  return <span ref={place} />
}
