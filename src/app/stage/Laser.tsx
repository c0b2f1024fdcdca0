import { useEffect, useRef } from 'react'

/** A dot that follows the pointer, to point at things from the desk. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (dot.current) dot.current.style.translate = `${clientX}px ${clientY}px`
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [])
  return <div className="laser" ref={dot} aria-hidden="true" />
}
