/** How this program was called, so that a command which it prints can be copied and run: by npx, which says so in the environment, or by its name. */
export function called({ npm_lifecycle_event: event, npm_lifecycle_script: script = '' } = process.env): string {
  return event === 'npx' && /^["']?zhunsheng["']?(?:\s|$)/.test(script) ? 'npx zhunsheng' : 'zhunsheng';
}
