package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.webhook.Happened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told of what. */
class WebhookTest extends ToldPrograms {
    @Autowired
    TransactionTemplate together;

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
}
