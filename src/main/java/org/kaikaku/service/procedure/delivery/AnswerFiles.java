package org.kaikaku.service.procedure.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The result files that were read, and what each of their lines did. The file itself is not kept. */
@Repository
class AnswerFiles {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswerFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record AnswerFile(UUID id, UUID batch, String name, Instant readAt, String readBy, List<Said> said) {
        long count(String outcome) {
            return said.stream().filter(one -> one.outcome().equals(outcome)).count();
        }
    }

    /**
     * What one line did.
     *
     * @param outcome ACCEPTED, REJECTED, or why it changed nothing
     */
    record Said(long line, String receipt, String outcome, String reason) {}

    /** @return false where the very same file was read for this system before; who reads it at the same moment waits for the other */
    boolean add(AnswerFile file, String system, String sha256) {
        return jdbc.sql("""
                        insert into procedure_delivery_answer
                            (id, batch, system, sha256, file_name, read_at, read_by, said)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (system, sha256) do nothing
                        """)
                        .params(
                                file.id(),
                                file.batch(),
                                system,
                                sha256,
                                file.name(),
                                Timestamp.from(file.readAt()),
                                file.readBy(),
                                json.writeValueAsString(file.said()))
                        .update()
                == 1;
    }

    Optional<AnswerFile> find(UUID id) {
        return jdbc.sql(
                        "select id, batch, file_name, read_at, read_by, said from procedure_delivery_answer where id = ?")
                .param(id)
                .query((row, number) -> new AnswerFile(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        json.readValue(row.getString(6), new TypeReference<List<Said>>() {})))
                .optional();
    }
}
