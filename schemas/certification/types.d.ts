/**
 * 待遇资格认证表 · ZS-CERTIFICATION (2026) 2 表 1
 */
export interface Certification {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 认证年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 个人编号 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 单位编号 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 1
   */
  AAE044?: string | null;
  /**
   * 供养亲属标志 · C1 · 1
   */
  AAC063?: string | null;
  /**
   * 离退休类别 · C..3 · 1
   */
  AIC161?: string | null;
  /**
   * 离退休日期 · C8 YYYYMMDD · 1
   */
  AIC162?: string | null;
  /**
   * 待遇发放状态 · C..3 · 1
   */
  AAE116?: string | null;
  /**
   * 认证结果 · C..3 · 1
   */
  AAA094?: string | null;
  /**
   * 认证方式 · C..3 · 1
   */
  AAA049?: string | null;
  /**
   * 核查通知日期 · C8 YYYYMMDD · 1
   */
  NOTIFIEDON?: string | null;
  /**
   * 经办时间 · C8 YYYYMMDD · 1
   */
  AAE036?: string | null;
  /**
   * 经办人 · C..32 · 1
   */
  AAE011?: string | null;
  /**
   * 备注 · C..256 · 1
   */
  AAE013?: string | null;
}

/**
 * 待遇领取人员表 · ZS-CERTIFICATION (2026) 2 表 2
 */
export interface Recipient {
  /**
   * 时间属性 · C16 PERIOD · 1
   */
  ZZZ001?: string | null;
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 个人编号 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 离退休日期 · C8 YYYYMMDD · 1
   */
  AIC162?: string | null;
  /**
   * 待遇发放状态 · C..3 · 1
   */
  AAE116?: string | null;
  /**
   * 最近认证日期 · C8 YYYYMMDD · 1
   */
  CERTIFIEDON?: string | null;
}

/**
 * 停发事件表 · ZS-CERTIFICATION (2026) 2 表 3
 */
export interface StopEvent {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 停发情形 · C..8 · 1
   */
  EVENT?: string | null;
  /**
   * 发生日期 · C8 YYYYMMDD · 1
   */
  EVENTDATE?: string | null;
  /**
   * 报告日期 · C8 YYYYMMDD · 1
   */
  REPORTEDON?: string | null;
  /**
   * 来源 · C..16 · 1
   */
  SOURCE?: string | null;
}

/**
 * 死亡比对核查表 · ZS-CERTIFICATION (2026) 2 表 4
 */
export interface DeathMatch {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 核查编号 · C..32 · 1
   */
  MATCHID?: string | null;
  /**
   * 比对年月 · C6 YYYYMM · 1
   */
  MATCHMONTH?: string | null;
  /**
   * 比对来源 · C..8 · 1
   */
  MATCHSOURCE?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 注销或死亡日期 · C8 YYYYMMDD · 1
   */
  CANCELLEDON?: string | null;
  /**
   * 发出核查日期 · C8 YYYYMMDD · 1
   */
  SENTON?: string | null;
  /**
   * 答复日期 · C8 YYYYMMDD · 1
   */
  ANSWEREDON?: string | null;
  /**
   * 核查结果 · C..8 · 1
   */
  ANSWER?: string | null;
}

/**
 * 死亡比对清点表 · ZS-CERTIFICATION (2026) 2 表 5
 */
export interface MatchRun {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 比对来源 · C..8 · 1
   */
  MATCHSOURCE?: string | null;
  /**
   * 比对年月 · C6 YYYYMM · 1
   */
  MATCHMONTH?: string | null;
  /**
   * 比对人数 · I..9 · 1
   */
  COMPARED?: string | null;
  /**
   * 比对出人数 · I..9 · 1
   */
  MATCHED?: string | null;
}

/**
 * 社区管理名册 · ZS-CERTIFICATION (2026) 2 表 6
 */
export interface CommunityRetiree {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 期末年月 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 个人编号 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 企业类型 · C..8 · 1
   */
  EMPLOYERKIND?: string | null;
  /**
   * 社区 · C..128 · 1
   */
  COMMUNITY?: string | null;
  /**
   * 移交日期 · C8 YYYYMMDD · 1
   */
  HANDEDON?: string | null;
  /**
   * 移出日期 · C8 YYYYMMDD · 1
   */
  LEFTON?: string | null;
}

/**
 * 社区管理统计表 · ZS-CERTIFICATION (2026) 2 表 7。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: placeholders among codes.
 */
export interface CommunityReturn {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 期末年月 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 企业退休人员数 · I..9 · 1
   */
  RETIREES?: string | null;
  /**
   * 社区管理人数 · I..9 · 1
   */
  MANAGED?: string | null;
  /**
   * 国有破产企业人数 · I..9 · 1
   */
  MANAGEDBANKRUPT?: string | null;
  /**
   * 改制企业人数 · I..9 · 1
   */
  MANAGEDRESTRUCTURED?: string | null;
  /**
   * 外资企业人数 · I..9 · 1
   */
  MANAGEDFOREIGN?: string | null;
  /**
   * 社区管理率 · D5.2 · 1
   */
  RATE?: string | null;
}

export type 待遇资格认证表 = Certification;

export type 待遇领取人员表 = Recipient;

export type 停发事件表 = StopEvent;

export type 死亡比对核查表 = DeathMatch;

export type 死亡比对清点表 = MatchRun;

export type 社区管理名册 = CommunityRetiree;

export type 社区管理统计表 = CommunityReturn;

export interface RecordTypes {
  "T01": Certification;
  "T02": Recipient;
  "T03": StopEvent;
  "T04": DeathMatch;
  "T05": MatchRun;
  "T06": CommunityRetiree;
  "T07": CommunityReturn;
}
