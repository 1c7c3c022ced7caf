package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.procedure.portal.SampleZip;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kill -9} while a register is taken over and a file of the portal is read: the next house goes on, and both end as if nothing had
 * happened.
 */
class KilledImportsTest {
    private static final int PEOPLE = 10_000;
    private static final int TIMES = 50;
    private static final String TAKEN = "行を受け入れました";
    /** Told from within the transaction in which the register changes. */
    private static final Pattern UNDER_WAY = Pattern.compile("<progress[^>]* value=\"[1-9]");

    private static final String IMPORT = "/staff/register/import";
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path data;

    @Test
    void the_next_house_goes_on_and_both_files_come_in_once() throws Exception {
        var moved = register("北山");
        var portal = portal();
        String upload;
        String file;
        var house = HouseToKill.start(data);
        try {
            var clerk = clerk(house);
            until(clerk, takenOver(clerk, register("中央")), page -> page.contains(TAKEN));
            file = clerk.post("/staff/portal/files", Map.of(), "file", portal).path();
            upload = takenOver(clerk, moved);
            until(clerk, file, page -> taken(page) > 0);
            until(clerk, upload, page -> UNDER_WAY.matcher(page).find());
            assertThat(taken(clerk.get(file).text()))
                    .as("amid the portal's file")
                    .isLessThan(3 * TIMES);
        } finally {
            house.kill();
        }

        house = HouseToKill.start(data);
        try {
            var clerk = clerk(house);
            until(clerk, file, page -> page.contains(3 * TIMES + "件が案件になりました"));
            until(clerk, upload, page -> page.contains(TAKEN));

            assertThat(numbers(clerk, file)).hasSize(3 * TIMES).doesNotHaveDuplicates();
            assertThat(clerk.post("/staff/portal/files", Map.of(), "file", portal)
                            .path())
                    .as("the same file again is the one from before")
                    .isEqualTo(file);
            var again = compared(clerk, moved);
            assertThat(counts(clerk, again)).as("new, changed, unchanged").startsWith("0", "0", "10,000");
        } finally {
            house.stop();
        }
    }

    private static String takenOver(Caller clerk, byte[] register) {
        var upload = compared(clerk, register);
        clerk.post(upload + "/taking-over", Map.of());
        return upload;
    }

    private static String compared(Caller clerk, byte[] register) {
        var upload = uploaded(clerk, register);
        until(clerk, upload, page -> page.contains("/taking-over"));
        return upload;
    }

    private static Caller clerk(HouseToKill house) {
        var clerk = house.caller(Language.JA);
        clerk.signIn(HouseToKill.CLERK, HouseToKill.PASSWORD);
        return clerk;
    }

    private static String uploaded(Caller clerk, byte[] register) {
        clerk.get(IMPORT);
        var path = clerk.post(IMPORT, Map.of("scope", "FULL"), "file", register).path();
        assertThat(path).startsWith(IMPORT + "/");
        return path;
    }

    private static void until(Caller clerk, String path, Predicate<String> enough) {
        await().alias(path).atMost(LONG).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            var reply = clerk.get(path);
            assertThat(reply.text()).as(reply.said()).matches(enough);
        });
    }

    private static int taken(String page) {
        return (int) page.lines()
                .flatMap(line -> List.of(line.split("state--done", -1)).stream().skip(1))
                .count();
    }

    private static List<String> numbers(Caller clerk, String file) {
        return clerk.get(file).page().select("td .num").eachText().stream()
                .filter(number -> !number.equals("–"))
                .toList();
    }

    private static List<String> counts(Caller clerk, String upload) {
        return clerk.get(upload).page().select("form[action$=taking-over] dd").eachText();
    }

    private static byte[] register(String town) {
        var csv = new StringBuilder("宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置\n");
        for (int i = 1; i <= PEOPLE; i++) {
            csv.append("9%06d,H%06d,消田 残%d,キエダ ノコル,1970-01-01,男,世帯主,,,000-0001,未来市%s一丁目%d番1号,\n"
                    .formatted(i, i, i, town, i));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The sample many times over, each time under other receipt numbers; its last application is wrong, the other three are right. */
    private static byte[] portal() {
        var json = new JsonMapper();
        var sample = new SampleZip();
        return sample.change("manifest.json", text -> {
                    var manifest =
                            json.readValue(text, new tools.jackson.core.type.TypeReference<Map<String, Object>>() {});
                    var listed = json.readTree(text).path("applications");
                    manifest.put("applications", many(json, listed));
                    return json.writeValueAsString(manifest);
                })
                .bytes();
    }

    private static List<Map<String, Object>> many(JsonMapper json, JsonNode listed) {
        var many = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < TIMES; i++) {
            for (var one : listed) {
                var copy = new LinkedHashMap<>(
                        json.convertValue(one, new tools.jackson.core.type.TypeReference<Map<String, Object>>() {}));
                copy.put("receipt", copy.get("receipt") + "-" + i);
                many.add(copy);
            }
        }
        return many;
    }
}
