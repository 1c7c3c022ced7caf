package org.kaikaku.platform.city.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.journal.TestJournals;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class PublishCityTest {
    private final TestDatabase database = TestDatabase.create();
    private final TickingClock clock = new TickingClock();
    private final CityArchive archive = new CityArchive(database.jdbc());
    private final CityReleases releases = new CityReleases(archive, clock);
    private final List<CityFileCheck> rooms = List.of(new NotesRoom());

    @TempDir
    Path folder;

    @BeforeEach
    void a_city_with_a_note() throws IOException {
        write("city.yaml", CITY);
        note("a", 1, "2026-04-01", "one");
    }

    @Test
    void what_is_published_can_be_read_from_the_database_alone() throws IOException {
        var release = published();
        Files.delete(folder.resolve("notes/a.yaml"));

        assertThat(release.id()).isEqualTo(1);
        assertThat(releases.current().on(today()).find("notes/a.yaml"))
                .map(CityFile::text)
                .contains(text("a", 1, "2026-04-01", "one"));
        assertThat(Cities.find(releases.current().on(today())))
                .map(city -> city.municipality().code().digits())
                .contains("992011");
    }

    @Test
    void who_published_which_release_stands_in_the_journal() {
        var release = published();
        publish();

        assertThat(database.jdbc()
                        .sql("select doer_name || ' ' || object from audit_entry where act = 'PUBLISH'")
                        .query(String.class)
                        .list())
                .containsExactly(System.getProperty("user.name") + " city/release/" + release.id());
    }

    @Test
    void the_same_files_again_make_no_new_release() {
        var first = published();

        assertThat(publish()).isEqualTo(new Publication.Unchanged(releases.get(first.id())));
        assertThat(count("city_release")).isOne();
    }

    @Test
    void a_change_under_a_published_number_is_refused_with_the_number_to_write() throws IOException {
        published();
        note("a", 1, "2026-04-01", "changed in secret");
        note("b", 1, "2026-04-01", "new");

        assertThat(refused())
                .containsExactly("notes/a.yaml: was changed since version 1 was published; write version: 2");
        assertThat(count("city_file")).isEqualTo(2);
        assertThat(count("city_release")).isOne();
    }

    @Test
    void an_older_number_than_the_published_one_is_refused() throws IOException {
        published();
        note("a", 3, "2026-04-01", "three");
        published();
        note("a", 1, "2026-04-01", "one");

        assertThat(refused())
                .containsExactly("notes/a.yaml: version 1 is older than the published version 3; write version: 4");
    }

    @Test
    void a_new_number_makes_a_new_release_and_leaves_the_old_one_as_it_was() throws IOException {
        var first = published();
        note("a", 2, "2026-04-01", "two");
        var second = published();

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(said(releases.get(first.id()), "2026-11-20")).isEqualTo("one");
        assertThat(said(releases.get(second.id()), "2026-11-20")).isEqualTo("two");
        assertThat(releases.get(first.id()).sha256()).isEqualTo(first.sha256());
    }

    @Test
    void a_version_published_early_holds_from_its_day_on() throws IOException {
        published();
        note("a", 2, "2027-04-01", "two");
        var release = published();

        assertThat(said(release, "2027-03-31")).isEqualTo("one");
        assertThat(said(release, "2027-04-01")).isEqualTo("two");
        assertThat(release.turn(LocalDate.parse("2027-03-31"))).isEqualTo("2026-04-01");
        assertThat(release.turn(LocalDate.parse("2028-01-01"))).isEqualTo("2027-04-01");
    }

    @Test
    void a_file_taken_out_of_the_folder_is_out_of_the_new_release_only() throws IOException {
        var first = published();
        Files.delete(folder.resolve("notes/a.yaml"));
        var second = published();

        assertThat(second.on(today()).find("notes/a.yaml")).isEmpty();
        assertThat(releases.get(first.id()).on(today()).find("notes/a.yaml")).isPresent();
    }

    @Test
    void a_file_that_came_back_must_take_the_next_number() throws IOException {
        published();
        Files.delete(folder.resolve("notes/a.yaml"));
        published();
        note("a", 1, "2026-04-01", "back, but different");

        assertThat(refused())
                .containsExactly("notes/a.yaml: was changed since version 1 was published; write version: 2");
        note("a", 1, "2026-04-01", "one");
        assertThat(published().on(today()).find("notes/a.yaml")).isPresent();
    }

    @Test
    void a_version_taken_back_stands_in_nobodys_way() throws IOException {
        note("b", 1, "2026-04-01", "one");
        published();
        note("a", 2, "2027-04-01", "two");
        var coming = published().files().stream()
                .filter(file -> file.version() == 2)
                .findFirst()
                .orElseThrow();
        var doer = new Doer("command", "somebody", null);
        database.transaction()
                .executeWithoutResult(
                        _ -> assertThat(store().withdraw(coming, doer)).isTrue());
        releases.look();

        note("a", 1, "2026-04-01", "one");
        note("b", 2, "2026-04-01", "two");
        assertThat(published().newest()).extracting(CityFile::toString).contains("notes/a.yaml version 1");

        note("a", 2, "2027-04-01", "two, but other than before");
        assertThat(refused())
                .containsExactly("notes/a.yaml: was changed since version 2 was published; write version: 3");
    }

    @Test
    void a_mistake_in_one_file_keeps_all_files_out() throws IOException {
        note("b", 1, "2026-04-01", "BAD");

        assertThat(refused()).containsExactly("notes/b.yaml:3: says: is bad");
        assertThat(count("city_file")).isZero();
        assertThatThrownBy(releases::current).isInstanceOf(NoSuchRelease.class);
    }

    @Test
    void files_that_do_not_fit_on_a_day_to_come_are_refused_with_the_day() throws IOException {
        note("b", 1, "2027-04-01", "needs a");
        note("a", 1, "2028-04-01", "one");

        assertThat(refused()).containsExactly("notes/b.yaml: on 2027-04-01: a is missing");
    }

    @Test
    void a_release_reads_only_what_the_one_before_it_did_not_hold() throws IOException {
        published();
        var before = releases.current();
        note("a", 2, "2026-04-01", "two");
        published();
        var after = releases.current();

        assertThat(file(after, "city.yaml", 1)).isSameAs(file(before, "city.yaml", 1));
        assertThat(file(after, "notes/a.yaml", 1)).isSameAs(file(before, "notes/a.yaml", 1));
        assertThat(file(after, "notes/a.yaml", 2).text()).isEqualTo(text("a", 2, "2026-04-01", "two"));
        for (int version = 3; version <= CityReleases.KEPT + 3; version++) {
            note("a", version, "2026-04-01", "more");
            published();
            assertThat(releases.current().files()).hasSize(version + 1);
        }
        assertThat(releases.get(before.id()).files())
                .as("long out of the memory")
                .isEqualTo(before.files());
    }

    private static CityFile file(Release release, String path, int version) {
        return release.files().stream()
                .filter(file -> file.path().equals(path) && file.version() == version)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void another_nodes_release_is_noticed_within_seconds() throws IOException {
        published();
        var elsewhere = new CityReleases(archive, clock);
        assertThat(elsewhere.current().id()).isEqualTo(1);
        note("a", 2, "2026-04-01", "two");
        published();

        assertThat(elsewhere.current().id()).isEqualTo(1);
        clock.tick(CityReleases.LOOK_EVERY.plusMillis(1));
        assertThat(elsewhere.current().id()).isEqualTo(2);
    }

    @Test
    void a_file_in_another_encoding_or_without_a_version_is_told() throws IOException {
        Files.write(folder.resolve("notes/b.yaml"), "says: 市".getBytes("Shift_JIS"));
        write("notes/c.yaml", "effective: 2026-04-01\nsays: x\n");

        assertThat(refused())
                .containsExactly(
                        "notes/b.yaml: is not UTF-8 text; save it as UTF-8", "notes/c.yaml:1: \"version\" is missing");
    }

    private Publication publish() {
        return database.transaction()
                .execute(_ -> new PublishCity(new CityChecks(rooms), store(), releases).publish(folder));
    }

    private StoreRelease store() {
        return new StoreRelease(archive, new CityChecks(rooms), TestJournals.of(database, clock), clock);
    }

    private Release published() {
        assertThat(publish()).isInstanceOf(Publication.Published.class);
        return releases.current();
    }

    private List<String> refused() {
        return publish() instanceof Publication.Refused(var problems)
                ? problems.stream().map(CityFileProblem::toString).toList()
                : List.of();
    }

    private static String said(Release release, String date) {
        String text = release.on(LocalDate.parse(date))
                .find("notes/a.yaml")
                .orElseThrow()
                .text();
        return text.substring(text.indexOf("says: ") + 6).strip();
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private void note(String name, int version, String effective, String says) throws IOException {
        write("notes/" + name + ".yaml", text(name, version, effective, says));
    }

    private static String text(String name, int version, String effective, String says) {
        return "version: %d\neffective: %s\nsays: %s\n".formatted(version, effective, says);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** A room that reads notes. A note that needs another must not be alone. */
    private static final class NotesRoom implements CityFileCheck {
        @Override
        public boolean reads(String path) {
            return path.startsWith("notes/");
        }

        @Override
        public void check(CityFiles files, Collection<CityFileProblem> problems) {
            for (var file : files.under("notes/", ".yaml")) {
                YamlMap.read(file, problems, yaml -> {
                    String says = yaml.string("says");
                    if (says.equals("BAD")) {
                        yaml.get("says").wrong("is bad", null);
                    }
                    if (says.equals("needs a") && files.find("notes/a.yaml").isEmpty()) {
                        problems.add(CityFileProblem.of(file.path(), "a is missing", null));
                    }
                    return says;
                });
            }
        }
    }

    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T03:00:00Z");

        void tick(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return City.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final String CITY = """
            version: 1
            effective: 2020-04-01
            municipality:
              code: "992011"
              name: {ja: 試験村, easy: "試験村《しけんむら》", en: Test Village}
              kana: しけんむら
              mayor: 試験 太郎
              phone: 00-0000-0000
              postal: 000-0000
              address: {ja: 試験村, easy: "試験村《しけんむら》", en: Test Village}
            opening-hours: {from: "08:30", to: "17:15", closed: [saturday, sunday, holiday]}
            divisions: []
            """;
}
