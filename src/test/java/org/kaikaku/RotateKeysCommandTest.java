package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class RotateKeysCommandTest {
    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void a_new_key_stands_in_the_file_and_all_is_under_it() throws IOException {
        document("null", "null");

        assertThat(rotate()).isZero();
        assertThat(said.toString(UTF_8))
                .contains("新しい鍵 / new key: ", keys().toString(), "  1 / 1", "Every document is under");
        assertThat(rotate("--go-on")).isZero();
        assertThat(Files.readAllLines(keys()))
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(1);
    }

    @Test
    void documents_under_a_key_that_is_gone_are_counted() {
        document("'0123456789abcdef'", "''");

        assertThat(rotate()).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("documents that cannot be opened without key 0123456789abcdef: 1");
    }

    @Test
    void a_file_that_cannot_be_used_is_named() throws IOException {
        Files.createDirectories(keys());

        assertThat(rotate()).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("できませんでした");
    }

    private void document(String key, String wrapped) {
        database.jdbc().sql("""
                        insert into document_file
                            (id, kind, title, media_type, content, key_id, wrapped_key, size, sha256, created_at)
                        values (gen_random_uuid(), 'other', '書類', 'text/plain', 'x', %s, %s, 1, '', now())
                        """.formatted(key, wrapped)).update();
    }

    private Path keys() {
        return folder.resolve("files-aes256");
    }

    private int rotate(String... options) {
        var settings = database.properties().entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue());
        var args = Stream.of(Stream.of("rotate-keys", "--kaikaku.files.key=" + keys()), Stream.of(options), settings)
                .flatMap(part -> part);
        return RotateKeysCommand.run(new PrintStream(said, true, UTF_8), args.toArray(String[]::new));
    }
}
