package org.kaikaku.service.contact.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kaikaku.platform.search.Findable;
import org.kaikaku.platform.search.Findables;
import org.kaikaku.platform.search.Search;
import org.kaikaku.platform.search.SearchChanges;
import org.kaikaku.platform.search.Sought;
import org.kaikaku.service.contact.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that were given before and that their writers gave to all who answer: without what could name whoever asked. */
@Component
public class EarlierAnswers implements Findables {
    private static final String KIND = "inquiry-answer";
    private static final String SHARED = """
            select s.inquiry || '/' || s.number as id, s.text, i.subject, i.division,
                   (select array_agg(known.name) || array_agg(known.reach) from contact_inquiry known
                     where known.id = i.id or known.joined_into = i.id) as known
              from contact_inquiry_step s join contact_inquiry i on i.id = s.inquiry where s.shared
            """;

    private final JdbcClient jdbc;
    private final Search search;
    private final SearchChanges changes;

    EarlierAnswers(JdbcClient jdbc, Search search, SearchChanges changes) {
        this.jdbc = jdbc;
        this.search = search;
        this.changes = changes;
    }

    /** @param division that answered */
    public record Earlier(String id, String subject, String text, String division) {}

    /** In the order of the index, the best first. */
    public List<Earlier> find(String words, int most) {
        var ids = search.find(new Sought(KIND, words, null, Set.of(), most)).ids();
        var found = read(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(one -> one.id().equals(id)))
                .toList();
    }

    public List<Earlier> read(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SHARED + " and s.inquiry || '/' || s.number in (:ids)")
                        .param("ids", ids)
                        .query(EarlierAnswers::earlier)
                        .list();
    }

    void changed(Collection<String> ids) {
        changes.changed(KIND, ids);
    }

    /** Ids of those whose inquiry was closed before. */
    List<String> closedBefore(Instant day) {
        return jdbc.sql("select id from (" + SHARED + " and i.closed_at < ?) as closed")
                .param(java.sql.Timestamp.from(day))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private static Earlier earlier(ResultSet row, int number) throws SQLException {
        var known = List.of((String[]) row.getArray("known").getArray());
        return new Earlier(
                row.getString("id"),
                PersonalData.masked(row.getString("subject"), known),
                PersonalData.masked(row.getString("text"), known),
                row.getString("division"));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from contact_inquiry_step where shared")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> idsAfter(String id, int most) {
        return jdbc.sql("select id from (" + SHARED + ") as shared where id > ? order by id limit ?")
                .params(id, most)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** Without a title: what somebody asked is no word to suggest to others. */
    @Override
    public List<Findable> of(Collection<String> ids) {
        return read(ids).stream()
                .map(one -> new Findable(
                        KIND, one.id(), "", "", List.of(), List.of(), one.subject() + "\n" + one.text(), Set.of()))
                .toList();
    }
}
