/**
 * 代码核对表 · ZS-CODES (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes.
 */
export interface CodeList {
  /**
   * 序号 · C..32 · 1
   */
  SERIAL?: string | null;
  /**
   * 日期 · C8 YYYYMMDD · 1
   */
  ONDATE?: string | null;
  /**
   * 行政区划代码 · C6 · 1
   */
  DIVISION?: string | null;
  /**
   * 行政区划名称 · C..128 · 1
   */
  DIVISIONNAME?: string | null;
  /**
   * 性别代码 · C..4 · 1
   */
  SEX?: string | null;
  /**
   * 民族代码 · C..4 · 1
   */
  ETHNIC?: string | null;
  /**
   * 国家或地区代码 · C..4 · 1
   */
  COUNTRY?: string | null;
  /**
   * 行业代码 · C..8 · 1
   */
  INDUSTRY?: string | null;
  /**
   * 险种代码 · C..8 · 1
   */
  INSURANCE?: string | null;
  /**
   * 参保状态代码 · C..8 · 1
   */
  PARTICIPATION?: string | null;
  /**
   * 国家或地区字母代码 · C3 · 1
   */
  COUNTRYLETTERS?: string | null;
}

export type 代码核对表 = CodeList;

export interface RecordTypes {
  "T01": CodeList;
}
