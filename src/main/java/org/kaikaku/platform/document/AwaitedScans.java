package org.kaikaku.platform.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents that the scanner has not seen. */
@Service
public class AwaitedScans {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AwaitedScans(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those that keep somebody waiting first, then the oldest. */
    @Transactional(readOnly = true)
    public List<DocumentId> next(int most) {
        return jdbc.sql("""
                        select id from document_file where scan in ('WAITING', 'UNSCANNED')
                         order by scan desc, created_at limit ?
                        """)
                .param(most)
                .query((row, _) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @param threat what the scanner calls what it found; null where it found nothing */
    @Transactional
    public void seen(DocumentId id, @Nullable String threat) {
        int settled = jdbc.sql("""
                        update document_file set scan = :scan, threat = :threat where id = :id and scan in ('WAITING', 'UNSCANNED')
                        """)
                .param("scan", (threat == null ? Scan.CLEAN : Scan.INFECTED).name())
                .param("threat", threat)
                .param("id", id.value())
                .update();
        if (settled == 1) {
            events.publishEvent(new DocumentScanned(id, threat));
        }
    }

    /** The city has switched its scanner off: what waits for it would wait for ever. */
    @Transactional
    public int letThrough() {
        return jdbc.sql("update document_file set scan = 'UNSCANNED' where scan = 'WAITING'")
                .update();
    }
}
