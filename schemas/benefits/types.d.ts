/**
 * 工伤案件表 · ZS-BENEFITS (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface InjuryCase {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 工伤案件编号 · C..32 · 1
   */
  CASEID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 本次开始日期 · C8 YYYYMMDD · 1
   */
  AAE030?: string | null;
  /**
   * 本次终止日期 · C8 YYYYMMDD · 1
   */
  AAE031?: string | null;
  /**
   * 受伤日期 · C8 YYYYMMDD · 1
   */
  INJUREDON?: string | null;
  /**
   * 老工伤 · C..2 · 1
   */
  OLDCASE?: string | null;
  /**
   * 旧伤复发 · C..2 · 1
   */
  VETERAN?: string | null;
  /**
   * 申请人 · C..8 · 1
   */
  APPLICANT?: string | null;
  /**
   * 申请日期 · C8 YYYYMMDD · 1
   */
  APPLIEDON?: string | null;
  /**
   * 受理日期 · C8 YYYYMMDD · 1
   */
  ACCEPTEDON?: string | null;
  /**
   * 事实清楚 · C..2 · 1
   */
  CLEARCASE?: string | null;
  /**
   * 决定日期 · C8 YYYYMMDD · 1
   */
  DECIDEDON?: string | null;
  /**
   * 鉴定申请日期 · C8 YYYYMMDD · 1
   */
  ASKEDON?: string | null;
  /**
   * 鉴定延长 · C..2 · 1
   */
  EXTENDED?: string | null;
  /**
   * 鉴定结论日期 · C8 YYYYMMDD · 1
   */
  APPRAISEDON?: string | null;
  /**
   * 再次鉴定申请日期 · C8 YYYYMMDD · 1
   */
  REPEATEDON?: string | null;
  /**
   * 复查鉴定申请日期 · C8 YYYYMMDD · 1
   */
  REVIEWEDON?: string | null;
  /**
   * 伤残等级 · C2 · 1
   */
  ALA040?: string | null;
  /**
   * 护理依赖等级 · C1 · 1
   */
  ALC060?: string | null;
  /**
   * 本人工资 · D16.2 · 1
   */
  OWNWAGE?: string | null;
  /**
   * 平均工资 · D16.2 · 1
   */
  AVERAGEWAGE?: string | null;
  /**
   * 停工留薪月数 · I..3 · 1
   */
  PAIDMONTHS?: string | null;
  /**
   * 延长月数 · I..3 · 1
   */
  EXTRAMONTHS?: string | null;
  /**
   * 死亡日期 · C8 YYYYMMDD · 1
   */
  AAE138?: string | null;
  /**
   * 下落不明日期 · C8 YYYYMMDD · 1
   */
  MISSINGON?: string | null;
}

/**
 * 工伤待遇支付表 · ZS-BENEFITS (2026) 2 表 2。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface InjuryBenefit {
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
   * 工伤案件编号 · C..32 · 1
   */
  CASEID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 工伤待遇项目 · C..16 · 1
   */
  ITEM?: string | null;
  /**
   * 支付方 · C..8 · 1
   */
  PAYER?: string | null;
  /**
   * 待遇年月 · C6 YYYYMM · 1
   */
  EAC064?: string | null;
  /**
   * 待遇金额 · D16.2 · 1
   */
  AAE019?: string | null;
  /**
   * 应享受标准 · D16.2 · 1
   */
  ENTITLED?: string | null;
  /**
   * 最低工资 · D16.2 · 1
   */
  MINIMUMWAGE?: string | null;
  /**
   * 人均可支配收入 · D12.2 · 1
   */
  DISPOSABLE?: string | null;
}

/**
 * 供养亲属表 · ZS-BENEFITS (2026) 2 表 3
 */
export interface Dependant {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 工伤案件编号 · C..32 · 1
   */
  CASEID?: string | null;
  /**
   * 亲属号码 · C..32 · 1
   */
  DEPENDANTID?: string | null;
  /**
   * 亲属姓名 · C..64 · 1
   */
  DEPENDANTNAME?: string | null;
  /**
   * 亲属关系 · C..8 · 1
   */
  RELATION?: string | null;
  /**
   * 孤寡老人或孤儿 · C..2 · 1
   */
  LONE?: string | null;
  /**
   * 核定月抚恤金 · D16.2 · 1
   */
  GRANTED?: string | null;
  /**
   * 待遇享受开始年月 · C6 YYYYMM · 1
   */
  AIC160?: string | null;
}

/**
 * 失业保险金核定表 · ZS-BENEFITS (2026) 2 表 4。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface UnemploymentGrant {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 核定编号 · C..32 · 1
   */
  GRANTID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 离职日期 · C8 YYYYMMDD · 1
   */
  LEFTON?: string | null;
  /**
   * 名单报送日期 · C8 YYYYMMDD · 1
   */
  REPORTEDON?: string | null;
  /**
   * 非本人意愿 · C..2 · 1
   */
  UNWILLING?: string | null;
  /**
   * 失业登记日期 · C8 YYYYMMDD · 1
   */
  REGISTEREDON?: string | null;
  /**
   * 累计缴费月数 · I..4 · 1
   */
  EAC047?: string | null;
  /**
   * 结转月数 · I..3 · 1
   */
  CARRIED?: string | null;
  /**
   * 核定月数 · I..3 · 1
   */
  MONTHS?: string | null;
  /**
   * 待遇享受开始年月 · C6 YYYYMM · 1
   */
  AIC160?: string | null;
  /**
   * 月标准 · D16.2 · 1
   */
  MONTHLYAMOUNT?: string | null;
  /**
   * 最低工资 · D16.2 · 1
   */
  MINIMUMWAGE?: string | null;
  /**
   * 最低生活保障标准 · D16.2 · 1
   */
  SUBSISTENCE?: string | null;
  /**
   * 停发情形 · C..16 · 1
   */
  STOPREASON?: string | null;
  /**
   * 情形发生日期 · C8 YYYYMMDD · 1
   */
  STOPPEDON?: string | null;
}

/**
 * 待遇参保表 · ZS-BENEFITS (2026) 2 表 5。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface InsuredPeriod {
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
 * 失业保险金支付表 · ZS-BENEFITS (2026) 2 表 6。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface UnemploymentPayment {
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
   * 核定编号 · C..32 · 1
   */
  GRANTID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
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
 * 医疗保险缴费表 · ZS-BENEFITS (2026) 2 表 7。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface MedicalContribution {
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
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 应缴年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 缴费基数 · D16.2 · 1
   */
  AAE180?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 1
   */
  AAE082?: string | null;
  /**
   * 失业保险基金缴 · C..2 · 1
   */
  FUNDPAID?: string | null;
}

/**
 * 生育待遇表 · ZS-BENEFITS (2026) 2 表 8。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface MaternityBenefit {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 生育待遇编号 · C..32 · 1
   */
  BENEFITID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 1
   */
  AAC003?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140?: string | null;
  /**
   * 待遇对象 · C..8 · 1
   */
  CLAIMANT?: string | null;
  /**
   * 生育日期 · C8 YYYYMMDD · 1
   */
  BORNON?: string | null;
  /**
   * 基数年度 · C4 YYYY · 1
   */
  BASEYEAR?: string | null;
  /**
   * 津贴基数 · D16.2 · 1
   */
  BASE?: string | null;
  /**
   * 生育津贴 · D16.2 · 1
   */
  ALLOWANCE?: string | null;
  /**
   * 生育医疗费 · D16.2 · 1
   */
  MEDICALCOST?: string | null;
}

/**
 * 单位平均工资表 · ZS-BENEFITS (2026) 2 表 9。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface EmployerWage {
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
   * 年度 · C4 YYYY · 1
   */
  AAE001?: string | null;
  /**
   * 职工月平均工资 · D16.2 · 1
   */
  EMPLOYERWAGE?: string | null;
}

/**
 * 在领养老金表 · ZS-BENEFITS (2026) 2 表 10。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface DrawnPension {
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
   * 月养老金 · D16.2 · 1
   */
  MONTHLYPENSION?: string | null;
}

/**
 * 辅助器具表 · ZS-BENEFITS (2026) 2 表 11。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface AssistiveDevice {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 工伤案件编号 · C..32 · 1
   */
  CASEID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 辅助器具 · C..40 · 1
   */
  DEVICE?: string | null;
  /**
   * 配置日期 · C8 YYYYMMDD · 1
   */
  FITTEDON?: string | null;
  /**
   * 最高限价 · D16.2 · 1
   */
  PRICELIMIT?: string | null;
  /**
   * 待遇金额 · D16.2 · 1
   */
  AAE019?: string | null;
}

/**
 * 多付待遇表 · ZS-BENEFITS (2026) 2 表 12。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface Overpayment {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 多付编号 · C..32 · 1
   */
  OVERPAYMENTID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 发现日期 · C8 YYYYMMDD · 1
   */
  FOUNDON?: string | null;
  /**
   * 多付金额 · D16.2 · 1
   */
  OVERPAID?: string | null;
  /**
   * 骗取 · C..2 · 1
   */
  FRAUD?: string | null;
  /**
   * 罚款 · D16.2 · 1
   */
  FINE?: string | null;
}

/**
 * 追回表 · ZS-BENEFITS (2026) 2 表 13
 */
export interface Recovery {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 追回编号 · C..32 · 1
   */
  RECOVERYID?: string | null;
  /**
   * 多付编号 · C..32 · 1
   */
  OVERPAYMENTID?: string | null;
  /**
   * 追回方式 · C..8 · 1
   */
  WAY?: string | null;
  /**
   * 追回日期 · C8 YYYYMMDD · 1
   */
  RECOVEREDON?: string | null;
  /**
   * 追回金额 · D16.2 · 1
   */
  RECOVERED?: string | null;
}

/**
 * 经办时限表 · ZS-BENEFITS (2026) 2 表 14
 */
export interface TimedService {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 业务编号 · C..32 · 1
   */
  SERVICEID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 业务 · C..24 · 1
   */
  SERVICE?: string | null;
  /**
   * 申请日期 · C8 YYYYMMDD · 1
   */
  APPLIEDON?: string | null;
  /**
   * 决定日期 · C8 YYYYMMDD · 1
   */
  DECIDEDON?: string | null;
}

/**
 * 住院报销表 · ZS-BENEFITS (2026) 2 表 15。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface MedicalClaim {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 报销编号 · C..32 · 1
   */
  CLAIMID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 医疗机构 · C..60 · 1
   */
  HOSPITAL?: string | null;
  /**
   * 入院日期 · C8 YYYYMMDD · 1
   */
  ADMITTEDON?: string | null;
  /**
   * 出院日期 · C8 YYYYMMDD · 1
   */
  DISCHARGEDON?: string | null;
  /**
   * 诊断 · C..60 · 1
   */
  DIAGNOSIS?: string | null;
  /**
   * 医疗费总额 · D16.2 · 1
   */
  TOTAL?: string | null;
  /**
   * 基金支付 · D16.2 · 1
   */
  FUNDPAY?: string | null;
  /**
   * 账户支付 · D16.2 · 1
   */
  ACCOUNTPAY?: string | null;
  /**
   * 现金支付 · D16.2 · 1
   */
  CASHPAY?: string | null;
  /**
   * 应由谁负担 · C..16 · 1
   */
  LIABILITY?: string | null;
}

/**
 * 先行支付表 · ZS-BENEFITS (2026) 2 表 16。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：号码的校验码。 A validator without the keywords zs- finds errors only, and not: check characters of identifiers.
 */
export interface AdvancePayment {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 先行支付编号 · C..32 · 1
   */
  ADVANCEID?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001: string;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002: string;
  /**
   * 先行支付情形 · C..24 · 1
   */
  CASEKIND?: string | null;
  /**
   * 申请日期 · C8 YYYYMMDD · 1
   */
  APPLIEDON?: string | null;
  /**
   * 通知日期 · C8 YYYYMMDD · 1
   */
  NOTICEDON?: string | null;
  /**
   * 答复日期 · C8 YYYYMMDD · 1
   */
  ANSWEREDON?: string | null;
  /**
   * 待遇金额 · D16.2 · 1
   */
  AAE019?: string | null;
  /**
   * 追回日期 · C8 YYYYMMDD · 1
   */
  RECOVEREDON?: string | null;
  /**
   * 追回金额 · D16.2 · 1
   */
  RECOVERED?: string | null;
  /**
   * 先行支付项目 · C..32 · 1
   */
  ADVANCEITEM?: string | null;
}

export type 工伤案件表 = InjuryCase;

export type 工伤待遇支付表 = InjuryBenefit;

export type 供养亲属表 = Dependant;

export type 失业保险金核定表 = UnemploymentGrant;

export type 待遇参保表 = InsuredPeriod;

export type 失业保险金支付表 = UnemploymentPayment;

export type 医疗保险缴费表 = MedicalContribution;

export type 生育待遇表 = MaternityBenefit;

export type 单位平均工资表 = EmployerWage;

export type 在领养老金表 = DrawnPension;

export type 辅助器具表 = AssistiveDevice;

export type 多付待遇表 = Overpayment;

export type 追回表 = Recovery;

export type 经办时限表 = TimedService;

export type 住院报销表 = MedicalClaim;

export type 先行支付表 = AdvancePayment;

export interface RecordTypes {
  "T01": InjuryCase;
  "T02": InjuryBenefit;
  "T03": Dependant;
  "T04": UnemploymentGrant;
  "T05": InsuredPeriod;
  "T06": UnemploymentPayment;
  "T07": MedicalContribution;
  "T08": MaternityBenefit;
  "T09": EmployerWage;
  "T10": DrawnPension;
  "T11": AssistiveDevice;
  "T12": Overpayment;
  "T13": Recovery;
  "T14": TimedService;
  "T15": MedicalClaim;
  "T16": AdvancePayment;
}
