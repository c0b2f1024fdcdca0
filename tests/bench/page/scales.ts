/** Where a chart of this page says that a value stands, noted by each variant as it draws. */
export const scales = new Map<string, (value: number) => number>()
