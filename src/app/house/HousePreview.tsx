import { useMemo, useState } from 'react'
import type { ChartInput } from '../../charts/chartInput.ts'
import { dayHere } from '../../data/dates.ts'
import type { ThemeId } from '../../export/colours.ts'
import { sizes } from '../../export/sizes.ts'
import { chartOf } from '../../figures/chartOf.ts'
import { figureSpecOf } from '../../figures/figureSpec.ts'
import { atRest } from '../../figures/subject.ts'
import type { House } from '../../house/house.ts'
import { missingText } from '../../house/requiredTexts.ts'
import type { Live } from '../../live/live.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { useSourceFacts } from '../export/useFacts.ts'
import { useTypesetFigure } from '../export/useTypesetFigure.ts'
import { useSession } from '../ui/sessionContext.ts'

type HousePreviewProps = { house: House | null; theme: ThemeId; live: Live<ChartInput> }

/** A figure as it would leave with this house file; while there is none that is good, the last one that was. */
export function HousePreview({ house, theme, live }: HousePreviewProps) {
  const { store } = useSession()
  const facts = useSourceFacts()
  const [scene] = useState(() => atRest(live.get()))
  const [shared] = useState(() => sharedOf(store.getState()))
  const [today] = useState(() => dayHere(Date.now()))
  const missing = house && missingText(house, 'picture')
  const spec = useMemo(() => {
    if (!facts || !house) return null
    const subject = { shared, scene, name: null, today }
    return figureSpecOf(subject, chartOf('valueCreated', scene), facts, {
      size: sizes.slide,
      theme,
      address: null,
      house: withStandIns(house),
    })
  }, [facts, house, shared, scene, theme, today])
  const { drawn, problem } = useTypesetFigure(spec)
  const src = useMemo(() => drawn && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.svg)}`, [drawn])
  return (
    <div className="exportPreview" aria-busy={spec !== null && drawn?.of !== spec}>
      {src && !problem && <img src={src} alt={`Preview: ${drawn!.title}`} />}
      {problem && <p role="alert">{problem}</p>}
      {missing && (
        <p className="houseHint">What stands in brackets is not filled in yet, and no file leaves without it.</p>
      )}
    </div>
  )
}

/** With words in brackets for each text that a picture must carry and the house file has not. */
const withStandIns = (house: House): House => ({
  ...house,
  firm: house.firm ?? '[Firm]',
  author: house.author ?? '[Author]',
  disclosure: { ...house.disclosure, short: house.disclosure?.short ?? '[Short disclosure]' },
})
