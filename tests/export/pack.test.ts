import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { commonExtent, memorySink, zipOf } from '../../src/export/pack.ts'
import { figureCharts } from '../kit/figures.ts'
import { sceneOf } from '../kit/scene.ts'

const file = (name: string, text: string) => ({ name, file: new Blob([text]), about: { scenario: text } })

it('a pack has every file under a name of its own, and a manifest of them', async () => {
  const zip = await zipOf([file('arr_base_2026-09-30.png', 'one'), file('arr_base_2026-09-30.png', 'two')])
  const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(entries[name])
  expect(Object.keys(entries)).toEqual(['arr_base_2026-09-30.png', 'arr_base_2026-09-30-2.png', 'manifest.json'])
  expect(text('arr_base_2026-09-30-2.png')).toBe('two')
  expect(JSON.parse(text('manifest.json'))).toEqual([
    { file: 'arr_base_2026-09-30.png', scenario: 'one' },
    { file: 'arr_base_2026-09-30-2.png', scenario: 'two' },
  ])
})

it('a pack is written with one of its files in memory at a time', async () => {
  const log: string[] = []
  const slow = (name: string) => {
    const { file: blob, ...rest } = file(name, name)
    const whole = blob.arrayBuffer.bind(blob)
    const read = async () => {
      log.push(`begins ${name}`)
      const bytes = await whole()
      log.push(`ends ${name}`)
      return bytes
    }
    return { ...rest, file: Object.assign(blob, { arrayBuffer: read }) }
  }
  await zipOf([slow('a.png'), slow('b.png')])
  expect(log).toEqual(['begins a.png', 'ends a.png', 'begins b.png', 'ends b.png'])
})

it('a pack goes piece by piece to where it is to be written, and is thrown away where a figure fails', async () => {
  const log: string[] = []
  const kept = memorySink()
  const sink = {
    write: (piece: Blob) => (log.push(`${piece.size}`), kept.write(piece)),
    finish: kept.finish,
    stop: async () => void log.push('thrown away'),
  }
  const zip = await zipOf([file('a.svg', 'one')], sink)
  expect(log.map(Number).reduce((sum, size) => sum + size)).toBe(zip.size)
  expect(Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))).toEqual(['a.svg', 'manifest.json'])
  async function* failing() {
    yield file('a.svg', 'one')
    throw new Error('Called off')
  }
  await expect(zipOf(failing(), sink)).rejects.toThrow('Called off')
  expect(log.at(-1)).toBe('thrown away')
})

it('the same files make the same bytes', async () => {
  const make = async () => new Uint8Array(await (await zipOf([file('a.svg', 'x')])).arrayBuffer())
  expect(await make()).toEqual(await make())
})

it('figures of one chart share an axis that holds all of them', () => {
  const [low, high] = [sceneOf({ 'aws.valuation': 200 }), sceneOf({ 'aws.valuation': 2000 })]
  const chart = figureCharts.find(({ id }) => id === 'stakeValue')!
  const common = commonExtent(chart, [low, high])!
  for (const scene of [low, high]) {
    const own = chart.kind === 'time' ? chart.extent(scene) : common
    expect(common[0]).toBeLessThanOrEqual(own[0])
    expect(common[1]).toBeGreaterThanOrEqual(own[1])
  }
})
