import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), svelteTesting()],
  // Relative, so that the pages work from the app's own protocol.
  base: './',
  resolve: {
    alias: [
      // `npm run dev:mock` shows the window in a browser, on the records that the tests use.
      ...(mode === 'mock' ? [{ find: /^\$host$/, replacement: here('./tests/mock/host.ts') }] : []),
      { find: '$host', replacement: here('./src/host/index.ts') },
      { find: '$api', replacement: here('./src/api') },
      { find: '$lib', replacement: here('./src/lib') },
      { find: '$words', replacement: here('./src/words') },
      { find: '$components', replacement: here('./src/components') },
      { find: '$features', replacement: here('./src/features') },
    ],
  },
  build: {
    target: 'safari16.4',
    // Nothing is inlined: the content security policy allows our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  // The table of countries lies with the records, one house up.
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // A slow machine is no reason to fail; a hang still is.
    testTimeout: 30_000,
  },
}));
