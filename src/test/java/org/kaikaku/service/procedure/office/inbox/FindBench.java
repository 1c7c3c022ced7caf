package org.kaikaku.service.procedure.office.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.search.Search;
import org.kaikaku.platform.search.Sought;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.casefile.Notes;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the inbox takes to answer a search by words over so many cases of one division, each with facts and a note: following what was
 * committed, the search, the list of 30 with excerpts, the numbers on the tabs and the lines of the journal; without the page itself.
 */
public final class FindBench {
    private static final List<String> FAMILY = List.of("佐藤", "鈴木", "高橋", "田中", "渡邊", "伊藤", "山本", "中村", "小林", "齋藤");
    private static final List<String> GIVEN = List.of("一郎", "花子", "健", "美咲", "陽葵", "蓮", "結衣", "大翔", "さくら", "清");
    private static final List<String> WORDS =
            List.of("領収書", "戸籍", "委任状", "通帳", "電話", "火葬許可証", "喪主", "保険証", "後日", "窓口", "郵送", "確認", "宛名", "同意", "相続");
    private static final List<String> SOUGHT =
            List.of("領収書", "りょうしゅうしょ", "渡辺 花子", "火葬許可証 郵送", "ほけんしょう", "齋藤", "委任状 相続 電話", "葬祭費", "そうさいひ さとう", "通帳の宛名");
    private static final int ROUNDS = 400;

    private FindBench() {}

    public static void main(String[] args) {
        int cases = Integer.parseInt(args[0]);
        var application = new SpringApplication(Kaikaku.class);
        application.setDefaultProperties(Map.of(
                "kaikaku.city",
                "city/mirai",
                "kaikaku.demo",
                "false",
                "server.port",
                "0",
                "logging.level.root",
                "error"));
        var house = application.run();
        var submit = house.getBean(SubmitApplications.class);
        var notes = house.getBean(Notes.class);
        var catalogue = house.getBean(Catalogues.class).current();
        var days = Office.days(catalogue);
        var transaction = house.getBean(TransactionTemplate.class);
        var random = new Random(7);
        for (int i = 0; i < cases; i++) {
            var name = any(FAMILY, random) + " " + any(GIVEN, random);
            var procedure = catalogue.procedure(random.nextBoolean() ? Submitted.NOTICE : Submitted.GRANT);
            var facts = new ArrayList<StatedFact>(Submitted.facts());
            transaction.executeWithoutResult(_ -> {
                var of = new SubmitApplications.Case(
                        UUID.randomUUID(),
                        "bereavement",
                        catalogue.release(),
                        catalogue.on(),
                        Header.Channel.ONLINE,
                        UUID.randomUUID(),
                        null,
                        null,
                        name,
                        "カナ");
                var header = submit.submit(
                                of,
                                List.of(new SubmitApplications.Wanted(procedure, 0, facts)),
                                "k",
                                days,
                                new Doer("bench", name, null))
                        .applications()
                        .getFirst();
                var note = new StringBuilder();
                for (int word = 0; word < 12; word++) {
                    note.append(any(WORDS, random)).append(word % 4 == 3 ? "を見た。" : "と");
                }
                notes.add(header.id(), "青葉 みどり", note.toString());
            });
        }
        var search = house.getBean(Search.class);
        while (search.find(new Sought(CaseChanges.KIND, "郵送 戸籍 領収書 電話", null, java.util.Set.of(), 1))
                                .total()
                        == 0
                || !search.find(new Sought(CaseChanges.KIND, "葬祭費", null, java.util.Set.of(), 1))
                        .complete()) {
            Thread.onSpinWait();
        }
        measure(house.getBean(ShowInbox.class), cases);
        System.exit(0);
    }

    private static void measure(ShowInbox inbox, int cases) {
        var clerk = Submitted.clerk("青葉 みどり");
        var took = new long[ROUNDS];
        int shown = 0;
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            var query = InboxQuery.of(Map.of("q", SOUGHT.get(Math.floorMod(round, SOUGHT.size()))));
            long start = System.nanoTime();
            var view = inbox.show(query, clerk);
            if (round >= 0) {
                took[round] = System.nanoTime() - start;
                shown += view.rows().size();
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%d cases, %d searches, %.1f rows each: p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                cases,
                ROUNDS,
                (double) shown / ROUNDS,
                took[ROUNDS / 2] / 1e6,
                took[ROUNDS * 99 / 100] / 1e6,
                took[ROUNDS - 1] / 1e6);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
