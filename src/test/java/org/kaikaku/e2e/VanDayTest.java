package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** From the timetable on a telephone without scripts to the crew's list. */
class VanDayTest extends Journey {

    @Test
    void a_turn_at_a_stop_is_booked_without_scripts_and_the_crew_sees_who_comes() {
        var guest = withoutScripts();
        guest.open("/outreach");
        guest.open("/outreach?area=north");
        guest.press("a[href='/outreach/stops/mizusawa']");
        guest.press("a.button[href*='/stops/mizusawa/days/']");
        guest.press(".actions .button--big");
        assertThat(guest.status()).isEqualTo(422);
        guest.find("input[name=errand][value=talk]").check();
        guest.find("#name").fill("巡回 よやく");
        guest.find("#kana").fill("じゅんかい よやく");
        guest.find("#phone").fill("03-0000-0000");
        guest.press(".actions .button--big");
        assertThat(guest.text()).contains("予約ができています", "着く時刻は前の日までに決まり");

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/outings");
        clerk.press("tbody a[href^='/staff/outings/mirai-1/']");
    }
}
