import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The dependency rule of src/README.md: what each layer may not import. */
const forbidden = {
  'src/schemas/**': ['^astro', '^node:', '^#(?!schemas/)', '/(?:model|pages|components|layouts|client|site|integrations)/'],
  'src/model/**': [
    '^astro',
    '^node:',
    '^#(?:content|pages|components|layouts|client|site)',
    '/(?:pages|components|layouts|client|site|integrations)/',
  ],
  'src/client/**': [
    '^astro',
    '^node:',
    '^#(?:content|pages|components|layouts|site|schemas|markdown)',
    '/(?:pages|components|layouts|integrations)/',
    '^zod$',
    '^@citation-js',
  ],
  'src/{layouts,components/site,components/bibliography,components/techniques,components/records,components/figures,components/citation-graph}/**':
    ['^astro:content', '^#content', '^#pages/'],
  'scripts/**': ['^astro:', '^#(?:components|client|pages|layouts|content)', '/src/(?:components|client|pages|layouts)/'],
};
const restrict = (patterns) => ({
  'no-restricted-imports': [
    'error',
    { patterns: patterns.map((regex) => ({ regex, message: 'This layer may not import that one; see src/README.md.' })) },
  ],
});

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
  ...Object.entries(forbidden).map(([files, patterns]) => ({ files: [files], rules: restrict(patterns) })),
];
