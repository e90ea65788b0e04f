// Prisma's own schema engine as WebAssembly, over node-postgres: the native one is a download.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { readSchema } from './migration-files.mjs';

const CATALOGUE_CHAR = 18; // oid of "char"
const BPCHAR = 1042;
let wasm;

/**
 * @template T
 * @param {string} url a role that owns the database
 * @param {(engine: any) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withEngine(url, work) {
  wasm ??= await loadEngine();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationPg(pool));
  const { files } = await readSchema();
  const datamodels = files.map((file) => [file.path, file.content]);
  const engine = await wasm.SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

async function loadEngine() {
  // Without it a panic of the engine has no words.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => console.error('The schema engine panicked:', message),
  };
  // Not import.meta.resolve: Vitest runs this file too, without it.
  const require = createRequire(import.meta.url);
  const module = pathToFileURL(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')).href;
  const bindings = await import(module);
  const bytes = await readFile(new URL(module.replace(/\.js$/, '.wasm')));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

class MigrationPg extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    // The adapter refuses "char" columns of the catalogue; the engine reads them as Character (as Text it panics).
    let charColumns = [];
    adapter.performIO = async (query) => {
      const result = await performIO(query);
      charColumns = (result.fields ?? []).flatMap((field, at) => (field.dataTypeID === CATALOGUE_CHAR ? [at] : []));
      for (const at of charColumns) result.fields[at].dataTypeID = BPCHAR;
      return result;
    };
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const at of charColumns) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    };
    // The adapter's own splits a script at every semicolon, those between $$ and $$ too.
    adapter.executeScript = async (sql) => {
      await performIO({ sql, args: [], argTypes: [] });
    };
    return adapter;
  }
}
