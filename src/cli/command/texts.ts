import type { Language } from '../../message/messages.js';
import { phrasesOf, type Phrase } from '../../message/phrases.js';

/** The texts of a command by the part of their codes after its name. */
export function textsOf<Command extends string>(command: Command, language: Language): Phrase<`command.${Command}`> {
  return phrasesOf(`command.${command}`, language);
}
