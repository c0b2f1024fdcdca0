import react from '@vitejs/plugin-react'

/**
 * React with its compiler, but for charts: a picture is drawn from plain functions by a brush (`charts/kit/brush.ts`),
 * and the compiler would put hooks into them.
 */
export const reactCompiled = () => react({ compiler: true, exclude: [/[\\/]node_modules[\\/]/, /[\\/]charts[\\/]/] })
