import { existsSync } from 'node:fs';
import { InputFault } from '../fault.js';
import type { Language } from '../message/messages.js';
import { inLanguage } from '../standard/message.js';
import type { Profile } from '../standard/model.js';
import { readProfile } from '../standard/read.js';
import { profileFile, profileIds } from './locations.js';

const usual = 'default';

/**
 * The profile that is named, else that of the standard: `default` where it is for that standard, else the only one there is.
 * Throws InputFault where there are none or several, and as `loadProfile`.
 */
export async function profileFor(named: string | undefined, standard: string | undefined, language: Language): Promise<Profile> {
  if (named !== undefined || standard === undefined) return loadProfile(named ?? usual, language);
  const ids: string[] = [];
  for (const id of profileIds()) if ((await readProfile(profileFile(id))).profile.standard === standard) ids.push(id);
  const [id] = ids.includes(usual) ? [usual] : ids;
  if (id === undefined) throw new InputFault('command.no-profile-of', { standard });
  if (ids.length > 1 && id !== usual) throw new InputFault('command.profiles-of', { standard, profiles: ids.join(', ') });
  return loadProfile(id, language);
}

/** Reads a profile by id or path. Throws InputFault when there is none, or when its Markdown has errors. */
export async function loadProfile(profile: string, language: Language): Promise<Profile> {
  const file = profileFile(profile);
  if (!existsSync(file)) throw new InputFault('command.no-profile', { profile });
  const { profile: read, messages } = await readProfile(file);
  const fault = messages.find(({ fatal }) => fatal);
  if (fault) throw new InputFault('command.bad-profile', { profile, place: `${fault.line ?? 1}:${fault.column ?? 1}`, reason: inLanguage(fault, language).reason });
  return read;
}
