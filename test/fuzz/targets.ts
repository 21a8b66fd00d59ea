import type { Target } from './target.js';

/** The readers that are given what nobody would write; each is loaded where it is asked for. */
export const targets: Readonly<Record<string, () => Promise<Target>>> = {
  csv: async () => (await import('./targets/csv.js')).csv,
  xml: async () => (await import('./targets/xml.js')).xml,
  xlsx: async () => (await import('./targets/xlsx.js')).xlsx,
  markdown: async () => (await import('./targets/markdown.js')).markdown,
  yaml: async () => (await import('./targets/yaml.js')).yaml,
  zip: async () => (await import('./targets/zip.js')).zip,
};
