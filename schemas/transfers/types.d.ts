/**
 * 转移接续申请表 · ZS-TRANSFERS (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface TransferApplication {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 申请编号 · C..32 · 1
   */
  APPLICATIONID?: string | null;
  /**
   * 联系函编号 · C..20 · 1
   */
  AAE270?: string | null;
  /**
   * 个人编号 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 转移类型 · C..20 · 1
   */
  AAE173?: string | null;
  /**
   * 转移方向 · C..1 · 1
   */
  AAC070?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 原参保所在地区名称 · C..100 · 1
   */
  YAC256?: string | null;
  /**
   * 原个人编号 · C..20 · 1
   */
  YAC519?: string | null;
  /**
   * 原参保地社保机构行政区划代码 · C6 · 1
   */
  YAC250?: string | null;
  /**
   * 原参保地社保机构名称 · C..50 · 1
   */
  YAC251?: string | null;
  /**
   * 原参保地社保机构联系电话 · C..25 · 1
   */
  YAC252?: string | null;
  /**
   * 原参保地社保机构地址 · C..100 · 1
   */
  YAC253?: string | null;
  /**
   * 原参保地社保机构邮政编码 · C6 · 1
   */
  YAC254?: string | null;
}

/**
 * 联系函表 · ZS-TRANSFERS (2026) 2 表 2。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface ContactLetter {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 哪一边 · C..2 · 1
   */
  SIDE?: string | null;
  /**
   * 转入地经办机构编码 · C..16 · 1
   */
  INAGENCY?: string | null;
  /**
   * 联系函编号 · C..20 · 1
   */
  AAE270?: string | null;
  /**
   * 转出地行政区划 · C6 · 1
   */
  OUTDIVISION?: string | null;
  /**
   * 转出地经办机构编码 · C..16 · 1
   */
  OUTAGENCY?: string | null;
  /**
   * 个人编号 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 性别代码 · C1 · 1
   */
  AAC004?: string | null;
  /**
   * 转入地行政区划 · C6 · 1
   */
  AAB299?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 转移方向 · C..1 · 1
   */
  AAC070?: string | null;
  /**
   * 复核标志 · C..1 · 1
   */
  AAE016?: string | null;
  /**
   * 联系电话 · C..32 · 1
   */
  AAE005?: string | null;
  /**
   * 开户银行名称 · C..100 · 1
   */
  AAC155?: string | null;
  /**
   * 开户银行行号 · C..20 · 1
   */
  AAC080?: string | null;
  /**
   * 开户全称 · C..100 · 1
   */
  AAE009?: string | null;
  /**
   * 银行账号 · C..40 · 1
   */
  AAC078?: string | null;
  /**
   * 地址 · C..256 · 1
   */
  AAE006?: string | null;
  /**
   * 邮政编码 · C6 · 1
   */
  AAE007?: string | null;
}

/**
 * 转移信息表 · ZS-TRANSFERS (2026) 2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface TransferInformation {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 哪一边 · C..2 · 1
   */
  SIDE?: string | null;
  /**
   * 转入地经办机构编码 · C..16 · 1
   */
  INAGENCY?: string | null;
  /**
   * 联系函编号 · C..20 · 1
   */
  AAE270?: string | null;
  /**
   * 个人编号 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 转出地行政区划 · C6 · 1
   */
  OUTDIVISION?: string | null;
  /**
   * 转入地行政区划 · C6 · 1
   */
  AAB299?: string | null;
  /**
   * 转出单位名称 · C..100 · 1
   */
  AAB004?: string | null;
  /**
   * 参加工作时间 · C8 YYYYMMDD · 1
   */
  AAC007?: string | null;
  /**
   * 首次参保地实行个人缴费时间 · C6 YYYYMM · 1
   */
  AAB305?: string | null;
  /**
   * 本人首次缴费时间 · C6 YYYYMM · 1
   */
  AAC049?: string | null;
  /**
   * 本人建立个人账户时间 · C6 YYYYMM · 1
   */
  AAC032?: string | null;
  /**
   * 缴费起始年月 · C6 YYYYMM · 1
   */
  AAE030?: string | null;
  /**
   * 缴费终止年月 · C6 YYYYMM · 1
   */
  AAE031?: string | null;
  /**
   * 实际缴费月数 · I..3 · 1
   */
  AAE201?: string | null;
  /**
   * 转移时间 · C8 YYYYMMDD · 1
   */
  AAE035?: string | null;
  /**
   * 1998年以前个人缴费累计储存额 · D16.2 · 1
   */
  AIC093?: string | null;
  /**
   * 1998年至上年末账户累计储存额 · D16.2 · 1
   */
  AIC089?: string | null;
  /**
   * 调转当年记账本金 · D16.2 · 1
   */
  AIC082?: string | null;
  /**
   * 个人账户基金转移额 · D16.2 · 1
   */
  AIC083?: string | null;
  /**
   * 统筹基金转移额 · D16.2 · 1
   */
  AIC084?: string | null;
  /**
   * 转移基金总额 · D16.2 · 1
   */
  AIC102?: string | null;
}

/**
 * 历年缴费表 · ZS-TRANSFERS (2026) 2 表 4。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface TransferYear {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 哪一边 · C..2 · 1
   */
  SIDE?: string | null;
  /**
   * 转入地经办机构编码 · C..16 · 1
   */
  INAGENCY?: string | null;
  /**
   * 联系函编号 · C..20 · 1
   */
  AAE270?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 缴费地行政区划 · C6 · 1
   */
  PLACE?: string | null;
  /**
   * 地区名称 · C..100 · 1
   */
  AAB300?: string | null;
  /**
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 开始年月 · C6 YYYYMM · 1
   */
  AAE041?: string | null;
  /**
   * 终止年月 · C6 YYYYMM · 1
   */
  AAE042?: string | null;
  /**
   * 月数 · I..2 · 1
   */
  AAE202?: string | null;
  /**
   * 月缴费基数 · D9.2 · 1
   */
  AAE180?: string | null;
  /**
   * 单位缴费比例 · D6.4 · 1
   */
  AAA042?: string | null;
  /**
   * 划入账户比例 · D6.4 · 1
   */
  AAA043?: string | null;
  /**
   * 个人缴费比例 · D6.4 · 1
   */
  AAA041?: string | null;
  /**
   * 当年记账金额 · D16.2 · 1
   */
  AAE381?: string | null;
  /**
   * 当年记账金额个人部分 · D16.2 · 1
   */
  AAE264?: string | null;
  /**
   * 当年记账利息 · D16.2 · 1
   */
  AAE269?: string | null;
  /**
   * 当年记账利息个人部分 · D16.2 · 1
   */
  AAE265?: string | null;
  /**
   * 年末累计储存额 · D16.2 · 1
   */
  AAE382?: string | null;
  /**
   * 年末累计储存额个人部分 · D16.2 · 1
   */
  AAE273?: string | null;
  /**
   * 备注 · C..200 · 1
   */
  AAE013?: string | null;
}

/**
 * 转移环节表 · ZS-TRANSFERS (2026) 2 表 5。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码；代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers; placeholders among codes.
 */
export interface TransferStep {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 哪一边 · C..2 · 1
   */
  SIDE?: string | null;
  /**
   * 转入地经办机构编码 · C..16 · 1
   */
  INAGENCY?: string | null;
  /**
   * 联系函编号 · C..20 · 1
   */
  AAE270?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 受理日期 · C8 YYYYMMDD · 1
   */
  RECEIVEDDATE?: string | null;
  /**
   * 发出联系函日期 · C8 YYYYMMDD · 1
   */
  LETTERDATE?: string | null;
  /**
   * 发出信息表并划转日期 · C8 YYYYMMDD · 1
   */
  TABLEDATE?: string | null;
  /**
   * 接续确认日期 · C8 YYYYMMDD · 1
   */
  CONFIRMDATE?: string | null;
}

/**
 * 经办机构名录 · ZS-TRANSFERS (2026) 2 表 6
 */
export interface AgencyDirectory {
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 1
   */
  AAB034N?: string | null;
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 地址 · C..256 · 1
   */
  AAE006?: string | null;
  /**
   * 邮政编码 · C6 · 1
   */
  AAE007?: string | null;
  /**
   * 联系电话 · C..32 · 1
   */
  AAE005?: string | null;
}

/**
 * 医保参保凭证 · ZS-TRANSFERS (2026) 2 表 7。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MedicalCertificate {
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
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 凭证缴费起 · C6 YYYYMM · 1
   */
  CERTFROM?: string | null;
  /**
   * 凭证缴费止 · C6 YYYYMM · 1
   */
  CERTTO?: string | null;
  /**
   * 凭证实际缴费月数 · I..3 · 1
   */
  CERTMONTHS?: string | null;
  /**
   * 个人账户余额 · D16.2 · 1
   */
  AKC087?: string | null;
}

export type 转移接续申请表 = TransferApplication;

export type 联系函表 = ContactLetter;

export type 转移信息表 = TransferInformation;

export type 历年缴费表 = TransferYear;

export type 转移环节表 = TransferStep;

export type 经办机构名录 = AgencyDirectory;

export type 医保参保凭证 = MedicalCertificate;

export interface RecordTypes {
  "T01": TransferApplication;
  "T02": ContactLetter;
  "T03": TransferInformation;
  "T04": TransferYear;
  "T05": TransferStep;
  "T06": AgencyDirectory;
  "T07": MedicalCertificate;
}
