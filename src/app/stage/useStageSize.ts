import { useSyncExternalStore } from 'react'

/** The stage is laid out 540 high and drawn larger: 12 there are 24 pixels on a screen 1080 high. */
const height = 540
const leastWidth = 800

/** How much larger the stage is drawn than it is laid out, and how wide it is laid out, for the window as it is. */
export function useStageSize() {
  const size = useSyncExternalStore(
    listener => {
      window.addEventListener('resize', listener)
      return () => window.removeEventListener('resize', listener)
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
  )
  const [across, down] = size.split(' ').map(Number) as [number, number]
  const scale = Math.min(down / height, across / leastWidth)
  return { scale, width: across / scale, height: down / scale }
}
