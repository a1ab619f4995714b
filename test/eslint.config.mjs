import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/**', 'dist.*/**', '.astro/**', 'node_modules/**', 'content/**', 'templates/**'] },
  js.configs.recommended,
  ts.configs.strict,
  astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      // Numbers in messages are written out as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Text is NFC: a Vietnamese letter is one code point, and spreading a string gives its letters.
      '@typescript-eslint/no-misused-spread': 'off',
      // `void promise` says that nobody waits for it.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['src/**/*.astro', 'src/env.d.ts'],
    rules: {
      // Props are read by Astro's own types, which the linter does not see.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }],
    },
  },
);
