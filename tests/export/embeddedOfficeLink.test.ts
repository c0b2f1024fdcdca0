import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { carriedInOffice, carriedProperties } from '../../src/export/embeddedOfficeLink.ts'
import { inputs } from '../../src/model/inputs.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { carriedPart } from '../kit/packages.ts'

const place = 'docProps/custom.xml'
const office = (part: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [place]: strToU8(part) })

const changes = Object.fromEntries(inputs.map(({ key, parameter }) => [key, parameter.max]))
const reasons = { 'aws.valuation': { says: 'Größer als „gedacht“ & <so>' } }

describe('an Office file carries a scenario', () => {
  it.each([
    ['short', writeLink(initial)],
    ['long', writeLink({ ...initial, changes, reasons })],
  ])('and gives it back to the letter: %s', (_, link) => expect(carriedInOffice(office(carriedPart(link)))).toBe(link))

  it('in pieces that Office keeps whole, in whatever order it writes them again', () => {
    const link = writeLink({ ...initial, changes, reasons: { 'aws.arr': { says: 'because '.repeat(40) } } })
    const pieces = Object.values(carriedProperties(link))
    expect(pieces.length).toBeGreaterThan(10)
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThanOrEqual(255)
    const [head = '', ...properties] = carriedPart(link).split('<property ')
    const last = properties.pop()!.replace('</Properties>', '')
    const turned = [head, ...[...properties, last].toReversed()].join('<property ')
    expect(carriedInOffice(office(`${turned}</Properties>`))).toBe(link)
  })
})

describe('nothing is found', () => {
  it.each([
    ['in no file at all', new Uint8Array()],
    ['in what is no ZIP', strToU8('PK, or so it says')],
    ['in a ZIP without properties', zipSync({ 'a.txt': strToU8('stakeout:abcd.') })],
    [
      'in properties of somebody else',
      office('<Properties><property name="Title"><vt:lpwstr>x</vt:lpwstr></property>'),
    ],
    ['in a ZIP that is cut', office(carriedPart('v=2')).subarray(0, 200)],
    ['in properties too large to be ours', office(carriedPart('v=2') + ' '.repeat(2_000_000))],
  ])('%s', (_, file) => expect(carriedInOffice(file)).toBeNull())
})
