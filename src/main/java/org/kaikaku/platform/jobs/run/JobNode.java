package org.kaikaku.platform.jobs.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** This copy of the application among those that share the work. */
class JobNode implements SmartLifecycle {
    private static final String TASK = "job";
    private static final String TABLE = "jobs_task";
    private static final int AT_ONCE = 4;
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    /** After trouble outside the job itself, such as a database that is away. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final DataSource data;
    private final Clock clock;
    private final Duration heartbeat;
    private final Supplier<RunJob> work;
    private final Supplier<? extends List<? extends RecurringJob>> recurring;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;
    private volatile boolean stopping;

    /** @param heartbeat a node not heard of for four of these is dead, and its work goes to another; it looks for work thrice as often */
    JobNode(
            DataSource data,
            Clock clock,
            Duration heartbeat,
            Supplier<RunJob> work,
            Supplier<? extends List<? extends RecurringJob>> recurring) {
        this.data = new TransactionAwareDataSourceProxy(data);
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.work = work;
        this.recurring = recurring;
        this.client = SchedulerClient.Builder.create(this.data).tableName(TABLE).build();
    }

    /** Joins the caller's transaction. */
    void schedule(JobId id) {
        client.schedule(
                new TaskInstance<>(TASK, id.toString()),
                clock.instant(),
                SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    void look() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        var runJob = work.get();
        var task = Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(RETRY))
                .execute((instance, _) -> switch (runJob.run(JobId.of(instance.getId()), () -> stopping)) {
                    case REMOVE -> (_, execution) -> execution.remove();
                    case AT_ONCE -> (ended, execution) -> execution.reschedule(ended, clock.instant());
                    case LATER ->
                        (ended, execution) ->
                                execution.reschedule(ended, clock.instant().plus(heartbeat));
                });
        var started = Scheduler.create(data, task)
                .startTasks(recurring.get().stream().map(JobNode::task).toList())
                .tableName(TABLE)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(heartbeat.dividedBy(3))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(LAST_WORDS)
                .clock(clock::instant)
                .build();
        started.start();
        scheduler = started;
    }

    /** Running jobs end at their next step; the next start, or another node, goes on from there. */
    @Override
    public void stop() {
        stopping = true;
        var running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((_, _) -> job.run());
    }
}
