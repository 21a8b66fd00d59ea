import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputFault } from '../system/fault.js';
import { isHalfPlaced } from '../schema/place.js';
import { packageFolder } from '../system/package-folder.js';

/** `schemas` of the working folder when it holds the standard, else the one shipped with the package. */
export function schemasFolder(standard: string): string {
  const own = resolve('schemas');
  return whole(existsSync(join(own, mustBeId(standard, '--standard'), 'index.json')) ? own : join(packageFolder(), 'schemas'));
}

/** Refuses schemas of which some are of another making than the others, since the run was killed that put them there. */
function whole(folder: string): string {
  if (isHalfPlaced(folder)) throw new InputFault('command.half-placed', { folder });
  return folder;
}

/** An id names files and folders, and leads to no other place. */
function mustBeId(id: string, option: string): string {
  if (/[/\\\p{Cc}]|^\.*$/u.test(id)) throw new InputFault('command.not-an-id', { option, id });
  return id;
}

/** Schemas that tell of identifiers: `schemas` of the working folder where it holds any, else those shipped with the package. */
export function identifiersFolder(): string {
  return schemasWith('identifiers.json');
}

/** `terminology/terms.json` below `schemas` of the working folder, else the one shipped with the package. */
export function termsFile(): string {
  const own = resolve('schemas');
  const holds = existsSync(join(own, 'terminology', 'terms.json'));
  return join(whole(holds ? own : join(packageFolder(), 'schemas')), 'terminology', 'terms.json');
}

/** Schemas that hold code lists: `schemas` of the working folder where it holds any standard, else those shipped with the package. */
export function codesFolder(): string {
  return schemasWith('index.json');
}

/** `schemas` of the working folder where the folder of some standard in it holds the file, else those of the package. */
function schemasWith(file: string): string {
  const own = resolve('schemas');
  const holds = existsSync(own) && readdirSync(own).some((name) => existsSync(join(own, name, file)));
  return whole(holds ? own : join(packageFolder(), 'schemas'));
}

/** A folder of standards: `standards` of the working folder, else the one shipped with the package. */
export function standardsFolder(): string {
  const own = resolve('standards');
  return existsSync(own) ? own : join(packageFolder(), 'standards');
}

/** The file of a profile: a path as it is, or the id of one in `standards/profiles`. */
export function profileFile(profile: string): string {
  if (profile.endsWith('.md')) return resolve(profile);
  const own = resolve('standards', 'profiles', `${mustBeId(profile, '--profile')}.md`);
  return existsSync(own) ? own : join(packageFolder(), 'standards', 'profiles', `${profile}.md`);
}

/** Ids of the profiles of the working folder and of the package, in order. */
export function profileIds(): string[] {
  const folders = [resolve('standards', 'profiles'), join(packageFolder(), 'standards', 'profiles')].filter(existsSync);
  const names = folders.flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith('.md'));
  return [...new Set(names.map((name) => name.slice(0, -'.md'.length)))].sort();
}

/** The file of an item list: a path as it is, or the id of one in `standards/acceptance`. */
export function itemListFile(list: string): string {
  if (list.endsWith('.md')) return resolve(list);
  const own = resolve('standards', 'acceptance', `${mustBeId(list, '--items')}.md`);
  return existsSync(own) ? own : join(packageFolder(), 'standards', 'acceptance', `${list}.md`);
}
