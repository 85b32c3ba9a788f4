import { usePage } from "../parts/context.ts";
import { Label } from "../parts/label.tsx";
import { useServiceReturn } from "../parts/use-service-return.ts";
import type { Turn } from "./turn.ts";

/** Why there is no answer and what to do; notices by itself when the service is back. */
export function FailureView({
  failure,
  onRetry,
}: {
  readonly failure: Turn["failure"] & object;
  readonly onRetry: () => void;
}) {
  const { isEmbedded } = usePage();
  const isBack = useServiceReturn(failure.kind === "away");
  return (
    <div class="failure">
      <p>{failure.message}</p>
      {isBack && (
        <p role="status">
          服务已恢复，可以重试。<span lang="en">The service is back; you can try again.</span>
        </p>
      )}
      {failure.kind === "key" && !isEmbedded && (
        <p>
          <a href="/history#key">
            <Label zh="填写密钥" en="Enter a key" />
          </a>
        </p>
      )}
      <button type="button" onClick={onRetry}>
        <Label zh="重试" en="Try again" />
      </button>
    </div>
  );
}
