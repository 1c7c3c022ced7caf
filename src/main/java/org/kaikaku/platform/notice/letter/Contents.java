package org.kaikaku.platform.notice.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.template.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a letter says: what its notice said. */
@Repository
class Contents {
    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param enclosure id of a document that goes with it; null where none does */
    record Content(Template.Said said, @Nullable UUID enclosure) {}

    Content of(UUID notice) {
        return jdbc.sql("select * from notice_notice where id = ?")
                .param(notice)
                .query((row, _) -> new Content(
                        new Template.Said(
                                new Text(
                                        row.getString("subject_ja"),
                                        row.getString("subject_easy"),
                                        row.getString("subject_en")),
                                new Text(
                                        row.getString("body_ja"),
                                        row.getString("body_easy"),
                                        row.getString("body_en"))),
                        row.getObject("enclosure", UUID.class)))
                .single();
    }
}
