/** The two languages of the course; everything a reader sees or types depends on one of them. */
export type Language = 'en' | 'es';

export function languageOf(value: string | null | undefined): Language {
  return value?.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** Spanish pages write a decimal comma. */
export function withDecimalMark(text: string, language: Language): string {
  return language === 'es' ? text.replace('.', ',') : text;
}
