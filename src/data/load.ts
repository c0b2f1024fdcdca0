// One road for every file we ship: fetch it, read it, check every row, or say in one sentence what is wrong.
import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'

/** A file of rows: what to call it, where it lies beside the page, and what one row must look like. */
export type DataFile<Row> = { name: string; path: string; row: v.GenericSchema<unknown, Row> }

/**
 * The query for a source. The file cannot change while the page is open, so it is read once;
 * a failure shows at once, with "try again" left to the reader.
 * @internal the types of the package go without it
 */
export const sourceQuery = <Row>(source: DataFile<Row>) =>
  queryOptions({
    queryKey: [source.path],
    queryFn: () => load(source),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // The default waits in silence while the browser is offline; a local copy needs no connection.
    networkMode: 'always',
  })

/** Every row of a source, fetched and checked. Throws an Error whose message is one sentence for the reader. */
async function load<Row>(source: DataFile<Row>): Promise<Row[]> {
  return parse(source, readJson(source, await fetchText(source)))
}

/** The rows in a parsed JSON value. Throws an Error naming the file, the first bad row (from 1) and its field. */
export function parse<Row>(source: DataFile<Row>, json: unknown): Row[] {
  const rows = v.safeParse(v.array(source.row), json, { abortEarly: true })
  if (rows.success) return rows.output
  throw new Error(`The ${source.name} file is not as expected: ${describe(rows.issues[0])}.`)
}

/** Schemas carry the expectation as their message ("a number"), so the sentence is built here alone. */
function describe(issue: v.BaseIssue<unknown>): string {
  const [row, field] = (issue.path ?? []).map(step => step.key)
  if (typeof row !== 'number') return 'it should be a list of rows'
  if (typeof field !== 'string') return `row ${row + 1} should be a record with named fields`
  if (issue.received === 'undefined') return `row ${row + 1}, "${field}" is missing`
  return `row ${row + 1}, "${field}" should be ${issue.message}`
}

function readJson(source: DataFile<unknown>, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const start = text.trimStart().slice(0, 20)
    throw new Error(`The ${source.name} file is not JSON: it begins with "${start}".`, { cause })
  }
}

async function fetchText({ name, path }: DataFile<unknown>): Promise<string> {
  const { ok, status, text } = await answer(`${import.meta.env.BASE_URL}${path}`).catch((cause: unknown) => {
    throw new Error(`The ${name} file (${path}) could not be reached.`, { cause })
  })
  if (!ok) throw new Error(`The ${name} file (${path}) could not be loaded: the server answered ${status}.`)
  return text
}

async function answer(address: string) {
  const response = await fetch(address)
  return { ok: response.ok, status: response.status, text: await response.text() }
}
