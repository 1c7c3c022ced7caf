package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a question on a telephone without scripts to the desk's list, and away again, or through the hall until all is done. */
class AppointmentByPageTest extends Journey {
    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_time_is_booked_without_scripts_prepared_by_the_desk_and_cancelled_by_its_link() {
        var guest = withoutScripts();
        guest.open("/appointments");
        guest.press("a[href$='/desks/okuyami']");
        guest.press(".actions .button--big");
        assertThat(guest.status()).isEqualTo(422);
        for (var question : new String[] {"notified", "resident", "property", "pension"}) {
            guest.find("input[name=" + question + "][value=yes]").check();
        }
        guest.find("input[name=farmland][value=no]").check();
        guest.press(".actions .button--big");
        // Others in this house book too: what is free is found.
        while (guest.find("button[name=from]").count() == 0) {
            guest.press("a[rel=next]");
        }
        guest.press(guest.find("button[name=from]").first());
        guest.find("#name").fill("来庁 よやく");
        guest.find("#kana").fill("らいちょう よやく");
        guest.find("#phone").fill("03-0000-0000");
        guest.press(".actions .button--big");
        assertThat(guest.text()).contains("予約ができています", "持ってくるもの");
        var number = guest.find("dd.num").first().innerText();

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/appointments?desk=okuyami&q=" + number);
        clerk.press("tbody a");
        assertThat(clerk.text()).contains("来庁 よやく", "未支給年金の請求書を用意する");
        clerk.press("form[action$='/preparations/0'] button");
        clerk.open("/staff/appointments/week?desk=okuyami");

        guest.press("a[href$='/times']");
        while (guest.find("button[name=from]").count() == 0) {
            guest.press("a[rel=next]");
        }
        guest.press(guest.find("button[name=from]").first());
        assertThat(guest.text()).contains("日時を変えました");
        guest.press("a[href$='/cancellation']");
        guest.press(".button--big");
        assertThat(guest.text()).contains("取り消した予約です");
    }

    @Test
    void who_booked_without_an_account_comes_by_the_mailed_link_is_served_and_it_all_stands_on_one_record() {
        jdbc.sql("update counter_ticket set state = 'LEFT' where state not in ('DONE', 'LEFT')")
                .update();
        var address = UUID.randomUUID() + "@example.jp";
        try (var mail = new MailServer(jobs)) {
            var number = booked(address);
            assertThat(mail.to(address))
                    .singleElement()
                    .satisfies(
                            text -> assertThat(text).contains("予約しました", number).doesNotContain("来庁 めーる", "おくやみ"));
            inTenMinutes(address);

            var guest = withTelephone();
            guest.open(MailServer.link(mail.to(address).getFirst()));
            assertThat(guest.text()).contains("予約ができています", number, "同じリンクをメールでも送ります");
            guest.press("form[action$='/arrival'] button");
            var ticket = guest.find("main .notice")
                    .first()
                    .innerText()
                    .replaceAll("(?s)番で.*", "")
                    .strip();

            var clerk = atDesk();
            clerk.open("/sign-in?next=/staff/desk");
            clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
            clerk.open("/staff/desk");
            clerk.press("form:has(input[name='desk'][value='1']) button");
            clerk.press("form[action='/staff/desk/calls'] button");
            assertThat(clerk.text()).contains(ticket);
            clerk.passes(() -> clerk.find("button[value='came']").click());
            guest.until(() -> reread(guest).contains("窓口で受付中です"));
            clerk.passes(() -> clerk.find("button[value='all']").first().click());
            guest.until(() -> reread(guest).contains("用件が終わりました"));

            clerk.open("/staff/appointments?desk=okuyami&q=" + number);
            assertThat(clerk.text()).contains("完了");
            clerk.press("tbody a");
            assertThat(clerk.text()).contains("対応を始めた時刻", "終わった時刻", ticket);
            clerk.open("/staff/desk");
            clerk.press("form[action='/staff/desk/sitting/end'] button");
        }
    }

    private String booked(String address) {
        var guest = withTelephone();
        guest.open(
                "/appointments/desks/okuyami/times?asked=1&notified=yes&resident=yes&property=no&farmland=no&pension=no");
        while (guest.find("button[name=from]").count() == 0) {
            guest.press("a[rel=next]");
        }
        guest.press(guest.find("button[name=from]").first());
        guest.find("#name").fill("来庁 めーる");
        guest.find("#kana").fill("らいちょう めーる");
        guest.find("#mail").fill(address);
        guest.press(".actions .button--big");
        return guest.find("dd.num").first().innerText();
    }

    /** Their time comes sooner than a test can wait. */
    private void inTenMinutes(String address) {
        jdbc.sql("""
                        update appointment_visit set starts = now() + interval '10 minutes', ends = now() + interval '1 hour' where mail = ?
                        """).param(address).update();
    }

    private static String reread(Visitor guest) {
        guest.open(guest.path());
        return guest.text();
    }
}
