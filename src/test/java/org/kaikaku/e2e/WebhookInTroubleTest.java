package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.language.Language;

/** A receiver that stumbles, stays away or pauses. */
class WebhookInTroubleTest extends ToldPrograms {
    @Test
    void a_receiver_that_stumbles_gets_the_same_message_again_and_knows_it_by_its_id() {
        var login = hanako();
        var hanako = signedIn(login);
        register(hanako, "/my");
        receiver.answers(500);

        changeOfHead(login);
        told(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts() == 1);
        assertThat(pause()).as("the first pause").isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(hanako.get(path("/my")).said()).contains("届いていません").contains("答え 500(1回)");

        receiver.answers(204);
        due();
        var both = told(2);

        assertThat(both.getLast().id()).isEqualTo(both.getFirst().id());
        assertThat(both.getLast().body()).isEqualTo(both.getFirst().body());
        arrived(1);
        assertThat(hanako.get(path("/my")).said()).doesNotContain("届いていません");
    }

    @Test
    void after_many_attempts_a_message_is_given_up_and_its_owner_has_it_sent_again() {
        var login = hanako();
        var hanako = signedIn(login);
        register(hanako, "/my");
        receiver.answers(503);
        changeOfHead(login);
        told(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts() == 1);
        jdbc.sql("update webhook_delivery set attempts = 9").update();
        due();
        send();
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("GIVEN_UP"));

        receiver.answers(204);
        var page = hanako.get(path("/my"));
        assertThat(page.said()).contains("届きませんでした");
        hanako.post(page.page().select("form[action$='/again']").attr("action"), Map.of());

        arrived(1);
        var messages = receiver.messages();
        assertThat(messages.getLast().id()).isEqualTo(messages.getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({"500,6", "410,0"})
    void an_address_that_is_gone_is_stopped_and_its_owner_told(int answer, int daysOfFailing) {
        var login = hanako();
        var hanako = signedIn(login);
        register(hanako, "/my");
        receiver.answers(answer);
        if (daysOfFailing > 0) {
            jdbc.sql("update webhook_endpoint set failing_since = now() - make_interval(days => ?)")
                    .param(daysOfFailing)
                    .update();
        }

        changeOfHead(login);
        send();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select state from webhook_endpoint")
                        .query(String.class)
                        .single()
                        .equals("STOPPED"));

        assertThat(hanako.get(path("/my")).said()).contains("止まりました");
        var next = new Caller(house(), Language.JA);
        next.signIn(login, PASSWORD);
        assertThat(next.get("/my/news").said()).contains("知らせ(Webhook)が5日届かない");
        changeOfHead(login);
        assertThat(jdbc.sql("select count(*) from webhook_delivery")
                        .query(Integer.class)
                        .single())
                .as("nothing more is written down for it")
                .isEqualTo(1);
        receiver.answers(204);
        hanako.get(path("/my"));
        assertThat(hanako.post(path("/my") + "/resumption", Map.of()).said()).contains("知らせています");
    }

    @Test
    void what_happens_in_a_pause_comes_after_it() {
        var login = hanako();
        var hanako = signedIn(login);
        register(hanako, "/my");
        hanako.get(path("/my"));
        hanako.post(path("/my") + "/pause", Map.of());
        var receipt = changeOfHead(login);

        hanako.post(path("/my") + "/resumption", Map.of());

        assertThat(told(1).getFirst().receipt()).isEqualTo(receipt);
    }

    private int attempts() {
        return jdbc.sql("select attempts from webhook_delivery")
                .query(Integer.class)
                .single();
    }

    private void due() {
        jdbc.sql("update webhook_delivery set next_at = now()").update();
    }
}
