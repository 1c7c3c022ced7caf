package org.kaikaku.service.procedure.office.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.database.Statements;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.casefile.Notes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class InboxTest {
    @Autowired
    Submitted submitted;

    @Autowired
    ShowInbox inbox;

    @Autowired
    ClaimApplication claim;

    @Autowired
    JournalReader journal;

    @Autowired
    SavedFilters filters;

    @Autowired
    Accounts accounts;

    @Autowired
    Notes notes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void a_page_takes_at_most_three_statements_however_many_rows_it_has() {
        for (int i = 0; i < 31; i++) {
            submitted.one(Submitted.NOTICE, "行列 " + i);
        }

        var view = new AtomicReference<InboxView>();
        var plain = Statements.of(() -> view.set(inbox.show(query("all", "", ""), clerk)));
        var searched = Statements.of(() -> inbox.show(query("all", "行列", ""), clerk));

        assertThat(view.get().rows()).hasSize(InboxQuery.SIZE);
        assertThat(plain).hasSize(2);
        assertThat(searched).hasSizeLessThanOrEqualTo(3).anyMatch(sql -> sql.contains("audit_entry"));
    }

    @Test
    void whoever_is_found_by_a_search_finds_it_in_the_journal() {
        var person = UUID.randomUUID().toString();
        submitted.one(Submitted.NOTICE, "足跡 はなこ", "アシアト ハナコ", person, Submitted.facts());
        submitted.one(Submitted.NOTICE, "足跡 よそのひと");

        inbox.show(query("all", "足跡", ""), clerk);

        assertThat(journal.aboutPerson(person, null, 10).lines())
                .filteredOn(line -> line.act() == Act.SEARCH)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.object()).isEqualTo("inbox?q=足跡");
                    assertThat(line.doer().name()).isEqualTo("青葉 みどり");
                });
    }

    @Test
    void a_division_sees_its_own_cases_and_no_others() {
        var receipt = submitted.one(Submitted.NOTICE, "よその 課");
        var stranger = Submitted.staff("大川 誠", Role.CASE_WORKER, "zeimu");
        var everywhere = Submitted.staff("改革 係", Role.CASE_WORKER, "*");

        assertThat(receipts(query("all", receipt, ""), stranger)).isEmpty();
        assertThat(receipts(query("all", receipt, Submitted.DIVISION), stranger))
                .isEmpty();
        assertThat(receipts(query("all", receipt, ""), clerk)).containsExactly(receipt);
        assertThat(receipts(query("all", receipt, ""), everywhere)).containsExactly(receipt);
    }

    @Test
    void reception_alone_opens_no_case() {
        var view = inbox.show(query("all", "", ""), Submitted.staff("窓口", Role.RECEPTION, Submitted.DIVISION));

        assertThat(view.claims()).isFalse();
        assertThat(view.rows()).isEmpty();
    }

    @Test
    void tabs_count_what_they_show() {
        var receipt = submitted.one(Submitted.NOTICE, "数え 一郎");
        var mine = Submitted.clerk("数え 係");
        int unassigned = count("unassigned", mine);
        claim.claim(receipt, 1, mine);

        assertThat(count("mine", mine)).isEqualTo(1);
        assertThat(count("unassigned", mine)).isEqualTo(unassigned - 1);
        assertThat(receipts(query("mine", "", ""), mine)).containsExactly(receipt);
        assertThat(load(mine, mine).count()).isEqualTo(1);
    }

    @Test
    void a_chief_sees_what_each_has_in_hand_what_of_it_is_late_and_who_has_nothing() {
        var chief = Submitted.chief("量り 課長");
        var loaded = Submitted.clerk("量り 多い");
        accounts.open(
                true,
                UUID.randomUUID().toString(),
                "量り 空き",
                "correct horse battery",
                Submitted.DIVISION,
                java.util.List.of(new org.kaikaku.platform.identity.Assignment(Role.CASE_WORKER, Submitted.DIVISION)));
        var late = submitted.one(Submitted.NOTICE, "量り 一");
        var inTime = submitted.one(Submitted.NOTICE, "量り 二");
        claim.claim(late, 1, loaded);
        claim.claim(inTime, 1, loaded);
        jdbc.sql("update procedure_application set due = date '2020-01-06' where receipt = ?")
                .param(late)
                .update();

        var load = load(loaded, chief);
        assertThat(load.count()).isEqualTo(2);
        assertThat(load.late()).isEqualTo(1);
        assertThat(load.lateShare() * 2).isBetween(load.share() - 1, load.share());
        var theirs = org.springframework.web.util.UriComponentsBuilder.fromUriString(String.valueOf(load.href()))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(receipts(InboxQuery.of(theirs), chief)).containsExactlyInAnyOrder(late, inTime);
        assertThat(inbox.show(query("all", "", ""), chief).loads())
                .anySatisfy(
                        idle -> assertThat(idle).isEqualTo(new InboxView.Load("量り 空き", 0, 0, 0, 0, null, null, null)));
        assertThat(Statements.of(() -> inbox.show(query("all", "", ""), chief)))
                .as("and who of them goes")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.of(() -> inbox.show(query("all", "量り", ""), chief)))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(inbox.show(query("all", "", ""), clerk).loads())
                .noneMatch(one -> one.name().equals("量り 空き"));
    }

    @Test
    void people_are_found_by_name_with_or_without_a_space_by_kana_of_any_sort_and_by_receipt() {
        var receipt = submitted.one(Submitted.NOTICE, "髙槻　さがし", "タカツキ サガシ", null, Submitted.facts());

        for (var q : new String[] {"髙槻さがし", "髙槻 さが", "たかつき", "ﾀｶﾂｷ", receipt, receipt.replace("-", "")}) {
            assertThat(receipts(query("all", q, ""), clerk)).as(q).contains(receipt);
        }
        assertThat(receipts(query("all", "%", ""), clerk)).isEmpty();
    }

    @Test
    void words_are_found_in_what_was_written_best_first_with_the_place_and_within_the_filter() {
        var talks = submitted.one(Submitted.NOTICE, "余白 一");
        var titled = submitted.one(Submitted.GRANT, "余白 二");
        transaction.executeWithoutResult(_ -> notes.add(id(talks), "青葉 みどり", "葬祭費の琥珀色の封筒を見た。"));

        var shown = inbox.show(query("all", "琥珀色", ""), clerk);

        assertThat(shown.rows()).extracting(InboxRow::receipt).containsExactly(talks);
        var words = java.util.Objects.requireNonNull(shown.words());
        assertThat(java.util.Objects.requireNonNull(words.excerpts().get(talks)).pieces())
                .anySatisfy(piece ->
                        assertThat(piece.hit() && piece.text().contains("琥珀")).isTrue());
        assertThat(words.percent()).isEqualTo(100);
        assertThat(receipts(query("closed", "琥珀色", ""), clerk)).isEmpty();
        assertThat(receipts(InboxQuery.of(java.util.Map.of("q", "琥珀色", "procedure", Submitted.GRANT)), clerk))
                .isEmpty();
        assertThat(receipts(query("all", "そうさいひ 余白", ""), clerk)).containsExactly(titled, talks);
    }

    @Test
    void whoever_finds_nothing_is_told_what_comes_near() {
        submitted.one(Submitted.GRANT, "白紙 三");

        var words = java.util.Objects.requireNonNull(
                inbox.show(query("all", "葬斎費", ""), clerk).words());

        assertThat(words.meant()).contains("葬祭費");
        assertThat(words.meantHref()).startsWith("/staff?q=");
        assertThat(words.elsewhere()).contains("tab=closed");
    }

    @Test
    void a_filter_is_saved_for_oneself_without_the_words_of_a_search_and_shown_as_a_tab() {
        var me = Submitted.clerk("残し 係");
        var colleague = Submitted.clerk("ほかの 係");
        var query =
                InboxQuery.of(java.util.Map.of("tab", "unassigned", "channel", "ONLINE", "q", "未来 花子", "page", "3"));

        assertThat(filters.save(me.account(), "ネット未割当", query)).isTrue();
        assertThat(filters.save(me.account(), "ネット未割当", query)).isTrue();

        var saved = inbox.show(query("all", "", ""), me).saved();
        assertThat(saved).singleElement().satisfies(one -> {
            assertThat(one.href()).isEqualTo("/staff?tab=unassigned&channel=ONLINE");
            assertThat(one.current()).isFalse();
        });
        var there = InboxQuery.of(java.util.Map.of("tab", "unassigned", "channel", "ONLINE"));
        assertThat(inbox.show(there, me).saved().getFirst().current()).isTrue();
        assertThat(inbox.show(there, colleague).saved()).isEmpty();
        assertThat(filters.delete(saved.getFirst().id(), colleague.account())).isFalse();
        assertThat(Statements.of(() -> inbox.show(there, me))).hasSize(2);
        assertThat(filters.delete(saved.getFirst().id(), me.account())).isTrue();
        assertThat(inbox.show(there, me).saved()).isEmpty();
    }

    @Test
    void there_are_as_many_saved_filters_as_can_be_looked_over() {
        var me = Submitted.clerk("多く 残す");
        for (int i = 0; i < SavedFilters.MOST; i++) {
            assertThat(filters.save(me.account(), "絞り込み" + i, query("mine", "", "")))
                    .isTrue();
        }

        assertThat(filters.save(me.account(), "もう一つ", query("mine", "", ""))).isFalse();
        assertThat(filters.save(me.account(), "絞り込み3", query("pressing", "", "")))
                .isTrue();
    }

    @Test
    void nonsense_in_the_address_shows_the_usual_inbox() {
        var asked = new InboxQuery.Asked("x", "{q}", "x", "x", "x", "x", "; drop", -4);

        assertThat(inbox.show(InboxQuery.of(asked), clerk).rows()).isEmpty();
    }

    private static InboxQuery query(String tab, String q, String division) {
        return InboxQuery.of(new InboxQuery.Asked(tab, q, "", "", "", division, "", 1));
    }

    private java.util.List<String> receipts(InboxQuery query, Actor actor) {
        return inbox.show(query, actor).rows().stream().map(InboxRow::receipt).toList();
    }

    private int count(String tab, Actor actor) {
        return inbox.show(query("all", "", ""), actor).tabs().stream()
                .filter(one -> one.key().equals(tab))
                .findFirst()
                .map(InboxView.Tab::count)
                .orElseThrow();
    }

    private InboxView.Load load(Actor of, Actor whoLooks) {
        return inbox.show(query("all", "", ""), whoLooks).loads().stream()
                .filter(load -> load.name().equals(of.name()))
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String receipt) {
        return jdbc.sql("select id from procedure_application where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
    }
}
