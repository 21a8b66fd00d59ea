import type { Suffix } from '../message/phrases.js';
import { canonical } from '../report/canonical.js';
import { below, differingMembers } from './members.js';
import type { Certificate, CertifiedAcceptance, CertifiedCheck, CertifiedFile } from './model.js';

/** One thing in which what was found is not what the certificate says; told as `verify.differs.<what>`. */
export interface Difference {
  what: Suffix<'verify.differs'>;
  params: Record<string, string | number>;
  /** JSON pointers of the members of the certificate that it speaks of, with all below them. */
  members?: string[];
}

/**
 * Everything in which a certificate made anew differs from a given one, causes before effects: each member is compared, and
 * those that no sentence of their own speaks of are told by their names.
 *
 * @param files What is known of the single files of a package that differs.
 */
export function compareCertificates(said: Certificate, found: Certificate, files: readonly Difference[] = []): Difference[] {
  const { acceptance } = said;
  const known = [
    ...differencesIn('tool', nameOf(said), nameOf(found), ['/tool']),
    ...(acceptance && found.acceptance
      ? compareAcceptances(acceptance, found.acceptance)
      : said.checks.flatMap((check, position) =>
          found.checks[position] ? compareChecks(check, found.checks[position], `/checks/${position}`, files) : [],
        )),
  ];
  const named = known.flatMap(({ members = [] }) => members);
  const others = differingMembers(said, found).filter(
    ({ pointer }) => !named.some((member) => pointer === member || pointer.startsWith(`${member}/`)),
  );
  const all = [
    ...known,
    ...others.map(({ pointer, ...params }): Difference => ({ what: 'member', params: { member: pointer, ...params }, members: [pointer] })),
  ];
  return all.length > 0 || canonical(said) === canonical(found) ? all : [{ what: 'order', params: {}, members: [''] }];
}

function nameOf({ tool }: Certificate): string {
  return `${tool.name} ${tool.version}`;
}

function compareAcceptances(said: CertifiedAcceptance, found: CertifiedAcceptance): Difference[] {
  const sized = (files: CertifiedAcceptance['reports']) => files.map((file) => ({ ...file, size: 0 }));
  const at = (...members: string[]) => members.map((member) => `/acceptance/${member}`);
  const [result, now] = [said.result, found.result];
  return [
    ...compareFiles(sized(said.reports), sized(found.reports), '/acceptance/reports'),
    ...compareFiles(said.evidence, found.evidence, '/acceptance/evidence'),
    ...differencesIn('items', `${said.items.id} ${said.items.hash}`, `${found.items.id} ${found.items.hash}`, at('items')),
    ...differencesIn('answers', said.answers?.sha256 ?? '', found.answers?.sha256 ?? '', at('answers/sha256')),
    ...differencesIn('verdict', result.decision, now.decision, at('result/decision', 'result/sentence')),
    ...(result.decision === now.decision ? differencesIn('sentence', result.sentence.zh, now.sentence.zh, at('result/sentence')) : []),
    ...differencesIn(
      'points',
      `${result.awarded} / ${result.points}`,
      `${now.awarded} / ${now.points}`,
      at('result/awarded', 'result/points'),
    ),
    ...differencesIn('grade', result.grade ?? '', now.grade ?? '', at('result/grade')),
    ...differencesIn('report', said.report.sha256, found.report.sha256, at('report')),
  ];
}

function compareChecks(said: CertifiedCheck, found: CertifiedCheck, pointer: string, files: readonly Difference[]): Difference[] {
  const at = (...members: string[]) => members.map((member) => `${pointer}/${member}`);
  const standardOf = ({ standard: { id, edition, hash } }: CertifiedCheck) => `${id} ${edition} ${hash}`;
  return [
    ...compareFiles(said.inputs, found.inputs, `${pointer}/inputs`),
    ...comparePackages(said.package, found.package, `${pointer}/package`, files),
    ...differencesIn('standard', standardOf(said), standardOf(found), at('standard/id', 'standard/edition', 'standard/hash')),
    ...differencesIn('profile', `${said.profile.id} ${said.profile.hash}`, `${found.profile.id} ${found.profile.hash}`, at('profile')),
    ...compareLists(said.codeLists, found.codeLists, `${pointer}/codeLists`),
    ...differencesIn('code-scope', canonical(said.codeScope), canonical(found.codeScope), at('codeScope')),
    ...differencesIn('waivers', said.waivers?.sha256 ?? '', found.waivers?.sha256 ?? '', at('waivers')),
    ...differencesIn('mapping', said.mapping?.sha256 ?? '', found.mapping?.sha256 ?? '', at('mapping')),
    ...differencesIn('agencies', agenciesOf(said), agenciesOf(found), at('agencies')),
    ...differencesIn('as-of', said.asOf, found.asOf, at('asOf')),
    ...differencesIn('options', canonical(said.options), canonical(found.options), at('options')),
    ...compareResults(said, found, `${pointer}/result`),
    ...differencesIn('report', said.report.sha256, found.report.sha256, at('report')),
  ];
}

function agenciesOf({ agencies }: CertifiedCheck): string {
  return agencies ? (agencies.list?.sha256 ?? agencies.by) : '';
}

/** Data files by path; one that has only another name is told as such. */
function compareFiles(said: readonly CertifiedFile[], found: readonly CertifiedFile[], pointer: string): Difference[] {
  const before = new Map(said.map((file) => [file.path, file]));
  const after = new Map(found.map((file) => [file.path, file]));
  const added = found.filter(({ path }) => !before.has(path));
  const at = (...paths: string[]) => paths.map((path) => below(pointer, path));
  const changed = said.flatMap((file): Difference[] => {
    const now = after.get(file.path);
    if (now)
      return now.sha256 === file.sha256
        ? []
        : [{ what: 'input.changed', params: { path: file.path, said: file.sha256, found: now.sha256 }, members: at(file.path) }];
    const renamed = added.findIndex(({ sha256 }) => sha256 === file.sha256);
    if (renamed < 0) return [{ what: 'input.missing', params: { path: file.path, said: file.sha256 }, members: at(file.path) }];
    const [other] = added.splice(renamed, 1);
    return [{ what: 'input.renamed', params: { path: file.path, found: other!.path }, members: at(file.path, other!.path) }];
  });
  return [
    ...changed,
    ...added.map(({ path, sha256 }): Difference => ({ what: 'input.added', params: { path, found: sha256 }, members: at(path) })),
  ];
}

function comparePackages(
  said: CertifiedCheck['package'],
  found: CertifiedCheck['package'],
  pointer: string,
  files: readonly Difference[],
): Difference[] {
  const { sha256: before = '', files: filesBefore = 0, bytes: bytesBefore = 0, ...howBefore } = said ?? {};
  const { sha256: after = '', files: filesAfter = 0, bytes: bytesAfter = 0, ...howAfter } = found ?? {};
  const whole: Difference = {
    what: 'package',
    params: { said: before, found: after, filesBefore, filesAfter, bytesBefore, bytesAfter },
    members: ['sha256', 'files', 'bytes'].map((member) => `${pointer}/${member}`),
  };
  return [
    ...(before === after ? [] : [whole, ...files]),
    ...differencesIn(
      'package.how',
      canonical(howBefore),
      canonical(howAfter),
      Object.keys({ ...howBefore, ...howAfter }).map((member) => below(pointer, member)),
    ),
  ];
}

function compareLists(said: CertifiedCheck['codeLists'], found: CertifiedCheck['codeLists'], pointer: string): Difference[] {
  const before = new Map(said.map(({ id, hash }) => [id, hash]));
  const after = new Map(found.map(({ id, hash }) => [id, hash]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .filter((id) => before.get(id) !== after.get(id))
    .map((id): Difference => ({
      what: 'code-list',
      params: { id, said: before.get(id) ?? '–', found: after.get(id) ?? '–' },
      members: [below(pointer, id)],
    }));
}

function compareResults({ result: said }: CertifiedCheck, { result: found }: CertifiedCheck, pointer: string): Difference[] {
  const score = (figure: number | undefined) => figure ?? '–';
  const at = (...members: string[]) => members.map((member) => `${pointer}/${member}`);
  const dimensions = said.dimensions.flatMap(({ id, score: before }): Difference[] => {
    const after = found.dimensions.find((each) => each.id === id)?.score;
    return before === after
      ? []
      : [{ what: 'dimension', params: { id, said: score(before), found: score(after) }, members: [below(`${pointer}/dimensions`, id)] }];
  });
  return [
    ...differencesIn('verdict', said.decision, found.decision, at('decision', 'sentence')),
    ...(said.decision === found.decision ? differencesIn('sentence', said.sentence.zh, found.sentence.zh, at('sentence')) : []),
    ...differencesIn('score', score(said.score), score(found.score), at('score')),
    ...dimensions,
    ...differencesIn('rows', said.rows, found.rows, at('rows')),
    ...differencesIn('clean', said.clean, found.clean, at('clean')),
    ...differencesIn('waived', said.waived, found.waived, at('waived')),
    ...differencesIn('outcomes', canonical(said.outcomes), canonical(found.outcomes), at('outcomes')),
  ];
}

/** Nothing where both are the same. */
function differencesIn(what: Difference['what'], said: string | number, found: string | number, members: string[]): Difference[] {
  return said === found ? [] : [{ what, params: { said, found }, members }];
}
