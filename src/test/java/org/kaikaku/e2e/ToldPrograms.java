package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.webhook.Webhooks;
import org.kaikaku.platform.webhook.outside.Inside;
import org.kaikaku.platform.webhook.outside.Reach;
import org.kaikaku.platform.webhook.outside.SigningSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs outside that are told, from the page on which they are registered to a receiver that checks what it gets. */
abstract class ToldPrograms extends Townspeople {
    static final List<String> ALL = List.of("application.submitted", "application.withdrawn");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reach reach;

    @Autowired
    Webhooks webhooks;

    @Autowired
    List<RecurringJob> rounds;

    final Receiver receiver = new Receiver();
    Inside inside;

    @BeforeEach
    void this_machine_may_be_told_and_nobody_else_listens() {
        forget();
        inside = new Inside(reach);
    }

    @AfterEach
    void nobody_is_told_any_more() {
        forget();
        inside.close();
        receiver.close();
    }

    void forget() {
        jdbc.sql("delete from webhook_delivery").update();
        jdbc.sql("delete from webhook_endpoint").update();
    }

    /** A machine may say with which options it runs before anybody else speaks. */
    static String said(BufferedReader printed) throws IOException {
        var line = printed.readLine();
        return line.startsWith("Picked up") ? printed.readLine() : line;
    }

    static String later(Receiver.Message message) {
        return String.valueOf(Long.parseLong(message.timestamp()) + 1);
    }

    static String sign(SigningSecret secret, String id, String timestamp, String body) {
        return secret.signature(id, Long.parseLong(timestamp), body);
    }

    static String signed(SigningSecret secret, Receiver.Message message) {
        return sign(secret, message.id(), message.timestamp(), message.body());
    }

    SigningSecret register(Caller owner, String home) {
        owner.get(home + "/webhooks");
        return secret(
                owner.post(home + "/webhooks?type=" + String.join("&type=", ALL), Map.of("url", receiver.address())));
    }

    static SigningSecret secret(Caller.Reply reply) {
        var shown = reply.page().select("#secret").attr("value");
        assertThat(shown).as(reply.said()).startsWith("whsec_");
        return new SigningSecret(Base64.getDecoder().decode(shown.substring("whsec_".length())));
    }

    String path(String home) {
        return home + "/webhooks/"
                + jdbc.sql("select id from webhook_endpoint").query(UUID.class).single();
    }

    List<Receiver.Message> told(int many) {
        send();
        return receiver.await(many);
    }

    /** What otherwise comes round by itself, and may come between. */
    void send() {
        rounds.stream().filter(round -> round.name().equals("webhook.send")).forEach(RecurringJob::run);
    }

    void arrived(int many) {
        send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from webhook_delivery where state = 'DELIVERED'")
                                .query(Integer.class)
                                .single()
                        >= many);
    }

    String state() {
        return jdbc.sql("select state from webhook_delivery")
                .query(String.class)
                .single();
    }

    Duration pause() {
        return jdbc.sql("select extract(epoch from next_at - last_at) from webhook_delivery")
                .query((row, _) -> Duration.ofMillis((long) (row.getDouble(1) * 1000)))
                .single();
    }

    Caller signedIn(String login) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller;
    }
}
