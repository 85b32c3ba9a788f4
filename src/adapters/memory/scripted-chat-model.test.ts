import { describeChatModelContract } from "../../ports/chat-model.contract.ts";
import { createScriptedChatModel } from "./scripted-chat-model.ts";

describeChatModelContract("A script", async (text) => createScriptedChatModel(() => text));
