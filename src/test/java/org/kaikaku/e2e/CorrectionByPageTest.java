package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.upload.Forged;

/** What a resident sends when asked to mend, and what is not enough. */
class CorrectionByPageTest extends Townspeople {
    private static final String NEW_HEAD = "household.new_head_name";

    @Test
    void what_could_not_be_taken_still_stands_in_its_field() {
        var login = hanako();
        var receipt = changeOfHead(login);
        ask(receipt, NEW_HEAD);
        var tooLong = "健".repeat(500);

        var reply = signedIn(login).post("/my/applications/" + receipt + "/correction", Map.of(NEW_HEAD, tooLong));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("[name='" + NEW_HEAD + "']").attr("value"))
                .isEqualTo(tooLong);
    }

    @Test
    void where_only_a_paper_is_missing_nothing_is_not_enough() {
        var login = hanako();
        var receipt = changeOfHead(login);
        ask(receipt, "");
        var hanako = signedIn(login);
        var correction = "/my/applications/" + receipt + "/correction";

        var empty = hanako.post(correction, Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.said()).contains("足りない書類を選んでから送ってください");

        var lie = hanako.post(correction, Map.of(), "paper", Forged.utf8("<html><script>alert(1)</script></html>"));
        assertThat(lie.status()).isEqualTo(422);
        assertThat(lie.page().select("#paper-error").text()).contains("受け取れない種類のファイルです");

        var paper = Forged.pdf();
        var taken = hanako.post(correction, Map.of(), "paper", paper);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.said()).contains("補正の書類", "補正された");
    }

    @Test
    void a_paper_need_not_be_chosen_again_when_an_answer_beside_it_was_wrong() {
        var login = hanako();
        var receipt = changeOfHead(login);
        ask(receipt, NEW_HEAD);
        var hanako = signedIn(login);
        var correction = "/my/applications/" + receipt + "/correction";

        var reply = hanako.post(correction, Map.of(NEW_HEAD, "健".repeat(500)), "paper", Forged.pdf());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select("#paper-held").text()).contains("受け取っています");

        var taken = hanako.post(correction, Map.of(NEW_HEAD, "未来 健"));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.said()).contains("補正の書類", "補正された");
    }

    private void ask(String receipt, String fact) {
        var worker = signedIn(staff(Role.CASE_WORKER, "shimin").login());
        var at = "/staff/cases/" + receipt;
        worker.post(at + "/claim", Map.of("version", version(worker.get(at))));
        var plea = new HashMap<String, String>();
        plea.put("version", version(worker.get(at)));
        plea.put("choice", "correction");
        plea.put("reason", "確かめてください。");
        plea.put("until", Family.DIED.plusDays(30).toString());
        plea.put("fact", fact);
        assertThat(worker.post(at + "/decision", plea).page().select(".error-summary"))
                .isEmpty();
        worker.post(at + "/departure", Map.of("version", version(worker.get(at))));
    }

    private Caller signedIn(String login) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller;
    }

    private static String version(Caller.Reply page) {
        return page.page().select("main input[name=version]").first().attr("value");
    }
}
