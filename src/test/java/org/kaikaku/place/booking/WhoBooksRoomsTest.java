package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may book: registered once, no more than the city gives, in order where they wait. */
class WhoBooksRoomsTest extends RoomsOfTheCity {
    @Test
    void a_group_that_is_registered_already_is_found_and_whoever_insists_is_another() throws Exception {
        var name = "未来合唱団" + UUID.randomUUID();
        register(resident, name);
        var again = opens(profile(post("/my/booking-users"), "ミライ・" + name + "サークル"), other);
        assertThat(again.getStatus()).isEqualTo(302);
        var same = opens(profile(post("/my/booking-users"), "「" + name + "」 サークル"), other);
        assertThat(same.getStatus()).isEqualTo(422);
        assertThat(same.getContentAsString(UTF_8)).contains("すでに登録されているかもしれません").doesNotContain("U-0");
        assertThat(opens(
                                profile(post("/my/booking-users"), "「" + name + "」 サークル")
                                        .param("insists", "yes"),
                                other)
                        .getStatus())
                .isEqualTo(302);
        var bad = opens(
                post("/my/booking-users")
                        .param("kind", "GROUP")
                        .param("name", "あ")
                        .param("members", "0"),
                other);
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString(UTF_8))
                .contains("href=\"#kana\"", "href=\"#members\"", "href=\"#inCity\"", "value=\"あ\"");
    }

    @Test
    void who_waits_is_offered_in_order_what_is_given_back() throws Exception {
        var day = open("chuo-tatami", 7);
        var link = book(resident, "chuo-tatami", day, "am");
        var mine = register(other, "待つ会" + UUID.randomUUID());
        var waiting = opens(
                post("/my/bookings/waits")
                        .param("room", "chuo-tatami")
                        .param("day", day.toString())
                        .param("band", "am")
                        .param("user", mine),
                other);
        var wait = String.valueOf(waiting.getRedirectedUrl());
        assertThat(reads(wait, other)).contains("空きを待っています", "前に0人が待っています");

        opens(post(link + "/cancellation"), resident);

        assertThat(reads(wait, other)).contains("空きが出ました");
        assertThat(free("chuo-tatami", day, "am")).isFalse();
        assertThat(reads("/my/notices", other)).contains("待っていた施設が空きました");
        opens(plan(post(wait), mine, "meeting"), other);
        assertThat(reads(wait, other)).contains("予約ができています");
    }
}
