import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A page of the project: its path from the root, with `/`. */
export interface Page {
  path: string;
  text: string;
  tree: Root;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const generated = new Set(['node_modules', 'dist', 'reports', 'coverage', '.git']);

/** Every Markdown file that a person may read on GitHub. */
export async function allPages(): Promise<Page[]> {
  const pages: Page[] = [];
  const search = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !(folder === root && generated.has(entry.name))) await search(path);
      if (entry.isFile() && entry.name.endsWith('.md')) pages.push(await pageAt(relative(root, path).split(sep).join('/')));
    }
  };
  await search(root);
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export async function pageAt(path: string): Promise<Page> {
  const text = await readFile(join(root, path), 'utf8');
  return { path, text, tree: parser.parse(text) };
}

type Node = Root | RootContent;

/** Every node of a type, in the order of the text. */
export function nodesOf<T extends RootContent['type']>(tree: Node, type: T): Extract<RootContent, { type: T }>[] {
  const own = tree.type === type ? [tree as Extract<RootContent, { type: T }>] : [];
  return 'children' in tree ? [...own, ...(tree.children as RootContent[]).flatMap((child) => nodesOf(child, type))] : own;
}

/** Links and pictures that lead to a file of the project: where to, from the root, and which heading there. */
export function ownLinks({ path, tree }: Page): { url: string; to: string; anchor: string }[] {
  const urls = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'image'), ...nodesOf(tree, 'definition')].map(({ url }) => url);
  return urls
    .filter((url) => !/^[a-z][a-z+.-]*:|^\/\//i.test(url))
    .map((url) => {
      const [file = '', anchor = ''] = url.split('#').map(decodeURIComponent);
      return { url, to: file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file)), anchor };
    });
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf({ tree }: Page): string[] {
  const seen = new Map<string, number>();
  return nodesOf(tree, 'heading').map((heading: Heading) => {
    const slug = toString(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** Blocks of code in a language. */
export function codeBlocks({ tree }: Page, ...languages: string[]): string[] {
  return nodesOf(tree, 'code')
    .filter(({ lang }) => languages.includes(lang ?? ''))
    .map(({ value }) => value);
}

/** What stands between `<!-- name -->` and `<!-- end -->`. */
export function markedPart({ text, path }: Page, name: string): string {
  const found = new RegExp(`<!-- ${name} -->\\n(.*?)<!-- end -->`, 's').exec(text);
  if (!found) throw new Error(`${path} has no part marked «${name}»`);
  return found[1]!.trim();
}
