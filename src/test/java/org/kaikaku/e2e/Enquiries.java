package org.kaikaku.e2e;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask: the chat, a person of the city hall, or nobody who could answer. */
record Enquiries(Business business, JdbcClient jdbc) {

    /** Somebody talks to the chat. */
    String talk() throws Exception {
        return Business.last(business.sent("/ask", "", "question", "住民票はどこで取れますか"));
    }

    /** Somebody asks by the form of the web. */
    String byForm() throws Exception {
        return Business.last(business.sent("/inquiries", "", "text", "住民票はどこで取れますか。"));
    }

    /** Somebody asks by telephone, and a clerk writes it down for their division. */
    String byTelephone(String clerk) throws Exception {
        return Business.last(business.sent("/staff/inquiries", clerk, "text", "住民票はどこで取れますか。"));
    }

    /** Words that the Citizens Division answers with. */
    String template() {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into contact_template (id, division, title, text, written_by, written_at, version)
                        values (?::uuid, 'shimin', '開庁時間', '8時30分からです。', '審査 はじめ', now(), 0)
                        """).param(id).update();
        return id;
    }

    /** What nothing answered, for the division that it may concern. */
    String gap() {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into contact_gap (id, question, asked, division, first_at, last_at)
                        values (?::uuid, ?, 1, 'shimin', now(), now())
                        """).params(id, "戸口の質問 " + id).update();
        return id;
    }
}
