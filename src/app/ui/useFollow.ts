import { useLayoutEffect } from 'react'
import { hearingAll, type Live } from '../../live/live.ts'

/**
 * Follows live values past React: `write` is called once what it writes to stands, and whenever one of them changes, in the
 * same frame. What it writes React must leave alone. A drag is written so: a render costs several times as much.
 */
export function useFollow(of: readonly Pick<Live<unknown>, 'subscribe'>[], write: () => void) {
  useLayoutEffect(() => {
    write()
    return hearingAll(...of.map(({ subscribe }) => subscribe))(write)
  })
}
