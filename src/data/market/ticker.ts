/** The listed companies that are quoted: both owners, and Nvidia. */
export const tickers = ['AMZN', 'MSFT', 'NVDA'] as const

export type Ticker = (typeof tickers)[number]

/** No share was ever as dear as a million. */
export const mostDollars = 1e6
