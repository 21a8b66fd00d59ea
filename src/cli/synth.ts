import type { Command } from 'commander';
import type { Language } from '../message/messages.js';
export function addSynthCommand(_program: Command, _language: Language, _done: (code: number) => void): void {}
