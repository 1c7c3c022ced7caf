package org.kaikaku.platform.mandate.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.platform.number.CorporateNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcMandates implements MandateBook {
    private static final int MOST = 200;
    private static final int ROUND = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcMandates(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How a mandate came to be, as it is kept; what the counter saw is null for one that was given online. */
    private record OriginRow(
            UUID account,
            @Nullable String clerk,
            @Nullable String division,
            @Nullable String document,
            @Nullable String number,
            @Nullable LocalDate dated) {
        static OriginRow of(Origin origin) {
            return switch (origin) {
                case Origin.Online(var account) -> new OriginRow(account, null, null, null, null, null);
                case Origin.Counter seen ->
                    new OriginRow(
                            seen.account(),
                            seen.clerk(),
                            seen.division(),
                            seen.document(),
                            seen.number(),
                            seen.dated());
            };
        }

        Origin origin() {
            return clerk == null
                    ? new Origin.Online(account)
                    : new Origin.Counter(
                            account,
                            clerk,
                            Objects.requireNonNull(division),
                            Objects.requireNonNull(document),
                            Objects.requireNonNull(number),
                            Objects.requireNonNull(dated));
        }
    }

    private record OverRow(
            @Nullable String side,
            @Nullable String by,
            @Nullable String why,
            Instant at) {}

    @Override
    public void add(Mandate.Offered offered) {
        var terms = offered.terms();
        jdbc.sql("""
                        insert into mandate_mandate (id, state, person, company, name, giver, kind, scope, valid_from, valid_until, origin,
                            named, profession, registration, code, code_expires, made_at, changed_at, version)
                        values (?, 'OFFERED', ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, 1)
                        """)
                .param(1, terms.id())
                .param(2, terms.principal().person())
                .param(
                        3,
                        terms.principal() instanceof Principal.Company one
                                ? one.number().digits()
                                : null)
                .param(4, terms.principal().name())
                .param(5, terms.origin() instanceof Origin.Online(var account) ? account : null)
                .param(6, terms.kind())
                .param(7, json.writeValueAsString(terms.scope()))
                .param(8, terms.from())
                .param(9, terms.until())
                .param(10, json.writeValueAsString(OriginRow.of(terms.origin())))
                .param(11, terms.named())
                .param(12, terms.profession())
                .param(13, terms.registration())
                .param(14, offered.code())
                .param(15, Timestamp.from(offered.expires()))
                .param(16, Timestamp.from(terms.madeAt()))
                .param(17, Timestamp.from(terms.madeAt()))
                .update();
    }

    @Override
    public Optional<Mandate> find(UUID id) {
        return jdbc.sql("select * from mandate_mandate where id = ?")
                .param(id)
                .query(this::mandate)
                .optional();
    }

    @Override
    public Optional<Mandate.Offered> offered(String hash) {
        return jdbc.sql("select * from mandate_mandate where code = ? and state = 'OFFERED'")
                .param(hash)
                .query(this::mandate)
                .optional()
                .map(Mandate.Offered.class::cast);
    }

    @Override
    public List<Mandate> ofPerson(String person) {
        return latest("person = ?", person);
    }

    @Override
    public List<Mandate> ofCompany(String number) {
        return latest("company = ?", number);
    }

    @Override
    public List<Mandate> ofProxy(UUID account) {
        return latest("proxy = ?", account);
    }

    private List<Mandate> latest(String whose, Object key) {
        return jdbc.sql("select * from mandate_mandate where " + whose + " order by made_at desc, id limit " + MOST)
                .param(key)
                .query(this::mandate)
                .list();
    }

    @Override
    public List<Mandate.InForce> inForce(UUID after) {
        return jdbc
                .sql("select * from mandate_mandate where state = 'IN_FORCE' and id > ? order by id limit " + ROUND)
                .param(after)
                .query(this::mandate)
                .list()
                .stream()
                .map(Mandate.InForce.class::cast)
                .toList();
    }

    @Override
    public void save(Mandate mandate) {
        var proxy = mandate.proxy();
        var terms = mandate.terms();
        int written = jdbc.sql("""
                        update mandate_mandate
                           set state = ?, valid_until = ?, code = ?, code_expires = ?, proxy = ?, proxy_name = ?, proxy_person = ?,
                               profession = ?, registration = ?, over = ?::jsonb, changed_at = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                .param(1, state(mandate))
                .param(2, terms.until())
                .param(3, mandate instanceof Mandate.Offered offered ? offered.code() : null)
                .param(4, mandate instanceof Mandate.Offered offered ? Timestamp.from(offered.expires()) : null)
                .param(5, proxy == null ? null : proxy.account())
                .param(6, proxy == null ? null : proxy.name())
                .param(7, proxy == null ? null : proxy.person())
                .param(8, proxy == null ? terms.profession() : proxy.profession())
                .param(9, proxy == null ? terms.registration() : proxy.registration())
                .param(10, over(mandate))
                .param(11, Timestamp.from(clock.instant()))
                .param(12, terms.id())
                .param(13, mandate.version())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private static String state(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Offered _ -> "OFFERED";
            case Mandate.Taken _ -> "TAKEN";
            case Mandate.InForce _ -> "IN_FORCE";
            case Mandate.Revoked _ -> "REVOKED";
            case Mandate.Ended _ -> "ENDED";
        };
    }

    private @Nullable String over(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Revoked one ->
                json.writeValueAsString(new OverRow(one.side().name(), one.by(), null, one.at()));
            case Mandate.Ended one ->
                json.writeValueAsString(new OverRow(null, null, one.why().name(), one.at()));
            default -> null;
        };
    }

    private Mandate mandate(ResultSet row, int number) throws SQLException {
        var terms = terms(row);
        var proxy = proxy(row);
        int version = row.getInt("version");
        var changed = row.getTimestamp("changed_at").toInstant();
        return switch (row.getString("state")) {
            case "OFFERED" ->
                new Mandate.Offered(
                        terms,
                        row.getString("code"),
                        row.getTimestamp("code_expires").toInstant(),
                        version);
            case "TAKEN" -> new Mandate.Taken(terms, Objects.requireNonNull(proxy), changed, version);
            case "IN_FORCE" -> new Mandate.InForce(terms, Objects.requireNonNull(proxy), changed, version);
            case "REVOKED" -> {
                var over = json.readValue(row.getString("over"), OverRow.class);
                yield new Mandate.Revoked(
                        terms,
                        proxy,
                        Mandate.Revoked.Side.valueOf(Objects.requireNonNull(over.side())),
                        Objects.requireNonNull(over.by()),
                        over.at(),
                        version);
            }
            default -> {
                var over = json.readValue(row.getString("over"), OverRow.class);
                yield new Mandate.Ended(
                        terms,
                        Objects.requireNonNull(proxy),
                        Mandate.Ended.Why.valueOf(Objects.requireNonNull(over.why())),
                        over.at(),
                        version);
            }
        };
    }

    private Terms terms(ResultSet row) throws SQLException {
        var person = row.getString("person");
        var name = row.getString("name");
        return new Terms(
                row.getObject("id", UUID.class),
                person != null
                        ? new Principal.Person(person, name)
                        : new Principal.Company(new CorporateNumber(row.getString("company")), name),
                row.getString("kind"),
                json.readValue(row.getString("scope"), Scope.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                json.readValue(row.getString("origin"), OriginRow.class).origin(),
                row.getString("named"),
                row.getString("profession"),
                row.getString("registration"),
                row.getTimestamp("made_at").toInstant());
    }

    private static @Nullable Proxy proxy(ResultSet row) throws SQLException {
        var account = row.getObject("proxy", UUID.class);
        return account == null
                ? null
                : new Proxy(
                        account,
                        row.getString("proxy_name"),
                        row.getString("proxy_person"),
                        row.getString("profession"),
                        row.getString("registration"));
    }
}
