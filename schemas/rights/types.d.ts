/**
 * 个人权益记录单 · ZS-RIGHTS (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；没有逐项列出的代码表。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; code lists whose entries are not listed.
 */
export interface RightsStatement {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 证件类型代码 · C..3 · 1
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 1
   */
  AAE135?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 性别代码 · C1 · 1
   */
  AAC004?: string | null;
  /**
   * 地址 · C..256 · 1
   */
  AAE006?: string | null;
  /**
   * 邮政编码 · C6 · 1
   */
  AAE007?: string | null;
  /**
   * 单位名称 · C..128 · 1
   */
  AAB004?: string | null;
  /**
   * 参加工作日期 · C8 YYYYMMDD · 1
   */
  AAC007?: string | null;
  /**
   * 截至上年末账户储存额 · D16.2 · 1
   */
  AIC200?: string | null;
  /**
   * 当年记账本金 · D16.2 · 1
   */
  ZZB001?: string | null;
  /**
   * 当年记账利息 · D16.2 · 1
   */
  ZZB002?: string | null;
  /**
   * 当年缴费月数 · I..2 · 1
   */
  AIC079?: string | null;
  /**
   * 当年支出 · D16.2 · 1
   */
  AIC340?: string | null;
  /**
   * 截至本年末账户储存额 · D16.2 · 1
   */
  ZZB005?: string | null;
  /**
   * 实际缴费月数累计 · I..3 · 1
   */
  AAE201?: string | null;
  /**
   * 视同缴费月数 · I..3 · 1
   */
  AAE200?: string | null;
  /**
   * 寄送或提供日期 · C8 YYYYMMDD · 1
   */
  SENTDATE?: string | null;
  /**
   * 提供方式 · C..16 · 1
   */
  SENTWAY?: string | null;
  /**
   * 收取的费用 · D16.2 · 1
   */
  FEE?: string | null;
}

/**
 * 权益记录单月份行 · ZS-RIGHTS (2026) 2 表 2
 */
export interface RightsMonth {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 月份 · I..2 · 1
   */
  MONTH?: string | null;
  /**
   * 缴费基数 · D16.2 · 1
   */
  AAE180?: string | null;
  /**
   * 缴费标记 · C..8 · 1
   */
  PAIDMARK?: string | null;
}

/**
 * 与其他部门比对 · ZS-RIGHTS (2026) 2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface RightsComparison {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 比对编号 · C..32 · 1
   */
  COMPARISONID?: string | null;
  /**
   * 数据来源部门 · C..16 · 1
   */
  SOURCEOFFICE?: string | null;
  /**
   * 比对日期 · C8 YYYYMMDD · 1
   */
  COMPAREDON?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 统一社会信用代码 · C..18 · 1
   */
  BAB010?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 比对项目 · C..16 · 1
   */
  ELEMENT?: string | null;
  /**
   * 本机构的值 · C..128 · 1
   */
  OWNVALUE?: string | null;
  /**
   * 对方的值 · C..128 · 1
   */
  OTHERVALUE?: string | null;
  /**
   * 处理结果 · C..16 · 1
   */
  OUTCOME?: string | null;
  /**
   * 处理日期 · C8 YYYYMMDD · 1
   */
  SETTLEDON?: string | null;
}

/**
 * 权益记录单应发清单 · ZS-RIGHTS (2026) 2 表 4
 */
export interface RightsDue {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 印出的号码 · C..32 · 1
   */
  SHOWNNUMBER?: string | null;
}

/**
 * 权益记录单发放清点 · ZS-RIGHTS (2026) 2 表 5
 */
export interface RightsCount {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 应发人数 · I..9 · 1
   */
  DUEPERSONS?: string | null;
  /**
   * 已发人数 · I..9 · 1
   */
  STATEMENTS?: string | null;
}

export type 个人权益记录单 = RightsStatement;

export type 权益记录单月份行 = RightsMonth;

export type 与其他部门比对 = RightsComparison;

export type 权益记录单应发清单 = RightsDue;

export type 权益记录单发放清点 = RightsCount;

export interface RecordTypes {
  "T01": RightsStatement;
  "T02": RightsMonth;
  "T03": RightsComparison;
  "T04": RightsDue;
  "T05": RightsCount;
}
