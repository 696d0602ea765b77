import { ActorRole, DealStatus } from '@dubl/core/platform/db';
import { DEAL_ACTIONS } from '@dubl/core/features/deals';
import { DateField, EnumField, JsonField, NestedField, UuidField } from '../../http/index.js';

export class TransitionDto {
  @UuidField()
  id: string;

  @EnumField('DealAction', DEAL_ACTIONS)
  action: string;

  @EnumField('DealStatus', Object.values(DealStatus), { nullable: true })
  fromStatus: DealStatus | null;

  @EnumField('DealStatus', Object.values(DealStatus))
  toStatus: DealStatus;

  @EnumField('ActorRole', Object.values(ActorRole))
  actorRole: ActorRole;

  @JsonField({ description: 'Version, round or reason, where there is one' })
  details: Record<string, unknown>;

  @DateField()
  createdAt: Date;
}

/** Oldest first, whole: a deal has few steps. */
export class TimelineDto {
  @NestedField(() => TransitionDto, { each: true })
  items: TransitionDto[];
}
