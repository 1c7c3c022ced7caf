package org.kaikaku.platform.upload.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.AwaitedScans;
import org.kaikaku.platform.document.DocumentScanned;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.document.TestDocuments;
import org.kaikaku.platform.document.UnreadableDocument;
import org.kaikaku.platform.upload.Forged;
import org.kaikaku.platform.upload.scan.Scanner.Verdict;

/** The machine's clamd finds the test virus, over both ways to it; what came while it was away is seen later. */
@Tag("database")
class ClamdTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void clean_files_pass_and_the_test_virus_is_found_until_the_scanner_is_gone() throws IOException {
        try (var clamd = ClamdHere.in(folder)) {
            for (var where : List.of(clamd.socket(), clamd.host())) {
                var scanner = Clamd.at(where, PATIENCE);
                assertThat(scanner.scan(Forged.pdf())).isEqualTo(new Verdict.Clean());
                assertThat(scanner.scan(Forged.utf8(Forged.EICAR)))
                        .isEqualTo(new Verdict.Infected("Eicar-Test.UNOFFICIAL"));
                assertThat(scanner.scan(Forged.infectedPdf())).isInstanceOf(Verdict.Infected.class);
                assertThat(scanner.scan(new byte[3 * 1024 * 1024]))
                        .isInstanceOfSatisfying(
                                Verdict.NoAnswer.class,
                                no -> assertThat(no.why()).isNotBlank());
            }
            whatCameWhileItWasAwayIsSeenLater(clamd);
        }
        assertThat(Clamd.at(folder.resolve("clamd.socket").toString(), PATIENCE).scan(new byte[] {1}))
                .isInstanceOf(Verdict.NoAnswer.class);
    }

    private static void whatCameWhileItWasAwayIsSeenLater(ClamdHere clamd) throws IOException {
        var events = new ArrayList<Object>();
        var documents = TestDocuments.of(database, Clock.systemUTC());
        var awaited = TestDocuments.awaited(database, events::add);
        var job = new ScanWaiting(awaited, documents, Clamd.at(clamd.host(), PATIENCE));
        var clean = documents.store(sent(Forged.pdf(), Scan.WAITING)).id();
        var infected = documents.store(sent(Forged.infectedPdf(), Scan.WAITING)).id();
        var older = documents.store(sent(Forged.infectedPdf(), Scan.UNSCANNED)).id();

        clamd.close();
        job.run();
        assertThatThrownBy(() -> documents.content(clean, OF_A_TEST)).isInstanceOf(UnreadableDocument.Waiting.class);
        assertThat(documents.content(older, OF_A_TEST)).isNotEmpty();

        clamd.start();
        job.run();
        assertThat(documents.content(clean, OF_A_TEST)).isNotEmpty();
        for (var id : List.of(infected, older)) {
            assertThatThrownBy(() -> documents.content(id, OF_A_TEST)).isInstanceOf(UnreadableDocument.Infected.class);
        }
        assertThat(events)
                .containsExactlyInAnyOrder(
                        new DocumentScanned(clean, null),
                        new DocumentScanned(infected, "Eicar-Test.UNOFFICIAL"),
                        new DocumentScanned(older, "Eicar-Test.UNOFFICIAL"));
    }

    @Test
    void a_city_that_has_no_scanner_any_more_lets_through_what_waited() {
        var documents = TestDocuments.of(database, Clock.systemUTC());
        AwaitedScans awaited = TestDocuments.awaited(database, _ -> {});
        var id = documents.store(sent(Forged.pdf(), Scan.WAITING)).id();
        new ScanWaiting(awaited, documents, _ -> new Verdict.NoScanner()).run();
        assertThat(documents.content(id, OF_A_TEST)).isNotEmpty();
        assertThat(documents.find(id).orElseThrow().scan()).isEqualTo(Scan.UNSCANNED);
    }

    @Test
    void a_scanner_that_hangs_is_not_waited_for_for_ever() throws IOException {
        try (var silent = new ServerSocket(0)) {
            assertThat(Clamd.at("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200))
                            .scan(new byte[] {1}))
                    .isInstanceOf(Verdict.NoAnswer.class);
        }
    }

    @Test
    void an_address_that_is_none_is_named_at_the_start() {
        for (var wrong : List.of("clamd", "localhost:", ":3310", "localhost:clamd")) {
            assertThatThrownBy(() -> Clamd.at(wrong, PATIENCE)).hasMessageContaining(wrong);
        }
    }

    private static NewDocument sent(byte[] content, Scan scan) {

        return new NewDocument("other", "書類", "application/pdf", content, null, null, scan);
    }
}
