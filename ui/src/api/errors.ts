import type { Code, Error as Shape, Problem } from './types';

/**
 * What a command answers when it could not do what was asked. The sentence is written in Rust and
 * ready to be shown; the code is for the few cases in which the window does something about it.
 */
export class ApiError extends Error implements Shape {
  override name = 'ApiError';

  constructor(
    readonly code: Code,
    message: string,
    readonly problems: Problem[] = [],
  ) {
    super(message);
  }

  /** Makes one of whatever was thrown, so that nobody has to look twice. */
  static from(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) return thrown;
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
      const { code, message, problems } = thrown as Shape;
      return new ApiError(code, message, problems ?? []);
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new ApiError('unexpected', message);
  }
}
