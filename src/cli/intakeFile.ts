import { readFileSync, statSync } from 'node:fs'
import { refuse } from '../asks/refusal.ts'
import { tooLarge } from '../intake/limits.ts'
import { type IntakeReply, intakeSession } from '../intake/session.ts'

/** What the desk's preview would show of a file that is dropped on it; what cannot be read is refused with the desk's sentence. */
export async function intakeFile(file: string): Promise<Exclude<IntakeReply, { problem: string }>> {
  const reply = await intakeSession({ bytes: fileBytes(file) })({})
  return 'problem' in reply ? refuse(`"${file}" is not read. ${reply.problem}.`) : reply
}

/** The bytes of a file of the disk; one that is not there or larger than the desk takes is refused. */
export function fileBytes(file: string): Uint8Array {
  try {
    const problem = tooLarge(statSync(file).size)
    return problem ? refuse(`"${file}" is not read. ${problem}.`) : new Uint8Array(readFileSync(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse(`Cannot read "${file}" (${String(error.code)}).`)
    throw error
  }
}
