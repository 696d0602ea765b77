export class ConfigError extends Error {}

export function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`${name}: is required`);
  return value;
}

export function oneOf<T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const value = env[name] ?? fallback;
  if (!(allowed as readonly string[]).includes(value)) {
    throw new ConfigError(`${name}: must be one of ${allowed.join(', ')}`);
  }
  return value as T;
}

export function integer(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(`${name}: must be a whole number from ${min} to ${max}`);
  }
  return value;
}

export function positive(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!(value > 0)) throw new ConfigError(`${name}: must be a positive number`);
  return value;
}

export function url(env: NodeJS.ProcessEnv, name: string, fallback?: string): URL {
  const value = env[name] ?? fallback;
  if (!value || !URL.canParse(value)) throw new ConfigError(`${name}: must be an absolute URL`);
  return new URL(value);
}
