import { use, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import { dayHere } from '../../data/dates.ts'
import type { PaperFigure } from '../../figures/paperFigures.ts'
import type { House } from '../../house/house.ts'
import type { Live } from '../../live/live.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'
import { useSession } from '../ui/sessionContext.ts'
import { onPaperRequest, onReturnFromPaper } from './printing.ts'
import { useSourceFacts } from './useFacts.ts'

/** The charts of the report, each as wide as the page: drawn when the report is asked for, gone when it is printed. */
export function PaperFigures({ live }: { live: Live<ChartInput> }) {
  const { store } = useSession()
  const facts = useSourceFacts()
  const scenarios = use(ScenariosContext)
  const [figures, setFigures] = useState<readonly PaperFigure[]>([])
  const place = useRef<HTMLDivElement>(null)

  const prepare = useEffectEvent(async () => {
    const { houseFor } = await import('./useHouse.ts')
    const house = await houseFor('print').catch((error: unknown) => error)
    if (house instanceof Error) return scenarios?.actions.tell(house.message)
    try {
      const { ask } = await import('../../figures/workers.ts')
      const given = {
        shared: sharedOf(store.getState()),
        shown: live.get(),
        today: dayHere(Date.now()),
        house: house as House | null,
      }
      setFigures(await ask('paperFigures', given, facts ?? []))
    } catch {
      // Without its fonts there are no figures: the charts of the screen are printed instead.
      window.print()
    }
  })
  useEffect(() => onPaperRequest(() => void prepare()), [])
  useEffect(() => {
    if (figures.length === 0) return
    const stop = onReturnFromPaper(() => setFigures([]))
    const pictures = [...place.current!.querySelectorAll('img')]
    void Promise.allSettled(pictures.map(picture => picture.decode())).then(() => window.print())
    return stop
  }, [figures])

  if (figures.length === 0) return null
  return (
    <div className="onPaper paperFigures" ref={place}>
      {figures.map(({ id, src, says }) => (
        <img key={id} src={src} alt={says} />
      ))}
    </div>
  )
}
