/** Calls back every `ms` until the returned function is called. */
export function interval(callback: () => void, ms: number): () => void {
  const timer = setInterval(callback, ms)
  return () => clearInterval(timer)
}
