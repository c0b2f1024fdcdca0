import { useCallback, useMemo, useState } from 'react'
import { wordsText } from '../../analysis/verdict.ts'
import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { chartHeadline } from '../../charts/kit/headline.ts'
import { dayHere } from '../../data/dates.ts'
import { readersMark } from '../../export/csv.ts'
import type { FigureSpec } from '../../export/figure.ts'
import { type FormatId, formatOf } from '../../export/formats.ts'
import { type Size, sizes, tooSmallOrLarge } from '../../export/sizes.ts'
import { publicAddress } from '../../figures/address.ts'
import { figureSpecOf } from '../../figures/figureSpec.ts'
import type { SentSpec } from '../../figures/sentPack.ts'
import { atRest } from '../../figures/subject.ts'
import { ask } from '../../figures/workers.ts'
import { carrierOf } from '../../house/requiredTexts.ts'
import { inNumberStyle } from '../../model/numberStyle.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { useSession } from '../ui/sessionContext.ts'
import { useChoices } from './choices.ts'
import { useSourceFacts } from './useFacts.ts'
import { houseProblem, useHouse } from './useHouse.ts'
import { useNameOf } from './useNameOf.ts'
import { useTemplate } from './useTemplate.ts'

/** What is asked of a figure of this chart: by the scenario, by the choices, and by the headline as it was edited. */
export function useFigureSpec(chart: Chart, shown: ChartInput) {
  const { store } = useSession()
  const [choices, choose] = useChoices()
  const [before] = useState(() => sharedOf(store.getState()))
  const shared = useMemo(() => ({ ...before, bridgeLine: shown.bridgeLine ?? null }), [before, shown.bridgeLine])
  const scene = useMemo(() => atRest(shown), [shown])
  const facts = useSourceFacts()
  const name = useNameOf(shared)
  const [address] = useState(() => publicAddress())
  const [day] = useState(() => new Date())
  const template = useTemplate()

  const { isFullSlide = false } = formatOf(choices.format)
  const size: Size = isFullSlide
    ? sizes.slide
    : choices.size === 'own'
      ? { width: choices.width, height: choices.height, points: 12 }
      : sizes[choices.size]
  const decimalMark = choices.decimalMark ?? readersMark()
  const kept = useHouse()
  const problem =
    tooSmallOrLarge(size, choices.format === 'png' ? choices.scale : 1) ??
    (kept && houseProblem(kept, carrierOf(choices.format)))
  const { width, height, points, grows = 0 } = size
  const { theme, annotations, hasQr, scale, isCarried } = choices
  const spec = useMemo(
    () =>
      facts &&
      kept &&
      !problem &&
      figureSpecOf({ shared, scene, name, today: dayHere(day) }, chart, facts, {
        size: { width, height, points, grows },
        theme: theme.endsWith('dark') ? 'dark' : 'light',
        isTransparent: theme.startsWith('transparent'),
        annotations: isFullSlide ? [] : annotations,
        address,
        hasQr,
        house: kept.house,
      }),
    [
      chart,
      shared,
      scene,
      name,
      day,
      facts,
      address,
      width,
      height,
      points,
      grows,
      theme,
      annotations,
      isFullSlide,
      hasQr,
      kept,
      problem,
    ],
  )
  const computed = useMemo(
    () => inNumberStyle(kept?.house?.numbers, () => wordsText(chartHeadline(chart, scene))),
    [chart, scene, kept],
  )
  const [edited, setEdited] = useState<{ of: Chart; text: string } | null>(null)
  // A headline is of the figure that it was written for.
  const headline = edited?.of === chart ? edited.text : computed
  const setHeadline = (text: string) => setEdited({ of: chart, text })
  const said = headline.trim()
  const asked = useMemo((): FigureSpec | null => {
    if (!spec || problem) return null
    return said === '' || said === computed ? spec : { ...spec, headline: [{ text: said }] }
  }, [spec, problem, said, computed])
  const write = useCallback(
    (sent: SentSpec, format: FormatId, signal: AbortSignal) =>
      ask('file', { format, shared, scale, decimalMark, isCarried, address, day, template }, sent, signal),
    [shared, scale, decimalMark, isCarried, address, day, template],
  )
  return {
    asked,
    choices,
    choose,
    headline,
    setHeadline,
    problem,
    write,
    name,
    notes: [
      ...(isFullSlide ? [asDrawnThere] : []),
      ...(template && choices.format === 'pptx' ? [onTemplate] : []),
      ...(formatOf(choices.format).says ?? []),
      ...notesOn(choices.hasQr, address, !spec || spec.qr !== null),
    ],
  }
}

/** A chart of an office program is drawn by that program. */
const asDrawnThere =
  'The file has no picture but the numbers: PowerPoint or think-cell draws the chart, much like this preview, and it can be edited there.'

const onTemplate = 'Ground, colours and letters are those of your template.'

function notesOn(hasQr: boolean, address: string | null, fits: boolean): string[] {
  if (!hasQr) return []
  if (address === null)
    return [
      'No QR code: this page has no address that others can open. Build it with VITE_PUBLIC_ADDRESS set to where it will be at home.',
    ]
  return fits ? [] : ['No QR code: the link of this scenario is longer than a code for a slide can hold.']
}
