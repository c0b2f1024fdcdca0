/** A sentence names the host only: the rest of an address may be somebody's secret. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : 'this address')
