package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** From the timetable on a telephone without scripts to the route that the office accepts, and back to the resident who hears when. */
class VanDayTest extends Journey {

    @Test
    void a_turn_at_a_stop_is_booked_without_scripts_and_the_accepted_route_says_when_the_van_comes() {
        var guest = withoutScripts();
        guest.open("/outreach?area=north");
        guest.press("a[href='/outreach/stops/mizusawa']");
        // The last day: nobody else in this house is in a hurry to have it.
        guest.press(guest.find("a.button[href*='/stops/mizusawa/days/']").last());
        guest.find("#name").fill("巡回 よやく");
        guest.find("#kana").fill("じゅんかい よやく");
        guest.find("#phone").fill("03-0000-0000");
        guest.press(".actions .button--big");
        assertThat(guest.status()).isEqualTo(422);
        assertThat(guest.text()).contains("何をするかを選んでください");
        guest.find("input[name=errand][value=talk]").check();
        guest.press(".actions .button--big");
        assertThat(guest.text()).contains("予約ができています", "着く時刻は前の日までに決まり");

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/outings");
        clerk.press(clerk.find("tbody tr:has-text('北部') a").last());
        assertThat(clerk.text()).contains("巡回 よやく", "くらしの相談");
        clerk.press("a[href$='/route']");
        clerk.press("form[action$='/route'] button");
        clerk.find("svg.route-map").waitFor();
        clerk.press("form[action$='/acceptance'] button");
        assertThat(clerk.text()).contains("この経路に決まりました");

        guest.press("a[href$='/cancellation']");
        assertThat(guest.text()).contains("予約を取り消しますか").doesNotContain("11:00–15:30");
        guest.press("a.button--quiet[href*='/outreach/bookings/']");
        assertThat(guest.text()).contains("予約ができています").doesNotContain("着く時刻は前の日までに決まり");

        var chief = atDesk();
        chief.open("/sign-in");
        chief.signIn(staff(Role.CHIEF, "shimin").login(), PASSWORD);
        chief.open("/staff/outreach/need");
        assertThat(chief.text()).contains("停留所が要る町", "湯の沢");
        chief.find("#stop").selectOption("yunosawa");
        chief.press(".toolbar button:not([data-print])");
        assertThat(chief.text()).contains("湯の沢に停留所を置くと");
        assertThat(chief.find("svg.need-map .need-thought").count()).isPositive();
    }
}
