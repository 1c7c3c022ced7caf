package org.kaikaku.platform.register.upload;

import java.util.List;
import java.util.Objects;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files about an upload; whoever stands in them finds that in the journal. */
@Service
class GiveOut {
    private final RejectedRows rejected;
    private final RejectedCsv csv;
    private final JdbcClient jdbc;
    private final Journal journal;

    GiveOut(RejectedRows rejected, RejectedCsv csv, JdbcClient jdbc, Journal journal) {
        this.rejected = rejected;
        this.csv = csv;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The rejected rows as they stood in the file, with the reason beside. */
    @Transactional
    public byte[] rejected(Uploads.Upload upload, Language language, Actor actor) {
        var rows = rejected.of(upload.id());
        var titles =
                upload.summary() == null ? List.<String>of() : upload.summary().titles();
        var known = jdbc.sql("select person_id from register_resident where person_id = any(?)")
                .param(
                        1,
                        rows.stream()
                                .map(RejectedRows.Rejected::person)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
        write("はねた行を直すために取り出す", known, upload, actor);
        return csv.of(titles, rows, language);
    }

    /** Those on the register of whom the file says nothing: 宛名番号, 氏名, 世帯番号. */
    @Transactional
    public byte[] missing(Uploads.Upload upload, Actor actor) {
        var rows = jdbc.sql("""
                        select r.person_id, r.name, r.household_id
                          from register_staged_change c join register_resident r on r.person_id = c.person_id
                         where c.upload = ? and c.act = 'MISSING' order by r.person_id
                        """)
                .param(upload.id())
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        write("ファイルにない方を確かめる", rows.stream().map(List::getFirst).toList(), upload, actor);
        return csv.missing(rows);
    }

    private void write(String purpose, List<String> people, Uploads.Upload upload, Actor actor) {
        var object = "register-upload/" + upload.id();
        journal.write(
                people.isEmpty()
                        ? List.of(new Trace(actor.doer(), Act.EXPORT, purpose, null, object))
                        : people.stream()
                                .map(person -> new Trace(actor.doer(), Act.EXPORT, purpose, person, object))
                                .toList());
    }
}
