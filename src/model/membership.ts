import type { Formula } from '../engine/formula.ts'

/**
 * Nvidia is in the alliance with Microsoft and OpenAI and outside the other stack: a constant of the model, not a
 * parameter. It is an input of the engine only so that two equal stacks can be compared on equal terms in a test.
 */
export const membership = { 'aws.nvidiaMember': 0, 'alliance.nvidiaMember': 1 }

export const nvidiaMember: Formula = { kind: 'input', id: 'nvidiaMember', shared: false }
