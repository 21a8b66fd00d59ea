/**
 * 居民参保登记表 · ZS-RESIDENT (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface ResidentRegistration {
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
  AAC006?: string | null;
  /**
   * 参加的制度 · C..4 · 1
   */
  SCHEME?: string | null;
  /**
   * 户籍性质 · C..4 · 1
   */
  HOUSEHOLD?: string | null;
  /**
   * 在校学生 · C..2 · 1
   */
  STUDENT?: string | null;
  /**
   * 参保日期 · C8 YYYYMMDD · 1
   */
  JOINDATE?: string | null;
  /**
   * 街道或乡镇编码 · C..16 · 1
   */
  AAF013?: string | null;
  /**
   * 社区或村编码 · C..16 · 1
   */
  AAF030?: string | null;
  /**
   * 社区或村 · C..128 · 1
   */
  AAF030N?: string | null;
}

/**
 * 居民缴费补贴表 · ZS-RESIDENT (2026) 2 表 2。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface ResidentPayment {
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
   * 参加的制度 · C..4 · 1
   */
  SCHEME?: string | null;
  /**
   * 应缴类型代码 · C..2 · 1
   */
  AAA115?: string | null;
  /**
   * 应缴年度 · C4 YYYY · 1
   */
  AAE101: string;
  /**
   * 缴费档次 · C..16 · 1
   */
  TIER?: string | null;
  /**
   * 个人应缴金额 · D16.2 · 1
   */
  AAE022: string;
  /**
   * 个人实缴金额 · D16.2 · 1
   */
  AAE082: string;
  /**
   * 中央财政补贴 · D16.2 · 1
   */
  AAE034: string;
  /**
   * 省级财政补贴 · D16.2 · 1
   */
  AAE024: string;
  /**
   * 市级财政补贴 · D16.2 · 1
   */
  AAE026: string;
  /**
   * 县区财政补贴 · D16.2 · 1
   */
  AAE028: string;
  /**
   * 集体补助 · D16.2 · 1
   */
  COLLECTIVE?: string | null;
  /**
   * 划入个人账户金额 · D16.2 · 1
   */
  AAF027: string;
  /**
   * 到账日期 · C8 YYYYMMDD · 1
   */
  EAD131?: string | null;
}

/**
 * 居民个人账户检查表 · ZS-RESIDENT (2026) 2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface ResidentAccount {
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
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 年初账户金额 · D16.2 · 1
   */
  AIC200?: string | null;
  /**
   * 当年账户本金划入 · D16.2 · 1
   */
  ZZB001?: string | null;
  /**
   * 当年账户利息划入 · D16.2 · 1
   */
  ZZB002?: string | null;
  /**
   * 本年账户支出 · D16.2 · 1
   */
  AIC340?: string | null;
  /**
   * 年末账户金额 · D16.2 · 1
   */
  ZZB005?: string | null;
  /**
   * 检查日期 · C8 YYYYMMDD · 1
   */
  CHECKEDON?: string | null;
  /**
   * 检查结果 · C..6 · 1
   */
  FINDING?: string | null;
  /**
   * 更正日期 · C8 YYYYMMDD · 1
   */
  MENDEDON?: string | null;
}

/**
 * 居民待遇核定表 · ZS-RESIDENT (2026) 2 表 4。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface ResidentPension {
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
  AAC006?: string | null;
  /**
   * 待遇开始年月 · C6 YYYYMM · 1
   */
  AIC160?: string | null;
  /**
   * 账户总额 · D12.2 · 1
   */
  AIC165?: string | null;
  /**
   * 基础养老金 · D8.2 · 1
   */
  BASIC?: string | null;
  /**
   * 个人账户养老金 · D8.2 · 1
   */
  ACCOUNT?: string | null;
  /**
   * 村公示日期 · C8 YYYYMMDD · 1
   */
  VILLAGE?: string | null;
}

/**
 * 三级经办记录表 · ZS-RESIDENT (2026) 2 表 5
 */
export interface ResidentCase {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 环节 · C..16 · 1
   */
  STEP?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 村初审日期 · C8 YYYYMMDD · 1
   */
  VILLAGEDATE?: string | null;
  /**
   * 乡复核日期 · C8 YYYYMMDD · 1
   */
  TOWNDATE?: string | null;
  /**
   * 县审批日期 · C8 YYYYMMDD · 1
   */
  COUNTYDATE?: string | null;
}

/**
 * 村社区名录 · ZS-RESIDENT (2026) 2 表 6
 */
export interface VillageDirectory {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 街道或乡镇编码 · C..16 · 1
   */
  AAF013?: string | null;
  /**
   * 街道或乡镇 · C..128 · 1
   */
  AAF031?: string | null;
  /**
   * 社区或村编码 · C..16 · 1
   */
  AAF030?: string | null;
  /**
   * 社区或村 · C..128 · 1
   */
  AAF030N?: string | null;
}

/**
 * 缴费档次表 · ZS-RESIDENT (2026) 2 表 7
 */
export interface ResidentTier {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 应缴年度 · C4 YYYY · 1
   */
  AAE101: string;
  /**
   * 参加的制度 · C..4 · 1
   */
  SCHEME?: string | null;
  /**
   * 缴费档次 · C..16 · 1
   */
  TIER?: string | null;
  /**
   * 档次金额 · D10.2 · 1
   */
  AMOUNT?: string | null;
  /**
   * 档次的地方补贴 · D10.2 · 1
   */
  SUBSIDY?: string | null;
}

export type 居民参保登记表 = ResidentRegistration;

export type 居民缴费补贴表 = ResidentPayment;

export type 居民个人账户检查表 = ResidentAccount;

export type 居民待遇核定表 = ResidentPension;

export type 三级经办记录表 = ResidentCase;

export type 村社区名录 = VillageDirectory;

export type 缴费档次表 = ResidentTier;

export interface RecordTypes {
  "T01": ResidentRegistration;
  "T02": ResidentPayment;
  "T03": ResidentAccount;
  "T04": ResidentPension;
  "T05": ResidentCase;
  "T06": VillageDirectory;
  "T07": ResidentTier;
}
