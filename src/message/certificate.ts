import type { Bilingual } from './model.js';

/** What is said of certificates: making, signing and verifying them. */
export const certificateMessages = {
  'command.check.certificate': {
    zh: '另写证书 certificate.json，凭它可以用 zhunsheng verify 重新计算并核对',
    en: 'write a certificate too, certificate.json, by which zhunsheng verify can make everything again and compare',
  },
  'command.certificate.description': { zh: '给证书签名，生成签名用的密钥', en: 'sign certificates; make keys to sign with' },
  'command.certificate.sign': { zh: '给证书签名，写入 <证书>.sig', en: 'sign a certificate; writes <certificate>.sig' },
  'command.certificate.file': { zh: '证书，certificate.json', en: 'the certificate, certificate.json' },
  'command.certificate.key': { zh: '签名用的私钥（PEM）', en: 'the private key to sign with (PEM)' },
  'command.certificate.keys': {
    zh: '生成一对签名用的密钥，绝不覆盖已有文件',
    en: 'make a pair of keys to sign with; never writes over a file',
  },
  'command.certificate.algorithm': { zh: '签名算法', en: 'algorithm of the signatures' },
  'command.certificate.keys-out': { zh: '密钥写入的文件夹', en: 'folder the keys are written to' },
  'command.certificate.signed': {
    zh: '已签名：{file}（{algorithm}，公钥指纹 {key}）',
    en: 'Signed: {file} ({algorithm}, fingerprint of the public key {key})',
  },
  'command.certificate.made': {
    zh: '私钥：{private}（只有所有者可读，请妥善保管，不要发给别人）\n公钥：{public}（交给核对的人）\n公钥指纹：{key}',
    en: 'Private key: {private} (for its owner only: keep it safe and give it to nobody)\nPublic key: {public} (for those who verify)\nFingerprint of the public key: {key}',
  },

  'command.verify.description': {
    zh: '按证书重新检查数据，一致则说一致，不一致则逐项指出',
    en: 'check the data again by a certificate: says that all is the same, or names what differs',
  },
  'command.verify.certificate': { zh: '证书，certificate.json', en: 'the certificate, certificate.json' },
  'command.verify.data': {
    zh: '证书所指的数据文件或文件夹；验收证书则为放有检查报告的文件夹',
    en: 'the files or folders of data that it speaks of; of an acceptance the folder of its reports',
  },
  'command.verify.profile': { zh: '评定方案；缺省为证书写明的那个', en: 'the profile; default: the one that the certificate names' },
  'command.verify.waivers': {
    zh: '豁免文件；缺省为证书写明的路径',
    en: 'the file of waivers; default: the path that the certificate names',
  },
  'command.verify.items': {
    zh: '验收项目表；缺省为证书写明的那个',
    en: 'the item list of an acceptance; default: the one that the certificate names',
  },
  'command.verify.answers': {
    zh: '验收的答卷；缺省为证书写明的路径',
    en: 'the answers of an acceptance; default: the path that the certificate names',
  },
  'command.verify.public-key': { zh: '核对签名用的公钥（PEM）', en: 'the public key to verify the signature with (PEM)' },
  'command.verify.signature': { zh: '签名文件；缺省为 <证书>.sig', en: 'the signature; default <certificate>.sig' },
  'command.verify.json': { zh: '以 JSON 输出', en: 'print JSON' },

  'certificate.bad': {
    zh: '{path} 不是可用的证书：{reason}。请给出 zhunsheng 生成的 certificate.json',
    en: '{path} is no usable certificate: {reason}. Give a certificate.json made by zhunsheng',
  },
  'certificate.changed': {
    zh: '没有写证书：{paths} 在读取期间有变动，证书证明不了它。请等写完之后再检查一次；报告文件夹里若有以前的 certificate.json，它不属于这份报告',
    en: 'No certificate: {paths} changed while being read, and nothing can be certified of that. Check again when nobody writes to it; a certificate.json of before, if there is one beside the report, is not of this report',
  },
  'certificate.not-json': {
    zh: '{path} 不是 JSON（须为 UTF-8）。请给出 zhunsheng 生成的文件',
    en: '{path} is no JSON in UTF-8. Give a file made by zhunsheng',
  },
  'certificate.bad-signature': {
    zh: '{path} 不是可用的签名。请给出 zhunsheng certificate sign 生成的 .sig 文件',
    en: '{path} is no usable signature. Give a .sig file made by zhunsheng certificate sign',
  },
  'certificate.bad-key': {
    zh: '{path} 不是可用的密钥（应为 PEM，且没有口令）。可用 zhunsheng certificate keys 生成',
    en: '{path} is no usable key (PEM without a passphrase is expected). zhunsheng certificate keys makes one',
  },
  'certificate.private-key': {
    zh: '{path} 是私钥，这里要的是公钥（certificate-key.pub.pem）。私钥只应在出具证书的人手里；若已交给别人，请重新生成密钥',
    en: '{path} is a private key, and a public one is asked for (certificate-key.pub.pem). A private key belongs to its owner alone: if it was handed on, make new keys',
  },
  'certificate.other-key': {
    zh: '{path} 的密钥类型是 {type}，证书只用 Ed25519 或 SM2 签名。可用 zhunsheng certificate keys 生成',
    en: '{path} is a key of type {type}, but certificates are signed by Ed25519 or SM2. zhunsheng certificate keys makes one',
  },
  'certificate.key-exists': {
    zh: '{path} 已经存在，密钥绝不覆盖。请换一个文件夹（--out），或先移走它',
    en: '{path} exists, and keys are never written over. Choose another folder with --out, or move it away first',
  },
  'certificate.no-sm2': {
    zh: '这里的 Node {version} 没有 SM2 或 SM3（取决于它所带的 OpenSSL）。请改用 Ed25519，或换用带 SM2 的 Node',
    en: 'This Node, {version}, has no SM2 or SM3, which hangs on its OpenSSL. Use Ed25519, or a Node that has them',
  },

  'verify.needs-waivers': {
    zh: '证书用到豁免文件 {path}，在此处找不到。请用 --waivers 给出它',
    en: 'The certificate was made with the waiver file {path}, which is not here. Name it with --waivers',
  },
  'verify.needs-key': {
    zh: '给出了 --signature，但没有公钥，签名无法核对。请用 --public-key 给出出具人的公钥',
    en: '--signature was given without a public key, so the signature cannot be verified. Name the key of who issued it with --public-key',
  },
  'verify.needs-answers': {
    zh: '证书用到答卷 {path}，在此处找不到。请用 --answers 给出它',
    en: 'The certificate was made with the answers {path}, which are not here. Name them with --answers',
  },
  'verify.same': { zh: '一致：重新计算的结果与证书相同', en: 'Same: everything made again is what the certificate says' },
  'verify.differing': { zh: '不一致，共 {count} 处：', en: 'Differs, in {count} {count|thing|things}:' },
  'verify.result': {
    zh: '证书结论：{decision}，得分 {score}，{rows} 行，基准日期 {asOf}',
    en: 'By the certificate: {decision}, score {score}, {rows} {rows|row|rows}, as of {asOf}',
  },
  'verify.result.acceptance': {
    zh: '证书结论：{decision}，得 {awarded} 分（共 {points} 分），基准日期 {asOf}；它所依据的每次检查，另凭各自的证书核对数据',
    en: 'By the certificate: {decision}, {awarded} of {points} {points|point|points}, as of {asOf}; the data of each check it rests on are verified by the certificate of that check',
  },
  'verify.unsigned': { zh: '签名：没有', en: 'Signature: none' },
  'verify.signature.unchecked': {
    zh: '签名：有（公钥指纹 {key}），未核对；请用 --public-key 给出公钥',
    en: 'Signature: there is one (fingerprint of the key {key}), not verified; name the public key with --public-key',
  },
  'verify.signature.valid': {
    zh: '签名：有效（{algorithm}，公钥指纹 {key}）',
    en: 'Signature: valid ({algorithm}, fingerprint of the key {key})',
  },
  'verify.differs.signature.missing': {
    zh: '签名：给了公钥，但没有签名文件 {path}',
    en: 'Signature: a public key was given, but there is no signature {path}',
  },
  'verify.differs.signature.other-key': {
    zh: '签名：不是用这把密钥签的（签名的公钥指纹 {said}，给出的是 {found}）',
    en: 'Signature: not made with this key (fingerprint in the signature {said}, of the key given {found})',
  },
  'verify.differs.signature.invalid': {
    zh: '签名：无效，证书在签名后被改动过',
    en: 'Signature: invalid, the certificate was changed after it was signed',
  },
  'verify.differs.tool': {
    zh: '工具版本：证书为 {said}，此处为 {found}',
    en: 'Version of the tool: {said} in the certificate, {found} here',
  },
  'verify.differs.input.changed': {
    zh: '数据文件 {path} 变了：证书 SHA-256 {said}，此处 {found}',
    en: 'Data file {path} changed: SHA-256 {said} in the certificate, {found} here',
  },
  'verify.differs.input.missing': {
    zh: '数据文件 {path} 不在（证书 SHA-256 {said}）',
    en: 'Data file {path} is missing (SHA-256 {said} in the certificate)',
  },
  'verify.differs.input.added': { zh: '多出数据文件 {path}（SHA-256 {found}）', en: 'Data file {path} was added (SHA-256 {found})' },
  'verify.differs.input.renamed': {
    zh: '数据文件 {path} 内容相同，但此处名为 {found}；请按证书的路径给出数据',
    en: 'Data file {path} is the same but named {found} here; give the data by the paths of the certificate',
  },
  'verify.differs.package': {
    zh: '档案包变了：证书 {filesBefore} 个文件、{bytesBefore} 字节、摘要 {said}；此处 {filesAfter} 个文件、{bytesAfter} 字节、摘要 {found}',
    en: 'The package changed: {filesBefore} {filesBefore|file|files}, {bytesBefore} {bytesBefore|byte|bytes}, digest {said} in the certificate; {filesAfter} {filesAfter|file|files}, {bytesAfter} {bytesAfter|byte|bytes}, digest {found} here',
  },
  'verify.differs.package.unlisted': {
    zh: '是哪些文件：证书旁没有文件清单 {path}，请把检查时与证书一同写出的那一份放回去再核对',
    en: 'Which files: there is no list of files {path}; lay the one that was written with the certificate beside it and verify again',
  },
  'verify.differs.package.mislisted': {
    zh: '是哪些文件：文件清单 {path} 与证书不符，不能用；请放回检查时与证书一同写出的那一份',
    en: 'Which files: the list of files {path} is not that of the certificate and is of no use; lay the one that was written with it in its place',
  },
  'verify.differs.file.changed': {
    zh: '包内文件 {path} 变了：原 SHA-256 {said}，此处 {found}',
    en: 'File {path} of the package changed: SHA-256 was {said}, is {found} here',
  },
  'verify.differs.file.missing': { zh: '包内文件 {path} 不在', en: 'File {path} of the package is missing' },
  'verify.differs.file.added': { zh: '包内多出文件 {path}', en: 'File {path} was added to the package' },
  'verify.differs.file.renamed': {
    zh: '包内文件 {path} 内容相同，此处名为 {found}',
    en: 'File {path} of the package is the same but named {found} here',
  },
  'verify.differs.file.more': {
    zh: '没有逐个列出的文件：变了 {changed} 个，不在 {missing} 个，多出 {added} 个，改名 {renamed} 个',
    en: 'Files not named: {changed} changed, {missing} missing, {added} added, {renamed} renamed',
  },
  'verify.differs.package.how': {
    zh: '档案包的读法不同：证书 {said}，此处 {found}',
    en: 'The package was read otherwise: {said} in the certificate, {found} here',
  },
  'verify.differs.standard': {
    zh: '标准不同：证书为 {said}，此处为 {found}',
    en: 'The standard differs: {said} in the certificate, {found} here',
  },
  'verify.differs.profile': {
    zh: '评定方案不同：证书为 {said}，此处为 {found}',
    en: 'The profile differs: {said} in the certificate, {found} here',
  },
  'verify.differs.code-list': {
    zh: '代码表 {id} 不同：证书 {said}，此处 {found}',
    en: 'The code list {id} differs: {said} in the certificate, {found} here',
  },
  'verify.differs.code-scope': {
    zh: '采用的代码不同：证书 {said}，此处 {found}',
    en: 'Other codes hold: {said} in the certificate, {found} here',
  },
  'verify.differs.waivers': {
    zh: '豁免文件不同：证书 SHA-256 {said}，此处 {found}',
    en: 'The waiver file differs: SHA-256 {said} in the certificate, {found} here',
  },
  'verify.differs.items': {
    zh: '验收项目表不同：证书为 {said}，此处为 {found}',
    en: 'The item list differs: {said} in the certificate, {found} here',
  },
  'verify.differs.answers': {
    zh: '答卷不同：证书 SHA-256 {said}，此处 {found}',
    en: 'The answers differ: SHA-256 {said} in the certificate, {found} here',
  },
  'verify.differs.points': { zh: '得分不同：证书 {said}，此处 {found}', en: 'The points differ: {said} in the certificate, {found} here' },
  'verify.differs.grade': { zh: '等级不同：证书 {said}，此处 {found}', en: 'The grade differs: {said} in the certificate, {found} here' },
  'verify.differs.as-of': { zh: '基准日期不同：证书 {said}，此处 {found}', en: 'The day differs: {said} in the certificate, {found} here' },
  'verify.differs.options': {
    zh: '选项不同：证书 {said}，此处 {found}',
    en: 'The options differ: {said} in the certificate, {found} here',
  },
  'verify.differs.verdict': {
    zh: '结论不同：证书为 {said}，此处为 {found}',
    en: 'The verdict differs: {said} in the certificate, {found} here',
  },
  'verify.differs.sentence': {
    zh: '结论的依据不同：证书“{said}”，此处“{found}”',
    en: 'The deciding sentence differs: "{said}" in the certificate, "{found}" here',
  },
  'verify.differs.score': { zh: '总分不同：证书 {said}，此处 {found}', en: 'The score differs: {said} in the certificate, {found} here' },
  'verify.differs.dimension': {
    zh: '维度 {id} 的得分不同：证书 {said}，此处 {found}',
    en: 'The score of dimension {id} differs: {said} in the certificate, {found} here',
  },
  'verify.differs.rows': {
    zh: '行数不同：证书 {said}，此处 {found}',
    en: 'The number of rows differs: {said} in the certificate, {found} here',
  },
  'verify.differs.clean': {
    zh: '无错误的记录数不同：证书 {said}，此处 {found}',
    en: 'The number of records without error differs: {said} in the certificate, {found} here',
  },
  'verify.differs.waived': {
    zh: '豁免的不符数不同：证书 {said}，此处 {found}',
    en: 'The number of waived failures differs: {said} in the certificate, {found} here',
  },
  'verify.differs.outcomes': {
    zh: '各种检查结果的个数不同：证书 {said}，此处 {found}',
    en: 'The outcomes of checks differ: {said} in the certificate, {found} here',
  },
  'verify.differs.member': {
    zh: '证书中的 {member} 不同：证书 {said}，此处 {found}',
    en: 'Member {member} of the certificate differs: {said} in the certificate, {found} here',
  },
  'verify.differs.order': {
    zh: '证书各项的内容相同，但清单中的次序不同',
    en: 'Every member of the certificate is the same, but lists are in another order',
  },
  'verify.differs.report': {
    zh: '整份报告的校验值不同：证书 {said}，此处 {found}',
    en: 'The hash of the whole report differs: {said} in the certificate, {found} here',
  },
} satisfies Record<string, Bilingual>;
