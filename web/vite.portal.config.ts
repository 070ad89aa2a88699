import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildOf } from './building.ts'
import { portalWorker } from './worker-build.ts'

// The portal is built by itself, after the rest. Built together with the desk it would carry what the desk alone uses of
// the modules that both have: 18 KB gzip of react-router's data router, before the first screen of a phone.
// biome-ignore lint/style/noDefaultExport: Vite asks for one.
export default defineConfig({
  plugins: [react(), tailwindcss(), portalWorker],
  build: { ...buildOf(['portal/index.html']), emptyOutDir: false, copyPublicDir: false },
})
