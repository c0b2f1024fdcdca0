import { type ComponentProps, useRef, useState } from 'react'
import { Popover } from '../ui/Popover.tsx'
import { FeedSettings } from './FeedSettings.tsx'
import './market.css'
import { MarketPanel } from './MarketPanel.tsx'

type MarketPopoverProps = { className: string; button: Omit<ComponentProps<'button'>, 'ref'> }

/** A button that opens the live figures beneath itself, and from there the choice of a feed. */
export function MarketPopover({ className, button }: MarketPopoverProps) {
  const [shown, setShown] = useState<'panel' | 'settings' | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const closeSettings = () => {
    setShown(null)
    opener.current?.focus()
  }
  return (
    <Popover
      className={className}
      button={{ ...button, ref: opener }}
      isOpen={shown === 'panel'}
      onOpen={isOpen => setShown(isOpen ? 'panel' : null)}
      panel={{
        className: 'marketPanel',
        role: 'group',
        'aria-label': 'Market values',
        children: <MarketPanel onSettings={() => setShown('settings')} />,
      }}
      beside={shown === 'settings' && <FeedSettings onClose={closeSettings} />}
    />
  )
}
