import { defineConfig } from 'vite'
import { reactCompiled } from '../../../build/react.ts'

/** The bench page, built as the app is: production, minified, with the React Compiler. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [reactCompiled()],
  build: { target: 'es2023', emptyOutDir: true },
})
