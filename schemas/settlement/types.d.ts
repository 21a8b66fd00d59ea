/**
 * 结算信息表 · ZS-SETTLEMENT (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes.
 */
export interface Settlement {
  /**
   * 就诊ID · C..30 · 1
   */
  MDTRT_ID?: string | null;
  /**
   * 结算ID · C..30 · 1
   */
  SETL_ID?: string | null;
  /**
   * 人员编号 · C..30 · 1
   */
  PSN_NO?: string | null;
  /**
   * 人员姓名 · C..50 · 1
   */
  PSN_NAME?: string | null;
  /**
   * 人员证件类型 · C..6 · 1
   */
  PSN_CERT_TYPE?: string | null;
  /**
   * 证件号码 · C..50 · 1
   */
  CERTNO?: string | null;
  /**
   * 性别 · C..6 · 1
   */
  GEND?: string | null;
  /**
   * 民族 · C..3 · 1
   */
  NATY?: string | null;
  /**
   * 出生日期 · C8 YYYYMMDD · 1
   */
  BRDY?: string | null;
  /**
   * 年龄 · D4.1 · 1
   */
  AGE?: string | null;
  /**
   * 险种类型 · C..6 · 1
   */
  INSUTYPE?: string | null;
  /**
   * 人员类别 · C..6 · 1
   */
  PSN_TYPE?: string | null;
  /**
   * 公务员标志 · C..3 · 1
   */
  CVLSERV_FLAG?: string | null;
  /**
   * 结算时间 · C14 YYYYMMDDHHMMSS · 1
   */
  SETL_TIME?: string | null;
  /**
   * 结算年度 · C4 YYYY · 1
   */
  SETL_YEAR?: string | null;
  /**
   * 就诊凭证类型 · C..3 · 1
   */
  MDTRT_CERT_TYPE?: string | null;
  /**
   * 医疗类别 · C..6 · 1
   */
  MED_TYPE?: string | null;
  /**
   * 医疗费总额 · D16.2 · 1
   */
  MEDFEE_SUMAMT?: string | null;
  /**
   * 全自费金额 · D16.2 · 1
   */
  FULAMT_OWNPAY_AMT?: string | null;
  /**
   * 超限价自费费用 · D16.2 · 1
   */
  OVERLMT_SELFPAY?: string | null;
  /**
   * 先行自付金额 · D16.2 · 1
   */
  PRESELFPAY_AMT?: string | null;
  /**
   * 符合政策范围金额 · D16.2 · 1
   */
  INSCP_SCP_AMT?: string | null;
  /**
   * 实际支付起付线 · D16.2 · 1
   */
  ACT_PAY_DEDC?: string | null;
  /**
   * 基本医疗保险统筹基金支出 · D16.2 · 1
   */
  HIFP_PAY?: string | null;
  /**
   * 基本医疗保险统筹基金支付比例 · D5.4 · 1
   */
  POOL_PROP_SELFPAY?: string | null;
  /**
   * 公务员医疗补助资金支出 · D16.2 · 1
   */
  CVLSERV_PAY?: string | null;
  /**
   * 企业补充医疗保险基金支出 · D16.2 · 1
   */
  HIFES_PAY?: string | null;
  /**
   * 居民大病保险资金支出 · D16.2 · 1
   */
  HIFMI_PAY?: string | null;
  /**
   * 职工大额医疗费用补助基金支出 · D16.2 · 1
   */
  HIFOB_PAY?: string | null;
  /**
   * 医疗救助基金支出 · D16.2 · 1
   */
  MAF_PAY?: string | null;
  /**
   * 医院负担金额 · D16.2 · 1
   */
  HOSP_PART_AMT?: string | null;
  /**
   * 其他支出 · D16.2 · 1
   */
  OTH_PAY?: string | null;
  /**
   * 基金支付总额 · D16.2 · 1
   */
  FUND_PAY_SUMAMT?: string | null;
  /**
   * 个人负担总金额 · D16.2 · 1
   */
  PSN_PART_AMT?: string | null;
  /**
   * 个人账户支出 · D16.2 · 1
   */
  ACCT_PAY?: string | null;
  /**
   * 个人现金支出 · D16.2 · 1
   */
  PSN_CASH_PAY?: string | null;
  /**
   * 余额 · D16.2 · 1
   */
  BALC?: string | null;
  /**
   * 个人账户共济支付金额 · D16.2 · 1
   */
  ACCT_MULAID_PAY?: string | null;
  /**
   * 医药机构结算ID · C..30 · 1
   */
  MEDINS_SETL_ID?: string | null;
  /**
   * 清算经办机构 · C..6 · 1
   */
  CLR_OPTINS?: string | null;
  /**
   * 清算方式 · C..6 · 1
   */
  CLR_WAY?: string | null;
  /**
   * 清算类别 · C..6 · 1
   */
  CLR_TYPE?: string | null;
  /**
   * 就医地医保区划 · C6 · 1
   */
  MDTRTAREA_ADMVS?: string | null;
  /**
   * 参保地医保区划 · C6 · 1
   */
  INSUPLC_ADMDVS?: string | null;
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 退费结算标志 · C..3 · 1
   */
  REFD_SETL_FLAG?: string | null;
  /**
   * 备案编号 · C..30 · 1
   */
  FILING_ID?: string | null;
}

/**
 * 结算基金分项表 · ZS-SETTLEMENT (2026) 2 表 2
 */
export interface SettlementFund {
  /**
   * 结算ID · C..30 · 1
   */
  SETL_ID?: string | null;
  /**
   * 基金支付类型 · C..6 · 1
   */
  FUND_PAY_TYPE?: string | null;
  /**
   * 基金支付类型名称 · C..200 · 1
   */
  FUND_PAY_TYPE_NAME?: string | null;
  /**
   * 符合政策范围金额 · D16.2 · 1
   */
  INSCP_SCP_AMT?: string | null;
  /**
   * 本次可支付限额金额 · D16.2 · 1
   */
  CRT_PAYB_LMT_AMT?: string | null;
  /**
   * 基金支付金额 · D16.2 · 1
   */
  FUND_PAYAMT?: string | null;
  /**
   * 结算过程信息 · C..4000 · 1
   */
  SETL_PROC_INFO?: string | null;
}

/**
 * 费用明细表 · ZS-SETTLEMENT (2026) 2 表 3
 */
export interface FeeLine {
  /**
   * 费用明细流水号 · C..30 · 1
   */
  FEEDETL_SN?: string | null;
  /**
   * 原费用流水号 · C..30 · 1
   */
  INIT_FEEDETL_SN?: string | null;
  /**
   * 就诊ID · C..30 · 1
   */
  MDTRT_ID?: string | null;
  /**
   * 医嘱号 · C..30 · 1
   */
  DRORD_NO?: string | null;
  /**
   * 人员编号 · C..30 · 1
   */
  PSN_NO?: string | null;
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 机构级别 · C..3 · 1
   */
  HOSP_LV?: string | null;
  /**
   * 险种类型 · C..6 · 1
   */
  INSUTYPE?: string | null;
  /**
   * 性别 · C..6 · 1
   */
  GEND?: string | null;
  /**
   * 出生日期 · C8 YYYYMMDD · 1
   */
  BRDY?: string | null;
  /**
   * 医疗类别 · C..6 · 1
   */
  MED_TYPE?: string | null;
  /**
   * 费用发生时间 · C14 YYYYMMDDHHMMSS · 1
   */
  FEE_OCUR_TIME?: string | null;
  /**
   * 医疗目录编码 · C..50 · 1
   */
  MED_LIST_CODG?: string | null;
  /**
   * 医药机构目录编码 · C..150 · 1
   */
  MEDINS_LIST_CODG?: string | null;
  /**
   * 明细项目费用总额 · D16.2 · 1
   */
  DET_ITEM_FEE_SUMAMT?: string | null;
  /**
   * 数量 · D10.4 · 1
   */
  CNT?: string | null;
  /**
   * 单价 · C..17 · 1
   */
  PRIC?: string | null;
  /**
   * 自付比例 · D5.4 · 1
   */
  SELFPAY_PROP?: string | null;
  /**
   * 处方天数 · I..3 · 1
   */
  PRES_DAYS?: string | null;
  /**
   * 开单科室编码 · C..30 · 1
   */
  BILG_DEPT_CODG?: string | null;
  /**
   * 开单科室名称 · C..100 · 1
   */
  BILG_DEPT_NAME?: string | null;
  /**
   * 开单医生编码 · C..30 · 1
   */
  BILG_DR_CODG?: string | null;
  /**
   * 开单医师姓名 · C..50 · 1
   */
  BILG_DR_NAME?: string | null;
  /**
   * 受单科室编码 · C..30 · 1
   */
  ACORD_DEPT_CODG?: string | null;
  /**
   * 受单医生编码 · C..30 · 1
   */
  ORDERS_DR_CODE?: string | null;
  /**
   * 医院审批标志 · C..3 · 1
   */
  HOSP_APPR_FLAG?: string | null;
  /**
   * 中药使用方式 · C..6 · 1
   */
  TCMDRUG_USED_WAY?: string | null;
  /**
   * 外检标志 · C..3 · 1
   */
  ETIP_FLAG?: string | null;
  /**
   * 出院带药标志 · C..3 · 1
   */
  DSCG_TKDRUG_FLAG?: string | null;
  /**
   * 生育费用标志 · C..6 · 1
   */
  MATN_FEE_FLAG?: string | null;
  /**
   * 备注 · C..500 · 1
   */
  MEMO?: string | null;
}

/**
 * 结算清单表 · ZS-SETTLEMENT (2026) 2 表 4
 */
export interface SettlementList {
  /**
   * 结算ID · C..30 · 1
   */
  SETL_ID?: string | null;
  /**
   * 就诊ID · C..30 · 1
   */
  MDTRT_ID?: string | null;
  /**
   * 人员编号 · C..30 · 1
   */
  PSN_NO?: string | null;
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 医保编号 · C..50 · 1
   */
  HI_NO?: string | null;
  /**
   * 病案号 · C..50 · 1
   */
  MEDCASNO?: string | null;
  /**
   * 申报时间 · C14 YYYYMMDDHHMMSS · 1
   */
  DCLA_TIME?: string | null;
  /**
   * 国籍 · C..50 · 1
   */
  NTLY?: string | null;
  /**
   * 职业 · C..50 · 1
   */
  PRFS?: string | null;
  /**
   * 邮政编码 · C..10 · 1
   */
  POSCODE?: string | null;
  /**
   * 新生儿入院类型 · C..3 · 1
   */
  NWB_ADM_TYPE?: string | null;
  /**
   * 新生儿出生体重 · D8.2 · 1
   */
  NWB_BIR_WT?: string | null;
  /**
   * 新生儿入院体重 · D8.2 · 1
   */
  NWB_ADM_WT?: string | null;
  /**
   * 门诊慢特病诊断科别 · C..50 · 1
   */
  OPSP_DIAG_CATY?: string | null;
  /**
   * 就诊日期 · C8 YYYYMMDD · 1
   */
  OPSP_MDTRT_DATE?: string | null;
  /**
   * 入院途径 · C..3 · 1
   */
  ADM_WAY?: string | null;
  /**
   * 治疗类别 · C..3 · 1
   */
  TRT_TYPE?: string | null;
  /**
   * 入院时间 · C14 YYYYMMDDHHMMSS · 1
   */
  ADM_TIME?: string | null;
  /**
   * 转科科别 · C..50 · 1
   */
  REFLDEPT_DEPT?: string | null;
  /**
   * 出院时间 · C14 YYYYMMDDHHMMSS · 1
   */
  DSCG_TIME?: string | null;
  /**
   * 出院科别 · C..50 · 1
   */
  DSCG_CATY?: string | null;
  /**
   * 门急诊西医诊断代码 · C..50 · 1
   */
  WM_DISE_CODE?: string | null;
  /**
   * 门急诊中医诊断代码 · C..50 · 1
   */
  TCM_DISE_CODE?: string | null;
  /**
   * 主要诊断代码 · C..20 · 1
   */
  MAINDIAG_CODE?: string | null;
  /**
   * 呼吸机使用时长 · C..50 · 1
   */
  VENT_USED_DURA?: string | null;
  /**
   * 特级护理天数 · I..4 · 1
   */
  SPGA_NURSCARE_DAYS?: string | null;
  /**
   * 一级护理天数 · I..4 · 1
   */
  LV1_NURSCARE_DAYS?: string | null;
  /**
   * 离院方式 · C..3 · 1
   */
  DSCG_WAY?: string | null;
  /**
   * 拟接收机构名称 · C..200 · 1
   */
  ACP_MEDINS_NAME?: string | null;
  /**
   * 票据代码 · C..50 · 1
   */
  BILL_CODE?: string | null;
  /**
   * 票据号码 · C..50 · 1
   */
  BILL_NO?: string | null;
  /**
   * 业务流水号 · C..50 · 1
   */
  BIZ_SN?: string | null;
  /**
   * 31天内再住院计划标志 · C..3 · 1
   */
  DAYS_RINP_FLAG_31?: string | null;
  /**
   * 再住院目的 · C..200 · 1
   */
  DAYS_RINP_PUP_31?: string | null;
  /**
   * 主诊医师代码 · C..30 · 1
   */
  CHFPDR_CODE?: string | null;
  /**
   * 结算开始日期 · C8 YYYYMMDD · 1
   */
  SETL_BEGN_DATE?: string | null;
  /**
   * 结算结束日期 · C8 YYYYMMDD · 1
   */
  SETL_END_DATE?: string | null;
  /**
   * 医疗机构填报部门 · C..50 · 1
   */
  MEDINS_FILL_DEPT?: string | null;
  /**
   * 填报人 · C..50 · 1
   */
  MEDINS_FILL_PSN?: string | null;
  /**
   * 责任护士代码 · C..30 · 1
   */
  RESP_NURS_CODE?: string | null;
  /**
   * 状态分类 · C..3 · 1
   */
  STAS_TYPE?: string | null;
  /**
   * 医保支付方式 · C..3 · 1
   */
  HI_PAYMTD?: string | null;
}

/**
 * 结算清单诊断表 · ZS-SETTLEMENT (2026) 2 表 5
 */
export interface SettlementDiagnosis {
  /**
   * 结算ID · C..30 · 1
   */
  SETL_ID?: string | null;
  /**
   * 诊断类别 · C..3 · 1
   */
  DIAG_TYPE?: string | null;
  /**
   * 诊断代码 · C..20 · 1
   */
  DIAG_CODE?: string | null;
  /**
   * 诊断名称 · C..100 · 1
   */
  DIAG_NAME?: string | null;
  /**
   * 入院病情类型 · C..3 · 1
   */
  ADM_COND_TYPE?: string | null;
  /**
   * 主诊断标志 · C..3 · 1
   */
  MAINDIAG_FLAG?: string | null;
}

/**
 * 结算清单手术表 · ZS-SETTLEMENT (2026) 2 表 6
 */
export interface SettlementOperation {
  /**
   * 结算ID · C..30 · 1
   */
  SETL_ID?: string | null;
  /**
   * 手术操作类别 · C..3 · 1
   */
  OPRN_OPRT_TYPE?: string | null;
  /**
   * 手术操作代码 · C..30 · 1
   */
  OPRN_OPRT_CODE?: string | null;
  /**
   * 手术操作名称 · C..500 · 1
   */
  OPRN_OPRT_NAME?: string | null;
  /**
   * 术者医师代码 · C..30 · 1
   */
  OPER_DR_CODE?: string | null;
  /**
   * 麻醉医师代码 · C..30 · 1
   */
  ANST_DR_CODE?: string | null;
  /**
   * 麻醉方式 · C..10 · 1
   */
  ANST_WAY?: string | null;
  /**
   * 手术开始时间 · C14 YYYYMMDDHHMMSS · 1
   */
  OPRN_OPRT_BEGNTIME?: string | null;
  /**
   * 手术结束时间 · C14 YYYYMMDDHHMMSS · 1
   */
  OPRN_OPRT_ENDTIME?: string | null;
  /**
   * 麻醉开始时间 · C14 YYYYMMDDHHMMSS · 1
   */
  ANST_BEGNTIME?: string | null;
  /**
   * 麻醉结束时间 · C14 YYYYMMDDHHMMSS · 1
   */
  ANST_ENDTIME?: string | null;
}

/**
 * 结算清单重症监护表 · ZS-SETTLEMENT (2026) 2 表 7
 */
export interface IntensiveCare {
  /**
   * 结算ID · C..30 · 1
   */
  SETL_ID?: string | null;
  /**
   * 重症监护病房类型 · C..6 · 1
   */
  SCS_CUTD_WARD_TYPE?: string | null;
  /**
   * 进入时间 · C14 YYYYMMDDHHMMSS · 1
   */
  SCS_CUTD_INPOOL_TIME?: string | null;
  /**
   * 退出时间 · C14 YYYYMMDDHHMMSS · 1
   */
  SCS_CUTD_EXIT_TIME?: string | null;
  /**
   * 合计时长 · C..10 · 1
   */
  SCS_CUTD_SUM_DURA?: string | null;
}

/**
 * 转院、异地备案表 · ZS-SETTLEMENT (2026) 2 表 8
 */
export interface Referral {
  /**
   * 备案编号 · C..30 · 1
   */
  FILING_ID?: string | null;
  /**
   * 人员编号 · C..30 · 1
   */
  PSN_NO?: string | null;
  /**
   * 险种类型 · C..6 · 1
   */
  INSUTYPE?: string | null;
  /**
   * 联系电话 · C..50 · 1
   */
  TEL?: string | null;
  /**
   * 联系地址 · C..200 · 1
   */
  ADDR?: string | null;
  /**
   * 参保机构医保区划 · C..6 · 1
   */
  INSU_OPTINS?: string | null;
  /**
   * 诊断代码 · C..20 · 1
   */
  DIAG_CODE?: string | null;
  /**
   * 诊断名称 · C..100 · 1
   */
  DIAG_NAME?: string | null;
  /**
   * 转往定点医药机构编号 · C..12 · 1
   */
  REFLIN_MEDINS_NO?: string | null;
  /**
   * 转往医院名称 · C..200 · 1
   */
  REFLIN_MEDINS_NAME?: string | null;
  /**
   * 就医地行政区划 · C6 · 1
   */
  MDTRTAREA_ADMDVS?: string | null;
  /**
   * 医院同意转院标志 · C..3 · 1
   */
  HOSP_AGRE_REFL_FLAG?: string | null;
  /**
   * 转院类型 · C..30 · 1
   */
  REFL_TYPE?: string | null;
  /**
   * 转院日期 · C8 YYYYMMDD · 1
   */
  REFL_DATE?: string | null;
  /**
   * 转院原因 · C..100 · 1
   */
  REFL_REA?: string | null;
  /**
   * 开始日期 · C8 YYYYMMDD · 1
   */
  BEGNDATE?: string | null;
  /**
   * 结束日期 · C8 YYYYMMDD · 1
   */
  ENDDATE?: string | null;
}

/**
 * 目录限定表 · ZS-SETTLEMENT (2026) 2 表 9。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed.
 */
export interface DrugLimit {
  /**
   * 医疗目录编码 · C..50 · 1
   */
  MED_LIST_CODG?: string | null;
  /**
   * 限性别 · C1 · 1
   */
  LIMIT_SEX?: string | null;
  /**
   * 限最小年龄 · I..3 · 1
   */
  LIMIT_AGE_MIN?: string | null;
  /**
   * 限最大年龄 · I..3 · 1
   */
  LIMIT_AGE_MAX?: string | null;
  /**
   * 限险种 · C..64 · 1
   */
  LIMIT_INSUTYPE?: string | null;
  /**
   * 限机构级别 · C..64 · 1
   */
  LIMIT_HOSP_LV?: string | null;
  /**
   * 限医疗类别 · C..64 · 1
   */
  LIMIT_MED_TYPE?: string | null;
  /**
   * 限天数 · I..3 · 1
   */
  LIMIT_DAYS?: string | null;
  /**
   * 限适应症 · C..2000 · 1
   */
  LIMIT_DIAG?: string | null;
  /**
   * 自付比例的险种 · C..6 · 1
   */
  PROP_INSUTYPE?: string | null;
  /**
   * 自付比例 · D5.4 · 1
   */
  SELFPAY_PROP?: string | null;
  /**
   * 有效起始日期 · C8 YYYYMMDD · 1
   */
  VALIDFROM?: string | null;
  /**
   * 有效终止日期 · C8 YYYYMMDD · 1
   */
  VALIDTO?: string | null;
}

/**
 * 结算对账表 · ZS-SETTLEMENT (2026) 2 表 10
 */
export interface Reconciliation {
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 结算经办机构 · C..6 · 1
   */
  SETL_OPTINS?: string | null;
  /**
   * 对账开始日期 · C8 YYYYMMDD · 1
   */
  STMT_BEGNDATE?: string | null;
  /**
   * 对账结束日期 · C8 YYYYMMDD · 1
   */
  STMT_ENDDATE?: string | null;
  /**
   * 医疗费总额 · D16.2 · 1
   */
  MEDFEE_SUMAMT?: string | null;
  /**
   * 基金支付总额 · D16.2 · 1
   */
  FUND_PAY_SUMAMT?: string | null;
  /**
   * 现金支付金额 · D16.2 · 1
   */
  CASH_PAYAMT?: string | null;
  /**
   * 定点医药机构结算笔数 · I..10 · 1
   */
  FIXMEDINS_SETL_CNT?: string | null;
  /**
   * 文件查询号 · C..30 · 1
   */
  FILE_QURY_NO?: string | null;
}

/**
 * 定点医药机构名录 · ZS-SETTLEMENT (2026) 2 表 11
 */
export interface Institution {
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 定点医药机构名称 · C..200 · 1
   */
  FIXMEDINS_NAME?: string | null;
  /**
   * 机构级别 · C..3 · 1
   */
  HOSP_LV?: string | null;
  /**
   * 就医地医保区划 · C6 · 1
   */
  MDTRTAREA_ADMVS?: string | null;
  /**
   * 有效起始日期 · C8 YYYYMMDD · 1
   */
  VALIDFROM?: string | null;
  /**
   * 有效终止日期 · C8 YYYYMMDD · 1
   */
  VALIDTO?: string | null;
}

/**
 * 床位日报表 · ZS-SETTLEMENT (2026) 2 表 12
 */
export interface BedDay {
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 日期 · C8 YYYYMMDD · 1
   */
  BEDDAY?: string | null;
  /**
   * 开放床位数 · I..6 · 1
   */
  OPENBEDS?: string | null;
  /**
   * 在院人数 · I..6 · 1
   */
  INPATIENTS?: string | null;
}

/**
 * 采购入库表 · ZS-SETTLEMENT (2026) 2 表 13
 */
export interface Purchase {
  /**
   * 入库单号 · C..40 · 1
   */
  PURCHASEID?: string | null;
  /**
   * 定点医药机构编号 · C..12 · 1
   */
  FIXMEDINS_CODE?: string | null;
  /**
   * 医疗目录编码 · C..50 · 1
   */
  MED_LIST_CODG?: string | null;
  /**
   * 入库日期 · C8 YYYYMMDD · 1
   */
  STOREDON?: string | null;
  /**
   * 入库数量 · D16.4 · 1
   */
  STOREDCNT?: string | null;
  /**
   * 采购价 · D12.4 · 1
   */
  PURPRIC?: string | null;
}

export type 结算信息表 = Settlement;

export type 结算基金分项表 = SettlementFund;

export type 费用明细表 = FeeLine;

export type 结算清单表 = SettlementList;

export type 结算清单诊断表 = SettlementDiagnosis;

export type 结算清单手术表 = SettlementOperation;

export type 结算清单重症监护表 = IntensiveCare;

export type 转院_异地备案表 = Referral;

export type 目录限定表 = DrugLimit;

export type 结算对账表 = Reconciliation;

export type 定点医药机构名录 = Institution;

export type 床位日报表 = BedDay;

export type 采购入库表 = Purchase;

export interface RecordTypes {
  "T01": Settlement;
  "T02": SettlementFund;
  "T03": FeeLine;
  "T04": SettlementList;
  "T05": SettlementDiagnosis;
  "T06": SettlementOperation;
  "T07": IntensiveCare;
  "T08": Referral;
  "T09": DrugLimit;
  "T10": Reconciliation;
  "T11": Institution;
  "T12": BedDay;
  "T13": Purchase;
}
