import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner size of an element in whole pixels, as it changes; null until it has one. */
export function useSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () => {
      const [width, height] = [node.clientWidth, node.clientHeight]
      if (width > 0 && height > 0)
        setSize(before => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return size
}
