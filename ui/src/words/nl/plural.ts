import { plurals } from '../plural';

export const plural = plurals('nl-NL');
