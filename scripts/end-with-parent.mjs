// Loaded into long-running children with --import: they end when the process that started them is gone, however it
// went (kill -9 leaves it no time to stop them), so that the next start finds port and data folder free.
const parent = Number(process.env.CONCORD_PARENT_PID);
delete process.env.CONCORD_PARENT_PID; // grandchildren have another parent

if (parent) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 3000).unref();
  }, 500);
  watch.unref();
}
