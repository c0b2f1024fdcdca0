import { defineConfig } from 'vite'
import { reactCompiled } from '../../build/react.ts'

/** The gallery, made of the desk's own components as the app is built; no build of the app has anything of it. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [reactCompiled()],
  build: { target: 'es2023', emptyOutDir: true },
})
