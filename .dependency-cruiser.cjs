// Who may import whom (docs/architecture.md). Every rule is an error.
const tests = '(\\.spec\\.tsx?$|/testing/|^apps/[^/]+/test/)';
const feature = '^packages/core/src/features/([^/]+)/';
/** Each may import only those before it (docs/architecture.md). */
const features = [
  'ledger',
  'settings',
  'identity',
  'profiles',
  'jobs',
  'alerts',
  'conversations',
  'deals',
  'disputes',
  'payments',
  'finance',
  'deliveries',
  'mail',
  'notifications',
  'telegram',
  'overview',
  'outbox-desk',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that cannot be found escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^server-only$' }, // Next brings that one itself
    },
    {
      name: 'web-imports-api-client-only',
      comment: 'The web app is a client like any other: data comes through packages/api-client.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(packages|prisma|tools)/', pathNot: '^packages/api-client/' },
    },
    {
      name: 'no-app-imports-an-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'servers-import-core-only',
      comment: 'api and worker share code through core.',
      severity: 'error',
      from: { path: '^apps/(api|worker)/src/', pathNot: tests },
      to: { path: '^(packages|tools)/', pathNot: '^packages/core/' },
    },
    {
      name: 'packages-import-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'api-client-stands-alone',
      severity: 'error',
      from: { path: '^packages/api-client/' },
      to: { path: '^(packages|prisma)/', pathNot: '^packages/api-client/' },
    },
    {
      name: 'platform-imports-no-feature',
      severity: 'error',
      from: { path: '^packages/core/src/platform/' },
      to: { path: '^packages/core/src/features/' },
    },
    {
      name: 'feature-through-its-index',
      comment: 'index.ts is what a feature offers; the rest is its own business.',
      severity: 'error',
      from: { path: feature },
      to: {
        path: '^packages/core/src/features/',
        pathNot: [
          '^packages/core/src/features/$1/',
          '^packages/core/src/features/[^/]+/(index|testing/index)\\.ts$',
        ],
      },
    },
    ...features.slice(0, -1).map((name, index) => ({
      name: `feature-order-${name}`,
      comment: 'The other way goes by outbox events, or by a port that the earlier feature declares.',
      severity: 'error',
      from: { path: `^packages/core/src/features/${name}/`, pathNot: tests },
      to: { path: `^packages/core/src/features/(${features.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'feature-in-the-order',
      comment: 'A new feature takes its place in the list above.',
      severity: 'error',
      from: { path: `^packages/core/src/features/(?!(${features.join('|')})/)` },
      to: {},
    },
    {
      name: 'core-through-its-indexes',
      comment: 'Platform parts, too, are used through their index.ts.',
      severity: 'error',
      from: { path: '^packages/core/src/features/|^apps/' },
      to: { path: '^packages/core/src/platform/', pathNot: '^packages/core/src/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: tests },
      to: { path: '^packages/core/src/testing/' },
    },
    {
      name: 'kysely-in-repositories-only',
      comment: 'Writes and locks live in *.repository.ts, where the lock order can be read in one place.',
      severity: 'error',
      from: { path: '^(packages/core/src/features|apps)/', pathNot: ['\\.repository\\.ts$', tests] },
      to: { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'prisma-client-in-queries-only',
      severity: 'error',
      from: { path: '^(packages/core/src/features|apps)/', pathNot: ['\\.queries\\.ts$', tests] },
      to: { path: 'node_modules/@prisma/|/generated/prisma/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/generated/' },
    exclude: { path: '^(apps|packages)/[^/]+/((dist|[.]next|[.]turbo|test-results)/|next-env[.]d[.]ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tools/tsconfig.imports.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `types` first: @dubl/core then resolves to sources, so the rules see them without a build.
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
