/** By which an import marks in a paper what its editor has to look through: a rule asks for them, too. */
export const importMarks = {
  verbatim: 'Nguyên văn cần đối chiếu',
  rewrite: 'Người biên tập đọc lại và viết lại đoạn tóm tắt này.',
} as const;
