import type { Actor, Call } from './call.js';
import type { World } from './world.js';

export interface RouteCase {
  /** Who may call it; everybody else gets UNAUTHORIZED or FORBIDDEN. */
  who: readonly Actor[];
  /**
   * What a wrong id means. `private`: NOT_FOUND for a missing object and for somebody else's. `shared`:
   * NOT_FOUND for a missing one only, all who may call may see it.
   */
  object?: 'private' | 'shared';
  blockedMay?: true;
  /** The body is somebody else's, who adds fields as he likes: one that we do not know is no fault. */
  openBody?: true;
  /** Brings the world to where this call succeeds for this actor. */
  call(world: World, actor: Actor): Promise<Call> | Call;
}

export const nothing = () => ({});
export const both = ['creator', 'brand'] as const;
export const signedIn = ['creator', 'brand', 'admin'] as const;
export const everybody = ['guest', 'creator', 'brand', 'admin'] as const;

export const read = (
  who: RouteCase['who'],
  object?: RouteCase['object'],
  call: RouteCase['call'] = nothing,
): RouteCase => ({ who, object, call });
