/**
 * 服务指南表 · ZS-SERVICE (2026) 2 表 1
 */
export interface ServiceGuide {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 业务事项 · C..64 · 1
   */
  ITEM?: string | null;
  /**
   * 办理依据 · C..512 · 1
   */
  BASISTEXT?: string | null;
  /**
   * 办理条件 · C..512 · 1
   */
  CONDITION?: string | null;
  /**
   * 所需材料 · C..1024 · 1
   */
  MATERIALS?: string | null;
  /**
   * 流程 · C..1024 · 1
   */
  PROCESS?: string | null;
  /**
   * 时限（工作日） · I..3 · 1
   */
  DAYS?: string | null;
  /**
   * 收费 · C..32 · 1
   */
  FEE?: string | null;
  /**
   * 地点 · C..128 · 1
   */
  PLACE?: string | null;
  /**
   * 投诉渠道 · C..128 · 1
   */
  COMPLAINTWAY?: string | null;
}

/**
 * 办件记录表 · ZS-SERVICE (2026) 2 表 2
 */
export interface ServiceCase {
  /**
   * 时间属性 · C16 PERIOD · 1
   */
  ZZZ001?: string | null;
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 办件号 · C..20 · 1
   */
  CASENO?: string | null;
  /**
   * 业务事项 · C..64 · 1
   */
  ITEM?: string | null;
  /**
   * 社会保障号码 · C..32 · 1
   */
  AAC002?: string | null;
  /**
   * 收到日期 · C8 YYYYMMDD · 1
   */
  RECEIVEDON?: string | null;
  /**
   * 办结日期 · C8 YYYYMMDD · 1
   */
  DECIDEDON?: string | null;
  /**
   * 状态 · C..8 · 1
   */
  STATUS?: string | null;
}

/**
 * 投诉记录表 · ZS-SERVICE (2026) 2 表 3
 */
export interface Complaint {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 投诉编号 · C..20 · 1
   */
  COMPLAINTID?: string | null;
  /**
   * 办件号 · C..20 · 1
   */
  CASENO?: string | null;
  /**
   * 收到日期 · C8 YYYYMMDD · 1
   */
  RECEIVEDON?: string | null;
  /**
   * 投诉办结日期 · C8 YYYYMMDD · 1
   */
  CLOSEDON?: string | null;
  /**
   * 处理结果 · C..64 · 1
   */
  OUTCOME?: string | null;
}

/**
 * 功能区表 · ZS-SERVICE (2026) 2 表 4
 */
export interface FacilityArea {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 功能区 · C..32 · 1
   */
  AREA?: string | null;
  /**
   * 面积 · D8.2 · 1
   */
  SQUAREMETRES?: string | null;
  /**
   * 标志 · C..32 · 1
   */
  SIGN?: string | null;
}

/**
 * 设备清单 · ZS-SERVICE (2026) 2 表 5
 */
export interface FacilityEquipment {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 功能区 · C..32 · 1
   */
  AREA?: string | null;
  /**
   * 设备 · C..64 · 1
   */
  EQUIPMENT?: string | null;
  /**
   * 数量 · I..4 · 1
   */
  QUANTITY?: string | null;
}

/**
 * 服务用房表 · ZS-SERVICE (2026) 2 表 6
 */
export interface FacilityBuilding {
  /**
   * 行政区划代码 · C6 · 1
   */
  AAB301?: string | null;
  /**
   * 经办机构编码 · C..16 · 1
   */
  AAB034?: string | null;
  /**
   * 服务用房面积 · D8.2 · 1
   */
  BUILDINGAREA?: string | null;
}

export type 服务指南表 = ServiceGuide;

export type 办件记录表 = ServiceCase;

export type 投诉记录表 = Complaint;

export type 功能区表 = FacilityArea;

export type 设备清单 = FacilityEquipment;

export type 服务用房表 = FacilityBuilding;

export interface RecordTypes {
  "T01": ServiceGuide;
  "T02": ServiceCase;
  "T03": Complaint;
  "T04": FacilityArea;
  "T05": FacilityEquipment;
  "T06": FacilityBuilding;
}
