interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Plain lines come no more often than this, so that a log stays readable. */
const PLAIN_INTERVAL_MS = 2_000;
const BAR_WIDTH = 24;

export interface ProgressReporter {
  readonly onModelDownload: (progress: { readonly receivedBytes: number; readonly totalBytes?: number }) => void;
  readonly onIngest: (progress: {
    readonly donePassages: number;
    /** 0 to 1. */
    readonly share: number;
    readonly pace: { readonly passagesPerSecond: number; readonly leftMs: number } | undefined;
  }) => void;
  readonly finish: () => void;
}

/** A bar on a terminal, plain lines elsewhere. */
export function createProgressReporter(terminal: Terminal): ProgressReporter {
  let drawn = false;
  let lastPlainAt = Number.NEGATIVE_INFINITY;
  const show = (text: string, last: boolean) => {
    if (terminal.isTTY) {
      terminal.write(`\r\u001b[2K${text}`);
      drawn = true;
      return;
    }
    const now = performance.now();
    if (!last && now - lastPlainAt < PLAIN_INTERVAL_MS) return;
    lastPlainAt = now;
    terminal.write(`${text}\n`);
  };
  return {
    onModelDownload: ({ receivedBytes, totalBytes }) =>
      show(
        `下载模型 model ${megabytes(receivedBytes)}${totalBytes === undefined ? "" : ` / ${megabytes(totalBytes)}`} MB`,
        receivedBytes === totalBytes,
      ),
    onIngest: ({ donePassages, share, pace }) => {
      const bar = "█".repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, "░");
      const percent = `${Math.floor(share * 100)} %`;
      const rest = pace ? ` · ${pace.passagesPerSecond.toFixed(1)}/s · 剩余 left ${inWords(pace.leftMs)}` : "";
      show(`入库 ingest ${bar} ${percent} · ${donePassages} 段 passages${rest}`, share === 1);
    },
    finish: () => {
      if (drawn) terminal.write("\n");
      drawn = false;
    },
  };
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
