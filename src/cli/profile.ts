import { existsSync } from 'node:fs';
import { InputFault } from '../fault.js';
import type { Language } from '../message/messages.js';
import { inLanguage } from '../standard/message.js';
import type { Profile } from '../standard/model.js';
import { readProfile } from '../standard/read.js';
import { profileFile } from './locations.js';

/** Reads a profile by id or path. Throws InputFault when there is none, or when its Markdown has errors. */
export async function loadProfile(profile: string, language: Language): Promise<Profile> {
  const file = profileFile(profile);
  if (!existsSync(file)) throw new InputFault('command.no-profile', { profile });
  const { profile: read, messages } = await readProfile(file);
  const fault = messages.find(({ fatal }) => fatal);
  if (fault) throw new InputFault('command.bad-profile', { profile, place: `${fault.line ?? 1}:${fault.column ?? 1}`, reason: inLanguage(fault, language).reason });
  return read;
}
