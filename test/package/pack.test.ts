import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedPart, pageAt } from '../docs/markdown.js';
import { bundles, type Bundles } from '../../bench/bundles.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const home = mkdtempSync(join(tmpdir(), 'zhunsheng-package-'));
const project = join(home, 'project');
const lean = join(home, 'lean');
let packed: string[];

const page = await pageAt('docs/release.md');

/** The commands that the page of releases has for a step. */
function commandsOf(step: string): string[] {
  return [...markedPart(page, step).matchAll(/^ *(?!```)(\S.*)$/gm)].map(([, line]) => line!);
}

/** Runs the commands of a step; `OUT` is where the package lies. */
function inShell(step: string, cwd: string): string {
  return execFileSync('bash', ['-ec', commandsOf(step).join('\n')], { cwd, encoding: 'utf8', env: { ...process.env, OUT: home } });
}

/** Runs a command in a folder; gives what it printed, whatever its exit code. */
function runIn(folder: string, command: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  return { status, stdout, stderr };
}

const run = (command: string, ...words: string[]) => runIn(project, command, ...words);

/** Runs the installed command line of a project. */
const zhunsheng = (folder: string, ...words: string[]) => runIn(folder, process.execPath, 'node_modules/zhunsheng/dist/bin.js', ...words);

function install(folder: string, ...words: string[]): void {
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', ...words], { cwd: folder });
}

beforeAll(() => {
  // `npm pack` builds the package first, as `prepare` says; what npm itself tells goes before the JSON.
  const told = inShell('pack', root);
  const [pack] = JSON.parse(told.slice(told.search(/^\[/m))) as [{ filename: string; files: { path: string }[] }];
  packed = pack.files.map(({ path }) => path);
  for (const folder of [project, lean]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  }
  inShell('install', project);
  install(lean, '--omit=optional', join(home, pack.filename));
}, 300_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what its users need and nothing of the workshop', () => {
    const top = new Set(packed.map((path) => path.split('/')[0]));
    for (const needed of ['dist', 'schemas', 'standards', 'examples', 'package.json', 'LICENSE']) expect(top).toContain(needed);
    for (const needed of [
      'dist/bin.js',
      'dist/index.js',
      'dist/types/index.d.ts',
      'dist/validators/gbt-40217-2021.js',
      'dist/validators/gbt-40217-2021.d.ts',
      'standards/profiles/default.md',
      'schemas/conformance-report.schema.json',
    ]) {
      expect(packed).toContain(needed);
    }
    expect([...top].filter((name) => ['src', 'test', 'bench', 'scripts', 'reports', 'node_modules'].includes(name!))).toEqual([]);
  });

  it('has validators that import nothing but each other', () => {
    const folder = join(project, 'node_modules/zhunsheng');
    const modules = packed.filter((path) => path.startsWith('dist/validators/gbt-40217-2021/') && path.endsWith('.js'));
    expect(modules.length).toBeGreaterThan(20);
    for (const path of modules) {
      const imported = [...readFileSync(join(folder, path), 'utf8').matchAll(/^(?:import|export)\b.*? from ["'](.*?)["']/gm)].map(
        ([, name]) => name!,
      );
      expect(imported.filter((name) => !name.startsWith('./'))).toEqual([]);
    }
  });
});

describe('what docs/release.md has tried', () => {
  it.each(commandsOf('installed').map((line) => /^(.*) # (\d)$/.exec(line)!.slice(1) as [string, string]))('%s', (line, code) => {
    expect(run('bash', '-c', line)).toMatchObject({ status: Number(code), stderr: '' });
  });
});

describe('its command line', () => {
  it('tells its version', () => {
    expect(run('npx', '--no-install', 'zhunsheng', '--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('checks a sample', () => {
    const { status, stdout, stderr } = run(
      'npx',
      '--no-install',
      'zhunsheng',
      'check',
      'node_modules/zhunsheng/examples/gbt-40217-2021/xml',
      '--as-of',
      '2019-06-30',
      '--lang',
      'zh',
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/结论：.*得分：.*报告：reports\/report\.html/s);
    expect(readFileSync(join(project, 'reports/report.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });
});

describe('validators of every standard', () => {
  const standards = readdirSync(join(root, 'schemas')).filter((name) => existsSync(join(root, 'schemas', name, 'T01.schema.json')));
  const counted = standards.map(
    (standard) =>
      [standard, readdirSync(join(root, 'schemas', standard)).filter((name) => /^T\d+\.schema\.json$/.test(name)).length] as const,
  );

  it('can be imported by its id, with types', () => {
    expect(standards.length).toBeGreaterThan(5);
    const modules = standards.map((standard, at) => `import * as s${at} from 'zhunsheng/${standard}';`);
    const kinds = standards.map((_, at) => `new Set<StandardSchema>(Object.values(s${at})).size`);
    writeFileSync(
      join(project, 'every.ts'),
      `${modules.join('\n')}\ninterface StandardSchema { readonly '~standard': { readonly version: 1; readonly validate: (value: unknown) => unknown } }\nconsole.log(JSON.stringify([${kinds.join(', ')}]));\n`,
    );
    writeFileSync(
      join(project, 'tsconfig.every.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'NodeNext',
          target: 'ES2023',
          lib: ['ES2023'],
          types: ['node'],
          typeRoots: [join(root, 'node_modules/@types')],
        },
        files: ['every.ts'],
      }),
    );
    expect(run(process.execPath, join(root, 'node_modules/typescript/lib/tsc.js'), '-p', 'tsconfig.every.json')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(run(process.execPath, 'every.js').stdout)).toEqual(counted.map(([, tables]) => tables));
  });
});

describe('a validator alone', () => {
  let made: Bundles;
  beforeAll(async () => {
    made = await bundles(project, join(root, 'schemas/gbt-40217-2021'), 'pages');
  });

  it('is small without the list of divisions', () => {
    expect(made.tables.length).toBeGreaterThan(15);
    expect(made.tables.filter((table) => made.withoutDivisions(table) >= 40_000)).toEqual([]);
    // Most of what a page loads is that list.
    expect(made.load('T02')).toBeGreaterThan(60_000);
  });

  it('shares each code list, and what it runs on, with the others', () => {
    const shared = [...made.holding].filter(([module]) => /\/codelists\/|\/runtime\.js$/.test(module));
    expect(shared.length).toBeGreaterThan(30);
    expect(shared.filter(([, files]) => files.length !== 1)).toEqual([]);
  });

  it('finds in a bundle what it finds in the package', () => {
    writeFileSync(
      join(project, 'same.js'),
      `import packed, { validatePersonBasicInfo } from 'zhunsheng/gbt-40217-2021/T02';
import { validatePersonBasicInfo as all } from 'zhunsheng/gbt-40217-2021';
import { codes } from 'zhunsheng/gbt-40217-2021/codelists/gbt-2260';
import bundled from './pages/T02.js';
const records = [{}, { AAC002: '11010519491231002X', AAB301: '999999' }, { AAC002: '1', AAB301: '110105', AAC004: '1', AAC004N: '女' }];
const found = (validate) => records.map((record) => [validate(record), validate.errors, validate['~standard'].validate(record)]);
console.log(JSON.stringify({ same: packed === all && packed === validatePersonBasicInfo, name: codes.get('110105'), found: found(packed), bundled: found(bundled) }));`,
    );
    const { stdout, stderr } = run(process.execPath, 'same.js');
    expect(stderr).toBe('');
    const { found, bundled, ...rest } = JSON.parse(stdout) as Record<'found' | 'bundled' | 'same' | 'name', unknown>;
    expect(rest).toEqual({ same: true, name: ['朝阳区'] });
    expect(JSON.stringify(found)).toContain('AAB301.code');
    expect(bundled).toEqual(found);
  });
});

describe('as a library', () => {
  const program = `
import { readFileSync } from 'node:fs';
import { InputFault, loadPlan, mask, recordChecker, renderMarkdown, say } from 'zhunsheng';
import type { Check, ConformanceReport, Plan } from 'zhunsheng';
import { validatePersonBasicInfo, validate养老保险个人基本信息表 } from 'zhunsheng/gbt-40217-2021';
import type { Failure, PersonBasicInfo, Validator } from 'zhunsheng/gbt-40217-2021';

const record: PersonBasicInfo = { AAC002: '11010519491231002X', AAC003: '张三', AAE135: '11010519491231002X', AAC006: '19491231', AAE005: '13812345678', AAE006: '幸福路1号' };
const validate: Validator<PersonBasicInfo> = validatePersonBasicInfo;
const unknown: unknown = { ...record, AAC006: '19490230' };
if (validate(unknown)) throw new Error(unknown.AAC003);
const failures: Failure[] = validate.errors ?? [];
const result = validatePersonBasicInfo['~standard'].validate(unknown);
const issues = result.issues?.map(({ path }) => path) ?? [];
const same: boolean = validatePersonBasicInfo === validate养老保险个人基本信息表;

const schemas = new URL('../schemas', import.meta.resolve('zhunsheng')).pathname;
const plan: Plan = await loadPlan(schemas, 'gbt-40217-2021', '2025-01-01');
const checks: Check[] = plan.tables[1]!.checks;
const failed = recordChecker(plan, 'T02')({ ...record, AAC006: '19490230' }).filter(({ outcome }) => outcome === 'fail').map(({ check }) => check.id);
const missing = await loadPlan(schemas, 'nope', '2025-01-01').catch((fault: unknown) => fault);
const render: (report: ConformanceReport, language: 'zh' | 'en') => string = renderMarkdown;
const schema = JSON.parse(readFileSync(new URL(import.meta.resolve('zhunsheng/schemas/gbt-40217-2021/T02.schema.json')), 'utf8')) as { title: string };

console.log(JSON.stringify({
  issues, ids: failures.map(({ check, clause }) => [check, clause]), same, valid: validate(record), checks: checks.length > 0, failed,
  missing: missing instanceof InputFault && say(missing.code, 'en', missing.params).includes('nope'),
  masked: mask('张三丰', 'name'), render: typeof render, title: schema.title,
}));
`;

  it('its types are understood by a strict compiler, and its modules run', () => {
    writeFileSync(join(project, 'program.ts'), program);
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noUncheckedIndexedAccess: true,
          module: 'NodeNext',
          target: 'ES2023',
          lib: ['ES2023'],
          types: ['node'],
          typeRoots: [join(root, 'node_modules/@types')],
          skipLibCheck: false,
        },
        files: ['program.ts'],
      }),
    );
    expect(run(process.execPath, join(root, 'node_modules/typescript/lib/tsc.js'), '-p', '.')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const { stdout, stderr } = run(process.execPath, 'program.js');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      issues: [['AAC006']],
      ids: [['AAC006.representation', '4.2']],
      same: true,
      valid: true,
      checks: true,
      failed: ['AAC006.representation'],
      missing: true,
      masked: '张**',
      render: 'function',
      title: '养老保险个人基本信息表',
    });
  });
});

describe('a lean install', () => {
  const examples = 'node_modules/zhunsheng/examples';
  const sample = ['check', `${examples}/gbt-40217-2021/xml`, '--as-of', '2019-06-30'];
  const archives = [
    'check',
    `${examples}/archive-transfer/移交包`,
    '--profile',
    'archive-transfer',
    '--as-of',
    '2026-01-01',
    '--out',
    'archives',
  ];

  it('says how to install the binary of DuckDB, which npm leaves out with what is optional, and then checks as any other', () => {
    const { status, stdout, stderr } = zhunsheng(lean, ...sample, '--lang', 'en');
    expect([status, stdout]).toEqual([2, '']);
    const [, name, command] =
      /^Error: Checking data needs (@duckdb\/node-bindings-\S+), not installed here: run npm install (.+?) in the folder .+\n$/.exec(
        stderr,
      )!;
    expect(command).toMatch(new RegExp(`^--omit=optional ${name}@\\d\\S+$`));
    const version = command!.slice(command!.lastIndexOf('@') + 1);
    expect(readFileSync(join(lean, 'node_modules/zhunsheng/docs/installing.md'), 'utf8')).toContain(
      `zhunsheng @duckdb/node-bindings-linux-x64@${version}\n`,
    );
    install(lean, ...command!.split(' '));
    expect(zhunsheng(lean, ...sample)).toMatchObject({ status: 1, stderr: '' });
    zhunsheng(project, ...sample);
    expect(readFileSync(join(lean, 'reports/report.json'), 'utf8')).toBe(readFileSync(join(project, 'reports/report.json'), 'utf8'));
  });

  it('says that a file of the program itself is missing, and not that the data are', () => {
    const wasm = join(lean, 'node_modules/zhunsheng/dist/kernel.wasm');
    const rows = join(lean, 'T01.csv');
    writeFileSync(rows, 'AAB001,AAB004\n1,某单位\n');
    renameSync(wasm, `${wasm}.away`);
    try {
      const { status, stderr } = zhunsheng(lean, 'check', rows, '--lang', 'en');
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^Error: A file of this program itself, .+kernel\.wasm, cannot be read \(the system says ENOENT\).+\n$/),
      ]);
    } finally {
      renameSync(`${wasm}.away`, wasm);
    }
  });

  it('is small', () => {
    const modules = join(lean, 'node_modules');
    const bytes = readdirSync(modules, { recursive: true, encoding: 'utf8' }).reduce(
      (sum, path) => sum + statSync(join(modules, path)).size,
      0,
    );
    // 88 MB of dependencies, most of it DuckDB, and 52 MB of the package: 20 of them are the list of divisions, which each of sixteen standards has for itself.
    expect(bytes).toBeLessThan(141e6);
  });

  it('has the library and the validators', () => {
    writeFileSync(
      join(lean, 'all.js'),
      `import { runCheck } from 'zhunsheng';\nimport { validatePersonBasicInfo } from 'zhunsheng/gbt-40217-2021';\nconsole.log(typeof runCheck, validatePersonBasicInfo({}));`,
    );
    expect(runIn(lean, process.execPath, 'all.js')).toEqual({ status: 0, stdout: 'function false\n', stderr: '' });
  });

  it.each([
    [
      'a workbook',
      [...sample, '--format', 'xlsx', '--out', 'none'],
      ['write-excel-file', 'yazl'],
      /--omit=optional write-excel-file@[\d.]+ yazl@[\d.]+/,
    ],
    [
      'forms of answers',
      ['accept', 'none', '--items', 'example', '--init'],
      ['write-excel-file', 'yazl'],
      /--omit=optional write-excel-file@/,
    ],
    ['a package', [...archives, '--out', 'none'], ['pdfjs-dist', 'sharp', 'cfb', 'file-type', 'htmlparser2'], /--include=optional/],
    [
      'a package to be made',
      ['synth', '--standard', 'archives', '--out', 'none/made'],
      ['pdfkit', 'sharp', 'cfb', 'yazl', 'xastscript', 'xast-util-to-xml'],
      /--include=optional/,
    ],
    ['a term', ['term', 'jbylbx'], ['pinyin-pro'], /--omit=optional pinyin-pro@[\d.]+/],
    ['SKOS', ['term', '--export', 'skos'], ['n3'], /--omit=optional n3@[\d.]+/],
    ['TBX', ['term', '--export', 'tbx'], ['xastscript', 'xast-util-to-xml'], /--omit=optional xastscript@[\d.]+ xast-util-to-xml@/],
    [
      'types',
      ['standard', 'build', '--out', 'none', '--coverage', 'none'],
      ['json-schema-to-typescript'],
      /--omit=optional json-schema-to-typescript@[\d.]+/,
    ],
  ])('names what %s needs before any work, in one sentence of either language', (_, words, packages, command) => {
    for (const [language, comma] of [
      ['zh', '、'],
      ['en', ', '],
    ] as const) {
      const { status, stdout, stderr } = zhunsheng(lean, ...words, '--lang', language);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^(错误：|Error: )[^\n]+\n$/);
      expect(stderr).toContain(` ${packages.join(comma)}`);
      expect(stderr).toMatch(command);
    }
    expect(existsSync(join(lean, 'none'))).toBe(false);
  });

  it('checks packages by their digests, without a look into files', () => {
    expect(zhunsheng(lean, ...archives, '--inspect', 'none')).toMatchObject({ status: 1, stderr: '' });
  });

  it.each(['pdfjs-dist', 'sharp', 'cfb', 'file-type', 'htmlparser2', '@napi-rs/canvas', '@img', '@napi-rs'])(
    'does not look into packages where %s alone is lacking',
    (name) => {
      const [there, away] = [join(project, 'node_modules', name), join(project, 'away')];
      renameSync(there, away);
      try {
        const { status, stdout, stderr } = zhunsheng(project, ...archives, '--lang', 'en');
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(
          new RegExp(
            `^Error: Looking into the files of a package needs (?:${name}[-\\w/]*(?:, |(?=, not)))+, not installed here: run npm install --`,
          ),
        );
        expect(existsSync(join(project, 'archives'))).toBe(false);
      } finally {
        renameSync(away, there);
      }
    },
  );

  it('is whole again where nothing is lacking', () => {
    expect(zhunsheng(project, ...archives)).toMatchObject({ status: 1, stderr: '' });
  });
});

it('the lock file names the packages of every platform, or `npm ci` refuses it', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(absent).toEqual([]);
});
