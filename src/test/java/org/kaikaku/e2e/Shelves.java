package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.kaikaku.service.procedure.portal.SampleZip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Tables and files that come into the house: open data, masters, and the portal's. */
record Shelves(Business business, JdbcClient jdbc) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AED = """
            都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度
            992011,1,,未来市,市役所,シヤクシヨ,未来市中央一丁目1番1号,,34.8666,138.3231
            """;
    private static final String BANK = """
            金融機関コード,金融機関名,金融機関名カナ,支店コード,支店名,支店名カナ
            0001,みずほ,ミズホ,,,
            """;

    /** A table that waits to be published. */
    String openDraft(String administrator) throws Exception {
        return uploaded("/staff/open-data/drafts", "992011_aed.csv", AED, administrator);
    }

    /** The name of a table that anybody may read. */
    String openTable(String administrator) throws Exception {
        var name = "door-" + UUID.randomUUID().toString().substring(0, 8);
        var draft = openDraft(administrator);
        business.sent("/staff/open-data/drafts/" + draft + "/publication", administrator, "name", name, "ja", "AEDの場所");
        return name;
    }

    /** A table of banks that is not in force. */
    String masterDraft(String administrator) throws Exception {
        return uploaded("/staff/masters/drafts", "banks.csv", BANK, administrator);
    }

    /** One that will be in force long after all that the tests do. */
    String masterVersion(String administrator) throws Exception {
        var draft = masterDraft(administrator);
        business.sent("/staff/masters/drafts/" + draft + "/start", administrator, "from", "2099-04-01", "sure", "true");
        return draft;
    }

    /** Who came on a day of 1997 that nobody else looks at, not in use yet. */
    String arrivals(String chief) throws Exception {
        var table = "日付,受付,時刻,人数\n1997-04-01,jumin,9:00,1\n";
        var file = new MockMultipartFile("file", "tally.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        return Business.last(business.to(multipart("/staff/waits/arrivals").file(file), chief));
    }

    /** Somebody asked how many desks a day takes, and the record was too short to say. */
    String deskAnswer() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into counter_staffing (id, day, goal, desks, job, asked_at, asked_by, answer)
                        values (?, '2099-04-01', 15, '{"desks": []}', ?, now(), '市民 課長', '{"problem": "SHORT", "days": 0, "tried": 0}')
                        """).params(id, UUID.randomUUID()).update();
        return id.toString();
    }

    private String uploaded(String path, String name, String table, String login) throws Exception {
        var file = new MockMultipartFile("file", name, "text/csv", table.getBytes(StandardCharsets.UTF_8));
        var to = business.to(multipart(path).file(file).param("master", "banks"), login);
        assertThat(to).contains("/drafts/");
        return Business.last(to);
    }

    /** A file of the portal that has been read. */
    String portalFile(SampleZip sample, String clerk) throws Exception {
        var file = new MockMultipartFile("file", "sample.zip", "application/zip", sample.bytes());
        var id = Business.last(business.to(multipart("/staff/portal/files").file(file), clerk));
        await().atMost(PATIENCE).until(() -> lines(id) == sample.receipts().size());
        return id;
    }

    /** The number of a file in which the portal is told. */
    String portalStatus(String clerk) throws Exception {
        business.sent("/staff/portal/statuses", clerk);
        return jdbc.sql("select max(number) from procedure_portal_status")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private int lines(String file) {
        return jdbc.sql("select count(*) from procedure_portal_line where file = ?::uuid")
                .param(file)
                .query(Integer.class)
                .single();
    }
}
