package org.kaikaku.platform.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.TestDocuments;
import org.kaikaku.platform.document.storage.Relay.Holding;
import org.kaikaku.platform.document.vault.TestVault;

/** {@code kill -9} in the middle of an upload to the storage: what was stored is there, what was not leaves nothing that a day does not mend. */
@Tag("database")
class KilledAtStoringTest {
    private static final Clock NOW = Clock.systemUTC();
    private static final int STORED = 3;

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    @Test
    void an_upload_that_was_cut_in_its_middle_was_never_there() throws Exception {
        try (var server = StorageServer.in(folder)) {
            // In the middle of the content behind those that were stored.
            var stored = killedAt(server, Holding.WHAT_IS_SENT, STORED * (StoringToKill.BYTES + 2000L) + 100_000);
            assertThat(stored).hasSize(STORED);
            afterwards(server, stored, 0);
        }
    }

    @Test
    void an_upload_that_was_cut_before_its_row_is_mended_after_a_day() throws Exception {
        try (var server = StorageServer.in(folder)) {
            var stored = killedAt(server, Holding.THE_ANSWER, STORED * (StoringToKill.BYTES + 2000L) + 100_000);
            assertThat(stored).hasSize(STORED);
            afterwards(server, stored, 1);
        }
    }

    private void afterwards(StorageServer server, List<UUID> stored, int strangers) {
        var storage = TestStorage.at(server, NOW);
        var documents = TestDocuments.of(database, TestVault.of(folder.resolve("keys/files-aes256")), storage, NOW);
        assertThat(rows()).isEqualTo(stored.size());
        assertThat(stored)
                .allSatisfy(id -> assertThat(documents.content(new DocumentId(id), OF_A_TEST))
                        .isEqualTo(StoringToKill.paper()));
        var mended =
                new MendStorage(storage, TestStorage.objects(database), Clock.offset(NOW, Duration.ofDays(2))).mend();
        assertThat(mended.missing()).isEmpty();
        assertThat(mended.removed()).isEqualTo(strangers);
        assertThat(server.objects()).hasSize(stored.size());
    }

    /** The ids of what the process said that it stored. */
    private List<UUID> killedAt(StorageServer server, Holding holding, long bytes) throws Exception {
        try (var relay = new Relay(server.port(), holding, bytes)) {
            TestVault.of(folder.resolve("keys/files-aes256"));
            var process = start(server, relay);
            var said = process.inputReader();
            var stored = new ArrayList<UUID>();
            var reader = Thread.startVirtualThread(() -> said.lines()
                    .filter(line -> line.startsWith(StoringToKill.STORED))
                    .map(line -> UUID.fromString(line.substring(StoringToKill.STORED.length())))
                    .forEach(stored::add));
            try {
                assertThat(relay.awaitHeld()).as("came so far").isTrue();
                if (holding == Holding.THE_ANSWER) {
                    await().until(() -> server.objects().size() == STORED + 1);
                }
            } finally {
                process.destroyForcibly().onExit().join();
            }
            reader.join();
            return stored;
        }
    }

    private Process start(StorageServer server, Relay relay) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StoringToKill.class.getName(),
                "--kaikaku.files.key=" + folder.resolve("keys/files-aes256")));
        database.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(server.settings(relay.url()));
        return builder.start();
    }

    private long rows() {
        return database.jdbc()
                .sql("select count(*) from document_file")
                .query(Long.class)
                .single();
    }
}
