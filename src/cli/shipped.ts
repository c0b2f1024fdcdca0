import { readFileSync } from 'node:fs'
import { sourceRows } from '../figures/sourceFiles.ts'

/** The facts and events that the app is served with, from the disk. */
export const shippedRows = () => sourceRows({ facts: shipped('facts'), events: shipped('events') })

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}.json`, import.meta.url), 'utf8'))
