// The background that the reader chose on this machine, before anything is drawn.
try {
  const chosen = globalThis.localStorage.getItem('nen');
  if (chosen) globalThis.document.documentElement.dataset.theme = chosen;
} catch {
  // Where nothing may be kept, the system's own stays.
}
