/** Body of an answer that is not 200: `{ type: "error", id, code, description, parameter? }`. */
interface Failure {
  id?: unknown;
  code?: unknown;
  parameter?: unknown;
  description?: unknown;
}

const PLAIN = /^[\w.[\]-]{1,100}$/;

/**
 * What of a failure may be logged: the error's id for their support, its code, the name of the parameter. The
 * description may quote the order, so it stays out.
 */
export function describeFailure(answer: unknown): Record<string, string> {
  const { id, code, parameter } = failureOf(answer);
  const plain = Object.entries({ failureId: id, failureCode: code, parameter }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && PLAIN.test(entry[1]),
  );
  return Object.fromEntries(plain);
}

/** The key is already used for another order. */
export function isAboutKey(answer: unknown): boolean {
  const { parameter, description } = failureOf(answer);
  return [parameter, description].some((text) => typeof text === 'string' && /idempotence/i.test(text));
}

const failureOf = (answer: unknown): Failure =>
  typeof answer === 'object' && answer !== null ? (answer as Failure) : {};
