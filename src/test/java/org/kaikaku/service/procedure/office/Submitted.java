package org.kaikaku.service.procedure.office;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications and staff for tests of the office: each asks for its own, since all of them share one house. */
@Component
public class Submitted {
    public static final String GRANT = "kokuho-sosaihi";
    public static final String NOTICE = "kokuho-shikaku-soshitsu";
    public static final String DIVISION = "hoken-nenkin";

    private final SubmitApplications submit;
    private final Catalogues catalogues;
    private final PublishCity publish;
    private final JdbcClient jdbc;

    Submitted(SubmitApplications submit, Catalogues catalogues, PublishCity publish, JdbcClient jdbc) {
        this.submit = submit;
        this.catalogues = catalogues;
        this.publish = publish;
        this.jdbc = jdbc;
    }

    public static Actor staff(String name, Role role, String division) {
        return new Actor(UUID.randomUUID(), true, name, null, division, List.of(new Assignment(role, division)));
    }

    public static Actor clerk(String name) {
        return staff(name, Role.CASE_WORKER, DIVISION);
    }

    public static Actor chief(String name) {
        return staff(name, Role.CHIEF, DIVISION);
    }

    public Catalogue catalogue() {
        publish.publish(java.nio.file.Path.of("city/mirai"));
        return catalogues.current();
    }

    /** @return the receipt */
    public String one(String procedure, String name) {
        return one(procedure, name, "テスト", null, facts());
    }

    public String one(String procedure, String name, String kana, @Nullable String person, List<StatedFact> facts) {
        return online(UUID.randomUUID(), null, procedure, name, kana, person, facts);
    }

    /** Under an account that sees it. */
    public String of(UUID account, String procedure, String name) {
        return online(account, null, procedure, name, "テスト", null, facts());
    }

    /** @param proxy who applies for the applicant; null where they do so themselves */
    public String by(Header.@Nullable Proxy proxy, String procedure, String name) {
        return online(UUID.randomUUID(), proxy, procedure, name, "テスト", null, facts());
    }

    private String online(
            UUID account,
            Header.@Nullable Proxy proxy,
            String procedure,
            String name,
            String kana,
            @Nullable String person,
            List<StatedFact> facts) {
        var catalogue = catalogue();
        var of = new SubmitApplications.Case(
                UUID.randomUUID(),
                "bereavement",
                catalogue.release(),
                catalogue.on(),
                Header.Channel.ONLINE,
                account,
                person,
                null,
                name,
                kana,
                proxy);
        var wanted = new SubmitApplications.Wanted(catalogue.procedure(procedure), 0, facts);
        var doer = new Doer(account.toString(), name, null);
        return submit.submit(of, List.of(wanted), "k", Office.days(catalogue), doer)
                .applications()
                .getFirst()
                .receipt()
                .toString();
    }

    /** Over the counter, by somebody who has no account. */
    public String atCounter(String procedure, String name) {
        var catalogue = catalogue();
        var of = new SubmitApplications.Case(
                UUID.randomUUID(),
                "bereavement",
                catalogue.release(),
                catalogue.on(),
                Header.Channel.COUNTER,
                null,
                null,
                null,
                name,
                "テスト");
        return submit.submit(
                        of,
                        List.of(new SubmitApplications.Wanted(catalogue.procedure(procedure), 0, facts())),
                        "k",
                        Office.days(catalogue),
                        clerk("窓口").doer())
                .applications()
                .getFirst()
                .receipt()
                .toString();
    }

    public static List<StatedFact> facts() {
        var facts = new ArrayList<StatedFact>();
        facts.add(new StatedFact("applicant.name", "未来 花子", StatedFact.Source.REGISTER));
        facts.add(new StatedFact("applicant.address", "未来市中央一丁目2番3号", StatedFact.Source.ANSWER));
        facts.add(new StatedFact("deceased.death_date", "2026-11-09", StatedFact.Source.REGISTER));
        facts.add(new StatedFact("bank.name", "みらい銀行", StatedFact.Source.ANSWER));
        facts.add(new StatedFact("bank.number", "1234321", StatedFact.Source.ANSWER));
        return facts;
    }

    public int version(String receipt) {
        return jdbc.sql("select version from procedure_application where receipt = ?")
                .param(receipt)
                .query(Integer.class)
                .single();
    }
}
