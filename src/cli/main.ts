import { Command, CommanderError } from 'commander';
import { addAcceptCommand } from './command/accept.js';
import { addCertificateCommands } from './command/certificate.js';
import { addCheckCommand } from './command/check.js';
import { addCodeCommand } from './command/code.js';
import { addImageCommand } from './command/image.js';
import { exitCodes, reportFault } from './exit.js';
import { addExplainCommand } from './command/explain.js';
import { languageOf } from './language.js';
import { languageOption } from './options.js';
import { addDoubtsCommand } from './command/doubts.js';
import { addManifestCommand } from './command/manifest.js';
import { addMapCommand } from './command/map.js';
import { addRepairCommand } from './command/repair.js';
import { addRetentionCommand } from './command/retention.js';
import { addScoreCommand } from './command/score.js';
import { addStandardCommands } from './command/standard.js';
import { addSynthCommand } from './command/synth.js';
import { addTemplateCommand } from './command/template.js';
import { addTermCommand } from './command/term.js';
import { addVerifyCommand } from './command/verify.js';
import { addWaiversCommand } from './command/waivers.js';
import { say } from '../message/messages.js';
import { tool } from './tool.js';
import { complaintIn, helpIn } from './wording.js';

/**
 * Runs the command line.
 *
 * @param argv As in `process.argv`.
 * @returns The exit code: 0 conforms, 1 does not, 2 the input or the command is at fault, 3 the program is.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  let code: number = exitCodes.conforms;
  const program = new Command(tool.name)
    .description(say('command.description', language))
    .version(tool.version, '-V, --version', say('command.option.version', language))
    .helpOption('-h, --help', say('command.option.help', language))
    .addOption(languageOption(language))
    .option('--no-color', say('command.option.no-color', language))
    .helpCommand(false)
    .addHelpText('after', () => `\n${say('command.exit-codes', language)}`)
    .exitOverride()
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: (complaint, write) => write(complaintIn(language, complaint)) })
    .showHelpAfterError(say('command.see-help', language));
  const done = (result: number) => {
    code = result;
  };
  addCheckCommand(program, language, done);
  addAcceptCommand(program, language, done);
  addScoreCommand(program, language, done);
  addVerifyCommand(program, language, done);
  addCertificateCommands(program, language, done);
  addCodeCommand(program, language, done);
  addExplainCommand(program, language, done);
  addDoubtsCommand(program, language, done);
  addRetentionCommand(program, language, done);
  addStandardCommands(program, language, done);
  addSynthCommand(program, language, done);
  addTemplateCommand(program, language, done);
  addImageCommand(program, language, done);
  addManifestCommand(program, language, done);
  addMapCommand(program, language, done);
  addRepairCommand(program, language, done);
  addTermCommand(program, language, done);
  addWaiversCommand(program, language, done);
  try {
    await program.parseAsync(argv);
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.conforms : exitCodes.input;
    return reportFault(fault, language);
  }
}
