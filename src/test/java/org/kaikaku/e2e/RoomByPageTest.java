package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(guest.text()).contains("スタジオ1").doesNotContain("調理室");
        guest.press(guest.find("a.slot-cell--free[href*='studio-1']").first());
        guest.press(".actions .button--big");
        guest.find("#name").fill("よやくの会" + UUID.randomUUID());
        guest.find("#kana").fill("よやくのかい");
        guest.find("#members").fill("5");
        guest.find("#phone").fill("03-1234-5678");
        guest.find("input[name=inCity][value=LIVES]").check();
        guest.press(".actions .button--big");
        guest.press(".actions .button--big");
        guest.find("#title").fill("バンドの練習");
        guest.find("#people").fill("4");
        guest.press("button[value=quote]");
        assertThat(guest.text()).contains("合計", "市外の方");
        guest.press("button[value=book]");
        assertThat(guest.text()).contains("予約ができています", "払ってください");
        var number = guest.find("dd.num").first().innerText();
        var booked = guest.path();

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open(booked.replace("/my/", "/staff/"));
        assertThat(clerk.heading()).contains(number);
        clerk.open("/staff/till");
        clerk.press("main form .button--big");
        clerk.open(booked.replace("/my/", "/staff/"));
        clerk.press("main a[href^='/staff/till/charges/']");
        clerk.find("#tendered").fill("10000");
        clerk.press("main form .button--big");
        assertThat(clerk.text()).contains("領収書", "スタジオ1の使用料 " + number);
        clerk.open("/staff/bookings?day=" + day);
        clerk.open("/staff/booking-users");
        clerk.open("/staff/lotteries");
        clerk.open("/staff/rooms");

        var telephone = withTelephone();
        telephone.open("/facilities?purpose=music&day=" + day);
        telephone.open("/facilities/rooms/civic-hall?day=" + day);
        telephone.open("/facilities/lotteries/check");
        telephone.open("/sign-in");
        telephone.signIn(login, PASSWORD);
        telephone.open(booked);
        telephone.press("a[href$='/key']");
        telephone.open("/my/bookings");

        guest.open(booked + "/times");
        guest.open(booked + "/cancellation");
        guest.press(".button--big");
        assertThat(guest.text()).contains("取り消した予約です", "お返しします");
    }
}
