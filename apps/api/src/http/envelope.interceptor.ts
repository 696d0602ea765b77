import {
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { JSON_TYPE, successBody } from './answer.js';

/** Makes the success envelope, already as text: what is stored for a replay is what was sent. Files go as they are. */
export class EnvelopeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { state } = http.getRequest<FastifyRequest>();
    if (state.route?.isRaw) return next.handle();
    return next.handle().pipe(
      map((data: unknown) => {
        if (data instanceof StreamableFile) return data; // a download is its own answer
        void http.getResponse<FastifyReply>().header('content-type', JSON_TYPE);
        return successBody(data, state.context.requestId);
      }),
    );
  }
}
