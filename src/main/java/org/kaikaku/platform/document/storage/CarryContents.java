package org.kaikaku.platform.document.storage;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.kaikaku.platform.document.DocumentPlaces;
import org.kaikaku.platform.document.storage.Storage.NoSuchObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Each step is a transaction of its own that takes up its documents in the order of their ids. */
@Service
class CarryContents implements DocumentPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(CarryContents.class);
    /** Contents lie in memory meanwhile. */
    private static final int STEP = 20;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Storage storage;
    private final StoredObjects objects;
    private final Clock clock;

    CarryContents(
            JdbcClient jdbc, TransactionTemplate transaction, Storage storage, StoredObjects objects, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.storage = storage;
        this.objects = objects;
        this.clock = clock;
    }

    private static String there(Place to) {
        return switch (to) {
            // What is not sealed yet is sealed first, by the job that tends the keys.
            case STORAGE -> "content is not null and key_id is not null";
            case DATABASE -> "object is not null";
        };
    }

    @Override
    public long left(Place to) {
        return jdbc.sql("select count(*) from document_file where " + there(to))
                .query(Long.class)
                .single();
    }

    @Override
    public long carry(Place to, LongConsumer progress) {
        long done = 0;
        long lost = 0;
        for (var step = step(to, FIRST); step.seen() > 0; step = step(to, step.last())) {
            lost += step.lost();
            done += step.seen() - step.lost();
            progress.accept(done);
        }
        return lost;
    }

    private record Step(int seen, int lost, UUID last) {}

    private Step step(Place to, UUID after) {
        var step = transaction.execute(_ -> {
            var some = some(to, after);
            int lost = 0;
            for (var id : some) {
                lost += carry(to, id) ? 0 : 1;
            }
            return new Step(some.size(), lost, some.isEmpty() ? after : some.getLast());
        });
        return Objects.requireNonNull(step);
    }

    private List<UUID> some(Place to, UUID after) {
        return jdbc.sql("select id from document_file where id > ? and %s order by id limit %d for update"
                        .formatted(there(to), STEP))
                .param(after)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean carry(Place to, UUID id) {
        return switch (to) {
            case STORAGE -> out(id);
            case DATABASE -> in(id);
        };
    }

    private boolean out(UUID id) {
        var content = jdbc.sql("select content from document_file where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
        jdbc.sql("update document_file set content = null, object = ? where id = ?")
                .params(storage.put(content), id)
                .update();
        return true;
    }

    private boolean in(UUID id) {
        var object = jdbc.sql("select object from document_file where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        try {
            jdbc.sql("update document_file set content = ?, object = null where id = ?")
                    .params(storage.get(object), id)
                    .update();
            objects.release(object, clock.instant());
            return true;
        } catch (NoSuchObject lost) {
            LOG.error("Document {} cannot be carried. {}", id, lost.getMessage());
            return false;
        }
    }
}
