import { foodJobs } from './jobs/food.ts';
import { homeAndKidsJobs } from './jobs/home-and-kids.ts';
import { beautyJobs } from './jobs/beauty.ts';
import { sportAndTechJobs } from './jobs/sport-and-tech.ts';
import { servicesJobs } from './jobs/services.ts';
import { travelAndPetsJobs } from './jobs/travel-and-pets.ts';
import type { JobData } from './types.ts';

export const jobs: readonly JobData[] = [
  ...beautyJobs,
  ...foodJobs,
  ...homeAndKidsJobs,
  ...sportAndTechJobs,
  ...servicesJobs,
  ...travelAndPetsJobs,
];
