// Every check of one state of the infrastructure.
import { conformanceProblems } from './conformance.mjs';
import { moduleProblems, nameProblems, parameterFileProblems } from './declarations.mjs';
import { policyProblems, presenceProblems } from './policy.mjs';
import { settingProblems } from './settings.mjs';
import { syntaxProblems } from './syntax.mjs';
import { infra } from './repository.mjs';

export const isTemplate = file => !file.using;

export function languageProblems(file, files) {
  return [
    ...syntaxProblems(file),
    ...nameProblems(file),
    ...(isTemplate(file) ? moduleProblems(file, files) : parameterFileProblems(file, files)),
  ];
}

/** Of the files in `only`, and of all files together where a rule is about the whole. */
export async function allProblems(files, schemas, code, only = [...files.values()]) {
  const problems = [];
  for (const file of only) {
    problems.push(...languageProblems(file, files), ...policyProblems(file), ...(await conformanceProblems(file, schemas)));
  }

  return [...problems, ...presenceProblems(files), ...settingProblems(files.get(infra('modules/app.bicep')), code)];
}
