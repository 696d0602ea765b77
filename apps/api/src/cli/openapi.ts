import 'reflect-metadata';
import { createApp } from '../create-app.js';
import { openApiDocument } from '../openapi/document.js';
import { loadConfigOrExit } from '@dubl/core/platform/config';

// Writes the OpenAPI document to stdout. Only classes are read: nothing connects anywhere.
const app = await createApp(loadConfigOrExit());
const document = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
process.stdout.write(document, () => process.exit(0));
