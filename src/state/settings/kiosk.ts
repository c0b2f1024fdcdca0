import { clamp } from '../../model/clamp.ts'

const [least, most] = [5, 3600]

/** How many seconds each scene stays on an unattended screen, where a link asks for that: `kiosk=20`. */
export function kioskSeconds(fragment: string): number | null {
  const seconds = Number(new URLSearchParams(fragment.replace(/^#/, '')).get('kiosk'))
  return seconds > 0 ? clamp(seconds, least, most) : null
}
