package org.kaikaku.platform.search;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where rooms say that something has changed, come or gone. Each node's index follows. */
@Repository
public class SearchChanges {
    private final JdbcClient jdbc;

    public SearchChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the caller's transaction: what is rolled back was never said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("insert into search_change (kind, id) select ?, unnest(?::text[])")
                .params(kind, ids.toArray(String[]::new))
                .update();
    }
}
