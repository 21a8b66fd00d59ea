/**
 * 药品目录 · ZS-DRUG-CODING (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers.
 */
export interface DrugCatalogue {
  /**
   * 药品代码 · C..23 · 1
   */
  GOODSCODE?: string | null;
  /**
   * 注册名称 · C..256 · 1
   */
  REGISTEREDPRODUCTNAME?: string | null;
  /**
   * 商品名称 · C..256 · 1
   */
  GOODSNAME?: string | null;
  /**
   * 目录药品名称 · C..256 · 1
   */
  PRODUCTNAME?: string | null;
  /**
   * 注册剂型 · C..128 · 1
   */
  REGISTEREDMEDICINEMODEL?: string | null;
  /**
   * 目录剂型 · C..128 · 1
   */
  PRODUCTMEDICINEMODEL?: string | null;
  /**
   * 注册规格 · C..512 · 1
   */
  REGISTEREDOUTLOOK?: string | null;
  /**
   * 包装材质 · C..128 · 1
   */
  MATERIALNAME?: string | null;
  /**
   * 最小包装数量 · I..9 · 1
   */
  FACTOR?: string | null;
  /**
   * 最小制剂单位 · C..32 · 1
   */
  MINUNIT?: string | null;
  /**
   * 最小包装单位 · C..32 · 1
   */
  UNIT?: string | null;
  /**
   * 药品企业 · C..256 · 1
   */
  COMPANYNAMESC?: string | null;
  /**
   * 生产企业 · C..256 · 1
   */
  MANUFACTURER?: string | null;
  /**
   * 上市药品持有人 · C..256 · 1
   */
  HOLDER?: string | null;
  /**
   * 分包装企业名称 · C..256 · 1
   */
  REPACKAGER?: string | null;
  /**
   * 批准文号 · C..32 · 1
   */
  APPROVALCODE?: string | null;
  /**
   * 原批准文号 · C..128 · 1
   */
  FORMERAPPROVALCODE?: string | null;
  /**
   * 药品本位码 · C..128 · 1
   */
  GOODSSTANDARDCODE?: string | null;
  /**
   * 甲乙类 · C..4 · 1
   */
  PRODUCTINSURANCETYPE?: string | null;
  /**
   * 目录部分 · C..16 · 1
   */
  CATALOGUEPART?: string | null;
  /**
   * 编号 · C..16 · 1
   */
  PRODUCTCODE?: string | null;
  /**
   * 医保支付标准 · C..64 · 1
   */
  PAYSTANDARD?: string | null;
  /**
   * 协议有效期 · C..64 · 1
   */
  AGREEMENTPERIOD?: string | null;
  /**
   * 限定支付范围 · C..1024 · 1
   */
  LIMITS?: string | null;
  /**
   * 市场状态 · C..8 · 1
   */
  MARKETSTATE?: string | null;
  /**
   * 曾用码 · C..512 · 1
   */
  FORMERCODES?: string | null;
  /**
   * ATC 代码 · C7 · 1
   */
  ATCCODE?: string | null;
  /**
   * 社会保险药品代码 · C..64 · 1
   */
  LDT90CODE?: string | null;
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
 * 中药饮片目录 · ZS-DRUG-CODING (2026) 2 表 2
 */
export interface PieceCatalogue {
  /**
   * 饮片代码 · C10 · 1
   */
  PIECECODE?: string | null;
  /**
   * 饮片名称 · C..256 · 1
   */
  PIECENAME?: string | null;
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
 * 医疗服务项目目录 · ZS-DRUG-CODING (2026) 2 表 3
 */
export interface ServiceItemCatalogue {
  /**
   * 服务项目代码 · C15 · 1
   */
  ITEMCODE?: string | null;
  /**
   * 服务项目名称 · C..256 · 1
   */
  ITEMNAME?: string | null;
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
 * 医用耗材目录 · ZS-DRUG-CODING (2026) 2 表 4
 */
export interface ConsumableCatalogue {
  /**
   * 耗材代码 · C20 · 1
   */
  CONSUMABLECODE?: string | null;
  /**
   * 耗材名称 · C..256 · 1
   */
  CONSUMABLENAME?: string | null;
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
 * 体外诊断试剂目录 · ZS-DRUG-CODING (2026) 2 表 5
 */
export interface ReagentCatalogue {
  /**
   * 试剂代码 · C19 · 1
   */
  REAGENTCODE?: string | null;
  /**
   * 试剂名称 · C..256 · 1
   */
  REAGENTNAME?: string | null;
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
 * 疾病诊断目录 · ZS-DRUG-CODING (2026) 2 表 6
 */
export interface DiagnosisCatalogue {
  /**
   * 诊断代码 · C..24 · 1
   */
  DIAGNOSISCODE?: string | null;
  /**
   * 诊断名称 · C..256 · 1
   */
  DIAGNOSISNAME?: string | null;
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
 * 手术操作目录 · ZS-DRUG-CODING (2026) 2 表 7
 */
export interface OperationCatalogue {
  /**
   * 手术操作代码 · C..16 · 1
   */
  OPERATIONCODE?: string | null;
  /**
   * 手术操作名称 · C..256 · 1
   */
  OPERATIONNAME?: string | null;
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
 * 定点医药机构目录 · ZS-DRUG-CODING (2026) 2 表 8
 */
export interface InstitutionCatalogue {
  /**
   * 机构代码 · C12 · 1
   */
  INSTITUTIONCODE?: string | null;
  /**
   * 机构名称 · C..256 · 1
   */
  INSTITUTIONNAME?: string | null;
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
 * 医保医师目录 · ZS-DRUG-CODING (2026) 2 表 9
 */
export interface DoctorCatalogue {
  /**
   * 医师代码 · C13 · 1
   */
  DOCTORCODE?: string | null;
  /**
   * 医师姓名 · C..256 · 1
   */
  DOCTORNAME?: string | null;
  /**
   * 有效起始日期 · C8 YYYYMMDD · 1
   */
  VALIDFROM?: string | null;
  /**
   * 有效终止日期 · C8 YYYYMMDD · 1
   */
  VALIDTO?: string | null;
}

export type 药品目录 = DrugCatalogue;

export type 中药饮片目录 = PieceCatalogue;

export type 医疗服务项目目录 = ServiceItemCatalogue;

export type 医用耗材目录 = ConsumableCatalogue;

export type 体外诊断试剂目录 = ReagentCatalogue;

export type 疾病诊断目录 = DiagnosisCatalogue;

export type 手术操作目录 = OperationCatalogue;

export type 定点医药机构目录 = InstitutionCatalogue;

export type 医保医师目录 = DoctorCatalogue;

export interface RecordTypes {
  "T01": DrugCatalogue;
  "T02": PieceCatalogue;
  "T03": ServiceItemCatalogue;
  "T04": ConsumableCatalogue;
  "T05": ReagentCatalogue;
  "T06": DiagnosisCatalogue;
  "T07": OperationCatalogue;
  "T08": InstitutionCatalogue;
  "T09": DoctorCatalogue;
}
