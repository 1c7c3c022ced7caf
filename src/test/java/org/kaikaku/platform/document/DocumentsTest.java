package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class DocumentsTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Instant NOW = Instant.parse("2026-11-20T01:23:45.678901Z");
    private static final byte[] CONTENT = "許可します".getBytes(StandardCharsets.UTF_8);

    private final Documents documents = TestDocuments.of(database, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_document_comes_back_as_it_was_stored() {
        var number = new DocumentNumber("shimin", "未市", new FiscalYear(2026), 12, 1);
        var stored = documents.store(NewDocument.pdf("decision", "世帯主変更 決定通知", CONTENT)
                .numbered(number)
                .keptUntil(LocalDate.of(2032, 3, 31)));
        assertThat(documents.find(stored.id())).contains(stored);
        assertThat(documents.content(stored.id(), OF_A_TEST)).isEqualTo(CONTENT);
        assertThat(stored.number()).isEqualTo("未市第12号");
        assertThat(stored.createdAt()).isEqualTo(NOW);
        assertThat(stored.size()).isEqualTo(CONTENT.length);
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void a_document_may_be_kept_for_ever_and_have_no_number() {
        var stored = documents.store(NewDocument.pdf("decision", "a", CONTENT));
        assertThat(documents.find(stored.id())).contains(stored);
        assertThat(stored.number()).isNull();
        assertThat(stored.retentionUntil()).isNull();
    }

    @Test
    void a_document_that_does_not_exist_is_named() {
        var unknown = new DocumentId(UUID.randomUUID());
        assertThat(documents.find(unknown)).isEmpty();
        assertThatThrownBy(() -> documents.content(unknown, OF_A_TEST))
                .isInstanceOf(Documents.NoSuchDocument.class)
                .hasMessageContaining(unknown.value().toString());
    }

    @Test
    void a_content_that_was_changed_behind_our_back_is_not_handed_out() {
        var stored = documents.store(NewDocument.pdf("decision", "a", CONTENT));
        database.asOwner()
                .sql("update document_file set content = 'x' where id = ?")
                .param(stored.id().value())
                .update();
        assertThatThrownBy(() -> documents.content(stored.id(), OF_A_TEST))
                .isInstanceOf(Documents.DamagedDocument.class);
    }
}
