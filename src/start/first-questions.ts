/** One in each language, since they are read by different lists; an overview or a greeting would load none of them. */
export const FIRST_QUESTIONS = ["办理需要带什么材料？", "Which papers must applicants bring?"];
