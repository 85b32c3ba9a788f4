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
    readonly totalPassages: number;
    readonly elapsedMs: number;
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
    onIngest: ({ donePassages, totalPassages, elapsedMs }) => {
      const share = totalPassages === 0 ? 1 : donePassages / totalPassages;
      const rate = donePassages / Math.max(elapsedMs / 1000, 0.001);
      const secondsLeft = Math.ceil((totalPassages - donePassages) / Math.max(rate, 0.001));
      const bar = "█".repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, "░");
      show(
        `入库 ingest ${bar} ${donePassages}/${totalPassages} 段 passages · ${rate.toFixed(1)}/s · 剩余 left ${secondsLeft} s`,
        donePassages === totalPassages,
      );
    },
    finish: () => {
      if (drawn) terminal.write("\n");
      drawn = false;
    },
  };
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
