/**
 * 社会保险费申报表 · ZS-COLLECTION (2026) 2 表 1
 */
export interface Declaration {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 申报编号 · C..20 · 1
   */
  DECLARATION?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 所属年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 申报人数 · I..8 · 1
   */
  HEADS?: string | null;
  /**
   * 工资总额 · D16.2 · 1
   */
  WAGESUM?: string | null;
  /**
   * 工伤保险费率 · D6.4 · 1
   */
  INJURYRATE?: string | null;
  /**
   * 单位应缴养老 · D16.2 · 1
   */
  EMPPENSION?: string | null;
  /**
   * 单位应缴医疗 · D16.2 · 1
   */
  EMPMEDICAL?: string | null;
  /**
   * 单位应缴失业 · D16.2 · 1
   */
  EMPUNEMPLOYMENT?: string | null;
  /**
   * 单位应缴工伤 · D16.2 · 1
   */
  EMPINJURY?: string | null;
  /**
   * 单位应缴生育 · D16.2 · 1
   */
  EMPMATERNITY?: string | null;
  /**
   * 单位应缴合计 · D16.2 · 1
   */
  EMPTOTAL?: string | null;
  /**
   * 个人应缴养老 · D16.2 · 1
   */
  PSNPENSION?: string | null;
  /**
   * 个人应缴医疗 · D16.2 · 1
   */
  PSNMEDICAL?: string | null;
  /**
   * 个人应缴失业 · D16.2 · 1
   */
  PSNUNEMPLOYMENT?: string | null;
  /**
   * 个人应缴工伤 · D16.2 · 1
   */
  PSNINJURY?: string | null;
  /**
   * 个人应缴生育 · D16.2 · 1
   */
  PSNMATERNITY?: string | null;
  /**
   * 个人应缴合计 · D16.2 · 1
   */
  PSNTOTAL?: string | null;
  /**
   * 应缴总金额 · D16.2 · 1
   */
  TOTAL?: string | null;
}

/**
 * 申报人员明细表 · ZS-COLLECTION (2026) 2 表 2
 */
export interface DeclarationDetail {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 申报编号 · C..20 · 1
   */
  DECLARATION?: string | null;
  /**
   * 单位编码 · C..16 · 1
   */
  AAB001?: string | null;
  /**
   * 所属年月 · C6 YYYYMM · 1
   */
  AAE003?: string | null;
  /**
   * 人员编码 · C..20 · 1
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 申报工资 · D12.2 · 1
   */
  AAC040?: string | null;
  /**
   * 缴费基数 · D12.2 · 1
   */
  AAE180?: string | null;
  /**
   * 参加公务员医疗补助 · C..2 · 1
   */
  SUPPLEMENT?: string | null;
  /**
   * 行政职务级别代码 · C..3 · 1
   */
  AAC020?: string | null;
  /**
   * 单位应缴养老 · D16.2 · 1
   */
  EMPPENSION?: string | null;
  /**
   * 单位应缴医疗 · D16.2 · 1
   */
  EMPMEDICAL?: string | null;
  /**
   * 单位应缴失业 · D16.2 · 1
   */
  EMPUNEMPLOYMENT?: string | null;
  /**
   * 单位应缴工伤 · D16.2 · 1
   */
  EMPINJURY?: string | null;
  /**
   * 单位应缴生育 · D16.2 · 1
   */
  EMPMATERNITY?: string | null;
  /**
   * 单位应缴合计 · D16.2 · 1
   */
  EMPTOTAL?: string | null;
  /**
   * 个人应缴养老 · D16.2 · 1
   */
  PSNPENSION?: string | null;
  /**
   * 个人应缴医疗 · D16.2 · 1
   */
  PSNMEDICAL?: string | null;
  /**
   * 个人应缴失业 · D16.2 · 1
   */
  PSNUNEMPLOYMENT?: string | null;
  /**
   * 个人应缴工伤 · D16.2 · 1
   */
  PSNINJURY?: string | null;
  /**
   * 个人应缴生育 · D16.2 · 1
   */
  PSNMATERNITY?: string | null;
  /**
   * 个人应缴合计 · D16.2 · 1
   */
  PSNTOTAL?: string | null;
  /**
   * 应缴总金额 · D16.2 · 1
   */
  TOTAL?: string | null;
}

/**
 * 医保征缴明细表 · ZS-COLLECTION (2026) 2 表 3
 */
export interface MedicalCollection {
  /**
   * 单位编号 · C..40 · 1
   */
  emp_no?: string | null;
  /**
   * 人员编号 · C..40 · 1
   */
  psn_no?: string | null;
  /**
   * 证件号 · C..32 · 1
   */
  certno?: string | null;
  /**
   * 费款所属期 · C6 YYYYMM · 1
   */
  cashym?: string | null;
  /**
   * 对应费款所属期起始 · C6 YYYYMM · 1
   */
  accrym_begn?: string | null;
  /**
   * 对应费款所属期结束 · C6 YYYYMM · 1
   */
  accrym_end?: string | null;
  /**
   * 险种类型 · C..6 · 1
   */
  insutype?: string | null;
  /**
   * 人员类别 · C..6 · 1
   */
  psn_type?: string | null;
  /**
   * 单位缴费基数 · D12.2 · 1
   */
  emp_clctstd?: string | null;
  /**
   * 人员缴费基数 · D12.2 · 1
   */
  psn_clctstd?: string | null;
  /**
   * 工资 · D12.2 · 1
   */
  wag?: string | null;
  /**
   * 单位缴费比例或定额标准 · D10.4 · 1
   */
  emp_clct_paraval?: string | null;
  /**
   * 单位缴费划入个人账户比例 · D10.4 · 1
   */
  emp_into_paraval?: string | null;
  /**
   * 单位缴费金额 · D16.2 · 1
   */
  emp_clct_amt?: string | null;
  /**
   * 单位缴费划入个人账户金额 · D16.2 · 1
   */
  emp_clct_into_acct_amt?: string | null;
  /**
   * 个人缴费比例或定额标准 · D10.4 · 1
   */
  psn_clct_paraval?: string | null;
  /**
   * 个人缴费金额 · D16.2 · 1
   */
  psn_clct_amt?: string | null;
  /**
   * 个人缴费划入个人账户金额 · D16.2 · 1
   */
  psn_clct_into_acct_amt?: string | null;
  /**
   * 财政补助金额 · D16.2 · 1
   */
  finsubs_amt?: string | null;
  /**
   * 缴费总金额 · D16.2 · 1
   */
  clct_sumamt?: string | null;
  /**
   * 利息 · D16.2 · 1
   */
  inte?: string | null;
  /**
   * 滞纳金 · D16.2 · 1
   */
  latefee?: string | null;
  /**
   * 缴费标志 · C..6 · 1
   */
  clct_flag?: string | null;
  /**
   * 缴费类型 · C..6 · 1
   */
  clct_type?: string | null;
  /**
   * 缴费时间 · C..32 · 1
   */
  clct_time?: string | null;
  /**
   * 核销标志 · C..6 · 1
   */
  revs_flag?: string | null;
  /**
   * 统筹区编号 · C..6 · 1
   */
  poolarea_no?: string | null;
  /**
   * 参保缴费月数 · I..4 · 1
   */
  insu_clct_mons?: string | null;
}

export type 社会保险费申报表 = Declaration;

export type 申报人员明细表 = DeclarationDetail;

export type 医保征缴明细表 = MedicalCollection;

export interface RecordTypes {
  "T01": Declaration;
  "T02": DeclarationDetail;
  "T03": MedicalCollection;
}
