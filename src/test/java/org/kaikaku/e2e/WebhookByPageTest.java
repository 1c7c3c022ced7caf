package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.webhook.outside.Inside;
import org.kaikaku.platform.webhook.outside.Reach;
import org.springframework.beans.factory.annotation.Autowired;

class WebhookByPageTest extends Journey {
    @Autowired
    Reach reach;

    @Autowired
    List<RecurringJob> rounds;

    @Test
    void an_administrator_lets_a_program_be_told_sees_what_came_back_and_takes_it_away_again() {
        try (var receiver = new Receiver();
                var _ = new Inside(reach)) {
            var keeper = signedIn();
            keeper.open("/staff/webhooks");
            keeper.find("#url").fill("http://hooks.example.jp/");
            keeper.press("form[action='/staff/webhooks'] button");
            assertThat(keeper.text()).contains("https で始まるURLにしてください");
            assertThat(keeper.find("#url").inputValue()).isEqualTo("http://hooks.example.jp/");

            keeper.find("#url").fill(receiver.address());
            keeper.find("input[value='application.decided']").check();
            // Shown this once, so not looked at in other languages.
            keeper.find("form[action='/staff/webhooks'] button").click();
            keeper.page().waitForSelector("#secret");
            assertThat(Inspection.of(keeper.page())).isEmpty();
            assertThat(keeper.find("#secret").inputValue()).startsWith("whsec_");
            keeper.press("main p > a.button");

            receiver.answers(500);
            keeper.press("form[action$='/test'] button");
            rounds.stream().filter(round -> round.name().equals("webhook.send")).forEach(RecurringJob::run);
            receiver.await(1);
            keeper.until(() -> {
                keeper.page().reload();
                return keeper.text().contains("答え 500");
            });
            keeper.press("main a[href$='/deletion']");
            keeper.press("form[action$='/deletion'] button");
            assertThat(keeper.told()).contains("届け先を消しました");
        }
    }

    private Visitor signedIn() {
        var number = "a" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(true, number, "情報 管理", PASSWORD, "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        var visitor = atDesk();
        visitor.open("/sign-in");
        visitor.signIn(number, PASSWORD);
        return visitor;
    }
}
