package org.kaikaku.platform.staffing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.springframework.transaction.annotation.Transactional;

/** What one person alone does not bring about. */
class RostersByTwoTest extends OfficeOfRosters {
    @Test
    void a_file_with_a_role_that_two_give_waits_for_a_second_person_who_gains_nothing_by_it() throws Exception {
        var third = staff("三好 守", Role.ADMINISTRATOR, "*");
        var at = reads(
                HEAD + "異動," + clerk + ",,shimin,支援措置担当@全庁," + today() + "\n異動," + second
                        + ",,shisei,\"システム管理者@全庁、支援措置担当@全庁\"," + today() + "\n",
                UTF_8);
        assertThat(page(at)).contains("二人の確認が要る役割が入っています");
        assertThat(applies(at, "担当替え").getRedirectedUrl()).isEqualTo(at);
        assertThat(actor(clerk).has(Right.SEE_PROTECTED)).isFalse();
        var consent = consent(at);

        assertThat(sends(consent + "/agreement", administrator).getStatus()).isEqualTo(422);
        assertThat(text(sends(consent + "/agreement", second))).contains("あなたに付く役割が入っています");
        assertThat(sends(consent + "/agreement", third).getRedirectedUrl()).isEqualTo(consent);

        assertThat(actor(clerk).may(Right.SEE_PROTECTED, "*")).isTrue();
        assertThat(actor(second).may(Right.KEEP, "*")).isTrue();
        assertThat(page(at)).contains("済み");
    }

    @Test
    void a_file_that_is_not_agreed_to_can_be_confirmed_once_more() throws Exception {
        var at = reads(HEAD + "異動," + clerk + ",,shimin,protection," + today() + "\n", UTF_8);
        applies(at, "担当替え");
        var consent = consent(at);

        sends(consent + "/refusal", second, "reason", "人が違う");

        assertThat(page(at)).contains("確認待ち");
        assertThat(actor(clerk).has(Right.CASEWORK)).isTrue();
    }

    @Test
    @Transactional
    void a_file_that_would_lock_everybody_out_is_refused_and_what_became_so_later_is_held_up() throws Exception {
        jdbc.sql("delete from identity_assignment where role = 'administrator' and account not in (?, ?)")
                .params(account(administrator), account(second))
                .update();
        var both = HEAD + "退職," + administrator + ",,,," + today() + "\n退職," + second + ",,,," + today() + "\n";
        var at = reads(both, UTF_8);
        assertThat(page(at)).contains("全庁の役割を管理する人がいなくなります").doesNotContain("/application");
        assertThat(applies(at, "みんな退職").getStatus()).isEqualTo(422);

        var one = reads(HEAD + "退職," + administrator + ",,,," + today() + "\n", UTF_8);
        applies(one, "退職");
        jdbc.sql("delete from identity_assignment where account = ?")
                .param(account(second))
                .update();
        theDayComes();

        assertThat(actor(administrator).may(Right.KEEP, "*")).isTrue();
        assertThat(page(one)).contains("止めています");
    }

    private String consent(String at) throws Exception {
        var link = Pattern.compile("/staff/consents/[0-9a-f-]{36}").matcher(page(at));
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
