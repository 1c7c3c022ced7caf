package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;

/** From a search on a telephone without scripts to a permit and the door, and away again. */
class RoomByPageTest extends Journey {

    @Test
    void a_room_is_found_and_booked_without_scripts_paid_at_the_counter_and_given_back() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "施設 よやく", PASSWORD, null, List.of());
        var day = LocalDate.now(City.ZONE).plusDays(12);
        var guest = withoutScripts();
        guest.open("/sign-in");
        guest.signIn(login, PASSWORD);
        guest.open("/facilities?purpose=music&people=3&day=" + day);
        shot(guest, "search");
        assertThat(guest.text()).contains("スタジオ1").doesNotContain("調理室");
        guest.press(guest.find("a.slot-cell--free[href*='studio-1']").first());
        guest.press(".actions .button--big");
        guest.find("#name").fill("よやくの会" + UUID.randomUUID());
        guest.find("#kana").fill("よやくのかい");
        guest.find("#members").fill("5");
        guest.find("#phone").fill("03-1234-5678");
        guest.find("input[name=inCity][value=LIVES]").check();
        shot(guest, "user");
        guest.press(".actions .button--big");
        guest.press(".actions .button--big");
        guest.find("#title").fill("バンドの練習");
        guest.find("#people").fill("4");
        guest.press("button[value=quote]");
        shot(guest, "held");
        assertThat(guest.text()).contains("合計", "市外の方");
        guest.press("button[value=book]");
        shot(guest, "booked");
        assertThat(guest.text()).contains("予約ができています", "払ってください");
        var number = guest.find("dd.num").first().innerText();
        var booked = guest.path();

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open(booked.replace("/my/", "/staff/"));
        assertThat(clerk.heading()).contains(number);
        shot(clerk, "office-booking");
        clerk.press("form[action$='/payment'] button");
        clerk.open("/staff/bookings?day=" + day);
        shot(clerk, "office-day");
        clerk.open("/staff/booking-users");
        clerk.open("/staff/lotteries");
        shot(clerk, "office-lotteries");
        clerk.open("/staff/rooms");
        shot(clerk, "staff-rooms");

        var telephone = withTelephone();
        telephone.open("/facilities?purpose=music&day=" + day);
        shot(telephone, "search");
        telephone.open("/facilities/rooms/civic-hall?day=" + day);
        shot(telephone, "room");
        telephone.open("/facilities/lotteries/check");
        telephone.open("/sign-in");
        telephone.signIn(login, PASSWORD);
        telephone.open(booked);
        shot(telephone, "booked");
        telephone.press("a[href$='/key']");
        shot(telephone, "key");
        telephone.open("/my/bookings");
        shot(telephone, "mine");

        guest.open(booked + "/times");
        shot(guest, "times");
        guest.open(booked + "/cancellation");
        guest.press(".button--big");
        assertThat(guest.text()).contains("取り消した予約です", "お返しします");
    }

    private static void shot(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setPath(Path.of("target/shots/" + name + "-"
                                + visitor.page().viewportSize().width + ".png"))
                        .setFullPage(true));
    }
}
