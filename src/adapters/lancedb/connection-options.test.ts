import { describe, expect, it } from "vitest";
import { connectionOptions } from "./connection-options.ts";

describe("the options of a connection", () => {
  it.each([
    ["s3://bucket/index", "AWS_ENDPOINT_URL", "AWS_ALLOW_HTTP", "awsEndpoint"],
    ["az://box/index", "AZURE_STORAGE_ENDPOINT", "AZURE_ALLOW_HTTP", "azureStorageEndpoint"],
  ])(
    "hand an address of one's own for %s on, without encryption on this machine or by leave alone",
    (uri, name, leave, option) => {
      expect(connectionOptions(uri, {})).toEqual({});
      expect(connectionOptions(uri, { [name]: "https://store" })).toEqual({
        storageOptions: { [option]: "https://store", allowHttp: "false" },
      });
      const open = { storageOptions: { [option]: "http://127.0.0.1:9", allowHttp: "true" } };
      expect(connectionOptions(uri, { [name]: "http://127.0.0.1:9" })).toEqual(open);
      const refusal = expect.objectContaining({ code: "configuration", action: expect.stringContaining(leave) });
      expect(() => connectionOptions(uri, { [name]: "http://store" })).toThrow(refusal);
      const allowed = connectionOptions(uri, { [name]: "http://store", [leave]: "true" });
      expect(allowed).toEqual({ storageOptions: { [option]: "http://store", allowHttp: "true" } });
    },
  );

  it("are refused where the kind of store is not supported", () => {
    const refusal = expect.objectContaining({ code: "configuration" });
    expect(() => connectionOptions("ftp://name/index", {})).toThrow(refusal);
  });
});
