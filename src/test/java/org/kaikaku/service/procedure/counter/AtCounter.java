package org.kaikaku.service.procedure.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A clerk of the reception at the counter, and what tests of it ask again and again. */
@HouseTest
public abstract class AtCounter {
    @Autowired
    protected WebApplicationContext house;

    @Autowired
    protected ImportResidents register;

    @Autowired
    protected StartInterview start;

    @Autowired
    protected Interviews interviews;

    @Autowired
    protected Catalogues catalogues;

    @Autowired
    protected Desks desks;

    @Autowired
    protected JdbcClient jdbc;

    protected Clerk clerk;

    @BeforeEach
    protected final void openTheCounter() {
        clerk = new Clerk(house, Role.RECEPTION);
    }

    protected final String begin(String person, String event, String deceased) {
        return location(identify(person, event, deceased));
    }

    protected final org.springframework.mock.web.MockHttpServletResponse identify(
            String person, String event, String deceased) {
        return clerk.sends("/staff/counter/people/" + person, fields(event, deceased));
    }

    protected static String[] fields(String event, String deceased, String... more) {
        var fields = new ArrayList<>(List.of(
                "proof", "MYNUMBER_CARD", "who", "self", "event", event, "subject", deceased, "relationship", "妻"));
        fields.addAll(List.of("mourner", "1"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    protected static String location(org.springframework.mock.web.MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    protected final Resident person(String id) {
        return house.getBean(Register.class).person(new PersonId(id), OF_A_TEST).orElseThrow();
    }

    protected final String version(String visit) {
        return String.valueOf(
                desks.open(id(visit), clerk.actor).talk().interview().version());
    }

    protected final List<String> chosen(String visit) {
        return desks.open(id(visit), clerk.actor).here().stream()
                .map(VisitLines::key)
                .toList();
    }

    protected final void submitAll(String visit, String key) {
        var fields = new ArrayList<>(List.of("key", key, "how", "ON_SCREEN", "version", version(visit)));
        chosen(visit).forEach(ref -> fields.addAll(List.of("chosen", ref)));
        assertThat(clerk.sends(visit + "/confirmation", fields.toArray(String[]::new))
                        .getRedirectedUrl())
                .isEqualTo(visit + "/receipts");
    }

    protected final List<String> receipts(String person) {
        return jdbc
                .sql("select receipt from procedure_application where person = ? order by receipt")
                .param(person)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    protected final List<String> purposes(String person) {
        return jdbc
                .sql("select act || ' ' || purpose from audit_entry where subject = ? and doer = ?")
                .params(person, clerk.actor.account().toString())
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    protected final int visits() {
        return jdbc.sql("select count(*) from procedure_visit where clerk = ?")
                .param(clerk.actor.account())
                .query(Integer.class)
                .single();
    }

    protected final String interview(String visit) {
        return jdbc.sql("select answers::text from procedure_interview where visit = ?")
                .param(id(visit))
                .query(String.class)
                .single();
    }

    protected final String answeredAtHome() {
        var interview = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE);
        interviews.save(interview.with(
                Map.of(
                        FactRef.of("deceased.name"), new Answer.Known("よその 家族"),
                        FactRef.of("deceased.pension"), new Answer.Known("receiving")),
                Source.ANSWER));
        return interview.code();
    }

    protected static UUID id(String visit) {
        return UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1));
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    protected static String text(byte[] pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
