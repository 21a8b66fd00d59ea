/**
 * 基金收支决算表 · ZS-FUNDS (2026) 2 表 1
 */
export interface FundStatement {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 统筹层次 · C..8 · 1
   */
  LEVEL?: string | null;
  /**
   * 上级经办机构编码 · C..16 · 1
   */
  UPPER?: string | null;
  /**
   * 上年结余 · D18.2 · 1
   */
  OPENING?: string | null;
  /**
   * 社会保险费收入 · D18.2 · 1
   */
  INCONTRIBUTION: string;
  /**
   * 利息收入 · D18.2 · 1
   */
  ININTEREST: string;
  /**
   * 财政补贴收入 · D18.2 · 1
   */
  INSUBSIDY: string;
  /**
   * 转移收入 · D18.2 · 1
   */
  INTRANSFER: string;
  /**
   * 上级补助收入 · D18.2 · 1
   */
  INFROMABOVE: string;
  /**
   * 下级上解收入 · D18.2 · 1
   */
  INFROMBELOW: string;
  /**
   * 委托投资收益 · D18.2 · 1
   */
  ININVEST: string;
  /**
   * 其他收入 · D18.2 · 1
   */
  INOTHER: string;
  /**
   * 本年收入 · D18.2 · 1
   */
  INCOME?: string | null;
  /**
   * 社会保险待遇支出 · D18.2 · 1
   */
  OUTBENEFIT: string;
  /**
   * 转移支出 · D18.2 · 1
   */
  OUTTRANSFER: string;
  /**
   * 补助下级支出 · D18.2 · 1
   */
  OUTTOBELOW: string;
  /**
   * 上解上级支出 · D18.2 · 1
   */
  OUTTOABOVE: string;
  /**
   * 其他支出 · D18.2 · 1
   */
  OUTOTHER: string;
  /**
   * 本年支出 · D18.2 · 1
   */
  EXPENSE?: string | null;
  /**
   * 年末滚存结余 · D18.2 · 1
   */
  CLOSING?: string | null;
}

/**
 * 基金预算表 · ZS-FUNDS (2026) 2 表 2
 */
export interface FundBudget {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 统筹层次 · C..8 · 1
   */
  LEVEL?: string | null;
  /**
   * 上级经办机构编码 · C..16 · 1
   */
  UPPER?: string | null;
  /**
   * 上年结余 · D18.2 · 1
   */
  OPENING?: string | null;
  /**
   * 社会保险费收入 · D18.2 · 1
   */
  INCONTRIBUTION: string;
  /**
   * 利息收入 · D18.2 · 1
   */
  ININTEREST: string;
  /**
   * 财政补贴收入 · D18.2 · 1
   */
  INSUBSIDY: string;
  /**
   * 转移收入 · D18.2 · 1
   */
  INTRANSFER: string;
  /**
   * 上级补助收入 · D18.2 · 1
   */
  INFROMABOVE: string;
  /**
   * 下级上解收入 · D18.2 · 1
   */
  INFROMBELOW: string;
  /**
   * 委托投资收益 · D18.2 · 1
   */
  ININVEST: string;
  /**
   * 其他收入 · D18.2 · 1
   */
  INOTHER: string;
  /**
   * 本年收入 · D18.2 · 1
   */
  INCOME?: string | null;
  /**
   * 社会保险待遇支出 · D18.2 · 1
   */
  OUTBENEFIT: string;
  /**
   * 转移支出 · D18.2 · 1
   */
  OUTTRANSFER: string;
  /**
   * 补助下级支出 · D18.2 · 1
   */
  OUTTOBELOW: string;
  /**
   * 上解上级支出 · D18.2 · 1
   */
  OUTTOABOVE: string;
  /**
   * 其他支出 · D18.2 · 1
   */
  OUTOTHER: string;
  /**
   * 本年支出 · D18.2 · 1
   */
  EXPENSE?: string | null;
  /**
   * 年末滚存结余 · D18.2 · 1
   */
  CLOSING?: string | null;
}

/**
 * 基金会计科目表 · ZS-FUNDS (2026) 2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface FundSubject {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 科目类别 · C1 · 1
   */
  SUBJECTCLASS?: string | null;
  /**
   * 科目编码 · C..60 · 1
   */
  EAD004: string;
  /**
   * 科目名称 · C..128 · 1
   */
  EAD006?: string | null;
  /**
   * 余额方向 · C..4 · 1
   */
  EAD011?: string | null;
  /**
   * 上级科目编码 · C..60 · 1
   */
  PARENT?: string | null;
}

/**
 * 预算执行表 · ZS-FUNDS (2026) 2 表 4
 */
export interface BudgetExecution {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 期间 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 收支 · C..4 · 1
   */
  SIDE?: string | null;
  /**
   * 预算数 · D18.2 · 1
   */
  BUDGETED?: string | null;
  /**
   * 执行数 · D18.2 · 1
   */
  ACTUAL?: string | null;
  /**
   * 滚存结余 · D18.2 · 1
   */
  BALANCE?: string | null;
  /**
   * 月均支出 · D18.2 · 1
   */
  MONTHLYEXPENSE?: string | null;
  /**
   * 可支付月数 · D6.2 · 1
   */
  PAYABLEMONTHS?: string | null;
}

/**
 * 基金账套表 · ZS-FUNDS (2026) 2 表 5。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface FundBook {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 账套号 · C..32 · 1
   */
  ZZA101: string;
  /**
   * 账套名称 · C..32 · 1
   */
  ZZA101N?: string | null;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
}

/**
 * 基金凭证分录表 · ZS-FUNDS (2026) 2 表 6
 */
export interface FundVoucher {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 账套号 · C..32 · 1
   */
  ZZA101: string;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 会计期间 · C..15 · 1
   */
  AAD082: string;
  /**
   * 凭证编号 · C..60 · 1
   */
  AAD131: string;
  /**
   * 分录号 · I..6 · 1
   */
  LINE?: string | null;
  /**
   * 凭证日期 · C8 YYYYMMDD · 1
   */
  AAD138?: string | null;
  /**
   * 科目编码 · C..60 · 1
   */
  EAD004: string;
  /**
   * 借方金额 · D20.2 · 1
   */
  EAD143?: string | null;
  /**
   * 贷方金额 · D20.2 · 1
   */
  EAD144?: string | null;
}

/**
 * 待遇与账核对表 · ZS-FUNDS (2026) 2 表 7
 */
export interface BenefitReconciliation {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 账套号 · C..32 · 1
   */
  ZZA101: string;
  /**
   * 会计期间 · C..15 · 1
   */
  AAD082: string;
  /**
   * 期间 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140: string;
  /**
   * 待遇项目代码 · C6 · 1
   */
  AAA036?: string | null;
  /**
   * 科目编码 · C..60 · 1
   */
  EAD004: string;
  /**
   * 待遇明细合计 · D18.2 · 1
   */
  DETAIL?: string | null;
}

/**
 * 科目对照表 · ZS-FUNDS (2026) 2 表 8
 */
export interface SubjectMap {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 收支 · C..4 · 1
   */
  SIDE?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140: string;
  /**
   * 待遇项目代码 · C6 · 1
   */
  AAA036?: string | null;
  /**
   * 科目编码 · C..60 · 1
   */
  EAD004: string;
}

/**
 * 征缴与账核对表 · ZS-FUNDS (2026) 2 表 9
 */
export interface CollectionReconciliation {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 账套号 · C..32 · 1
   */
  ZZA101: string;
  /**
   * 会计期间 · C..15 · 1
   */
  AAD082: string;
  /**
   * 期间 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140: string;
  /**
   * 科目编码 · C..60 · 1
   */
  EAD004: string;
  /**
   * 应缴合计 · D18.2 · 1
   */
  DUE?: string | null;
  /**
   * 到账合计 · D18.2 · 1
   */
  PAID?: string | null;
}

/**
 * 划入财政专户表 · ZS-FUNDS (2026) 2 表 10
 */
export interface TreasuryRemittance {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 会计年度 · C4 YYYY · 1
   */
  AAD081: string;
  /**
   * 划款编号 · C..32 · 1
   */
  REMITID?: string | null;
  /**
   * 基金 · C3 · 1
   */
  FUND: string;
  /**
   * 到账日期 · C8 YYYYMMDD · 1
   */
  EAD131: string;
  /**
   * 划入财政专户日期 · C8 YYYYMMDD · 1
   */
  REMITTEDON?: string | null;
  /**
   * 划款金额 · D18.2 · 1
   */
  AMOUNT?: string | null;
}

export type 基金收支决算表 = FundStatement;

export type 基金预算表 = FundBudget;

export type 基金会计科目表 = FundSubject;

export type 预算执行表 = BudgetExecution;

export type 基金账套表 = FundBook;

export type 基金凭证分录表 = FundVoucher;

export type 待遇与账核对表 = BenefitReconciliation;

export type 科目对照表 = SubjectMap;

export type 征缴与账核对表 = CollectionReconciliation;

export type 划入财政专户表 = TreasuryRemittance;

export interface RecordTypes {
  "T01": FundStatement;
  "T02": FundBudget;
  "T03": FundSubject;
  "T04": BudgetExecution;
  "T05": FundBook;
  "T06": FundVoucher;
  "T07": BenefitReconciliation;
  "T08": SubjectMap;
  "T09": CollectionReconciliation;
  "T10": TreasuryRemittance;
}
