import { useSyncExternalStore } from 'react'

/** Is the window so narrow that the inputs live in a bottom sheet? */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone)
}

const narrow = '(max-width: 759px)'

const isPhone = () => matchMedia(narrow).matches

function subscribe(listener: () => void) {
  const query = matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
