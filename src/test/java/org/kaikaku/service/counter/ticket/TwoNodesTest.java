package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.service.counter.ticket.CallingNode.Said;

/** Two processes on one database, whose desks call from one queue at once. */
@Tag("database")
class TwoNodesTest {
    private static final LocalDate DAY = CallingNode.DAY;
    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final int WAITING = 400;
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Tickets tickets = new Tickets(DATABASE.jdbc());
    private final List<Process> nodes = new ArrayList<>();

    @Test
    void fifty_desks_on_two_nodes_call_everybody_once_and_nobody_before_those_who_stood_before_them() throws Exception {
        for (int number = 1; number <= WAITING; number++) {
            issue(number);
        }
        nodes.add(CallingNode.start(DATABASE, "queue", "one", 25));
        nodes.add(CallingNode.start(DATABASE, "queue", "two", 25));
        var readers = nodes.stream().map(Process::inputReader).toList();
        for (var reader : readers) {
            awaitReady(reader);
        }
        for (var node : nodes) {
            node.outputWriter().append('\n').flush();
        }

        var called = readers.stream()
                .flatMap(BufferedReader::lines)
                .filter(line -> line.startsWith(Said.MARK))
                .map(Said::read)
                .toList();
        assertThat(called)
                .extracting(Said::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, WAITING).boxed().toList());
        assertThat(called).allSatisfy(one -> assertThat(overtaken(one, called)).isEmpty());
        assertThat(tickets.open(DAY)).allMatch(Ticket.Called.class::isInstance).hasSize(WAITING);
    }

    /** Whose call began only when that of somebody behind them was over. Calls at the same moment have no order. */
    private static List<Said> overtaken(Said one, List<Said> called) {
        return called.stream()
                .filter(other -> other.number() < one.number() && other.began() > one.ended())
                .toList();
    }

    /** Whatever else a node logs before. */
    private static void awaitReady(BufferedReader reader) throws IOException {
        var line = reader.readLine();
        while (line != null && !line.equals("ready")) {
            line = reader.readLine();
        }
        assertThat(line).as("what a node says first").isNotNull();
    }

    private void issue(int number) {
        var at = NOW.plusSeconds(number);
        var slip = new Slip(UUID.randomUUID(), DAY, "Q", number, "moving", Slip.Source.KIOSK, null, at);
        tickets.add(
                new Ticket.Issued(slip, Leg.first(List.of("queue"), at, at, Standing.UNKNOWN), 1),
                UUID.randomUUID().toString());
    }

    @AfterEach
    void nodes_are_gone() {
        nodes.forEach(Process::destroyForcibly);
    }
}
