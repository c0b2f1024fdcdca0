import { useEffect, useEffectEvent } from 'react'

/** What the menu of scenarios can be asked to open: its panel, or the dialog for what others sent. */
type Asked = 'panel' | 'open'

const call = 'stakeout:scenarios'

/** Asks the menu of scenarios, wherever it stands, to open something. */
export const askScenarios = (what: Asked) => window.dispatchEvent(new CustomEvent(call, { detail: what }))

/** Hears what the menu is asked for. */
export function useMenuRequest(open: (what: Asked) => void) {
  const onCall = useEffectEvent((event: Event) => event instanceof CustomEvent && open(event.detail as Asked))
  useEffect(() => {
    const listen = (event: Event) => void onCall(event)
    window.addEventListener(call, listen)
    return () => window.removeEventListener(call, listen)
  }, [])
}
