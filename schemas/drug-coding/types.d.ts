
export interface RecordTypes {
}
