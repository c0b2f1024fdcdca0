import { useCallback, useMemo, useState } from 'react'
import type { Chart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { readersMark } from '../../export/csv.ts'
import type { FigureSpec } from '../../export/figure.ts'
import { formatOf, type WrittenFile } from '../../export/formats.ts'
import { chartHeadline } from '../../export/headlines.ts'
import { qrOf } from '../../export/qr.ts'
import { sizes, tooSmallOrLarge } from '../../export/sizes.ts'
import { publicAddress } from '../../figures/address.ts'
import { provenanceOf } from '../../figures/provenance.ts'
import { speakerNotes } from '../../figures/speakerNotes.ts'
import { atRest, footnoteOf, linkOf, remarksOf } from '../../figures/subject.ts'
import { linkAlone } from '../../state/codec/link.ts'
import { sharedOf } from '../../state/scenario/scenarioState.ts'
import { useSession } from '../ui/sessionContext.ts'
import { useChoices } from './choices.ts'
import type { TypesetFigure } from './useDrawn.ts'
import { useSourceFacts } from './useFacts.ts'
import { useNameOf } from './useNameOf.ts'

/** What is asked of a figure of this chart: by the scenario, by the choices, and by the headline as it was edited. */
export function useFigureSpec(chart: Chart, shown: ChartInput) {
  const { store } = useSession()
  const [choices, choose] = useChoices()
  const [shared] = useState(() => sharedOf(store.getState()))
  const [scene] = useState(() => atRest(shown))
  const [computed] = useState(() => chartHeadline(chart, scene))
  const said = computed.map(({ text }) => text).join('')
  const [headline, setHeadline] = useState(said)
  const facts = useSourceFacts()
  const name = useNameOf(shared)
  const [address] = useState(() => publicAddress())
  const [link] = useState(() => linkAlone(shared))
  const [day] = useState(() => new Date())

  const { isFullSlide = false } = formatOf(choices.format)
  const size = isFullSlide
    ? sizes.slide
    : choices.size === 'own'
      ? { width: choices.width, height: choices.height, points: 12, grows: false }
      : sizes[choices.size]
  const decimalMark = choices.decimalMark ?? readersMark()
  const problem = tooSmallOrLarge(size, choices.format === 'png' ? choices.scale : 1)
  const [qr] = useState(() => (address === null ? null : qrOf(linkOf(address, shared))))
  const footnote = useMemo(
    () =>
      facts && {
        ...footnoteOf(chart, { shared, scene, name }, facts),
        address: address && new URL(address).host,
        opens: address && linkOf(address, shared),
        remarks: remarksOf(chart, { shared, scene, name }),
      },
    [chart, shared, scene, name, facts, address],
  )
  const { width, height, points, grows = false } = size
  const asked = useMemo(
    (): FigureSpec | null =>
      footnote && !problem
        ? {
            chart,
            scene,
            headline: headline === said || headline.trim() === '' ? computed : [{ text: headline.trim() }],
            footnote,
            size: { width, height, points, grows },
            theme: choices.theme.endsWith('dark') ? 'dark' : 'light',
            isTransparent: choices.theme.startsWith('transparent'),
            annotations: isFullSlide ? [] : choices.annotations,
            qr: choices.hasQr ? qr : null,
          }
        : null,
    [
      chart,
      scene,
      headline,
      said,
      computed,
      footnote,
      width,
      height,
      points,
      grows,
      problem,
      choices.theme,
      choices.annotations,
      isFullSlide,
      choices.hasQr,
      qr,
    ],
  )
  const written = useCallback(
    ({ type, figure, of }: TypesetFigure): WrittenFile => ({
      type,
      figure,
      data: chart.data(scene),
      decimalMark,
      provenance: provenanceOf(
        figure,
        of.footnote,
        choices.isCarried && address !== null ? linkOf(address, shared) : null,
      ),
      scale: choices.scale,
      link: choices.isCarried ? link : null,
      slide: {
        ...of,
        notes: speakerNotes(shared, address),
        address: address && linkOf(address, shared),
      },
      theme: of.theme,
      day,
    }),
    [chart, scene, choices.scale, choices.isCarried, decimalMark, link, shared, address, day],
  )
  return {
    asked,
    choices,
    choose,
    headline,
    setHeadline,
    problem,
    written,
    name,
    notes: [
      ...(isFullSlide ? [asDrawnThere] : []),
      ...(formatOf(choices.format).says ?? []),
      ...notesOn(choices.hasQr, address, qr !== null),
    ],
  }
}

/** A chart of an office program is drawn by that program. */
const asDrawnThere =
  'The file has no picture but the numbers: PowerPoint or think-cell draws the chart, much like this preview, and it can be edited there.'

function notesOn(hasQr: boolean, address: string | null, fits: boolean): string[] {
  if (!hasQr) return []
  if (address === null)
    return [
      'No QR code: this page has no address that others can open. Build it with VITE_PUBLIC_ADDRESS set to where it will be at home.',
    ]
  return fits ? [] : ['No QR code: the link of this scenario is longer than a code for a slide can hold.']
}
