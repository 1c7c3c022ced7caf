package org.kaikaku.platform.jobs.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.RecurringJob;

@Tag("database")
class JobsTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** So many steps that a node is stopped before it has done them. */
    private static final int ENOUGH = 1000;
    /** A node that never tells that it lives is soon taken for dead. */
    private static final Duration NEVER = Duration.ofDays(1);

    @BeforeAll
    static void prepare() {
        Count.prepare(database);
    }

    @Test
    void whoever_waits_sees_how_far_the_job_is() {
        var goOn = new CountDownLatch(1);
        try (var node = Node.start(database.dataSource(), count(number -> {
            if (number == 2) {
                awaitQuietly(goOn);
            }
        }))) {
            var id = submit(node, "seen", 5);
            await().atMost(PATIENCE).until(() -> progress(node, id).done() == 2);

            var halfWay = progress(node, id);
            assertThat(halfWay.state()).isEqualTo(JobState.RUNNING);
            assertThat(halfWay.total()).isEqualTo(5);
            assertThat(halfWay.message()).isEqualTo("test.counting");
            assertThat(halfWay.submitter()).isEqualTo("somebody");

            goOn.countDown();
            var end = end(node, id);
            assertThat(end.state()).isEqualTo(JobState.DONE);
            assertThat(end.done()).isEqualTo(5);
        }
    }

    @Test
    void a_job_goes_with_the_transaction_that_asked_for_it() {
        try (var node = Node.start(database.dataSource(), count(_ -> {}))) {
            database.transaction().executeWithoutResult(transaction -> {
                node.jobs.submit(count(_ -> {}), new Count.To("undone", 1), "somebody");
                transaction.setRollbackOnly();
            });
            end(node, submit(node, "after", 1));

            assertThat(Count.counted(database, "undone")).isEmpty();
            assertThat(Count.counted(database, "after")).containsExactly(1);
        }
    }

    @Test
    void a_job_that_fails_says_why_and_is_not_tried_again() {
        try (var node = Node.start(database.dataSource(), count(_ -> {
            throw new IllegalStateException("no paper");
        }))) {
            var end = end(node, submit(node, "failing", 3));

            assertThat(end.state()).isEqualTo(JobState.FAILED);
            assertThat(end.problem()).contains("no paper");
            assertThat(Count.counted(database, "failing")).containsExactly(1);
        }
    }

    @Test
    void what_goes_one_at_a_time_does_so_on_two_nodes_and_in_order() {
        var running = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        var order = java.util.Collections.synchronizedList(new java.util.ArrayList<String>());
        try (var one = Node.start(database.dataSource(), new InTurn(running, most, order));
                var other = Node.start(database.dataSource(), new InTurn(running, most, order))) {
            var ids = IntStream.range(0, 6)
                    .mapToObj(n -> requireNonNull(database.transaction()
                            .execute(_ -> (n % 2 == 0 ? one : other)
                                    .jobs.submit(
                                            new InTurn(running, most, order),
                                            new Count.To("turn " + n, 1),
                                            "somebody"))))
                    .toList();
            ids.forEach(id -> end(one, id));
        }
        assertThat(most).hasValue(1);
        assertThat(order).containsExactly("turn 0", "turn 1", "turn 2", "turn 3", "turn 4", "turn 5");
    }

    /** Says how many of its kind run at the same time. */
    private record InTurn(
            java.util.concurrent.atomic.AtomicInteger running,
            java.util.concurrent.atomic.AtomicInteger most,
            List<String> order)
            implements Job<Count.To> {
        @Override
        public String kind() {
            return "test.in-turn";
        }

        @Override
        public Class<Count.To> input() {
            return Count.To.class;
        }

        @Override
        public boolean oneAtATime() {
            return true;
        }

        @Override
        public void run(Count.To to, org.kaikaku.platform.jobs.Progress progress) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            order.add(to.name());
            progress.total(1);
            progress.done(1);
            running.decrementAndGet();
        }
    }

    @Test
    void another_node_goes_on_where_a_dead_one_was() throws Exception {
        var submitter = Node.start(database.dataSource());
        submitter.close();
        var id = submit(submitter, "orphaned", 6);
        var dying = NodeToKill.start(database);
        NodeToKill.awaitThree(dying);
        dying.destroyForcibly().onExit().join();

        try (var heir = Node.start(database.dataSource(), count(_ -> {}))) {
            assertThat(end(heir, id).state()).isEqualTo(JobState.DONE);
            assertThat(Count.counted(database, "orphaned")).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void a_node_that_was_only_taken_for_dead_changes_nothing_any_more() {
        var wakeUp = new CountDownLatch(1);
        var asleep = new CountDownLatch(1);
        var sleeper = count(number -> {
            if (number == 2) {
                asleep.countDown();
                awaitQuietly(wakeUp);
            }
        });
        try (var slow = Node.start(database.dataSource(), NEVER, List.of(sleeper), List.of())) {
            var id = submit(slow, "fenced", 4);
            awaitQuietly(asleep);
            try (var heir = Node.start(database.dataSource(), count(_ -> {}))) {
                assertThat(end(heir, id).state()).isEqualTo(JobState.DONE);
            }
            wakeUp.countDown();
        }
        assertThat(Count.counted(database, "fenced")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_stopping_node_ends_at_its_next_step_and_the_next_start_goes_on_at_once() {
        var begun = new CountDownLatch(1);
        var first = Node.start(database.dataSource(), NEVER, List.of(count(_ -> begun.countDown())), List.of());
        var id = submit(first, "handed over", ENOUGH);
        awaitQuietly(begun);
        first.close();
        assertThat(progress(first, id).state()).isEqualTo(JobState.RUNNING);
        assertThat(progress(first, id).done()).isBetween(1, ENOUGH - 1);

        try (var second = Node.start(database.dataSource(), NEVER, List.of(count(_ -> {})), List.of())) {
            end(second, id);
            assertThat(Count.counted(database, "handed over"))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, ENOUGH).boxed().toList());
        }
    }

    @Test
    void each_job_runs_once_however_many_nodes_look_for_work() {
        var counter = count(_ -> {});
        try (var one = Node.start(database.dataSource(), counter);
                var _ = Node.start(database.dataSource(), counter);
                var _ = Node.start(database.dataSource(), counter)) {
            var ids = IntStream.range(0, 40)
                    .mapToObj(_ -> submit(one, "crowd", 1))
                    .toList();
            ids.forEach(id -> end(one, id));

            assertThat(Count.counted(database, "crowd")).hasSize(40);
        }
    }

    @Test
    void recurring_work_comes_round_again_after_a_round_that_failed() {
        var rounds = new AtomicInteger();
        var job = new Round("test.round", () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("a bad round");
            }
        });
        try (var _ = Node.start(database.dataSource(), Node.HEARTBEAT, List.of(), List.of(job))) {
            await().atMost(PATIENCE).until(() -> rounds.get() >= 3);
        }
    }

    private static Count count(IntConsumer afterEach) {
        return new Count(database.dataSource(), afterEach);
    }

    private static JobId submit(Node node, String name, int number) {
        return requireNonNull(database.transaction()
                .execute(_ -> node.jobs.submit(count(_ -> {}), new Count.To(name, number), "somebody")));
    }

    private static JobProgress progress(Node node, JobId id) {
        return node.jobs.progress(id).orElseThrow();
    }

    private static JobProgress end(Node node, JobId id) {
        await().atMost(PATIENCE).until(() -> progress(node, id).state().ended());
        return progress(node, id);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Round(String name, Runnable work) implements RecurringJob {
        @Override
        public Duration pause() {
            return Duration.ofMillis(50);
        }

        @Override
        public void run() {
            work.run();
        }
    }
}
