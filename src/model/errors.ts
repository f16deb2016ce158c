/** The content contradicts itself or lacks something that was asked for; the hint says how to mend it. */
export class SurveyError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(hint ? `${message} ${hint}` : message);
    this.name = 'SurveyError';
    this.hint = hint;
  }
}
