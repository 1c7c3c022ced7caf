package org.kaikaku.service.procedure.office.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.document.UnreadableDocument;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.application.Papers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote on cases, and the papers that they sent. */
@Repository
class CaseTexts {
    private static final Unseen WHY =
            new Unseen("the house reads it to find cases; who searches leaves a line for each person found");

    private static final List<Happening> IN_WORDS = List.of(
            Happening.CORRECTION_ASKED,
            Happening.CORRECTION_ASKED_BY_LETTER,
            Happening.CORRECTION_ASKED_BY_PHONE,
            Happening.RESUMED,
            Happening.PROPOSED,
            Happening.SENT_BACK,
            Happening.GRANTED,
            Happening.REFUSED,
            Happening.WITHDRAWN,
            Happening.WITHDRAWN_FOR);

    private final JdbcClient jdbc;
    private final Documents documents;

    CaseTexts(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** The decision's own paper says what its reason and the facts say already, so it is not read. */
    Map<UUID, StringBuilder> of(Collection<UUID> applications) {
        var texts = new HashMap<UUID, StringBuilder>();
        jdbc.sql("""
                        select application, note as text, null::uuid as document
                          from procedure_application_history
                         where application = any(:ids) and what = any(:words) and note <> ''
                        union all
                        select application, note, null from procedure_application_note
                         where application = any(:ids) and undone_at is null
                        union all
                        select application, title, document from procedure_application_paper
                         where application = any(:ids) and kind <> :decision
                        """)
                .param("ids", applications.toArray(UUID[]::new))
                .param("words", IN_WORDS.stream().map(Enum::name).toArray(String[]::new))
                .param("decision", Papers.DECISION)
                .query(row -> {
                    var text =
                            texts.computeIfAbsent(row.getObject("application", UUID.class), _ -> new StringBuilder());
                    text.append(row.getString("text")).append('\n');
                    var document = row.getObject("document", UUID.class);
                    if (document != null) {
                        text.append(read(new DocumentId(document))).append('\n');
                    }
                });
        return texts;
    }

    private String read(DocumentId id) {
        return documents
                .find(id)
                .filter(found -> Objects.equals(found.mediaType(), "application/pdf")
                        && found.scan().open())
                .map(_ -> text(id))
                .orElse("");
    }

    private String text(DocumentId id) {
        try {
            return PdfText.of(documents.content(id, WHY));
        } catch (UnreadableDocument locked) {
            // A case can be found by the rest of its words.
            return "";
        }
    }
}
