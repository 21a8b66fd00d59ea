import { listedIds } from '../message/punctuation.js';
import { existsSync } from 'node:fs';
import { InputFault } from '../system/fault.js';
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
  const found: { id: string; read: Read }[] = [];
  for (const id of profileIds()) {
    const read = await readProfile(profileFile(id));
    if (read.profile.standard === standard) found.push({ id, read });
  }
  const chosen = found.find(({ id }) => id === usual) ?? found[0];
  if (!chosen) throw new InputFault('command.no-profile-of', { standard });
  if (found.length > 1 && chosen.id !== usual)
    throw new InputFault('command.profiles-of', { standard, profiles: listedIds(found.map(({ id }) => id)) });
  return soundProfile(chosen.id, chosen.read, language);
}

type Read = Awaited<ReturnType<typeof readProfile>>;

/** Reads a profile by id or path. Throws InputFault when there is none, or when its Markdown has errors. */
export async function loadProfile(profile: string, language: Language): Promise<Profile> {
  const file = profileFile(profile);
  if (!existsSync(file)) throw new InputFault('command.no-profile', { profile });
  return soundProfile(profile, await readProfile(file), language);
}

function soundProfile(profile: string, { profile: read, messages }: Read, language: Language): Profile {
  const fault = messages.find(({ fatal }) => fatal);
  if (fault)
    throw new InputFault('command.bad-profile', {
      profile,
      place: `${fault.line ?? 1}:${fault.column ?? 1}`,
      reason: inLanguage(fault, language).reason,
    });
  return read;
}
