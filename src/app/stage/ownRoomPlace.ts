import { parsedJson } from '../../data/json.ts'
import { base64urlBytes, base64urlOf } from '../../room/base64url.ts'
import type { OwnRoom } from '../../room/roomKeys.ts'
import { keyLength } from '../../room/roomLink.ts'
import { keepIn } from '../../state/settings/storageSlot.ts'

const place = keepIn(() => sessionStorage, 'stakeout.ownRoom')

/** Where this tab keeps the room that it presents to, with its private keys, as long as the room is open: a reload goes on with it. */
export const ownRoomPlace = {
  read: (): OwnRoom | null => {
    const found = parsedJson(place.read()) as { link: Record<'broker' | 'name' | 'key' | 'presenter', string> } | null
    const [key, presenter] = [found?.link.key, found?.link.presenter].map(one => base64urlBytes(one ?? '', keyLength))
    return found && key && presenter
      ? ({ ...found, link: { ...found.link, key, presenter } } as unknown as OwnRoom)
      : null
  },
  write: (own: OwnRoom | null) =>
    place.write(
      own
        ? JSON.stringify({
            ...own,
            link: { ...own.link, key: base64urlOf(own.link.key), presenter: base64urlOf(own.link.presenter) },
          })
        : '',
    ),
}
