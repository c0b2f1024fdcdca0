const paths = {
  undo: 'M5.5 2.5 2.5 6l3 3.5M2.5 6h7a3.8 3.8 0 0 1 0 7.6H7.5',
  redo: 'm10.5 2.5 3 3.5-3 3.5M13.5 6h-7a3.8 3.8 0 0 0 0 7.6h2',
  changes: 'M2 4h12M2 8h12M2 12h7',
  link: 'M6.8 9.2a3 3 0 0 0 4.3 0l2.2-2.2a3 3 0 0 0-4.3-4.3L7.8 3.9M9.2 6.8a3 3 0 0 0-4.3 0L2.7 9A3 3 0 0 0 7 13.3l1.2-1.2',
  pin: 'M8 10v4.5M4 10h8M5.5 1.5h5M6 1.5V6L4 10M10 1.5V6l2 4',
  command: 'm3.5 4.5 3.5 3.5-3.5 3.5M8.5 12h4.5',
  lock: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  unlocked: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 2.5 2.5 2-2 4 3.5M10.2 5.6v.4',
  enlarge: 'M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9',
  back: 'M9.5 6.5h4M9.5 6.5v-4M9.5 6.5 14 2M6.5 9.5h-4M6.5 9.5v4M6.5 9.5 2 14',
  present: 'M2 3h12v8H2zM8 11v3M5 14h6',
  goal: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M8 6a2 2 0 1 0 0 4a2 2 0 0 0 0-4',
  more: 'M2 4h12M2 8h12M2 12h12',
}

export type IconName = keyof typeof paths

/** The drawings on buttons, 16 wide; what they mean stands in the button's name. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
