package org.kaikaku.service.procedure.office.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each likes to see the inbox; read with the numbers of its tabs. */
@Repository
class SavedFilters {
    static final int MOST = 12;
    static final int LONGEST_NAME = 40;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Under a name that there is, the new one takes the old one's place.
     *
     * @return false where there are as many as there may be
     */
    boolean save(UUID account, String name, InboxQuery query) {
        return jdbc.sql("""
                        insert into procedure_saved_filter (id, account, name, address)
                        select :id, :account, :name, :address
                         where (select count(*) from procedure_saved_filter where account = :account and name <> :name) < :most
                        on conflict (account, name) do update set address = excluded.address
                        """)
                        .param("id", UUID.randomUUID())
                        .param("account", account)
                        .param("name", name)
                        .param("address", new InboxLinks(query).filter())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** @return false where this account has no such filter */
    boolean delete(UUID id, UUID account) {
        return jdbc.sql("delete from procedure_saved_filter where id = ? and account = ?")
                        .params(id, account)
                        .update()
                == 1;
    }
}
