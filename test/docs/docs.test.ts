import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { kinds } from '../../src/check/kinds.js';
import { exitCodes } from '../../src/cli/exit.js';
import { run } from '../../src/cli/main.js';
import { loadPlan } from '../../src/compile/load.js';
import { functions, listFunctions } from '../../src/rule/functions.js';
import { figuresOf } from './figures.js';
import { allPages, anchorsOf, codeBlocks, markedPart, ownLinks, pageAt, root } from './markdown.js';

const standard = 'gbt-40217-2021';
const pages = await allPages();
const plan = await loadPlan(join(root, 'schemas'), standard, '1970-01-01');
const packageJson = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const figures = { ...(await figuresOf(standard)), ...(await figuresOf('archives', 'archives: ')) };
const readmes = ['README.md', 'README.zh-CN.md'];

afterEach(() => vi.restoreAllMocks());

/** What a command prints on standard output, and its exit code. */
async function printed(...words: string[]): Promise<{ code: number; text: string }> {
  const parts: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => parts.push(String(part)) > 0);
  const code = await run(['node', 'zhunsheng', ...words]);
  vi.restoreAllMocks();
  return { code, text: stripVTControlCharacters(parts.join('')) };
}

describe('check kinds', () => {
  it.each(kinds.map(({ kind, keyword }) => [kind, keyword]))('%s has its page, which names its keyword', async (kind, keyword) => {
    const { text } = await pageAt(`docs/kinds/${kind}.md`);
    expect(text).toMatch(new RegExp(`^# ${kind}\\n`));
    expect(text).toContain(`\`${keyword}\``);
    expect(text).toContain(`src/check/${kind}.ts`);
  });

  it('there is no page of a kind that is gone', async () => {
    const known = [...kinds.map(({ kind }) => kind), 'structure'].map((kind) => `${kind}.md`);
    expect((await readdir(join(root, 'docs/kinds'))).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(kinds.map(({ kind }) => kind))('%s is tested by a pair of fixtures, or by a test of its name', async (kind) => {
    const [folders, tests] = await Promise.all([readdir(join(root, 'test/conformance')), readdir(join(root, 'test/check'))]);
    const pairs = async (id: string) => {
      const fixtures = new Set(id === standard ? folders : await readdir(join(root, 'test/conformance', id)));
      const { tables } = id === standard ? plan : await loadPlan(join(root, 'schemas'), id, '1970-01-01');
      const ids = tables.flatMap(({ checks }) => checks.filter((check) => check.kind === kind).map((check) => check.id));
      return ids.filter((each) => fixtures.has(`${each}.pass.csv`) && fixtures.has(`${each}.fail.csv`));
    };
    const found = await Promise.all([standard, 'archives'].map(pairs));
    expect([...found.flat(), ...tests.filter((name) => name === `${kind}.test.ts`)]).not.toEqual([]);
  });

  it('the language of rules is told whole, to those who program and to those who do not', async () => {
    const words = ['empty', 'filled', 'attribute', ...listFunctions.keys(), ...functions.keys()];
    for (const path of ['docs/kinds/assert.md', 'standards/README.md']) {
      const { text } = await pageAt(path);
      expect(
        words.filter((word) => !text.includes(word)),
        path,
      ).toEqual([]);
    }
  });
});

describe('command line', async () => {
  const commands = [
    ['check'],
    ['score'],
    ['verify'],
    ['certificate', 'sign'],
    ['certificate', 'keys'],
    ['standard', 'lint'],
    ['standard', 'build'],
    ['synth'],
    ['code'],
    ['explain', 'code'],
    ['term'],
    ['accept'],
    ['retention'],
  ];
  const options = new Map<string, string[]>();
  for (const command of commands) {
    const { text } = await printed(...command, '--help', '--lang', 'en');
    options.set(
      command.join(' '),
      [...text.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option!),
    );
  }

  it.each(readmes)('every command and option stands in %s', async (path) => {
    const { text } = await pageAt(path);
    const told = [...options.keys()].map((command) => `zhunsheng ${command}`);
    expect([...told, ...[...options.values()].flat()].filter((word) => !text.includes(word))).toEqual([]);
  });

  it.each(pages.map((page) => [page.path, page] as const))('%s names no command or option that is gone', (_, page) => {
    const lines = codeBlocks(page, 'sh', 'console').flatMap((block) => block.split('\n'));
    for (const line of lines) {
      const [, words] =
        /(?:^|\s)zhunsheng ((?:accept|check|score|verify|certificate|standard|synth|term)\b.*)$/.exec(line.replace(/\s#.*$/, '')) ?? [];
      if (!words) continue;
      const command = [...options.keys()].find((name) => words.startsWith(name));
      expect(command, line).toBeDefined();
      for (const [option] of words.matchAll(/--[\w-]+/g)) expect(options.get(command!), line).toContain(option);
    }
  });

  it.each(['docs/exit-codes.md', ...readmes])('%s tells every exit code', async (path) => {
    const { text } = await pageAt(path);
    expect(Object.values(exitCodes).filter((code) => !text.includes(`\n| ${code} |`))).toEqual([]);
  });

  it.each(pages.map((page) => [page.path, page] as const))('%s names no npm script that is gone', (_, { text }) => {
    const named = [...text.matchAll(/npm run ([\w:-]+)|npm (start|test|cit)\b/g)].map(
      ([, script, short]) => script ?? (short === 'cit' ? 'test' : short!),
    );
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ])('the first check of %s prints what it says', async (path, language) => {
    const page = await pageAt(path);
    const [csv] = codeBlocks(page, 'csv');
    const [, file, day, output] = /^\$ npx zhunsheng check (\S+) --as-of (\S+) --lang \w+\n(.*)$/s.exec(codeBlocks(page, 'console')[0]!)!;
    const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-readme-'));
    const before = process.cwd();
    try {
      process.chdir(folder);
      await writeFile(file!, `${csv}\n`);
      const { code, text } = await printed('check', file!, '--as-of', day!, '--lang', language);
      expect(text.trim()).toBe(output!.trim());
      expect(code).toBe(exitCodes.fails);
    } finally {
      process.chdir(before);
      await rm(folder, { recursive: true });
    }
  });
});

describe('dependencies', () => {
  const taken = Object.keys({ ...packageJson.dependencies, ...packageJson.optionalDependencies, ...packageJson.devDependencies });

  it.each(taken)('%s is there for a reason', async (name) => {
    expect((await pageAt('docs/dependencies.md')).text).toContain(`\`${name}\``);
  });

  it('there is no row of a package that is gone', async () => {
    const { text } = await pageAt('docs/dependencies.md');
    const cells = text.split('\n').flatMap((line) => /^\| (`[^|]+`) \|/.exec(line)?.[1] ?? []);
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    expect(named.filter((name) => !taken.includes(name))).toEqual([]);
  });
});

describe('library', () => {
  const blocks = pages.flatMap((page) => codeBlocks(page, 'js', 'ts'));
  const imports = blocks.flatMap((block) => [...block.matchAll(/import (?:\{([^}]*)\}|\w+) from '(zhunsheng[^']*)'/g)]);
  const namesFrom = (source: string) =>
    imports
      .filter(([, , from]) => from === source)
      .flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean),
      );

  it('what the pages import from the package is exported', async () => {
    const exported = Object.keys(await import('../../src/index.js'));
    const named = namesFrom('zhunsheng');
    expect(named).toContain('runCheck');
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it('the validators and types that the pages import are those of record types', () => {
    const known = plan.tables.flatMap(({ alias, name }) => [`validate${alias}`, `validate${name}`, `type ${alias}`]);
    const named = namesFrom(`zhunsheng/${standard}`);
    expect(named).toContain('validatePersonBasicInfo');
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('the schemas that the pages import are there', () => {
    const files = imports.map(([, , from]) => from!).filter((from) => from.startsWith('zhunsheng/schemas/'));
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(root, file.slice('zhunsheng/'.length))))).toEqual([]);
  });
});

describe('pages', () => {
  it.each(pages.map((page) => [page.path, page] as const))('no link of %s is broken', async (_, page) => {
    const broken = [];
    for (const { url, to, anchor } of ownLinks(page)) {
      if (!existsSync(join(root, to))) broken.push(url);
      else if (anchor !== '' && to.endsWith('.md') && !anchorsOf(await pageAt(to)).includes(anchor)) broken.push(url);
    }
    expect(broken).toEqual([]);
  });

  it('the example that standards/README.md teaches with is the one in examples/', async () => {
    const [, taught] = /^````markdown\n(.*?)^````$/ms.exec((await pageAt('standards/README.md')).text)!;
    expect(taught).toBe((await pageAt('examples/minimal-standard/README.md')).text);
  });

  it.each(Object.entries(figures))('docs/provenance.md: %s, as in schemas/', async (name, table) => {
    expect(markedPart(await pageAt('docs/provenance.md'), name)).toBe(table);
  });
});
