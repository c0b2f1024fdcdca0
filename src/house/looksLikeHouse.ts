/** Whether a text may be a house file: by its head, without reading it. */
export const looksLikeHouse = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"stakeout"\s*:\s*"house"/.test(text.slice(0, 200))
