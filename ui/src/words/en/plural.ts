import { plurals } from '../plural';

export const plural = plurals('en-GB');
