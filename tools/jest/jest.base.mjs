// Jest configuration of one project (a package, an app, or tools itself). TypeScript goes through swc
// as in the build; ES modules run natively (`node --experimental-vm-modules`, see run.mjs).
import fs from 'node:fs';
import path from 'node:path';

export const repositoryRoot = path.resolve(import.meta.dirname, '../..');
export const testProjects = ['packages/core', 'apps/api', 'apps/worker', 'apps/web', 'tools'];
const coreSource = path.join(repositoryRoot, 'packages/core/src');

// Loaded before any test, in this order: CommonJS libraries that later `require()` one of these would
// otherwise meet it half-evaluated ("Cannot require() ES Module in a cycle").
const preload = ['reflect-metadata', '@nestjs/common', '@nestjs/core', '@nestjs/bullmq', '@nestjs/swagger'];

const patterns = {
  unit: '(?<!\\.int)\\.spec\\.(tsx?|mjs)$',
  int: '\\.int\\.spec\\.(tsx?|mjs)$',
  all: '\\.spec\\.(tsx?|mjs)$',
};

/**
 * @param {string} projectDirectory absolute path
 * @param {'unit' | 'int' | 'all'} kind `*.spec.ts` are unit tests, `*.int.spec.ts` need Postgres and Redis
 */
export function jestProject(projectDirectory, kind = 'all') {
  return {
    displayName: path.relative(repositoryRoot, projectDirectory),
    rootDir: projectDirectory,
    roots: testRoots(projectDirectory),
    testEnvironment: 'node',
    testRegex: patterns[kind],
    modulePathIgnorePatterns: ['/dist/', '/\\.next/', '/\\.local/'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    resolver: path.join(import.meta.dirname, 'resolver.cjs'),
    moduleNameMapper: {
      // Sources, not dist: tests see an edit without a build, and stack traces point at what one edits.
      '^@dubl/core/(platform|features)/(.+)$': `${coreSource}/$1/$2/index.ts`,
      '^@/(.+)$': `${projectDirectory}/src/$1`, // the web app's own alias
      '^@dubl/core/testing$': `${coreSource}/testing/index.ts`,
    },
    setupFiles: preload.filter((name) => dependsOn(projectDirectory, name)),
    transform: {
      '\\.ts$': ['@swc/jest', swcOptions],
      '\\.tsx$': ['@swc/jest', tsxOptions],
    },
    snapshotFormat: { escapeString: false },
  };
}

const swcOptions = JSON.parse(fs.readFileSync(path.join(repositoryRoot, '.swcrc'), 'utf8'));
const tsxOptions = {
  ...swcOptions,
  jsc: {
    ...swcOptions.jsc,
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

function testRoots(projectDirectory) {
  const roots = ['src', 'test']
    .map((name) => path.join(projectDirectory, name))
    .filter((dir) => fs.existsSync(dir));
  return roots.length > 0 ? roots : [projectDirectory];
}

function dependsOn(projectDirectory, name) {
  const file = path.join(projectDirectory, 'package.json');
  if (!fs.existsSync(file)) return false;
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  return name in { ...manifest.dependencies, ...manifest.devDependencies };
}
