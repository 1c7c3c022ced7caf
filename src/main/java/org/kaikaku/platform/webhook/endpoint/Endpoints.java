package org.kaikaku.platform.webhook.endpoint;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.webhook.outside.SigningSecret;
import org.kaikaku.platform.webhook.outside.Strongbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Endpoints {
    /** For so long a receiver may go on with the secret from before. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Strongbox box;

    Endpoints(JdbcClient jdbc, Strongbox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    void add(Endpoint endpoint, SigningSecret secret) {
        jdbc.sql("""
                        insert into webhook_endpoint (id, owner, city_wide, url, types, secret, state, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        endpoint.id(),
                        endpoint.owner(),
                        endpoint.cityWide(),
                        endpoint.url().toString(),
                        endpoint.types().toArray(String[]::new),
                        box.seal(secret),
                        endpoint.state().name(),
                        Timestamp.from(endpoint.made()))
                .update();
    }

    public Optional<Endpoint> find(UUID id) {
        return jdbc.sql("select * from webhook_endpoint where id = ?")
                .param(id)
                .query(Endpoints::endpoint)
                .optional();
    }

    List<Endpoint> cityWide() {
        return jdbc.sql("select * from webhook_endpoint where city_wide order by made_at desc, id")
                .query(Endpoints::endpoint)
                .list();
    }

    List<Endpoint> of(UUID owner) {
        return jdbc.sql("select * from webhook_endpoint where owner = ? and not city_wide order by made_at desc, id")
                .param(owner)
                .query(Endpoints::endpoint)
                .list();
    }

    /** The newest first; the one from before for a while after a change. */
    public List<SigningSecret> secrets(UUID id, Instant now) {
        return jdbc.sql(
                        "select secret, case when old_until > :now then old_secret end as old from webhook_endpoint where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .query((row, _) -> Stream.of(row.getBytes("secret"), row.getBytes("old"))
                        .filter(java.util.Objects::nonNull)
                        .map(box::open)
                        .toList())
                .optional()
                .orElse(List.of());
    }

    void change(UUID id, SigningSecret secret, Instant now) {
        jdbc.sql("update webhook_endpoint set old_secret = secret, old_until = ?, secret = ? where id = ?")
                .params(Timestamp.from(now.plus(OVERLAP)), box.seal(secret), id)
                .update();
    }

    /** What waited goes on where it was. */
    void set(UUID id, Endpoint.State state) {
        jdbc.sql("update webhook_endpoint set state = ?, failing_since = null where id = ?")
                .params(state.name(), id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook_delivery where endpoint = ?").param(id).update();
        jdbc.sql("delete from webhook_endpoint where id = ?").param(id).update();
    }

    public void answers(UUID id) {
        jdbc.sql("update webhook_endpoint set failing_since = null where id = ? and failing_since is not null")
                .param(id)
                .update();
    }

    /** As it stands then; empty where it is gone. */
    Optional<Endpoint> fails(UUID id, Instant now) {
        return jdbc.sql(
                        "update webhook_endpoint set failing_since = coalesce(failing_since, ?) where id = ? returning *")
                .param(1, Timestamp.from(now), Types.TIMESTAMP)
                .param(2, id)
                .query(Endpoints::endpoint)
                .optional();
    }

    /** False where it was stopped before. */
    boolean stop(UUID id) {
        return jdbc.sql("update webhook_endpoint set state = 'STOPPED' where id = ? and state = 'ACTIVE'")
                        .param(id)
                        .update()
                > 0;
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var failing = row.getTimestamp("failing_since");
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getBoolean("city_wide"),
                URI.create(row.getString("url")),
                Set.of((String[]) row.getArray("types").getArray()),
                Endpoint.State.valueOf(row.getString("state")),
                failing == null ? null : failing.toInstant(),
                row.getTimestamp("made_at").toInstant());
    }
}
