import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { compareCertificates, type Difference } from '../certificate/compare.js';
import { readPublicKey } from '../certificate/keys.js';
import { certificateOf } from '../certificate/make.js';
import type { Certificate, CertifiedAcceptance, CertifiedCheck } from '../certificate/model.js';
import { readCertificate, readJson } from '../certificate/read.js';
import { asSignature, checkSignature, type Signature } from '../certificate/signature.js';
import { InputFault } from '../system/fault.js';
import { isMessageCode, say, type Language } from '../message/messages.js';
import { loadPlan } from '../compile/load.js';
import { visible } from '../report/cell.js';
import { points } from '../report/figure.js';
import { sayCode } from '../message/code-text.js';
import { reportFiles } from '../report/write.js';
import { runCheck, type CheckOptions } from '../run-check.js';
import type { MappingFile } from '../mapping/model.js';
import { readMapping } from '../mapping/read.js';
import { readWaivers } from '../waiver/read.js';
import type { WaiverFile } from '../waiver/model.js';
import { readAgencyList } from '../dataset/agency-list.js';
import type { AgencySource } from '../dataset/agency-model.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import { loadProfile } from './profile.js';
import { expandPatterns } from './patterns.js';
import { showCheckProgress } from './progress.js';
import { mustBeNoDash } from './standard-input.js';
import { tool } from './tool.js';
import { acceptedAgain } from './verify-acceptance.js';
import { filesThatDiffer, withFileList } from './verify-package.js';
import { print } from './print.js';

export interface Options {
  profile?: string;
  waivers?: string;
  map?: string;
  agencies?: string;
  items?: string;
  answers?: string;
  publicKey?: string;
  signature?: string;
  memory?: number;
  temp?: string;
  json?: boolean;
}

/** How the signature of a certificate came out. */
interface Signed {
  state: 'none' | 'unchecked' | 'valid' | 'differs';
  signature?: Signature;
  differences: Difference[];
}

export async function verify(path: string, given: readonly string[], options: Options, language: Language): Promise<number> {
  mustBeNoDash(given);
  const data = await expandPatterns(given, language);
  if (options.signature !== undefined && options.publicKey === undefined) throw new InputFault('verify.needs-key', {});
  const certificate = await readCertificate(path);
  const signed = await signedState(path, certificate, options);
  const [check] = certificate.checks;
  if (!certificate.acceptance && !check) throw new InputFault('certificate.bad', { path, place: '/checks' });
  const made = certificate.acceptance
    ? await acceptedAgain(certificate.acceptance, data, options, language).then((found) => found && { found, files: [] })
    : await withFileList(options.temp, (list) => madeAgain({ path, check: check! }, data, list, options, language));
  if (!made) return certificate.acceptance ? exitCodes.input : exitCodes.interrupted;
  const differences = [...signed.differences, ...compareCertificates(certificate, made.found, made.files)];
  print(options.json ? asJson(differences, signed) : asText(certificate, differences, signed, language));
  return differences.length === 0 ? exitCodes.conforms : exitCodes.fails;
}

async function signedState(path: string, certificate: Certificate, options: Options): Promise<Signed> {
  const file = options.signature ?? `${path}.sig`;
  if (options.signature === undefined && !existsSync(file)) {
    if (options.publicKey === undefined) return { state: 'none', differences: [] };
    await readPublicKey(options.publicKey);
    return { state: 'differs', differences: [{ what: 'signature.missing', params: { path: file } }] };
  }
  const signature = asSignature(file, await readJson(file));
  if (options.publicKey === undefined) return { state: 'unchecked', signature, differences: [] };
  const key = await readPublicKey(options.publicKey);
  const outcome = checkSignature(certificate, signature, key);
  if (outcome === 'valid') return { state: 'valid', signature, differences: [] };
  return {
    state: 'differs',
    signature,
    differences: [{ what: `signature.${outcome}`, params: { said: signature.key, found: key.fingerprint } }],
  };
}

/**
 * The certificate of the same check over the data at hand, by the rules at hand, and which files of a package differ;
 * undefined when it was interrupted.
 *
 * @param fileList Where a list of the package's files may be written.
 */
async function madeAgain(
  { path, check }: { path: string; check: CertifiedCheck },
  data: readonly string[],
  fileList: string,
  options: Options,
  language: Language,
): Promise<{ found: Certificate; files: Difference[] } | undefined> {
  const { asOf, standard, package: found, options: said } = check;
  const plan = await loadPlan(schemasFolder(standard.id), standard.id, asOf);
  const profile = await loadProfile(options.profile ?? check.profile.id, language);
  const waivers = await waiversFor(check, options);
  const agencies = await agenciesFor(check, options);
  const mapping = await mappingFor(check, options);
  const progress = showCheckProgress(language);
  return interruptible(
    async (signal) => {
      try {
        const report = await runCheck(plan, profile, data, {
          samples: said.samples,
          unmask: !said.masked,
          tables: said.tables,
          ...(said.only && { only: said.only }),
          // What lies beside the certificate was written by the check itself.
          outputs: reportFiles(dirname(path)),
          tool,
          signal,
          ...(waivers && { waivers }),
          ...(agencies && { agencies }),
          ...(mapping && { mapping }),
          ...(found && { package: howRead(found), fileList }),
          ...(said.stage !== undefined && { stage: said.stage as NonNullable<CheckOptions['stage']> }),
          ...(options.memory && { memory: options.memory }),
          ...(options.temp && { temporary: options.temp }),
          ...progress.callbacks,
        });
        const again = certificateOf(report, { tables: said.tables });
        // Who names the file says himself where it lies.
        if (options.waivers !== undefined && check.waivers && again.checks[0]!.waivers) again.checks[0]!.waivers.path = check.waivers.path;
        if (options.map !== undefined && check.mapping && again.checks[0]!.mapping)
          again.checks[0]!.mapping = { ...again.checks[0]!.mapping, path: check.mapping.path };
        if (options.agencies !== undefined && check.agencies?.list && again.checks[0]!.agencies?.list)
          again.checks[0]!.agencies.list.path = check.agencies.list.path;
        return { found: again, files: await filesThatDiffer(path, check, again.checks[0]!, fileList) };
      } finally {
        progress.end();
      }
    },
    () => say('command.interrupted', language),
  );
}

/** A package is read again as it was read for the certificate. */
function howRead({ limits, inspect, algorithms }: NonNullable<CertifiedCheck['package']>): NonNullable<CheckOptions['package']> {
  return { limits, inspect, algorithms } as NonNullable<CheckOptions['package']>;
}

async function waiversFor({ waivers }: CertifiedCheck, options: Options): Promise<WaiverFile | undefined> {
  if (options.waivers !== undefined) return readWaivers(options.waivers);
  if (!waivers) return undefined;
  if (!existsSync(waivers.path)) throw new InputFault('verify.needs-waivers', { path: waivers.path });
  return readWaivers(waivers.path);
}

async function mappingFor({ mapping }: CertifiedCheck, options: Options): Promise<MappingFile | undefined> {
  const path = options.map ?? mapping?.path;
  if (path === undefined) return undefined;
  if (!existsSync(path)) throw new InputFault('verify.needs-map', { path });
  return readMapping(path);
}

/** A list of agencies that has moved is named by whoever verifies. */
async function agenciesFor({ agencies }: CertifiedCheck, options: Options): Promise<AgencySource | undefined> {
  if (agencies?.by !== 'list') return agencies && { by: agencies.by };
  const path = options.agencies ?? agencies.list?.path ?? '';
  if (!existsSync(path)) throw new InputFault('verify.needs-agencies', { path });
  return readAgencyList(path);
}

function asJson(differences: readonly Difference[], { state, signature }: Signed): string {
  const entries = differences.map(({ what, params, members }) => ({
    what,
    params,
    ...(members && { members }),
    text: { zh: textOf({ what, params }, 'zh'), en: textOf({ what, params }, 'en') },
  }));
  return `${JSON.stringify({ same: differences.length === 0, signature: { state, ...(signature && { algorithm: signature.algorithm, key: signature.key }) }, differences: entries }, null, 2)}\n`;
}

function asText(
  { checks, acceptance }: Certificate,
  differences: readonly Difference[],
  { state, signature }: Signed,
  language: Language,
): string {
  const lines = [
    differences.length === 0 ? say('verify.same', language) : say('verify.differing', language, { count: differences.length }),
    ...differences.map((difference) => `  ${textOf(difference, language)}`),
    acceptance ? acceptanceLine(acceptance, language) : checkLine(checks[0]!, language),
    // What qualifies a score is said in the sentence.
    `  ${visible((acceptance ?? checks[0]!).result.sentence[language])}`,
    ...signatureLine(state, signature, language),
  ];
  return `${lines.join('\n')}\n`;
}

function checkLine({ result, asOf }: CertifiedCheck, language: Language): string {
  const decision = say(`command.verdict.${result.decision}`, language);
  return say('verify.result', language, { decision, score: points(result.score), rows: result.rows, asOf });
}

function acceptanceLine({ result, asOf }: CertifiedAcceptance, language: Language): string {
  const decision = say(`command.verdict.${result.decision}`, language);
  return say('verify.result.acceptance', language, { decision, awarded: result.awarded, points: result.points, asOf });
}

function signatureLine(state: Signed['state'], signature: Signature | undefined, language: Language): string[] {
  if (state === 'differs') return [];
  return [state === 'none' ? say('verify.unsigned', language) : say(`verify.signature.${state}`, language, { ...signature })];
}

function textOf({ what, params }: Difference, language: Language): string {
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(what, value, language)]));
  return say(`verify.differs.${what}`, language, shown);
}

function inWords(what: string, value: string | number, language: Language): string | number {
  if (value === '') return '–';
  if (what === 'verdict' && isMessageCode(`command.verdict.${value}`)) return sayCode(`command.verdict.${value}`, language);
  return typeof value === 'string' ? visible(value) : value;
}
