package org.kaikaku.service.procedure.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Concerned;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Turns a row into the type of its state and back. */
@Component
class ApplicationRow implements RowMapper<Application> {
    private final JsonMapper json;
    private final ObjectReader facts;

    ApplicationRow(JsonMapper json) {
        this.json = json;
        this.facts = json.readerForListOf(StatedFact.class);
    }

    record WithdrawnDetail(String reason, java.time.Instant at) {}

    @Override
    public Application mapRow(ResultSet row, int number) throws SQLException {
        var header = header(row);
        var detail = row.getString("detail");
        header.people().forEach(Concerned::note);
        if (header.people().isEmpty()) {
            Concerned.note(null);
        }
        return switch (State.valueOf(row.getString("state"))) {
            case RECEIVED -> new Received(header);
            case IN_REVIEW -> new InReview(header, worker(row), tickedIn(row));
            case CORRECTION_ASKED ->
                new CorrectionAsked(
                        header, worker(row), tickedIn(row), json.readValue(detail, CorrectionRequest.class));
            case AWAITING_APPROVAL ->
                new AwaitingApproval(header, worker(row), tickedIn(row), json.readValue(detail, Decision.class));
            case DECIDED -> new Decided(header, json.readValue(detail, Decision.class), tickedIn(row));
            case WITHDRAWN -> {
                var withdrawn = json.readValue(detail, WithdrawnDetail.class);
                yield new Withdrawn(header, withdrawn.reason(), withdrawn.at());
            }
        };
    }

    @Nullable
    String detail(Application application) {
        return switch (application) {
            case CorrectionAsked asked -> json(asked.request());
            case AwaitingApproval awaiting -> json(awaiting.proposal());
            case Decided decided -> json(decided.decision());
            case Withdrawn withdrawn -> json(new WithdrawnDetail(withdrawn.reason(), withdrawn.at()));
            case Received _, InReview _ -> null;
        };
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    private Header header(ResultSet row) throws SQLException {
        return new Header(
                row.getObject("id", UUID.class),
                Receipt.parse(row.getString("receipt")).orElseThrow(),
                row.getObject("bundle", UUID.class),
                row.getString("event"),
                row.getString("procedure"),
                row.getLong("release"),
                row.getObject("held_on", java.time.LocalDate.class),
                row.getInt("subject_index"),
                row.getString("division"),
                Header.Channel.valueOf(row.getString("channel")),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getString("subject"),
                row.getString("applicant_name"),
                row.getString("applicant_kana"),
                facts.readValue(row.getString("facts")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("due", java.time.LocalDate.class),
                row.getString("proxy") == null ? null : json.readValue(row.getString("proxy"), Header.Proxy.class),
                row.getInt("version"));
    }

    private static Worker worker(ResultSet row) throws SQLException {
        return new Worker(row.getObject("worker", UUID.class), row.getString("worker_name"));
    }

    private static Set<String> tickedIn(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("ticked").getArray());
    }
}
