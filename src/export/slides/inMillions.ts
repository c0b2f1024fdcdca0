import type { NativeChart } from './native.ts'

/** A chart of billions with its numbers in millions, as no number format of an office program enlarges what it shows; any other chart as it is. */
export function inMillions(chart: NativeChart): NativeChart {
  const { values, columns, groups } = chart
  if (!values.format.includes('"M"')) return chart
  return {
    ...chart,
    values: { ...values, from: values.from * 1000, to: values.to * 1000, step: values.step * 1000 },
    columns: columns.map(column => ({ ...column, values: column.values.map(larger) })),
    groups: groups.map(group => ({
      ...group,
      series: group.series.map(({ stems, ...series }) => ({
        ...series,
        ...(stems && { stems: { ...stems, length: stems.length * 1000 } }),
      })),
    })),
  }
}

const larger = (value: number | null) => (value === null ? null : Number((value * 1000).toPrecision(15)))
