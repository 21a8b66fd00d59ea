/** A check that a record failed, as far as it matters here; `failure.d.ts` of the validators has all of it. */
interface Failure {
  severity: string;
  field: string;
  message: string;
}

/** What a validator is beside its interface: a function that keeps what it found last. */
interface Validate {
  (record: unknown): boolean;
  errors: Failure[] | null;
}

/** The member `~standard` of a validator, by Standard Schema 1 (https://standardschema.dev): failures come back with the result. */
export function standardSchema(validate: Validate): object {
  return {
    version: 1,
    vendor: 'zhunsheng',
    validate(value: unknown): object {
      const sound = validate(value);
      const failures = validate.errors ?? [];
      if (sound) return { value, failures };
      const issues = failures
        .filter(({ severity }) => severity === 'error')
        .map(({ field, message }) => ({ message, ...(field !== '' && { path: [field] }) }));
      return { issues, failures };
    },
  };
}
