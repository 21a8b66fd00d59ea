/**
 * 参保人群表 · ZS-ACTUARIAL (2026) 2 表 1
 */
export interface CohortPopulation {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  YEAR?: string | null;
  /**
   * 制度 · C3 · 1
   */
  SCHEME?: string | null;
  /**
   * 年龄 · I..3 · 1
   */
  AGE?: string | null;
  /**
   * 性别代码 · C1 · 1
   */
  AAC004?: string | null;
  /**
   * 出生年份 · C4 YYYY · 1
   */
  BORN?: string | null;
  /**
   * 年初人数 · I..10 · 1
   */
  START?: string | null;
  /**
   * 新参保人数 · I..10 · 1
   */
  NEW?: string | null;
  /**
   * 死亡人数 · I..10 · 1
   */
  DEATHS?: string | null;
  /**
   * 其他减少人数 · I..10 · 1
   */
  LEFT?: string | null;
  /**
   * 缴费人数 · I..10 · 1
   */
  ACTIVE?: string | null;
  /**
   * 中断人数 · I..10 · 1
   */
  LAPSED?: string | null;
  /**
   * 离退休人数 · I..10 · 1
   */
  RETIRED?: string | null;
  /**
   * 平均缴费基数 · D12.2 · 1
   */
  MEANBASE?: string | null;
  /**
   * 平均养老金 · D12.2 · 1
   */
  MEANPENSION?: string | null;
  /**
   * 平均缴费月数 · D6.2 · 1
   */
  MEANMONTHS?: string | null;
  /**
   * 平均账户储存额 · D12.2 · 1
   */
  MEANACCOUNT?: string | null;
}

/**
 * 人群合计表 · ZS-ACTUARIAL (2026) 2 表 2
 */
export interface CohortTotal {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  YEAR?: string | null;
  /**
   * 制度 · C3 · 1
   */
  SCHEME?: string | null;
  /**
   * 年初人数 · I..10 · 1
   */
  START?: string | null;
  /**
   * 新参保人数 · I..10 · 1
   */
  NEW?: string | null;
  /**
   * 死亡人数 · I..10 · 1
   */
  DEATHS?: string | null;
  /**
   * 其他减少人数 · I..10 · 1
   */
  LEFT?: string | null;
  /**
   * 缴费人数 · I..10 · 1
   */
  ACTIVE?: string | null;
  /**
   * 中断人数 · I..10 · 1
   */
  LAPSED?: string | null;
  /**
   * 离退休人数 · I..10 · 1
   */
  RETIRED?: string | null;
}

/**
 * 公共基础指标表 · ZS-ACTUARIAL (2026) 2 表 3
 */
export interface ActuarialAssumption {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  YEAR?: string | null;
  /**
   * 指标 · C..16 · 1
   */
  INDICATOR?: string | null;
  /**
   * 年龄 · I..3 · 1
   */
  AGE?: string | null;
  /**
   * 性别代码 · C1 · 1
   */
  AAC004?: string | null;
  /**
   * 指标值 · D12.4 · 1
   */
  VALUE?: string | null;
}

/**
 * 运行分析表 · ZS-ACTUARIAL (2026) 2 表 4
 */
export interface OperationAnalysis {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  YEAR?: string | null;
  /**
   * 制度 · C3 · 1
   */
  SCHEME?: string | null;
  /**
   * 上年结余 · D16.2 · 1
   */
  OPENING?: string | null;
  /**
   * 本年收入 · D16.2 · 1
   */
  INCOME?: string | null;
  /**
   * 其中征缴收入 · D16.2 · 1
   */
  COLLECTION?: string | null;
  /**
   * 本年支出 · D16.2 · 1
   */
  EXPENSE?: string | null;
  /**
   * 年末结余 · D16.2 · 1
   */
  BALANCE?: string | null;
  /**
   * 缴费人数 · I..10 · 1
   */
  ACTIVE?: string | null;
  /**
   * 离退休人数 · I..10 · 1
   */
  RETIRED?: string | null;
  /**
   * 抚养比 · D8.2 · 1
   */
  DEPENDENCY?: string | null;
  /**
   * 可支付月数 · D8.2 · 1
   */
  PAYABLEMONTHS?: string | null;
  /**
   * 人均征缴 · D12.2 · 1
   */
  MEANCOLLECTION?: string | null;
}

export type 参保人群表 = CohortPopulation;

export type 人群合计表 = CohortTotal;

export type 公共基础指标表 = ActuarialAssumption;

export type 运行分析表 = OperationAnalysis;

export interface RecordTypes {
  "T01": CohortPopulation;
  "T02": CohortTotal;
  "T03": ActuarialAssumption;
  "T04": OperationAnalysis;
}
