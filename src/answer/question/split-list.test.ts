import { expect, it } from "vitest";
import { splitList } from "./split-list.ts";

it.each([
  ["1. 渡轮几点开 2. 票价多少", "", ["渡轮几点开", "票价多少"]],
  ["(1)渡轮几点开(2)票价多少", "", ["渡轮几点开", "票价多少"]],
  ["关于渡轮:一、几点开；二、票价多少", "关于渡轮", ["几点开", "票价多少"]],
  ["1) when does it open? 2) what is the fare?", "", ["when does it open?", "what is the fare?"]],
])("%s is a list", (text, lead, items) => {
  expect(splitList(text)).toEqual({ lead, items });
});

it.each([
  "2. 票价多少 1. 渡轮几点开",
  "1. 渡轮几点开",
  "票价从1.2元涨到2.5元了吗",
  "3.5%和4.1%分别是什么",
  "渡轮几点开",
])("%s is none", (text) => {
  expect(splitList(text)).toBeNull();
});

it.each(["办法第三条第(1)项和第(2)项有什么区别？", "附件(1)和附件(2)分别是什么？"])("%s is no list", (text) => {
  expect(splitList(text)).toBeNull();
});
