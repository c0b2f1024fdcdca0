/** The package has no types of its own. */
declare module 'xirr' {
  export default function xirr(
    payments: readonly { amount: number; when: Date }[],
    options?: { guess?: number },
  ): number
}
