export { DealWorld } from './deal-world.js';
