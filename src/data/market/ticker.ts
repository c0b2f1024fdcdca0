/** The listed companies that are quoted: both owners, and Nvidia. */
export const tickers = ['AMZN', 'MSFT', 'NVDA'] as const

export type Ticker = (typeof tickers)[number]

/** An upper bound on the price of a share, in dollars: none ever cost a million. */
export const mostDollars = 1e6
