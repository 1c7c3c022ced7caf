package org.kaikaku.platform.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.HousePages;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

class TodayTest extends HousePages {
    @Autowired
    Postings postings;

    @Test
    void whoever_keeps_the_house_begins_with_how_it_is() throws Exception {
        var keeper = staff(new Assignment(Role.ADMINISTRATOR, "*"));

        assertThat(opens("/staff", keeper).getRedirectedUrl()).isEqualTo("/staff/today");
        assertThat(reads("/staff/today", keeper))
                .contains("href=\"/staff/operation\"", "最後に取れた控えから", "市のファイルの版", "href=\"/staff/roles\"")
                .doesNotContain("href=\"/staff/arrears\"", "受信箱");
    }

    @Test
    void whoever_keeps_the_books_begins_with_what_is_late_or_differs() throws Exception {
        var treasurer = staff(new Assignment(Role.TREASURER, "*"));

        assertThat(opens("/staff", treasurer).getRedirectedUrl()).isEqualTo("/staff/today");
        assertThat(reads("/staff/today", treasurer))
                .contains("期限を過ぎた請求", "href=\"/staff/suspense\"", "href=\"/staff/settlements\"", "締めるのを待つレジ")
                .doesNotContain("href=\"/staff/operation\"");
    }

    @Test
    void whoever_only_receives_people_begins_with_who_waits_and_what_is_booked() throws Exception {
        var reception = staff(new Assignment(Role.RECEPTION, "*"));

        assertThat(opens("/staff", reception).getRedirectedUrl()).isEqualTo("/staff/today");
        assertThat(reads("/staff/today", reception))
                .contains("呼び出しを待つ方", "お渡しを待つ方", "今日これから来る予約の方", "今日の予約で料金のまだのもの", "今日の施設の予約")
                .doesNotContain("href=\"/staff/operation\"", "あなたのレジ");
    }

    @Test
    @Transactional
    void a_till_left_open_since_yesterday_stands_on_its_holders_first_page() throws Exception {
        var reception = staff(new Assignment(Role.RECEPTION, "shimin"));
        var account = account(reception);
        jdbc.sql("""
                        insert into payment_till (id, division, holder, holder_name, change_fund, opened_at, state, version)
                        values (gen_random_uuid(), 'shimin', ?, '今日 始める', 10000, now() - interval '2 days', 'OPEN', 1)
                        """).param(account).update();

        assertThat(reads("/staff/today", reception)).contains("前の日から開いたままのあなたのレジ");
    }

    @Test
    void whoever_works_on_cases_begins_with_the_inbox() throws Exception {
        var worker = staff(new Assignment(Role.CASE_WORKER, "shimin"));

        assertThat(opens("/staff", worker).getStatus()).isEqualTo(200);
        assertThat(reads("/staff/today", worker)).doesNotContain("役割のない職員");
    }

    @Test
    void residents_have_no_such_page() throws Exception {
        var login = resident("住民 一");

        assertThat(opens("/staff/today", login).getStatus()).isEqualTo(403);
    }

    /** In a transaction that is taken back, beside which nobody else's accounts are counted. */
    @Test
    @Transactional
    void staff_without_a_role_are_counted_until_they_have_one_or_have_left() {
        int before = postings.staffWithoutRole();
        var idle = staff();
        assertThat(postings.staffWithoutRole()).isEqualTo(before + 1);

        jdbc.sql("update identity_account set ends = date '2020-03-31' where id = ?")
                .param(account(idle))
                .update();

        assertThat(postings.staffWithoutRole()).isEqualTo(before);
    }

    private String staff(Assignment... assignments) {
        return staff("今日 始める", "shimin", assignments);
    }
}
