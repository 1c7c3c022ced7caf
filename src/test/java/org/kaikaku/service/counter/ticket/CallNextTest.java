package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The statement that calls: one queue, many desks, each on a connection of its own as if on another node. */
@HouseTest
class CallNextTest {
    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Autowired
    Tickets tickets;

    @Autowired
    TransactionTemplate transaction;

    private final String queue = "q" + UUID.randomUUID();

    @Test
    void a_desk_that_calls_while_another_has_not_committed_gets_the_next_one_without_waiting() throws Exception {
        var first = issue(1, NOW);
        var second = issue(2, NOW.plusSeconds(1));
        try (var other = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(_ -> {
                assertThat(call("x").map(Ticket::slip)).contains(first);
                var meanwhile =
                        other.submit(() -> transaction.execute(_ -> call("y").map(Ticket::slip)));
                try {
                    assertThat(meanwhile.get(20, TimeUnit.SECONDS)).contains(second);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void fifty_desks_on_one_queue_call_everybody_once() throws Exception {
        for (int i = 1; i <= 120; i++) {
            issue(i, NOW.plusSeconds(i));
        }
        var desks = new ArrayList<Callable<List<UUID>>>();
        for (int desk = 0; desk < 50; desk++) {
            int number = desk;
            desks.add(() -> callAll(number));
        }
        var called = new ArrayList<UUID>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var done : threads.invokeAll(desks)) {
                called.addAll(done.get());
            }
        }
        assertThat(called).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void who_has_a_priority_stands_where_they_would_had_they_come_earlier() {
        var early = issue(1, NOW.minus(Duration.ofMinutes(30)));
        var late = issue(2, NOW);
        var preferred = issue(3, NOW.minus(Duration.ofMinutes(20)));

        var order = new ArrayList<Slip>();
        for (int i = 0; i < 3; i++) {
            call("d" + i).map(Ticket::slip).ifPresent(order::add);
        }
        assertThat(order).containsExactly(early, preferred, late);
        assertThat(call("none")).isEmpty();
    }

    /** Each call at a desk of its own: nobody stands before a desk at which somebody stands. */
    private List<UUID> callAll(int number) {
        var called = new ArrayList<UUID>();
        for (int i = 0; ; i++) {
            var desk = number + "-" + i;
            var next = Optional.ofNullable(transaction.execute(_ -> call(desk).orElse(null)));
            if (next.isEmpty()) {
                return called;
            }
            called.add(next.get().slip().id());
        }
    }

    private Optional<Ticket> call(String desk) {
        return tickets.callNext(DAY, Set.of(queue), queue + desk, NOW);
    }

    private Slip issue(int number, Instant orderAt) {
        var slip = new Slip(UUID.randomUUID(), DAY, queue, number, "moving", Slip.Source.KIOSK, null, NOW);
        tickets.add(
                new Ticket.Issued(slip, Leg.first(List.of(queue), orderAt, NOW, Standing.UNKNOWN), 1),
                UUID.randomUUID().toString());
        return slip;
    }
}
