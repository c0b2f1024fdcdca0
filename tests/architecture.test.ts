import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaints, importsOf } from './kit/arrows.ts'

const root = join(import.meta.dirname, '..')
const under = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map(entry => ({
    path: join(entry.parentPath, entry.name).slice(root.length + 1),
    isFolder: entry.isDirectory(),
  }))
const everything = [...under('src'), ...under('mocks')]
const modules = everything.filter(({ path }) => ['.ts', '.tsx'].includes(extname(path))).map(({ path }) => path)
const folders = everything.filter(({ isFolder, path }) => isFolder && path.startsWith('src')).map(({ path }) => path)

it('reads every module', () => expect(modules.length).toBeGreaterThan(60))

it.each(modules)('%s imports only what it may', path =>
  expect(complaints(path, readFileSync(join(root, path), 'utf8'))).toEqual([]),
)

it('what figures are made from runs without React: no module that they reach imports it', () => {
  const reached = new Set(modules.filter(path => path.startsWith('src/figures/')))
  const found: string[] = []
  for (const path of reached)
    for (const { from, how } of importsOf(readFileSync(join(root, path), 'utf8'))) {
      if (how === 'type') continue
      if (/^react\b/.test(from)) found.push(path)
      if (from.startsWith('.') && modules.includes(join(dirname(path), from))) reached.add(join(dirname(path), from))
    }
  expect(found).toEqual([])
  expect(reached).toContain('src/charts/arr.tsx')
})

it.each(folders)('%s says in a README of at most ten lines what lives there', folder => {
  const readme = everything.find(({ path }) => dirname(path) === folder && basename(path) === 'README.md')
  if (!readme) expect.fail(`${folder} has no README.md`)
  expect(readFileSync(join(root, readme.path), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(10)
})

describe('a forbidden arrow is caught, with the file and the import in the sentence', () => {
  it.each([
    [
      'src/engine/a.ts',
      "import { x } from '../model/index.ts'",
      'src/engine/a.ts imports ../model/index.ts: engine may not import model',
    ],
    [
      'src/model/lines/a.ts',
      "import {\n  x,\n} from '../../analysis/whatIf.ts'",
      'src/model/lines/a.ts imports ../../analysis/whatIf.ts: model may not import analysis',
    ],
    [
      'src/analysis/a.ts',
      "export { x } from '../charts/kit/rows.ts'",
      'src/analysis/a.ts imports ../charts/kit/rows.ts: analysis may not import charts',
    ],
    [
      'src/data/a.ts',
      "import { sides } from '../model/sides.ts'",
      'src/data/a.ts imports ../model/sides.ts: data may import only types of model',
    ],
    [
      'src/charts/a.tsx',
      "import { timeChart } from '../export/slides/timeChart.ts'",
      'src/charts/a.tsx imports ../export/slides/timeChart.ts: charts may import only types of export, and its slide when that is asked for, by import()',
    ],
    [
      'src/charts/kit/a.tsx',
      "import { useDesk } from '../../state/hooks.ts'",
      'src/charts/kit/a.tsx imports ../../state/hooks.ts: charts may not import state',
    ],
    [
      'src/cli/a.ts',
      "import type { Source } from '../data/load.ts'",
      'src/cli/a.ts imports ../data/load.ts: cli may not import data',
    ],
    [
      'src/app/a.tsx',
      "import { table } from '../cli/table.ts'",
      'src/app/a.tsx imports ../cli/table.ts: app may not import cli',
    ],
    [
      'src/app/rail/a.tsx',
      "import { VerdictLine } from '../desk/VerdictLine.tsx'",
      'src/app/rail/a.tsx imports ../desk/VerdictLine.tsx: app/rail is below app/desk',
    ],
    [
      'src/state/scenario/a.ts',
      "import type { Live } from '../session/desk.ts'",
      'src/state/scenario/a.ts imports ../session/desk.ts: state/scenario is below state/session',
    ],
    [
      'src/app/attic/a.tsx',
      "import { Icon } from '../ui/Icon.tsx'",
      'src/app/attic/a.tsx imports ../ui/Icon.tsx: the stair of app does not know this room',
    ],
    ['src/app/a.tsx', "import { LineChart } from 'recharts'", 'src/app/a.tsx imports recharts: only charts may'],
    [
      'src/state/scenario/store.ts',
      "import { use } from 'react'",
      'src/state/scenario/store.ts imports react: only charts, app, state/session/hooks.ts, main.tsx may',
    ],
    [
      'src/analysis/a.ts',
      "import { useMemo } from 'react'",
      'src/analysis/a.ts imports react: only charts, app, state/session/hooks.ts, main.tsx may',
    ],
    [
      'src/app/a.ts',
      "import { createStore } from 'zustand/vanilla'",
      'src/app/a.ts imports zustand/vanilla: only state may',
    ],
    [
      'src/charts/a.tsx',
      "import { useQuery } from '@tanstack/react-query'",
      'src/charts/a.tsx imports @tanstack/react-query: only data, app, state/session/hooks.ts, main.tsx may',
    ],
    [
      'src/charts/a.tsx',
      "import { useMemo } from 'react'",
      'src/charts/a.tsx imports react: a picture is plain data of charts/picture, and only a frame is for React',
    ],
    ['src/data/a.ts', "import { http } from 'msw/http'", 'src/data/a.ts imports msw/http: only mocks may'],
    [
      'src/data/a.ts',
      "import { readFileSync } from 'node:fs'",
      'src/data/a.ts imports node:fs: only cli, mcp, mocks/marketServer.ts may',
    ],
    ['src/app/a.ts', "import lodash from 'lodash'", 'src/app/a.ts imports lodash: no place in src may'],
    [
      'src/engine/a.ts',
      "import '@fontsource-variable/source-sans-3'",
      'src/engine/a.ts imports @fontsource-variable/source-sans-3: only app, figures, main.tsx may',
    ],
    [
      'src/main.tsx',
      "import { startMocks } from '../mocks/browser.ts'",
      'src/main.tsx imports ../mocks/browser.ts: only when it is asked for, by import()',
    ],
    [
      'src/app/App.tsx',
      "await import('../../mocks/browser.ts')",
      'src/app/App.tsx imports ../../mocks/browser.ts: app may not import mocks',
    ],
    [
      'mocks/a.ts',
      "import { makeStore } from '../src/state/scenario/store.ts'",
      'mocks/a.ts imports ../src/state/scenario/store.ts: mocks may not import state',
    ],
    [
      'src/analysis/a.ts',
      'const at = Date.now()',
      'src/analysis/a.ts uses Date.now: analysis has no clock, no chance, no network and no screen',
    ],
    [
      'src/model/a.ts',
      'const at = new Date()',
      'src/model/a.ts uses new Date: model has no clock, no chance, no network and no screen',
    ],
    [
      'src/engine/a.ts',
      'const at = Math.random()',
      'src/engine/a.ts uses Math.random: engine has no clock, no chance, no network and no screen',
    ],
    [
      'src/model/a.ts',
      "void fetch('x')",
      'src/model/a.ts uses fetch: model has no clock, no chance, no network and no screen',
    ],
    [
      'src/model/a.ts',
      'document.title = ""',
      'src/model/a.ts uses document: model has no clock, no chance, no network and no screen',
    ],
    [
      'src/model/a.ts',
      'window.close()',
      'src/model/a.ts uses window: model has no clock, no chance, no network and no screen',
    ],
  ])('%s: %s', (path, source, sentence) => expect(complaints(path, source)).toEqual([sentence]))

  it.each([
    ['src/analysis/a.ts', "import { f } from '../engine/formula.ts'\nimport { line } from '../model/line.ts'"],
    ['src/data/a.ts', "import type { Side } from '../model/sides.ts'"],
    [
      'src/engine/a.ts',
      "// import { x } from '../model/index.ts', new Date(), a window on the document\nconst text = 'fetch'",
    ],
    ['src/main.tsx', "if (asked) await import('../mocks/browser.ts')"],
    ['src/app/desk/a.tsx', "const load = () => import('../stage/Presenting.tsx')"],
    ['src/main.tsx', "import './app/fonts.css'"],
    ['src/charts/kit/describedBy.ts', "import { createContext, type ReactNode } from 'react'"],
    ['src/charts/kit/a.tsx', "import { Line } from 'recharts'\nimport { colour } from './palette.ts'"],
  ])('but an allowed one is not: %s', (path, source) => expect(complaints(path, source)).toEqual([]))
})
