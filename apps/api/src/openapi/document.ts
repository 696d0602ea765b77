import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { GLOBAL_PREFIX, routes } from '../http/route-table.js';
import { failureComponents } from './failures.js';
import { describeOperation, type Operation } from './operation.js';

/** The document of every route under /api, from the same decorators that the running routes obey. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, header(), {
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const described = routes(app).filter(({ path }) => path.startsWith(`/${GLOBAL_PREFIX}/`));
  for (const route of described) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const item = document.paths[path] as Record<string, Operation> | undefined;
    const operation = item?.[route.method.toLowerCase()];
    if (!operation) throw new Error(`${route.handler} is missing from the OpenAPI document`);
    describeOperation(operation, route);
  }
  addComponents(document);
  return sorted(document) as OpenAPIObject;
}

function header(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setTitle('«Дубль» API')
    .setDescription(
      'UGC marketplace. Amounts are integers of minor units; ids are UUIDv7; times are ISO 8601 in UTC.',
    )
    .setVersion('1')
    .addCookieAuth('dubl_session', { type: 'apiKey', in: 'cookie', name: 'dubl_session' }, 'session')
    .build();
}

function addComponents(document: OpenAPIObject): void {
  const { schemas, examples, responses } = failureComponents(combinationsIn(document));
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...schemas },
    examples: { ...document.components?.examples, ...examples },
    responses: { ...document.components?.responses, ...responses },
  };
}

function combinationsIn(document: OpenAPIObject): string[] {
  const references = JSON.stringify(document.paths).matchAll(/"#\/components\/responses\/([^"]+)"/g);
  return [...new Set(Array.from(references, ([, name = '']) => name))];
}

/** Keys in order, so that the committed file changes only where the API does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
