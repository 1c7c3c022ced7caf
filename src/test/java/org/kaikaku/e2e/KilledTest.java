package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of submissions: what was confirmed to somebody is there afterwards, and what was not can be sent again. */
class KilledTest {
    private static final Map<String, Object> WATER = Map.of(
            "move.uses_city_water", true,
            "move.date", "2026-12-20",
            "applicant.name", "消え 残る",
            "applicant.kana", "キエ ノコル",
            "applicant.birth_date", "1980-05-03",
            "applicant.address", "未来市中央一丁目1番1号",
            "applicant.phone", "090-0000-0000",
            "move.old_address", "未来市中央一丁目1番1号",
            "move.new_address", "東京都千代田区霞が関一丁目1番1号");
    private static final int RESIDENTS = 3;
    private static final int CONFIRMED = 6;

    @TempDir
    Path data;

    /** @param receipt empty while nothing came back */
    private record Sent(String interview, String key, String receipt) {}

    @Test
    void nothing_that_was_confirmed_is_lost_and_nothing_is_there_twice() throws Exception {
        var confirmed = new ConcurrentLinkedQueue<Sent>();
        var unanswered = new ConcurrentLinkedQueue<Sent>();
        killAmidSubmissions(confirmed, unanswered);
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED);

        var house = HouseToKill.start(data);
        try {
            var resident = house.resident();
            for (var sent : confirmed) {
                assertThat(resident.get("/api/v1/applications/" + sent.receipt())
                                .text("state"))
                        .as(sent.receipt())
                        .isEqualTo("RECEIVED");
                assertThat(receipts(again(resident, sent))).containsExactly(sent.receipt());
            }
            for (var sent : unanswered) {
                var receipts = receipts(again(resident, sent));
                assertThat(receipts)
                        .hasSize(1)
                        .doesNotContainAnyElementsOf(
                                confirmed.stream().map(Sent::receipt).toList());
                assertThat(receipts(again(resident, sent))).isEqualTo(receipts);
            }
        } finally {
            house.stop();
        }
    }

    private void killAmidSubmissions(Queue<Sent> confirmed, Queue<Sent> unanswered) throws Exception {
        var house = HouseToKill.start(data);
        var enough = new CountDownLatch(CONFIRMED);
        try (var residents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RESIDENTS; i++) {
                residents.submit(() -> submit(house.resident(), confirmed, unanswered, enough));
            }
            boolean all = enough.await(60, TimeUnit.SECONDS);
            house.kill();
            assertThat(all).as("confirmed in time").isTrue();
        }
    }

    /** Until the line goes dead. */
    private static void submit(Program resident, Queue<Sent> confirmed, Queue<Sent> unanswered, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                var interview = resident.interview("moving-out");
                resident.tell(interview, WATER);
                var sent = new Sent(interview, "key-" + i, "");
                unanswered.add(sent);
                var receipt = receipts(again(resident, sent)).getFirst();
                unanswered.remove(sent);
                confirmed.add(new Sent(interview, sent.key(), receipt));
                enough.countDown();
            }
        } catch (AssertionError refused) {
            System.err.println(refused.getMessage());
            throw refused;
        } catch (UncheckedIOException killed) {
            // what it was about stands among the unanswered
        }
    }

    private static Program.Answer again(Program resident, Sent sent) {
        return resident.apply(sent.interview(), sent.key(), "suido-chushi");
    }

    private static List<String> receipts(Program.Answer answer) {
        assertThat(answer.status()).as(answer.body()::toString).isEqualTo(201);
        return answer.body()
                .path("applications")
                .valueStream()
                .map(one -> one.path("receipt").asString())
                .toList();
    }
}
