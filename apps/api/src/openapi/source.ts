import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the document for the route that serves it: it takes the whole application to make one. */
@Injectable()
export class OpenApiSource {
  private build: () => OpenAPIObject = () => {
    throw new Error('the application is not built yet');
  };
  private built?: OpenAPIObject;

  use(build: () => OpenAPIObject): void {
    this.build = build;
  }

  /** Built on first request. */
  document(): OpenAPIObject {
    this.built ??= this.build();
    return this.built;
  }
}
