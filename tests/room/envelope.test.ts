import { expect, it } from 'vitest'
import { boxFor, openBox } from '../../src/room/box.ts'
import { seal, unseal } from '../../src/room/envelope.ts'
import { boxPair, newRoom, publicBytes, roomKey, signingKey, verifyingKey } from '../../src/room/roomKeys.ts'

const said = { kind: 'step', verdict: 'Amazon creates more value' }

async function room() {
  const own = await newRoom('wss://rooms.example/')
  const [key, signing, verifying] = await Promise.all([
    roomKey(own.link.key),
    signingKey(own.signing),
    verifyingKey(own.link.presenter),
  ])
  return { key, signing, verifying }
}

it('what is sealed is read with the room’s key and with no other, and the same twice looks different twice', async () => {
  const [{ key, signing, verifying }, other] = await Promise.all([room(), room()])
  const [one, again] = [await seal(key, 'a', said, signing), await seal(key, 'a', said, signing)]
  expect(await unseal(key, 'a', one, verifying)).toEqual(said)
  expect(await unseal(other.key, 'a', one, verifying)).toBeUndefined()
  expect(one).not.toEqual(again)
  expect(new TextDecoder('latin1').decode(one)).not.toContain('Amazon')
})

it('with the room’s key alone nobody is the presenter, and nothing goes over to another topic', async () => {
  const [{ key, signing, verifying }, forger] = await Promise.all([room(), room()])
  expect(await unseal(key, 'a', await seal(key, 'a', said, forger.signing), verifying)).toBeUndefined()
  expect(await unseal(key, 'a', await seal(key, 'a', said, null), verifying)).toBeUndefined()
  expect(await unseal(key, 'b', await seal(key, 'a', said, signing), verifying)).toBeUndefined()
})

it('an envelope that is altered anywhere, cut off, empty or longer than a megabyte is not opened', async () => {
  const { key, signing, verifying } = await room()
  const whole = await seal(key, 'a', said, signing)
  const altered = Array.from(whole, (byte, i) => whole.with(i, byte ^ 1))
  const cut = [0, 1, 13, 40, whole.length - 1].map(end => whole.slice(0, end))
  const read = await Promise.all([...altered, ...cut].map(one => unseal(key, 'a', one, verifying)))
  expect(read.filter(one => one !== undefined)).toEqual([])
  const long = await seal(key, 'a', 'x'.repeat(2 ** 20), signing)
  expect(await unseal(key, 'a', long, verifying)).toBeUndefined()
})

it('a box is opened by whom it is for, and by nobody else', async () => {
  const [reader, other] = await Promise.all(
    [1, 2].map(async () => {
      const pair = await boxPair()
      return { privateKey: pair.privateKey, public: await publicBytes(pair.publicKey) }
    }),
  )
  const box = await boxFor(reader!.public, said)
  expect(await openBox(reader!, box)).toEqual(said)
  expect(await openBox(other!, box)).toBeUndefined()
  expect(await openBox(reader!, box.with(40, box[40]! ^ 1))).toBeUndefined()
  expect(await openBox(reader!, new Uint8Array(5))).toBeUndefined()
})
