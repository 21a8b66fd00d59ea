/** What operating systems, office programs and tools leave beside files; none of it is anybody's data. */
const names = [
  /^\.DS_Store$/,
  /^\._./,
  /^\.localized$/,
  /^\.(apdisk|VolumeIcon\.icns|com\.apple\..*)$/,
  /^Icon\r$/,
  /^(Thumbs|ehthumbs|ehthumbs_vista)\.db(:.*)?$/i,
  /^desktop\.ini$/i,
  /^autorun\.inf$/i,
  /^~\$/,
  /^\.~lock\..*#$/,
  /^\.~./,
  /^\.directory$/,
  /^\.nfs[0-9a-f]+$/i,
  /^\.(git(ignore|attributes|keep|modules)|keep|npmrc|editorconfig)$/,
  /^\..*\.sw[a-p]$/,
];

/** Folders that hold nothing but such. */
const folders = [
  /^__MACOSX$/,
  /^\.(git|svn|hg|bzr|idea|vscode|vs|settings)$/,
  /^\.(Trashes|Trash-\d+|Trash|Spotlight-V100|fseventsd|TemporaryItems|DocumentRevisions-V100|AppleDouble)$/,
  /^(\$RECYCLE\.BIN|System Volume Information|RECYCLER)$/i,
  /^@eaDir$/,
  /^lost\+found$/,
];

/** Whether a file, by its name, is debris. */
export function isDebris(name: string): boolean {
  return names.some((pattern) => pattern.test(name));
}

/** Whether a folder, by its name, is debris. */
export function isDebrisFolder(name: string): boolean {
  return folders.some((pattern) => pattern.test(name));
}

/** Names of files that are kept beside the one that counts: hidden ones, copies, what an editor has saved. */
const backups = [
  /^\./,
  /^#.*#$/,
  /~$/,
  /\.(bak|back|backup|bkp?|old|orig|prev|save|sav|te?mp|part)\d*(?:\.[^.]*)?$/i,
  /[._ ()（）-](bak|backup|old|copy)[\d()（） ]*(?:\.[^.]*)?$/i,
  /备份|备用|副本|旧版|作废/,
  /^copy of /i,
  / ?\(\d{1,2}\)(?:\.[^.]*)?$/,
];

/** Whether a file, by its name, is kept beside another, and may not be meant. */
export function isBackup(name: string): boolean {
  return backups.some((pattern) => pattern.test(name));
}
