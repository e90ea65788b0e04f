import pino from 'pino';
import { logLevel } from './env';
import { AppError } from './errors';

/**
 * Operators' log: ids, codes and durations. Never an input, a result or a message of a foreign error, since those can
 * hold personal data; the stack names places only.
 */
export const log = pino({
  level: logLevel(),
  base: { service: 'concord' },
  serializers: {
    err: (error: unknown) => describe(error),
  },
});

function describe(error: unknown): Record<string, unknown> {
  if (error instanceof AppError) return { code: error.code, reason: error.reason };
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    kind: error.name,
    code,
    // the first lines of a stack repeat the message: keep the frames only
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .map((line) => line.trim()),
  };
}
