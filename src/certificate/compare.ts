import { canonical } from './canonical.js';
import type { Certificate, CertifiedAcceptance, CertifiedCheck, CertifiedFile } from './model.js';

/** One thing in which what was found is not what the certificate says; told as `verify.differs.<what>`. */
export interface Difference {
  what: string;
  params: Record<string, string | number>;
}

/**
 * Everything in which a certificate made anew differs from a given one, causes before effects.
 *
 * @param files What is known of the single files of a package that differs.
 */
export function compareCertificates(said: Certificate, found: Certificate, files: readonly Difference[] = []): Difference[] {
  const { acceptance } = said;
  if (acceptance && found.acceptance) return [...differs('tool', nameOf(said), nameOf(found)), ...compareAcceptances(acceptance, found.acceptance)];
  return [
    ...differs('tool', nameOf(said), nameOf(found)),
    ...said.checks.flatMap((check, position) => (found.checks[position] ? compareChecks(check, found.checks[position], files) : [])),
  ];
}

function nameOf({ tool }: Certificate): string {
  return `${tool.name} ${tool.version}`;
}

function compareAcceptances(said: CertifiedAcceptance, found: CertifiedAcceptance): Difference[] {
  const sized = (files: CertifiedAcceptance['reports']) => files.map((file) => ({ ...file, size: 0 }));
  return [
    ...compareFiles(sized(said.reports), sized(found.reports)),
    ...compareFiles(said.evidence, found.evidence),
    ...differs('items', `${said.items.id} ${said.items.hash}`, `${found.items.id} ${found.items.hash}`),
    ...differs('answers', said.answers?.sha256 ?? '', found.answers?.sha256 ?? ''),
    ...differs('verdict', said.result.decision, found.result.decision),
    ...(said.result.decision === found.result.decision ? differs('sentence', said.result.sentence.zh, found.result.sentence.zh) : []),
    ...differs('points', `${said.result.awarded} / ${said.result.points}`, `${found.result.awarded} / ${found.result.points}`),
    ...differs('grade', said.result.grade ?? '', found.result.grade ?? ''),
    ...differs('report', said.report.sha256, found.report.sha256),
  ];
}

function compareChecks(said: CertifiedCheck, found: CertifiedCheck, files: readonly Difference[]): Difference[] {
  return [
    ...compareFiles(said.inputs, found.inputs),
    ...comparePackages(said.package, found.package, files),
    ...differs('standard', `${said.standard.id} ${said.standard.edition} ${said.standard.hash}`, `${found.standard.id} ${found.standard.edition} ${found.standard.hash}`),
    ...differs('profile', `${said.profile.id} ${said.profile.hash}`, `${found.profile.id} ${found.profile.hash}`),
    ...compareLists(said.codeLists, found.codeLists),
    ...differs('code-scope', canonical(said.codeScope), canonical(found.codeScope)),
    ...differs('waivers', said.waivers?.sha256 ?? '', found.waivers?.sha256 ?? ''),
    ...differs('as-of', said.asOf, found.asOf),
    ...differs('options', canonical(said.options), canonical(found.options)),
    ...compareResults(said, found),
    ...differs('report', said.report.sha256, found.report.sha256),
  ];
}

/** Data files by path; one that has only another name is told as such. */
export function compareFiles(said: readonly CertifiedFile[], found: readonly CertifiedFile[]): Difference[] {
  const before = new Map(said.map((file) => [file.path, file]));
  const after = new Map(found.map((file) => [file.path, file]));
  const added = found.filter(({ path }) => !before.has(path));
  const changed = said.flatMap((file): Difference[] => {
    const now = after.get(file.path);
    if (now) return now.sha256 === file.sha256 ? [] : [{ what: 'input.changed', params: { path: file.path, said: file.sha256, found: now.sha256 } }];
    const renamed = added.findIndex(({ sha256 }) => sha256 === file.sha256);
    if (renamed < 0) return [{ what: 'input.missing', params: { path: file.path, said: file.sha256 } }];
    const [other] = added.splice(renamed, 1);
    return [{ what: 'input.renamed', params: { path: file.path, found: other!.path } }];
  });
  return [...changed, ...added.map(({ path, sha256 }) => ({ what: 'input.added', params: { path, found: sha256 } }))];
}

function comparePackages(said: CertifiedCheck['package'], found: CertifiedCheck['package'], files: readonly Difference[]): Difference[] {
  const { sha256: before = '', files: filesBefore = 0, bytes: bytesBefore = 0, ...howBefore } = said ?? {};
  const { sha256: after = '', files: filesAfter = 0, bytes: bytesAfter = 0, ...howAfter } = found ?? {};
  const params = { said: before, found: after, filesBefore, filesAfter, bytesBefore, bytesAfter };
  return [
    ...(before === after ? [] : [{ what: 'package', params }, ...files]),
    ...differs('package.how', canonical(howBefore), canonical(howAfter)),
  ];
}

function compareLists(said: CertifiedCheck['codeLists'], found: CertifiedCheck['codeLists']): Difference[] {
  const before = new Map(said.map(({ id, hash }) => [id, hash]));
  const after = new Map(found.map(({ id, hash }) => [id, hash]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.filter((id) => before.get(id) !== after.get(id)).map((id) => ({ what: 'code-list', params: { id, said: before.get(id) ?? '–', found: after.get(id) ?? '–' } }));
}

function compareResults({ result: said }: CertifiedCheck, { result: found }: CertifiedCheck): Difference[] {
  const score = (figure: number | undefined) => figure ?? '–';
  const dimensions = said.dimensions.flatMap(({ id, score: before }) => {
    const after = found.dimensions.find((each) => each.id === id)?.score;
    return before === after ? [] : [{ what: 'dimension', params: { id, said: score(before), found: score(after) } }];
  });
  return [
    ...differs('verdict', said.decision, found.decision),
    ...(said.decision === found.decision ? differs('sentence', said.sentence.zh, found.sentence.zh) : []),
    ...differs('score', score(said.score), score(found.score)),
    ...dimensions,
    ...differs('rows', said.rows, found.rows),
    ...differs('clean', said.clean, found.clean),
    ...differs('waived', said.waived, found.waived),
    ...differs('outcomes', canonical(said.outcomes), canonical(found.outcomes)),
  ];
}

/** Nothing where both are the same. */
export function differs(what: string, said: string | number, found: string | number): Difference[] {
  return said === found ? [] : [{ what, params: { said, found } }];
}
