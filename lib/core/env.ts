import { z } from 'zod';

/** The only reader of `process.env` in the portal. Scripts set these; docs/operations.md explains them. */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  WORKER_DATABASE_URL: z.string().optional(),
  NEXTAUTH_URL: z.url().default('http://127.0.0.1:3000'),
  NEXTAUTH_SECRET: z.string().min(32),
  CONCORD_SEALING_KEY: z.string().min(32),
  CONCORD_DEMO: z.enum(['0', '1']).default('0'),
  /** Folder for what a process may keep between runs; without it nothing is kept. */
  CONCORD_DATA: z.string().optional(),
  HOSTNAME: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads and judges the configuration.
 * @throws Error naming the variable and the mend: a value missing or too short, demo secrets outside the demo, a demo
 * that would listen beyond loopback.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success)
    throw new Error(
      `Configuration: ${parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}. Start with \`npm start\`, or see docs/operations.md.`,
    );
  const env = parsed.data;
  if (env.CONCORD_DEMO === '0')
    for (const name of ['NEXTAUTH_SECRET', 'CONCORD_SEALING_KEY'] as const)
      if (env[name].startsWith('demo-'))
        throw new Error(`${name} is a demo secret. Production needs its own: see docs/operations.md.`);
  if (env.CONCORD_DEMO === '1' && !LOOPBACK.has(env.HOSTNAME))
    throw new Error(`The demo world listens on loopback only; HOSTNAME is set to another address. Unset it.`);
  return env;
}

let current: Env | undefined;

/** The configuration of this process, judged once, on first use. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** The log must be able to say that the configuration is wrong, so its level is read apart. */
export const logLevel = () => process.env.LOG_LEVEL ?? 'info';
