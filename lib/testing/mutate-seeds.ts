import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { trafficMessages } from '@/lib/testing/traffic-messages';

/** Public sample messages below a folder, where it exists; notes on their sources and watchlists left out. */
export function sampleMessages(folder: string): Uint8Array[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const inside = path.join(folder, name);
      if (statSync(inside).isDirectory()) return name === 'un-list' ? [] : sampleMessages(inside);
      return name.endsWith('.source.txt') ? [] : [new Uint8Array(readFileSync(inside))];
    });
}

/** Generated messages of every format, some with defects and planted data, none longer than 30 kB. */
export function generatedMessages(seed: number): Uint8Array[] {
  const messages: Uint8Array[] = [];
  for (const formats of [['paxlst'], ['pnrgov'], ['pnrxml'], ['fal'], ['iso28005'], ['paxlst', 'fal']] as const) {
    let kept = 0;
    for (let at = 0; at < 40 && kept < 8; at += 1) {
      const options = {
        seed: seed + at,
        travellers: 4 + (at % 5) * 3,
        formats,
        sensitive: 0.4,
        defects: 0.1,
        answers: true,
        pushes: 1 + (at % 3),
      };
      for (const { bytes } of trafficMessages(options)) {
        if (bytes.length > 30_000 || kept >= 8) continue;
        messages.push(bytes);
        kept += 1;
      }
    }
  }
  return messages;
}
