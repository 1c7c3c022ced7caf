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
