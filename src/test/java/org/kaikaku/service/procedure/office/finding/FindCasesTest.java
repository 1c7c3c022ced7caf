package org.kaikaku.service.procedure.office.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.search.Excerpt;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.casefile.Notes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What of a case is found, and by whom. */
@HouseTest
class FindCasesTest {
    private static final AtomicInteger PERSON = new AtomicInteger(7_300_001);

    @Autowired
    Submitted submitted;

    @Autowired
    FindCases find;

    @Autowired
    Notes notes;

    @Autowired
    Papers papers;

    @Autowired
    Applications applications;

    @Autowired
    ImportResidents register;

    @Autowired
    TransactionTemplate transaction;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void a_case_is_found_by_its_facts_its_notes_and_the_papers_that_were_sent() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        note(receipt, "火葬許可証の写しを待つと電話で聞いた。");
        transaction.executeWithoutResult(_ -> papers.attach(
                id(receipt), new Papers.Sent("other", "委任状", "application/pdf", Pdf.fromHtml("<p>湖畔霊園の使用を委任します</p>"))));

        for (var words : List.of("火葬許可証", "かそうきょかしょう", "みらい銀行", "湖畔霊園 委任", "委任状 火葬")) {
            assertThat(found(words, clerk)).as(words).contains(receipt);
        }
        var excerpt = find.excerpts("火葬許可証", Scope.of(clerk), List.of(receipt)).get(receipt);
        assertThat(excerpt).isNotNull();
        assertThat(excerpt.pieces())
                .filteredOn(Excerpt.Piece::hit)
                .extracting(Excerpt.Piece::text)
                .containsExactly("火葬許可証");
    }

    @Test
    void whoever_has_no_business_with_it_finds_nothing_and_reads_no_excerpt() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        note(receipt, "珊瑚礁という言葉はここだけにある。");
        var stranger = Submitted.staff("大川 誠", Role.CASE_WORKER, "zeimu");
        var administrator = Submitted.staff("管理", Role.ADMINISTRATOR, "*");

        assertThat(found("珊瑚礁", clerk)).containsExactly(receipt);
        for (var other : List.of(stranger, administrator)) {
            var result = find.find("珊瑚礁", Scope.of(other), Set.of());
            assertThat(result.ids()).isEmpty();
            assertThat(result.total()).isZero();
            assertThat(find.excerpts("珊瑚礁", Scope.of(other), List.of(receipt))).isEmpty();
        }
    }

    @Test
    void where_somebody_lives_is_not_in_the_index_nor_are_account_numbers() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        note(receipt, "通知は未来市虹ヶ丘三丁目4番5号へ送る。虹色の封筒。");

        for (var words : List.of("未来市中央一丁目2番3号", "中央一丁目", "虹ヶ丘", "虹ヶ丘三丁目", "1234321")) {
            assertThat(found(words, clerk)).as(words).doesNotContain(receipt);
        }
        assertThat(found("虹色の封筒", clerk)).contains(receipt);
    }

    @Test
    void whoever_comes_under_protection_takes_their_words_out_of_the_search() {
        var person = Integer.toString(PERSON.getAndIncrement());
        lives(person, "");
        var receipt = submitted.one(Submitted.NOTICE, "潮騒 みなも", "シオサイ ミナモ", person, Submitted.facts());
        note(receipt, "灯台の近くの友人に頼んだ。");
        assertThat(found("灯台", clerk)).contains(receipt);

        lives(person, "yes");

        assertThat(found("灯台", clerk)).doesNotContain(receipt);
        assertThat(found("潮騒 みなも", clerk)).contains(receipt);
        assertThat(find.excerpts("灯台", Scope.of(clerk), List.of(receipt))).isEmpty();
    }

    private List<String> found(String words, Actor actor) {
        return find.find(words, Scope.of(actor), Set.of()).ids();
    }

    private java.util.UUID id(String receipt) {
        return applications
                .get(Receipt.parse(receipt).orElseThrow(), OF_A_TEST)
                .header()
                .id();
    }

    private void note(String receipt, String text) {
        transaction.executeWithoutResult(_ -> notes.add(id(receipt), "青葉 みどり", text));
    }

    private void lives(String person, String guarded) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                7300000,7300000,潮騒 はじめ,シオサイ ハジメ,1950-01-01,male,世帯主,resident,,000-0001,未来市中央九丁目9番9号,
                %1$s,%1$s,潮騒 みなも,シオサイ ミナモ,1950-01-01,female,世帯主,resident,,000-0001,未来市岬町九丁目9番9号,%2$s
                """.formatted(person, guarded);
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        imported -> assertThat(imported.rejected()).isEmpty());
    }
}
