import type { Plan } from '../../plan/plan.js';
import { separator } from '../expression/text.js';
import { keptView, sqlName } from '../names.js';
import type { Session } from '../session.js';
import { loose, pathKey, spelling } from '../pass/path-columns.js';
import type { Kept } from '../pass/kept.js';

/** Relation of the loose forms, by their hashes, that stand for several paths of one record type. */
const alike = 'work.paths_alike';

/**
 * Where the loose form of a path stands for several files or several lines of a list (`A.pdf` and `a.pdf`), records are
 * related by the path as it is written: which one is meant is never guessed.
 */
export async function keepAlikeApart(
  session: Session,
  plan: Plan,
  keeps: ReadonlyMap<string, Kept>,
  present: ReadonlySet<string>,
): Promise<void> {
  const keyed = plan.tables.flatMap(({ id }) =>
    present.has(id) && keeps.get(id)!.paths.length > 0 ? [{ id, paths: keeps.get(id)!.paths }] : [],
  );
  if (keyed.length === 0) return;
  const groups = keyed.flatMap(({ id, paths }) =>
    paths.map(
      (field) =>
        `SELECT hash(${loose(field)}) AS form FROM ${keptView(id)} WHERE ${loose(field)} IS NOT NULL GROUP BY 1 HAVING min(${spelling(field)}) <> max(${spelling(field)})`,
    ),
  );
  await session.run(`CREATE OR REPLACE TABLE ${alike} AS ${groups.join(' UNION ')}`);
  const [found] = await session.rows(`SELECT count(*) AS n FROM ${alike}`);
  if (Number(found!['n']) === 0) return;
  for (const { id, paths } of keyed) {
    const columns = paths.map(
      (field) =>
        `CASE WHEN hash(${loose(field)}) IN (FROM ${alike}) THEN ${loose(field)} || ${separator} || ${spelling(field)} ELSE ${loose(field)} END AS ${pathKey(field)}`,
    );
    const as = sqlName(`kept:${id}:loose`);
    // A run that is begun again, without a file, has left one.
    await session.run(`DROP VIEW IF EXISTS work.${as}`);
    await session.run(`ALTER VIEW ${keptView(id)} RENAME TO ${as}`);
    await session.run(`CREATE VIEW ${keptView(id)} AS SELECT * REPLACE (${columns.join(', ')}) FROM work.${as}`);
  }
}
