/** A small list of items for the shipped example standard; its parts are replaced by tests. */
export const list = `---
id: small
title: { zh: 小项目表, en: Small list }
status: draft
standard: minimal-standard
complete: true
total: 20
scored: [error]
---

| 部分 | 标题 | 英文标题 | 分值 |
| --- | --- | --- | --- |
| A | 管理 | Management | 12 |
| B | 数据 | Data | 8 |

| 项目 | 部分 | 中文说明 | 英文说明 | 分值 | 评审方式 | 检查 | 扣分单位 | 每次扣 | 至多扣 | 证据 | 来源 | 依据 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| A1 | A | 有管理办法 | There are rules | 5 | 人工 | | 整项 | | | 是 | 第 1 条 | 推导 |
| A2 | A | 四项制度 | Four procedures | 4 | 人工 | | 每处 | 1.5 | 3 | | 第 2 条 | 推导 |
| A3 | A | 有专人 | There is staff | 3 | 人工 | | | | | | 第 3 条 | 实践 |
| B1 | B | 发放金额大于 0 | Amounts are above 0 | 4 | 自动 | R001、*.required | 每项检查 | 1 | | | 第 4 条 | 引用 |
| B2 | B | 领取的人已登记 | Whoever is paid is registered | 4 | 两者 | T02/R002 | 每行 | 1 | 2 | | 第 5 条 | 引用 |

| 项目 | 评审指引 | 英文指引 |
| --- | --- | --- |
| A1 | 看印发的文件 | Look at the document |
| A2 | 缺一项算一处 | Each that is missing is one place |
| A3 | 看任职文件 | Look at the appointment |
| B2 | 抽查 | Sample them |

| 等级 | 名称 | 英文名称 | 下限 | 结论 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- |
| G1 | 上等 | High | 16 | 接收 | 够好 | Good enough |
| G2 | 中等 | Middle | 10.5 | 有条件接收 | 还要改 | To be mended |
| G3 | 下等 | Low | 0 | 退回 | 不够 | Not enough |

| 否决项目 | 中文说明 | 英文说明 |
| --- | --- | --- |
| A3 | 没有专人 | There is no staff |
`;

/** Answers that give every point; \`evidence/rules.txt\` must lie beside them. */
export const answers = `cover:
  agency: 某某经办机构
  fonds: 001
items:
  A1: { met: yes, evidence: [evidence/rules.txt], role: 档案管理员, date: 2025-01-02 }
  A2: { failed: 0, role: 档案管理员, date: 2025-01-02, remark: "都有" }
  A3: { points: 3, role: 档案管理员, date: 2025-01-02 }
  B2: { met: yes, role: 档案管理员, date: 2025-01-02 }
`;
