package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.webhook.Happened;
import org.kaikaku.platform.webhook.Webhooks;
import org.kaikaku.platform.webhook.outside.Inside;
import org.kaikaku.platform.webhook.outside.Reach;
import org.kaikaku.platform.webhook.outside.SigningSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs outside that are told, from the page on which they are registered to a receiver that checks what it gets. */
class WebhookTest extends Townspeople {
    private static final List<String> ALL = List.of("application.submitted", "application.withdrawn");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reach reach;

    @Autowired
    Webhooks webhooks;

    @Autowired
    TransactionTemplate together;

    @Autowired
    List<RecurringJob> rounds;

    private final Receiver receiver = new Receiver();
    private Inside inside;

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

    private void forget() {
        jdbc.sql("delete from webhook_delivery").update();
        jdbc.sql("delete from webhook_endpoint").update();
    }

    @Test
    void a_resident_is_told_of_their_own_application_signed_and_without_a_word_of_a_person() {
        var login = hanako();
        var hanako = signedIn(login);
        var secret = register(hanako, "/my");

        var others = changeOfHead(hanako());
        var receipt = changeOfHead(login);
        var message = told(1).getFirst();

        assertThat(message.type()).isEqualTo("application.submitted");
        assertThat(message.json().path("data").propertyNames()).containsExactlyInAnyOrder("receipt", "state", "link");
        assertThat(message.receipt()).isEqualTo(receipt).isNotEqualTo(others);
        assertThat(message.body()).doesNotContain("花子", "一郎", "未来");
        assertThat(message.signature())
                .isEqualTo(secret.signature(message.id(), Long.parseLong(message.timestamp()), message.body()));
        assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(message.timestamp())), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));

        assertThat(program(login).get(message.link()).text("state")).isEqualTo("RECEIVED");

        hanako.get("/my/applications/" + receipt);
        hanako.post("/my/applications/" + receipt + "/withdrawal", Map.of("reason", "まちがい"));
        var second = told(2).getLast();
        assertThat(second.type()).isEqualTo("application.withdrawn");
        assertThat(second.id()).isNotEqualTo(message.id());
        arrived(2);
        assertThat(hanako.get(path("/my")).said()).contains("届きました").contains("答え 204(1回)");
        assertThat(receiver.messages()).as("and nobody else's").hasSize(2);
    }

    @Test
    void the_office_is_told_of_everybodys() {
        register(signedIn(staff(Role.ADMINISTRATOR, "shimin").login()), "/staff");

        var receipts = List.of(changeOfHead(hanako()), changeOfHead(hanako()));

        assertThat(told(2)).extracting(Receiver.Message::receipt).containsExactlyInAnyOrderElementsOf(receipts);
        var program = program(staff(Role.CASE_WORKER, "shimin").login());
        assertThat(receiver.messages())
                .allSatisfy(message ->
                        assertThat(program.get(message.link()).text("receipt")).isEqualTo(message.receipt()));
    }

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

    @Test
    void while_a_secret_is_changed_both_count_and_then_only_the_new_one() {
        var login = hanako();
        var hanako = signedIn(login);
        var old = register(hanako, "/my");
        hanako.get(path("/my"));
        var changed = secret(hanako.post(path("/my") + "/secret", Map.of()));

        changeOfHead(login);
        var message = told(1).getFirst();
        assertThat(message.signature().split(" "))
                .containsExactlyInAnyOrder(signed(changed, message), signed(old, message));

        jdbc.sql("update webhook_endpoint set old_until = now()").update();
        hanako.get(path("/my"));
        hanako.post(path("/my") + "/test", Map.of());
        var later = told(2).getLast();
        assertThat(later.type()).isEqualTo("webhook.test");
        assertThat(later.signature()).isEqualTo(signed(changed, later));
    }

    @Test
    void what_was_not_done_is_not_told_and_what_is_told_twice_is_one_message() {
        register(signedIn(staff(Role.ADMINISTRATOR, "shimin").login()), "/staff");
        var undone = new Happened(
                UUID.randomUUID(), ALL.getFirst(), Instant.now(), null, Map.of("receipt", "undone"), "", "");
        var done =
                new Happened(UUID.randomUUID(), ALL.getFirst(), Instant.now(), null, Map.of("receipt", "done"), "", "");

        together.executeWithoutResult(step -> {
            webhooks.tell(undone);
            step.setRollbackOnly();
        });
        webhooks.tell(done);
        webhooks.tell(done);

        arrived(1);
        assertThat(receiver.messages()).extracting(Receiver.Message::receipt).containsExactly("done");
    }

    @Test
    void nobody_keeps_anothers() {
        register(signedIn(hanako()), "/my");
        var address = path("/my");
        var stranger = signedIn(hanako());
        stranger.get("/my/webhooks");

        assertThat(stranger.get(address).status()).isEqualTo(404);
        for (var act : List.of("secret", "pause", "test", "deletion", "resumption")) {
            assertThat(stranger.post(address + "/" + act, Map.of()).status())
                    .as(act)
                    .isEqualTo(404);
        }
        var administrator = signedIn(staff(Role.ADMINISTRATOR, "shimin").login());
        assertThat(administrator.get(address.replace("/my", "/staff")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/,application.decided,市が認めたところではありません",
        "http://evil.example/,application.decided,https で始まる",
        "file:///etc/passwd,application.decided,URLの形",
        "http://localhost:1/,application.everything,一つ以上"
    })
    void what_cannot_be_registered_is_said_at_its_field(String url, String type, String said) {
        var hanako = signedIn(hanako());
        hanako.get("/my/webhooks");

        var reply = hanako.post("/my/webhooks", Map.of("url", url, "type", type));

        assertThat(reply.status()).isEqualTo(422);
        var problem = reply.page().select(".error-summary a");
        assertThat(problem.text()).contains(said);
        assertThat(reply.page().select(problem.attr("href"))).hasSize(1);
        assertThat(reply.page().select("#url").attr("value")).isEqualTo(url);
    }

    /** The receiver that the documentation gives away: what it believes, and what it does not. */
    @Test
    void the_example_receiver_does_each_message_once_and_believes_no_other() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var login = hanako();
        var hanako = signedIn(login);
        var secret = register(hanako, "/my");
        var java = ProcessHandle.current().info().command().orElseThrow();
        var example = new ProcessBuilder(
                        java, "docs/examples/WebhookReceiver.java", String.valueOf(port), secret.shown())
                .redirectErrorStream(true)
                .start();
        try (var printed = example.inputReader()) {
            assertThat(said(printed)).startsWith("listening");
            receiver.answers(message -> pass(port, message));

            var receipt = changeOfHead(login);
            arrived(1);
            var message = receiver.messages().getFirst();

            assertThat(said(printed)).isEqualTo(message.body()).contains(receipt);
            assertThat(pass(port, message)).as("replayed").isEqualTo(200);
            var late = String.valueOf(Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond());
            var another = "msg_" + UUID.randomUUID();
            var forged = Map.of(
                    "an old one that somebody kept",
                    new Receiver.Message(
                            "msg_old", late, sign(secret, "msg_old", late, message.body()), message.body()),
                    "under a new time",
                    new Receiver.Message(message.id(), later(message), message.signature(), message.body()),
                    "under a new id",
                    new Receiver.Message(another, message.timestamp(), message.signature(), message.body()),
                    "changed",
                    new Receiver.Message(
                            message.id(),
                            message.timestamp(),
                            message.signature(),
                            message.body().replace("RECEIVED", "DECIDED")),
                    "signed by another",
                    new Receiver.Message(
                            another,
                            message.timestamp(),
                            sign(SigningSecret.random(), another, message.timestamp(), message.body()),
                            message.body()),
                    "not signed",
                    new Receiver.Message(another, message.timestamp(), "", message.body()));
            forged.forEach((how, lie) -> assertThat(pass(port, lie)).as(how).isEqualTo(401));

            hanako.get(path("/my"));
            hanako.post(path("/my") + "/test", Map.of());
            assertThat(said(printed)).as("the next that it did").contains("webhook.test");
        } finally {
            example.destroyForcibly();
        }
    }

    /** A machine may say with which options it runs before anybody else speaks. */
    private static String said(BufferedReader printed) throws IOException {
        var line = printed.readLine();
        return line.startsWith("Picked up") ? printed.readLine() : line;
    }

    private static String later(Receiver.Message message) {
        return String.valueOf(Long.parseLong(message.timestamp()) + 1);
    }

    private static String sign(SigningSecret secret, String id, String timestamp, String body) {
        return secret.signature(id, Long.parseLong(timestamp), body);
    }

    private static String signed(SigningSecret secret, Receiver.Message message) {
        return sign(secret, message.id(), message.timestamp(), message.body());
    }

    private static int pass(int port, Receiver.Message message) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .header("webhook-id", message.id())
                .header("webhook-timestamp", message.timestamp())
                .header("webhook-signature", message.signature())
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SigningSecret register(Caller owner, String home) {
        owner.get(home + "/webhooks");
        return secret(
                owner.post(home + "/webhooks?type=" + String.join("&type=", ALL), Map.of("url", receiver.address())));
    }

    private static SigningSecret secret(Caller.Reply reply) {
        var shown = reply.page().select("#secret").attr("value");
        assertThat(shown).as(reply.said()).startsWith("whsec_");
        return new SigningSecret(Base64.getDecoder().decode(shown.substring("whsec_".length())));
    }

    private String path(String home) {
        return home + "/webhooks/"
                + jdbc.sql("select id from webhook_endpoint").query(UUID.class).single();
    }

    private List<Receiver.Message> told(int many) {
        send();
        return receiver.await(many);
    }

    /** What otherwise comes round by itself, and may come between. */
    private void send() {
        rounds.stream().filter(round -> round.name().equals("webhook.send")).forEach(RecurringJob::run);
    }

    private void arrived(int many) {
        send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from webhook_delivery where state = 'DELIVERED'")
                                .query(Integer.class)
                                .single()
                        >= many);
    }

    private int attempts() {
        return jdbc.sql("select attempts from webhook_delivery")
                .query(Integer.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from webhook_delivery")
                .query(String.class)
                .single();
    }

    private Duration pause() {
        return jdbc.sql("select extract(epoch from next_at - last_at) from webhook_delivery")
                .query((row, _) -> Duration.ofMillis((long) (row.getDouble(1) * 1000)))
                .single();
    }

    private void due() {
        jdbc.sql("update webhook_delivery set next_at = now()").update();
    }

    private Caller signedIn(String login) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller;
    }
}
