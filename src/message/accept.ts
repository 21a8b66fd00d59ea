import type { Bilingual } from './model.js';

/** What an acceptance says: how items were judged, the grade, the verdict, and what is wrong with its inputs. */
export const acceptMessages = {
  'command.accept.description': {
    zh: '按项目表验收：由检查报告和人工答复计分，出具正式的验收报告',
    en: 'accept by a list of items: score check reports and people’s answers, write the formal report',
  },
  'command.accept.folder': { zh: '放检查报告（report.json）的文件夹', en: 'folder that holds the check reports (report.json)' },
  'command.accept.items': {
    zh: '项目表：standards/acceptance 中的名称，或 .md 文件',
    en: 'item list: a name from standards/acceptance, or an .md file',
  },
  'command.accept.answers': {
    zh: '填好的答复，.yaml 或 .xlsx；证据路径从它所在的文件夹算起',
    en: 'answers as filled in, .yaml or .xlsx; evidence is looked for from its folder',
  },
  'command.accept.as-of': { zh: '验收的基准日期', en: 'the day of the acceptance' },
  'command.accept.init': {
    zh: '写出供填写的 answers.yaml 和 answers.xlsx，不计分',
    en: 'write answers.yaml and answers.xlsx to fill in, and score nothing',
  },
  'command.accept.out': {
    zh: '写入的文件夹；缺省为 reports，--init 时为给出的文件夹',
    en: 'folder to write to; default: reports, with --init the folder given',
  },
  'command.accept.format': { zh: '报告格式', en: 'formats of the report' },
  'command.accept.json': { zh: '把 JSON 报告打印到标准输出', en: 'print the report as JSON on standard output' },
  'command.accept.form': { zh: '待填写：{file}', en: 'To fill in: {file}' },
  'command.accept.summary.items': {
    zh: '{list}：{items} 个项目，{open} 个未评价；依据检查报告 {reports} 份',
    en: '{list}: {items} {items|item|items}, {open} not evaluated; {reports} check {reports|report|reports}',
  },
  'command.accept.summary.points': {
    zh: '得分：{awarded}（满分 {points}，已评价 {evaluated}）',
    en: 'Points: {awarded} of {points} ({evaluated} evaluated)',
  },
  'command.accept.summary.grade': { zh: '等级：{name}', en: 'Grade: {name}' },

  'accept.list-unreadable': {
    zh: '无法读取项目表 {file}：{detail}。请检查路径是否正确、是否有读取权限。',
    en: 'The item list {file} cannot be read: {detail}. Check the path and your permissions.',
  },
  'accept.no-list': {
    zh: '找不到项目表 {list}。请给出 standards/acceptance 中的名称，或 .md 文件的路径',
    en: 'There is no item list {list}. Give a name from standards/acceptance, or the path of an .md file',
  },
  'accept.no-reports': {
    zh: '{path} 中没有检查报告。请先运行 zhunsheng check，把 report.json 放进这个文件夹（或其子文件夹）',
    en: '{path} holds no check report. Run zhunsheng check first and put its report.json into that folder, or one inside it',
  },
  'accept.too-many-reports': {
    zh: '{path} 中的检查报告超过 {most} 份。请给出只放这次验收所用报告的文件夹',
    en: '{path} holds more than {most} check {most|report|reports}. Give a folder that holds those of this acceptance only',
  },
  'accept.same-report': {
    zh: '{path} 和 {other} 是同一份检查报告，内容完全相同（排版、成员次序可以不同），会重复计算。请移走其中一份',
    en: '{path} and {other} are the same check report, be it written otherwise, and would be counted twice. Take one of them away',
  },
  'accept.same-data': {
    zh: '{path} 和 {other} 检查的是同样的文件（SHA-256 相同），问题会重复计算。请只留一份，一般是后一次检查的',
    en: '{path} and {other} are checks of the same files (their SHA-256 are equal): what was found would be counted twice. Keep one of them, as a rule that of the later check',
  },
  'accept.other-standard': {
    zh: '{path} 是按 {found} 检查的，项目表 {list} 用的是 {expected} 的检查。请移走这份报告，或换用相应的项目表',
    en: '{path} was checked by {found}, but the item list {list} uses checks of {expected}. Take that report away, or use another list',
  },
  'accept.late-report': {
    zh: '{path} 的基准日期 {found} 晚于验收的基准日期 {asOf}。请用 --as-of 给出不早于它的日期',
    en: '{path} is as of {found}, after the {asOf} of the acceptance. Give --as-of a day that is not before it',
  },
  'accept.expired-waiver': {
    zh: '{path} 所用的豁免（检查 {check}）有效期至 {expires}，到验收的基准日期 {asOf} 已过期。请更新豁免后重新检查',
    en: '{path} was made with a waiver of {check} that holds until {expires} and has expired by {asOf}. Renew the waiver and check again',
  },
  'accept.form-exists': {
    zh: '{path} 已经有了，没有覆盖。请移走它，或用 --out 另选文件夹',
    en: '{path} is there already and was not overwritten. Move it away, or choose another folder with --out',
  },
  'accept.answers-kind': {
    zh: '--answers {path} 应是 .yaml、.yml 或 .xlsx 文件',
    en: '--answers {path} must be a .yaml, .yml or .xlsx file',
  },

  'accept.example': {
    zh: '示例：本项目表由本项目编写，用来说明写法，不是国家或地方的达标验收项目表；其中的分值和等级没有效力。',
    en: 'Example: this list was written by this project to show how one is written. It is not the item list of any national or local acceptance, and its points and grades bind nobody.',
  },
  'accept.form.how': {
    zh: '怎样填写：\n每个项目填“符合”（是或否）、“得分”、“不符处数”中的一个；还没有评审的，整项留空，报告记作未评价。\n“角色”写评审人的职务或岗位，不写姓名；“日期”写成 2025-06-30。\n“证据”写文件的路径，从本表所在的文件夹算起，用 / 分隔；报告记下每个文件的 SHA-256。',
    en: 'How to fill it in:\nGive each item one of met (yes or no), points, and failed. Leave all of it empty while nobody has judged: the report then says unevaluated.\nThe role is an office or post, not a name; dates are written 2025-06-30.\nEvidence is named by the paths of files from the folder of this form, with /; the report holds the SHA-256 of each.',
  },
  'accept.form.how.title': { zh: '填写说明', en: 'how to' },
  'accept.form.evidence': { zh: '；须有证据', en: '; evidence needed' },
  'accept.form.fill': { zh: '填写', en: 'fill in' },
  'accept.form.line.asked': { zh: '要求：{text}', en: 'Asked: {text}' },
  'accept.form.line.guidance': { zh: '指引：{text}', en: 'Guidance: {text}' },
  'accept.form.line.deduction': { zh: '扣分：{text}', en: 'Deduction: {text}' },
  'accept.form.line.evidence': { zh: '须有{text}', en: 'Needs {text}' },
  'accept.form.line.source': { zh: '来源：{text}', en: 'Source: {text}' },
  'accept.points': { zh: '{points} 分', en: '{points} {points|point|points}' },
  'accept.points.unknown': { zh: '分值不明', en: 'points not known' },
  'accept.judged.automatic': { zh: '自动', en: 'by checks' },
  'accept.judged.manual': { zh: '人工', en: 'by a person' },
  'accept.judged.both': { zh: '自动和人工', en: 'by both' },
  'accept.deduction.whole': { zh: '不符合则不得分', en: 'all points or none' },
  'accept.deduction.check': { zh: '每项不符合的检查扣 {each} 分', en: '{each} for each check that failed' },
  'accept.deduction.row': { zh: '每行不符合扣 {each} 分', en: '{each} for each row that failed' },
  'accept.deduction.place': { zh: '每处不符合扣 {each} 分', en: '{each} for each place that fails' },
  'accept.deduction.cap': { zh: '，至多扣 {cap} 分', en: ', {cap} at most' },

  'accept.list.more': { zh: '{list} 等 {count} 项', en: '{list} and others, {count} in all' },
  'accept.reason.passed': { zh: '{count} 项检查全部通过。', en: 'All {count} {count|check|checks} passed.' },
  'accept.reason.failed': {
    zh: '{of} 项检查中 {count} 项不符合，共 {rows} 处：{ids}。',
    en: '{count} of {of} {of|check|checks} failed, in {rows} {rows|place|places}: {ids}.',
  },
  'accept.reason.stands': {
    zh: '{count} 项检查除豁免的以外全部通过。',
    en: 'All {count} {count|check|checks} passed but for what is waived.',
  },
  'accept.reason.waived': {
    zh: '另有 {count} 项检查的 {rows} 处不符合已获豁免，不扣分。',
    en: 'Failures of {count} {count|check|checks} in {rows} {rows|place|places} {rows|is|are} waived and cost no points.',
  },
  'accept.reason.besides': {
    zh: '另有 {count} 项检查的 {rows} 处不符合，其严重程度本项目表不计分，仍应处理：{ids}。',
    en: 'Besides, {count} {count|check|checks} failed in {rows} {rows|place|places}, of severities that this list does not score; they still want mending: {ids}.',
  },
  'accept.reason.open': {
    zh: '{of} 项检查中 {count} 项未能评价：{ids}。',
    en: '{count} of {of} {of|check|checks} could not be evaluated: {ids}.',
  },
  'accept.reason.no-check': { zh: '检查报告中没有这些检查：{checks}。', en: 'No check report has these checks: {checks}.' },
  'accept.reason.not-scored': {
    zh: '检查 {checks} 的严重程度都不计分，不能据以评分。',
    en: 'No check of {checks} is of a severity that counts, so none can score the item.',
  },
  'accept.reason.not-applicable': {
    zh: '{count} 项检查都没有适用的记录。',
    en: 'None of the {count} {count|check|checks} applied to any record.',
  },
  'accept.reason.no-answer': { zh: '尚无人工评审意见。', en: 'Nobody has judged it yet.' },
  'accept.reason.met': { zh: '{role}于 {date} 评定：符合。', en: 'Judged by {role} on {date}: met.' },
  'accept.reason.unmet': { zh: '{role}于 {date} 评定：不符合。', en: 'Judged by {role} on {date}: not met.' },
  'accept.reason.points': { zh: '{role}于 {date} 评定：{points} 分。', en: 'Judged by {role} on {date}: {points} {points|point|points}.' },
  'accept.reason.places': {
    zh: '{role}于 {date} 评定：{failed} 处不符合。',
    en: 'Judged by {role} on {date}: {failed} {failed|place|places} fail.',
  },

  'accept.gap.complete': { zh: '项目表写明尚不完整', en: 'the list says that it is not complete' },
  'accept.gap.items': { zh: '没有项目', en: 'there are no items' },
  'accept.gap.points': { zh: '有项目没有分值', en: 'items lack points' },
  'accept.gap.grades': { zh: '没有等级', en: 'there are no grades' },
  'accept.gap.bounds': { zh: '等级的下限不全', en: 'grades lack bounds' },
  'accept.gap.total': { zh: '总分与项目不符', en: 'the total is not that of the items' },
  'accept.no-grade.incomplete': { zh: '项目表不完整，不定等级（{gaps}）。', en: 'No grade: the item list is not complete ({gaps}).' },
  'accept.no-grade.unevaluated': {
    zh: '还有 {count} 个项目（共 {points} 分）没有评价，不定等级。',
    en: 'No grade: {count} {count|item|items} worth {points} {points|point|points} {points|is|are} not evaluated.',
  },

  'accept.ground.blocking': {
    zh: '{text}（否决项目 {item} 得 {awarded} 分，满分 {points} 分）。',
    en: '{text} (blocking item {item}: {awarded} of {points} {points|point|points}).',
  },
  'accept.ground.report': { zh: '数据检查 {path}：{sentence}', en: 'Check of the data, {path}: {sentence}' },
  'accept.ground.grade': {
    zh: '得 {awarded} 分（满分 {points} 分），等级为“{name}”：{text}。',
    en: '{awarded} of {points} {points|point|points}, grade “{name}”: {text}.',
  },
  'accept.ground.list': { zh: '{reason}因此至多有条件接收。', en: '{reason} So it is conditional at best.' },
  'accept.ground.unevaluated': {
    zh: '已评价的项目得 {awarded} 分，还有 {count} 个项目（共 {points} 分）没有评价，补齐后再定等级，因此有条件接收。',
    en: 'Conditional: the items evaluated have {awarded} {awarded|point|points}, and {count} {count|item|items} worth {points} {points|point|points} {points|is|are} to be evaluated before a grade is given.',
  },
  'accept.ground.out-of-reach': {
    zh: '未评价的 {count} 个项目（共 {points} 分）即使都得满分，也只有 {best} 分，等级为“{name}”，因此退回。',
    en: 'Returned: even with all {points} {points|point|points} of the {count} {count|item|items} not evaluated the total would be {best}, grade “{name}”.',
  },
  'accept.ground.nothing': { zh: '没有可以据以下结论的项目。', en: 'There is nothing to decide by.' },
} satisfies Record<string, Bilingual>;
