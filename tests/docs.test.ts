import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { architecturePicture } from '../docs/make/architecture.ts'

it('the picture of the architecture shows the imports as they are (npm run docs draws it again)', () =>
  expect(readFileSync(join(import.meta.dirname, '../docs/architecture.svg'), 'utf8')).toBe(architecturePicture()))
