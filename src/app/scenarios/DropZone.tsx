import { useEffect, useEffectEvent, useState } from 'react'
import { useScenarioActions } from './context.ts'
import { openGiven } from './openGiven.ts'
import './dropZone.css'

declare global {
  interface Window {
    /** Files that the machine opens with the installed app, where a browser can do that. */
    launchQueue?: { setConsumer: (take: (launch: { files: readonly FileSystemFileHandle[] }) => void) => void }
  }
}

/**
 * A scenario file, or another file that carries its scenario, is opened where it is dropped or pasted, or when the installed
 * app is told to open it; while it hangs over the page, the page says so.
 */
export function DropZone() {
  const actions = useScenarioActions()
  const [isOver, setOver] = useState(false)
  const onDrop = useEffectEvent(async (files: File[]) => {
    for (const file of files) {
      const problem = await openGiven(file, actions)
      if (problem) actions.tell(problem)
    }
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
      void onDrop([...(event.dataTransfer?.files ?? [])])
    })
    window.addEventListener(
      'paste',
      event => {
        const files = [...(event.clipboardData?.files ?? [])]
        if (files.length === 0) return
        event.preventDefault()
        void onDrop(files)
      },
      { signal },
    )
    window.launchQueue?.setConsumer(({ files }) => {
      void Promise.all(files.map(file => file.getFile())).then(onDrop)
    })
    window.addEventListener('dragleave', event => !event.relatedTarget && setOver(false), { signal })
    return () => listening.abort()
  }, [])

  return isOver && <div className="dropZone">Drop the file to open what is in it</div>
}
