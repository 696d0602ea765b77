// Read by Jest; run.mjs says which projects and which kind of tests through the environment.
import path from 'node:path';
import { jestProject, repositoryRoot, testProjects } from './jest.base.mjs';

const { JEST_PROJECTS = testProjects.join(), JEST_KIND = 'all' } = process.env;

export default {
  rootDir: repositoryRoot,
  // Ends what hangs; nothing is asserted about time.
  testTimeout: 60_000,
  // Contexts of `node:vm` with ES modules are never freed: a process ends before it runs out of heap.
  workerIdleMemoryLimit: '1GB',
  projects: JEST_PROJECTS.split(',').map((dir) => jestProject(path.resolve(repositoryRoot, dir), JEST_KIND)),
};
