import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The bench page, built as the app is: production, minified, with the React Compiler. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react({ compiler: true })],
  build: { target: 'es2023', emptyOutDir: true },
})
