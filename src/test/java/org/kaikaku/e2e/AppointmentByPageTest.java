package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** From a question on a telephone without scripts to the desk's list, and away again. */
class AppointmentByPageTest extends Journey {

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
}
