import { globSync, readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { GLOBAL_PREFIX, routes } from '../src/http/route-table.js';
import { createTestApp, type TestApp } from './test-app.js';

const SOURCE = new URL('../src/', import.meta.url).pathname;
const COMMITTED = new URL('../../../packages/api-client/openapi.json', import.meta.url);

describe('the OpenAPI document', () => {
  let api: TestApp;
  let document: OpenAPIObject;
  beforeAll(async () => {
    api = await createTestApp();
    document = (await api.guest().get('/api/openapi.json').expect(200)).body as OpenAPIObject;
  });
  afterAll(() => api.close());

  it('is the one that the client was generated from (`npm run openapi` brings it up to date)', () => {
    expect(document).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });

  it('has every route of the running application and no other', () => {
    const running = routes(api.app)
      .filter(({ path }) => path.startsWith(`/${GLOBAL_PREFIX}/`))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(running.sort());
  });

  it('says of every route what it answers', () => {
    const silent = routes(api.app).filter(({ isRaw, answers }) => !isRaw && !answers);
    expect(silent.map(({ handler }) => handler)).toEqual([]);
  });

  it('refers to nothing that is missing', () => {
    const text = JSON.stringify(document);
    const references = new Set(
      Array.from(text.matchAll(/"#\/components\/(\w+)\/([^"]*)"/g), ([, kind, name]) => `${kind}/${name}`),
    );
    const components = document.components as Record<string, object>;
    const known = new Set(
      Object.entries(components).flatMap(([kind, named]) =>
        Object.keys(named).map((name) => `${kind}/${name}`),
      ),
    );
    expect([...references].filter((reference) => !known.has(reference))).toEqual([]);
  });

  it('gives no two shapes one name, for one would stand for both', () => {
    const names = globSync('**/*.dto.ts', { cwd: SOURCE }).flatMap((file) =>
      Array.from(readFileSync(SOURCE + file, 'utf8').matchAll(/^export class (\w+)/gm), ([, name]) => name),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
