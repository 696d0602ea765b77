import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { CreateAdmin, type AccountView } from '@dubl/core/features/identity';
import type { Config } from '@dubl/core/platform/config';
import { Pool } from '@dubl/core/platform/db';
import { createTestConfig, createTestDatabase, makePatient, type TestDatabase } from '@dubl/core/testing';
import { AppModule } from '../src/app.module.js';
import { createApp } from '../src/create-app.js';

export const PASSWORD = 'мокрый снег у причала';

export interface TestAppOptions {
  config?: Partial<Config>;
  /** Modules with routes that only tests have. */
  extra?: NonNullable<DynamicModule['imports']>;
}

/** The real API on a port of its own, with a real database and Redis; nothing is faked. */
export async function createTestApp({ config: overrides, extra = [] }: TestAppOptions = {}) {
  const database = await createTestDatabase();
  const config = createTestConfig(database, overrides);
  const root = AppModule.forRoot(config);
  const app = await createApp(config, { ...root, imports: [...(root.imports ?? []), ...extra] });
  makePatient(app.get(Pool, { strict: false }));
  await app.listen(0, '127.0.0.1');
  return new TestApp(app, config, database, await app.getUrl());
}

type Body = string | object | undefined;
type Headers = Record<string, string>;

export class TestApp {
  constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly database: TestDatabase,
    readonly url: string,
  ) {}

  http() {
    return supertest(this.url);
  }

  get<T>(type: Type<T> | symbol): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** Without a cookie. */
  guest(): TestClient {
    return new TestClient(this);
  }

  async signUp({
    role = 'CREATOR',
    ...rest
  }: { role?: 'BRAND' | 'CREATOR'; displayName?: string; email?: string } = {}) {
    const registration = { email: newEmail(), password: PASSWORD, role, displayName: 'Проба', ...rest };
    const answer = await this.guest().post('/api/auth/register', registration).expect(201);
    return new SignedInClient(this, answer.body.data.user as AccountView, cookieOf(answer));
  }

  async signUpAdmin() {
    const email = newEmail();
    await this.get(CreateAdmin).execute({ email, password: PASSWORD, displayName: 'Админ' });
    return this.logIn(email);
  }

  async logIn(email: string, password = PASSWORD) {
    const answer = await this.guest().post('/api/auth/login', { email, password }).expect(200);
    return new SignedInClient(this, answer.body.data.user as AccountView, cookieOf(answer));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}

/** Sends what a browser sends: the cookie, and with each write its origin. */
export class TestClient {
  constructor(
    private readonly owner: TestApp,
    readonly cookie?: string,
  ) {}

  get = (path: string, headers: Headers = {}) => this.send('get', path, undefined, headers);
  post = (path: string, body: Body = {}, headers: Headers = {}) => this.send('post', path, body, headers);
  put = (path: string, body: Body = {}, headers: Headers = {}) => this.send('put', path, body, headers);
  patch = (path: string, body: Body = {}, headers: Headers = {}) => this.send('patch', path, body, headers);
  delete = (path: string, body?: Body, headers: Headers = {}) => this.send('delete', path, body, headers);

  send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body: Body,
    headers: Headers,
  ): supertest.Test {
    const request = this.owner.http()[method](path);
    if (this.cookie) void request.set('cookie', this.cookie);
    if (method !== 'get') void request.set('origin', this.owner.config.publicUrl.origin);
    void request.set(headers);
    return body === undefined ? request : request.send(body);
  }
}

export class SignedInClient extends TestClient {
  constructor(
    owner: TestApp,
    readonly user: AccountView,
    override readonly cookie: string,
  ) {
    super(owner, cookie);
  }
}

const newEmail = (): string => `${randomUUID()}@example.com`;

function cookieOf(answer: supertest.Response): string {
  const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
  return cookie.split(';')[0] ?? '';
}
