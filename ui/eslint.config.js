import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const families = readdirSync(new URL('./src/features', import.meta.url));

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/host talks to the shell.',
};

/** What a room may not import; `no-restricted-imports` takes the last list only, so each gets it whole. */
const walls = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default ts.config(
  { ignores: ['dist/', 'src/api/types.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      // The compiler knows better what is defined.
      'no-undef': 'off',
      // Addresses here are hashes of our own router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  { files: ['src/**'], ignores: ['src/host/**'], rules: walls(tauri) },
  {
    files: ['src/components/**', 'src/lib/**', 'src/api/**'],
    rules: walls(tauri, {
      group: ['**/features/**', '$features/*'],
      message: 'Features stand on this room, not the reverse.',
    }),
  },
  {
    files: ['src/lib/**', 'src/api/**'],
    rules: walls(tauri, {
      group: ['**/features/**', '$features/*', '**/components/**', '$components/*'],
      message: 'Nothing here may draw: components and features stand on this room.',
    }),
  },
  ...families.map((family) => ({
    files: [`src/features/${family}/**`],
    rules: walls(
      tauri,
      ...families
        .filter((other) => other !== family)
        .map((other) => ({
          group: [`**/${other}/**`, `$features/${other}/*`],
          message: 'Features never import each other; what two of them need goes to components or lib.',
        })),
    ),
  })),
  { files: ['*.js', '*.ts', 'tests/**'], languageOptions: { globals: { ...globals.node } } },
);
