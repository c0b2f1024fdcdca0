import { annotationIds, annotations } from '../../export/annotations.ts'
import { readersMark } from '../../export/csv.ts'
import { formatIds, formatOf, formats } from '../../export/formats.ts'
import { centimetres, pixels, sizeIds, sizes } from '../../export/sizes.ts'
import { counted } from '../../model/digits.ts'
import { Choose } from './Choose.tsx'
import { type Choices, scales } from './choices.ts'
import { MarkChoice } from './MarkChoice.tsx'
import { OwnSize } from './OwnSize.tsx'

type ExportChoicesProps = { isOverTime: boolean; choices: Choices; choose: (more: Partial<Choices>) => void }

const themeLabels: Record<Choices['theme'], string> = {
  light: 'Light',
  dark: 'Dark',
  transparent: 'Transparent, for light slides',
  'transparent-dark': 'Transparent, for dark slides',
}

/** Size, ground and format of a figure, and what it is to have on it. */
export function ExportChoices({ isOverTime, choices, choose }: ExportChoicesProps) {
  const { isFullSlide = false } = formatOf(choices.format)
  return (
    <>
      <div className="exportRow">
        {!isFullSlide && (
          <label>
            Size
            <select
              value={choices.size}
              onChange={({ target }) => choose({ size: target.value as Choices['size'], ...roundedSize(choices) })}
            >
              {sizeIds.map(id => (
                <option key={id} value={id}>
                  {sizes[id].label}
                </option>
              ))}
              <option value="own">Own size</option>
            </select>
          </label>
        )}
        <label>
          Ground
          <select value={choices.theme} onChange={({ target }) => choose({ theme: target.value as Choices['theme'] })}>
            {Object.entries(themeLabels).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {choices.size === 'own' && !isFullSlide && <OwnSize choices={choices} choose={choose} />}
      <div className="exportRow">
        <label>
          Format
          <select
            value={choices.format}
            onChange={({ target }) => choose({ format: target.value as Choices['format'] })}
          >
            {formatIds.map(id => (
              <option key={id} value={id}>
                {formats[id].label}
              </option>
            ))}
          </select>
        </label>
        {choices.format === 'csv' && (
          <MarkChoice mark={choices.decimalMark ?? readersMark()} onMark={decimalMark => choose({ decimalMark })} />
        )}
        {choices.format === 'png' && (
          <label>
            Pixels
            <select value={choices.scale} onChange={({ target }) => choose({ scale: Number(target.value) })}>
              {scales.map(scale => (
                <option key={scale} value={scale}>
                  {scale}×, {sizeText(choices, scale)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isOverTime && !isFullSlide && (
        <Choose
          legend="Written on the chart"
          all={annotationIds.map(id => ({ id, label: annotations[id].label }))}
          chosen={choices.annotations}
          onChoose={ids => choose({ annotations: annotationIds.filter(id => ids.includes(id)) })}
        />
      )}
      <label className="exportCheck">
        <input type="checkbox" checked={choices.hasQr} onChange={({ target }) => choose({ hasQr: target.checked })} />
        QR code to this scenario
      </label>
      {choices.format !== 'ppttc' && (
        <label className="exportCheck">
          <input
            type="checkbox"
            checked={choices.isCarried}
            onChange={({ target }) => choose({ isCarried: target.checked })}
          />
          The file carries the scenario: dropped on this page, it opens again
        </label>
      )}
    </>
  )
}

const sizeOf = (choices: Choices) => (choices.size === 'own' ? choices : sizes[choices.size])

const sizeText = (choices: Choices, scale: number) => {
  const { width, height } = sizeOf(choices)
  return `${counted(pixels(width) * scale)} by ${counted(pixels(height) * scale)}`
}

/** An own size starts from the one that was chosen before. */
function roundedSize(choices: Choices) {
  const { width, height } = sizeOf(choices)
  return { width: centimetres(pixels(width)), height: centimetres(pixels(height)) }
}
