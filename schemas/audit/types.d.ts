/**
 * 稽核任务表 · ZS-AUDIT (2026) 2 表 1
 */
export interface AuditTask {
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
  YEAR?: string | null;
  /**
   * 稽核编号 · C..20 · 1
   */
  TASK?: string | null;
  /**
   * 稽核对象 · C..8 · 1
   */
  KIND?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 所属期起 · C6 YYYYMM · 1
   */
  FROM?: string | null;
  /**
   * 所属期止 · C6 YYYYMM · 1
   */
  TO?: string | null;
  /**
   * 参保人数 · I..10 · 1
   */
  INSUREDPERSONS?: string | null;
  /**
   * 稽核人数 · I..10 · 1
   */
  AUDITEDPERSONS?: string | null;
  /**
   * 结案日期 · C8 YYYYMMDD · 1
   */
  CLOSEDON?: string | null;
}

/**
 * 被稽核人员表 · ZS-AUDIT (2026) 2 表 2
 */
export interface AuditedPerson {
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
  YEAR?: string | null;
  /**
   * 稽核编号 · C..20 · 1
   */
  TASK?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 用工日期 · C8 YYYYMMDD · 1
   */
  HIREDON?: string | null;
}

/**
 * 稽核发现表 · ZS-AUDIT (2026) 2 表 3
 */
export interface AuditFinding {
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
  YEAR?: string | null;
  /**
   * 稽核编号 · C..20 · 1
   */
  TASK?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 所属年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 问题 · C..8 · 1
   */
  FINDING?: string | null;
  /**
   * 查出日期 · C8 YYYYMMDD · 1
   */
  FOUNDON?: string | null;
  /**
   * 申报的基数 · D12.2 · 1
   */
  DECLAREDBASE?: string | null;
  /**
   * 核定的基数 · D12.2 · 1
   */
  VERIFIEDBASE?: string | null;
  /**
   * 单位缴费比例 · D6.4 · 1
   */
  AAA042?: string | null;
  /**
   * 个人缴费比例 · D6.4 · 1
   */
  AAA041?: string | null;
  /**
   * 少缴或多领金额 · D16.2 · 1
   */
  AMOUNT?: string | null;
  /**
   * 追回金额 · D18.2 · 1
   */
  RECOVERED?: string | null;
  /**
   * 罚款 · D16.2 · 1
   */
  FINE?: string | null;
  /**
   * 整改日期 · C8 YYYYMMDD · 1
   */
  CORRECTEDON?: string | null;
}

/**
 * 稽核报表 · ZS-AUDIT (2026) 2 表 4
 */
export interface AuditReturn {
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
  YEAR?: string | null;
  /**
   * 参保总人数 · I..12 · 1
   */
  INSURED?: string | null;
  /**
   * 稽核总人数 · I..12 · 1
   */
  AUDITED?: string | null;
  /**
   * 查出金额 · D18.2 · 1
   */
  FOUND?: string | null;
  /**
   * 追回金额 · D18.2 · 1
   */
  RECOVERED?: string | null;
}

/**
 * 欠费清理表 · ZS-AUDIT (2026) 2 表 5
 */
export interface Arrears {
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
  YEAR?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 期初欠费 · D16.2 · 1
   */
  OPENING?: string | null;
  /**
   * 本期新欠 · D16.2 · 1
   */
  NEWARREARS?: string | null;
  /**
   * 本期清回 · D16.2 · 1
   */
  CLEARED?: string | null;
  /**
   * 期末欠费 · D16.2 · 1
   */
  CLOSING?: string | null;
  /**
   * 滞纳金 · D16.2 · 1
   */
  LATEFEE?: string | null;
}

/**
 * 滞纳金计算表 · ZS-AUDIT (2026) 2 表 6
 */
export interface LateFee {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 所属年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 欠缴之日 · C8 YYYYMMDD · 1
   */
  DUEON?: string | null;
  /**
   * 起算日期 · C8 YYYYMMDD · 1
   */
  FEEFROM?: string | null;
  /**
   * 止算日期 · C8 YYYYMMDD · 1
   */
  FEETO?: string | null;
  /**
   * 滞纳天数 · I..5 · 1
   */
  DAYS?: string | null;
  /**
   * 欠缴额 · D16.2 · 1
   */
  UNPAID?: string | null;
  /**
   * 滞纳金 · D16.2 · 1
   */
  LATEFEE?: string | null;
}

/**
 * 缓缴审批表 · ZS-AUDIT (2026) 2 表 7
 */
export interface Deferral {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 所属年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 批准日期 · C8 YYYYMMDD · 1
   */
  APPROVEDON?: string | null;
  /**
   * 缓缴起 · C8 YYYYMMDD · 1
   */
  DEFERFROM?: string | null;
  /**
   * 缓缴止 · C8 YYYYMMDD · 1
   */
  DEFERTO?: string | null;
  /**
   * 缓缴额 · D16.2 · 1
   */
  DEFERRED?: string | null;
}

/**
 * 补缴登记表 · ZS-AUDIT (2026) 2 表 8
 */
export interface BackPayment {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 补缴编号 · C..20 · 1
   */
  PAYMENT?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 所属期起 · C6 YYYYMM · 1
   */
  FROM?: string | null;
  /**
   * 所属期止 · C6 YYYYMM · 1
   */
  TO?: string | null;
  /**
   * 补缴月数 · I..3 · 1
   */
  MONTHS?: string | null;
  /**
   * 补缴金额 · D16.2 · 1
   */
  BACKPAID?: string | null;
  /**
   * 补缴日期 · C8 YYYYMMDD · 1
   */
  PAIDON?: string | null;
}

/**
 * 月申报核定表 · ZS-AUDIT (2026) 2 表 9
 */
export interface MonthlyDeclaration {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 所属年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 申报日期 · C8 YYYYMMDD · 1
   */
  DECLAREDON?: string | null;
  /**
   * 上月缴费额 · D16.2 · 1
   */
  LASTPAID?: string | null;
  /**
   * 应缴额 · D16.2 · 1
   */
  DUE?: string | null;
  /**
   * 实缴额 · D16.2 · 1
   */
  PAID?: string | null;
  /**
   * 缓缴额 · D16.2 · 1
   */
  DEFERRED?: string | null;
  /**
   * 欠缴额 · D16.2 · 1
   */
  UNPAID?: string | null;
}

/**
 * 工资与基数核对表 · ZS-AUDIT (2026) 2 表 10
 */
export interface WageComparison {
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
  YEAR?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 缴费基数 · D16.2 · 1
   */
  AAE180?: string | null;
  /**
   * 单位侧的基数 · D16.2 · 1
   */
  EMPLOYERBASE?: string | null;
  /**
   * 申报工资 · D16.2 · 1
   */
  AAC040?: string | null;
  /**
   * 上年月平均工资 · D16.2 · 1
   */
  LASTYEARWAGE?: string | null;
  /**
   * 计税工资 · D16.2 · 1
   */
  TAXWAGE?: string | null;
}

/**
 * 外部登记比对表 · ZS-AUDIT (2026) 2 表 11
 */
export interface ExternalComparison {
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
  YEAR?: string | null;
  /**
   * 数据来源 · C..8 · 1
   */
  SOURCE?: string | null;
  /**
   * 统一社会信用代码 · C..18 · 1
   */
  BAB010?: string | null;
  /**
   * 登记的单位编码 · C..16 · 1
   */
  REGISTEREDAS?: string | null;
  /**
   * 成立日期 · C8 YYYYMMDD · 1
   */
  FORMEDON?: string | null;
  /**
   * 申报人数 · I..10 · 1
   */
  TAXHEADS?: string | null;
  /**
   * 参保人数 · I..10 · 1
   */
  INSUREDPERSONS?: string | null;
}

export type 稽核任务表 = AuditTask;

export type 被稽核人员表 = AuditedPerson;

export type 稽核发现表 = AuditFinding;

export type 稽核报表 = AuditReturn;

export type 欠费清理表 = Arrears;

export type 滞纳金计算表 = LateFee;

export type 缓缴审批表 = Deferral;

export type 补缴登记表 = BackPayment;

export type 月申报核定表 = MonthlyDeclaration;

export type 工资与基数核对表 = WageComparison;

export type 外部登记比对表 = ExternalComparison;

export interface RecordTypes {
  "T01": AuditTask;
  "T02": AuditedPerson;
  "T03": AuditFinding;
  "T04": AuditReturn;
  "T05": Arrears;
  "T06": LateFee;
  "T07": Deferral;
  "T08": BackPayment;
  "T09": MonthlyDeclaration;
  "T10": WageComparison;
  "T11": ExternalComparison;
}
