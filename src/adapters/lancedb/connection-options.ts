import type { ConnectionOptions } from "@lancedb/lancedb";
import { YijuError } from "../../domain/errors.ts";

type Variables = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::|\/|$)/u;

/**
 * What LanceDB is told beside the address. Keys and regions it reads from the usual variables itself (AWS_…, GOOGLE_…,
 * AZURE_…); addresses of one's own are checked, and named, here.
 * @throws YijuError "configuration" for a kind of address that is not supported, or an unprotected one elsewhere
 */
export function connectionOptions(uri: string, variables: Variables): Partial<ConnectionOptions> {
  const scheme = uri.slice(0, uri.indexOf(":"));
  if (scheme === "s3") {
    const endpoint = variables["AWS_ENDPOINT_URL_S3"] ?? variables["AWS_ENDPOINT_URL"] ?? variables["AWS_ENDPOINT"];
    if (endpoint === undefined) return {};
    const allowHttp = mayUse(endpoint, "AWS_ENDPOINT_URL", "AWS_ALLOW_HTTP", variables);
    return { storageOptions: { awsEndpoint: endpoint, allowHttp } };
  }
  if (scheme === "az") {
    const endpoint = variables["AZURE_STORAGE_ENDPOINT"];
    if (endpoint === undefined) return {};
    const allowHttp = mayUse(endpoint, "AZURE_STORAGE_ENDPOINT", "AZURE_ALLOW_HTTP", variables);
    return { storageOptions: { azureStorageEndpoint: endpoint, allowHttp } };
  }
  if (scheme === "gs") return {};
  throw new YijuError(
    "configuration",
    `LANCEDB_URI ${uri} 的存储不支持 is of a kind of store that is not supported.`,
    scheme === "db"
      ? "LanceDB Cloud 没有文件夹与版本指针，请用它背后的对象存储 LanceDB Cloud has no folders to keep versions in: set it to an s3://, gs:// or az:// address."
      : "请用文件夹，或 s3://、gs://、az:// 地址 Set it to a folder, or to an s3://, gs:// or az:// address.",
  );
}

/** Whether http may be used, as LanceDB wants it: on this machine, or where it is said. */
function mayUse(endpoint: string, name: string, leave: string, variables: Variables): string {
  const allowHttp = LOOPBACK.test(endpoint) || variables[leave] === "true";
  if (endpoint.startsWith("http:") && !allowHttp)
    throw new YijuError(
      "configuration",
      `${name} ${endpoint} 不加密 is not encrypted, and is not on this machine.`,
      `请用 https，或设 ${leave}=true Use https, or set ${leave}=true.`,
    );
  return String(allowHttp);
}
