import type { ScenariosOf } from '../../state/openScenarios.ts'

type Ways = Pick<ScenariosOf['actions'], 'openFile' | 'openText'>

/** Larger than any picture of ours. */
const mostBytes = 60_000_000

/**
 * Opens a file that was dropped, pasted or chosen: one of scenarios, or a figure that carries its scenario. Answers
 * null, or one sentence on what is wrong with it.
 */
export async function openGiven(file: File, { openFile, openText }: Ways): Promise<string | null> {
  const isFigure = /^(image\/|application\/pdf)/.test(file.type) || /\.(png|svg|pdf|jpe?g|webp)$/i.test(file.name)
  if (!isFigure) return openFile(file)
  if (file.size > mostBytes) return `“${file.name}” is larger than any picture of Stakeout’s (60 MB at the most)`
  try {
    const { carriedIn } = await import('../../export/carried.ts')
    const link = carriedIn(new Uint8Array(await file.arrayBuffer()))
    if (link === null)
      return `“${file.name}” carries no scenario, or lost it on its way. Its code or its QR code still opens it`
    const problem = openText(`#${link}`, 'picture')
    return problem && `“${file.name}”: ${problem}`
  } catch {
    return `“${file.name}” could not be read`
  }
}
