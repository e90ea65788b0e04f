// Speaks as Prisma's native schema engine does (JSON-RPC lines on standard input and output, a few commands as
// arguments) and lets the WebAssembly engine do the work.
import { createInterface } from 'node:readline';
import pg from 'pg';
import { withEngine } from './migration-engine.mjs';
import { FILTERS, migrationName, withShadow } from './migrations.mjs';

const argv = process.argv.slice(2);
const url = argv.includes('--datasource') ? JSON.parse(after('--datasource')).url : process.env.DATABASE_URL;
const database = () => decodeURIComponent(new URL(url).pathname.slice(1));

const cli = {
  'can-connect-to-database': () => execute('SELECT 1'),
  'create-database': () => execute(`CREATE DATABASE ${pg.escapeIdentifier(database())}`, 'postgres'),
  'drop-database': () => execute(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database())}`, 'postgres'),
};

const methods = {
  getDatabaseVersion: () =>
    withEngine(url, (engine) => engine.version({ datasource: { tag: 'ConnectionString', url } })),
  createDatabase: async () => ({ databaseName: database() }),
  async dbExecute({ script }) {
    await execute(script);
    return null;
  },
  async createMigration({ migrationsList, schema, migrationName: name, draft }) {
    const { exitCode, stdout } = await diffFromHistory(migrationsList, schema);
    const empty = draft ? '-- This is an empty migration.' : null;
    return {
      connectorType: 'postgresql',
      generatedMigrationName: migrationName(name),
      migrationScript: exitCode === 0 ? empty : stdout,
      extension: 'sql',
    };
  },
  async evaluateDataLoss({ migrationsList, schema }) {
    const { exitCode } = await diffFromHistory(migrationsList, schema);
    return { migrationSteps: exitCode === 0 ? 0 : 1, unexecutableSteps: [], warnings: [] };
  },
  async devDiagnostic(params) {
    const reason = reasonToReset(await diagnoseWithoutShadow(params));
    return { action: reason ? { tag: 'reset', reason } : { tag: 'createMigration' } };
  },
  diagnoseMigrationHistory: async (params) => ({
    drift: null,
    errorInUnappliedMigration: null,
    ...(await diagnoseWithoutShadow(params)),
  }),
  async diff(params) {
    const { exitCode, stdout } =
      params.from.tag === 'migrations'
        ? await withShadow(url, (shadow) => diff(shadow, { ...params, from: live(params.to) }), params.from)
        : await diff(url, params);
    answer({ id: 1, method: 'print', params: { content: stdout } });
    return { exitCode, stdout: null };
  },
};

if (argv.includes('--version')) {
  console.log('schema-engine-wasm 0edf323efd1d98336f3f0a68684b56f689b900d3');
} else if (argv.includes('cli')) {
  process.exit(await runCli(after('cli')));
} else {
  serve();
}

async function runCli(command) {
  try {
    if (!cli[command]) throw new Error(`unknown command ${command}`);
    await cli[command]();
    return 0;
  } catch (error) {
    const absent = error.code === '3D000';
    const fields = {
      message: absent ? `Database \`${database()}\` does not exist` : error.message,
      error_code: absent ? 'P1003' : 'P1001',
    };
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' };
    process.stderr.write(`\n${JSON.stringify(line)}\n`);
    return 1;
  }
}

function serve() {
  let queue = Promise.resolve();
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const { id, method, params, result } = JSON.parse(line);
      if (result) return; // the answer to our own print
      queue = queue.then(async () => {
        try {
          answer({ id, result: (await call(method, params)) ?? null });
        } catch (error) {
          answer({ id, error: failure(String(error?.message ?? error)) });
        }
      });
    })
    // The engine leaves a timer of ten seconds behind.
    .on('close', () => queue.then(() => process.exit(0)));
}

function call(method, params) {
  return methods[method] ? methods[method](params) : withEngine(url, (engine) => engine[method](params));
}

function answer(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function failure(message) {
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message, error_code: /P\d{4}/.exec(message)?.[0] ?? null },
  };
}

function diff(at, params) {
  return withEngine(at, (engine) => engine.diff(params));
}

function live({ files }) {
  return { tag: 'schemaDatasource', files, configDir: process.cwd() };
}

function diffFromHistory(list, target) {
  const params = { to: { tag: 'schemaDatamodel', ...target }, script: true, exitCode: true, filters: FILTERS };
  return withShadow(url, (shadow) => diff(shadow, { from: live(target), ...params }), list);
}

function diagnoseWithoutShadow(params) {
  return withEngine(url, (engine) => engine.diagnoseMigrationHistory({ ...params, optInToShadowDatabase: false }));
}

function reasonToReset({ editedMigrationNames, failedMigrationNames, history }) {
  if (editedMigrationNames.length) return `edited after being applied: ${editedMigrationNames.join(', ')}`;
  if (failedMigrationNames.length) return `failed: ${failedMigrationNames.join(', ')}`;
  if (history && history.diagnostic !== 'databaseIsBehind') return `history differs: ${JSON.stringify(history)}`;
  return undefined;
}

async function execute(sql, otherDatabase) {
  const target = new URL(url);
  if (otherDatabase) target.pathname = `/${otherDatabase}`;
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

function after(name) {
  return argv[argv.indexOf(name) + 1];
}
