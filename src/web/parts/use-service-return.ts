import { useEffect, useState } from "preact/hooks";
import { usePage } from "./context.ts";

const CHECK_INTERVAL_IN_MS = 2000;

/** Whether the service, found away, answers again. */
export function useServiceReturn(isAway: boolean): boolean {
  const { connection } = usePage();
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (!isAway) return;
    const timer = setInterval(async () => {
      const isReady = await connection.getJson("/api/about").then(
        () => true,
        () => false,
      );
      if (!isReady) return;
      clearInterval(timer);
      setBack(true);
    }, CHECK_INTERVAL_IN_MS);
    return () => clearInterval(timer);
  }, [isAway, connection]);
  return isBack;
}
