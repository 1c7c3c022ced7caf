package org.kaikaku.platform.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What two nodes send, or one that dies or hears no answer: no mail comes twice. */
class MailIsSentOnceTest extends MailToAReader {
    /** The one moment in which a mail can come twice: the server has it, and its yes never came. */
    @Test
    void a_mail_whose_yes_was_lost_comes_again_under_the_same_message_id() {
        tell("e1");
        try (var cut = new ScriptedSmtp(Map.of(".", ""))) {
            var sender = sender(cut.port());
            sender.run();
            clock.pass(Duration.ofMinutes(2));
            sender.run();

            assertThat(cut.taken()).hasSize(2);
            assertThat(cut.taken())
                    .extracting(MailIsSentOnceTest::messageId)
                    .containsOnly(messageId(cut.taken().getFirst()));
        }
    }

    @Test
    void a_node_that_dies_with_a_mail_in_hand_leaves_it_to_another_after_its_lease() throws Exception {
        server.start();
        tell("e1");
        gather.gather(clock.instant());
        assertThat(table.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(10))))
                .isPresent();
        var other = sender(port);

        other.run();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        other.run();

        assertThat(subjects()).hasSize(1);
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void two_nodes_never_send_the_same() throws Exception {
        server.start();
        var readers = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        readers.forEach(one -> {
            reader(one, one + "@example.jp", "EN");
            tell("e1", one);
        });

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(sender(port)::run), CompletableFuture.runAsync(sender(port)::run))
                .join();

        var ids = Arrays.stream(server.getReceivedMessages())
                .map(MailIsSentOnceTest::id)
                .toList();
        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
    }

    private static String messageId(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
