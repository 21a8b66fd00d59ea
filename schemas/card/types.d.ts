/**
 * 社会保障卡表 · ZS-CARD (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed.
 */
export interface Card {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 卡号 · C..32 · 1
   */
  CARDNO?: string | null;
  /**
   * 社会保障卡号 · C..32 · 1
   */
  AAZ500?: string | null;
  /**
   * 卡识别码 · C..32 · 1
   */
  AAZ501?: string | null;
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
   * 性别 · C1 · 1
   */
  AAC004?: string | null;
  /**
   * 民族 · C2 · 1
   */
  AAC005?: string | null;
  /**
   * 证件类型 · C..3 · 1
   */
  AAC058?: string | null;
  /**
   * 身份证号码 · C..32 · 1
   */
  AAC147?: string | null;
  /**
   * 照片 · C..256 · 1
   */
  PHOTOURL?: string | null;
  /**
   * 发卡单位 · C..128 · 1
   */
  ISSUER?: string | null;
  /**
   * 发卡日期 · C8 YYYYMMDD · 1
   */
  ISSUEDON?: string | null;
  /**
   * 卡状态 · C..3 · 1
   */
  CARDSTATUS?: string | null;
  /**
   * 卡应用状态 · I..2 · 1
   */
  AAZ502?: string | null;
  /**
   * 挂失时间 · C8 YYYYMMDD · 1
   */
  GSTIME?: string | null;
  /**
   * 银行账号 · C..32 · 1
   */
  AAE053?: string | null;
  /**
   * 死亡日期 · C8 YYYYMMDD · 1
   */
  AAE138?: string | null;
}

/**
 * 社会保障卡申领表 · ZS-CARD (2026) 2 表 2
 */
export interface CardApplication {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 申领编号 · C..32 · 1
   */
  APPLICATIONID?: string | null;
  /**
   * 申领业务 · C..8 · 1
   */
  BUSINESS?: string | null;
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
   * 证件类型 · C..3 · 1
   */
  AAC058?: string | null;
  /**
   * 身份证号码 · C..32 · 1
   */
  AAC147?: string | null;
  /**
   * 证件有效期起 · C8 YYYYMMDD · 1
   */
  IDFROM?: string | null;
  /**
   * 证件有效期止 · C8 YYYYMMDD · 1
   */
  IDTO?: string | null;
  /**
   * 证件长期有效 · C..2 · 1
   */
  IDFORGOOD?: string | null;
  /**
   * 申领时间 · C8 YYYYMMDD · 1
   */
  APPLYTIME?: string | null;
  /**
   * 批次号 · C..20 · 1
   */
  BATCHID?: string | null;
  /**
   * 银行 · C..8 · 1
   */
  BANKID?: string | null;
  /**
   * 状态 · C..3 · 1
   */
  STATUS?: string | null;
  /**
   * 办结日期 · C8 YYYYMMDD · 1
   */
  ENDEDON?: string | null;
  /**
   * 卡号 · C..32 · 1
   */
  CARDNO?: string | null;
}

/**
 * 读卡信息表 · ZS-CARD (2026) 2 表 3
 */
export interface CardRead {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 读卡编号 · C..32 · 1
   */
  READID?: string | null;
  /**
   * 读卡日期 · C8 YYYYMMDD · 1
   */
  READON?: string | null;
  /**
   * 社会保障卡卡号 · C..32 · 1
   */
  BKA100?: string | null;
  /**
   * 读出的卡识别码 · C..32 · 1
   */
  KSBM?: string | null;
  /**
   * 发卡地行政区划代码 · C6 · 1
   */
  FKDXZQHDM?: string | null;
  /**
   * 统筹区编码 · C..16 · 1
   */
  TCQBM?: string | null;
}

export type 社会保障卡表 = Card;

export type 社会保障卡申领表 = CardApplication;

export type 读卡信息表 = CardRead;

export interface RecordTypes {
  "T01": Card;
  "T02": CardApplication;
  "T03": CardRead;
}
