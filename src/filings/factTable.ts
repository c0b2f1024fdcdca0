/**
 * What is read out of a company's filings. `concepts` are tried for each period apart, as a company changes its concept mid-way;
 * `lessConcepts` are subtracted where there is none of the first. `unit` is of the file.
 */
export type FactEntry = {
  label: string
  unit: 'USD' | 'shares'
  concepts: readonly string[]
  note: string
}

/** Every fact over a span of time. */
export const factTable = {
  capex: {
    label: 'Capital spending',
    unit: 'USD',
    concepts: [
      'PaymentsToAcquirePropertyPlantAndEquipment',
      'PaymentsToAcquireProductiveAssets',
      'PaymentsForCapitalImprovements',
    ],
    note: 'Cash paid for property and equipment: finance leases are not in it, and money from incentives and sales is not taken off where the company reports it apart.',
  },
  operatingCashFlow: {
    label: 'Operating cash flow',
    unit: 'USD',
    concepts: [
      'NetCashProvidedByUsedInOperatingActivities',
      'NetCashProvidedByUsedInOperatingActivitiesContinuingOperations',
    ],
    note: '',
  },
  revenue: {
    label: 'Revenue',
    unit: 'USD',
    concepts: [
      'RevenueFromContractWithCustomerExcludingAssessedTax',
      'Revenues',
      'SalesRevenueNet',
      'RevenueFromContractWithCustomerIncludingAssessedTax',
    ],
    note: '',
  },
  grossProfit: { label: 'Gross profit', unit: 'USD', concepts: ['GrossProfit'], note: '' },
  costOfSales: {
    label: 'Cost of sales',
    unit: 'USD',
    concepts: ['CostOfRevenue', 'CostOfGoodsAndServicesSold', 'CostOfGoodsSold'],
    note: 'What a company counts as cost of sales is its own choice.',
  },
  depreciation: {
    label: 'Depreciation and amortisation',
    unit: 'USD',
    concepts: [
      'DepreciationDepletionAndAmortization',
      'DepreciationAndAmortization',
      'DepreciationAmortizationAndAccretionNet',
    ],
    note: '',
  },
  nonOperatingIncome: {
    label: 'Non-operating income',
    unit: 'USD',
    concepts: ['NonoperatingIncomeExpense'],
    note: 'A total of interest, exchange differences and gains on every holding: not the gain on one stake.',
  },
} as const satisfies Record<string, FactEntry>

export type SpanFactId = keyof typeof factTable

/** Where shares are counted: on the cover of a report, some weeks after its period; and how a split is told. */
export const coverShares = 'EntityCommonStockSharesOutstanding'
export const splitRatio = 'StockholdersEquityNoteStockSplitConversionRatio1'

/** Concepts that are read, with the unit that they have to be in. */
export const readConcepts: ReadonlyMap<string, 'USD' | 'shares' | 'pure'> = new Map([
  ...Object.values(factTable).flatMap(({ concepts, unit }) => concepts.map(concept => [concept, unit] as const)),
  [coverShares, 'shares'],
  [splitRatio, 'pure'],
])

/** What such a file never holds, as a reader is told. */
export const notInFilings = [
  'A stake in a private lab is not in this file: the SEC leaves out what a company reports under concepts of its own or by holding.',
  'Finance leases and commitments are not read: companies report them in ways that do not compare.',
  'Market value is not in it: that is a price times the shares.',
]
