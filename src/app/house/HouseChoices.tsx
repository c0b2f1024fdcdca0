import { base64Of } from '../../house/base64.ts'
import type { House } from '../../house/house.ts'
import { grades } from '../../model/parameter.ts'
import type { HouseDraft } from './houseFields.ts'

type Props = { draft: HouseDraft; onChange: (more: Partial<HouseDraft>) => void }

type Numbers = NonNullable<House['numbers']>

const decimals = ['0', '1', '2', '3']

/** How numbers are written, which grades are marked, and the files of logo and fonts. */
export function HouseChoices({ draft, onChange }: Props) {
  const { numbers = {}, unmarkedGrade } = draft
  const choose = (more: Partial<Numbers>) => onChange({ numbers: { ...numbers, ...more } })
  return (
    <>
      <div className="exportRow">
        <label>
          Dollars in
          <select
            value={numbers.dollars ?? ''}
            onChange={({ target }) => choose({ dollars: (target.value || undefined) as Numbers['dollars'] })}
          >
            <option value="">billions and trillions</option>
            <option value="billions">billions</option>
            <option value="millions">millions</option>
          </select>
        </label>
        <label>
          Below nought
          <select
            value={numbers.minus ?? ''}
            onChange={({ target }) => choose({ minus: (target.value || undefined) as Numbers['minus'] })}
          >
            <option value="">−$5B</option>
            <option value="hyphen">-$5B</option>
            <option value="parentheses">($5B)</option>
          </select>
        </label>
        <label>
          Decimals
          <select
            value={numbers.decimals ?? ''}
            onChange={({ target }) => choose({ decimals: target.value === '' ? undefined : Number(target.value) })}
          >
            <option value="">as needed</option>
            {decimals.map(one => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </div>
      <label>
        Lowest grade that stands unmarked
        <select
          value={unmarkedGrade ?? ''}
          onChange={({ target }) => onChange({ unmarkedGrade: (target.value || undefined) as House['unmarkedGrade'] })}
        >
          <option value="">no grade is marked</option>
          {grades.map(grade => (
            <option key={grade}>{grade}</option>
          ))}
        </select>
      </label>
      <FileChoice
        label="Logo (SVG or PNG)"
        accept=".svg,.png,image/svg+xml,image/png"
        isThere={draft.logo !== undefined}
        onFile={async file => onChange({ logo: file && (await logoFrom(file)) })}
      />
      <FontChoice which="text" label="Font of texts" draft={draft} onChange={onChange} />
      <FontChoice which="headline" label="Font of headlines" draft={draft} onChange={onChange} />
    </>
  )
}

function FontChoice({ which, label, draft, onChange }: Props & { which: 'text' | 'headline'; label: string }) {
  const font = draft.fonts?.[which]
  const put = (next: typeof font) => onChange({ fonts: { ...draft.fonts, [which]: next } })
  return (
    <div className="exportRow">
      <FileChoice
        label={`${label} (TTF or WOFF)`}
        accept=".ttf,.woff,font/ttf,font/woff"
        isThere={font !== undefined}
        onFile={async file => put(file && { family: familyOf(file.name), regular: await codeOfFile(file) })}
      />
      <FileChoice
        label="Its bold"
        accept=".ttf,.woff,font/ttf,font/woff"
        isThere={font?.bold !== undefined}
        onFile={async file => font && put({ ...font, bold: file && (await codeOfFile(file)) })}
      />
    </div>
  )
}

type FileChoiceProps = {
  label: string
  accept: string
  isThere: boolean
  onFile: (file: File | undefined) => Promise<void>
}

function FileChoice({ label, accept, isThere, onFile }: FileChoiceProps) {
  return (
    <div className="houseFile">
      <label>
        {label}
        <input type="file" accept={accept} onChange={({ target }) => void onFile(target.files?.[0])} />
      </label>
      {isThere && (
        <button type="button" className="textButton" onClick={() => void onFile(undefined)}>
          Remove {label.replace(/ \(.*/, '').toLowerCase()}
        </button>
      )}
    </div>
  )
}

const codeOfFile = async (file: File) => base64Of(new Uint8Array(await file.arrayBuffer()))

const logoFrom = async (file: File): Promise<House['logo']> =>
  /\.png$/i.test(file.name) || file.type === 'image/png' ? { png: await codeOfFile(file) } : { svg: await file.text() }

/** A font is called as its file is, in letters and figures. */
const familyOf = (name: string) =>
  name
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 60) || 'House'
