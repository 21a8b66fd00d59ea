/**
 * 号码核对表 · ZS-IDENTIFIERS (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface IdentifierList {
  /**
   * 序号 · C..32 · 1
   */
  SERIAL?: string | null;
  /**
   * 公民身份号码 · C..64 · 1
   */
  CITIZENID?: string | null;
  /**
   * 15 位公民身份号码 · C..64 · 1
   */
  CITIZENID15?: string | null;
  /**
   * 公民身份号码（18 位或 15 位） · C..64 · 1
   */
  CITIZENIDANY?: string | null;
  /**
   * 社会保障号码 · C..64 · 1
   */
  SOCIALSECURITYNUMBER?: string | null;
  /**
   * 外国人社会保障号码 · C..64 · 1
   */
  FOREIGNERSOCIALSECURITYNUMBER?: string | null;
  /**
   * 社会保障卡号 · C..64 · 1
   */
  SOCIALSECURITYCARD?: string | null;
  /**
   * 统一社会信用代码 · C..64 · 1
   */
  CREDITCODE?: string | null;
  /**
   * 组织机构代码 · C..64 · 1
   */
  ORGANISATIONCODE?: string | null;
  /**
   * 工商注册号 · C..64 · 1
   */
  BUSINESSLICENCE?: string | null;
  /**
   * 外国人永久居留身份证号码 · C..64 · 1
   */
  PERMANENTRESIDENCECARD?: string | null;
  /**
   * 港澳台居民居住证号码 · C..64 · 1
   */
  HMTRESIDENCEPERMIT?: string | null;
  /**
   * 银行卡号 · C..64 · 1
   */
  BANKCARD?: string | null;
  /**
   * 手机号码 · C..64 · 1
   */
  MOBILE?: string | null;
  /**
   * 中国普通护照号码 · C..64 · 1
   */
  PASSPORT?: string | null;
  /**
   * 香港身份证号码 · C..64 · 1
   */
  HKID?: string | null;
  /**
   * 台湾身份证统一编号 · C..64 · 1
   */
  TWID?: string | null;
}

export type 号码核对表 = IdentifierList;

export interface RecordTypes {
  "T01": IdentifierList;
}
