package org.kaikaku.platform.jobs.run;

import org.kaikaku.platform.jobs.JobId;

/**
 * One attempt at a job.
 *
 * @param done steps that earlier attempts finished
 */
record Run(JobId id, String kind, String input, int attempt, int done) {}
