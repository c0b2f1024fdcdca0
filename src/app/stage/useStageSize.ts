import { useSyncExternalStore } from 'react'

/** The stage is laid out 540 high and drawn larger: 12 there are 24 pixels on a screen 1080 high. */
const height = 540
const leastWidth = 800

/** A window that is narrower is a hand's: a listener's is laid out as wide as it is, and scrolls. */
const handWidth = 700

/** How much larger the stage is drawn than it is laid out, and how wide it is laid out, for the window as it is; `fitsHand` where a hand's has its own. */
export function useStageSize(fitsHand = false) {
  const size = useSyncExternalStore(
    listener => {
      window.addEventListener('resize', listener)
      return () => window.removeEventListener('resize', listener)
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
  )
  const [across, down] = size.split(' ').map(Number) as [number, number]
  if (fitsHand && across < handWidth) return { scale: 1, width: across, height: down, isHand: true }
  const scale = Math.min(down / height, across / leastWidth)
  return { scale, width: across / scale, height: down / scale, isHand: false }
}
