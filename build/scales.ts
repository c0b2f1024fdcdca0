import type { Plugin } from 'vite'

const all = 'victory-vendor/d3-scale'
const ours = '\0scales'

/** Recharts takes every scale that there is, with calendars and colours; our axes are linear, or have names at points and in bands. */
export const scales = (): Plugin => ({
  name: 'stakeout:scales',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) => (id === all && importer !== ours ? ours : null),
  load: id => (id === ours ? `export { scaleBand, scaleLinear, scalePoint } from '${all}'` : null),
})
