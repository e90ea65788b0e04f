// `npm test`: everything, from a fresh clone, in a real browser. `--only=checks|pure|database|e2e` runs a part.
import { onProjectNode } from './on-project-node.mjs';

await onProjectNode(`${import.meta.dirname}/test-everything.mjs`, { lastWords: '0 passed, 1 failed' });
