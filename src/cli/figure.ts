import type { AskScenario } from '../asks/ask.ts'
import { refuse } from '../asks/refusal.ts'
import { shippedRows } from '../asks/shipped.ts'
import { type DrawnFigure, figureOf } from '../export/figure.ts'
import { formats } from '../export/formats.ts'
import { rasterWith } from '../export/png.ts'
import { SizeRefusal, sizes } from '../export/sizes.ts'
import { outlinedSvg } from '../export/svg.ts'
import { drawnWhole, type Type } from '../export/type.ts'
import { publicAddress } from '../figures/address.ts'
import { chartOf } from '../figures/chartOf.ts'
import { figureSpecOf } from '../figures/figureSpec.ts'
import { withFutures } from '../figures/futuresOf.ts'
import { pastOn, subjectOf } from '../figures/subject.ts'
import { writtenFigure } from '../figures/writtenFigure.ts'
import { carrierOf } from '../house/requiredTexts.ts'
import type { FigureRequest } from './figureRequest.ts'
import { figureScenario } from './figureScenario.ts'
import { typeFromDisk } from './fonts.ts'
import { houseFrom } from './house.ts'
import { templateFrom } from './template.ts'

/** The chart of the scenario as the app writes it: with its headline, its caption and sources, its simulated futures, and the scenario inside. */
export async function figureFile(
  asked: AskScenario,
  request: Omit<FigureRequest, 'out'>,
  say: (sentence: string) => void = () => {},
  signal = new AbortController().signal,
): Promise<Uint8Array> {
  const shared = figureScenario(asked, request)
  const chart = chartOf(request.chart, shared)
  const sources = shippedRows()
  const plain = subjectOf(shared, pastOn(new Date(), sources))
  const [subject = plain] = await withFutures([plain], [chart], signal)
  const address = publicAddress(process.env.VITE_PUBLIC_ADDRESS ?? '', '')
  const house = request.house === undefined ? null : houseFrom(request.house, carrierOf(request.format))
  const spec = figureSpecOf(subject, chart, sources.facts, {
    size: sizes[request.size],
    theme: request.theme,
    address,
    house,
  })
  const type = typeFromDisk(spec.house?.faces)
  const drawn = await drawnWhole(type, () => figureOf(type, spec)).catch(inRefusal)
  if (request.format === 'png') rasterWith(await rasterInNode())
  const template = request.template === undefined ? null : await templateFrom(request.template, say)
  const options = { scale: 2, decimalMark: 'point', isCarried: true, address, day: new Date(), template } as const
  const written = writtenFigure(type, () => drawn, spec, subject, options)
  const file = await formats[request.format].write(written).catch(inRefusal)
  return new Uint8Array(await file.arrayBuffer())
}

/** A size that is too small for the chart is refused as any other option. */
const inRefusal = (error: unknown): never => {
  if (error instanceof SizeRefusal) return refuse(error.message)
  throw error
}

/** What draws pixels where there is no page: an SVG with outlines, so that no font is needed. */
export async function rasterInNode() {
  const { Resvg } = await import('@resvg/resvg-js')
  return async (type: Type, figure: DrawnFigure, scale: number) => {
    const font = { loadSystemFonts: false }
    const fitTo = { mode: 'zoom', value: scale } as const
    return new Uint8Array(new Resvg(outlinedSvg(type, figure), { font, fitTo }).render().asPng())
  }
}
