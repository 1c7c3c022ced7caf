package org.kaikaku.service.procedure.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.portal.PortalFiles.PortalFile;
import org.kaikaku.service.procedure.portal.folder.PortalFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the city's file exchange delivers, without anybody who brings it. */
@HouseTest
class WatchPortalFolderTest {
    private static final Instant NOW = Instant.now();

    @Autowired
    PortalFiles files;

    @Autowired
    TakePortalFile take;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void a_file_that_lies_ready_is_taken_once_in_the_houses_own_name_and_moved_away() throws IOException {
        var sample = new SampleZip();
        lay("R8-0001.zip", sample.bytes(), Duration.ofMinutes(1));

        round(NOW);
        round(NOW);

        assertThat(in("")).isEmpty();
        assertThat(in("done")).containsExactly("R8-0001.zip");
        var file = file(sample.bytes());
        assertThat(file.name()).isEqualTo("R8-0001.zip");
        assertThat(file.by()).isEmpty();
        assertThat(jdbc.sql("select doer from audit_entry where object = ?")
                        .param("portal-file/" + file.id())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(Doer.SYSTEM.id());
    }

    @Test
    void a_file_that_is_still_being_written_a_hidden_one_another_kind_and_a_link_are_left_alone() throws IOException {
        lay("fresh.zip", new SampleZip().bytes(), Duration.ofSeconds(5));
        lay(".hidden.zip", new SampleZip().bytes(), Duration.ofHours(1));
        lay("part.zip.tmp", new SampleZip().bytes(), Duration.ofHours(1));
        Files.createSymbolicLink(folder.resolve("link.zip"), folder.resolve(".hidden.zip"));

        round(NOW);

        assertThat(in("")).containsExactlyInAnyOrder("fresh.zip", ".hidden.zip", "part.zip.tmp", "link.zip");
        round(NOW.plusSeconds(60));
        assertThat(in("done")).containsExactly("fresh.zip");
    }

    @Test
    void what_cannot_be_read_goes_to_failed_with_the_reason_and_is_seen_on_the_page_too() throws IOException {
        var others = new SampleZip()
                .change(Manifest.NAME, text -> text.replace("992011", "131016"))
                .bytes();
        lay("others.zip", others, Duration.ofMinutes(1));
        lay("torn.ZIP", "PK no more".getBytes(java.nio.charset.StandardCharsets.UTF_8), Duration.ofMinutes(1));

        round(NOW);

        assertThat(in("failed")).containsExactly("others.zip", "others.zip.txt", "torn.ZIP", "torn.ZIP.txt");
        assertThat(Files.readString(folder.resolve("failed/others.zip.txt")))
                .startsWith("manifest-city municipality")
                .contains("ほかの市町村あてのファイルです。", "It is for another municipality.");
        assertThat(file(others).refused()).isEqualTo(new Wrong("manifest-city", "municipality"));
        assertThat(files.content(file(others).id())).as("nothing of it is kept").isEmpty();
    }

    @Test
    void one_that_is_too_large_is_refused_without_being_read() throws IOException {
        var large = folder.resolve("large.zip");
        try (var file = Files.newByteChannel(
                large, Set.of(java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE))) {
            file.position(Archive.MOST_BYTES).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        Files.setLastModifiedTime(large, FileTime.from(NOW.minusSeconds(60)));

        round(NOW);

        assertThat(in("failed")).containsExactly("large.zip", "large.zip.txt");
        assertThat(Files.readString(folder.resolve("failed/large.zip.txt"))).startsWith("large");
    }

    @Test
    void one_that_a_dying_node_took_and_did_not_move_is_moved_and_not_taken_twice() throws IOException {
        var sample = new SampleZip();
        var before = take.take("by hand.zip", sample.bytes(), Sender.FOLDER);
        lay("again.zip", sample.bytes(), Duration.ofMinutes(1));

        round(NOW);

        assertThat(in("done")).containsExactly("again.zip");
        assertThat(file(sample.bytes()).id()).isEqualTo(before);
        assertThat(file(sample.bytes()).name()).isEqualTo("by hand.zip");
    }

    @Test
    void one_of_a_name_that_came_before_does_not_take_its_place_and_both_go_after_a_week() throws IOException {
        lay("daily.zip", new SampleZip().bytes(), Duration.ofMinutes(1));
        round(NOW);
        lay("daily.zip", new SampleZip().bytes(), Duration.ofMinutes(1));
        round(NOW);

        assertThat(in("done")).hasSize(2).allMatch(name -> name.endsWith("daily.zip"));
        round(NOW.plus(Duration.ofDays(6)));
        assertThat(in("done")).hasSize(2);
        round(NOW.plus(Duration.ofDays(8)));
        assertThat(in("done")).isEmpty();
    }

    @Test
    void a_folder_that_is_away_fails_the_round_and_no_folder_at_all_is_no_work() throws IOException {
        Files.delete(folder);
        assertThatThrownBy(() -> round(NOW)).isInstanceOf(UncheckedIOException.class);

        watch(PortalFolder.in(Path.of(""), 7), NOW).run();
        Files.createDirectory(folder);
    }

    private void round(Instant now) {
        watch(PortalFolder.in(folder, 7), now).run();
    }

    private WatchPortalFolder watch(PortalFolder folder, Instant now) {
        return new WatchPortalFolder(folder, take, texts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void lay(String name, byte[] content, Duration ago) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    }

    private TreeSet<String> in(String place) throws IOException {
        var names = new TreeSet<String>();
        var where = folder.resolve(place);
        if (Files.isDirectory(where)) {
            try (var all = Files.list(where)) {
                all.filter(file -> !Files.isDirectory(file))
                        .map(file -> String.valueOf(file.getFileName()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private PortalFile file(byte[] content) {
        return files.find(files.withHash(Sha256.of(content)).orElseThrow()).orElseThrow();
    }
}
