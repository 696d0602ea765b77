import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const prismaOnlyInQueries = {
  group: ['**/platform/db/*', '@dubl/core/platform/db'],
  importNames: ['Prisma'],
  message: 'The Prisma client is for *.queries.ts; writes go through a *.repository.ts.',
};

const restrictedSyntax = {
  environment: {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'The environment is read once, in platform/config.',
  },
  findUnique: {
    selector: 'CallExpression[callee.property.name=/^findUnique(OrThrow)?$/]',
    message: 'Prisma batches findUnique across requests, and so across transactions: use findFirst.',
  },
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/.next/',
      '**/generated/',
      '**/next-env.d.ts',
      '**/node_modules/',
      '.local/',
      '**/test-results/',
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.spec.mjs'],
    languageOptions: { globals: globals.jest },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest's modules and event payload maps are legitimately empty classes and interfaces.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-console': 'error', // pino: one JSON line an event, with the request id
      'max-depth': ['error', 3],
      'no-control-regex': 'off', // refusing control characters is part of the contract
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', restrictedSyntax.environment, restrictedSyntax.findUnique],
    },
  },
  {
    // Type-aware, and worth their time: a promise nobody waits for is an error nobody sees.
    files: ['{apps,packages}/*/src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['packages/core/src/features/**/*.ts', 'apps/{api,worker}/src/**/*.ts'],
    ignores: ['**/*.queries.ts', '**/*.module.ts', '**/*.spec.ts', '**/testing/**', '**/test/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [prismaOnlyInQueries] }] },
  },
  {
    // Where reading the environment is the point: configuration, the test harness, tools around the apps.
    files: [
      'packages/core/src/platform/config/**',
      'packages/core/src/testing/**',
      'apps/web/src/proxy.ts',
      'apps/web/src/lib/**',
      'apps/web/e2e/**',
      '**/*.config.ts',
      '**/*.spec.ts',
      'apps/*/test/**',
      'prisma/seed/**',
      'bench/**',
    ],
    rules: { 'no-restricted-syntax': ['error', restrictedSyntax.findUnique] },
  },
  {
    files: ['**/cli/**', 'prisma/seed/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.data.ts', 'prisma/seed/**'],
    rules: { 'max-lines': 'off' },
  },
);
