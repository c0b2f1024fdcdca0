import { runOn } from '../engine/evaluate.ts'
import { fusedRunner } from '../engine/fusedRunner.ts'
import { program } from './index.ts'

/**
 * From now on the model is worked out as WebAssembly, with the same bits. Answers whether it is: without WebAssembly, or
 * where a page's policy refuses it, all stays as it was. Apart, so that a first visit need not wait for it.
 */
export function runFused(): boolean {
  try {
    runOn(program, fusedRunner(program))
    return true
  } catch {
    return false
  }
}
