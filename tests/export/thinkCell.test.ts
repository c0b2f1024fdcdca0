import { expect, it } from 'vitest'
import { themeInks } from '../../src/export/colours.ts'
import { footnoteIn } from '../../src/export/footnote.ts'
import { thinkCellFile, thinkCellPart } from '../../src/export/slides/thinkCell.ts'
import { figureCharts, footnote } from '../kit/figures.ts'
import { allSlides, futureScene, slideSpec } from '../kit/slides.ts'
import { type } from '../kit/type.ts'

type Cell = null | Record<string, string | number>
type File = { template: string; data: { name: string; table: Cell[][] }[] }[]

const scene = futureScene()
const read = async (slides = allSlides(scene)) =>
  JSON.parse(await thinkCellFile(await Promise.all(slides.map(slide => thinkCellPart(type, slide)))).text()) as File
const tableOf = (file: File, name: string) => file.flatMap(({ data }) => data).find(one => one.name === name)!.table

it('a .ppttc is a list of templates, each with named tables of cells that are words, numbers, dates or nothing', async () => {
  const file = await read()
  expect(file.length).toBe(figureCharts.length)
  for (const { template, data } of file) {
    expect(template).toMatch(/^[^\p{Cc}]+\.pptx$/u)
    expect(data.length).toBeGreaterThan(3)
    for (const { name, table } of data) {
      expect(name).toMatch(/^[^\p{Cc}]+$/u)
      for (const cell of table.flat()) {
        if (cell === null) continue
        const [[kind, value] = [], ...more] = Object.entries(cell)
        expect(more).toEqual([])
        if (kind === 'number') expect(Number.isFinite(value)).toBe(true)
        else if (kind === 'date') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/)
        else expect([kind, typeof value]).toEqual(['string', 'string'])
      }
    }
  }
})

it('a chart’s rows are its categories, an empty row of 100 %, then its series, without what only serves our drawing', async () => {
  const [days, whole, ...series] = tableOf(await read(), 'valueCreated')
  expect(days!.slice(0, 3)).toEqual([null, { date: '2026-09-30' }, { date: '2026-12-31' }])
  expect(new Set(whole)).toEqual(new Set([null]))
  const rows = Object.fromEntries(series.map(([head, ...cells]) => [head!.string, cells.map(cell => cell?.number)]))
  expect(rows.Amazon).toEqual([...scene.answer.aws.valueCreated])
  // The one that leads at the horizon is drawn last, on top.
  const { aws, alliance } = scene.answer
  const leads = aws.valueCreated[12]! > alliance.valueCreated[12]!
  expect(Object.keys(rows)).toEqual([
    ...(leads ? ['Microsoft', 'Amazon'] : ['Amazon', 'Microsoft']),
    'Base, Amazon',
    'Base, Microsoft',
    'Amazon: 5 of 100 simulated futures lie below',
    'Amazon: 95 of 100 simulated futures lie below',
    'Microsoft: 5 of 100 simulated futures lie below',
    'Microsoft: 95 of 100 simulated futures lie below',
  ])
})

it('simulated futures come only where their chart is as high as the slide, as on the stage', async () => {
  const [hero, other] = ['valueCreated', 'arr'].map(id => figureCharts.find(chart => chart.id === id)!)
  const headsIn = async (rows: string[]) => {
    const charts = [...new Set(rows.join(''))].slice(1).map(() => other!)
    const table = tableOf(await read([slideSpec(hero!, { scene, beside: { charts, rows } })]), 'valueCreated')
    return table.flatMap(([head]) => (head?.string ? [String(head.string)] : []))
  }
  const fan = expect.stringContaining('simulated futures') as string
  expect(await headsIn(['ab', 'ac'])).toContainEqual(fan)
  expect(await headsIn(['ab', 'cd'])).not.toContainEqual(fan)
})

it('of a figure without changed inputs it says what the picture says', async () => {
  const lead = 'Changed by the author (1 of 106 inputs)'
  for (const told of [
    { lead, others: ['1 that feeds no number here'] },
    { lead: 'No input changed', others: [] },
  ]) {
    const unchanged = { ...footnote, changed: [], ...told }
    const file = await read([slideSpec(figureCharts[0]!, { scene, footnote: unchanged })])
    const said = footnoteIn(type, unchanged, themeInks.light, { size: 11.4, lead: 15.6 }, 800)[0]!.flat()
    const pictured = said.map(({ text }) => text).join('')
    expect(tableOf(file, 'valueCreated.changed')).toEqual([[{ string: pictured }]])
    expect(pictured).toBe(`${[told.lead, ...told.others].join(': ')}.`)
  }
})

it('what stands around a figure comes with it, on one line whatever was typed', async () => {
  const headline = [{ text: 'One\nline\u0000 "quoted" {x}' }]
  const file = await read([slideSpec(figureCharts[0]!, { scene, headline })])
  expect(tableOf(file, 'valueCreated.title')).toEqual([[{ string: 'One line "quoted" {x}' }]])
  expect(tableOf(file, 'valueCreated.note')).toEqual([[{ string: 'A what-if, not a forecast.' }]])
})
