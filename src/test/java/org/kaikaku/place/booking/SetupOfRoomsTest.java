package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** Facilities and rooms written in the house: each change a version, nothing that is booked lost, bad input told at its field. */
class SetupOfRoomsTest extends FacilitiesInTheHouse {
    private static final String STUDIO = "/staff/places/music-studio";

    @Test
    void a_room_is_added_booked_and_let_no_more_once_nobody_has_it() throws Exception {
        var name = "スタジオ" + UUID.randomUUID().toString().substring(0, 8);
        var read = read(STUDIO + "/rooms/new");
        var added = opens(room(post(STUDIO + "/rooms"), name, read, "9:00", "１０：５０"), chief);
        assertThat(added.getStatus()).as(added.getContentAsString(UTF_8)).isEqualTo(302);
        var place = facilities.directory().places().stream()
                .filter(one -> one.room().name().ja().equals(name))
                .findFirst()
                .orElseThrow();
        var key = place.room().key();
        var path = STUDIO + "/rooms/" + key;
        assertThat(reads("/staff/places", chief)).contains(name, "9:00–10:50");
        assertThat(reads(path, chief)).contains("value=\"" + name + "\"", "value=\"09:00\"");

        var day = open(key, 3);
        var link = book(resident, key, day, "t0900", "music");
        assertThat(reads("/facilities/rooms/" + key, "")).contains("1,200円");
        var shown = reads(link, resident).replaceAll("(?s).*(B-\\d{6}).*", "$1");
        var moved = opens(room(post(path), name, read(path), "9:30", "10:50"), chief);
        assertThat(moved.getStatus()).isEqualTo(409);
        assertThat(moved.getContentAsString(UTF_8)).contains("予約があるため、変えられません", shown, "value=\"9:30\"");
        var ended = opens(post(path + "/end").param("read", read(path)).param("sure", "yes"), chief);
        assertThat(ended.getStatus()).isEqualTo(409);
        assertThat(ended.getContentAsString(UTF_8)).contains(shown);
        var larger = opens(room(post(path), name + "改", read(path), "9:00", "10:50"), chief);
        assertThat(larger.getStatus()).isEqualTo(302);
        assertThat(reads(link, resident)).contains(name + "改");

        opens(post(link + "/cancellation"), resident);
        var unsure = opens(post(path + "/end").param("read", read(path)), chief);
        assertThat(unsure.getStatus()).isEqualTo(422);
        assertThat(unsure.getContentAsString(UTF_8))
                .contains("href=\"#sure\"", "id=\"sure-error\"", "印を付けて", "<details class=\"card\" open");
        assertThat(opens(post(path + "/end").param("read", read(path)).param("sure", "yes"), chief)
                        .getStatus())
                .isEqualTo(302);
        assertThat(facilities.room(key)).isEmpty();
        assertThat(opens(get(path), chief).getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_typed_wrong_is_told_at_its_field_and_kept() throws Exception {
        var version = read(STUDIO + "/rooms/studio-1");
        var wrong = opens(
                room(post(STUDIO + "/rooms"), "", version, "9:00", "12:00")
                        .param("from-1", "11:00")
                        .param("until-1", "13:00")
                        .param("from-2", "15:00")
                        .param("until-2", "14:00")
                        .param("from-3", "24:00")
                        .param("until-3", "25:30")
                        .param("from-4", "20:00")
                        .param("until-4", "21:00")
                        .param("from-5", "21:05")
                        .param("until-5", "22:00")
                        .param("clean-up", "十")
                        .param("prepare", "10")
                        .param("yen-4", "ただ")
                        .param("lottery", "13"),
                chief);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8))
                .contains(
                        "href=\"#name-ja\"",
                        "href=\"#from-1\"",
                        "重なっています",
                        "href=\"#until-2\"",
                        "終わりが始まりより後",
                        "href=\"#from-3\"",
                        "時刻を9:00のように",
                        "href=\"#from-5\"",
                        "準備と片付けの時間がありません",
                        "href=\"#clean-up\"",
                        "href=\"#yen-4\"",
                        "href=\"#lottery\"",
                        "value=\"25:30\"");
        var hard = opens(room(post(STUDIO + "/rooms"), "部屋", version, "9:00", "12:00"), chief);
        assertThat(hard.getContentAsString(UTF_8)).contains("href=\"#name-easy\"", "やさしい日本語は、漢字に読みを付け");
        var none = opens(room(post(STUDIO + "/rooms"), "空", version, "", ""), chief);
        assertThat(none.getContentAsString(UTF_8)).contains("貸し出す時間を一つ以上");
        assertThat(read(STUDIO + "/rooms/studio-1")).isEqualTo(version);
    }

    @Test
    void a_facility_is_changed_in_turn_and_by_its_own_division_alone() throws Exception {
        var before = read(STUDIO);
        var swapped = opens(
                facility(post(STUDIO), before, "電話なし")
                        .param("latitude", "142.0")
                        .param("longitude", "35.0")
                        .param("closed-from-0", "13-01")
                        .param("closed-to-0", "01-03"),
                chief);
        assertThat(swapped.getStatus()).isEqualTo(422);
        assertThat(swapped.getContentAsString(UTF_8))
                .contains("href=\"#latitude\"", "href=\"#longitude\"", "href=\"#phone\"", "href=\"#closed-from-0\"");

        assertThat(opens(facility(post(STUDIO), before, "00-0000-9999"), chief).getStatus())
                .isEqualTo(302);
        var studio = facilities.directory().facility("music-studio").orElseThrow();
        assertThat(studio.phone()).isEqualTo("00-0000-9999");
        assertThat(studio.rooms()).hasSize(2);
        assertThat(studio.equipment()).extracting(thing -> thing.key()).containsExactly("drums", "amplifier");
        assertThat(facilities.room("studio-1").orElseThrow().open(wednesday())).isFalse();

        var late = opens(facility(post(STUDIO), before, "00-0000-1111"), chief);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(UTF_8)).contains("ほかの人が先に変えました", "00-0000-1111");
        assertThat(opens(facility(post(STUDIO), read(STUDIO), "00-0000-0104"), chief)
                        .getStatus())
                .isEqualTo(302);
        assertThat(opens(get(STUDIO), staff(Role.CHIEF, "zeimu")).getStatus()).isEqualTo(404);
        assertThat(opens(get("/staff/places"), staff(Role.RECEPTION)).getStatus())
                .isEqualTo(404);
    }

    private java.time.LocalDate wednesday() {
        return facilities.day().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.WEDNESDAY));
    }
}
