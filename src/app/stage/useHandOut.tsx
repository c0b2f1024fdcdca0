import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import { type StoryScene } from '../../state/scenario/scenarioState.ts'
import { dayOf } from '../../state/scenario/start.ts'
import { useFiles } from '../ui/files.ts'
import { save } from '../ui/save.ts'
import { linkOfStory } from './embeddedScenario.ts'
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

  const handOut = async (way: Way, hasNotes: boolean) => {
    if (isBusy || scenes.length === 0) return
    setBusy(true)
    setSaid('One moment…')
    try {
      setSaid(await given(way, hasNotes))
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'The hand-out could not be made.')
    }
    setBusy(false)
  }

  async function given(way: Way, hasNotes: boolean): Promise<string> {
    const none = () => []
    const facts = await files.fetchQuery(factsQuery).catch(none)
    const events = await files.fetchQuery(eventsQuery).catch(none)
    const shown = hasNotes ? scenes : scenes.map(scene => ({ ...scene, notes: '' }))
    const name = `stakeout-hand-out_${dayOf(scenes[0]!.shared)}`
    if (way === 'web') {
      const { webPage } = await import('./webPage.ts')
      save(await webPage({ scenes: shown, facts, events }), `${name}.html`)
      return 'Saved: a web page whose sliders work without a network'
    }
    const [{ figureType }, { missingLettersNotes }, { storyPages }] = await Promise.all([
      import('../../figures/fonts.ts'),
      import('../../figures/missingLettersNotes.ts'),
      import('../../figures/storyPages.ts'),
    ])
    const type = await figureType()
    const figures = await storyPages(type, { scenes: shown, facts, events, hasNotes })
    const drawn = figures.map(figure => ({ type, figure }))
    if (way === 'pdf') {
      const { pdfOf } = await import('../../export/pdf.ts')
      const book = { title: 'Stakeout storyboard', link: linkOfStory(shown), day: new Date() }
      save(
        await pdfOf(
          figures.map(figure => ({ type, figure, link: null })),
          book,
        ),
        `${name}.pdf`,
      )
      return ['Saved: a PDF, a page for each scene.', ...missingLettersNotes(drawn, 'pdf')].join(' ')
    }
    const { paperPicture } = await import('../../figures/paperFigures.ts')
    setPages(figures.map(figure => ({ ...paperPicture(type, figure), isUpright: hasNotes })))
    return ['Sent to the printer’s dialog.', ...missingLettersNotes(drawn, 'png')].join(' ')
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
  return { handOut, said, isBusy, paper: pages && <StoryPaper pages={pages} onPrinted={onPrinted} /> }
}
