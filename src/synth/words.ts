import type { Draws } from './random.js';

/** Words that made-up names and addresses are put together from. */
const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚',
  '欧阳',
  '上官',
  '司马',
  '诸葛',
];
const maleCharacters = [...'伟强磊军洋勇杰涛超明刚平辉鹏飞斌波宇浩凯健俊帆帅旭宁龙林欢阳建华亮成林国栋志远海峰文博振东家豪子轩'];
const femaleCharacters = [...'芳娜敏静丽艳娟霞秀英玲燕红梅兰萍莉婷雪倩颖琳洁慧瑶佳欣怡悦雯蕾璐薇思梦雨晨秋月凤春桂香玉珍淑惠'];
const brands = [...'宏达盛泰华鑫瑞丰恒通永安兴隆金源远航天成信诚德美佳新科联创东方海润和顺嘉吉康明诺博'];
const trades = [
  '机械制造',
  '纺织',
  '食品',
  '建筑工程',
  '物流',
  '电子科技',
  '商贸',
  '化工',
  '医药',
  '物业管理',
  '餐饮管理',
  '信息技术',
  '服装',
  '家具',
  '农业发展',
  '汽车配件',
  '印刷包装',
  '人力资源服务',
];
const offices = [
  '第一中学',
  '实验小学',
  '人民医院',
  '疾病预防控制中心',
  '图书馆',
  '农业技术推广站',
  '水利工程管理处',
  '公路养护中心',
  '文化馆',
  '不动产登记中心',
  '环境监测站',
  '中心幼儿园',
  '市政园林管理处',
  '档案馆',
];
const roads = ['人民路', '解放路', '建设路', '中山路', '和平路', '新华街', '文化路', '胜利街', '长江路', '学府路', '滨河路', '振兴路'];
const towns = ['城关镇', '东街街道', '西街街道', '新城街道', '河口镇', '龙山镇', '清溪镇', '柳林乡', '石桥镇', '永宁街道'];
const villages = ['幸福', '和谐', '光明', '朝阳', '向阳', '新民', '前进', '东风', '团结', '胜利', '红旗', '大塘'];
const banks = ['中国工商银行', '中国农业银行', '中国银行', '中国建设银行', '交通银行', '中国邮政储蓄银行', '农村信用合作联社'];
export const clerkNames = ['王建国', '李秀英', '张丽华', '陈志强', '刘晓燕', '杨海波', '周敏', '吴国平', '徐静', '孙立军'];

export function personName(draws: Draws, male: boolean): string {
  const characters = male ? maleCharacters : femaleCharacters;
  const name = draws.pick(surnames) + draws.pick(characters);
  return draws.below(100) < 72 ? name + draws.pick(characters) : name;
}

export function enterpriseName(draws: Draws, place: string): string {
  const brand = draws.pick(brands) + draws.pick(brands);
  return place + brand + draws.pick(trades) + (draws.oneIn(6) ? '股份有限公司' : '有限公司');
}

/** `number` keeps two offices of one kind in one county apart. */
export function officeName(place: string, number: number): string {
  const round = Math.floor(number / offices.length);
  return place + (round > 0 ? `第${round + 1}` : '') + offices[number % offices.length]!;
}

export function address(draws: Draws, place: string): string {
  return `${place}${draws.pick(roads)}${draws.between(1, 399)}号`;
}

/** A town of the county and a village of it, with running codes under the county's. */
export function neighbourhood(draws: Draws, county: string): { town: string; townCode: string; village: string; villageCode: string } {
  const town = draws.below(towns.length);
  const village = draws.below(villages.length);
  const townCode = `${county}${String(town + 1).padStart(3, '0')}`;
  const urban = towns[town]!.endsWith('街道');
  return {
    town: towns[town]!,
    townCode,
    village: villages[village]! + (urban ? '社区' : '村'),
    villageCode: `${townCode}${String(village + 1).padStart(3, '0')}`,
  };
}

export function bankName(draws: Draws, place: string): string {
  return `${draws.pick(banks)}${place}支行`;
}

export function mobile(draws: Draws): string {
  return `1${draws.pick(['3', '5', '7', '8', '9'])}${String(draws.below(1_000_000_000)).padStart(9, '0')}`;
}
