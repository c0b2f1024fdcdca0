import type { AskScenario } from '../asks/ask.ts'
import { refuse } from '../asks/refusal.ts'
import { shippedRows } from '../asks/shipped.ts'
import { figureCharts } from '../charts/index.ts'
import { formatOf } from '../export/formats.ts'
import { rasterWith } from '../export/png.ts'
import { sizes } from '../export/sizes.ts'
import { publicAddress } from '../figures/address.ts'
import { askHere } from '../figures/askHere.ts'
import { figureTasks } from '../figures/figureTasks.ts'
import { packItems, packOf } from '../figures/pack.ts'
import { storyItems } from '../figures/storyItems.ts'
import { pastOn } from '../figures/subject.ts'
import { subjectsFor } from '../figures/subjects.ts'
import { carrierOf } from '../house/requiredTexts.ts'
import { linkAlone, writeLink } from '../state/codec/link.ts'
import { rasterInNode } from './figure.ts'
import type { FigureRequest } from './figureRequest.ts'
import { figureScenario } from './figureScenario.ts'
import { typeFromDisk } from './fonts.ts'
import { houseFrom } from './house.ts'
import type { SentScenario } from './scenarioFrom.ts'
import { scenesIn } from './storyboard.ts'
import { templateFrom } from './template.ts'

const nobody = () => {}

/** Every chart of the scenario or of each that is saved in its file, or every scene of its storyboard, as the app packs them: one file where the format has that, else a ZIP. */
export async function packFile(
  asked: AskScenario & Pick<Partial<SentScenario>, 'saved'>,
  request: Omit<FigureRequest, 'out'> & { pack: NonNullable<FigureRequest['pack']> },
  say: (sentence: string) => void = nobody,
): Promise<Uint8Array> {
  const { format, theme, pack } = request
  const shared = figureScenario(asked, request)
  const isStory = pack === 'storyboard'
  if (isStory) scenesIn(shared)
  const saved = asked.saved ?? []
  if (pack === 'saved' && saved.length === 0)
    return refuse('There is no saved scenario: name a file of the desk that has some with --scenario.')
  const drawn = pack === 'saved' ? saved : [{ shared, name: null }]
  const isTogether = formatOf(format).together !== undefined
  if (isStory && !formatOf(format).isFullSlide && format !== 'pdf')
    return refuse('A storyboard is written as pptx, ppttc or pdf.')
  const rows = shippedRows()
  const past = pastOn(new Date(), rows)
  const { signal } = new AbortController()
  const ask = askHere(figureTasks(async own => typeFromDisk(own)))
  if (format === 'png') rasterWith(await rasterInNode())
  const items = isStory
    ? await storyItems(ask, shared.scenes, past, nobody, signal)
    : packItems(
        figureCharts,
        await subjectsFor(
          ask,
          drawn.map(({ shared: of, name }) => ({ shared: of, name, charts: figureCharts })),
          past,
          nobody,
          signal,
        ),
      )
  const { file, left, remarks } = await packOf(
    ask,
    items,
    rows.facts,
    {
      size: sizes[request.size],
      theme,
      isTransparent: false,
      format,
      isTogether,
      title: isStory ? 'Stakeout: a storyboard' : 'Stakeout: charts of a what-if',
      link: isStory ? writeLink(shared) : linkAlone(shared),
      scale: 2,
      isCarried: true,
      decimalMark: 'point',
      address: publicAddress(process.env.VITE_PUBLIC_ADDRESS ?? '', ''),
      day: new Date(),
      house: request.house === undefined ? null : houseFrom(request.house, carrierOf(format)),
      template: request.template === undefined ? null : await templateFrom(request.template, say),
    },
    nobody,
    signal,
  )
  for (const sentence of [...left, ...remarks]) say(sentence)
  return new Uint8Array(await file.arrayBuffer())
}
