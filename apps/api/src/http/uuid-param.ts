import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validationError } from '@dubl/core/platform/errors';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `@Param('id', UuidParam) id: string` */
@Injectable()
export class UuidParam implements PipeTransform<string, string> {
  transform(value: string, { data = 'id' }: ArgumentMetadata): string {
    if (!UUID.test(value)) throw validationError({ [data]: ['isUuid'] });
    return value.toLowerCase();
  }
}
