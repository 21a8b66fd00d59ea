/**
 * 报表单元格表 · ZS-RETURNS (2026) 2 表 1
 */
export interface ReturnCell {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 上级区划代码 · C6 · 1
   */
  UPPERDIVISION?: string | null;
  /**
   * 表号或表名 · C..16 · 1
   */
  FORM?: string | null;
  /**
   * 报告期 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 行号 · C..8 · 1
   */
  ROW?: string | null;
  /**
   * 栏号 · C..8 · 1
   */
  COLUMN?: string | null;
  /**
   * 指标名称 · C..64 · 1
   */
  LABEL?: string | null;
  /**
   * 计量单位 · C..8 · 1
   */
  UNIT?: string | null;
  /**
   * 数值 · D16.4 · 1
   */
  VALUE?: string | null;
  /**
   * 说明 · C..256 · 1
   */
  NOTE?: string | null;
}

/**
 * 报表报送表 · ZS-RETURNS (2026) 2 表 2
 */
export interface ReturnFiling {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 表号或表名 · C..16 · 1
   */
  FORM?: string | null;
  /**
   * 报告期 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 数据起日 · C8 YYYYMMDD · 1
   */
  FROMDATE?: string | null;
  /**
   * 数据止日 · C8 YYYYMMDD · 1
   */
  TODATE?: string | null;
  /**
   * 收到日期 · C8 YYYYMMDD · 1
   */
  RECEIVEDON?: string | null;
  /**
   * 审核结果 · C..4 · 1
   */
  RESULT?: string | null;
  /**
   * 退回日期 · C8 YYYYMMDD · 1
   */
  RETURNEDON?: string | null;
  /**
   * 更正后报送日期 · C8 YYYYMMDD · 1
   */
  RESUBMITTEDON?: string | null;
  /**
   * 更正人 · C..8 · 1
   */
  CHANGEDBY?: string | null;
  /**
   * 填报单位确认日期 · C8 YYYYMMDD · 1
   */
  CONFIRMEDON?: string | null;
}

/**
 * 统计台账表 · ZS-RETURNS (2026) 2 表 3
 */
export interface StatisticalLedger {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 险种代码 · C3 · 1
   */
  AAE140: string;
  /**
   * 报告期 · C6 YYYYMM · 1
   */
  PERIOD?: string | null;
  /**
   * 期初参保人数 · I..12 · 1
   */
  OPENINGCOUNT?: string | null;
  /**
   * 本期新增人数 · I..12 · 1
   */
  ADDED?: string | null;
  /**
   * 本期减少人数 · I..12 · 1
   */
  REMOVED?: string | null;
  /**
   * 期末参保人数 · I..12 · 1
   */
  CLOSINGCOUNT?: string | null;
  /**
   * 其中在职人数 · I..12 · 1
   */
  ACTIVE?: string | null;
  /**
   * 其中离退休人数 · I..12 · 1
   */
  RETIRED?: string | null;
  /**
   * 缴费人数 · I..12 · 1
   */
  PAIDCOUNT?: string | null;
  /**
   * 应征 · D18.2 · 1
   */
  DUE?: string | null;
  /**
   * 实征 · D18.2 · 1
   */
  PAID?: string | null;
  /**
   * 欠费 · D18.2 · 1
   */
  ARREARS?: string | null;
}

/**
 * 台账保管表 · ZS-RETURNS (2026) 2 表 4
 */
export interface LedgerKeeping {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 台账名称 · C..64 · 1
   */
  LEDGERNAME?: string | null;
  /**
   * 形成日期 · C8 YYYYMMDD · 1
   */
  MADEON?: string | null;
  /**
   * 销毁日期 · C8 YYYYMMDD · 1
   */
  DESTROYEDON?: string | null;
}

export type 报表单元格表 = ReturnCell;

export type 报表报送表 = ReturnFiling;

export type 统计台账表 = StatisticalLedger;

export type 台账保管表 = LedgerKeeping;

export interface RecordTypes {
  "T01": ReturnCell;
  "T02": ReturnFiling;
  "T03": StatisticalLedger;
  "T04": LedgerKeeping;
}
