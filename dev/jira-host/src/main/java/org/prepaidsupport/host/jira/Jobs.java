package org.prepaidsupport.host.jira;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.JobDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.prepaidsupport.host.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;

/**
 * Jira's scheduler: looks every second for jobs that are due. One that runs once per cluster is run by the node that
 * first moves its next time in the common table.
 */
public final class Jobs implements SchedulerService, AutoCloseable {

    /** Milliseconds between runs, whatever a job asks for; so that tests need not wait. */
    public static final String INTERVAL = "host.job.interval";

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final long LOOK = 1000;

    private record Details(JobId getJobId) implements JobDetails {}

    private record Request(JobId getJobId) implements JobRunnerRequest {
        @Override
        public boolean isCancellationRequested() {
            return Thread.currentThread().isInterrupted();
        }
    }

    private final Sql sql;
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, JobConfig> jobs = new ConcurrentHashMap<>();
    private final Map<JobId, Long> nextHere = new ConcurrentHashMap<>();
    /** A job is never run twice at once on a node. */
    private final Map<JobId, Object> running = new ConcurrentHashMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "jobs");
        made.setDaemon(true);
        return made;
    });

    Jobs(Sql sql) {
        this.sql = sql;
        long look = Math.min(LOOK, Long.getLong(INTERVAL, LOOK));
        thread.scheduleWithFixedDelay(this::runDue, look, look, TimeUnit.MILLISECONDS);
    }

    @Override
    public void registerJobRunner(JobRunnerKey jobRunnerKey, JobRunner jobRunner) {
        runners.put(jobRunnerKey, jobRunner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey jobRunnerKey) {
        runners.remove(jobRunnerKey);
    }

    @Override
    public void scheduleJob(JobId jobId, JobConfig jobConfig) {
        long next = next(jobConfig);
        if (jobConfig.getRunMode() == RunMode.RUN_ONCE_PER_CLUSTER) {
            try {
                sql.update("INSERT INTO jira_job (job_id, next_run) VALUES (?, ?)", jobId.toString(), next);
            } catch (Sql.Failure failure) {
                if (!failure.isDuplicate()) {
                    throw failure;
                }
            }
        }
        nextHere.put(jobId, next);
        jobs.put(jobId, jobConfig);
    }

    @Override
    public JobDetails getJobDetails(JobId jobId) {
        return jobs.containsKey(jobId) ? new Details(jobId) : null;
    }

    /** Runs a job on this thread, whenever it is due; waits for a run of it that is under way on this node. */
    public void runNow(String jobId) {
        JobId id = JobId.of(jobId);
        run(id, jobs.get(id));
    }

    private void runDue() {
        for (Map.Entry<JobId, JobConfig> job : jobs.entrySet()) {
            try {
                if (runners.containsKey(job.getValue().getJobRunnerKey()) && take(job.getKey(), job.getValue())) {
                    run(job.getKey(), job.getValue());
                }
            } catch (RuntimeException failure) {
                LOG.error("Job {} failed", job.getKey(), failure);
            }
        }
    }

    private boolean take(JobId id, JobConfig config) {
        long now = System.currentTimeMillis();
        if (config.getRunMode() == RunMode.RUN_ONCE_PER_CLUSTER) {
            return sql.update(
                            "UPDATE jira_job SET next_run = ? WHERE job_id = ? AND next_run <= ?",
                            next(config),
                            id.toString(),
                            now)
                    > 0;
        }
        return nextHere.get(id) <= now && nextHere.put(id, next(config)) != null;
    }

    private void run(JobId id, JobConfig config) {
        synchronized (running.computeIfAbsent(id, any -> new Object())) {
            runners.get(config.getJobRunnerKey()).runJob(new Request(id));
        }
    }

    private static long next(JobConfig config) {
        long now = System.currentTimeMillis();
        Long interval = Long.getLong(INTERVAL);
        if (config.getSchedule().getCronScheduleInfo().getCronExpression().isEmpty()) {
            return now
                    + (interval == null
                            ? config.getSchedule().getIntervalScheduleInfo().getIntervalInMillis()
                            : interval);
        }
        return CronExpression.parse(config.getSchedule().getCronScheduleInfo().getCronExpression())
                .next(Instant.ofEpochMilli(now).atZone(ZoneId.systemDefault()))
                .toInstant()
                .toEpochMilli();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A job does not end");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
