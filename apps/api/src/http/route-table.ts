import 'reflect-metadata';
import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import {
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { ModulesContainer } from '@nestjs/core';
import type { Role } from '@dubl/core/platform/db';
import { ACCESS, type AnswersMetadata, type PublicOptions, type RateClass } from './route-decorators.js';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Everything that the http layer has to know of a route before its handler runs. */
export interface Route {
  method: HttpMethod;
  /** As registered, for example `/api/jobs/:id`. */
  path: string;
  /** `JobsController.publish` */
  handler: string;
  isPublic: boolean;
  /** Whether the session cookie is looked at. */
  usesSession: boolean;
  roles: readonly Role[] | null;
  allowsBlocked: boolean;
  rateClass: RateClass;
  idempotency: 'honoured' | 'required' | 'ignored';
  isRaw: boolean;
  takesBody: boolean;
  answers: AnswersMetadata | undefined;
}

export const GLOBAL_PREFIX = 'api';
/** Operations of the process itself, beside the API: no prefix. */
export const OUTSIDE_PREFIX = ['metrics'];

/** All routes of the running application, read from the controllers themselves. */
export function routes(app: INestApplication): Route[] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = new Set(
    modules.flatMap((module) => [...module.controllers.values()].map((wrapper) => wrapper.metatype)),
  );
  return [...controllers].flatMap((controller) =>
    typeof controller === 'function' ? routesOf(controller as Type<object>) : [],
  );
}

function routesOf(controller: Type<object>): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    return [describeRoute(controller, name, handler)];
  });
}

function describeRoute(controller: Type<object>, name: string, handler: object): Route {
  const read = <T>(key: symbol): T | undefined =>
    (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as HttpMethod;
  const isWrite = method !== 'GET';
  const access = read<Required<PublicOptions>>(ACCESS.public);
  return {
    method,
    path: pathOf(controller, handler),
    handler: `${controller.name}.${name}`,
    isPublic: access !== undefined,
    usesSession: access?.session ?? true,
    roles: read<Role[]>(ACCESS.roles) ?? null,
    allowsBlocked: !isWrite || (read<boolean>(ACCESS.allowBlocked) ?? false),
    rateClass: read<RateClass>(ACCESS.rateClass) ?? (isWrite ? 'write' : 'read'),
    idempotency: isWrite && access === undefined ? (read(ACCESS.idempotent) ?? 'honoured') : 'ignored',
    isRaw: read<boolean>(ACCESS.raw) ?? false,
    takesBody: takesBody(controller, name),
    answers: read<AnswersMetadata>(ACCESS.answers),
  };
}

function pathOf(controller: Type<object>, handler: object): string {
  const parts = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, handler),
  ] as string[];
  const path = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  return OUTSIDE_PREFIX.includes(path) ? `/${path}` : `/${GLOBAL_PREFIX}/${path}`;
}

/** Keys of this metadata are `<kind>:<position>`. */
function takesBody(controller: Type<object>, name: string): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    unknown
  >;
  const kinds = [RouteParamtypes.BODY, RouteParamtypes.RAW_BODY].map(String);
  return Object.keys(parameters).some((key) => kinds.includes(key.split(':')[0] ?? ''));
}

/** Finds routes by method and registered path, and the methods that a concrete path knows. */
export class RouteTable {
  private readonly byKey: Map<string, Route>;
  private readonly patterns: { method: HttpMethod; pattern: RegExp }[];

  constructor(all: Route[]) {
    this.byKey = new Map(all.map((route) => [`${route.method} ${route.path}`, route]));
    this.patterns = all.map(({ method, path }) => ({
      method,
      pattern: new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}/?$`),
    }));
  }

  find(method: string, registeredPath: string | undefined): Route | undefined {
    return this.byKey.get(`${method} ${registeredPath}`);
  }

  methodsOf(path: string): HttpMethod[] {
    return [
      ...new Set(this.patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
    ].sort();
  }
}
