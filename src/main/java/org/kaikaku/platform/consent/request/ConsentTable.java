package org.kaikaku.platform.consent.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConsentTable {
    private static final int MOST = 200;
    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsentTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where the act waits on this object already. */
    boolean add(Consent.Asked asked) {
        var request = asked.request();
        var words = request.words();
        return jdbc.sql("""
                        insert into consent_request (id, act, object, subject, words_ja, words_easy, words_en, reason, payload,
                                                     entitled, division, beneficiary, asker, asker_name, asker_office, asked_at, until)
                        values (:id, :act, :object, :subject, :ja, :easy, :en, :reason, cast(:payload as jsonb),
                                :entitled, :division, :beneficiary, :asker, :name, :office, :at, :until)
                        on conflict (act, object) where state = 'WAITING' do nothing
                        """)
                        .param("id", asked.id())
                        .param("act", request.act())
                        .param("object", request.object())
                        .param("subject", request.subject())
                        .param("ja", words.ja())
                        .param("easy", words.easy())
                        .param("en", words.en())
                        .param("reason", request.reason())
                        .param("payload", json.writeValueAsString(request.payload()))
                        .param("entitled", request.right().name())
                        .param("division", request.division())
                        .param("beneficiary", request.beneficiary())
                        .param("asker", asked.asker().id())
                        .param("name", asked.asker().name())
                        .param("office", asked.asker().office())
                        .param("at", Timestamp.from(asked.at()))
                        .param("until", asked.until())
                        .update()
                == 1;
    }

    /** False where somebody else has settled it meanwhile. */
    boolean save(Consent.Settled settled) {
        return jdbc.sql("""
                        update consent_request
                           set state = :state, settled_at = :at, settler = :by, settler_name = :name, settler_office = :office,
                               settled_reason = :reason
                         where id = :id and state = 'WAITING'
                        """)
                        .param("state", state(settled))
                        .param("at", Timestamp.from(settled.at()))
                        .param("by", settled.by().id())
                        .param("name", settled.by().name())
                        .param("office", settled.by().office())
                        .param("reason", settled instanceof Consent.Refused refused ? refused.reason() : null)
                        .param("id", settled.asked().id())
                        .update()
                == 1;
    }

    Optional<Consent> find(UUID id) {
        return jdbc.sql("select * from consent_request where id = ?")
                .param(id)
                .query(this::consent)
                .optional();
    }

    Optional<UUID> waiting(String act, String object) {
        return jdbc.sql("select id from consent_request where act = ? and object = ? and state = 'WAITING'")
                .params(act, object)
                .query(UUID.class)
                .optional();
    }

    /** The oldest first. */
    List<Consent> waitingFor(Actor actor) {
        return list(actor, "state = 'WAITING' and asker <> :me and " + THEIRS, "asked_at");
    }

    List<Consent> waitingOf(Actor actor) {
        return list(actor, "state = 'WAITING' and asker = :me", "asked_at");
    }

    /** What they asked, settled, or might have settled; the latest first. */
    List<Consent> settled(Actor actor) {
        return list(
                actor, "state <> 'WAITING' and (asker = :me or settler = :me or " + THEIRS + ")", "settled_at desc");
    }

    List<Consent.Waiting> waitingSinceBefore(LocalDate today) {
        return jdbc
                .sql("select * from consent_request where state = 'WAITING' and until < ?")
                .param(today)
                .query(this::consent)
                .list()
                .stream()
                .map(Consent.Waiting.class::cast)
                .toList();
    }

    private static final String THEIRS = "(entitled || ' ' || division in (:rights) or entitled in (:everywhere))";

    private List<Consent> list(Actor actor, String where, String order) {
        return jdbc.sql("select * from consent_request where " + where + " order by " + order + " limit " + MOST)
                .param("me", actor.account().toString())
                .param("rights", orNone(rights(actor, false)))
                .param("everywhere", orNone(rights(actor, true)))
                .query(this::consent)
                .list();
    }

    private static Collection<String> rights(Actor actor, boolean everywhere) {
        return actor.assignments().stream()
                .filter(assignment -> assignment.division().equals("*") == everywhere)
                .flatMap(assignment -> assignment.role().rights().stream()
                        .map(right -> everywhere ? right.name() : right + " " + assignment.division()))
                .collect(Collectors.toSet());
    }

    private static Collection<String> orNone(Collection<String> some) {
        return some.isEmpty() ? List.of("") : some;
    }

    private static String state(Consent.Settled settled) {
        return switch (settled) {
            case Consent.Given _ -> "GIVEN";
            case Consent.Refused _ -> "REFUSED";
            case Consent.Withdrawn _ -> "WITHDRAWN";
            case Consent.Expired _ -> "EXPIRED";
        };
    }

    private Consent consent(ResultSet row, int number) throws SQLException {
        var asked = asked(row);
        var state = row.getString("state");
        if (state.equals("WAITING")) {
            return new Consent.Waiting(asked);
        }
        var by = new Doer(row.getString("settler"), row.getString("settler_name"), row.getString("settler_office"));
        var at = row.getTimestamp("settled_at").toInstant();
        return switch (state) {
            case "GIVEN" -> new Consent.Given(asked, by, at);
            case "REFUSED" -> new Consent.Refused(asked, by, at, row.getString("settled_reason"));
            case "WITHDRAWN" -> new Consent.Withdrawn(asked, by, at);
            default -> new Consent.Expired(asked, by, at);
        };
    }

    private Consent.Asked asked(ResultSet row) throws SQLException {
        var request = new ConsentRequest(
                row.getString("act"),
                row.getString("object"),
                row.getString("subject"),
                new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                row.getString("reason"),
                json.readValue(row.getString("payload"), PAYLOAD),
                Right.valueOf(row.getString("entitled")),
                row.getString("division"),
                row.getObject("beneficiary", UUID.class));
        return new Consent.Asked(
                row.getObject("id", UUID.class),
                request,
                new Doer(row.getString("asker"), row.getString("asker_name"), row.getString("asker_office")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("until", LocalDate.class));
    }
}
