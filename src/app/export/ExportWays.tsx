import { useEffect, useRef, useState } from 'react'
import { figureFileName } from '../../export/fileName.ts'
import { type FormatId, formats } from '../../export/formats.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { save } from '../ui/save.ts'
import { copyPicture } from './clipboard.ts'

/** Writes the figure in a format. */
type Write = (format: FormatId, signal: AbortSignal) => Promise<Blob>

type ExportWaysProps = {
  /** Null while it is not drawn as it is asked for. */
  write: Write | null
  format: FormatId
  /** What is saved in the end, and under which name: it may go into a file that was made before. */
  finished: (made: Blob, name: string, signal: AbortSignal) => Promise<{ file: Blob; name: string }>
  names: { chart: string; scenario: string | null; asOf: string }
  onClose: () => void
}

/** The two ways out: on the clipboard as a picture, and as a file. It is said what was done, and only what was: not of another format. */
export function ExportWays({ write, format, finished, names, onClose }: ExportWaysProps) {
  const [said, setSaid] = useState<{ of: Write; format: FormatId; text: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const aborting = useRef<AbortController | null>(null)
  useEffect(() => () => aborting.current?.abort(), [])
  const fileName = (ending: string) => figureFileName(names.chart, names.scenario, names.asOf, ending)

  function begin(): AbortSignal {
    aborting.current = new AbortController()
    return aborting.current.signal
  }
  async function done(what: Write, signal: AbortSignal, way: () => Promise<string>) {
    setBusy(true)
    try {
      setSaid({ of: what, format, text: await way() })
    } catch (error) {
      const why = error instanceof Error ? error.message : 'The picture could not be written'
      setSaid({ of: what, format, text: signal.aborted ? 'Cancelled; nothing was saved' : why })
    }
    setBusy(false)
  }
  function copy(what: Write) {
    const signal = begin()
    const picture = what('png', signal)
    const isCopied = copyPicture(picture)
    void done(what, signal, async () => {
      if ((await isCopied) === 'copied') return 'Copied'
      save(await picture, fileName('png'))
      return 'The browser did not let the picture be copied; it is saved as a file instead'
    })
  }
  function download(what: Write) {
    const signal = begin()
    return done(what, signal, async () => {
      const { file, name } = await finished(await what(format, signal), fileName(formats[format].ending), signal)
      signal.throwIfAborted()
      save(file, name)
      return `Saved as ${name}`
    })
  }
  return (
    <div className="exportWays">
      {isBusy && (
        <span role="progressbar" aria-label="Writing" aria-valuetext={`Writing: ${formats[format].label}`}>
          Writing: {formats[format].label}
        </span>
      )}
      <output className={isBusy ? 'seen-by-readers' : undefined}>
        {isBusy ? 'Writing…' : said !== null && said.of === write && said.format === format && said.text}
      </output>
      <button type="button" className="wordButton" onClick={isBusy ? () => aborting.current?.abort() : onClose}>
        {isBusy ? 'Cancel' : 'Close'}
      </button>
      <SteadyButton className="wordButton" isOff={!write || isBusy} onClick={() => write && copy(write)}>
        Copy image
      </SteadyButton>
      <SteadyButton className="wordButton" isOff={!write || isBusy} onClick={() => write && void download(write)}>
        Download
      </SteadyButton>
    </div>
  )
}
