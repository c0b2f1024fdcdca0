import { use, useId, useState } from 'react'
import { feedKindOf, feedKinds } from '../../data/market/feeds.ts'
import { hostOf } from '../../data/market/hostOf.ts'
import { choiceProblem, type FeedChoice, feedStore, keptKey } from '../../state/settings/feedChoice.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { MarketContext } from './context.ts'
import { feedOf } from './feedOf.ts'

/** Where market values come from. A choice is tried before it is taken; what is wrong with it stands beneath. */
export function FeedSettings({ onClose }: { onClose: () => void }) {
  const open = use(MarketContext)!
  const [choice, setChoice] = useState(feedStore.getState)
  const [problem, setProblem] = useState<string | null>(null)
  const [isTrying, setTrying] = useState(false)
  const trouble = useId()
  /** A key is for the host that it was given for. */
  const isOtherHost = (address: string) => hostOf(address) !== hostOf(choice.address)
  const edit = (part: Partial<FeedChoice>) => {
    setChoice({ ...choice, ...part })
    setProblem(null)
  }

  async function take() {
    const wrong = choiceProblem(choice)
    if (wrong) return setProblem(wrong)
    setTrying(true)
    try {
      await feedOf(choice, open.around).snapshot(AbortSignal.timeout(8000))
      feedStore.setState(choice)
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The feed failed.')
      setTrying(false)
    }
  }

  return (
    <Dialog name="Market feed" className="feedSettings" onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!isTrying) void take()
        }}
      >
        <h2>Market feed</h2>
        {feedKinds.map(kind => (
          <label key={kind} className="feedKind">
            <input
              type="radio"
              name="kind"
              checked={choice.kind === kind}
              onChange={() => edit({ kind, key: keptKey(kind) })}
            />
            <span>
              <b>{feedKindOf(kind).label}</b> {feedKindOf(kind).says}
            </span>
          </label>
        ))}
        {feedKindOf(choice.kind).asks?.map(({ what, label }) => (
          <Field
            key={what}
            label={label}
            type={what === 'key' ? 'password' : 'text'}
            aria-describedby={trouble}
            value={choice[what]}
            onEdit={text => edit({ [what]: text, ...(what === 'address' && isOtherHost(text) && { key: '' }) })}
          />
        ))}
        <p id={trouble} role="alert" className="feedProblem">
          {problem}
        </p>
        <div className="feedWays">
          <button type="button" className="wordButton" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="wordButton" aria-disabled={isTrying || undefined}>
            {isTrying ? 'Trying it…' : 'Use this feed'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

type FieldProps = Omit<React.ComponentProps<'input'>, 'onChange'> & { label: string; onEdit: (text: string) => void }

const Field = ({ label, onEdit, ...rest }: FieldProps) => (
  <label>
    {label}
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      onChange={event => onEdit(event.target.value.trim())}
      {...rest}
    />
  </label>
)
