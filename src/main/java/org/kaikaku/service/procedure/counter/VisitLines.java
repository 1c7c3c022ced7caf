package org.kaikaku.service.procedure.counter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Remaining;
import org.kaikaku.service.procedure.interview.ToldFact;
import org.springframework.stereotype.Component;

/** The procedures and the facts of a visit, in words. */
@Component
public class VisitLines {

    private final Office office;
    private final Texts texts;
    private final FactWords words;

    VisitLines(Office office, Texts texts, FactWords words) {
        this.office = office;
        this.texts = texts;
        this.words = words;
    }

    /** What is taken in here first, then what the city has for them elsewhere; outside the city hall is only counted. */
    public List<VisitView.Line> procedures(Desk desk, Set<String> added) {
        var here = desk.here();
        var all = new ArrayList<>(here);
        if (!desk.visit().opening().onPaper()) {
            desk.talk().questioning().matches().stream()
                    .filter(match -> match.certain() && match.procedure().kind() == Procedure.Kind.CITY)
                    .filter(match -> !here.contains(match))
                    .forEach(all::add);
        }
        return all.stream()
                .map(match -> line(desk.talk(), match, here.contains(match), added))
                .toList();
    }

    private VisitView.Line line(Conversation talk, Match match, boolean here, Set<String> added) {
        return new VisitView.Line(
                match.procedure().title(),
                subject(talk, match),
                left(match),
                added.contains(key(match)),
                here ? "counter.how.here" : "counter.how.elsewhere",
                division(talk.catalogue(), match.procedure().division()));
    }

    public Remaining left(Match match) {
        return Remaining.of(match.due(), office.today());
    }

    public static @Nullable Text division(Catalogue catalogue, @Nullable String key) {
        return key == null
                ? null
                : catalogue
                        .city()
                        .divisions()
                        .newest(key)
                        .map(division -> division.name())
                        .orElse(null);
    }

    public static String key(Match match) {
        return match.procedure().key() + ":" + match.index();
    }

    public static Set<String> keys(Desk desk) {
        var keys = new HashSet<String>();
        desk.here().forEach(match -> keys.add(key(match)));
        return keys;
    }

    /** "お子さん 2" where it is for one of several. */
    public static @Nullable Text subject(Conversation talk, Match match) {
        var per = match.procedure().per();
        var subject = per == null ? null : talk.catalogue().facts().subjects().get(per);
        if (subject == null || match.index() == 0) {
            return null;
        }
        var label = subject.label();
        int n = match.index();
        return new Text(label.ja() + " " + n, label.easy() + " " + n, label.en() + " " + n);
    }

    /** What the city knew by itself; what it keeps to itself is not among it. */
    public List<VisitView.Told> known(Conversation talk, boolean guarded) {
        return told(talk, guarded, true).stream()
                .filter(fact -> talk.interview().known().get(fact.ref()) instanceof Answer.Known)
                .toList();
    }

    public List<VisitView.Told> told(Conversation talk, boolean guarded, boolean fromRegister) {
        return words.told(talk.interview(), talk.catalogue()).stream()
                .filter(told -> (told.source() == Source.REGISTER) == fromRegister)
                .map(told -> masked(told, talk.catalogue(), guarded))
                .toList();
    }

    public VisitView.Told masked(ToldFact told, Catalogue catalogue, boolean guarded) {
        var fact = catalogue.facts().facts().get(told.ref().fact());
        boolean masked = guarded && fact != null && fact.tellsWhere();
        return new VisitView.Told(
                told.ref(), told.label(), masked ? texts.get("counter.guard.short") : told.value(), masked);
    }
}
