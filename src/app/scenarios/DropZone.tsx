import { useEffect, useEffectEvent, useState } from 'react'
import { looksLikeTable } from '../../intake/looksLikeTable.ts'
import type { GivenTable } from '../../state/session/overlays.ts'
import { useOverlays } from '../ui/overlays.ts'
import { useScenarioActions } from '../ui/scenariosContext.ts'
import { isBeingEdited } from '../ui/typing.ts'
import { type DroppedFile, openMany } from './openMany.ts'
import './dropZone.css'

declare global {
  interface Window {
    /** Files that were dropped before this could take them (`public/opening.js`); gone once it can. */
    earlyFiles?: File[] | undefined
    /** Files that the machine opens with the installed app, where a browser can do that. */
    launchQueue?: { setConsumer: (take: (launch: { files: readonly FileSystemFileHandle[] }) => void) => void }
  }
}

/**
 * A scenario file, or another file that carries its scenario, is opened where it is dropped or pasted, or when the installed
 * app is told to open it; a table of numbers, in a file or pasted outside an entry box, is shown before it is taken. While it hangs over the page, the page says so.
 */
export function DropZone() {
  const actions = useScenarioActions()
  const { open, hasModal, find } = useOverlays()
  const openTable = (given: GivenTable) => open({ kind: 'intake', given })
  const [isOver, setOver] = useState(false)
  const onGiven = useEffectEvent((files: readonly DroppedFile[]) => void openMany(files, { ...actions, openTable }))
  const onText = useEffectEvent((text: string, event: ClipboardEvent) => {
    if (hasModal() || isBeingEdited(event.target) || !looksLikeTable(text)) return
    event.preventDefault()
    openTable({ name: '', source: { text } })
  })

  const onDropped = useEffectEvent((files: File[]) => {
    const template = files.find(({ name }) => (find('template') ? /\.(pp|po)t[xm]$/i : /\.pot[xm]$/i).test(name))
    if (template) open({ kind: 'template', given: template })
    else onGiven(files)
  })

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onFiles = (type: 'dragenter' | 'dragover' | 'drop', then: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        event => {
          if (!event.dataTransfer?.types.includes('Files')) return
          // Or the browser would leave the page for the file.
          event.preventDefault()
          then(event)
        },
        { signal },
      )
    onFiles('dragenter', () => setOver(true))
    onFiles('dragover', () => {})
    onFiles('drop', event => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      onDropped(files)
    })
    window.addEventListener(
      'paste',
      event => {
        const files = [...(event.clipboardData?.files ?? [])]
        if (files.length === 0) return onText(event.clipboardData?.getData('text/plain') ?? '', event)
        event.preventDefault()
        onGiven(files)
      },
      { signal },
    )
    const { earlyFiles = [] } = window
    window.earlyFiles = undefined
    if (earlyFiles.length > 0) onDropped(earlyFiles)
    window.launchQueue?.setConsumer(({ files }) => onGiven(files))
    window.addEventListener('dragleave', event => !event.relatedTarget && setOver(false), { signal })
    return () => listening.abort()
  }, [])

  return isOver && <div className="dropZone">Drop the file to open what is in it</div>
}
