import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { dayHere } from '../../data/dates.ts'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import { linkOfStory } from '../../figures/embeddedScenario.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { dayOf } from '../../state/scenario/start.ts'
import { useFiles } from '../ui/files.ts'
import { save } from '../ui/save.ts'
import { type PaperPage, StoryPaper } from './StoryPaper.tsx'

/** The ways to hand a storyboard out. */
export const ways = { print: 'Print', pdf: 'PDF', web: 'Web page, sliders live' }

export type Way = keyof typeof ways

/** Hands a storyboard out, and says what came of it; what is printed is `paper`, to be put on the page. */
export function useHandOut(scenes: readonly StoryScene[]) {
  const files = useFiles()
  const [pages, setPages] = useState<readonly PaperPage[] | null>(null)
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const aborting = useRef<AbortController | null>(null)

  const handOut = async (way: Way, hasNotes: boolean) => {
    if (isBusy || scenes.length === 0) return
    const abort = new AbortController()
    aborting.current = abort
    setBusy(true)
    setSaid('One moment…')
    try {
      setSaid(await given(way, hasNotes, abort.signal))
    } catch (error) {
      const why = error instanceof Error ? error.message : 'The hand-out could not be made.'
      setSaid(abort.signal.aborted ? 'Cancelled; nothing was made' : why)
    }
    setBusy(false)
  }

  async function given(way: Way, hasNotes: boolean, signal: AbortSignal): Promise<string> {
    const none = () => []
    const facts = await files.fetchQuery(factsQuery).catch(none)
    const events = await files.fetchQuery(eventsQuery).catch(none)
    const today = dayHere(Date.now())
    const shown = hasNotes ? scenes : scenes.map(scene => ({ ...scene, notes: '' }))
    const name = `stakeout-hand-out_${dayOf(scenes[0]!.shared)}`
    const { houseFor } = await import('../export/useHouse.ts')
    const house = await houseFor(way === 'web' ? 'handOut' : 'picture')
    if (way === 'web') {
      const { webPage } = await import('./webPage.ts')
      const { pageHouse } = await import('../../house/pageHouse.ts')
      const published = house && pageHouse(house, today!, 'handOut')
      save(await webPage({ scenes: shown, facts, events, today, house: published }), `${name}.html`)
      return 'Saved: a web page whose sliders work without a network'
    }
    const [{ ask }, { missingLettersNotes }, { publicAddress }] = await Promise.all([
      import('../../figures/workers.ts'),
      import('../../figures/missingLettersNotes.ts'),
      import('../../figures/address.ts'),
    ])
    const story = { scenes: shown, facts, events, today, hasNotes, address: publicAddress(), house }
    const as = way === 'pdf' ? 'figures' : 'pictures'
    let done = 0
    const drawn = await Promise.all(
      shown.map(async (_, place) => {
        const pages = await ask('scenePages', { place, as }, story, signal)
        setSaid(`${++done} of ${shown.length} scenes drawn`)
        return pages
      }),
    )
    const missing = drawn.flatMap(pages => pages.missing)
    if (way === 'pdf') {
      const about = {
        title: 'Stakeout storyboard',
        link: linkOfStory(shown),
        theme: 'light',
        day: new Date(),
        house,
      } as const
      const figures = drawn.flatMap(pages => pages.figures)
      save(await ask('book', figures, about, signal), `${name}.pdf`)
      return ['Saved: a PDF, a page for each scene.', ...missingLettersNotes(missing, 'pdf')].join(' ')
    }
    setPages(drawn.flatMap(({ pictures }) => pictures.map(picture => ({ ...picture, isUpright: hasNotes }))))
    return ['Sent to the printer’s dialog.', ...missingLettersNotes(missing, 'png')].join(' ')
  }

  const onPrintKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    void handOut('print', false)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPrintKey(event)
    // Before the desk beneath prints its report.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])

  const onPrinted = useCallback(() => setPages(null), [])
  return {
    handOut,
    said,
    isBusy,
    cancel: () => aborting.current?.abort(),
    paper: pages && <StoryPaper pages={pages} onPrinted={onPrinted} />,
  }
}
