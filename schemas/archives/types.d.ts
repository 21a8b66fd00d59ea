/**
 * 案卷目录 · ZS-ARCHIVES (2026) 2 表 1。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes; rules between fields; rules between records and tables.
 */
export interface VolumeCatalogue {
  /**
   * 顺序号 · I..10 · 1
   */
  SEQUENCE?: string | null;
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 全宗名称 · C..256 · 1
   */
  FONDSNAME?: string | null;
  /**
   * 类别号 · C..64 · 1
   */
  CATEGORYCODE?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 保管期限 · C..16 · 1
   */
  RETENTIONPERIOD?: string | null;
  /**
   * 归档材料类目 · C..8 · 1
   */
  MATERIALCATEGORY?: string | null;
  /**
   * 档案类别 · C..6 · 1
   */
  BUSINESSCLASS?: string | null;
  /**
   * 目录号 · C..32 · 1
   */
  CATALOGUENUMBER?: string | null;
  /**
   * 案卷号 · I..10 · 1
   */
  VOLUMENUMBER?: string | null;
  /**
   * 题名 · C..512 · 1
   */
  TITLE?: string | null;
  /**
   * 责任者 · C..256 · 1
   */
  AUTHOR?: string | null;
  /**
   * 日期 · C..10 · 1
   */
  DATE?: string | null;
  /**
   * 起始日期 · C..10 · 1
   */
  STARTDATE?: string | null;
  /**
   * 终止日期 · C..10 · 1
   */
  ENDDATE?: string | null;
  /**
   * 件数 · I..10 · 1
   */
  TOTALITEMS?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 密级 · C..32 · 1
   */
  SECURITYCLASSIFICATION?: string | null;
  /**
   * 开放标识 · C..16 · 1
   */
  OPENMARK?: string | null;
  /**
   * 著录层级 · C..16 · 1
   */
  DESCRIPTIONLEVEL?: string | null;
  /**
   * 保管开始时间 · C8 · 1
   */
  RETENTIONSTART?: string | null;
  /**
   * 保管结束时间 · C8 · 1
   */
  RETENTIONEND?: string | null;
  /**
   * 电子档案名称 · C..512 · 1
   */
  RECORDNAME?: string | null;
  /**
   * 备注 · C..1024 · 1
   */
  ANNOTATION?: string | null;
}

/**
 * 卷内文件目录 · ZS-ARCHIVES (2026) 2 表 2。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes; rules between fields; rules between records and tables.
 */
export interface InnerCatalogue {
  /**
   * 顺序号 · I..10 · 1
   */
  SEQUENCE?: string | null;
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 案卷档号 · C..100 · 1
   */
  VOLUMECODE?: string | null;
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 类别号 · C..64 · 1
   */
  CATEGORYCODE?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 保管期限 · C..16 · 1
   */
  RETENTIONPERIOD?: string | null;
  /**
   * 归档材料类目 · C..8 · 1
   */
  MATERIALCATEGORY?: string | null;
  /**
   * 档案类别 · C..6 · 1
   */
  BUSINESSCLASS?: string | null;
  /**
   * 目录号 · C..32 · 1
   */
  CATALOGUENUMBER?: string | null;
  /**
   * 案卷号 · I..10 · 1
   */
  VOLUMENUMBER?: string | null;
  /**
   * 件号 · I..10 · 1
   */
  ITEMNUMBER?: string | null;
  /**
   * 文号 · C..128 · 1
   */
  DOCUMENTNUMBER?: string | null;
  /**
   * 责任者 · C..256 · 1
   */
  AUTHOR?: string | null;
  /**
   * 题名 · C..512 · 1
   */
  TITLE?: string | null;
  /**
   * 日期 · C..10 · 1
   */
  DATE?: string | null;
  /**
   * 密级 · C..32 · 1
   */
  SECURITYCLASSIFICATION?: string | null;
  /**
   * 开放标识 · C..16 · 1
   */
  OPENMARK?: string | null;
  /**
   * 著录层级 · C..16 · 1
   */
  DESCRIPTIONLEVEL?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 页号 · C..32 · 1
   */
  PAGENUMBER?: string | null;
  /**
   * 保管开始时间 · C8 · 1
   */
  RETENTIONSTART?: string | null;
  /**
   * 保管结束时间 · C8 · 1
   */
  RETENTIONEND?: string | null;
  /**
   * 备注 · C..1024 · 1
   */
  ANNOTATION?: string | null;
}

/**
 * 归档文件目录 · ZS-ARCHIVES (2026) 2 表 3。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes; rules between fields; rules between records and tables.
 */
export interface ItemCatalogue {
  /**
   * 顺序号 · I..10 · 1
   */
  SEQUENCE?: string | null;
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 类别号 · C..64 · 1
   */
  CATEGORYCODE?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 保管期限 · C..16 · 1
   */
  RETENTIONPERIOD?: string | null;
  /**
   * 机构或问题 · C..64 · 1
   */
  ORGANIZATIONALSTRUCTUREORFUNCTION?: string | null;
  /**
   * 归档材料类目 · C..8 · 1
   */
  MATERIALCATEGORY?: string | null;
  /**
   * 档案类别 · C..6 · 1
   */
  BUSINESSCLASS?: string | null;
  /**
   * 件号 · I..10 · 1
   */
  ITEMNUMBER?: string | null;
  /**
   * 文号 · C..128 · 1
   */
  DOCUMENTNUMBER?: string | null;
  /**
   * 责任者 · C..256 · 1
   */
  AUTHOR?: string | null;
  /**
   * 题名 · C..512 · 1
   */
  TITLE?: string | null;
  /**
   * 日期 · C..10 · 1
   */
  DATE?: string | null;
  /**
   * 密级 · C..32 · 1
   */
  SECURITYCLASSIFICATION?: string | null;
  /**
   * 开放标识 · C..16 · 1
   */
  OPENMARK?: string | null;
  /**
   * 著录层级 · C..16 · 1
   */
  DESCRIPTIONLEVEL?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 保管开始时间 · C8 · 1
   */
  RETENTIONSTART?: string | null;
  /**
   * 保管结束时间 · C8 · 1
   */
  RETENTIONEND?: string | null;
  /**
   * 电子档案名称 · C..512 · 1
   */
  RECORDNAME?: string | null;
  /**
   * 备注 · C..1024 · 1
   */
  ANNOTATION?: string | null;
}

/**
 * 电子文件清单 · ZS-ARCHIVES (2026) 2 表 4。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字；几个字段之间的规则；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes; rules between fields; rules between records and tables.
 */
export interface ElectronicFiles {
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 文档序号 · I..6 · 1
   */
  DOCUMENTSEQUENCE?: string | null;
  /**
   * 文件路径 · C..1024 · 1
   */
  FILEPATH: string;
  /**
   * 计算机文件名 · C..256 · 1
   */
  COMPUTERFILENAME?: string | null;
  /**
   * 文件格式 · C..16 · 1
   */
  FILEFORMAT?: string | null;
  /**
   * 计算机文件大小 · I..15 · 1
   */
  COMPUTERFILESIZE?: string | null;
  /**
   * 文件页数 · I..9 · 1
   */
  PAGES?: string | null;
  /**
   * 创建时间 · C..32 · 1
   */
  CREATIONTIME?: string | null;
  /**
   * 摘要算法 · C..16 · 1
   */
  DIGESTALGORITHM?: string | null;
  /**
   * 摘要值 · C..128 · 1
   */
  DIGEST?: string | null;
  /**
   * 扫描分辨率 · I..6 · 1
   */
  SCANNINGRESOLUTION?: string | null;
  /**
   * 扫描色彩模式 · C..8 · 1
   */
  SCANNINGCOLOURMODE?: string | null;
  /**
   * 生成方式 · C..8 · 1
   */
  GENERATION?: string | null;
}

/**
 * 备考表 · ZS-ARCHIVES (2026) 2 表 5。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: placeholders among codes.
 */
export interface BoxNote {
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 情况说明 · C..1024 · 1
   */
  STATUSNOTE?: string | null;
  /**
   * 整理人 · C..64 · 1
   */
  ARRANGER?: string | null;
  /**
   * 整理日期 · C8 YYYYMMDD · 1
   */
  ARRANGEDATE?: string | null;
  /**
   * 立卷人 · C..64 · 1
   */
  FILER?: string | null;
  /**
   * 立卷时间 · C8 YYYYMMDD · 1
   */
  FILEDATE?: string | null;
  /**
   * 检查人 · C..64 · 1
   */
  CHECKER?: string | null;
  /**
   * 检查日期 · C8 YYYYMMDD · 1
   */
  CHECKDATE?: string | null;
}

/**
 * 电子档案移交与接收登记表 · ZS-ARCHIVES (2026) 2 表 6。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字；几条记录、几张表之间的规则。 A validator without the keywords zs- finds errors only, and not: placeholders among codes; rules between records and tables.
 */
export interface HandoverForm {
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 交接工作名称 · C..256 · 1
   */
  HANDOVERNAME?: string | null;
  /**
   * 内容描述 · C..2048 · 1
   */
  CONTENTDESCRIPTION?: string | null;
  /**
   * 移交文件总数 · I..12 · 1
   */
  TOTALFILES?: string | null;
  /**
   * 案卷数 · I..12 · 1
   */
  TOTALVOLUMES?: string | null;
  /**
   * 件数 · I..10 · 1
   */
  TOTALITEMS?: string | null;
  /**
   * 移交总字节数 · I..18 · 1
   */
  TOTALBYTES?: string | null;
  /**
   * 移交数据量 · D12.3 · 1
   */
  DATAVOLUME?: string | null;
  /**
   * 载体起止顺序号 · C..64 · 1
   */
  CARRIERRANGE?: string | null;
  /**
   * 移交载体类型、规格 · C..128 · 1
   */
  CARRIERTYPE?: string | null;
  /**
   * 准确性检验 · C..256 · 1
   */
  ACCURACYCHECK?: string | null;
  /**
   * 完整性检验 · C..256 · 1
   */
  COMPLETENESSCHECK?: string | null;
  /**
   * 可用性检验 · C..256 · 1
   */
  USABILITYCHECK?: string | null;
  /**
   * 安全性检验 · C..256 · 1
   */
  SAFETYCHECK?: string | null;
  /**
   * 载体外观检验 · C..256 · 1
   */
  CARRIERCHECK?: string | null;
  /**
   * 摘要算法 · C..16 · 1
   */
  DIGESTALGORITHM?: string | null;
  /**
   * 摘要值 · C..128 · 1
   */
  DIGEST?: string | null;
  /**
   * 填表人 · C..64 · 1
   */
  PREPARER?: string | null;
  /**
   * 审核人 · C..64 · 1
   */
  REVIEWER?: string | null;
  /**
   * 单位印章 · C..64 · 1
   */
  SEAL?: string | null;
}

/**
 * 文件元数据 · ZS-ARCHIVES (2026) 2 表 7。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes; rules between fields.
 */
export interface RecordMetadata {
  /**
   * 聚合层次 · C..512 · 1
   */
  AGGREGATIONLEVEL?: string | null;
  /**
   * 档案馆名称 · C..512 · 1
   */
  ARCHIVESNAME?: string | null;
  /**
   * 档案馆代码 · C..512 · 1
   */
  ARCHIVESIDENTIFIER?: string | null;
  /**
   * 全宗名称 · C..256 · 1
   */
  FONDSNAME?: string | null;
  /**
   * 立档单位名称 · C..512 · 1
   */
  FONDSCONSTITUTINGUNITNAME?: string | null;
  /**
   * 电子文件号 · C..512 · 1
   */
  ELECTRONICRECORDCODE?: string | null;
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 目录号 · C..32 · 1
   */
  CATALOGUENUMBER?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 保管期限 · C..16 · 1
   */
  RETENTIONPERIOD?: string | null;
  /**
   * 机构或问题 · C..64 · 1
   */
  ORGANIZATIONALSTRUCTUREORFUNCTION?: string | null;
  /**
   * 类别号 · C..64 · 1
   */
  CATEGORYCODE?: string | null;
  /**
   * 室编案卷号 · C..512 · 1
   */
  AGENCYFILENUMBER?: string | null;
  /**
   * 馆编案卷号 · C..512 · 1
   */
  ARCHIVESFILENUMBER?: string | null;
  /**
   * 室编件号 · I..10 · 1
   */
  AGENCYITEMNUMBER?: string | null;
  /**
   * 馆编件号 · I..10 · 1
   */
  ARCHIVESITEMNUMBER?: string | null;
  /**
   * 文档序号 · I..6 · 1
   */
  DOCUMENTSEQUENCE?: string | null;
  /**
   * 页号 · C..32 · 1
   */
  PAGENUMBER?: string | null;
  /**
   * 题名 · C..512 · 1
   */
  TITLE?: string | null;
  /**
   * 并列题名 · C..512 · 1
   */
  PARALLELTITLE?: string | null;
  /**
   * 副题名 · C..512 · 1
   */
  ALTERNATIVETITLE?: string | null;
  /**
   * 说明题名文字 · C..512 · 1
   */
  OTHERTITLEINFORMATION?: string | null;
  /**
   * 主题词 · C..512 · 1
   */
  DESCRIPTOR?: string | null;
  /**
   * 关键词 · C..512 · 1
   */
  KEYWORD?: string | null;
  /**
   * 人名 · C..512 · 1
   */
  PERSONALNAME?: string | null;
  /**
   * 摘要 · C..4096 · 1
   */
  ABSTRACT?: string | null;
  /**
   * 分类号 · C..512 · 1
   */
  CLASSCODE?: string | null;
  /**
   * 文件编号 · C..512 · 1
   */
  RECORDDOCUMENTNUMBER?: string | null;
  /**
   * 责任者 · C..256 · 1
   */
  AUTHOR?: string | null;
  /**
   * 日期 · C..10 · 1
   */
  DATE?: string | null;
  /**
   * 文种 · C..512 · 1
   */
  DOCUMENTTYPE?: string | null;
  /**
   * 紧急程度 · C..512 · 1
   */
  PRECEDENCE?: string | null;
  /**
   * 主送 · C..512 · 1
   */
  PRINCIPALRECEIVER?: string | null;
  /**
   * 抄送 · C..512 · 1
   */
  OTHERRECEIVERS?: string | null;
  /**
   * 密级 · C..32 · 1
   */
  SECURITYCLASSIFICATION?: string | null;
  /**
   * 保密期限 · C..512 · 1
   */
  SECRECYPERIOD?: string | null;
  /**
   * 文件组合类型 · C..512 · 1
   */
  DOCUMENTAGGREGATIONTYPE?: string | null;
  /**
   * 件数 · I..10 · 1
   */
  TOTALITEMS?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 语种 · C..512 · 1
   */
  LANGUAGE?: string | null;
  /**
   * 稿本 · C..512 · 1
   */
  MANUSCRIPTTYPE?: string | null;
  /**
   * 格式信息 · C..512 · 1
   */
  FORMATINFORMATION?: string | null;
  /**
   * 计算机文件名 · C..256 · 1
   */
  COMPUTERFILENAME?: string | null;
  /**
   * 计算机文件大小 · I..15 · 1
   */
  COMPUTERFILESIZE?: string | null;
  /**
   * 文档创建程序 · C..512 · 1
   */
  DOCUMENTCREATINGAPPLICATION?: string | null;
  /**
   * 信息系统描述 · C..512 · 1
   */
  INFORMATIONSYSTEMDESCRIPTION?: string | null;
  /**
   * 数字化对象形态 · C..512 · 1
   */
  PHYSICALRECORDCHARACTERISTICS?: string | null;
  /**
   * 扫描分辨率 · I..6 · 1
   */
  SCANNINGRESOLUTION?: string | null;
  /**
   * 扫描色彩模式 · C..8 · 1
   */
  SCANNINGCOLOURMODE?: string | null;
  /**
   * 图像压缩方案 · C..512 · 1
   */
  IMAGECOMPRESSIONSCHEME?: string | null;
  /**
   * 签名规则 · C..512 · 1
   */
  SIGNATURERULES?: string | null;
  /**
   * 签名时间 · C..512 · 1
   */
  SIGNATURETIME?: string | null;
  /**
   * 签名人 · C..512 · 1
   */
  SIGNER?: string | null;
  /**
   * 签名结果 · C..65536 · 1
   */
  SIGNATURE?: string | null;
  /**
   * 证书 · C..65536 · 1
   */
  CERTIFICATE?: string | null;
  /**
   * 证书引证 · C..512 · 1
   */
  CERTIFICATEREFERENCE?: string | null;
  /**
   * 签名算法标识 · C..512 · 1
   */
  SIGNATUREALGORITHMIDENTIFIER?: string | null;
  /**
   * 当前位置 · C..512 · 1
   */
  CURRENTLOCATION?: string | null;
  /**
   * 脱机载体编号 · C..512 · 1
   */
  OFFLINEMEDIUMIDENTIFIER?: string | null;
  /**
   * 脱机载体存址 · C..512 · 1
   */
  OFFLINEMEDIUMSTORAGELOCATION?: string | null;
  /**
   * 缩微号 · C..512 · 1
   */
  MICROFORMIDENTIFIER?: string | null;
  /**
   * 知识产权说明 · C..512 · 1
   */
  INTELLECTUALPROPERTYSTATEMENT?: string | null;
  /**
   * 授权对象 · C..512 · 1
   */
  AUTHORIZEDAGENT?: string | null;
  /**
   * 授权行为 · C..512 · 1
   */
  PERMISSIONASSIGNMENT?: string | null;
  /**
   * 控制标识 · C..512 · 1
   */
  CONTROLIDENTIFIER?: string | null;
  /**
   * 附注 · C..512 · 1
   */
  METADATANOTE?: string | null;
  /**
   * 机构人员类型 · C..512 · 1
   */
  AGENTTYPE?: string | null;
  /**
   * 机构人员名称 · C..512 · 1
   */
  AGENTNAME?: string | null;
  /**
   * 组织机构代码 · C..512 · 1
   */
  ORGANIZATIONCODE?: string | null;
  /**
   * 个人职位 · C..512 · 1
   */
  POSITIONNAME?: string | null;
  /**
   * 业务状态 · C..512 · 1
   */
  BUSINESSSTATUS?: string | null;
  /**
   * 业务行为 · C..512 · 1
   */
  BUSINESSACTIVITY?: string | null;
  /**
   * 行为时间 · C..512 · 1
   */
  ACTIONTIME?: string | null;
  /**
   * 行为依据 · C..512 · 1
   */
  ACTIONMANDATE?: string | null;
  /**
   * 行为描述 · C..512 · 1
   */
  ACTIONDESCRIPTION?: string | null;
}

/**
 * 文件盘点表 · ZS-ARCHIVES (2026) 2 表 8。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字；几个字段之间的规则。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes; rules between fields.
 */
export interface PackageInventory {
  /**
   * 文件路径 · C..1024 · 1
   */
  FILEPATH: string;
  /**
   * 内容文件路径 · C..1024 · 1
   */
  CONTENTPATH?: string | null;
  /**
   * 实测字节数 · I..15 · 1
   */
  FILESIZE?: string | null;
  /**
   * 扩展名 · C..64 · 1
   */
  EXTENSION?: string | null;
  /**
   * 用途 · C..8 · 1
   */
  ROLE?: string | null;
  /**
   * 实测格式 · C..16 · 1
   */
  FORMATFOUND?: string | null;
  /**
   * 扩展名所示格式 · C..16 · 1
   */
  FORMATOFNAME?: string | null;
  /**
   * 能打开 · C..4 · 1
   */
  OPENS?: string | null;
  /**
   * 缺陷 · C..16 · 1
   */
  FAULT?: string | null;
  /**
   * 文件页数 · I..9 · 1
   */
  PAGES?: string | null;
  /**
   * 文字层 · C..4 · 1
   */
  TEXTLAYER?: string | null;
  /**
   * 加密 · C..4 · 1
   */
  ENCRYPTED?: string | null;
  /**
   * 宏 · C..4 · 1
   */
  MACRO?: string | null;
  /**
   * 可执行 · C..4 · 1
   */
  EXECUTABLE?: string | null;
  /**
   * 实测分辨率 · I..6 · 1
   */
  RESOLUTION?: string | null;
  /**
   * 实测色彩模式 · C..8 · 1
   */
  COLOURMODE?: string | null;
  /**
   * MD5 值 · C..32 · 1
   */
  MD5?: string | null;
  /**
   * SHA-1 值 · C..40 · 1
   */
  SHA1?: string | null;
  /**
   * SHA-256 值 · C..64 · 1
   */
  SHA256?: string | null;
  /**
   * SM3 值 · C..64 · 1
   */
  SM3?: string | null;
  /**
   * 病毒 · C..4 · 1
   */
  VIRUS?: string | null;
}

/**
 * 归档章 · ZS-ARCHIVES (2026) 2 表 9。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes.
 */
export interface FilingStamp {
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 件号 · I..10 · 1
   */
  ITEMNUMBER?: string | null;
  /**
   * 机构或问题 · C..64 · 1
   */
  ORGANIZATIONALSTRUCTUREORFUNCTION?: string | null;
  /**
   * 保管期限 · C..16 · 1
   */
  RETENTIONPERIOD?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
}

/**
 * 案卷封面 · ZS-ARCHIVES (2026) 2 表 10。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：没有逐项列出的代码表；代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: code lists whose entries are not listed; placeholders among codes.
 */
export interface VolumeCover {
  /**
   * 全宗名称 · C..256 · 1
   */
  FONDSNAME?: string | null;
  /**
   * 类目名称 · C..256 · 1
   */
  CLASSNAME?: string | null;
  /**
   * 题名 · C..512 · 1
   */
  TITLE?: string | null;
  /**
   * 起始日期 · C..10 · 1
   */
  STARTDATE?: string | null;
  /**
   * 终止日期 · C..10 · 1
   */
  ENDDATE?: string | null;
  /**
   * 保管期限 · C..16 · 1
   */
  RETENTIONPERIOD?: string | null;
  /**
   * 件数 · I..10 · 1
   */
  TOTALITEMS?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 归档号 · C..64 · 1
   */
  FILINGNUMBER?: string | null;
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
}

/**
 * 说明文件 · ZS-ARCHIVES (2026) 2 表 11
 */
export interface CarrierNote {
  /**
   * 载体参数 · C..512 · 1
   */
  CARRIERPARAMETERS?: string | null;
  /**
   * 载体编号 · C..512 · 1
   */
  CARRIERNUMBER?: string | null;
  /**
   * 载体保管单位 · C..512 · 1
   */
  CARRIERKEEPER?: string | null;
  /**
   * 载体制作单位 · C..512 · 1
   */
  CARRIERMAKER?: string | null;
  /**
   * 载体检查单位 · C..512 · 1
   */
  CARRIERCHECKER?: string | null;
  /**
   * 软硬件环境 · C..512 · 1
   */
  ENVIRONMENT?: string | null;
}

/**
 * 电子文件归档登记表 · ZS-ARCHIVES (2026) 2 表 12。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: placeholders among codes.
 */
export interface FilingRegister {
  /**
   * 单位名称 · C..256 · 1
   */
  UNITNAME?: string | null;
  /**
   * 归档时间 · C8 YYYYMMDD · 1
   */
  FILINGTIME?: string | null;
  /**
   * 归档电子文件门类 · C..64 · 1
   */
  RECORDCLASS?: string | null;
  /**
   * 案卷数 · I..12 · 1
   */
  TOTALVOLUMES?: string | null;
  /**
   * 件数 · I..10 · 1
   */
  TOTALITEMS?: string | null;
  /**
   * 张数 · I..12 · 1
   */
  TOTALSHEETS?: string | null;
  /**
   * 分钟数 · I..12 · 1
   */
  TOTALMINUTES?: string | null;
  /**
   * 移交总字节数 · I..18 · 1
   */
  TOTALBYTES?: string | null;
  /**
   * 归档方式 · C..64 · 1
   */
  FILINGWAY?: string | null;
  /**
   * 载体外观检测 · C..256 · 1
   */
  CARRIERLOOKTEST?: string | null;
  /**
   * 病毒检测 · C..256 · 1
   */
  VIRUSTEST?: string | null;
  /**
   * 真实性检测 · C..256 · 1
   */
  AUTHENTICITYTEST?: string | null;
  /**
   * 可靠性检测 · C..256 · 1
   */
  RELIABILITYTEST?: string | null;
  /**
   * 完整性检测 · C..256 · 1
   */
  COMPLETENESSTEST?: string | null;
  /**
   * 可用性检测 · C..256 · 1
   */
  USABILITYTEST?: string | null;
  /**
   * 说明 · C..1024 · 1
   */
  REMARKS?: string | null;
}

/**
 * 业务档案案卷 · ZS-ARCHIVES (2026) 2 表 13。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: placeholders among codes.
 */
export interface BusinessVolume {
  /**
   * 全宗号 · C..32 · 1
   */
  FONDSIDENTIFIER?: string | null;
  /**
   * 行政区划代码 · C..10 · 1
   */
  DIVISION?: string | null;
  /**
   * 档案门类 · C..6 · 1
   */
  ARCHIVECLASS?: string | null;
  /**
   * 档案类别 · C..6 · 1
   */
  BUSINESSCLASS?: string | null;
  /**
   * 目录号 · C..32 · 1
   */
  CATALOGUENUMBER?: string | null;
  /**
   * 案卷类别名称 · C..100 · 1
   */
  VOLUMECATEGORYNAME?: string | null;
  /**
   * 险种 · C..16 · 1
   */
  INSURANCETYPE?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 保管期限代号 · C..6 · 1
   */
  RETENTIONLETTER?: string | null;
  /**
   * 密级代码 · C..6 · 1
   */
  PRODUCTSECURITY?: string | null;
  /**
   * 案卷顺序号 · I..10 · 1
   */
  VOLUMESEQUENCE?: string | null;
  /**
   * 档号 · C..100 · 1
   */
  ARCHIVALCODE?: string | null;
  /**
   * 题名 · C..512 · 1
   */
  TITLE?: string | null;
  /**
   * 件数 · I..10 · 1
   */
  TOTALITEMS?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 扫描页数 · I..10 · 1
   */
  SCANNEDPAGES?: string | null;
  /**
   * 保管开始时间 · C8 · 1
   */
  RETENTIONSTART?: string | null;
  /**
   * 保管结束时间 · C8 · 1
   */
  RETENTIONEND?: string | null;
  /**
   * 立卷人 · C..64 · 1
   */
  FILER?: string | null;
  /**
   * 立卷时间 · C8 YYYYMMDD · 1
   */
  FILEDATE?: string | null;
  /**
   * 检查人 · C..64 · 1
   */
  CHECKER?: string | null;
  /**
   * 检查日期 · C8 YYYYMMDD · 1
   */
  CHECKDATE?: string | null;
  /**
   * 装具及装具内序号 · C..64 · 1
   */
  CONTAINER?: string | null;
  /**
   * 移交状态 · C..6 · 1
   */
  HANDOVERSTATE?: string | null;
}

/**
 * 业务档案文件 · ZS-ARCHIVES (2026) 2 表 14。不认 zs- 关键字的校验器只查错误级的要求，而且查不了：代码里的占位文字。 A validator without the keywords zs- finds errors only, and not: placeholders among codes.
 */
export interface BusinessFile {
  /**
   * 案卷文件关联码 · C..50 · 1
   */
  VOLUMELINK?: string | null;
  /**
   * 卷内顺序号 · I..4 · 1
   */
  INNERSEQUENCE?: string | null;
  /**
   * 件号 · I..10 · 1
   */
  ITEMNUMBER?: string | null;
  /**
   * 业务受理号 · C..50 · 1
   */
  CASENUMBER?: string | null;
  /**
   * 业务环节编号 · C..20 · 1
   */
  BUSINESSSTEP?: string | null;
  /**
   * 年度 · C4 · 1
   */
  YEAR?: string | null;
  /**
   * 月份 · C2 · 1
   */
  MONTH?: string | null;
  /**
   * 文件日期 · C8 YYYYMMDD · 1
   */
  DOCUMENTDATE?: string | null;
  /**
   * 份数 · I..6 · 1
   */
  COPIES?: string | null;
  /**
   * 页数 · I..10 · 1
   */
  TOTALPAGES?: string | null;
  /**
   * 扫描页数 · I..10 · 1
   */
  SCANNEDPAGES?: string | null;
  /**
   * 开始页号 · I..6 · 1
   */
  FIRSTPAGE?: string | null;
  /**
   * 结束页号 · I..6 · 1
   */
  LASTPAGE?: string | null;
  /**
   * 附件数 · I..6 · 1
   */
  ATTACHMENTS?: string | null;
  /**
   * 是否一表多人 · C1 · 1
   */
  MANYPERSONS?: string | null;
  /**
   * 是否保存纸质材料 · C1 · 1
   */
  PAPERKEPT?: string | null;
  /**
   * 单位编号 · C..50 · 1
   */
  EMPLOYERNUMBER?: string | null;
  /**
   * 单位名称 · C..256 · 1
   */
  UNITNAME?: string | null;
  /**
   * 个人编号 · C..50 · 1
   */
  PERSONNUMBER?: string | null;
  /**
   * 身份证号码 · C..30 · 1
   */
  IDENTITYNUMBER?: string | null;
  /**
   * 姓名 · C..64 · 1
   */
  PERSONNAME?: string | null;
  /**
   * 医院代码 · C..20 · 1
   */
  HOSPITALCODE?: string | null;
  /**
   * 医院名称 · C..100 · 1
   */
  HOSPITALNAME?: string | null;
  /**
   * 费用发生时间 · C8 YYYYMMDD · 1
   */
  COSTDATE?: string | null;
  /**
   * 失业证编号 · C..50 · 1
   */
  UNEMPLOYMENTCERTIFICATE?: string | null;
  /**
   * 登记号 · C..100 · 1
   */
  REGISTRATIONNUMBER?: string | null;
  /**
   * 登记日期 · C8 YYYYMMDD · 1
   */
  REGISTRATIONDATE?: string | null;
  /**
   * 收集人 · C..64 · 1
   */
  COLLECTOR?: string | null;
  /**
   * 收集时间 · C8 YYYYMMDD · 1
   */
  COLLECTIONDATE?: string | null;
}

/**
 * 业务材料清单 · ZS-ARCHIVES (2026) 2 表 15
 */
export interface MaterialList {
  /**
   * 材料编号 · C..50 · 1
   */
  MATERIALNUMBER?: string | null;
  /**
   * 材料名称 · C..256 · 1
   */
  MATERIALNAME?: string | null;
  /**
   * 材料主体 · C..6 · 1
   */
  MATERIALSUBJECT?: string | null;
  /**
   * 附表序号 · I..6 · 1
   */
  FORMSEQUENCE?: string | null;
  /**
   * 是否必须收集 · C..4 · 1
   */
  MUSTCOLLECT?: string | null;
  /**
   * 是否主表 · C..4 · 1
   */
  MAINFORM?: string | null;
  /**
   * 影像是否必须提交 · C..4 · 1
   */
  IMAGENEEDED?: string | null;
  /**
   * 是否原件 · C..4 · 1
   */
  ORIGINALNEEDED?: string | null;
  /**
   * 是否有实体材料 · C..4 · 1
   */
  PAPEREXISTS?: string | null;
  /**
   * 是否必扫 · C..4 · 1
   */
  MUSTSCAN?: string | null;
  /**
   * 默认页数 · I..6 · 1
   */
  DEFAULTPAGES?: string | null;
}

/**
 * 材料交接单 · ZS-ARCHIVES (2026) 2 表 16
 */
export interface HandoverSlip {
  /**
   * 交接单号 · C..64 · 1
   */
  SLIPNUMBER?: string | null;
  /**
   * 批次总份数 · I..10 · 1
   */
  BATCHCOPIES?: string | null;
  /**
   * 批次总页数 · I..10 · 1
   */
  BATCHPAGES?: string | null;
  /**
   * 文件办结截止时间 · C8 YYYYMMDD · 1
   */
  CUTOFFTIME?: string | null;
  /**
   * 交接类型 · C..6 · 1
   */
  SLIPTYPE?: string | null;
  /**
   * 交接标志 · C..16 · 1
   */
  SLIPSTATE?: string | null;
  /**
   * 接收人 · C..64 · 1
   */
  RECEIVER?: string | null;
  /**
   * 接收部门 · C..256 · 1
   */
  RECEIVINGUNIT?: string | null;
  /**
   * 接收时间 · C8 YYYYMMDD · 1
   */
  RECEIVINGTIME?: string | null;
  /**
   * 回退原因 · C..256 · 1
   */
  RETURNREASON?: string | null;
}

export type 案卷目录 = VolumeCatalogue;

export type 卷内文件目录 = InnerCatalogue;

export type 归档文件目录 = ItemCatalogue;

export type 电子文件清单 = ElectronicFiles;

export type 备考表 = BoxNote;

export type 电子档案移交与接收登记表 = HandoverForm;

export type 文件元数据 = RecordMetadata;

export type 文件盘点表 = PackageInventory;

export type 归档章 = FilingStamp;

export type 案卷封面 = VolumeCover;

export type 说明文件 = CarrierNote;

export type 电子文件归档登记表 = FilingRegister;

export type 业务档案案卷 = BusinessVolume;

export type 业务档案文件 = BusinessFile;

export type 业务材料清单 = MaterialList;

export type 材料交接单 = HandoverSlip;

export interface RecordTypes {
  "T01": VolumeCatalogue;
  "T02": InnerCatalogue;
  "T03": ItemCatalogue;
  "T04": ElectronicFiles;
  "T05": BoxNote;
  "T06": HandoverForm;
  "T07": RecordMetadata;
  "T08": PackageInventory;
  "T09": FilingStamp;
  "T10": VolumeCover;
  "T11": CarrierNote;
  "T12": FilingRegister;
  "T13": BusinessVolume;
  "T14": BusinessFile;
  "T15": MaterialList;
  "T16": HandoverSlip;
}
