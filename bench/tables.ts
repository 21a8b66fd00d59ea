/** The tables that are measured: what is read, by which profile, and how rows are spoilt. */
export interface Workload {
  standard: string;
  table: string;
  columns: number;
  profile: string;
  /** Mistakes of several kinds; each row gets one. */
  faults: [string, string][];
}

export const workloads: Readonly<Record<string, Workload>> = {
  export: {
    standard: 'gbt-40217-2021',
    table: 'T11',
    columns: 40,
    profile: 'standards/profiles/default.md',
    faults: [
      ['AAE017', '作废'],
      ['AAE002', '201813'],
      ['AAC002', '110105194912310021'],
      ['AAE022', '-1.00'],
      ['AAE135', ''],
      ['AAE036', '20180230'],
      ['AAA115', 'XX'],
    ],
  },
  drugs: {
    standard: 'drug-coding',
    table: 'T01',
    columns: 30,
    profile: 'standards/profiles/drug-catalogue.md',
    faults: [
      ['GOODSCODE', 'XA01ABD075A00201010048'],
      ['GOODSSTANDARDCODE', '86900483000018'],
      ['GOODSSTANDARDCODE', '86900483000019；86900594000342'],
      ['APPROVALCODE', '国药准字X20067255'],
      ['VALIDTO', '20240230'],
      ['FACTOR', '0'],
      ['PRODUCTINSURANCETYPE', '丙'],
    ],
  },
};
