/**
 * 养老保险单位基本信息表 · GB/T 40217-2021 (2021) 5.2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields.
 */
export interface EmployerBasicInfo {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 统一社会信用代码 · C..18 · 4.2
   */
  BAB010?: string | null;
  /**
   * 法定代表人姓名 · C..64 · 4.2
   */
  AAE045?: string | null;
  /**
   * 法定代表人证件号码 · C..64 · 4.2
   */
  AAE046?: string | null;
  /**
   * 法定代表人电话 · C..64 · 4.2
   */
  EAC153?: string | null;
  /**
   * 单位类型代码 · C..2 · 4.2
   */
  AAB019?: string | null;
  /**
   * 单位类型 · C..64 · 4.2
   */
  AAB019N?: string | null;
  /**
   * 经济类型代码 · C..4 · 4.2
   */
  AAB020?: string | null;
  /**
   * 经济类型 · C..64 · 4.2
   */
  AAB020N?: string | null;
  /**
   * 隶属关系代码 · C..4 · 4.2
   */
  AAB021?: string | null;
  /**
   * 隶属关系 · C..16 · 4.2
   */
  AAB021N?: string | null;
  /**
   * 行业代码 · C..16 · 4.2
   */
  AAB022?: string | null;
  /**
   * 行业名称 · C..64 · 4.2
   */
  AAB022N?: string | null;
  /**
   * 联系电话 · C..32 · 4.2
   */
  AAE005?: string | null;
  /**
   * 地址 · C..128 · 4.2
   */
  AAE006?: string | null;
  /**
   * 单位缴费状态代码 · C..1 · 4.2
   */
  AAB051?: string | null;
  /**
   * 单位缴费状态 · C..32 · 4.2
   */
  AAB051N?: string | null;
  /**
   * 单位参保日期 · C6 YYYYMM · 4.2
   */
  AAB050?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险个人基本信息表 · GB/T 40217-2021 (2021) 5.2 表 2。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields; rules between records and tables.
 */
export interface PersonBasicInfo {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 开户银行名称 · C..128 · 4.2
   */
  EAZ049?: string | null;
  /**
   * 银行账号 · C..64 · 4.2
   */
  AAE010?: string | null;
  /**
   * 银行账户名称 · C..64 · 4.2
   */
  AAE009?: string | null;
  /**
   * 性别代码 · C..1 · 4.2
   */
  AAC004?: string | null;
  /**
   * 性别 · C..8 · 4.2
   */
  AAC004N?: string | null;
  /**
   * 民族代码 · C..2 · 4.2
   */
  AAC005?: string | null;
  /**
   * 民族 · C..64 · 4.2
   */
  AAC005N?: string | null;
  /**
   * 户籍所在地 · C..128 · 4.2
   */
  AAC010?: string | null;
  /**
   * 荣誉称号级别代码 · C..1 · 4.2
   */
  AAC087?: string | null;
  /**
   * 荣誉称号级别 · C..32 · 4.2
   */
  AAC087N?: string | null;
  /**
   * 困难人员类别代码 · C..1 · 4.2
   */
  AAC148?: string | null;
  /**
   * 困难人员类别 · C..32 · 4.2
   */
  AAC148N?: string | null;
  /**
   * 个人身份代码 · C..4 · 4.2
   */
  AAC012?: string | null;
  /**
   * 个人身份 · C..64 · 4.2
   */
  AAC012N?: string | null;
  /**
   * 联系电话 · C..32 · 4.2
   */
  AAE005?: string | null;
  /**
   * 地址 · C..128 · 4.2
   */
  AAE006?: string | null;
  /**
   * 街道或乡镇编码 · C..16 · 4.2
   */
  AAF013?: string | null;
  /**
   * 街道或乡镇 · C..128 · 4.2
   */
  AAF031?: string | null;
  /**
   * 社区或村编码 · C..16 · 4.2
   */
  AAF030?: string | null;
  /**
   * 社区或村 · C..128 · 4.2
   */
  AAF030N?: string | null;
  /**
   * 就业状态代码 · C..4 · 4.2
   */
  AAC016?: string | null;
  /**
   * 就业状态名称 · C..32 · 4.2
   */
  AAC016N?: string | null;
  /**
   * 出生日期 · C8 YYYYMMDD · 4.2
   */
  AAC006: string;
  /**
   * 参加工作日期 · C8 YYYYMMDD · 4.2
   */
  AAC007?: string | null;
  /**
   * 视同缴费月数 · I..3 · 4.2
   */
  AAE200?: string | null;
  /**
   * 离退休日期 · C8 YYYYMMDD · 4.2
   */
  AIC162?: string | null;
  /**
   * 死亡日期 · C8 YYYYMMDD · 4.2
   */
  AAE138?: string | null;
  /**
   * 专业技术职务级别代码 · C..3 · 4.2
   */
  AAC014?: string | null;
  /**
   * 专业技术职务级别 · C..64 · 4.2
   */
  AAC014N?: string | null;
  /**
   * 国家职业资格等级代码 · C..4 · 4.2
   */
  AAC015?: string | null;
  /**
   * 国家职业资格等级 · C..64 · 4.2
   */
  AAC015N?: string | null;
  /**
   * 行政职务级别代码 · C..3 · 4.2
   */
  AAC020?: string | null;
  /**
   * 行政职务级别 · C..64 · 4.2
   */
  AAC020N?: string | null;
  /**
   * 退役军人类别代码 · C..2 · 4.2
   */
  AAC064?: string | null;
  /**
   * 退役军人类别 · C..64 · 4.2
   */
  AAC064N?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险死亡人员信息表 · GB/T 40217-2021 (2021) 5.2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields; rules between records and tables.
 */
export interface DeceasedPerson {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 性别代码 · C..1 · 4.2
   */
  AAC004?: string | null;
  /**
   * 性别 · C..8 · 4.2
   */
  AAC004N?: string | null;
  /**
   * 死亡日期 · C8 YYYYMMDD · 4.2
   */
  AAE138?: string | null;
  /**
   * 实际缴费月数 · I..3 · 4.2
   */
  AAE201?: string | null;
  /**
   * 个人账户累计本息 · D16.2 · 4.2
   */
  AIC268?: string | null;
  /**
   * 养老丧葬补助金 · D16.2 · 4.2
   */
  AIC249?: string | null;
  /**
   * 养老抚恤金 · D16.2 · 4.2
   */
  AIC250?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险人员参保信息表 · GB/T 40217-2021 (2021) 5.2 表 4。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields; rules between records and tables.
 */
export interface PersonParticipation {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 首次参保年月 · C6 YYYYMM · 4.2
   */
  AAC049: string;
  /**
   * 个人参保状态 · C..10 · 4.2
   */
  AAC008?: string | null;
  /**
   * 个人缴费状态代码 · C..1 · 4.2
   */
  AAC031?: string | null;
  /**
   * 个人缴费状态 · C..16 · 4.2
   */
  AAC031N?: string | null;
  /**
   * 缴费基数 · D16.2 · 4.2
   */
  AAE180?: string | null;
  /**
   * 本次开始日期 · C8 YYYYMMDD · 4.2
   */
  AAE030?: string | null;
  /**
   * 本次终止日期 · C8 YYYYMMDD · 4.2
   */
  AAE031?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 经办日期 · C8 YYYYMMDD · 4.2
   */
  AAE036?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险离退休人员基本信息表 · GB/T 40217-2021 (2021) 5.2 表 5。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields.
 */
export interface RetireeBasicInfo {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 性别代码 · C..1 · 4.2
   */
  AAC004?: string | null;
  /**
   * 性别 · C..8 · 4.2
   */
  AAC004N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 离退休类别代码 · C..2 · 4.2
   */
  AIC161?: string | null;
  /**
   * 离退休类别 · C..32 · 4.2
   */
  AIC161N?: string | null;
  /**
   * 核定年月 · C6 YYYYMM · 4.2
   */
  AAE211?: string | null;
  /**
   * 参加工作日期 · C8 YYYYMMDD · 4.2
   */
  AAC007?: string | null;
  /**
   * 离退休日期 · C8 YYYYMMDD · 4.2
   */
  AIC162?: string | null;
  /**
   * 待遇享受开始年月 · C6 YYYYMM · 4.2
   */
  AIC160?: string | null;
  /**
   * 视同缴费月数 · I..3 · 4.2
   */
  AAE200?: string | null;
  /**
   * 实际缴费月数 · I..3 · 4.2
   */
  AAE201?: string | null;
  /**
   * 中断月数 · I..3 · 4.2
   */
  EAE027?: string | null;
  /**
   * 累计缴费月数 · I..3 · 4.2
   */
  EAC047?: string | null;
  /**
   * 特殊工种类型代码 · C..6 · 4.2
   */
  AAC019?: string | null;
  /**
   * 特殊工种类型 · C..20 · 4.2
   */
  AAC019N?: string | null;
  /**
   * 特殊工种月数 · I..3 · 4.2
   */
  EAC065?: string | null;
  /**
   * 离退休时账户总金额 · D16.2 · 4.2
   */
  AIC165?: string | null;
  /**
   * 退休时核定养老金 · D16.2 · 4.2
   */
  EIC009?: string | null;
  /**
   * 低保对象标识 · C..1 · 4.2
   */
  AAC158?: string | null;
  /**
   * 补发月数 · I..3 · 4.2
   */
  EAC062?: string | null;
  /**
   * 补发总金额 · D16.2 · 4.2
   */
  EAC063?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险个人账户明细表 · GB/T 40217-2021 (2021) 5.2 表 6。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；名称与代码相符。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; labels that fit their codes.
 */
export interface PersonalAccount {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 就业状态代码 · C..4 · 4.2
   */
  AAC016?: string | null;
  /**
   * 就业状态名称 · C..32 · 4.2
   */
  AAC016N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 年度 · C4 YYYY · 4.2
   */
  AAE001?: string | null;
  /**
   * 年初账户金额 · D16.2 · 4.2
   */
  AIC200?: string | null;
  /**
   * 当年账户本金划入 · D16.2 · 4.2
   */
  ZZB001?: string | null;
  /**
   * 当年账户利息划入 · D16.2 · 4.2
   */
  ZZB002?: string | null;
  /**
   * 本年账户支出 · D16.2 · 4.2
   */
  AIC340?: string | null;
  /**
   * 年末账户金额 · D16.2 · 4.2
   */
  ZZB005?: string | null;
  /**
   * 历年缴纳月数 · I..3 · 4.2
   */
  AIC042?: string | null;
  /**
   * 账户记息日期 · C8 YYYYMMDD · 4.2
   */
  EAC039?: string | null;
  /**
   * 养老账户状态代码 · C..3 · 4.2
   */
  EAC040?: string | null;
  /**
   * 养老账户状态 · C..32 · 4.2
   */
  EAC040N?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险人员转移信息表 · GB/T 40217-2021 (2021) 5.2 表 7。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface PersonTransfer {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 转移方向 · C..16 · 4.2
   */
  EAC071N?: string | null;
  /**
   * 转移方向代码 · C..2 · 4.2
   */
  EAC071?: string | null;
  /**
   * 对方社会保险机构名称 · C..100 · 4.2
   */
  AAC077?: string | null;
  /**
   * 对方所在单位名称 · C..100 · 4.2
   */
  AAC076?: string | null;
  /**
   * 视同缴费月数 · I..3 · 4.2
   */
  AAE200?: string | null;
  /**
   * 实际缴费月数 · I..3 · 4.2
   */
  AAE201?: string | null;
  /**
   * 转移个人划转金额 · D16.2 · 4.2
   */
  AIC099?: string | null;
  /**
   * 转移单位划转金额 · D16.2 · 4.2
   */
  AIC100?: string | null;
  /**
   * 基本养老保险基金转移总额 · D16.2 · 4.2
   */
  AIC102?: string | null;
  /**
   * 统筹部分转移金额 · D16.2 · 4.2
   */
  AIC103?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 经办日期 · C8 YYYYMMDD · 4.2
   */
  AAE036?: string | null;
  /**
   * 对方行政区划代码 · C6 · 4.2
   */
  OAA027?: string | null;
  /**
   * 对方行政区划 · C..64 · 4.2
   */
  OAA027N?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 职工基本养老保险单位征缴明细表 · GB/T 40217-2021 (2021) 5.2 表 8。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; rules between fields.
 */
export interface EmployeePensionEmployerCollection {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 结算单号 · C..20 · 4.2
   */
  EAZ058?: string | null;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 单位类型代码 · C..2 · 4.2
   */
  AAB019?: string | null;
  /**
   * 单位类型 · C..64 · 4.2
   */
  AAB019N?: string | null;
  /**
   * 经济类型代码 · C..4 · 4.2
   */
  AAB020?: string | null;
  /**
   * 经济类型 · C..64 · 4.2
   */
  AAB020N?: string | null;
  /**
   * 隶属关系代码 · C..4 · 4.2
   */
  AAB021?: string | null;
  /**
   * 隶属关系 · C..16 · 4.2
   */
  AAB021N?: string | null;
  /**
   * 结算年月 · C6 YYYYMM · 4.2
   */
  AAE002?: string | null;
  /**
   * 应缴年月 · C6 YYYYMM · 4.2
   */
  AAE003?: string | null;
  /**
   * 到账日期 · C8 YYYYMMDD · 4.2
   */
  EAD131?: string | null;
  /**
   * 征缴方式代码 · C..1 · 4.2
   */
  AAB033?: string | null;
  /**
   * 征缴方式 · C..32 · 4.2
   */
  AAB033N?: string | null;
  /**
   * 足额到账标志代码 · C..1 · 4.2
   */
  AAE078?: string | null;
  /**
   * 足额到账标志 · C..16 · 4.2
   */
  AAE078N?: string | null;
  /**
   * 应缴类型代码 · C..2 · 4.2
   */
  AAA115?: string | null;
  /**
   * 应缴类型 · C..40 · 4.2
   */
  AAA115N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 应征人数 · I..6 · 4.2
   */
  AAB119?: string | null;
  /**
   * 应缴总金额 · D16.2 · 4.2
   */
  AAE058?: string | null;
  /**
   * 单位缴费基数总额 · D16.2 · 4.2
   */
  AAB121?: string | null;
  /**
   * 个人缴费基数总额 · D16.2 · 4.2
   */
  AAB120?: string | null;
  /**
   * 单位应缴金额 · D16.2 · 4.2
   */
  AAE020?: string | null;
  /**
   * 个人应缴金额 · D16.2 · 4.2
   */
  AAE022?: string | null;
  /**
   * 滞纳金金额 · D16.2 · 4.2
   */
  AAB204?: string | null;
  /**
   * 单位划账金额 · D16.2 · 4.2
   */
  AAE021?: string | null;
  /**
   * 个人划账金额 · D16.2 · 4.2
   */
  AAE023?: string | null;
  /**
   * 单位实缴金额 · D16.2 · 4.2
   */
  AAE080?: string | null;
  /**
   * 单位实缴划入个人账户金额 · D16.2 · 4.2
   */
  AAE081?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 4.2
   */
  AAE082?: string | null;
  /**
   * 个人实缴划入个人账户金额 · D16.2 · 4.2
   */
  AAE083?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 机关事业单位养老保险单位征缴明细表 · GB/T 40217-2021 (2021) 5.2 表 9。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; rules between fields.
 */
export interface PublicSectorEmployerCollection {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 结算单号 · C..20 · 4.2
   */
  EAZ058?: string | null;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 单位类型代码 · C..2 · 4.2
   */
  AAB019?: string | null;
  /**
   * 单位类型 · C..64 · 4.2
   */
  AAB019N?: string | null;
  /**
   * 隶属关系代码 · C..4 · 4.2
   */
  AAB021?: string | null;
  /**
   * 隶属关系 · C..16 · 4.2
   */
  AAB021N?: string | null;
  /**
   * 结算年月 · C6 YYYYMM · 4.2
   */
  AAE002?: string | null;
  /**
   * 应缴年月 · C6 YYYYMM · 4.2
   */
  AAE003?: string | null;
  /**
   * 到账日期 · C8 YYYYMMDD · 4.2
   */
  EAD131?: string | null;
  /**
   * 征缴方式代码 · C..1 · 4.2
   */
  AAB033?: string | null;
  /**
   * 征缴方式 · C..32 · 4.2
   */
  AAB033N?: string | null;
  /**
   * 足额到账标志代码 · C..1 · 4.2
   */
  AAE078?: string | null;
  /**
   * 足额到账标志 · C..16 · 4.2
   */
  AAE078N?: string | null;
  /**
   * 应缴类型代码 · C..2 · 4.2
   */
  AAA115?: string | null;
  /**
   * 应缴类型 · C..40 · 4.2
   */
  AAA115N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 应征人数 · I..6 · 4.2
   */
  AAB119?: string | null;
  /**
   * 应缴总金额 · D16.2 · 4.2
   */
  AAE058?: string | null;
  /**
   * 单位缴费基数总额 · D16.2 · 4.2
   */
  AAB121?: string | null;
  /**
   * 个人缴费基数总额 · D16.2 · 4.2
   */
  AAB120?: string | null;
  /**
   * 单位应缴金额 · D16.2 · 4.2
   */
  AAE020?: string | null;
  /**
   * 个人应缴金额 · D16.2 · 4.2
   */
  AAE022?: string | null;
  /**
   * 滞纳金金额 · D16.2 · 4.2
   */
  AAB204?: string | null;
  /**
   * 单位划账金额 · D16.2 · 4.2
   */
  AAE021?: string | null;
  /**
   * 个人划账金额 · D16.2 · 4.2
   */
  AAE023?: string | null;
  /**
   * 单位实缴金额 · D16.2 · 4.2
   */
  AAE080?: string | null;
  /**
   * 单位实缴划入个人账户金额 · D16.2 · 4.2
   */
  AAE081?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 4.2
   */
  AAE082?: string | null;
  /**
   * 个人实缴划入个人账户金额 · D16.2 · 4.2
   */
  AAE083?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 城乡居民基本养老保险个人征缴明细表 · GB/T 40217-2021 (2021) 5.2 表 10。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields.
 */
export interface ResidentPensionCollection {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 街道或乡镇编码 · C..16 · 4.2
   */
  AAF013?: string | null;
  /**
   * 街道或乡镇 · C..128 · 4.2
   */
  AAF031?: string | null;
  /**
   * 社区或村编码 · C..16 · 4.2
   */
  AAF030?: string | null;
  /**
   * 社区或村 · C..128 · 4.2
   */
  AAF030N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 应缴类型代码 · C..2 · 4.2
   */
  AAA115?: string | null;
  /**
   * 应缴类型 · C..40 · 4.2
   */
  AAA115N?: string | null;
  /**
   * 应缴年度 · C4 YYYY · 4.2
   */
  AAE101?: string | null;
  /**
   * 结算年月 · C6 YYYYMM · 4.2
   */
  AAE002?: string | null;
  /**
   * 个人应缴金额 · D16.2 · 4.2
   */
  AAE022?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 4.2
   */
  AAE082?: string | null;
  /**
   * 划入个人账户金额 · D16.2 · 4.2
   */
  AAF027?: string | null;
  /**
   * 中央财政补贴 · D16.2 · 4.2
   */
  AAE034?: string | null;
  /**
   * 省级财政补贴 · D16.2 · 4.2
   */
  AAE024?: string | null;
  /**
   * 市级财政补贴 · D16.2 · 4.2
   */
  AAE026?: string | null;
  /**
   * 县区财政补贴 · D16.2 · 4.2
   */
  AAE028?: string | null;
  /**
   * 足额到账标志代码 · C..1 · 4.2
   */
  AAE078?: string | null;
  /**
   * 足额到账标志 · C..16 · 4.2
   */
  AAE078N?: string | null;
  /**
   * 到账日期 · C8 YYYYMMDD · 4.2
   */
  EAD131?: string | null;
  /**
   * 本年缴费月数 · I..3 · 4.2
   */
  AIC079?: string | null;
  /**
   * 征缴方式代码 · C..1 · 4.2
   */
  AAB033?: string | null;
  /**
   * 征缴方式 · C..32 · 4.2
   */
  AAB033N?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 职工基本养老保险个人征缴明细表 · GB/T 40217-2021 (2021) 5.2 表 11。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields.
 */
export interface EmployeePensionPersonCollection {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 结算单号 · C..20 · 4.2
   */
  EAZ058?: string | null;
  /**
   * 结算年月 · C6 YYYYMM · 4.2
   */
  AAE002?: string | null;
  /**
   * 应缴年月 · C6 YYYYMM · 4.2
   */
  AAE003?: string | null;
  /**
   * 应缴类型代码 · C..2 · 4.2
   */
  AAA115?: string | null;
  /**
   * 应缴类型 · C..40 · 4.2
   */
  AAA115N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 应缴总金额 · D16.2 · 4.2
   */
  AAE058?: string | null;
  /**
   * 缴费基数 · D16.2 · 4.2
   */
  AAE180?: string | null;
  /**
   * 单位缴费比例 · D16.4 · 4.2
   */
  AAA042?: string | null;
  /**
   * 单位应缴金额 · D16.2 · 4.2
   */
  AAE020?: string | null;
  /**
   * 单位划账金额 · D16.2 · 4.2
   */
  AAE021?: string | null;
  /**
   * 个人缴费比例 · D16.4 · 4.2
   */
  AAA041?: string | null;
  /**
   * 个人应缴金额 · D16.2 · 4.2
   */
  AAE022?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 4.2
   */
  AAE082?: string | null;
  /**
   * 个人划账金额 · D16.2 · 4.2
   */
  AAE023?: string | null;
  /**
   * 财政划账金额 · D16.2 · 4.2
   */
  AAE025?: string | null;
  /**
   * 其他补充金额 · D16.2 · 4.2
   */
  ZZB004?: string | null;
  /**
   * 其他划账金额 · D16.2 · 4.2
   */
  AAE027?: string | null;
  /**
   * 核销标志 · C..10 · 4.2
   */
  AAE017?: string | null;
  /**
   * 足额到账标志代码 · C..1 · 4.2
   */
  AAE078?: string | null;
  /**
   * 足额到账标志 · C..16 · 4.2
   */
  AAE078N?: string | null;
  /**
   * 到账日期 · C8 YYYYMMDD · 4.2
   */
  EAD131?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 经办日期 · C8 YYYYMMDD · 4.2
   */
  AAE036?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 机关事业单位养老保险个人征缴明细表 · GB/T 40217-2021 (2021) 5.2 表 12。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between fields.
 */
export interface PublicSectorPersonCollection {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 结算单号 · C..20 · 4.2
   */
  EAZ058?: string | null;
  /**
   * 结算年月 · C6 YYYYMM · 4.2
   */
  AAE002?: string | null;
  /**
   * 应缴年月 · C6 YYYYMM · 4.2
   */
  AAE003?: string | null;
  /**
   * 应缴类型代码 · C..2 · 4.2
   */
  AAA115?: string | null;
  /**
   * 应缴类型 · C..40 · 4.2
   */
  AAA115N?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 应缴总金额 · D16.2 · 4.2
   */
  AAE058?: string | null;
  /**
   * 缴费基数 · D16.2 · 4.2
   */
  AAE180?: string | null;
  /**
   * 单位缴费比例 · D16.4 · 4.2
   */
  AAA042?: string | null;
  /**
   * 单位应缴金额 · D16.2 · 4.2
   */
  AAE020?: string | null;
  /**
   * 单位划账金额 · D16.2 · 4.2
   */
  AAE021?: string | null;
  /**
   * 个人缴费比例 · D16.4 · 4.2
   */
  AAA041?: string | null;
  /**
   * 个人应缴金额 · D16.2 · 4.2
   */
  AAE022?: string | null;
  /**
   * 个人实缴金额 · D16.2 · 4.2
   */
  AAE082?: string | null;
  /**
   * 个人划账金额 · D16.2 · 4.2
   */
  AAE023?: string | null;
  /**
   * 财政划账金额 · D16.2 · 4.2
   */
  AAE025?: string | null;
  /**
   * 其他补充金额 · D16.2 · 4.2
   */
  ZZB004?: string | null;
  /**
   * 其他划账金额 · D16.2 · 4.2
   */
  AAE027?: string | null;
  /**
   * 核销标志 · C..10 · 4.2
   */
  AAE017?: string | null;
  /**
   * 足额到账标志代码 · C..1 · 4.2
   */
  AAE078?: string | null;
  /**
   * 足额到账标志 · C..16 · 4.2
   */
  AAE078N?: string | null;
  /**
   * 到账日期 · C8 YYYYMMDD · 4.2
   */
  EAD131?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 经办日期 · C8 YYYYMMDD · 4.2
   */
  AAE036?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险待遇支付明细表 · GB/T 40217-2021 (2021) 5.2 表 13。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；名称与代码相符；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; labels that fit their codes; rules between fields.
 */
export interface BenefitPayment {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 待遇支付明细序号 · C..32 · 4.2
   */
  EAZ048?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位名称 · C..128 · 4.2
   */
  AAB004: string;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 结算年月 · C6 YYYYMM · 4.2
   */
  AAE002?: string | null;
  /**
   * 待遇年月 · C6 YYYYMM · 4.2
   */
  EAC064?: string | null;
  /**
   * 待遇项目代码 · C6 · 4.2
   */
  AAA036?: string | null;
  /**
   * 待遇项目名称 · C..50 · 4.2
   */
  AAA037?: string | null;
  /**
   * 待遇享受开始年月 · C6 YYYYMM · 4.2
   */
  AIC160?: string | null;
  /**
   * 个账支付金额 · D16.2 · 4.2
   */
  EIC013?: string | null;
  /**
   * 待遇金额 · D16.2 · 4.2
   */
  AAE019?: string | null;
  /**
   * 领取人姓名 · C..64 · 4.2
   */
  AAE133?: string | null;
  /**
   * 领取关系 · C..8 · 4.2
   */
  EAE021?: string | null;
  /**
   * 领取人证件号码 · C..64 · 4.2
   */
  AAE136?: string | null;
  /**
   * 开户银行名称 · C..128 · 4.2
   */
  EAZ049?: string | null;
  /**
   * 银行账户名称 · C..64 · 4.2
   */
  AAE009?: string | null;
  /**
   * 银行账号 · C..64 · 4.2
   */
  AAE010?: string | null;
  /**
   * 待遇发放方式代码 · C..2 · 4.2
   */
  AAE145?: string | null;
  /**
   * 待遇发放方式 · C..32 · 4.2
   */
  AAE145N?: string | null;
  /**
   * 待遇项目支付类型代码 · C..2 · 4.2
   */
  EAE004?: string | null;
  /**
   * 待遇项目支付类型 · C..16 · 4.2
   */
  EAE004N?: string | null;
  /**
   * 统筹类型代码 · C..4 · 4.2
   */
  EAE005?: string | null;
  /**
   * 统筹类型 · C..16 · 4.2
   */
  EAE005N?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 经办日期 · C8 YYYYMMDD · 4.2
   */
  AAE036?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险单位变更信息表 · GB/T 40217-2021 (2021) 5.2 表 14。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface EmployerChange {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 单位编码 · C..16 · 4.2
   */
  AAB001?: string | null;
  /**
   * 单位变更类型代码 · C..10 · 4.2
   */
  AAB100?: string | null;
  /**
   * 单位变更类型 · C..32 · 4.2
   */
  AAB100N?: string | null;
  /**
   * 变更前信息 · C..64 · 4.2
   */
  AAE123?: string | null;
  /**
   * 变更后信息 · C..64 · 4.2
   */
  AAE124?: string | null;
  /**
   * 变更原因代码 · C..4 · 4.2
   */
  AAE160?: string | null;
  /**
   * 变更原因 · C..64 · 4.2
   */
  AAE160N?: string | null;
  /**
   * 变更日期 · C8 YYYYMMDD · 4.2
   */
  AAE035: string;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老保险人员参保情况变更信息表 · GB/T 40217-2021 (2021) 5.2 表 15。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；号码的校验码；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; check characters of identifiers; rules between records and tables.
 */
export interface PersonChange {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 经办人 · C..64 · 4.2
   */
  AAE011?: string | null;
  /**
   * 人员变更流水号 · C..32 · 4.2
   */
  AAZ308?: string | null;
  /**
   * 人员编码 · C..20 · 4.2
   */
  AAC001?: string | null;
  /**
   * 姓名 · C..64 · 4.2
   */
  AAC003: string;
  /**
   * 社会保障号码 · C..32 · 4.2
   */
  AAC002: string;
  /**
   * 证件类型 · C..32 · 4.2
   */
  AAA029N?: string | null;
  /**
   * 证件类型代码 · C..4 · 4.2
   */
  AAA029?: string | null;
  /**
   * 证件号码 · C..32 · 4.2
   */
  AAE135: string;
  /**
   * 首次参保年月 · C6 YYYYMM · 4.2
   */
  AAC049: string;
  /**
   * 个人变更类型代码 · C..10 · 4.2
   */
  AAC050?: string | null;
  /**
   * 个人变更类型 · C..10 · 4.2
   */
  AAC050N?: string | null;
  /**
   * 变更原因代码 · C..4 · 4.2
   */
  AAE160?: string | null;
  /**
   * 变更原因 · C..64 · 4.2
   */
  AAE160N?: string | null;
  /**
   * 变更前信息 · C..64 · 4.2
   */
  AAE123?: string | null;
  /**
   * 变更后信息 · C..64 · 4.2
   */
  AAE124?: string | null;
  /**
   * 变更日期 · C8 YYYYMMDD · 4.2
   */
  AAE035: string;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 参数表 · GB/T 40217-2021 (2021) 5.2 表 16。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface SystemParameter {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 参数类别编码 · C..50 · 4.2
   */
  AAA002?: string | null;
  /**
   * 参数类别名称 · C..128 · 4.2
   */
  AAA101?: string | null;
  /**
   * 参数值 · C..128 · 4.2
   */
  AAA102?: string | null;
  /**
   * 参数名称 · C..128 · 4.2
   */
  EAA023?: string | null;
  /**
   * 变更日期 · C8 YYYYMMDD · 4.2
   */
  AAE035: string;
  /**
   * 有效标志 · C..2 · 4.2
   */
  AAE100?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 养老待遇类型表 · GB/T 40217-2021 (2021) 5.2 表 17。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）；名称与代码相符。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes; labels that fit their codes.
 */
export interface BenefitType {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 险种代码 · C..3 · 4.2
   */
  AAE140?: string | null;
  /**
   * 险种名称 · C..32 · 4.2
   */
  AAE140N?: string | null;
  /**
   * 待遇项目代码 · C6 · 4.2
   */
  AAA036?: string | null;
  /**
   * 待遇项目名称 · C..50 · 4.2
   */
  AAA037?: string | null;
  /**
   * 待遇项目支付类型代码 · C..2 · 4.2
   */
  EAE004?: string | null;
  /**
   * 待遇项目支付类型 · C..16 · 4.2
   */
  EAE004N?: string | null;
  /**
   * 统筹类型代码 · C..4 · 4.2
   */
  EAE005?: string | null;
  /**
   * 统筹类型 · C..16 · 4.2
   */
  EAE005N?: string | null;
  /**
   * 基金列支类型代码 · C..4 · 4.2
   */
  AAA157?: string | null;
  /**
   * 基金列支类型 · C..16 · 4.2
   */
  AAA157N?: string | null;
  /**
   * 有效标志 · C..2 · 4.2
   */
  AAE100?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 会计科目表 · GB/T 40217-2021 (2021) 5.2 表 18。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface AccountingSubject {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 账套号 · C..32 · 4.2
   */
  ZZA101?: string | null;
  /**
   * 账套名称 · C..32 · 4.2
   */
  ZZA101N?: string | null;
  /**
   * 会计年度 · C4 YYYY · 4.2
   */
  AAD081?: string | null;
  /**
   * 科目编码 · C..60 · 4.2
   */
  EAD004?: string | null;
  /**
   * 科目名称 · C..64 · 4.2
   */
  EAD006?: string | null;
  /**
   * 余额方向 · C..4 · 4.2
   */
  EAD011?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

/**
 * 科目余额表 · GB/T 40217-2021 (2021) 5.2 表 19。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface SubjectBalance {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 账套号 · C..32 · 4.2
   */
  ZZA101?: string | null;
  /**
   * 账套名称 · C..32 · 4.2
   */
  ZZA101N?: string | null;
  /**
   * 科目编码 · C..60 · 4.2
   */
  EAD004?: string | null;
  /**
   * 科目名称 · C..64 · 4.2
   */
  EAD006?: string | null;
  /**
   * 会计年度 · C4 YYYY · 4.2
   */
  AAD081?: string | null;
  /**
   * 会计期间 · C..15 · 4.2
   */
  AAD082?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
  /**
   * 余额方向 · C..4 · 4.2
   */
  EAD011?: string | null;
  /**
   * 期初余额 · D20.2 · 4.2
   */
  AAD087?: string | null;
  /**
   * 本期借方发生额 · D20.2 · 4.2
   */
  AAD088?: string | null;
  /**
   * 本期贷方发生额 · D20.2 · 4.2
   */
  AAD089?: string | null;
  /**
   * 期末余额 · D20.2 · 4.2
   */
  AAD092?: string | null;
}

/**
 * 凭证明细表 · GB/T 40217-2021 (2021) 5.2 表 20。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）。 A validator without the keywords zs- finds errors only, and not: cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes.
 */
export interface Voucher {
  /**
   * 时间属性 · C16 PERIOD · 4.2
   */
  ZZZ001?: string | null;
  /**
   * 地域属性 · C6 · 4.2
   */
  ZZZ002?: string | null;
  /**
   * 行政区划代码 · C6 · 4.2
   */
  AAB301?: string | null;
  /**
   * 行政区划 · C..128 · 4.2
   */
  AAA146?: string | null;
  /**
   * 经办机构编码 · C..16 · 4.2
   */
  AAB034?: string | null;
  /**
   * 经办机构 · C..128 · 4.2
   */
  AAB034N?: string | null;
  /**
   * 账套号 · C..32 · 4.2
   */
  ZZA101?: string | null;
  /**
   * 账套名称 · C..32 · 4.2
   */
  ZZA101N?: string | null;
  /**
   * 会计年度 · C4 YYYY · 4.2
   */
  AAD081?: string | null;
  /**
   * 会计期间 · C..15 · 4.2
   */
  AAD082?: string | null;
  /**
   * 凭证编号 · C..60 · 4.2
   */
  AAD131?: string | null;
  /**
   * 凭证日期 · C8 YYYYMMDD · 4.2
   */
  AAD138?: string | null;
  /**
   * 科目编码 · C..60 · 4.2
   */
  EAD004?: string | null;
  /**
   * 科目名称 · C..64 · 4.2
   */
  EAD006?: string | null;
  /**
   * 摘要 · C..300 · 4.2
   */
  AAD128?: string | null;
  /**
   * 借方金额 · D20.2 · 4.2
   */
  EAD143?: string | null;
  /**
   * 贷方金额 · D20.2 · 4.2
   */
  EAD144?: string | null;
  /**
   * 制单人 · C..30 · 4.2
   */
  ZZA001?: string | null;
  /**
   * 审核人 · C..30 · 4.2
   */
  ZZA002?: string | null;
  /**
   * 记账人 · C..30 · 4.2
   */
  ZZA003?: string | null;
  /**
   * 修改时间 · C8 YYYYMMDD · 4.2
   */
  ZZZ003?: string | null;
}

export type 养老保险单位基本信息表 = EmployerBasicInfo;

export type 养老保险个人基本信息表 = PersonBasicInfo;

export type 养老保险死亡人员信息表 = DeceasedPerson;

export type 养老保险人员参保信息表 = PersonParticipation;

export type 养老保险离退休人员基本信息表 = RetireeBasicInfo;

export type 养老保险个人账户明细表 = PersonalAccount;

export type 养老保险人员转移信息表 = PersonTransfer;

export type 职工基本养老保险单位征缴明细表 = EmployeePensionEmployerCollection;

export type 机关事业单位养老保险单位征缴明细表 = PublicSectorEmployerCollection;

export type 城乡居民基本养老保险个人征缴明细表 = ResidentPensionCollection;

export type 职工基本养老保险个人征缴明细表 = EmployeePensionPersonCollection;

export type 机关事业单位养老保险个人征缴明细表 = PublicSectorPersonCollection;

export type 养老保险待遇支付明细表 = BenefitPayment;

export type 养老保险单位变更信息表 = EmployerChange;

export type 养老保险人员参保情况变更信息表 = PersonChange;

export type 参数表 = SystemParameter;

export type 养老待遇类型表 = BenefitType;

export type 会计科目表 = AccountingSubject;

export type 科目余额表 = SubjectBalance;

export type 凭证明细表 = Voucher;

export interface RecordTypes {
  "T01": EmployerBasicInfo;
  "T02": PersonBasicInfo;
  "T03": DeceasedPerson;
  "T04": PersonParticipation;
  "T05": RetireeBasicInfo;
  "T06": PersonalAccount;
  "T07": PersonTransfer;
  "T08": EmployeePensionEmployerCollection;
  "T09": PublicSectorEmployerCollection;
  "T10": ResidentPensionCollection;
  "T11": EmployeePensionPersonCollection;
  "T12": PublicSectorPersonCollection;
  "T13": BenefitPayment;
  "T14": EmployerChange;
  "T15": PersonChange;
  "T16": SystemParameter;
  "T17": BenefitType;
  "T18": AccountingSubject;
  "T19": SubjectBalance;
  "T20": Voucher;
}
