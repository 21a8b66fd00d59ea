/**
 * 术语条目表 · ZS-TERM-ENTRIES (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: rules between fields.
 */
export interface TermList {
  /**
   * 条目编号 · C..32 · 1
   */
  NUMBER: string;
  /**
   * 优先术语 · C..128 · 1
   */
  TERM: string;
  /**
   * 英文对应词 · C..256 · 1
   */
  ENGLISH: string;
  /**
   * 缩略形式 · C..64 · 1
   */
  ABBREVIATION?: string | null;
  /**
   * 许用术语 · C..256 · 1
   */
  ADMITTED?: string | null;
  /**
   * 拒用和被取代术语 · C..256 · 1
   */
  DEPRECATED?: string | null;
  /**
   * 专业领域 · C..128 · 1
   */
  DOMAIN?: string | null;
  /**
   * 定义 · C..4000 · 1
   */
  DEFINITION: string;
  /**
   * 概念的其他表述 · C..512 · 1
   */
  OTHERFORM?: string | null;
  /**
   * 参见 · C..256 · 1
   */
  CROSSREFERENCE?: string | null;
  /**
   * 示例 · C..4000 · 1
   */
  EXAMPLE?: string | null;
  /**
   * 注 · C..4000 · 1
   */
  NOTE?: string | null;
  /**
   * 上位术语 · C..128 · 1
   */
  BROADER?: string | null;
  /**
   * 相关术语 · C..128 · 1
   */
  RELATED?: string | null;
  /**
   * 所属标准 · C..64 · 1
   */
  STANDARD?: string | null;
  /**
   * 来源 · C..512 · 1
   */
  SOURCE?: string | null;
}

export type 术语条目表 = TermList;

export interface RecordTypes {
  "T01": TermList;
}
