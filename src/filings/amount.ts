/** "$35.802B" of US dollars, to the million. */
export const inBillions = (dollars: number): string =>
  `${dollars < 0 ? '−' : ''}$${Math.abs(Number((dollars / 1e9).toFixed(6))).toLocaleString('en-US', { maximumFractionDigits: 6 })}B`
