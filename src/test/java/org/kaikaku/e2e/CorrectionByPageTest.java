package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.upload.Forged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a resident sends when asked to mend, and what is not enough. */
class CorrectionByPageTest extends Townspeople {
    private static final String NEW_HEAD = "household.new_head_name";

    @Autowired
    Environment house;

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

    /** The disk of the database is full when the second of two rows is written. */
    @Test
    void on_a_full_disk_nothing_is_half_done_and_the_page_says_so() {
        var full = failsAtTheSecondRow("53100");
        assertThat(full.status()).isEqualTo(507);
        assertThat(full.said()).contains("いまは受け取れません", "何も行っていません");
    }

    /** The database undoes one of two that wait for each other. */
    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void of_two_at_once_the_one_that_is_undone_is_asked_to_try_again_and_nothing_is_half_done(String state) {
        var undone = failsAtTheSecondRow(state);
        assertThat(undone.status()).isEqualTo(503);
        assertThat(undone.said()).contains("もう一度お試しください", "今の操作は保存していません").doesNotContain("不具合");
    }

    /** What is seen then; it is as it was before, and the same is taken a moment later. */
    private Caller.Reply failsAtTheSecondRow(String state) {
        var login = hanako();
        var receipt = changeOfHead(login);
        ask(receipt, "");
        var hanako = signedIn(login);
        var correction = "/my/applications/" + receipt + "/correction";

        owner("""
                create function no_second() returns trigger language plpgsql as
                $$ begin raise exception 'the second row' using errcode = '%s'; end $$;
                create trigger no_second before insert on procedure_application_paper for each row
                when (new.sent_as = 'photo.jpg') execute function no_second()""".formatted(state));
        Caller.Reply failed;
        try {
            failed = hanako.post(correction, Map.of(), "paper", Forged.pdf());
        } finally {
            owner("drop trigger no_second on procedure_application_paper; drop function no_second()");
        }
        assertThat(hanako.get("/my/applications/" + receipt).said())
                .contains("お返事の期限")
                .doesNotContain("補正された");
        var taken = hanako.post(correction, Map.of(), "paper", Forged.pdf());
        assertThat(taken.said()).contains("補正された");
        return failed;
    }

    private void owner(String statements) {
        var owner = new SingleConnectionDataSource(
                house.getRequiredProperty("kaikaku.database.url"),
                house.getRequiredProperty("kaikaku.database.owner"),
                house.getRequiredProperty("kaikaku.database.owner-password"),
                true);
        try {
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("set search_path to " + house.getRequiredProperty("kaikaku.database.schema"))
                    .update();
            jdbc.sql(statements).update();
        } finally {
            owner.destroy();
        }
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
