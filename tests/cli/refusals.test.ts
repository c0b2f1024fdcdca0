import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/asks/refusal.ts'
import { readOptions } from '../../src/cli/options.ts'

const plainNumber = 'needs a plain number such as 0.4 or 1200, not'

describe('refused in one sentence', () => {
  it.each([
    [
      '--base 2026',
      'There is no base "2026"; the bases are article-company, article-stake, reported-2026-03-31, reported-2026-09-30, claimed-2026-11-20.',
    ],
    [
      '--base toString',
      'There is no base "toString"; the bases are article-company, article-stake, reported-2026-03-31, reported-2026-09-30, claimed-2026-11-20.',
    ],
    ['--base article-stake --base article-stake', '--base is given twice.'],
    ['--base', '--base needs a value.'],
    ['--base --format json', '--base needs a value.'],
    [
      '--format xml',
      'There is no format "xml"; the formats are table, json, csv, xlsx, html, svg, outlines, pdf, png, pptx, ppttc.',
    ],
    ['--format xlsx', 'A workbook needs --out and the name of a file.'],
    ['--format xlsx --out a.xlsx --line arr', 'A workbook holds every line: leave --line out.'],
    [
      '--format xlsx --out a.xlsx --ask flips',
      '--ask answers in table, json or csv; a workbook holds the model itself.',
    ],
    ['--chart arr', 'A figure is written as svg, outlines, pdf, png, pptx, ppttc or csv: say which with --format.'],
    [
      '--chart pie --format svg --out a',
      'There is no chart "pie"; the charts are valueCreated, stakeValue, arr, computeDollar, capexCover, tornado, bridge, influence, footballField, heatmap, commitments, labCash, stakeAfterTax, sensitivity, oneWay, years, perShare, weighted, comparison, yearBars, sumOfParts.',
    ],
    [
      '--chart arr --format svg --out a --update b.pptx',
      '--update takes a deck or a workbook: say so with --format pptx or xlsx.',
    ],
    ['--chart arr --format pptx --out a --update a', '--update writes a copy: give --out another name.'],
    [
      '--chart arr --format json',
      'A figure is written as svg, outlines, pdf, png, pptx, ppttc or csv: say which with --format.',
    ],
    ['--chart arr --format svg', 'A figure needs --out and the name of a file.'],
    [
      '--chart arr --format svg --out a --size huge',
      'There is no size "huge"; the sizes are slide, half, third, square, a4, letter.',
    ],
    ['--chart arr --format svg --out a --theme blue', 'There is no theme "blue"; the themes are light, dark.'],
    ['--chart arr --format svg --out a --theme', '--theme needs a value.'],
    ['--chart arr --chart arr --format svg --out a', '--chart is given twice.'],
    ['--chart arr --format svg --out a --line arr', '--line belongs to an answer in lines, not to --chart.'],
    ['--chart arr --ask flips', '--chart draws a figure and --ask puts a question: leave one of them out.'],
    [
      '--chart arr --format svg --out a --goal aws.arr=3',
      '--chart does not take --goal; it takes --size, --theme, --house, --template, --measure, --of, --columns, --rows, --years, --over, --quarter, --across, --up, --seed, --correlation, --scenarios, --weights, --against.',
    ],
    [
      '--chart heatmap --format svg --out a --across wacc --up wacc',
      '--across and --up are both wacc; a map needs two inputs.',
    ],
    [
      '--chart arr --format svg --out a --of aws.arr',
      '--of belongs to bridge, sensitivity, oneWay, years, yearBars, not to arr.',
    ],
    ['--chart years --format svg --out a --over 8,14', '--over belongs to perShare, not to years.'],
    [
      '--chart sensitivity --format svg --out a --columns 500:100:26',
      'A table has 2 to 25 values of an input, not 26.',
    ],
    ['--format html --out a', 'html is a web page of a storyboard: say --pack storyboard.'],
    ['--pack charts --format html --out a', 'A web page is handed out of a storyboard: say --pack storyboard.'],
    ['--pack storyboard --format html', 'A web page needs --out and the name of a file.'],
    [
      '--pack storyboard --format html --out a --theme dark',
      'A web page takes neither --theme, --size nor --template.',
    ],
    ['--format pdf --out a', 'pdf is a format of figures: say which with --chart.'],
    ['--chart arr --format svg --out a --template b', '--template belongs to a slide: say --format pptx.'],
    ['--chart arr --format pptx --out a --size half', 'A slide has the size of its deck: leave --size out.'],
    ['--template b', '--template belongs to a figure: say which with --chart.'],
    ['--scenario nonsense', 'A character of this code is mistyped.'],
    ['--scenario #v=2&wacc=0.1 --base article-stake', '--scenario has a base: leave --base out.'],
    ['--scenario', '--scenario needs a value.'],
    ['--pack posters --format pdf --out a', 'There is no pack "posters"; the packs are charts, storyboard, saved.'],
    ['--pack charts --chart arr', '--chart draws one figure and --pack many: leave one of them out.'],
    ['--pack charts --ask flips', '--pack draws figures and --ask puts a question: leave one of them out.'],
    ['--theme dark', '--theme belongs to a figure: say which with --chart.'],
    ['--line valueCreatd', 'There is no line "valueCreatd"; --help lists them.'],
    ['--line aws.arr', 'A line is asked for without its stack: write --line arr.'],
    ['--line constructor', 'There is no line "constructor"; --help lists them.'],
    ['--ask table --rows 0:0.1:3', '--rows needs --up, the input of the rows.'],
    ['--ask table --columns 500', '--columns is written start:step:count, as in 500:100:9, at most 25, not "500".'],
    ['--ask table --up chipLife --of arr', 'arr is a line of each stack: write aws.arr or alliance.arr.'],
    [
      '--ask perShare --over 8',
      '--over needs a number above zero for Amazon and one for Microsoft, as in 8,14, not "8".',
    ],
    ['--ask years --of constructor', 'There is no line "constructor" of the stacks; --help lists them.'],
    ['--ask years --years tax', 'There are no years "tax"; the years are calendar, own, microsoft, nvidia.'],
    ['--colour red', 'There is no option "--colour"; --help lists them.'],
    ['-x', 'There is no option "-x"; --help lists them.'],
    ['--help=yes', '--help takes no value.'],
    ['aws.valuation=3', '"aws.valuation=3" stands alone; every setting is written --set id=number.'],
    ['--set valuation=3', 'valuation belongs to a stack: write aws.valuation or alliance.valuation.'],
    ['--set aws.vendorMargin=0.5', 'vendorMargin belongs to the market, not to a stack: write vendorMargin.'],
    [
      '--set matureComputeRatio=0.4',
      'matureComputeRatio is one of each stack since model version 2: write aws.matureComputeRatio and alliance.matureComputeRatio.',
    ],
    [
      '--ask goal --goal aws.arr=3 --input matureOpexRatio',
      'matureOpexRatio is one of each stack since model version 2: write aws.matureOpexRatio and alliance.matureOpexRatio.',
    ],
    ['--set aws.chipLife=4', 'chipLife belongs to the market, not to a stack: write chipLife.'],
    ['--set chipLife=2', 'chipLife goes from 3 to 8 (3 years to 8 years); 2 is outside.'],
    ['--set aws.shares=50', 'aws.shares goes from 1 to 40 (1B shares to 40B shares); 50 is outside.'],
    ['--set aws.revenueShareEnd=99.5', 'aws.revenueShareEnd is counted in whole quarters, not 99.5.'],
    ['--set msft.valuation=3', 'There is no stack "msft": write aws.valuation or alliance.valuation.'],
    ['--set aws.profit=3', 'There is no input "aws.profit"; --help lists them.'],
    ['--set __proto__=3', 'There is no input "__proto__"; --help lists them.'],
    ['--set aws.arr', '--set is written id=number, as in aws.valuation=1200, not "aws.arr".'],
    ['--set =3', '--set is written id=number, as in aws.valuation=1200, not "=3".'],
    ['--set aws.arr=', `aws.arr ${plainNumber} "".`],
    ['--set aws.arr=ten', `aws.arr ${plainNumber} "ten".`],
    ['--set aws.arr=0x10', `aws.arr ${plainNumber} "0x10".`],
    ['--set aws.arr=NaN', `aws.arr ${plainNumber} "NaN".`],
    ['--set aws.arr=1_0', `aws.arr ${plainNumber} "1_0".`],
    ['--set aws.arr=1,5', `aws.arr ${plainNumber} "1,5".`],
    ['--set aws.arr=5=5', `aws.arr ${plainNumber} "5=5".`],
    ['--set adoptionSlowdown=40%', `adoptionSlowdown ${plainNumber} "40%".`],
    ['--set aws.arr=1e999', 'aws.arr goes from 0.5 to 200 ($0.5B to $200B); 1e999 is outside.'],
    ['--set aws.arr=0', 'aws.arr goes from 0.5 to 200 ($0.5B to $200B); 0 is outside.'],
    ['--set slowdownStart=2.5', 'slowdownStart is counted in whole quarters, not 2.5.'],
    ['--set aws.arr=3 --set aws.arr=3', 'aws.arr is set twice.'],
    ['--out=', '--out needs the name of a file.'],
    ['--facts=', '--facts needs the name of a file.'],
    ['--paste=', '--paste needs the name of a file.'],
    ['--base-out=', '--base-out needs the name of a file.'],
    ['--paste a.csv --base-out a.csv', '--base-out writes a file of its own: give it another name.'],
    ['--base-out a --format json --out a', '--base-out writes a file of its own: give it another name.'],
    ['--house a.json', '--house belongs to a figure or a workbook: say which with --chart, or --format xlsx.'],
    ['--format xlsx --house= --out a', '--house needs the name of a file.'],
    ['--chart arr --format svg --out a --house=', '--house needs the name of a file.'],
  ])('%s', (command, sentence) => {
    expect(() => readOptions(command.split(' '))).toThrow(new Refusal(sentence))
  })

  it.each([
    ['an unknown base', ['--base', 'x']],
    ['an unwritable file', ['--out', '/nowhere/at/all.csv']],
    ['an unwritable workbook', ['--format', 'xlsx', '--out', '/nowhere/at/all.xlsx']],
    ['a folder for a file', ['--out', '.']],
    ['an unknown chart', ['--chart', 'pie', '--format', 'svg', '--out', 'a']],
  ])('with exit 2, nothing on the screen and no stack trace: %s', (_, args) => {
    const cwd = join(import.meta.dirname, '../..')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
      cwd,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
  })
})

it.each([
  ['1e2', 100],
  ['+3.', 3],
  ['.5', 0.5],
  ['2E1', 20],
])('takes %s for a number', (text, value) =>
  expect(readOptions(['--set', `aws.arr=${text}`])).toMatchObject({ overrides: { 'aws.arr': value } }),
)

it('takes no minus with a zero', () =>
  expect(readOptions(['--set', 'aws.homeShare=-0'])).toEqual(
    expect.objectContaining({ overrides: { 'aws.homeShare': 0 } }),
  ))
