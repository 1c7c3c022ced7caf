package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.CityReleases;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Facilities and rooms written in the house: each change a version, nothing that is booked lost, bad input told at its field. */
class SetupOfRoomsTest extends RoomsOfTheCity {
    private static final String STUDIO = "/staff/places/music-studio";
    private String chief = "";
    private Timestamp began = Timestamp.from(Instant.EPOCH);

    @Autowired
    CityReleases releases;

    @BeforeEach
    void chief() {
        chief = staff(Role.CHIEF);
        began = Timestamp.from(Instant.now());
    }

    /** The city of all other tests is that of its folder, which nobody can publish over newer versions. */
    @AfterEach
    void what_was_published_never_was() {
        jdbc.sql("delete from city_release where published_at >= ?")
                .param(began)
                .update();
        jdbc.sql("delete from city_file where published_at >= ?").param(began).update();
        assertThat(releases.published()).isTrue();
    }

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
        assertThat(opens(post(path + "/end").param("read", read(path)), chief).getStatus())
                .isEqualTo(422);
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

    /** The version that a form begins with. */
    private String read(String path) throws Exception {
        var matcher = Pattern.compile("name=\"read\" value=\"(\\d+-\\d+)\"").matcher(reads(path, chief));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static MockHttpServletRequestBuilder room(
            MockHttpServletRequestBuilder request, String name, String read, String from, String until) {
        return request.param("read", read)
                .param("name-ja", name)
                .param("name-easy", name.isEmpty() ? "" : name.equals("部屋") ? name : "へや " + name.replace("改", ""))
                .param("name-en", name)
                .param("people", "５")
                .param("purpose", "music")
                .param("key-0", "")
                .param("from-0", from)
                .param("until-0", until)
                .param("yen-0", "1200")
                .param("ahead", "30")
                .param("lock", "NONE");
    }

    private static MockHttpServletRequestBuilder facility(
            MockHttpServletRequestBuilder request, String read, String phone) {
        for (var field : new String[] {"name", "about", "address"}) {
            var ja = switch (field) {
                case "name" -> "音楽スタジオ";
                case "about" -> "防音のスタジオが2つあります。";
                default -> "未来市本町2番";
            };
            var easy = switch (field) {
                case "name" -> "音楽《おんがく》スタジオ";
                case "about" -> "音《おと》を だして いい 部屋《へや》です。";
                default -> "未来市《みらいし》 本町《ほんちょう》 2";
            };
            request.param(field + "-ja", ja).param(field + "-easy", easy).param(field + "-en", "Studios");
        }
        return request.param("read", read)
                .param("phone", phone)
                .param("feature", "wheelchair", "lift")
                .param("closed", "wednesday")
                .param("thing-key-0", "drums")
                .param("thing-0-ja", "ドラムセット")
                .param("thing-0-easy", "ドラム")
                .param("thing-0-en", "Drum kit")
                .param("stock-0", "1")
                .param("yen-0", "500")
                .param("thing-key-1", "amplifier")
                .param("thing-1-ja", "アンプ")
                .param("thing-1-easy", "アンプ")
                .param("thing-1-en", "Amplifier")
                .param("stock-1", "4")
                .param("yen-1", "200");
    }
}
