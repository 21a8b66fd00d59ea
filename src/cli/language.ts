import type { Language } from '../message/messages.js';

/** The language asked for with the last `--lang`, else that of the locale: `zh` on a Chinese one, `en` otherwise. */
export function languageOf(argv: readonly string[], environment: NodeJS.ProcessEnv = process.env): Language {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1];
  if (asked === 'zh' || asked === 'en') return asked;
  const locale =
    environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
