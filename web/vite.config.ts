/// <reference types="node" />
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { catalogues } from './catalogue-plugin.ts'
import { compressed } from './compress-plugin.ts'

const server = process.env.KEUKENTAFEL_API ?? 'http://localhost:3000'
const from = createRequire(createRequire(import.meta.url).resolve('react-intl'))

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), catalogues(), compressed()],
  json: { namedExports: false },
  resolve: {
    // Messages are compiled by us, so the parser stays out of the bundle (7 kB).
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: from.resolve('@formatjs/icu-messageformat-parser/no-parser.js'),
      },
    ],
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What a page imports it names itself; a second list of it in the first script would be paid for by everybody (1.4 kB).
      resolveDependencies: (_file, deps, { hostType }) =>
        hostType === 'html' ? deps : deps.filter((dep) => dep.endsWith('.css')),
    },
    rolldownOptions: {
      // The shapes of the contracts stay on the server; what the web app uses from the same files are plain functions.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            // Less what only a later page asks of them.
            {
              name: 'vendor',
              test: /node_modules(?!.*(?:infiniteQueryObserver|queriesObserver|useQueries|useInfiniteQuery))/,
            },
            // What every first screen needs, in one piece: cut up by who else uses it, it compresses worse (1 kB).
            {
              name: 'first',
              test: /(?:core[\\/]src[\\/](?:calendar[\\/](?:occurrences|repeats|changes|names)|shared[\\/]dates)|web[\\/]src[\\/](?:lib[\\/](?:api|text|problem|ids|locale|dates|people|form|visit-when|endpoints\.generated)|ui[\\/](?:step-row|tag|quote|day-strip|night-band)|calendar[\\/](?:week|components[\\/](?:week-strip|day-entries))))\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': { target: server, changeOrigin: false }, '/weg': { target: server, changeOrigin: false } },
  },
})
