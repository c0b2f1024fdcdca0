import type { ComponentProps } from 'react'

type SteadyProps = Omit<ComponentProps<'button'>, 'type' | 'disabled' | 'onClick'> & {
  isOff: boolean
  onClick: () => void
}

/** A button that may have no more to do after it was pressed: it then says so and keeps the focus, which a disabled one loses. */
export const SteadyButton = ({ isOff, onClick, ...rest }: SteadyProps) => (
  <button type="button" aria-disabled={isOff || undefined} onClick={() => !isOff && onClick()} {...rest} />
)
