/** What posts, bodies and those who act for them end in. A name that does too is shown: few do. */
const postEnds = new Set(
  '员长人组任师理部科处室局司办家方官工手导岗席监记授士督委会队站所院厅馆心股级核者政主位社校店厂行学业户构关'.split(''),
);
/** A name in Chinese characters: of two to four, or in parts as some peoples write theirs. */
const chineseName = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,8}([·•・．][\u3400-\u9fff]{1,8})+$/u;
/** A name in other letters: two to four words, each with a capital. */
const otherName = /^\p{Lu}[\p{L}\p{M}'’-]*( \p{Lu}[\p{L}\p{M}'’-]*){1,3}$/u;
const postWords =
  /\b(acting|administrator|agen(t|cy)|archiv\w*|assessor|assistant|audit\w*|bureau|board|chair\w*|chief|clerk|committee|department|deputy|director|division|examiner|expert|group|head|inspect\w*|judge|keeper|lead\w*|manager|member|office\w*|president|record\w*|reviewer|secretary|section|senior|staff|supervisor|team|unit|vice)\b/i;
/** What parts the pieces of a role. */
const parting = /[、，,;；/（）()[\]【】：:|+＋&]+|(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])/u;

/** The names of persons in what should be the role of one: told by their form, as a role ends in a post or a body. */
export function namesInRole(role: string): string[] {
  return role
    .split(parting)
    .map((part) => part.trim())
    .filter((part) => (chineseName.test(part) ? !postEnds.has([...part].at(-1)!) : otherName.test(part) && !postWords.test(part)));
}
