package org.kaikaku.service.procedure.office.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.e2e.Workbook;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.inbox.ExportInbox.Exported;
import org.kaikaku.service.procedure.office.inbox.ExportInbox.Format;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ExportInboxTest {
    @Autowired
    ExportInbox export;

    @Autowired
    Submitted submitted;

    @Autowired
    JournalReader journal;

    @Autowired
    ImportResidents register;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void the_file_has_the_whole_filtered_list_and_nothing_of_another_division() throws IOException {
        for (int i = 0; i < InboxQuery.SIZE + 1; i++) {
            submitted.one(Submitted.NOTICE, "書出 " + (100 + i));
        }
        submitted.one(Submitted.NOTICE, "別人 太郎");

        assertThat(csv("書出", clerk))
                .contains("書出 100", "書出 130", "受付番号")
                .doesNotContain("別人")
                .hasLineCount(InboxQuery.SIZE + 2);
        assertThat(excel("書出", clerk)).contains("書出 100", "書出 130").doesNotContain("別人");
        assertThat(csv("書出", Submitted.staff("よその課", Role.CASE_WORKER, "zeimu")))
                .hasLineCount(1);
    }

    @Test
    void each_person_in_it_finds_it_in_the_journal_once_and_the_file_has_a_line_of_its_own() {
        var person = UUID.randomUUID().toString();
        submitted.one(Submitted.NOTICE, "控え 花子", "ヒカエ ハナコ", person, Submitted.facts());
        submitted.one(Submitted.GRANT, "控え 花子", "ヒカエ ハナコ", person, Submitted.facts());
        submitted.one(Submitted.GRANT, "控え 名無し");

        csv("控え", clerk);

        assertThat(journal.aboutPerson(person, null, 10).lines())
                .filteredOn(line -> line.act() == Act.EXPORT)
                .singleElement()
                .satisfies(line -> assertThat(line.doer().name()).isEqualTo("青葉 みどり"));
        assertThat(jdbc.sql("select object from audit_entry where act = 'EXPORT' and subject is null and doer = ?")
                        .param(clerk.account().toString())
                        .query(String.class)
                        .list())
                .containsExactly("inbox.csv?tab=all&q=控え (3)");
    }

    @Test
    void what_looks_like_a_formula_is_a_text() throws IOException {
        for (var name : new String[] {"=式(1)式の人", "+式の人", "-式の人", "@式の人", "＝式の人"}) {
            submitted.one(Submitted.NOTICE, name);
        }

        assertThat(csv("式の人", clerk).lines().skip(1))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.split(",")[4]).startsWith("'"));
        assertThat(excel("式の人", clerk)).contains("=式(1)式の人").doesNotContain("<f>", "'=");
    }

    @Test
    void names_keep_their_signs() throws IOException {
        submitted.one(Submitted.NOTICE, "𠮷田 辻󠄀, \"<髙>\"");

        assertThat(csv("𠮷田", clerk)).contains("\"𠮷田 辻󠄀, \"\"<髙>\"\"\"");
        assertThat(excel("𠮷田", clerk)).contains("𠮷田 辻󠄀, ").contains("髙");
    }

    @Test
    void nobodys_address_is_in_it_least_of_all_that_of_a_person_under_protection() throws IOException {
        var person = guarded();
        submitted.one(Submitted.GRANT, "匿う 人", "カクマウ ヒト", person, Submitted.facts());

        assertThat(csv("匿う", clerk)).contains("匿う 人").doesNotContain("中央一丁目", "000-0001");
        assertThat(excel("匿う", clerk)).contains("匿う 人").doesNotContain("中央一丁目", "000-0001");
    }

    private String guarded() {
        var person = UUID.randomUUID().toString().substring(0, 8);
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %s,%s,匿う 人,カクマウ ヒト,1980-01-02,female,世帯主,resident,,000-0001,未来市中央一丁目2番3号,1
                """.formatted(person, person);
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ImportReport.Imported.class);
        return person;
    }

    private String csv(String q, Actor actor) {
        return new String(file(q, Format.CSV, actor), StandardCharsets.UTF_8);
    }

    /** All parts of the workbook as one text. */
    private String excel(String q, Actor actor) throws IOException {
        return Workbook.text(file(q, Format.XLSX, actor));
    }

    private byte[] file(String q, Format format, Actor actor) {
        var exported = export.export(InboxQuery.of(Map.of("q", q)), Language.JA, format, actor);
        assertThat(exported).isInstanceOf(Exported.File.class);
        return ((Exported.File) exported).content();
    }
}
