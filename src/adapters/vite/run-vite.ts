import { join } from "node:path";
import { argv } from "node:process";
import { build, type InlineConfig } from "vite";

// Builds the chat page and the widget of the project at ROOT into OUT_DIR: run-vite.ts ROOT OUT_DIR.
const [, , root = ".", outDir = "dist"] = argv;
await build(pageConfig(root, outDir));
await build(widgetConfig(root, outDir));

function pageConfig(root: string, outDir: string): InlineConfig {
  return {
    ...shared(root, outDir),
    build: {
      outDir,
      target: "es2022",
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [join(root, "src/web/index.html"), join(root, "src/web/article-page.ts")],
        output: {
          entryFileNames: "assets/[name].js",
          chunkFileNames: "assets/[name]-[hash].js",
          assetFileNames: "assets/[name][extname]",
        },
      },
    },
  };
}

/** One classic script, since another site is to need one tag and nothing else. */
function widgetConfig(root: string, outDir: string): InlineConfig {
  const widget = join(root, "src/web/widget.tsx");
  return {
    ...shared(root, outDir),
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      lib: { entry: widget, formats: ["iife"], name: "yiju", fileName: () => "widget.js" },
    },
  };
}

function shared(root: string, outDir: string): InlineConfig {
  return {
    root: join(root, "src/web"),
    cacheDir: join(outDir, "cache"),
    configFile: false,
    envDir: false,
    publicDir: join(root, "src/web/public"),
    logLevel: "error",
    // Said outright, because Vite would go by NODE_ENV, and the same sources must always give the same page.
    mode: "production",
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
    define: { "process.env.NODE_ENV": '"production"' },
  };
}
