# 构建 Build: everything that needs the network, so that a container needs none.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/ensure-installed.js scripts/
RUN node scripts/ensure-installed.js
COPY tsconfig.json ./
COPY scripts scripts
COPY src src
COPY corpus corpus
# 模型与索引，放进新卷的初始内容 The model and the index, which a new volume begins with.
RUN DATA_DIR=/data node src/cli.ts ingest
RUN node scripts/build-page.ts
# 别的系统的二进制不带走 Binaries of other systems stay behind: 240 MB.
RUN npm prune --omit=dev \
 && find node_modules/onnxruntime-node/bin -mindepth 2 -maxdepth 2 ! -name linux -exec rm -r {} + \
 && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 ! -name "$(node -p process.arch)" -exec rm -r {} +

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
WORKDIR /app
# 属于 root，服务自己改不了 Owned by root, so that the service cannot change its own code.
COPY --from=build /app ./
COPY --from=build --chown=node:node /data /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "scripts/check-health.js"]
# 直接运行 node，SIGTERM 才到得了 Node itself rather than npm, so that SIGTERM reaches it.
CMD ["node", "src/server.ts"]
