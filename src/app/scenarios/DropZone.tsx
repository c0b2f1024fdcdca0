import { useEffect, useEffectEvent, useState } from 'react'
import { useScenarioActions } from './context.ts'
import './dropZone.css'

/** A scenario file that is dropped anywhere on the page is opened; while it hangs over the page, the page says so. */
export function DropZone() {
  const { openFile, tell } = useScenarioActions()
  const [isOver, setOver] = useState(false)
  const onDrop = useEffectEvent(async (files: File[]) => {
    for (const file of files) {
      const problem = await openFile(file)
      if (problem) tell(problem)
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
    window.addEventListener('dragleave', event => !event.relatedTarget && setOver(false), { signal })
    return () => listening.abort()
  }, [])

  return isOver && <div className="dropZone">Drop the file to open its scenarios</div>
}
