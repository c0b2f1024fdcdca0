import { useEffect } from 'react'

/** Keeps the screen from going dark, as far as the browser lets it, also after the window was away. */
export function useAwake() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isGone = false
    const ask = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (isGone) void got.release()
        else lock = got
      } catch {
        // Some machines refuse on low battery; the presentation goes on.
      }
    }
    const again = () => void ask()
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}
