import { defineConfig } from 'prisma/config';

// Prisma's native engine is a download; the stand-in drives the WebAssembly one from the registry instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= `${import.meta.dirname}/scripts/schema-engine`;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/concord' },
});
