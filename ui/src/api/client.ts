import { rpc } from '$host';
import { ApiError } from './errors';
import type { Commands } from './types';

export type Args<K extends keyof Commands> = Commands[K]['args'];
export type Result<K extends keyof Commands> = Commands[K]['result'];

/** Runs one command of the program. Rejects with an {@link ApiError}, and with nothing else. */
export async function call<K extends keyof Commands>(name: K, args: Args<K>): Promise<Result<K>> {
  try {
    return (await rpc(name, args)) as Result<K>;
  } catch (thrown) {
    throw ApiError.from(thrown);
  }
}
