/** Following a job that works a study out. */

const ASK_EVERY = 400;

/**
 * Answers the job's report; undefined when it was cancelled.
 * @param {any} app @param {any} started @param {(job: any) => void} tell
 */
export async function followJob(app, started, tell) {
  let job = started;
  for (;;) {
    tell(job);
    if (!['queued', 'running', 'cancelling'].includes(job.state)) break;
    await new Promise((wake) => { setTimeout(wake, ASK_EVERY); });
    job = await app.api.get(`/api/jobs/${job.id}`);
  }
  if (job.state === 'done') return job.report;
  if (job.state === 'cancelled') {
    app.toast(app.t('siting.cancelled'), 'warn');
    return undefined;
  }
  throw Object.assign(new Error(app.t(`refusal.${job.code}`, job.figures)), { name: 'ApiProblem' });
}
