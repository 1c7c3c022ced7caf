package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Facility;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.identity.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A facility from nothing to its end, written in the house: a hall that divides, what it lends, when it is open, and closing it for good. */
class SetupOfFacilitiesTest extends FacilitiesInTheHouse {
    private static final String NEW = "/staff/places/new/shimin";

    private final String name = "新しい館" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_new_facility_lets_its_hall_whole_and_in_parts_lends_what_it_has_and_is_shut_on_its_days() throws Exception {
        var path = added();
        var mine = facility();
        assertThat(mine.division()).isEqualTo("shimin");
        assertThat(mine.equipment())
                .singleElement()
                .satisfies(thing -> assertThat(thing.stock()).isEqualTo(2));
        assertThat(mine.closed().isClosed(MonthDay.of(12, 30).atYear(2027))).isTrue();

        var one = room(path, "へやA");
        var other = room(path, "へやB");
        var whole = room(path, "ぜんたい", one, other);
        assertThat(facilities.room(whole).orElseThrow().room().parts()).containsExactlyInAnyOrder(one, other);
        assertThat(reads("/facilities?q=" + URLEncoder.encode(name, UTF_8), "")).contains("へやA", "へやB", "ぜんたい");
        assertThat(reads("/facilities/rooms/" + one, "")).contains("300円", "1,200円");

        var day = open(one, 3);
        book(resident, one, day, "t0900", "music");
        assertThat(free(whole, day, "t0900")).isFalse();
        assertThat(free(other, day, "t0900")).isTrue();
        var later = open(one, 8);
        book(this.other, whole, later, "t0900", "music");
        assertThat(free(one, later, "t0900")).isFalse();
        assertThat(free(other, later, "t0900")).isFalse();
        assertThat(newest("facilities.yaml")).contains("# 貸し出す施設と部屋。bands は利用区分", name, "key: civic-hall\n");
        assertThat(newest("booking-fees.yaml")).contains("# 歳入の科目", one);
        assertThat(reads("/staff/places/files/facilities.yaml", chief)).isEqualTo(newest("facilities.yaml"));
        assertThat(opens(get("/staff/places/files/roles.yaml"), chief).getStatus())
                .isEqualTo(404);
    }

    @Test
    void neither_the_parts_of_a_hall_nor_its_days_nor_what_it_lends_change_under_somebody_who_has_it()
            throws Exception {
        var path = added();
        var one = room(path, "へやA");
        var whole = room(path, "ぜんたい", one);
        var thing = facility().equipment().getFirst().key();
        var day = open(whole, 3);
        var user = register(resident, "借りる会" + UUID.randomUUID());
        var link = hold(resident, whole, day, "t0900");
        opens(plan(post(link), user).param("lend-" + thing, "2"), resident);

        var divided = opens(room(post(path + "/rooms/" + whole), "ぜんたい", read(path), "9:00", "10:50"), chief);
        booked(divided);
        booked(saved(path, thing, "2", weekday(day)));
        booked(saved(path, thing, "1"));
        booked(saved(path, thing, ""));
        assertThat(saved(path, thing, "3").getStatus()).isEqualTo(302);

        opens(post(link + "/cancellation"), resident);
        assertThat(saved(path, thing, "").getStatus()).isEqualTo(302);
        assertThat(facility().equipment()).isEmpty();
        var part = opens(ending(path + "/rooms/" + one), chief);
        assertThat(part.getStatus()).as("a part of a hall stays").isEqualTo(422);
        assertThat(part.getContentAsString(UTF_8)).contains("という部屋がありません");
        assertThat(opens(ending(path + "/rooms/" + whole), chief).getStatus()).isEqualTo(302);
        assertThat(opens(ending(path + "/rooms/" + one), chief).getStatus()).isEqualTo(302);
        assertThat(facility().rooms()).isEmpty();
    }

    @Test
    void a_facility_closes_on_a_day_on_which_nobody_has_it_and_leaves_the_lists_then() throws Exception {
        var path = added();
        var room = room(path, "へやA");
        var day = open(room, 6);
        var link = book(resident, room, day, "t0900", "music");

        booked(closes(path, day));
        var entered = entered(room, day.plusDays(1));
        assertThat(closes(path, day.plusDays(1)).getContentAsString(UTF_8)).contains("抽選の申込みが1件あるため");
        jdbc.sql("delete from booking_entry where id = ?").param(entered).update();
        jdbc.sql("delete from booking_lottery where month = '2098-07'").update();
        assertThat(closes(path, day.plusDays(1)).getStatus()).isEqualTo(302);
        assertThat(facility().closes()).isEqualTo(day.plusDays(1));
        assertThat(reads("/facilities/rooms/" + room, "")).contains("に閉じます。その日から使えません");
        assertThat(reads("/staff/places", chief)).contains("に閉じます。その日から使えません");
        assertThat(refusal(room, open(room, 0).plusDays(14), "t0900")).contains("休館日です");

        assertThat(opens(post(path + "/reopening").param("read", read(path)), chief)
                        .getStatus())
                .isEqualTo(302);
        assertThat(facility().closes()).isNull();
        opens(post(link + "/cancellation"), resident);
        assertThat(closes(path, facilities.day()).getStatus()).isEqualTo(302);
        assertThat(facilities.directory().facility(facility().key())).isEmpty();
        assertThat(opens(get("/facilities/rooms/" + room), "").getStatus()).isEqualTo(404);
        assertThat(reads("/facilities?q=" + URLEncoder.encode(name, UTF_8), "")).doesNotContain("へやA");
        assertThat(reads(link, resident)).contains("へやA");
        assertThat(reads("/staff/places", chief)).contains("閉じた施設", name);
    }

    @Test
    void a_day_that_is_over_and_an_answer_that_is_missing_are_told_at_their_fields() throws Exception {
        var path = added();
        var yesterday = opens(closing(path, facilities.day().minusDays(1)).param("sure", "yes"), chief);
        assertThat(yesterday.getStatus()).isEqualTo(422);
        assertThat(yesterday.getContentAsString(UTF_8))
                .contains(
                        "href=\"#closes\"",
                        "今日から5年先",
                        "value=\"" + facilities.day().minusDays(1) + "\"");
        var unsure = opens(closing(path, facilities.day()), chief);
        assertThat(unsure.getStatus()).isEqualTo(422);
        assertThat(unsure.getContentAsString(UTF_8)).contains("href=\"#sure\"", "印を付けて");
        assertThat(opens(closing(path, facilities.day()).param("sure", "yes"), staff(Role.CHIEF, "zeimu"))
                        .getStatus())
                .isEqualTo(404);
        var late = opens(
                post(path + "/closing")
                        .param("read", "1-1")
                        .param("closes", facilities.day().toString())
                        .param("sure", "yes"),
                chief);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(facility().closes()).isNull();
    }

    @Test
    void a_file_written_by_hand_that_closes_what_is_booked_is_not_published() throws Exception {
        var path = added();
        var room = room(path, "へやA");
        var day = open(room, 9);
        book(resident, room, day, "t0900", "music");
        assertThat(problems(day))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("closes on " + day, "\"" + room + "\" is booked 1 times"));
        assertThat(problems(day.plusDays(1))).isEmpty();
    }

    private List<CityFileProblem> problems(LocalDate closes) throws Exception {
        var key = "- key: " + facility().key() + "\n";
        var text = newest("facilities.yaml");
        assertThat(text).contains(key);
        var files = without(text.replace(key, key + "    closes: " + closes + "\n"), "nothing", "nothing");
        var problems = new ArrayList<CityFileProblem>();
        facilities.beforePublishing(files, problems);
        return problems;
    }

    private static void booked(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(409);
        assertThat(answer.getContentAsString(UTF_8)).contains("予約があるため、変えられません", "B-");
    }

    /** Of this test alone; its page. */
    private String added() throws Exception {
        var done = opens(own(post(NEW), read(NEW), "", "2"), chief);
        assertThat(done.getStatus()).as(done.getContentAsString(UTF_8)).isEqualTo(302);
        return "/staff/places/" + facility().key();
    }

    private MockHttpServletResponse saved(String path, String thing, String stock, String... more) throws Exception {
        var request = own(post(path), read(path), thing, stock);
        for (var closed : more) {
            request.param("closed", closed);
        }
        return opens(request, chief);
    }

    /** @param stock empty where the thing is cleared */
    private MockHttpServletRequestBuilder own(
            MockHttpServletRequestBuilder request, String read, String thing, String stock) {
        for (var field : List.of("name", "about", "address")) {
            request.param(field + "-ja", name)
                    .param(field + "-easy", "館《かん》" + name.substring(4))
                    .param(field + "-en", "House " + name.substring(4));
        }
        boolean lent = !stock.isEmpty();
        return request.param("read", read)
                .param("phone", "00-0000-7777")
                .param("feature", "lift")
                .param("closed-from-0", "12-29")
                .param("closed-to-0", "01-03")
                .param("thing-key-0", thing)
                .param("thing-0-ja", lent ? "マイク" : "")
                .param("thing-0-easy", lent ? "マイク" : "")
                .param("thing-0-en", lent ? "Microphone" : "")
                .param("stock-0", stock)
                .param("yen-0", lent ? "300" : "");
    }

    private String room(String path, String called, String... parts) throws Exception {
        var request = room(post(path + "/rooms"), called, read(path + "/rooms/new"), "9:00", "10:50");
        for (var part : parts) {
            request.param("part", part);
        }
        var done = opens(request, chief);
        assertThat(done.getStatus()).as(done.getContentAsString(UTF_8)).isEqualTo(302);
        return facility().rooms().getLast().key();
    }

    private MockHttpServletRequestBuilder ending(String path) throws Exception {
        return post(path + "/end").param("read", read(path)).param("sure", "yes");
    }

    private MockHttpServletRequestBuilder closing(String path, LocalDate day) throws Exception {
        return post(path + "/closing").param("read", read(path)).param("closes", day.toString());
    }

    private MockHttpServletResponse closes(String path, LocalDate day) throws Exception {
        return opens(closing(path, day).param("sure", "yes"), chief);
    }

    /** Somebody waits for a draw of a month far ahead, in which no other test draws. */
    private UUID entered(String room, LocalDate day) {
        jdbc.sql("""
                        insert into booking_lottery (month, opens_at, closes_at, seed, commitment, public_draw, public_on, wins)
                        values ('2098-07', now(), '2098-01-01', 'x', 'x', 'x', '2098-02-01', 1) on conflict do nothing
                        """).update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into booking_entry (id, month, by_user, room, day, band, plan, salt, pseudonym, made_at)
                        select :id, '2098-07', by_user, room, :day, 't0900', plan, 'x', :pseudonym, now()
                          from booking_use where room = :room and by_user is not null limit 1
                        """)
                .param("id", id)
                .param("day", day)
                .param("room", room)
                .param("pseudonym", id.toString())
                .update();
        return id;
    }

    /** As the newest version says. */
    private Facility facility() {
        return Facilities.in(new CityFiles(List.of(file("facilities.yaml")))).orElseThrow().facilities().stream()
                .filter(one -> one.name().ja().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String newest(String path) {
        return file(path).text();
    }

    private CityFile file(String path) {
        return releases.current().files().stream()
                .filter(file -> file.path().equals(path))
                .max(Comparator.comparingInt(CityFile::version))
                .orElseThrow();
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    }
}
