import { Icon, type IconName } from '../ui/Icon.tsx'
import { announced, spelled } from '../ui/strokes.ts'
import { useCommand } from './Commands.tsx'

type CommandButtonProps = {
  id: string
  icon: IconName /** Words beside the icon; without them it is the icon alone. */
  text?: string
}

/** A command as a button. One that cannot be used now stays where it is, and its name says why. */
export function CommandButton({ id, icon, text }: CommandButtonProps) {
  const { label, detail, keys = [], whyNot, opensDialog, run } = useCommand(id)
  const name = [label, whyNot ?? detail].filter(Boolean).join(': ')
  const key = keys[0] && spelled(keys[0])
  return (
    <button
      type="button"
      className={text ? 'wordButton' : 'iconButton'}
      // What points at it reads the title; what hears it is told each thing once.
      aria-label={key && name}
      aria-description={key}
      title={key ? `${name} (${key})` : name}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      aria-disabled={whyNot ? true : undefined}
      aria-keyshortcuts={keys.map(announced).join(' ') || undefined}
      onClick={() => !whyNot && run()}
    >
      <Icon name={icon} />
      {text && (
        <span className="words" aria-hidden="true">
          {text}
        </span>
      )}
    </button>
  )
}
