import { say, type Language, type MessageCode } from '../../message/messages.js';

/** The texts of a command by the part of their codes after its name. */
export function textsOf(command: string, language: Language): (name: string) => string {
  return (name) => say(`command.${command}.${name}` as MessageCode, language);
}
