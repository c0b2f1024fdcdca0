import { runOn } from '../engine/evaluate.ts'
import { laneMachine } from '../engine/simd.ts'
import { program } from './index.ts'

/**
 * From now on the model is worked out two worlds at a time, with the same bits. Answers whether it is: without
 * WebAssembly, or where a page's policy refuses it, all stays as it was. Apart, so that a first visit need not wait for it.
 */
export function runInLanes(): boolean {
  try {
    runOn(program, laneMachine(program))
    return true
  } catch {
    return false
  }
}
