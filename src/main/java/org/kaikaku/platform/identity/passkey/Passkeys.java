package org.kaikaku.platform.identity.passkey;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passkeys of an account. Whoever names another's is told that there is none. */
@Repository
public class Passkeys {
    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Passkey> of(UUID account) {
        return jdbc.sql(
                        "select id, name, added_at, used_at from identity_passkey where account = ? order by added_at, id")
                .param(account)
                .query((row, number) -> {
                    var used = row.getTimestamp("used_at");
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getTimestamp("added_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    public boolean any(UUID account) {
        return jdbc.sql("select exists (select 1 from identity_passkey where account = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    boolean rename(UUID account, UUID passkey, String name) {
        return jdbc.sql("update identity_passkey set name = ? where id = ? and account = ?")
                        .params(name, passkey, account)
                        .update()
                > 0;
    }

    boolean remove(UUID account, UUID passkey) {
        return jdbc.sql("delete from identity_passkey where id = ? and account = ?")
                        .params(passkey, account)
                        .update()
                > 0;
    }

    /** All of them are lost. */
    public int removeAll(UUID account) {
        return jdbc.sql("delete from identity_passkey where account = ?")
                .param(account)
                .update();
    }
}
