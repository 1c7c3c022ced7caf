package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.TestDocuments;
import org.kaikaku.platform.document.storage.StorageServer;

@Tag("database")
class MoveDocumentsCommandTest {
    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void documents_are_carried_to_the_storage_and_back() throws IOException {
        TestDocuments.of(database, Clock.systemUTC()).store(NewDocument.pdf("other", "書類", new byte[] {1}));
        try (var server = StorageServer.in(folder)) {
            assertThat(move(server, "storage")).isZero();
            assertThat(said.toString(UTF_8)).contains("  1 / 1", "carried: 1");
            assertThat(server.objects()).hasSize(1);
            assertThat(move(server, "database")).isZero();
            assertThat(database.jdbc()
                            .sql("select count(*) from document_file where content is not null and object is null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void without_a_storage_nothing_is_carried_and_the_setting_is_named() {
        TestDocuments.of(database, Clock.systemUTC()).store(NewDocument.pdf("other", "書類", new byte[] {1}));
        assertThat(MoveDocumentsCommand.run(out(), args("storage"))).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("KAIKAKU_S3_URL names no storage");
    }

    @Test
    void where_to_must_be_said() {
        assertThat(MoveDocumentsCommand.run(out(), "move-documents")).isEqualTo(2);
        assertThat(MoveDocumentsCommand.run(out(), "move-documents", "elsewhere"))
                .isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("move-documents storage|database");
    }

    private int move(StorageServer server, String to) {
        return MoveDocumentsCommand.run(
                out(),
                Stream.concat(
                                Stream.of(args(to)),
                                Stream.of(
                                        "--kaikaku.s3.url=" + server.url(),
                                        "--kaikaku.s3.bucket=" + StorageServer.BUCKET,
                                        "--kaikaku.s3.key=" + StorageServer.KEY,
                                        "--kaikaku.s3.secret=" + StorageServer.SECRET))
                        .toArray(String[]::new));
    }

    private PrintStream out() {
        return new PrintStream(said, true, UTF_8);
    }

    private String[] args(String to) {
        var settings = database.properties().entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue());
        return Stream.concat(Stream.of("move-documents", to), settings).toArray(String[]::new);
    }
}
