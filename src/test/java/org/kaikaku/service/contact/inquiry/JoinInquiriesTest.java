package org.kaikaku.service.contact.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HouseTest
class JoinInquiriesTest {
    private static final Actor AGENT = new Actor(UUID.randomUUID(), true, "相川 結", null, "shimin", List.of());

    @Autowired
    JoinInquiries join;

    @Autowired
    OpenInquiry open;

    @Autowired
    TakeContact take;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquirySteps steps;

    @Autowired
    TransactionOperations together;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_who_calls_while_another_is_taken_out_of_the_record_is_written_down_too() {
        var stays = opened("一つ目");
        var goes = opened("二つ目");
        join.join((Inquiry.Open) goes, (Inquiry.Open) stays, AGENT);
        var from = found(stays);
        var joined = (Inquiry.Joined) found(goes);

        var called = Objects.requireNonNull(together.execute(_ -> {
            join.part(joined, from, AGENT);
            var other = CompletableFuture.supplyAsync(() -> take.again(from, "もう一度電話", false, AGENT));
            await().until(() -> other.isDone() || somebodyWaits());
            return other;
        }));

        assertThat(called).succeedsWithin(java.time.Duration.ofSeconds(20)).isEqualTo(true);
        assertThat(steps.of(stays.head().id()))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.ASKED, Step.Kind.JOINED, Step.Kind.PARTED, Step.Kind.ASKED);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private Inquiry opened(String text) {
        var asked = new OpenInquiry.Asked(
                Inquiry.Channel.PHONE, text, "", "", "", false, org.kaikaku.platform.language.Language.JA, null);
        return inquiries.find(open.byStaff(asked, "shimin", AGENT)).orElseThrow();
    }

    private Inquiry found(Inquiry inquiry) {
        return inquiries.find(inquiry.head().id()).orElseThrow();
    }
}
