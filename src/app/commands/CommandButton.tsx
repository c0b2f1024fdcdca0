import { useCommand } from './Commands.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { announced, spelled } from './strokes.ts'

type CommandButtonProps = {
  id: string
  icon: IconName /** Words beside the icon; without them it is the icon alone. */
  text?: string
}

/** A command as a button. One that cannot be used now stays where it is, and its name says why. */
export function CommandButton({ id, icon, text }: CommandButtonProps) {
  const { label, detail, keys = [], whyNot, run } = useCommand(id)
  const name = [label, whyNot ?? detail].filter(Boolean).join(': ')
  return (
    <button
      type="button"
      className={text ? 'wordButton' : 'iconButton'}
      aria-label={name}
      title={[name, ...keys.slice(0, 1).map(key => `(${spelled(key)})`)].join(' ')}
      aria-disabled={whyNot ? true : undefined}
      aria-keyshortcuts={keys.map(announced).join(' ') || undefined}
      onClick={() => !whyNot && run()}
    >
      <Icon name={icon} />
      {text && <span className="words">{text}</span>}
    </button>
  )
}
