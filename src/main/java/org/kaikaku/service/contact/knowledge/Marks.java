package org.kaikaku.service.contact.knowledge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether articles helped. */
@Repository
class Marks {
    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Count(int helped, int not) {
        static final Count NONE = new Count(0, 0);
    }

    void add(Article article, boolean helped, Instant at) {
        jdbc.sql("insert into contact_mark (article, version, helped, at) values (?, ?, ?, ?)")
                .params(article.key(), article.version(), helped, Timestamp.from(at))
                .update();
    }

    /** Of each article's version, by {@code key/version}. */
    Map<String, Count> all() {
        var all = new HashMap<String, Count>();
        jdbc.sql("""
                        select article, version, count(*) filter (where helped) as helped,
                               count(*) filter (where not helped) as missed
                          from contact_mark group by article, version
                        """).query(row -> {
            all.put(
                    row.getString("article") + "/" + row.getInt("version"),
                    new Count(row.getInt("helped"), row.getInt("missed")));
        });
        return all;
    }
}
