import { expect, it } from "vitest";
import { aboutAssistant } from "./about-assistant.ts";

it.each([
  ["你是谁？", "self"],
  ["你是人工智能吗", "self"],
  ["您是机器人还是真人？", "self"],
  ["请介绍一下你自己", "self"],
  ["谁开发了你", "self"],
  ["so are you a robot?", "self"],
  ["tell me about yourself", "self"],
  ["你的回答可信吗？", "trust"],
  ["你说的都是真的吗", "trust"],
  ["我凭什么相信你", "trust"],
  ["你会不会编造？", "trust"],
  ["are your answers always correct?", "trust"],
  ["can i trust you?", "trust"],
  ["你会说英语吗？", "language"],
  ["可以用英文问吗", "language"],
  ["do you speak french?", "language"],
])("%s asks of its %s", (text, about) => expect(aboutAssistant(text)).toBe(about));

it.each([
  "人工智能可信吗？",
  "ai能代替老师吗",
  "你们医院的回答可信吗",
  "机器人由谁开发？",
  "老师会说英语吗",
  "学校用英语教学吗",
  "会说普通话有补贴吗",
  "你认为渡轮可靠吗",
  "are the figures correct?",
  "do teachers speak english?",
  "can i trust the seller?",
  "who are you calling at the hotline?",
])("%s asks of something else", (text) => expect(aboutAssistant(text)).toBeNull());
