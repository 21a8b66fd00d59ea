import type { Bilingual } from './model.js';

/** What validators say of a value that is not even a record of text. */
export const schemaMessages = {
  'schema.type.object': { zh: '应为一条记录（对象），以字段代码为键', en: 'must be one record: an object with field codes as its keys' },
  'schema.type.string': { zh: '取值应为文本；空值用 null 或空字符串', en: 'must be text; an empty cell is null or an empty string' },
  'schema.unevaluated': {
    zh: '无法判断：所用的参数在这一天、这个地方没有值；请在评定方案的参数表里补上',
    en: 'cannot be decided: a parameter it asks for has no value on that day in that place; add one to the parameters of the profile',
  },
} satisfies Record<string, Bilingual>;
