package org.kaikaku.place.booking.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditedYamlTest {
    private static final String HALLS = """
            version: 3   # counts up
            effective: 2026-04-01
            # Everything that is let. 𠮷 is one letter.
            facilities:
              # the old one
              - key: hall
                name: {ja: ホール, en: Hall}   # as on its door
                phone: 00-0000-0101
                rooms:
                  - key: a
                    people: 30   # by the fire brigade's rule
                    bands: [{key: am, from: "09:00"}, {key: pm, from: "13:00"}]
                  # under repair until spring
                  - key: b
                    people: 20
              - {key: gym, name: {ja: 体育館, en: Gym}, rooms: []} # one line
            # the end
            """;

    @Test
    void only_the_line_that_changed_is_another_and_its_remark_stays() {
        var made = edited(file -> {
            file.put("version", 4);
            room(file, 0, 0).put("people", 25);
        });

        assertThat(made).isEqualTo(HALLS.replace("version: 3", "version: 4").replace("people: 30 ", "people: 25 "));
    }

    @Test
    void what_is_new_stands_after_the_last_and_what_is_gone_takes_its_own_lines_alone() {
        var made = edited(file -> {
            rooms(file, 0).remove(1);
            rooms(file, 0).add(ordered("key", "c", "name", ordered("ja", "大", "en", "Large"), "people", 9));
            room(file, 0, 0).put("approval", true);
            facility(file, 0).put("closes", "2027-04-01");
        });

        assertThat(made).isEqualTo(HALLS.replace("""
                      # under repair until spring
                      - key: b
                        people: 20
                """.indent(0), """
                        approval: true
                      # under repair until spring
                      - key: c
                        name: {ja: 大, en: Large}
                        people: 9
                    closes: 2027-04-01
                """.indent(0)));
    }

    @Test
    void a_list_that_was_empty_and_a_facility_on_one_line_are_written_anew_where_they_stand() {
        var made = edited(file -> rooms(file, 1).add(ordered("key", "g", "name", ordered("ja", "場", "en", "G"))));

        assertThat(made).contains("# the end", "# one line", "# under repair until spring", "{key: gym, ", "key: g,");
    }

    @Test
    void a_layout_that_cannot_be_edited_is_written_anew_as_a_whole() {
        var wanted = EditedYaml.loaded("{version: 1, a: {b: 1}}");
        wanted.put("c", List.of(1, 2));

        assertThat(EditedYaml.loaded(EditedYaml.of("{version: 1, a: {b: 1}}\n", wanted)))
                .isEqualTo(wanted);
        var twice = EditedYaml.loaded("version: 1\nlist:\n  - {key: a, of: 1}\n  - {key: a, of: 2}\n");
        list(twice.get("list")).removeFirst();
        assertThat(EditedYaml.loaded(
                        EditedYaml.of("version: 1\nlist:\n  - {key: a, of: 1}\n  - {key: a, of: 2}\n", twice)))
                .isEqualTo(twice);
    }

    /** Whatever is changed in the demo city's file, it says so afterwards, and no remark before the first facility is lost. */
    @Test
    void a_hundred_changes_of_the_citys_file_say_what_is_wanted() throws IOException {
        var random = new Random(7);
        var text = Files.readString(Path.of("city/mirai/facilities.yaml"));
        for (int round = 0; round < 100; round++) {
            var wanted = EditedYaml.loaded(text);
            for (int change = 0; change < 3; change++) {
                change(wanted, random);
            }
            var made = EditedYaml.of(text, wanted);
            assertThat(EditedYaml.loaded(made)).isEqualTo(wanted);
            assertThat(made).contains("# 貸し出す施設と部屋。");
        }
    }

    private static void change(Map<String, Object> file, Random random) {
        int at = random.nextInt(list(file.get("facilities")).size());
        var rooms = rooms(file, at);
        switch (random.nextInt(7)) {
            case 0 -> facility(file, at).put("phone", "0" + random.nextInt(1000, 9999) + ": # x");
            case 1 -> facility(file, at).put("closes", "2030-01-0" + random.nextInt(1, 9));
            case 2 -> facility(file, at).remove("barrier-free");
            case 3 ->
                rooms.add(ordered("key", "new-" + random.nextInt(), "name", ordered("ja", "新: #1", "en", "'new\"")));
            case 4 -> {
                if (!rooms.isEmpty()) {
                    rooms.remove(random.nextInt(rooms.size()));
                }
            }
            case 5 -> {
                if (!rooms.isEmpty()) {
                    map(rooms.get(random.nextInt(rooms.size())))
                            .put("bands", new ArrayList<>(List.of(ordered("key", "x"))));
                }
            }
            default ->
                list(file.get("facilities")).add(ordered("key", "f-" + random.nextInt(), "rooms", new ArrayList<>()));
        }
    }

    private static String edited(Consumer<Map<String, Object>> change) {
        var wanted = EditedYaml.loaded(HALLS);
        change.accept(wanted);
        var made = EditedYaml.of(HALLS, wanted);
        assertThat(EditedYaml.loaded(made)).isEqualTo(wanted);
        return made;
    }

    private static Map<String, Object> facility(Map<String, Object> file, int at) {
        return map(list(file.get("facilities")).get(at));
    }

    private static List<Object> rooms(Map<String, Object> file, int at) {
        return list(facility(file, at).computeIfAbsent("rooms", _ -> new ArrayList<>()));
    }

    private static Map<String, Object> room(Map<String, Object> file, int facility, int at) {
        return map(rooms(file, facility).get(at));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked") // as the parser gives it
    private static Map<String, Object> map(Object one) {
        return (Map<String, Object>) one;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Object> list(@Nullable Object one) {
        return (List<Object>) Objects.requireNonNull(one);
    }
}
