import { useState } from 'react'
import { figureFileName } from '../../export/fileName.ts'
import { type FormatId, formats } from '../../export/formats.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { save } from '../ui/save.ts'
import { copyPicture } from './clipboard.ts'

/** Writes the figure in a format. */
type Write = (format: FormatId) => Promise<Blob>

type ExportWaysProps = {
  /** Null while it is not drawn as it is asked for. */
  write: Write | null
  format: FormatId
  /** What is saved in the end, and under which name: it may go into a file that was made before. */
  finished: (made: Blob, name: string) => Promise<{ file: Blob; name: string }>
  names: { chart: string; scenario: string | null; asOf: string }
  onClose: () => void
}

/** The two ways out: on the clipboard as a picture, and as a file. It is said what was done, and only what was: not of another format. */
export function ExportWays({ write, format, finished, names, onClose }: ExportWaysProps) {
  const [said, setSaid] = useState<{ of: Write; format: FormatId; text: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const fileName = (ending: string) => figureFileName(names.chart, names.scenario, names.asOf, ending)

  async function done(what: Write, way: () => Promise<string>) {
    setBusy(true)
    try {
      setSaid({ of: what, format, text: await way() })
    } catch (error) {
      setSaid({ of: what, format, text: error instanceof Error ? error.message : 'The picture could not be written' })
    }
    setBusy(false)
  }
  function copy(what: Write) {
    const picture = what('png')
    const isCopied = copyPicture(picture)
    void done(what, async () => {
      if ((await isCopied) === 'copied') return 'Copied'
      save(await picture, fileName('png'))
      return 'The browser did not let the picture be copied; it is saved as a file instead'
    })
  }
  const download = (what: Write) =>
    done(what, async () => {
      const { file, name } = await finished(await what(format), fileName(formats[format].ending))
      save(file, name)
      return `Saved as ${name}`
    })
  return (
    <div className="exportWays">
      <output>{said !== null && said.of === write && said.format === format && said.text}</output>
      <button type="button" className="wordButton" onClick={onClose}>
        Close
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
