import { z } from "@hono/zod-openapi";
import { LONGEST_TURN, MOST_TURNS, type Question } from "../../domain/answer.ts";
import { Problem } from "../problem.ts";
import { questionSchema } from "../question-schema.ts";

/** The models that can be named, each an answering mode. */
export const modelModes = { yiju: "auto", "yiju-extractive": "extractive", "yiju-generative": "generative" } as const;
type ModelName = keyof typeof modelModes;

const textPart = z.object({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() });
const messageSchema = z.object({
  role: z.enum(["system", "developer", "user", "assistant", "tool", "function"]),
  content: z.union([z.string(), z.array(textPart), z.null()]).optional(),
});

export const yijuSchema = z.object({ sources: z.boolean().default(true), asOf: questionSchema.shape.asOf });

/** OpenAI's request so far as it is read; what it holds beside this is ignored, as that API's users expect. */
export const completionSchema = z
  .object({
    model: z.string().openapi({ example: "yiju" }),
    messages: z.array(messageSchema).min(1),
    stream: z.boolean().nullish(),
    stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
    n: z.number().int().nullish(),
    stop: z.union([z.string().min(1), z.array(z.string().min(1)).max(4)]).nullish(),
    max_tokens: z.number().int().min(1).nullish(),
    max_completion_tokens: z.number().int().min(1).nullish(),
    tool_choice: z.unknown().optional(),
    function_call: z.unknown().optional(),
    response_format: z.object({ type: z.string() }).nullish(),
    logprobs: z.boolean().nullish(),
    yiju: yijuSchema.optional().openapi({
      description: "Ours: sources: false leaves the list of sources out; asOf as in /api/ask.",
    }),
  })
  .openapi("ChatCompletionRequest");

type Turn = NonNullable<Question["history"]>[number];
export type CompletionRequest = z.infer<typeof completionSchema>;

/**
 * The question is the last user message; earlier turns are its history. System and developer messages cannot weaken the
 * grounding, and are left out.
 * @throws Problem for what this service cannot do.
 */
export function toQuestion(request: CompletionRequest): Question {
  refuseUnsupported(request);
  const turns = request.messages.map(({ role, content }, i) => ({ role, content: textOf(content, i) }));
  const last = turns.findLastIndex(({ role }) => role === "user");
  const question = turns[last]?.content.trim() ?? "";
  if (question === "") throw refused("messages", "There is no user message with text.", "End with a user message.");
  const checked = questionSchema.shape.question.safeParse(question);
  if (!checked.success) {
    const fault = checked.error.issues[0]?.message ?? "cannot be read";
    throw refused("messages", `The last user message ${fault}.`, "Shorten the question.");
  }
  // A long conversation goes on; what is too far back to matter is left out.
  const history = turns
    .slice(0, last)
    .map(({ role, content }) => ({ role, content: content.slice(0, LONGEST_TURN) }))
    .filter((turn): turn is Turn => (turn.role === "user" || turn.role === "assistant") && turn.content.trim() !== "")
    .slice(-MOST_TURNS);
  const mode = modelModes[request.model as ModelName];
  const asOf = request.yiju?.asOf;
  return { question, history, mode, ...(asOf === undefined ? {} : { asOf }) };
}

/** The fault of naming a model that there is not, as OpenAI's clients know it. */
export function modelNotFound(model: string): Problem {
  const action = `Use one of ${Object.keys(modelModes).join(", ")}.`;
  const detail = `The model ${model} does not exist.`;
  return new Problem(404, "model_not_found", "Not found", detail, action, { param: "model" });
}

function refuseUnsupported(request: CompletionRequest): void {
  const { model, n, tool_choice, function_call, response_format, logprobs } = request;
  if (!Object.hasOwn(modelModes, model)) throw modelNotFound(model);
  if (n != null && n !== 1) throw refused("n", "An answer from the articles comes once.", "Leave n out, or send 1.");
  for (const [name, choice] of Object.entries({ tool_choice, function_call })) {
    if (choice === "required" || (typeof choice === "object" && choice !== null))
      throw refused(name, "No tool can be called.", `Leave ${name} out, or send auto or none.`);
  }
  if (response_format && response_format.type !== "text")
    throw refused("response_format", "Answers are text.", 'Leave response_format out, or send {"type": "text"}.');
  if (logprobs) throw refused("logprobs", "There are no log-probabilities.", "Leave logprobs out.");
}

function textOf(content: CompletionRequest["messages"][number]["content"], at: number): string {
  if (typeof content === "string") return content;
  return (content ?? [])
    .map((part) => {
      if (part.type === "text" || part.type === "input_text") return part.text ?? "";
      if (part.type === "refusal") return part.refusal ?? "";
      throw refused(`messages[${at}].content`, `Content of type ${part.type} cannot be read.`, "Send text alone.");
    })
    .join("\n");
}

function refused(param: string, detail: string, action: string): Problem {
  return new Problem(400, "unsupported_value", "Unsupported value", detail, action, { param });
}
