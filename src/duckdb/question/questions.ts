import type { Question, QuestionForm, Questions } from '../../expression/question.js';
import { absent } from './absent.js';
import { contradicted } from './contradicted.js';
import { discontinuous } from './discontinuous.js';
import { incomplete } from './incomplete.js';
import { interrupted } from './interrupted.js';
import { overlapping } from './overlapping.js';
import { missed } from './missed.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { shared } from './shared.js';
import { unbalanced } from './unbalanced.js';
import { unequal } from './unequal.js';
import { unrelated } from './unrelated.js';

type Printed<Form extends QuestionForm> = (question: Questions[Form], scope: RowsScope) => RowsQuestion;

/** Every form of question in DuckDB's SQL. */
const forms: { readonly [Form in QuestionForm]: Printed<Form> } = {
  shared,
  overlapping,
  discontinuous,
  absent,
  contradicted,
  unequal,
  unbalanced,
  unrelated,
  interrupted,
  missed,
  incomplete,
};

/** A question in DuckDB's SQL. */
export function questionSql(question: Question, scope: RowsScope): RowsQuestion {
  return (forms[question.form] as Printed<QuestionForm>)(question, scope);
}
