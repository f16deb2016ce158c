import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { layersRule } from './layers.js';

export default [
  { ignores: ['dist/**', '.cache/**', '.astro/**', 'node_modules/**', 'tests/fixtures/**', 'src/env.d.ts'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**', 'scripts/**'],
    plugins: { atlas: { rules: { layers: layersRule } } },
    rules: { 'atlas/layers': 'error' },
  },
];
