/**
 * 监测人员表 · ZS-MONITORING (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MonitoredPerson {
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
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003: string;
  /**
   * 出生日期 · C8 YYYYMMDD · 1
   */
  AAC006: string;
}

/**
 * 监测参保表 · ZS-MONITORING (2026) 2 表 2。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MonitoredParticipation {
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
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 个人缴费状态代码 · C..1 · 1
   */
  AAC031?: string | null;
  /**
   * 本次开始日期 · C8 YYYYMMDD · 1
   */
  AAE030?: string | null;
  /**
   * 本次终止日期 · C8 YYYYMMDD · 1
   */
  AAE031?: string | null;
}

/**
 * 监测死亡表 · ZS-MONITORING (2026) 2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MonitoredDeath {
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
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003: string;
  /**
   * 死亡日期 · C8 YYYYMMDD · 1
   */
  AAE138?: string | null;
}

/**
 * 监测待遇核定表 · ZS-MONITORING (2026) 2 表 4。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface PensionGrant {
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
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 待遇享受开始年月 · C6 YYYYMM · 1
   */
  AIC160?: string | null;
  /**
   * 终止年月 · C6 YYYYMM · 1
   */
  AAE042?: string | null;
  /**
   * 最近认证日期 · C8 YYYYMMDD · 1
   */
  CERTIFIEDON?: string | null;
}

/**
 * 监测待遇支付表 · ZS-MONITORING (2026) 2 表 5。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MonitoredPayment {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 待遇支付明细序号 · C..32 · 1
   */
  EAZ048?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 待遇项目名称 · C..50 · 1
   */
  AAA037?: string | null;
  /**
   * 待遇年月 · C6 YYYYMM · 1
   */
  EAC064?: string | null;
  /**
   * 待遇金额 · D16.2 · 1
   */
  AAE019?: string | null;
}

/**
 * 监测资格认证表 · ZS-MONITORING (2026) 2 表 6。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
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
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003: string;
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
}

/**
 * 监测缴费表 · ZS-MONITORING (2026) 2 表 7。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MonitoredContribution {
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
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 应缴类型代码 · C..2 · 1
   */
  AAA115?: string | null;
  /**
   * 应缴年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 1
   */
  AAE082?: string | null;
}

/**
 * 监测停发事件表 · ZS-MONITORING (2026) 2 表 8。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
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
  AAC002: string;
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
 * 联网上报清点表 · ZS-MONITORING (2026) 2 表 9。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: placeholders among codes.
 */
export interface UploadReturn {
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
   * 参保单位数 · I..12 · 1
   */
  EMPLOYERS?: string | null;
  /**
   * 参保职工数 · I..12 · 1
   */
  ACTIVE?: string | null;
  /**
   * 离退休人数 · I..12 · 1
   */
  RETIRED?: string | null;
  /**
   * 死亡人数 · I..12 · 1
   */
  DEAD?: string | null;
  /**
   * 供养亲属数 · I..12 · 1
   */
  DEPENDANTS?: string | null;
  /**
   * 冒领数 · I..12 · 1
   */
  IMPOSTORS?: string | null;
  /**
   * 转移数 · I..12 · 1
   */
  TRANSFERS?: string | null;
  /**
   * 地区参数数 · I..12 · 1
   */
  PARAMETERS?: string | null;
  /**
   * 参保人数 · I..12 · 1
   */
  INSURED?: string | null;
}

export type 监测人员表 = MonitoredPerson;

export type 监测参保表 = MonitoredParticipation;

export type 监测死亡表 = MonitoredDeath;

export type 监测待遇核定表 = PensionGrant;

export type 监测待遇支付表 = MonitoredPayment;

export type 监测资格认证表 = Certification;

export type 监测缴费表 = MonitoredContribution;

export type 监测停发事件表 = StopEvent;

export type 联网上报清点表 = UploadReturn;

export interface RecordTypes {
  "T01": MonitoredPerson;
  "T02": MonitoredParticipation;
  "T03": MonitoredDeath;
  "T04": PensionGrant;
  "T05": MonitoredPayment;
  "T06": Certification;
  "T07": MonitoredContribution;
  "T08": StopEvent;
  "T09": UploadReturn;
}
