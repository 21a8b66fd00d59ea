import type { Bilingual } from './model.js';

/** What is said of packages of electronic archives: the walk, limits, progress. */
export const packageMessages = {
  'package.too-many-files': {
    zh: '移交包中的文件超过 {limit} 个，只检查了前 {limit} 个。如确属正常，请用 --limit-files 放宽。',
    en: 'The package holds more than {limit} {limit|file|files}; only the first {limit} {limit|was|were} checked. If that is right, raise --limit-files.',
  },
  'package.too-many-bytes': {
    zh: '移交包的总大小超过 {limit} 字节，超出部分未检查。如确属正常，请用 --limit-bytes 放宽。',
    en: 'The package is larger than {limit} {limit|byte|bytes} in all; what goes beyond was not checked. If that is right, raise --limit-bytes.',
  },
  'package.bomb': {
    zh: '移交包解压后将超过 {bytes} 字节，是压缩包 {packed} 字节的 {limit} 倍以上，疑为压缩炸弹，其后未检查。如确属正常，请用 --limit-ratio 放宽。',
    en: 'The package would unpack to more than {bytes} {bytes|byte|bytes}, over {limit} times its own {packed}: perhaps a zip bomb, and the rest was not checked. If that is right, raise --limit-ratio.',
  },
  'package.catalogue-unread': {
    zh: '{path} 无法从移交包中取出（{fault}），未检查。',
    en: '{path} could not be taken out of the package ({fault}) and was not checked.',
  },
  'package.eep-doctype': {
    zh: '移交包中有 {count} 个 EEP 文件（如 {example}）带有文档类型声明（DOCTYPE），可能引入外部内容或无限展开：没有读取，其中的记录未检查。请去掉声明后重新封装。',
    en: 'EEP files with a document type (DOCTYPE), which may draw in other files or expand without end: {count}, such as {example}. They were not read, and their records not checked. Wrap them again without it.',
  },
  'package.eep-malformed': {
    zh: '移交包中有 {count} 个 EEP 文件（如 {example}）不是格式良好的 XML：其中的记录未检查。请重新封装。',
    en: 'EEP files that are no well-formed XML: {count}, such as {example}. Their records were not checked. Wrap them again.',
  },
  'package.eep-encoding': {
    zh: '移交包中有 {count} 个 EEP 文件（如 {example}）的编码本程序不读，或有不属于其编码的字节：其中的记录未检查。请存为 UTF-8。',
    en: 'EEP files in an encoding that is not read, or with bytes that are not of their encoding: {count}, such as {example}. Their records were not checked. Save them as UTF-8.',
  },
  'package.eep-no-record': {
    zh: '移交包中有 {count} 个 EEP 文件（如 {example}）没有“文件实体”：其中没有可检查的记录。请查明封装是否完整。',
    en: 'EEP files without a file entity (文件实体): {count}, such as {example}. They hold no record to be checked. See whether they were wrapped to their end.',
  },
  'package.eep-beyond': {
    zh: '移交包中有 {count} 个 EEP 文件（如 {example}）超出可读的限度（文件、标签、层次、元素种类或封装的文件过大过多）：其中的记录未检查。请拆分后重新封装。',
    en: 'EEP files beyond what is read, for their size or that of a tag, their depth, or the number of their elements or files: {count}, such as {example}. Their records were not checked. Wrap them again in smaller parts.',
  },
  'package.eep-base64': {
    zh: '移交包中有 {count} 个 EEP 文件（如 {example}）封装的内容不是完好的 Base64：这些内容记为损坏。请重新封装。',
    en: 'EEP files in which the Base64 of a wrapped file is broken: {count}, such as {example}. What they wrap counts as damaged. Wrap them again.',
  },
  'package.eep-repeated': {
    zh: '移交包中有 {count} 个 EEP 文件里只应出现一次的元素出现了多次（如 {example}：{elements}）：同一元素的各个值并作一条记录检查。请查明哪一个是真的，一件一个 EEP 文件。',
    en: 'EEP files with elements that may stand once and stand more often: {count}, such as {example}: {elements}. All values of an element are checked as of one record. See which is the true one, and give each record an EEP file of its own.',
  },
  'package.changed': {
    zh: '移交包在读取期间有变动：{count} 个文件被写入、替换、移走或改名（如 {example}），测得的结果不可信。请等写完之后再检查一次。',
    en: 'The package changed while it was being read: files written to, replaced, moved or renamed: {count}, such as {example}. What was measured cannot be trusted. Check again when nobody writes to it.',
  },
  'package.infected': {
    zh: '移交包中发现病毒。请隔离这个移交包，退回移交单位。',
    en: 'A virus was found in the package. Keep it apart and return it to the sender.',
  },
  'package.virus-unseen': {
    zh: '移交包中有 {count} 个文件超出病毒扫描程序的限度（如 {example}），没有扫描完，因此不算没有病毒。请另行扫描这些文件。',
    en: 'The package holds {count} {count|file|files} beyond the limits of the virus scanner, such as {example}: they were not scanned to the end and do not count as clean. Scan them by other means.',
  },
  'package.unopened': {
    zh: '移交包中有 {count} 个内容文件没有打开看过（如 {example}）：太大，或其格式本程序不能打开。能否打开、是否完好，请另行查看。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Content files of the package that were not opened, for their size or their format: {count}, such as {example}. See by other means whether they open and are whole. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.parts-unseen': {
    zh: '移交包中有 {count} 个内容文件没有看全（如 {example}），共 {parts} 处没有看，是其中的页、图像、附带的文件、签名所指的部分或其他数据：其压缩方式、格式或签名的摘要算法本程序不能处理，或太大、太多，或在文件之外。这些地方是否完好，请另行查看。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Content files of the package that were looked at in part only: {count}, such as {example}. {parts} of their parts (pages, images, files within, what a signature covers, other data) were not looked at, for a way of packing, a format or a digest of a signature that is not known here, for their size or number, or because they lie outside of the file. See by other means whether those are whole. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.outside': {
    zh: '移交包中有 {count} 个内容文件（如 {example}）要显示的东西不在文件里，共 {parts} 处：图像、框架、样式表、影音、链接的对象或模板，指向网址、别的文件或共享文件夹。缺了它们，文件的内容不完整；它们是否一并移交、现在是什么，没有看。请把它们嵌入文件，或转成版式文件后重新移交。超链接不算。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Content files of the package that show what lies outside of them: {count}, such as {example}, {parts} {parts|thing|things} in all. Images, frames, style sheets, films, linked objects or templates come from an address, another file or a shared folder. Without them the content is not whole; whether they were handed over, and what they are now, was not looked at. Put them into the files, or convert those into a fixed-layout format, and hand them over again. Hyperlinks do not count. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.lacking': {
    zh: '移交包缺少必备的部分 {count} 项：{names}（带“/”的有其一即可）。与它们有关的检查没有进行，不算通过。请补交；已经交了的，请用规定的名称放在移交包最上层。',
    en: 'The package lacks what it must have: {names} (one of those parted by "/"; {count} in all). Checks that rest on it could not run, which is no pass. Hand it over; where it was handed over, give it that name at the top of the package.',
  },
  'package.catalogues-empty': {
    zh: '移交包交来的目录都只有表头，没有一行：清单里的 {count} 个文件在哪个目录里都没有，目录里应有的题名、日期、保管期限等没有检查，不算通过。空表只说明没有这一种，不能代替有内容的目录。请补交：组卷的交案卷目录和卷内文件目录，不组卷的交归档文件目录。',
    en: 'The catalogues of the package have their headers only and not one row: the {count} {count|file|files} of the list {count|stands|stand} in none of them, and titles, dates and retention periods were not checked, which is no pass. An empty table says that there are none of its kind and does not stand in for the catalogue with content. Hand over the catalogue of volumes and that of the records in them, or, where there are no volumes, the catalogue of records.',
  },
  'package.records-unlisted': {
    zh: '案卷目录写明卷内共有 {declared} 件，卷内文件目录没有交或没有一行，归档文件目录里有 {listed} 件：题名、日期、保管期限等没有逐件检查，不算通过。请补交卷内文件目录。',
    en: 'The catalogue of volumes declares {declared} {declared|record|records}; the catalogue of the records in volumes is not there or has no row, and that of records lists {listed}. Titles, dates and retention periods were not checked record by record, which is no pass. Hand over the catalogue of the records in volumes.',
  },
  'package.uncatalogued': {
    zh: '电子文件清单中有 {count} 行的档号（如 {example}）在哪个目录里都没有，应有它的目录又没有交：这些文件属于哪一件、题名和保管期限是什么，没有检查，不算通过。请补交有它们的目录（组卷的是卷内文件目录，不组卷的是归档文件目录），或更正清单里的档号。',
    en: 'Rows of the list of files whose archival code stands in no catalogue: {count}, such as {example}; and the catalogue that should hold it was not handed over. Of which record these files are, its title and its retention were not checked, which is no pass. Hand over the catalogue that lists them (that of the records in volumes, or that of records where there are no volumes), or correct the codes in the list.',
  },
  'package.digests-uncompared': {
    zh: '电子文件清单中有 {count} 行没有拿摘要值与文件比较（如 {example}）：没有写摘要值或算法，或者算法的写法不是 SM3、SHA-256、SHA-1、MD5。这些文件是否就是交出的文件，没有得到证明。请在清单里写明摘要值和算法。',
    en: 'Rows of the list of files whose digest was compared with no file: {count}, such as {example}. They give no digest or no algorithm, or none that is written SM3, SHA-256, SHA-1 or MD5. Nothing proves that these files are those that were sent. Give digest and algorithm in the list.',
  },
  'package.form-digest': {
    zh: '{path} 写的摘要值（{count} 个，如 {example}）不是移交包中任何一个文件的，也不是整个移交包的：没有证明登记表所记的就是交来的。请核对摘要取自什么，或重新计算并填写；取自别的对象的，另行核验。',
    en: 'Digests in {path} ({count}), such as {example}, are of no file of the package and not of the whole of it: nothing proves that what the form is about is what was handed over. See what they were taken of, or compute them again; prove by other means those that are of something else.',
  },
  'package.paths-wrapped': {
    zh: '电子文件清单中的路径（{count} 行）从外面那一层文件夹“{folder}”写起，移交包里的路径从它里面算起：已按去掉这一层比较，报告里的路径也照清单带着它。请在清单里去掉这一层。',
    en: 'The paths in the list of files ({count} {count|row|rows}) begin with the folder around everything, "{folder}", which is no part of the paths of the package: they were compared without it, and the report tells paths with it as the list does. Take it out of the list.',
  },
  'package.paths-short': {
    zh: '{path} 中的路径（{count} 个）少写了前面的“{folder}”（如 {example}，文件是 {folder}{example}）：没有一个照原样能找到文件，补上这一段都能找到，别处没有。已按补上比较，报告里这些文件的路径照清单的写法。请在清单里写全路径，从移交包最上层写起。',
    en: 'Paths in {path} ({count}) lack their beginning, "{folder}": {example}, for one, where the file is {folder}{example}. As they stand they lead to no file, with it they do, and to none elsewhere. They were compared with it, and the report tells these files as the list has them. Write whole paths into the list, from the top of the package.',
  },
  'package.records-unread': {
    zh: '移交包中有 {count} 个目录或元数据文件没有读（如 {example}）：格式不是 CSV、TSV、XLSX、XML，或者排在第 {limit} 个以后。其中的记录未检查，不算通过。请改用可读的格式，合并后重新移交。',
    en: 'Files of catalogues or metadata that were not read: {count}, such as {example}. They are no CSV, TSV, XLSX or XML, or come behind the first {limit}. Their records were not checked, which is no pass. Hand them over in a format that is read, and in fewer files.',
  },
  'package.trailing': {
    zh: '移交包中有 {count} 个内容文件在开头之前或结尾之后还有别的数据（如 {example}）：文件本身已看到结尾，多出的数据不属于它，没有看过，阅读软件也不显示。请查明这些数据从何而来，不需要的去掉后重新移交。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Content files of the package with other data before their beginning or behind their end: {count}, such as {example}. The files themselves were read to their end; what stands around them is no part of them, was not looked at, and no reader shows it. Find out where it comes from, and hand the files over again without it where it is not needed. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.resolution-unknown': {
    zh: '移交包中有 {count} 个图像没有写明分辨率（如 {example}）：分辨率未知，与清单的比较和最低分辨率的检查对它们未能评价。数字化的图像，请写明扫描分辨率后重新移交。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Images of the package that do not tell their resolution: {count}, such as {example}. It is unknown, so what asks for it is not evaluated for them. Record the scanning resolution in those that were scanned, and hand them over again. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.scans-unmeasured': {
    zh: '移交包中有 {count} 个 PDF 或 OFD（如 {example}）的页面是图像，或没有文字、多半是图像，其分辨率和色彩没有测量（双层文件的文字不算）：与清单的比较和最低分辨率的检查对它们未能评价。请抽查其扫描参数。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'PDF or OFD files of the package whose pages are images, or have no text and most likely are: {count}, such as {example}. Hidden text over an image does not count. Their resolution and colour were not measured, so what asks for them is not evaluated. Look at the scanning of some of them. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.signatures-unproven': {
    zh: '移交包中有 {count} 个文件带有电子签名或签章（如 {example}），共 {signatures} 个：签名值、证书和时间戳没有验证，不能证明由谁签、签后没有改过；其中 {appended} 个 PDF 在最后一个签名之后又追加了内容，不在签名之内。文件本身是否就是清单所列的，由摘要值证明（A024、A025）。请用签名所属的阅读或验签软件验证。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Files of the package with electronic signatures or seals: {count}, such as {example}, {signatures} {signatures|signature|signatures} in all. Their values, certificates and time stamps were not verified: who signed, and that nothing was changed afterwards, is not proven; to {appended} of the PDF files something was appended behind the last signature, which none covers. That a file is the one in the list is proven by its digest (A024, A025). Verify the signatures with the reader or the tool that they were made for. Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.own-files': {
    zh: '移交包里有 {count} 个文件是本程序以前运行时写出的（如 {example}）：报告 {reports} 个，问题明细 {findings} 个，证书或签名 {certificates} 个，清单、台账和日志 {others} 个。它们不是移交的内容，没有当作内容看，仍算多余的文件（A009），也算在移交包的摘要里。请移出移交包再检查；报告请写到移交包之外（--out）。有多个的，名单（至多 100 个）见 report.json 里这一条的 list。',
    en: 'Files in the package that this program wrote in earlier runs: {count}, such as {example}; reports {reports}, findings {findings}, certificates or signatures {certificates}, lists, ledgers and journals {others}. They are no content and were not looked at as such; each is surplus (A009), and counts in the digest of the package. Move them out of it and check again; have reports written elsewhere (--out). Where there are several, up to 100 are named in report.json, in the list of this problem.',
  },
  'package.zip-broken': {
    zh: '移交包不是完整的 ZIP 文件，其目录读不出来或中途出错，余下部分未检查。请重新打包或重新传输。',
    en: 'The package is no whole ZIP file: its directory cannot be read, or breaks off; the rest was not checked. Pack or transfer it again.',
  },
  'package.interrupted': {
    zh: '已中断，没有写出任何报告；已读过的文件记在报告文件夹的 package.journal 中，加 --resume 可以接着读。',
    en: 'Interrupted; no report was written. What was read of the package is kept in package.journal in the folder of reports: go on with --resume.',
  },
  'command.check.inspect': {
    zh: '移交包：看文件内部（full）、只认格式（format）还是只算摘要（none）',
    en: 'packages: look into files (full), tell formats only (format), or digests only (none)',
  },
  'command.check.digest': {
    zh: '移交包：除 SHA-256 和清单所列之外还要算的摘要，如 sm3,md5',
    en: 'packages: digests beside SHA-256 and those that its lists name, such as sm3,md5',
  },
  'command.check.resume': { zh: '移交包：接着上次中断的地方读', en: 'packages: go on where an interrupted run stopped' },
  'command.check.packages-only': {
    zh: '{options} 只用于归档移交包，按标准 {standard} 检查的 {path} 不是移交包。请去掉，或给出移交包（文件夹、ZIP 或 EEP 文件）和有关归档的标准',
    en: '{options}: for packages of archives only, and {path}, checked by {standard}, is none. Leave it out, or give a package (a folder, a ZIP or an EEP file) and a standard about archives',
  },
  'command.check.stage': {
    zh: '移交包：四性检测的环节，GD 归档、YJ 移交接收、CQ 长期保存；缺省随评定方案',
    en: 'packages: stage of the four-property items, GD filing, YJ hand-over, CQ long-term keeping; default: that of the profile',
  },
  'command.check.limit-files': { zh: '移交包：最多多少个文件；缺省 5000000', en: 'packages: most files; default 5000000' },
  'command.check.limit-bytes': {
    zh: '移交包：最大总字节数，如 500G；缺省 16T',
    en: 'packages: most bytes in all, such as 500G; default 16T',
  },
  'command.check.limit-ratio': { zh: '移交包：最大压缩倍数；缺省 200', en: 'packages: highest ratio of compression; default 200' },
  'command.check.limit-depth': { zh: '移交包：文件夹最多几层；缺省 32', en: 'packages: deepest nesting of folders; default 32' },
  'command.check.limit-name': { zh: '移交包：名称最多几个字符；缺省 255', en: 'packages: most characters of a name; default 255' },
  'command.check.limit-seconds': {
    zh: '移交包：看一个文件最多几秒；缺省 60',
    en: 'packages: most seconds for the inside of one file; default 60',
  },
  'command.step.package': {
    zh: '正在读取移交包 … {files} / {allFiles} 个文件，{bytes} / {allBytes}，每秒 {rate}{left}',
    en: 'Reading the package … {files} of {allFiles} {allFiles|file|files}, {bytes} of {allBytes}, {rate} a second{left}',
  },
} satisfies Record<string, Bilingual>;
