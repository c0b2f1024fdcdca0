import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { carriedIn, carriedWord } from '../../src/export/embeddedLink.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { withMetadata } from '../../src/export/pngChunks.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { cases, patience, someShared, words } from '../kit/fuzz.ts'
import { iconFiles } from '../kit/icons.ts'
import { carriedPart } from '../kit/packages.ts'
import { scenariosOver } from '../kit/scenarios.ts'

const png = new Uint8Array(iconFiles()['icon-192.png']!)
const links = someShared.map(writeLink).filter(link => link.length < 20_000)

/** Files of each kind that carry a scenario. */
const carriers: [ending: string, of: (link: string) => Uint8Array][] = [
  ['png', link => withMetadata(png, { perInch: 240, texts: { Stakeout: carriedWord(link) } })],
  ['svg', link => strToU8(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${carriedWord(link)}</metadata></svg>`)],
  ['pdf', link => strToU8(`%PDF-1.7\n1 0 obj\n<< /Keywords (${carriedWord(link)}) >>\nendobj\n%%EOF`)],
  ['html', link => strToU8(`<!doctype html><script type="application/json">{"opens":"${carriedWord(link)}"}</script>`)],
  ['xlsx', link => zipSync({ 'docProps/custom.xml': strToU8(carriedPart(link)) })],
  ['pptx', link => zipSync({ 'docProps/custom.xml': strToU8(carriedPart(link)) })],
]

const carried = fc
  .tuple(fc.constantFrom(...carriers), links)
  .map(([[ending, of], link]) => ({ ending, link, bytes: of(link) }))

/** Bytes with some of them written over, and perhaps cut off. */
const broken = fc
  .tuple(carried, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.option(fc.nat()))
  .map(([{ ending, bytes }, blows, end]) => {
    const hurt = Uint8Array.from(bytes)
    for (const [at, byte] of blows) hurt[at % hurt.length] = byte
    return { ending, bytes: end === null ? hurt : hurt.subarray(0, end % hurt.length) }
  })

it('a file of any kind gives back the very link', { timeout: patience }, () =>
  fc.assert(
    fc.property(carried, ({ ending, link, bytes }) => {
      expect(/xlsx|pptx/.test(ending) ? carriedInOffice(bytes) : carriedIn(bytes)).toBe(link)
    }),
    cases,
  ),
)

it('a broken file opens a scenario or is a sentence, and costs none that was saved', { timeout: patience }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        broken,
        fc.record({ ending: fc.constantFrom('png', 'html', 'xlsx', 'pptx', 'json'), bytes: fc.uint8Array() }),
      ),
      words,
      async ({ ending, bytes }, name) => {
        const { actions, names } = scenariosOver()
        actions.save('Mine')
        const file = new File([Uint8Array.from(bytes)], `${name}.${ending}`)
        const problem = await openScenarioFile(file, actions)
        if (problem !== null) expect(problem).toContain(`“${name.toWellFormed()}.${ending}”`)
        expect(names()).toContain('Mine')
      },
    ),
    cases,
  ),
)

it.each([
  ['a word without an end', `stakeout:${'a'.repeat(5_000_000)}`],
  ['a million words', 'stakeout:'.repeat(1_000_000)],
])('a picture of %s is read in one go, and carries nothing', (_, text) => {
  expect(carriedIn(strToU8(text))).toBeNull()
})

it.each([
  ['tags that never end', '<property '.repeat(99_000)],
  ['names that never end', `<property${' name="Stakeout 1"'.repeat(55_000)}`],
  ['blanks that never end', `<property name="Stakeout 1">${' '.repeat(900_000)}`],
])('a workbook of %s is read in one go, and carries nothing', (_, xml) => {
  expect(carriedInOffice(zipSync({ 'docProps/custom.xml': strToU8(xml) }))).toBeNull()
})

it('a workbook that would unpack to a gigabyte is not unpacked', () => {
  const bomb = zipSync({ 'docProps/custom.xml': new Uint8Array(30_000_000) }, { level: 9 })
  expect(carriedInOffice(bomb)).toBeNull()
})
