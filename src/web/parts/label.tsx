/** A label in Chinese with the English beside it. */
export function Label({ zh, en }: { readonly zh: string; readonly en: string }) {
  return (
    <>
      {zh} <span lang="en">{en}</span>
    </>
  );
}
