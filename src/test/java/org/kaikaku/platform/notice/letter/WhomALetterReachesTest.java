package org.kaikaku.platform.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.notice.Addressee;

/** To which name and address a letter goes, to whom none goes, and which office sees it. */
class WhomALetterReachesTest extends RoomOfLetters {
    @Test
    void somebody_under_protection_gets_no_letter_to_their_address_and_no_paper_with_it() throws Exception {
        moveIn("yes");
        correction("e1");
        assertThat(state()).isEqualTo("HELD");
        assertThat(reads("/staff/letters", clerk))
                .contains("支援措置", "住所には送りません")
                .doesNotContain("宛先なしで印刷する(手渡し用)", "手紙町");
        sends("/staff/letters/" + letter() + "/blank", clerk);
        assertThat(state()).as("without the right").isEqualTo("HELD");

        var officer = staff(Role.CASE_WORKER, Role.PROTECTION);
        sends("/staff/letters/" + letter() + "/blank", officer);
        assertThat(state()).isEqualTo("WAITING");
        var pdf = file(printed(officer), officer);
        assertThat(text(pdf)).contains("手田 紙子 様").doesNotContain("手紙町", "000-0001");
    }

    @Test
    void a_letter_names_people_as_the_register_does_by_then_and_follows_who_has_left_to_where_they_went()
            throws Exception {
        var gone = "東京都千代田区霞が関一丁目1番1号";
        tell(new Addressee(person, "手田 紙子", null, gone), news("e1/" + person));
        tell(new Addressee(person, "手田 紙子", null, ADDRESS), news("e2/" + person));
        is("手田 紙子,テダ カミコ,1950-01-02,female,世帯主,resident,,000-0001,%s,,キム カミコ".formatted(ADDRESS));
        assertThat(text(file(printed(clerk), clerk)))
                .contains("キム カミコ 様", ADDRESS)
                .doesNotContain("手田 紙子 様", gone);

        jdbc.sql("update notice_letter set state = 'WAITING', batch = null where person = ?")
                .param(person)
                .update();
        is("手田 紙子,テダ カミコ,1950-01-02,female,世帯主,moved_out,2026-11-01,000-0001,%s,,キム カミコ".formatted(ADDRESS));
        assertThat(text(file(printed(clerk), clerk))).contains("キム カミコ 様", gone).doesNotContain(ADDRESS);
        assertThat(states()).as("who said nothing of where they went").containsExactlyInAnyOrder("PRINTED", "HELD");
    }

    @Test
    void a_batch_that_has_become_wrong_is_not_handed_out_and_is_made_anew() throws Exception {
        correction("e1");
        var batch = printed(clerk);
        moveIn("yes");

        var refused = opens(batch + "/letters.pdf", clerk);
        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(reads(Objects.requireNonNull(refused.getRedirectedUrl()), clerk))
                .contains("宛先に送れなくなった人がいます");

        assertThat(sends(batch + "/undo", clerk).getStatus()).isEqualTo(302);
        assertThat(opens(batch + "/letters.pdf", clerk).getStatus()).isEqualTo(303);
        assertThat(state()).isEqualTo("WAITING");
        printed(clerk);
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void who_wants_paper_gets_it_besides_the_page_and_another_division_sees_nothing_of_it() throws Exception {
        var login = resident("手田 紙子");
        var account = account(login);
        jdbc.sql("update identity_account set person = ? where id = ?")
                .params(person, account)
                .update();
        correction("e1");
        assertThat(states()).as("who has an account gets none").isEmpty();
        jdbc.sql("insert into notice_choice (account, kind, way) values (?, 'application.correction', 'LETTER')")
                .param(account)
                .update();

        correction("e2");
        assertThat(states()).containsExactly("WAITING");
        assertThat(reads("/my/notices", login)).contains("補正のお願い");

        var elsewhere = staff("別 課", Role.CASE_WORKER, "kankyo");
        assertThat(reads("/staff/letters", elsewhere)).doesNotContain("農林課");
        assertThat(sends("/staff/letters/batches", elsewhere, "division", DIVISION)
                        .getStatus())
                .isEqualTo(403);
        assertThat(opens(printed(clerk), elsewhere).getStatus()).isEqualTo(404);
        assertThat(sends("/staff/letters/" + letter() + "/return", elsewhere).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_knows_where_somebody_lives_who_gave_no_address() throws Exception {
        together.executeWithoutResult(
                _ -> notices.tell(new Addressee(null, "名無 さん" + person, null, null), news("nowhere/" + person)));
        route();
        assertThat(reads("/staff/letters", clerk)).contains("名無 さん" + person, "宛先不明");
    }
}
