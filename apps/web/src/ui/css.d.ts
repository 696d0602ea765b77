import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Hue of a tile or an avatar, read by `tile-*` classes. */
    '--h'?: number;
  }
}
